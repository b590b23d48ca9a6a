//! Facebook: ticked Pages carry tokens that do not run out, others carry none.

use pilotlight_sandbox::{Consent, Platform};
use serde_json::Value;

use crate::common::{
    Answer, BASE, DAY_MS, HOUR_MS, START_MS, World, app, parameter, query, secret, text, with,
    world,
};

const RELAY: &str = "http://127.0.0.1:47900/relay/facebook/";
pub(crate) const GRAPH: &str = "/graph.facebook.com/v26.0";
const SCOPES: &str = "pages_show_list,pages_manage_posts,pages_read_engagement,business_management";

pub(crate) fn authorize(changes: &[(&str, &str)]) -> String {
    let parameters = [
        ("response_type", "code"),
        ("client_id", app(Platform::Facebook).client_id),
        ("redirect_uri", RELAY),
        ("scope", SCOPES),
        ("state", "s-1"),
    ];
    format!(
        "{BASE}/www.facebook.com/v26.0/dialog/oauth?{}",
        query(&with(&parameters, changes))
    )
}

async fn exchange(world: &World, code: &str, changes: &[(&str, &str)]) -> Answer {
    let parameters = [
        ("client_id", app(Platform::Facebook).client_id),
        ("client_secret", secret(Platform::Facebook)),
        ("redirect_uri", RELAY),
        ("code", code),
    ];
    world
        .get(
            &format!(
                "{GRAPH}/oauth/access_token?{}",
                query(&with(&parameters, changes))
            ),
            &[],
        )
        .await
}

async fn lengthen(world: &World, token: &str) -> Answer {
    let parameters = [
        ("grant_type", "fb_exchange_token"),
        ("client_id", app(Platform::Facebook).client_id),
        ("client_secret", secret(Platform::Facebook)),
        ("fb_exchange_token", token),
    ];
    world
        .get(
            &format!("{GRAPH}/oauth/access_token?{}", query(&parameters)),
            &[],
        )
        .await
}

pub(crate) async fn graph(world: &World, path: &str, token: &str) -> Answer {
    world.bearer(&format!("{GRAPH}/{path}"), token).await
}

pub(crate) async fn user_token(world: &World, consent: &Consent) -> String {
    let back = world.approve(&authorize(&[]), consent).await;
    let short = text(
        &exchange(world, &parameter(&back, "code"), &[]).await.ok(),
        "/access_token",
    );
    text(&lengthen(world, &short).await.ok(), "/access_token")
}

async fn pages(world: &World, token: &str) -> Vec<Value> {
    let answer = graph(
        world,
        "me/accounts?fields=id,name,access_token,tasks,picture.type(large)",
        token,
    )
    .await
    .ok();
    answer["data"].as_array().expect("a list").clone()
}

pub(crate) async fn first_page(world: &World, token: &str) -> (String, String) {
    let page = pages(world, token).await.remove(0);
    (text(&page, "/id"), text(&page, "/access_token"))
}

pub(crate) async fn inspect(world: &World, token: &str) -> Value {
    let app_token = format!(
        "{}|{}",
        app(Platform::Facebook).client_id,
        secret(Platform::Facebook)
    );
    let parameters = [("input_token", token), ("access_token", app_token.as_str())];
    world
        .get(&format!("{GRAPH}/debug_token?{}", query(&parameters)), &[])
        .await
        .ok()
}

pub(crate) fn code_of(answer: &Answer) -> (String, Option<u64>) {
    assert_ne!(answer.status, 200, "{}", answer.text);
    let body = answer.json();
    (
        text(&body, "/error/code"),
        body.pointer("/error/error_subcode").and_then(Value::as_u64),
    )
}

pub(crate) fn meta(code: u32, subcode: u64) -> (String, Option<u64>) {
    (code.to_string(), Some(subcode))
}

#[tokio::test]
async fn two_of_three_pages_are_ticked_and_the_third_has_no_token() {
    let world = world();
    let lena = world.persona("lena");
    let ticked: Vec<String> = lena
        .pages
        .iter()
        .take(2)
        .map(|role| role.page.clone())
        .collect();
    let consent = Consent {
        pages: Some(ticked.clone()),
        ..Consent::allow("lena")
    };
    let back = world.approve(&authorize(&[]), &consent).await;
    assert_eq!(back.fragment(), Some("_=_"));
    assert_eq!(parameter(&back, "state"), "s-1");
    let short = exchange(&world, &parameter(&back, "code"), &[]).await.ok();
    let long = lengthen(&world, &text(&short, "/access_token")).await.ok();
    assert_eq!(text(&long, "/expires_in"), "5183944");
    let user = text(&long, "/access_token");
    let listed = pages(&world, &user).await;
    assert_eq!(
        listed
            .iter()
            .map(|page| text(page, "/id"))
            .collect::<Vec<_>>(),
        ticked
    );
    let business = graph(&world, "me/businesses", &user).await.ok();
    let path = format!(
        "{}/owned_pages?fields=id,name,access_token",
        text(&business, "/data/0/id")
    );
    let owned = graph(&world, &path, &user).await.ok();
    let with_token: Vec<bool> = owned["data"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|page| page.get("access_token").is_some())
        .collect();
    assert_eq!(with_token, [true, true, false]);
    let page = text(&listed[0], "/access_token");
    let answer = graph(&world, &format!("{}?fields=id,name", ticked[0]), &page)
        .await
        .ok();
    assert_eq!(text(&answer, "/name"), "Corner Florist");
    let debug = inspect(&world, &page).await;
    assert_eq!(text(&debug, "/data/type"), "PAGE");
    assert_eq!(text(&debug, "/data/expires_at"), "0");
    let data_access = (START_MS + 90 * DAY_MS) / 1000;
    assert_eq!(
        text(&debug, "/data/data_access_expires_at"),
        data_access.to_string()
    );
    assert_eq!(
        debug["data"]["granular_scopes"][0]["target_ids"]
            .as_array()
            .expect("ids")
            .len(),
        2
    );
    assert_eq!(
        text(&graph(&world, "me?fields=id,name", &user).await.ok(), "/id"),
        lena.facebook_id
    );
}

