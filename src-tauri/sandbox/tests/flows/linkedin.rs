//! LinkedIn: sixty days, roles at organisations, one scope set at a time.

use pilotlight_sandbox::{Consent, Control, Platform};
use serde_json::Value;

use crate::common::{
    Answer, BASE, DAY_MS, World, app, parameter, query, secret, text, with, world,
};

const RELAY: &str = "http://127.0.0.1:47900/relay/linkedin/";
const TOKEN: &str = "/www.linkedin.com/oauth/v2/accessToken";
const USERINFO: &str = "/api.linkedin.com/v2/userinfo";
const ACLS: &str = "/api.linkedin.com/rest/organizationAcls?q=roleAssignee&state=APPROVED";
const SCOPES: &str =
    "openid profile email w_member_social rw_organization_admin w_organization_social";

fn authorize(changes: &[(&str, &str)]) -> String {
    let parameters = [
        ("response_type", "code"),
        ("client_id", app(Platform::Linkedin).client_id),
        ("redirect_uri", RELAY),
        ("scope", SCOPES),
        ("state", "s-1"),
    ];
    format!(
        "{BASE}/www.linkedin.com/oauth/v2/authorization?{}",
        query(&with(&parameters, changes))
    )
}

async fn exchange(world: &World, code: &str, changes: &[(&str, &str)]) -> Answer {
    let form = [
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", RELAY),
        ("client_id", app(Platform::Linkedin).client_id),
        ("client_secret", secret(Platform::Linkedin)),
    ];
    world.post(TOKEN, &with(&form, changes)).await
}

async fn renew(world: &World, refresh: &str) -> Answer {
    let form = [
        ("grant_type", "refresh_token"),
        ("refresh_token", refresh),
        ("client_id", app(Platform::Linkedin).client_id),
        ("client_secret", secret(Platform::Linkedin)),
    ];
    world.post(TOKEN, &form).await
}

pub(crate) async fn connect(world: &World, changes: &[(&str, &str)]) -> Value {
    let back = world.allow(&authorize(changes), "lena").await;
    exchange(world, &parameter(&back, "code"), &[]).await.ok()
}

fn code_of(answer: &Answer) -> (u16, String) {
    (answer.status.as_u16(), text(&answer.json(), "/code"))
}

#[tokio::test]
async fn the_member_and_the_organisations_are_found() {
    let world = world();
    let tokens = connect(&world, &[]).await;
    assert_eq!(text(&tokens, "/expires_in"), "5184000");
    assert!(tokens.get("refresh_token").is_none());
    assert_eq!(text(&tokens, "/scope"), SCOPES.replace(' ', ","));
    let access = text(&tokens, "/access_token");
    let member = world.bearer(USERINFO, &access).await.ok();
    assert_eq!(text(&member, "/sub"), world.persona("lena").linkedin_sub);
    assert_eq!(text(&member, "/name"), "Lena Moritz");
    let acls = world.bearer(ACLS, &access).await.ok();
    assert_eq!(text(&acls, "/elements/0/role"), "ADMINISTRATOR");
    assert_eq!(text(&acls, "/elements/1/role"), "ANALYST");
    let urn = text(&acls, "/elements/0/organization");
    let id = urn.rsplit(':').next().expect("an id");
    let organization = world
        .bearer(
            &format!("/api.linkedin.com/rest/organizations/{id}"),
            &access,
        )
        .await
        .ok();
    assert_eq!(text(&organization, "/localizedName"), "Corner Florist");
    assert_eq!(text(&organization, "/vanityName"), "corner-florist");
    let logo = text(&organization, "/logoV2/original");
    let image = world
        .bearer(&format!("/api.linkedin.com/rest/images/{logo}"), &access)
        .await
        .ok();
    let picture = text(&image, "/downloadUrl");
    let picture = world
        .get(picture.strip_prefix(BASE).expect("our own picture"), &[])
        .await;
    assert_eq!(picture.status, 200);
    let batch = format!("/api.linkedin.com/rest/organizations?ids=List({id},1)");
    let batch = world.bearer(&batch, &access).await.ok();
    assert_eq!(
        text(&batch, &format!("/results/{id}/localizedName")),
        "Corner Florist"
    );
    assert_eq!(text(&batch, "/errors/1/status"), "404");
}

