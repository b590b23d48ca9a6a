//! Instagram: two steps to sixty days, extension after a day and before the end, professional accounts only.

use crate::common::{
    Answer, DAY_MS, HOUR_MS, World, app, parameter, query, secret, text, with, world,
};
use pilotlight_sandbox::{Consent, Control, Platform};

const RELAY: &str = "http://127.0.0.1:47900/relay/instagram/";
const TOKEN: &str = "/api.instagram.com/oauth/access_token";
const SCOPES: &str = "instagram_business_basic,instagram_business_content_publish";

fn authorize(changes: &[(&str, &str)]) -> String {
    let parameters = [
        ("response_type", "code"),
        ("client_id", app(Platform::Instagram).client_id),
        ("redirect_uri", RELAY),
        ("scope", SCOPES),
        ("state", "s-1"),
    ];
    format!(
        "{}/www.instagram.com/oauth/authorize?{}",
        crate::common::BASE,
        query(&with(&parameters, changes))
    )
}

async fn exchange(world: &World, code: &str, changes: &[(&str, &str)]) -> Answer {
    let form = [
        ("client_id", app(Platform::Instagram).client_id),
        ("client_secret", secret(Platform::Instagram)),
        ("grant_type", "authorization_code"),
        ("redirect_uri", RELAY),
        ("code", code),
    ];
    world.post(TOKEN, &with(&form, changes)).await
}

async fn lengthen(world: &World, token: &str, secret: &str) -> Answer {
    let parameters = [
        ("grant_type", "ig_exchange_token"),
        ("client_secret", secret),
        ("access_token", token),
    ];
    world
        .get(
            &format!("/graph.instagram.com/access_token?{}", query(&parameters)),
            &[],
        )
        .await
}

async fn extend(world: &World, token: &str) -> Answer {
    let parameters = [("grant_type", "ig_refresh_token"), ("access_token", token)];
    world
        .get(
            &format!(
                "/graph.instagram.com/refresh_access_token?{}",
                query(&parameters)
            ),
            &[],
        )
        .await
}

async fn me(world: &World, token: &str) -> Answer {
    let parameters = [
        (
            "fields",
            "user_id,username,account_type,profile_picture_url",
        ),
        ("access_token", token),
    ];
    world
        .get(
            &format!("/graph.instagram.com/v26.0/me?{}", query(&parameters)),
            &[],
        )
        .await
}

async fn short(world: &World, consent: &Consent) -> String {
    let back = world.approve(&authorize(&[]), consent).await;
    text(
        &exchange(world, &parameter(&back, "code"), &[]).await.ok(),
        "/access_token",
    )
}

pub(crate) async fn long(world: &World) -> String {
    let short = short(world, &Consent::allow("lena")).await;
    text(
        &lengthen(world, &short, secret(Platform::Instagram))
            .await
            .ok(),
        "/access_token",
    )
}

pub(crate) fn meta_code(answer: &Answer) -> (String, Option<u64>) {
    assert_eq!(answer.status, 400, "{}", answer.text);
    let body = answer.json();
    (
        text(&body, "/error/code"),
        body.pointer("/error/error_subcode")
            .and_then(serde_json::Value::as_u64),
    )
}

#[tokio::test]
async fn a_professional_account_is_connected_for_sixty_days() {
    let world = world();
    let back = world.allow(&authorize(&[]), "lena").await;
    assert!(back.as_str().starts_with(RELAY));
    assert_eq!(back.fragment(), Some("_"));
    let tokens = exchange(&world, &parameter(&back, "code"), &[]).await.ok();
    assert!(tokens["user_id"].is_u64());
    assert_eq!(
        text(&tokens, "/permissions/1"),
        "instagram_business_content_publish"
    );
    let short = text(&tokens, "/access_token");
    let tokens = lengthen(&world, &short, secret(Platform::Instagram))
        .await
        .ok();
    assert_eq!(text(&tokens, "/expires_in"), "5183944");
    let profile = me(&world, &text(&tokens, "/access_token")).await.ok();
    assert_eq!(text(&profile, "/username"), "cornerflorist");
    assert_eq!(
        text(&profile, "/user_id"),
        world.persona("lena").instagram.user_id
    );
    assert_eq!(text(&profile, "/account_type"), "BUSINESS");
}

#[tokio::test]
async fn a_personal_account_is_turned_away_without_a_redirect() {
    let world = world();
    let url = url::Url::parse(&authorize(&[])).expect("an address");
    let error = world
        .sandbox
        .approve(&url, &Consent::allow("tom"))
        .await
        .expect_err("refused");
    assert!(
        error
            .to_string()
            .contains("Switch to a professional account"),
        "{error}"
    );
    let creator = short(&world, &Consent::allow("sofia")).await;
    assert_eq!(
        text(&me(&world, &creator).await.ok(), "/account_type"),
        "MEDIA_CREATOR"
    );
}

