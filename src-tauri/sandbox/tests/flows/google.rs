//! YouTube: a channel for each consent, a refresh token at the first, one secret that is not optional.

use crate::common::{
    Answer, CHALLENGE, HOUR_MS, VERIFIER, World, app, parameter, query, secret, text, with, world,
};
use pilotlight_sandbox::{Consent, Control, Platform};
use serde_json::Value;

const LOOPBACK: &str = "http://127.0.0.1:39211/return/youtube/r4nd0m";
const TOKEN: &str = "/oauth2.googleapis.com/token";
const CHANNELS: &str = "/www.googleapis.com/youtube/v3/channels?part=id,snippet&mine=true";
const READONLY: &str = "https://www.googleapis.com/auth/youtube.readonly";
const UPLOAD: &str = "https://www.googleapis.com/auth/youtube.upload";

fn authorize(changes: &[(&str, &str)]) -> String {
    let scope = format!("openid email profile {UPLOAD} {READONLY}");
    let parameters = [
        ("response_type", "code"),
        ("client_id", app(Platform::Youtube).client_id),
        ("redirect_uri", LOOPBACK),
        ("scope", scope.as_str()),
        ("state", "s-1"),
        ("access_type", "offline"),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
    ];
    format!(
        "{}/accounts.google.com/o/oauth2/v2/auth?{}",
        crate::common::BASE,
        query(&with(&parameters, changes))
    )
}

async fn exchange(world: &World, code: &str, changes: &[(&str, &str)]) -> Answer {
    let form = [
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", LOOPBACK),
        ("client_id", app(Platform::Youtube).client_id),
        ("client_secret", secret(Platform::Youtube)),
        ("code_verifier", VERIFIER),
    ];
    world.post(TOKEN, &with(&form, changes)).await
}

pub(crate) async fn renew(world: &World, refresh: &str) -> Answer {
    let form = [
        ("grant_type", "refresh_token"),
        ("refresh_token", refresh),
        ("client_id", app(Platform::Youtube).client_id),
        ("client_secret", secret(Platform::Youtube)),
    ];
    world.post(TOKEN, &form).await
}

pub(crate) async fn connect(world: &World, consent: &Consent, changes: &[(&str, &str)]) -> Value {
    let back = world.approve(&authorize(changes), consent).await;
    exchange(world, &parameter(&back, "code"), &[]).await.ok()
}

/// What is changed in the exchange, and the refusal that follows.
type Case<'a> = (&'a [(&'a str, &'a str)], u16, &'a str, &'a str);

pub(crate) fn refused(answer: &Answer, status: u16, error: &str, description: &str) {
    assert_eq!(answer.status, status, "{}", answer.text);
    let body = answer.json();
    assert_eq!(
        (
            text(&body, "/error").as_str(),
            text(&body, "/error_description").as_str()
        ),
        (error, description)
    );
}

fn claims(tokens: &Value) -> Value {
    use base64::Engine as _;
    let token = text(tokens, "/id_token");
    let part = token.split('.').nth(1).expect("claims");
    let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD
        .decode(part)
        .expect("base64url");
    serde_json::from_slice(&bytes).expect("claims are JSON")
}

#[tokio::test]
async fn a_brand_channel_is_connected_and_renewed() {
    let world = world();
    let lena = world.persona("lena");
    let brand = lena.channels[1].id.clone();
    let consent = Consent {
        channel: Some(brand.clone()),
        ..Consent::allow("lena")
    };
    let back = world.approve(&authorize(&[]), &consent).await;
    assert!(back.as_str().starts_with(LOOPBACK));
    assert_eq!(parameter(&back, "iss"), "https://accounts.google.com");
    assert_eq!(parameter(&back, "state"), "s-1");
    assert!(parameter(&back, "code").starts_with("4/0A"));
    let tokens = exchange(&world, &parameter(&back, "code"), &[]).await.ok();
    assert!(text(&tokens, "/scope").contains("https://www.googleapis.com/auth/userinfo.email"));
    assert_eq!(text(&claims(&tokens), "/sub"), lena.google_sub);
    assert_eq!(
        text(&claims(&tokens), "/iss"),
        "https://accounts.google.com"
    );
    let listed = world
        .bearer(CHANNELS, &text(&tokens, "/access_token"))
        .await
        .ok();
    assert_eq!(text(&listed, "/items/0/id"), brand);
    assert_eq!(
        text(&listed, "/items/0/snippet/customUrl"),
        "@cornerflorist"
    );
    world.pass(HOUR_MS);
    assert_eq!(
        world
            .bearer(CHANNELS, &text(&tokens, "/access_token"))
            .await
            .status,
        401
    );
    let refresh = text(&tokens, "/refresh_token");
    for _ in 0..2 {
        let renewed = renew(&world, &refresh).await.ok();
        assert!(renewed.get("refresh_token").is_none());
        world
            .bearer(CHANNELS, &text(&renewed, "/access_token"))
            .await
            .ok();
    }
}