#[tokio::test]
async fn bad_exchanges_are_refused_one_by_one() {
    let world = world();
    let code = parameter(&world.allow(&authorize(&[]), "lena").await, "code");
    let wrong = exchange(&world, &code, &[("client_secret", "x")]).await;
    assert_eq!(
        (
            wrong.status.as_u16(),
            text(&wrong.json(), "/error").as_str()
        ),
        (401, "invalid_client")
    );
    let wrong = exchange(&world, &code, &[("client_secret", "")]).await;
    assert!(text(&wrong.json(), "/error_description").contains("client_secret"));
    let wrong = exchange(&world, &code, &[("client_id", "x")]).await;
    assert_eq!(wrong.status, 401);
    exchange(&world, &code, &[]).await.ok();
    let unable = |answer: Answer| {
        assert_eq!(answer.status, 400);
        assert!(
            text(&answer.json(), "/error_description")
                .starts_with("Unable to retrieve access token")
        );
    };
    unable(exchange(&world, &code, &[]).await);
    unable(exchange(&world, "x", &[]).await);
    let code = parameter(&world.allow(&authorize(&[]), "lena").await, "code");
    unable(exchange(&world, &code, &[("code_verifier", "v")]).await);
    let code = parameter(&world.allow(&authorize(&[]), "lena").await, "code");
    let elsewhere = [("redirect_uri", "https://x.example/")];
    let elsewhere = exchange(&world, &code, &elsewhere).await;
    assert_eq!(
        text(&elsewhere.json(), "/error"),
        "invalid_redirect_uri",
        "an address that is not registered is told as such"
    );
    let code = parameter(&world.allow(&authorize(&[]), "lena").await, "code");
    world.pass(30 * 60_000);
    unable(exchange(&world, &code, &[]).await);
}

#[tokio::test]
async fn the_consent_page_insists_on_its_rules() {
    let world = world();
    for redirect in [
        "dev.pilotlight:/return/linkedin",
        "http://127.0.0.1:47900/relay/linkedin",
    ] {
        let text = world
            .refusal(&authorize(&[("redirect_uri", redirect)]))
            .await;
        assert!(text.contains("redirect_uri does not match"), "{text}");
    }
    assert!(
        world
            .refusal(&authorize(&[("client_id", "x")]))
            .await
            .contains("client_id is invalid")
    );
    let back = world
        .allow(&authorize(&[("scope", "openid r_basicprofile")]), "lena")
        .await;
    assert_eq!(parameter(&back, "error"), "unauthorized_scope_error");
    assert_eq!(
        parameter(&back, "error_description"),
        "Scope \"r_basicprofile\" is not authorized for your application"
    );
    let back = world.approve(&authorize(&[]), &Consent::deny("lena")).await;
    assert_eq!(parameter(&back, "error"), "user_cancelled_authorize");
}

#[tokio::test]
async fn the_versioned_interface_wants_a_version_that_is_active() {
    let world = world();
    let bearer = format!(
        "Bearer {}",
        text(&connect(&world, &[]).await, "/access_token")
    );
    let ask = async |version: Option<&str>| {
        let mut headers = vec![("authorization", bearer.as_str())];
        headers.extend(version.map(|version| ("linkedin-version", version)));
        world.get(ACLS, &headers).await
    };
    assert_eq!(
        code_of(&ask(None).await),
        (400, "VERSION_MISSING".to_owned())
    );
    for dead in ["202508", "202510", "202610", "2026", "x"] {
        assert_eq!(
            code_of(&ask(Some(dead)).await),
            (426, "NONEXISTENT_VERSION".to_owned())
        );
    }
    ask(Some("202608")).await.ok();
    let shapeless = world
        .bearer(
            "/api.linkedin.com/rest/organizationAcls",
            bearer.strip_prefix("Bearer ").expect("a token"),
        )
        .await;
    assert_eq!(code_of(&shapeless), (400, "ILLEGAL_ARGUMENT".to_owned()));
}