#[tokio::test]
async fn bad_exchanges_are_refused_one_by_one() {
    let world = world();
    let code = parameter(&world.allow(&authorize(&[]), "lena").await, "code");
    let flat = |answer: Answer, message: &str| {
        assert_eq!(answer.status, 400);
        assert_eq!(text(&answer.json(), "/error_message"), message);
    };
    flat(
        exchange(&world, &code, &[("client_id", "1")]).await,
        "Invalid platform app",
    );
    flat(
        exchange(&world, &code, &[("code", "x")]).await,
        "Invalid authorization code",
    );
    let wrong = exchange(&world, &code, &[("redirect_uri", "https://x.example/")]).await;
    assert!(
        text(&wrong.json(), "/error_message").starts_with("Error validating verification code.")
    );
    let wrong = exchange(&world, &code, &[("client_secret", "x")]).await;
    assert_eq!(
        text(&wrong.json(), "/error/message"),
        "Error validating client secret."
    );
    let short = text(&exchange(&world, &code, &[]).await.ok(), "/access_token");
    flat(
        exchange(&world, &code, &[]).await,
        "This authorization code has been used",
    );
    assert_eq!(meta_code(&lengthen(&world, &short, "x").await).0, "100");
    let code = parameter(&world.allow(&authorize(&[]), "lena").await, "code");
    world.pass(HOUR_MS);
    flat(
        exchange(&world, &code, &[]).await,
        "Matching code was not found or was already used",
    );
    let late = lengthen(&world, &short, secret(Platform::Instagram)).await;
    assert_eq!(meta_code(&late), ("190".to_owned(), Some(463)));
}

#[tokio::test]
async fn the_consent_page_insists_on_its_rules() {
    let world = world();
    for redirect in [
        "dev.pilotlight:/return/instagram",
        "http://127.0.0.1:47900/relay/instagram",
        "http://127.0.0.1:47900/relay/facebook/",
    ] {
        assert!(
            world
                .refusal(&authorize(&[("redirect_uri", redirect)]))
                .await
                .contains("Invalid redirect_uri")
        );
    }
    assert!(
        world
            .refusal(&authorize(&[("client_id", "1")]))
            .await
            .contains("Invalid platform app")
    );
    assert!(
        world
            .refusal(&authorize(&[("scope", "likes")]))
            .await
            .contains("Invalid scope")
    );
    let back = world.approve(&authorize(&[]), &Consent::deny("lena")).await;
    assert_eq!(parameter(&back, "error_reason"), "user_denied");
}

#[tokio::test]
async fn extension_needs_a_day_of_age_and_a_living_token() {
    let world = world();
    let first = long(&world).await;
    assert_eq!(meta_code(&extend(&world, &first).await).0, "100");
    world.pass(DAY_MS);
    let second = text(&extend(&world, &first).await.ok(), "/access_token");
    assert_ne!(first, second);
    me(&world, &first).await.ok();
    world.pass(59 * DAY_MS);
    assert_eq!(
        meta_code(&me(&world, &first).await),
        ("190".to_owned(), Some(463))
    );
    me(&world, &second).await.ok();
    world.pass(DAY_MS);
    assert_eq!(
        meta_code(&extend(&world, &second).await),
        ("190".to_owned(), Some(463))
    );
}

#[tokio::test]
async fn password_removal_deletion_and_lost_permission_each_have_their_code() {
    let world = world();
    let token = long(&world).await;
    let lena = || "lena".to_owned();
    let platform = Platform::Instagram;
    world.control(Control::ChangePassword {
        platform,
        persona: lena(),
    });
    assert_eq!(
        meta_code(&me(&world, &token).await),
        ("190".to_owned(), Some(460))
    );
    world.control(Control::Restore {
        platform,
        persona: lena(),
    });
    me(&world, &token).await.ok();
    world.control(Control::Revoke {
        platform,
        persona: lena(),
    });
    assert_eq!(
        meta_code(&me(&world, &token).await),
        ("190".to_owned(), Some(458))
    );
    world.control(Control::Restore {
        platform,
        persona: lena(),
    });
    let account = world.persona("lena").instagram.user_id.clone();
    world.control(Control::Delete {
        platform,
        account,
        on: true,
    });
    assert_eq!(
        meta_code(&me(&world, &token).await),
        ("100".to_owned(), Some(33))
    );
    world.control(Control::Calm);
    let permission = "instagram_business_basic".to_owned();
    world.control(Control::Permission {
        platform,
        persona: lena(),
        permission,
        taken: true,
    });
    assert_eq!(text(&me(&world, &token).await.json(), "/error/code"), "10");
}
