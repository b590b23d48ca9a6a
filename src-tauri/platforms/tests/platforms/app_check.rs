//! Whether a developer app is right is told from structured codes, and from control questions where
//! one code stands for right and wrong alike.

use pilotlight_domain::{AppVerdict, Platform};
use pilotlight_platforms::{Bases, HttpError, Looks, check_app, registration, registry};
use pilotlight_sandbox::Control;

use crate::canned::Call;
use crate::sandbox::played;
use crate::stage::{Stage, secret};

/// A client identifier that the sandbox does not know, of the platform's own shape.
fn unknown(platform: Platform) -> &'static str {
    match platform {
        Platform::Facebook | Platform::Instagram => "4815162342108",
        Platform::YouTube => "1-unknown.apps.googleusercontent.com",
        Platform::X => "dW5rbm93bjoxOmNp",
        Platform::LinkedIn => "77unknown0link",
    }
}

async fn check(stage: &Stage) -> AppVerdict {
    check_app(stage.adapter.as_ref(), &stage.context(), &stage.redirect()).await
}

#[tokio::test]
async fn a_right_entry_is_accepted_everywhere() {
    for platform in Platform::ALL {
        assert_eq!(
            check(&Stage::new(platform)).await,
            AppVerdict::Accepted,
            "{platform:?}"
        );
    }
}

#[tokio::test]
async fn a_wrong_identifier_is_told_everywhere() {
    for platform in Platform::ALL {
        let mut stage = Stage::new(platform);
        stage.client.client_id = unknown(platform).into();
        let told = match platform {
            // LinkedIn has one code for both.
            Platform::LinkedIn => AppVerdict::WrongClientOrSecret,
            _ => AppVerdict::UnknownClient,
        };
        assert_eq!(check(&stage).await, told, "{platform:?}");
    }
}

#[tokio::test]
async fn a_wrong_or_missing_secret_is_told_where_there_is_one() {
    for platform in Platform::ALL {
        let mut stage = Stage::new(platform);
        if stage.client.client_secret.is_none() {
            continue;
        }
        stage.client.client_secret = Some(secret("not-the-secret"));
        let told = match platform {
            Platform::LinkedIn => AppVerdict::WrongClientOrSecret,
            _ => AppVerdict::WrongSecret,
        };
        assert_eq!(check(&stage).await, told, "{platform:?}");
        stage.client.client_secret = None;
        assert_eq!(
            check(&stage).await,
            AppVerdict::SecretMissing,
            "{platform:?}"
        );
    }
}

#[tokio::test]
async fn a_redirect_address_that_is_not_registered_is_told_where_the_platform_looks_at_it() {
    let stage = Stage::new(Platform::LinkedIn);
    let elsewhere = "https://elsewhere.example/linkedin/";
    let told = check_app(stage.adapter.as_ref(), &stage.context(), elsewhere).await;
    assert_eq!(told, AppVerdict::WrongRedirect);
}

#[tokio::test]
async fn an_app_that_the_platform_has_switched_off_is_not_accepted() {
    for platform in Platform::ALL {
        let stage = Stage::new(platform);
        stage.play(Control::RefuseApp {
            platform: played(platform),
            on: true,
        });
        assert_ne!(check(&stage).await, AppVerdict::Accepted, "{platform:?}");
    }
}