#[tokio::test]
async fn another_scope_set_ends_the_earlier_tokens() {
    let world = world();
    let first = text(&connect(&world, &[]).await, "/access_token");
    let same = text(&connect(&world, &[]).await, "/access_token");
    world.bearer(USERINFO, &first).await.ok();
    let other = text(
        &connect(&world, &[("scope", "openid profile")]).await,
        "/access_token",
    );
    for dead in [&first, &same] {
        assert_eq!(
            code_of(&world.bearer(USERINFO, dead).await),
            (401, "REVOKED_ACCESS_TOKEN".to_owned())
        );
    }
    world.bearer(USERINFO, &other).await.ok();
    assert_eq!(
        code_of(&world.bearer(ACLS, &other).await),
        (403, "ACCESS_DENIED".to_owned())
    );
}

#[tokio::test]
async fn the_refresh_token_of_partners_keeps_its_year() {
    let world = world();
    world.control(Control::LinkedinRefresh { on: true });
    let tokens = connect(&world, &[]).await;
    let refresh = text(&tokens, "/refresh_token");
    assert_eq!(
        text(&tokens, "/refresh_token_expires_in"),
        (365 * 86_400).to_string()
    );
    world.pass(100 * DAY_MS);
    assert_eq!(
        code_of(
            &world
                .bearer(USERINFO, &text(&tokens, "/access_token"))
                .await
        ),
        (401, "EXPIRED_ACCESS_TOKEN".to_owned())
    );
    let renewed = renew(&world, &refresh).await.ok();
    assert_eq!(text(&renewed, "/refresh_token"), refresh);
    assert_eq!(
        text(&renewed, "/refresh_token_expires_in"),
        (265 * 86_400).to_string()
    );
    world.pass(265 * DAY_MS);
    let dead = renew(&world, &refresh).await;
    assert_eq!(
        (dead.status.as_u16(), text(&dead.json(), "/error").as_str()),
        (400, "invalid_request")
    );
}

#[tokio::test]
async fn introspection_tells_active_from_expired_and_revoked() {
    let world = world();
    let access = text(&connect(&world, &[]).await, "/access_token");
    let inspect = async |token: &str, secret: &str| {
        let form = [
            ("client_id", app(Platform::Linkedin).client_id),
            ("client_secret", secret),
            ("token", token),
        ];
        world
            .post("/www.linkedin.com/oauth/v2/introspectToken", &form)
            .await
    };
    let good = secret(Platform::Linkedin);
    assert_eq!(
        text(&inspect(&access, good).await.ok(), "/status"),
        "active"
    );
    assert_eq!(inspect(&access, "x").await.status, 401);
    assert_eq!(text(&inspect("x", good).await.ok(), "/active"), "false");
    world.control(Control::Expire {
        platform: Platform::Linkedin,
        persona: "lena".to_owned(),
    });
    assert_eq!(
        text(&inspect(&access, good).await.ok(), "/status"),
        "expired"
    );
    world.control(Control::Revoke {
        platform: Platform::Linkedin,
        persona: "lena".to_owned(),
    });
    assert_eq!(
        text(&inspect(&access, good).await.ok(), "/status"),
        "revoked"
    );
    assert_eq!(
        code_of(&world.bearer(USERINFO, &access).await),
        (401, "REVOKED_ACCESS_TOKEN".to_owned())
    );
    assert_eq!(
        code_of(&world.bearer(USERINFO, "x").await),
        (401, "INVALID_ACCESS_TOKEN".to_owned())
    );
    assert_eq!(
        code_of(&world.get(USERINFO, &[]).await),
        (401, "EMPTY_ACCESS_TOKEN".to_owned())
    );
}

#[tokio::test]
async fn a_lost_role_and_a_deleted_organisation_leave_the_list() {
    let world = world();
    let access = text(&connect(&world, &[]).await, "/access_token");
    let ids: Vec<String> = world
        .persona("lena")
        .organizations
        .iter()
        .map(|role| role.organization.clone())
        .collect();
    let total = async || text(&world.bearer(ACLS, &access).await.ok(), "/paging/total");
    assert_eq!(total().await, "2");
    world.control(Control::Role {
        persona: "lena".to_owned(),
        account: ids[0].clone(),
        lost: true,
    });
    assert_eq!(total().await, "1");
    world.control(Control::Delete {
        platform: Platform::Linkedin,
        account: ids[1].clone(),
        on: true,
    });
    assert_eq!(total().await, "0");
    let path = format!("/api.linkedin.com/rest/organizations/{}", ids[0]);
    assert_eq!(world.bearer(&path, &access).await.status, 404);
}
