//! X: single-use refresh tokens, thirty-second codes, PKCE, exact redirects.

use crate::common::{
    CHALLENGE, HOUR_MS, VERIFIER, World, app, parameter, query, text, with, world,
};
use pilotlight_sandbox::{Consent, Control, Door, Platform};
use serde_json::{Value, json};

const DEEP_LINK: &str = "dev.pilotlight:/return/x";
const TOKEN: &str = "/api.x.com/2/oauth2/token";
const ME: &str = "/api.x.com/2/users/me?user.fields=profile_image_url";
const SCOPES: &str = "tweet.read tweet.write users.read media.write offline.access";

fn authorize(changes: &[(&str, &str)]) -> String {
    let client_id = app(Platform::X).client_id;
    let parameters = [
        ("response_type", "code"),
        ("client_id", client_id),
        ("redirect_uri", DEEP_LINK),
        ("scope", SCOPES),
        ("state", "s-1"),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
    ];
    format!(
        "{}/x.com/i/oauth2/authorize?{}",
        crate::common::BASE,
        query(&with(&parameters, changes))
    )
}

async fn exchange(world: &World, code: &str, changes: &[(&str, &str)]) -> crate::common::Answer {
    let client_id = app(Platform::X).client_id;
    let form = [
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", DEEP_LINK),
        ("client_id", client_id),
        ("code_verifier", VERIFIER),
    ];
    world.post(TOKEN, &with(&form, changes)).await
}

async fn renew(world: &World, refresh: &str) -> crate::common::Answer {
    let client_id = app(Platform::X).client_id;
    world
        .post(
            TOKEN,
            &[
                ("grant_type", "refresh_token"),
                ("refresh_token", refresh),
                ("client_id", client_id),
            ],
        )
        .await
}

pub(crate) async fn connect(world: &World) -> Value {
    let back = world.allow(&authorize(&[]), "lena").await;
    exchange(world, &parameter(&back, "code"), &[]).await.ok()
}

fn refused(answer: &crate::common::Answer, description: &str) {
    assert_eq!(answer.status, 400);
    assert_eq!(
        answer.json(),
        json!({"error": "invalid_request", "error_description": description})
    );
}

const DEAD: &str = "Value passed for the token was invalid.";

#[tokio::test]
async fn a_sign_in_ends_with_the_profile() {
    let world = world();
    let back = world.allow(&authorize(&[]), "lena").await;
    assert!(back.as_str().starts_with("dev.pilotlight:/return/x?code="));
    assert_eq!(parameter(&back, "state"), "s-1");
    let tokens = exchange(&world, &parameter(&back, "code"), &[]).await.ok();
    assert_eq!(text(&tokens, "/expires_in"), "7200");
    assert_eq!(text(&tokens, "/token_type"), "bearer");
    assert_eq!(text(&tokens, "/scope"), SCOPES);
    let me = world.bearer(ME, &text(&tokens, "/access_token")).await;
    assert_eq!(me.header("x-rate-limit-remaining"), "74");
    let me = me.ok();
    assert_eq!(text(&me, "/data/username"), "cornerflorist");
    let picture = text(&me, "/data/profile_image_url");
    assert!(picture.ends_with("_normal.png"), "{picture}");
    let picture = world
        .get(
            picture
                .strip_prefix(crate::common::BASE)
                .expect("our own picture"),
            &[],
        )
        .await;
    assert_eq!(picture.header("content-type"), "image/png");
    assert_eq!(world.sandbox.census().at(Platform::X, Door::Token), 1);
}

#[tokio::test]
async fn a_used_code_an_old_code_and_a_wrong_verifier_are_refused() {
    let world = world();
    let code = parameter(&world.allow(&authorize(&[]), "lena").await, "code");
    let unknown = "Value passed for the authorization code was invalid.";
    refused(&exchange(&world, "nonsense", &[]).await, unknown);
    refused(
        &exchange(&world, &code, &[("code_verifier", "wrong")]).await,
        "Value passed for the code verifier did not match the code challenge.",
    );
    refused(
        &exchange(&world, &code, &[("code_verifier", "")]).await,
        "Missing required parameter [code_verifier].",
    );
    refused(
        &exchange(
            &world,
            &code,
            &[("redirect_uri", "http://127.0.0.1:47813/return/x")],
        )
        .await,
        "Value passed for the redirect uri did not match the uri of the authorization code.",
    );
    exchange(&world, &code, &[]).await.ok();
    refused(&exchange(&world, &code, &[]).await, unknown);
    let code = parameter(&world.allow(&authorize(&[]), "lena").await, "code");
    world.pass(30_000);
    refused(&exchange(&world, &code, &[]).await, unknown);
}

#[tokio::test]
async fn the_consent_page_insists_on_its_rules() {
    let world = world();
    for redirect in [
        "http://127.0.0.1:47813/return/x/",
        "http://127.0.0.1:1/return/x",
        "dev.pilotlight:/return/y",
    ] {
        let text = world
            .refusal(&authorize(&[("redirect_uri", redirect)]))
            .await;
        assert!(text.contains("Callback URL not approved"), "{text}");
    }
    assert!(
        world
            .refusal(&authorize(&[("code_challenge", "")]))
            .await
            .contains("code_challenge")
    );
    assert!(
        world
            .refusal(&authorize(&[("code_challenge_method", "plain")]))
            .await
            .contains("S256")
    );
    assert!(
        world
            .refusal(&authorize(&[("client_id", "other")]))
            .await
            .contains("client id")
    );
    let loopback = authorize(&[("redirect_uri", "http://127.0.0.1:47813/return/x")]);
    assert!(
        world
            .allow(&loopback, "lena")
            .await
            .as_str()
            .starts_with("http://127.0.0.1:47813/return/x?code=")
    );
    let back = world
        .allow(&authorize(&[("scope", "tweet.read dm.read")]), "lena")
        .await;
    assert_eq!(parameter(&back, "error"), "invalid_scope");
    let back = world.approve(&authorize(&[]), &Consent::deny("lena")).await;
    assert_eq!(
        (
            parameter(&back, "error").as_str(),
            parameter(&back, "state").as_str()
        ),
        ("access_denied", "s-1")
    );
}