#[tokio::test]
async fn silence_and_outages_prove_nothing() {
    for platform in Platform::ALL {
        for (silence, told) in [
            (HttpError::NotConnected, AppVerdict::NoAnswer),
            (HttpError::TimedOut, AppVerdict::NoAnswer),
            (HttpError::Broken, AppVerdict::NoAnswer),
            (HttpError::NotSafe, AppVerdict::NetworkInterference),
            (HttpError::TooLarge, AppVerdict::Unclear),
        ] {
            let call = Call::new(platform, []);
            call.http.push(Err(silence));
            assert_eq!(asked(&call).await, told, "{platform:?} {silence:?}");
        }
        for (status, body, told) in [
            (503, "", AppVerdict::PlatformDown),
            (500, r#"{"error":{"code":1}}"#, AppVerdict::PlatformDown),
            (429, "{}", AppVerdict::RateLimited),
            (200, "<html>Sign in</html>", AppVerdict::NetworkInterference),
            (200, "{}", AppVerdict::Unclear),
        ] {
            let call = Call::new(platform, [(status, body)]);
            assert_eq!(asked(&call).await, told, "{platform:?} {status}");
        }
    }
}

async fn asked(call: &Call) -> AppVerdict {
    check_app(
        call.adapter.as_ref(),
        &call.context(),
        "https://relay.example/x/",
    )
    .await
}

#[tokio::test]
async fn codes_that_decide_need_no_second_question() {
    for (platform, status, body, told) in [
        (
            Platform::X,
            401,
            r#"{"error":"unauthorized_client","error_description":"Missing valid authorization header"}"#,
            AppVerdict::WrongKind,
        ),
        (
            Platform::YouTube,
            400,
            r#"{"error":"redirect_uri_mismatch","error_description":"Bad Request"}"#,
            AppVerdict::WrongKind,
        ),
        (
            Platform::YouTube,
            401,
            r#"{"error":"deleted_client","error_description":"The OAuth client was deleted."}"#,
            AppVerdict::Disabled,
        ),
        (
            Platform::Facebook,
            400,
            r#"{"error":{"message":"m","type":"OAuthException","code":101}}"#,
            AppVerdict::UnknownClient,
        ),
        (
            Platform::Facebook,
            400,
            r#"{"error":{"message":"m","type":"OAuthException","code":1,"is_transient":true}}"#,
            AppVerdict::Unclear,
        ),
        (
            Platform::Facebook,
            200,
            r#"{"access_token":"4|5","token_type":"bearer"}"#,
            AppVerdict::Accepted,
        ),
    ] {
        let call = Call::new(platform, [(status, body)]);
        assert_eq!(asked(&call).await, told, "{platform:?} {body}");
        assert_eq!(call.http.asked().len(), 1);
    }
}

/// As X would answer if it told unknown identifiers and unknown codes by one code.
const CODE: &str = r#"{"error":"invalid_request","error_description":"the code"}"#;
const CLIENT: &str = r#"{"error":"invalid_request","error_description":"the client"}"#;

#[tokio::test]
async fn where_one_code_stands_for_both_the_controls_decide() {
    for (answers, told) in [
        ([CODE, CLIENT, CLIENT], AppVerdict::Accepted),
        ([CLIENT, CLIENT, CLIENT], AppVerdict::UnknownClient),
        ([CODE, CLIENT, CODE], AppVerdict::Unclear),
    ] {
        let call = Call::new(Platform::X, answers.map(|body| (400, body)));
        assert_eq!(asked(&call).await, told);
    }
    let flat = |text: &'static str| (400, text);
    let code = flat(r#"{"error_type":"OAuthException","code":400,"error_message":"the code"}"#);
    let client = flat(r#"{"error_type":"OAuthException","code":400,"error_message":"the app"}"#);
    let other = flat(r#"{"error":{"type":"OAuthException","code":100,"message":"the secret"}}"#);
    for (answers, told) in [
        ([code, client, client, other], AppVerdict::Accepted),
        ([other, client, client, other], AppVerdict::WrongSecret),
        ([client, client, client, client], AppVerdict::UnknownClient),
        ([code, client, client, flat("")], AppVerdict::Accepted),
        ([code, client, client, (503, "")], AppVerdict::PlatformDown),
    ] {
        let call = Call::new(Platform::Instagram, answers);
        assert_eq!(asked(&call).await, told, "{answers:?}");
    }
}

#[tokio::test]
async fn what_was_sent_and_comes_back_makes_no_difference() {
    let mut call = Call::new(Platform::X, []);
    call.client.client_id = "ab:1:ci".into();
    for id in ["ab:1:ci", "de:4:ci", "hi:8:ci"] {
        let body = format!(r#"{{"error":"invalid_request","error_description":"no client {id}"}}"#);
        let answer = http::Response::builder()
            .status(400)
            .body(body.into_bytes());
        call.http.push(Ok(answer.unwrap()));
    }
    assert_eq!(asked(&call).await, AppVerdict::UnknownClient);
}

#[tokio::test]
async fn nothing_but_the_token_endpoint_is_asked_and_no_token_is_shown() {
    for platform in Platform::ALL {
        let call = Call::new(platform, [(400, r#"{"error":"invalid_request"}"#)]);
        call.http.push(Err(HttpError::NotConnected));
        asked(&call).await;
        for (_, address, body) in call.http.asked() {
            assert!(
                address.path().to_lowercase().contains("token"),
                "{platform:?} was asked at {address}"
            );
            assert!(
                call.adapter
                    .profile()
                    .hosts
                    .contains(&address.host_str().unwrap())
            );
            assert!(!body.contains("refresh_token="));
        }
        assert_eq!(call.http.header(0, "authorization"), None);
    }
}

#[test]
fn every_guide_fits_its_platform() {
    for adapter in registry() {
        let profile = adapter.profile();
        let guide = registration(profile.platform);
        let name = profile.platform.name();
        assert_eq!(
            !guide.labels.client_secret.is_empty(),
            profile.needs_client_secret,
            "{name}"
        );
        let portal = Bases::Live.at(
            guide
                .portal
                .trim_start_matches("https://")
                .split('/')
                .next()
                .unwrap(),
            "/",
        );
        assert!(guide.portal.starts_with(portal.as_str()), "{name}");
        assert!(guide.steps.len() >= 5 && !guide.ticks.is_empty(), "{name}");
        for text in guide.steps.iter().chain([&guide.creates, &guide.know]) {
            let text = text();
            assert!(text.ends_with('.'), "{name}: {text}");
        }
        if (guide.ticks_are)() == "permissions" {
            for permission in profile.permissions {
                assert!(guide.ticks.contains(&permission.scope), "{name}");
            }
        }
        let read: Vec<_> = guide.read_on.split('-').map(str::len).collect();
        assert_eq!(read, [4, 2, 2], "{name}");
        assert!(!guide.source.is_empty() && !guide.found.is_empty());
    }
    assert!(Looks::Digits.fits("42") && !Looks::Digits.fits(""));
    assert!(!Looks::EndsWith(".a").fits(".a"));
}