#[tokio::test]
async fn a_page_token_outlives_the_long_user_token_but_not_the_short_one() {
    let world = world();
    let back = world.allow(&authorize(&[]), "amir").await;
    let short = text(
        &exchange(&world, &parameter(&back, "code"), &[]).await.ok(),
        "/access_token",
    );
    let from_short = first_page(&world, &short).await;
    let long = text(&lengthen(&world, &short).await.ok(), "/access_token");
    let from_long = first_page(&world, &long).await;
    assert_eq!(from_long, first_page(&world, &long).await);
    world.pass(2 * HOUR_MS);
    assert_eq!(
        code_of(&graph(&world, &from_short.0, &from_short.1).await),
        meta(190, 463)
    );
    assert_eq!(code_of(&lengthen(&world, &short).await), meta(190, 463));
    world.pass(61 * DAY_MS);
    assert_eq!(code_of(&graph(&world, "me", &long).await), meta(190, 463));
    graph(&world, &from_long.0, &from_long.1).await.ok();
}

#[tokio::test]
async fn bad_exchanges_are_refused_one_by_one() {
    let world = world();
    let code = parameter(&world.allow(&authorize(&[]), "lena").await, "code");
    let cases: [(&[(&str, &str)], &str); 6] = [
        (
            &[("client_id", "1")],
            "Error validating application. Invalid application ID.",
        ),
        (&[("client_id", "")], "Missing client_id parameter."),
        (&[("client_secret", "")], "Missing client_secret parameter."),
        (&[("client_secret", "x")], "Error validating client secret."),
        (&[("code", "x")], "Invalid verification code format."),
        (&[("code", "")], "Missing authorization code"),
    ];
    for (changes, message) in cases {
        let answer = exchange(&world, &code, changes).await;
        assert_eq!(
            (
                answer.status.as_u16(),
                text(&answer.json(), "/error/message").as_str()
            ),
            (400, message)
        );
    }
    let wrong = exchange(&world, &code, &[("redirect_uri", "https://x.example/")]).await;
    assert_eq!(code_of(&wrong), meta(100, 36_008));
    exchange(&world, &code, &[]).await.ok();
    assert_eq!(
        code_of(&exchange(&world, &code, &[]).await),
        meta(100, 36_009)
    );
    let code = parameter(&world.allow(&authorize(&[]), "lena").await, "code");
    world.pass(10 * 60_000);
    assert_eq!(
        code_of(&exchange(&world, &code, &[]).await),
        meta(100, 36_007)
    );
}

#[tokio::test]
async fn the_dialog_insists_on_its_rules() {
    let world = world();
    for redirect in [
        "dev.pilotlight:/return/facebook",
        "http://127.0.0.1:47900/relay/facebook/?x",
        "http://127.0.0.1:1/relay/facebook/",
    ] {
        assert!(
            world
                .refusal(&authorize(&[("redirect_uri", redirect)]))
                .await
                .contains("URL blocked")
        );
    }
    assert!(
        world
            .refusal(&authorize(&[("client_id", "1")]))
            .await
            .contains("Invalid App ID")
    );
    assert!(
        world
            .refusal(&authorize(&[("scope", "pages_messaging")]))
            .await
            .contains("Invalid Scopes")
    );
    let back = world.approve(&authorize(&[]), &Consent::deny("lena")).await;
    assert_eq!(parameter(&back, "error"), "access_denied");
    assert_eq!(parameter(&back, "error_reason"), "user_denied");
}

#[tokio::test]
async fn portfolios_and_reading_need_their_permissions() {
    let world = world();
    let without = |permission: &str| Consent {
        permissions_off: vec![permission.to_owned()],
        ..Consent::allow("lena")
    };
    let user = user_token(&world, &without("business_management")).await;
    assert!(pages(&world, &user).await.is_empty());
    let refused = graph(&world, "me/businesses", &user).await;
    assert_eq!(
        (refused.status.as_u16(), code_of(&refused).0.as_str()),
        (403, "200")
    );
    let user = user_token(&world, &without("pages_read_engagement")).await;
    let (id, page) = first_page(&world, &user).await;
    assert_eq!(code_of(&graph(&world, &id, &page).await).0, "10");
    let listed = graph(&world, "me/permissions", &user).await.ok();
    let status = |name: &str| {
        let all = listed["data"].as_array().expect("a list");
        all.iter()
            .find(|entry| entry["permission"] == name)
            .map(|entry| text(entry, "/status"))
    };
    assert_eq!(status("pages_read_engagement").as_deref(), Some("declined"));
    assert_eq!(status("pages_show_list").as_deref(), Some("granted"));
}

#[tokio::test]
async fn a_page_without_the_content_task_and_a_person_without_pages_are_shown_as_they_are() {
    let world = world();
    let listed = pages(&world, &user_token(&world, &Consent::allow("amir")).await).await;
    assert_eq!(listed.len(), 2);
    assert!(!listed[1]["tasks"].to_string().contains("CREATE_CONTENT"));
    let sofia = user_token(&world, &Consent::allow("sofia")).await;
    assert!(pages(&world, &sofia).await.is_empty());
}