#[tokio::test]
async fn the_refresh_token_comes_once_unless_asked_for_again() {
    let world = world();
    let consent = Consent::allow("lena");
    let has = |tokens: &Value| tokens.get("refresh_token").is_some();
    assert!(!has(
        &connect(&world, &consent, &[("access_type", "")]).await
    ));
    assert!(has(&connect(&world, &consent, &[]).await));
    assert!(!has(&connect(&world, &consent, &[]).await));
    assert!(has(&connect(
        &world,
        &consent,
        &[("prompt", "select_account consent")]
    )
    .await));
}

#[tokio::test]
async fn bad_exchanges_are_refused_one_by_one() {
    let world = world();
    let code = parameter(&world.allow(&authorize(&[]), "lena").await, "code");
    let cases: [Case<'_>; 8] = [
        (
            &[("client_secret", "")],
            400,
            "invalid_request",
            "client_secret is missing.",
        ),
        (
            &[("client_secret", "x")],
            401,
            "invalid_client",
            "Unauthorized",
        ),
        (
            &[("client_id", "x")],
            401,
            "invalid_client",
            "The OAuth client was not found.",
        ),
        (
            &[("client_id", "")],
            400,
            "invalid_request",
            "Could not determine client ID from request.",
        ),
        (
            &[("code", "x")],
            400,
            "invalid_grant",
            "Malformed auth code.",
        ),
        (
            &[("redirect_uri", "http://127.0.0.1:1/")],
            400,
            "redirect_uri_mismatch",
            "Bad Request",
        ),
        (
            &[("code_verifier", "x")],
            400,
            "invalid_grant",
            "Invalid code verifier.",
        ),
        (
            &[("code_verifier", "")],
            400,
            "invalid_grant",
            "Missing code verifier.",
        ),
    ];
    for (changes, status, error, description) in cases {
        refused(
            &exchange(&world, &code, changes).await,
            status,
            error,
            description,
        );
    }
    exchange(&world, &code, &[]).await.ok();
    refused(
        &exchange(&world, &code, &[]).await,
        400,
        "invalid_grant",
        "Bad Request",
    );
    let code = parameter(&world.allow(&authorize(&[]), "lena").await, "code");
    world.pass(10 * 60_000);
    refused(
        &exchange(&world, &code, &[]).await,
        400,
        "invalid_grant",
        "Bad Request",
    );
}

#[tokio::test]
async fn the_consent_screen_insists_on_its_rules() {
    let world = world();
    for redirect in [
        "http://localhost:1/",
        "dev.pilotlight:/return/youtube",
        "https://127.0.0.1/",
        "http://127.0.0.1.evil.example/",
    ] {
        let text = world
            .refusal(&authorize(&[("redirect_uri", redirect)]))
            .await;
        assert!(text.contains("redirect_uri_mismatch"), "{text}");
    }
    world
        .allow(
            &authorize(&[("redirect_uri", "http://[::1]:8123/x")]),
            "lena",
        )
        .await;
    assert!(
        world
            .refusal(&authorize(&[("client_id", "x")]))
            .await
            .contains("invalid_client")
    );
    assert!(
        world
            .refusal(&authorize(&[("scope", "openid youtube")]))
            .await
            .contains("invalid_scope")
    );
    let back = world.approve(&authorize(&[]), &Consent::deny("lena")).await;
    assert_eq!(parameter(&back, "error"), "access_denied");
}

#[tokio::test]
async fn an_unticked_permission_is_missing_from_the_scope() {
    let world = world();
    let consent = Consent {
        permissions_off: vec![READONLY.to_owned()],
        ..Consent::allow("lena")
    };
    let tokens = connect(&world, &consent, &[]).await;
    assert!(!text(&tokens, "/scope").contains("readonly"));
    let answer = world
        .bearer(CHANNELS, &text(&tokens, "/access_token"))
        .await;
    assert_eq!(answer.status, 403);
    assert_eq!(
        text(&answer.json(), "/error/errors/0/reason"),
        "insufficientPermissions"
    );
}

#[tokio::test]
async fn an_account_without_a_channel_is_not_a_dead_grant() {
    let world = world();
    let tokens = connect(&world, &Consent::allow("tom"), &[]).await;
    let answer = world
        .bearer(CHANNELS, &text(&tokens, "/access_token"))
        .await;
    assert_eq!(answer.status, 401);
    assert_eq!(
        text(&answer.json(), "/error/errors/0/reason"),
        "youtubeSignupRequired"
    );
    renew(&world, &text(&tokens, "/refresh_token")).await.ok();
}

#[tokio::test]
async fn channels_can_be_deleted_and_suspended() {
    let world = world();
    let access = text(
        &connect(&world, &Consent::allow("lena"), &[]).await,
        "/access_token",
    );
    let account = world.persona("lena").channels[0].id.clone();
    world.control(Control::Suspend {
        platform: Platform::Youtube,
        account: account.clone(),
        on: true,
    });
    let answer = world.bearer(CHANNELS, &access).await;
    assert_eq!(
        text(&answer.json(), "/error/errors/0/reason"),
        "authenticatedUserAccountSuspended"
    );
    world.control(Control::Calm);
    world.control(Control::Delete {
        platform: Platform::Youtube,
        account,
        on: true,
    });
    assert!(
        world
            .bearer(CHANNELS, &access)
            .await
            .ok()
            .get("items")
            .is_none()
    );
}