#[tokio::test]
async fn a_client_must_be_the_public_one() {
    let world = world();
    let code = parameter(&world.allow(&authorize(&[]), "lena").await, "code");
    let nameless = exchange(&world, &code, &[("client_id", "")]).await;
    assert_eq!(nameless.status, 401);
    assert_eq!(
        text(&nameless.json(), "/error_description"),
        "Missing valid authorization header"
    );
    world.control(Control::RefuseApp {
        platform: Platform::X,
        on: true,
    });
    let refused = exchange(&world, &code, &[]).await;
    assert_eq!(
        (
            refused.status.as_u16(),
            text(&refused.json(), "/error").as_str()
        ),
        (401, "invalid_client")
    );
}

#[tokio::test]
async fn a_spent_refresh_token_kills_the_chain() {
    let world = world();
    let first = connect(&world).await;
    world.pass(2 * HOUR_MS);
    assert_eq!(
        world
            .bearer(ME, &text(&first, "/access_token"))
            .await
            .status,
        401
    );
    let second = renew(&world, &text(&first, "/refresh_token")).await.ok();
    assert_ne!(
        text(&second, "/refresh_token"),
        text(&first, "/refresh_token")
    );
    world.bearer(ME, &text(&second, "/access_token")).await.ok();
    refused(&renew(&world, &text(&first, "/refresh_token")).await, DEAD);
    refused(&renew(&world, &text(&second, "/refresh_token")).await, DEAD);
    assert_eq!(
        world
            .bearer(ME, &text(&second, "/access_token"))
            .await
            .status,
        401
    );
}

#[tokio::test]
async fn an_answer_can_be_lost_after_rotation() {
    let world = world();
    let first = connect(&world).await;
    world.control(Control::LoseAnswers {
        platform: Platform::X,
        count: 1,
    });
    assert_eq!(
        renew(&world, &text(&first, "/refresh_token")).await.status,
        504
    );
    refused(&renew(&world, &text(&first, "/refresh_token")).await, DEAD);
}

#[tokio::test]
async fn without_offline_access_there_is_no_refresh_token() {
    let world = world();
    let back = world
        .allow(&authorize(&[("scope", "tweet.read users.read")]), "lena")
        .await;
    let tokens = exchange(&world, &parameter(&back, "code"), &[]).await.ok();
    assert!(tokens.get("refresh_token").is_none());
}

#[tokio::test]
async fn revoked_by_the_app_or_the_person_is_over() {
    let world = world();
    let tokens = connect(&world).await;
    let client_id = app(Platform::X).client_id;
    let form = [
        ("token", text(&tokens, "/refresh_token")),
        ("client_id", client_id.to_owned()),
    ];
    let form: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    assert_eq!(
        world.post("/api.x.com/2/oauth2/revoke", &form).await.ok(),
        json!({"revoked": true})
    );
    refused(&renew(&world, &text(&tokens, "/refresh_token")).await, DEAD);
    let tokens = connect(&world).await;
    let revoke = || Control::Revoke {
        platform: Platform::X,
        persona: "lena".to_owned(),
    };
    world.control(revoke());
    assert_eq!(
        world
            .bearer(ME, &text(&tokens, "/access_token"))
            .await
            .status,
        401
    );
    world.control(Control::Restore {
        platform: Platform::X,
        persona: "lena".to_owned(),
    });
    world.bearer(ME, &text(&tokens, "/access_token")).await.ok();
}

#[tokio::test]
async fn a_profile_can_be_suspended_or_deleted_and_lose_a_permission() {
    let world = world();
    let access = text(&connect(&world).await, "/access_token");
    let id = world.persona("lena").x.id.clone();
    world.control(Control::Suspend {
        platform: Platform::X,
        account: id.clone(),
        on: true,
    });
    let answer = world.bearer(ME, &access).await;
    assert_eq!(answer.status, 403);
    assert!(text(&answer.json(), "/type").ends_with("/user-suspended"));
    world.control(Control::Suspend {
        platform: Platform::X,
        account: id.clone(),
        on: false,
    });
    world.control(Control::Delete {
        platform: Platform::X,
        account: id,
        on: true,
    });
    let answer = world.bearer(ME, &access).await.ok();
    assert!(text(&answer, "/errors/0/type").ends_with("/resource-not-found"));
    world.control(Control::Calm);
    world.control(Control::Permission {
        platform: Platform::X,
        persona: "lena".to_owned(),
        permission: "users.read".to_owned(),
        taken: true,
    });
    let answer = world.bearer(ME, &access).await;
    assert_eq!(answer.status, 403);
    assert!(text(&answer.json(), "/type").ends_with("/not-authorized-for-resource"));
}

#[tokio::test]
async fn too_many_reads_are_refused_with_the_time_to_come_back() {
    let world = world();
    let access = text(&connect(&world).await, "/access_token");
    for _ in 0..75 {
        world.bearer(ME, &access).await.ok();
    }
    let answer = world.bearer(ME, &access).await;
    assert_eq!(answer.status, 429);
    assert_eq!(
        answer.header("x-rate-limit-reset"),
        (crate::common::START_MS / 1000 + 900).to_string()
    );
    world.pass(15 * 60_000);
    world.bearer(ME, &access).await.ok();
}
