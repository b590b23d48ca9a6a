//! The sandbox's own pages: consent, control, relay, pictures.

use axum::body::Body;
use http::Request;
use pilotlight_sandbox::{Consent, Emblem, Platform};
use serde_json::json;
use url::Url;

use crate::common::{Answer, BASE, World, parameter, text, world};
use crate::facebook::authorize;

const LOCAL: (&str, &str) = ("host", "127.0.0.1:47900");

async fn post(
    world: &World,
    path: &str,
    headers: &[(&str, &str)],
    body: &serde_json::Value,
) -> Answer {
    let mut request = Request::post(path).header("content-type", "application/json");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    world
        .send(
            request
                .body(Body::from(body.to_string()))
                .expect("a request"),
        )
        .await
}

#[tokio::test]
async fn the_consent_page_shows_the_chosen_persons_pages_ticked() {
    let world = world();
    let path = authorize(&[("state", "<&\"'>")]).replace(BASE, "");
    let page = world.get(&format!("{path}&persona=amir"), &[]).await;
    assert_eq!(page.status, 200);
    assert!(
        page.header("content-security-policy")
            .contains("default-src 'none'")
    );
    assert!(page.text.contains("data-persona=\"amir\""));
    let amir = world.persona("amir");
    for role in &amir.pages {
        assert!(
            page.text
                .contains(&format!("name=\"page\" value=\"{}\" checked", role.page))
        );
    }
    assert!(!page.text.contains(&world.persona("lena").pages[0].page));
    assert!(page.text.contains("value=\"&lt;&amp;&quot;&#39;&gt;\""));
    for outside in ["src=\"http", "href=\"http", "<script>"] {
        assert!(!page.text.contains(outside));
    }
}

#[tokio::test]
async fn a_foreign_form_is_not_the_persons_answer() {
    let world = world();
    let path = authorize(&[]).replace(BASE, "");
    for (headers, accepted) in [
        (vec![("origin", "https://evil.example")], false),
        (
            vec![("sec-fetch-site", "cross-site"), ("origin", "null")],
            false,
        ),
        (vec![("origin", "null")], false),
        (
            vec![("sec-fetch-site", "same-origin"), ("origin", BASE)],
            true,
        ),
        (
            vec![("sec-fetch-site", "same-origin"), ("origin", "null")],
            true,
        ),
    ] {
        let mut request =
            Request::post(&path).header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in &headers {
            request = request.header(*name, *value);
        }
        let answer = world
            .send(
                request
                    .body(Body::from("persona=lena&decision=allow"))
                    .expect("a request"),
            )
            .await;
        assert_eq!(
            answer.status.as_u16(),
            if accepted { 302 } else { 403 },
            "{headers:?}"
        );
    }
}

#[tokio::test]
async fn the_control_interface_answers_this_computer_only() {
    let world = world();
    let body = json!({"do": "advance", "ms": 3_600_000});
    let key = ("x-pilotlight-control", "control");
    for (headers, accepted) in [
        (vec![LOCAL, key], true),
        (vec![("host", "localhost:47900"), key], true),
        (
            vec![
                LOCAL,
                key,
                ("origin", "http://127.0.0.1:47900"),
                ("sec-fetch-site", "same-origin"),
            ],
            true,
        ),
        (vec![LOCAL], false),
        (vec![LOCAL, ("x-pilotlight-control", "guess")], false),
        (vec![key], false),
        (vec![("host", "sandbox.evil.example:47900"), key], false),
        (vec![("host", "127.0.0.1.evil.example"), key], false),
        (vec![LOCAL, key, ("origin", "https://evil.example")], false),
        (vec![LOCAL, key, ("sec-fetch-site", "cross-site")], false),
    ] {
        let answer = post(&world, "/control/do", &headers, &body).await;
        assert_eq!(
            answer.status.as_u16(),
            if accepted { 200 } else { 403 },
            "{headers:?}"
        );
    }
    assert_eq!(world.sandbox.offset_ms(), 3 * 3_600_000);
    assert_eq!(
        world.get("/", &[("host", "evil.example")]).await.status,
        403
    );
    assert_eq!(
        world
            .get("/control/state", &[("host", "evil.example")])
            .await
            .status,
        403
    );
    assert_eq!(
        post(
            &world,
            "/control/do",
            &[LOCAL, key],
            &json!({"do": "explode"})
        )
        .await
        .status,
        400
    );
    let unknown = json!({"do": "revoke", "platform": "x", "persona": "nobody"});
    assert_eq!(
        post(&world, "/control/do", &[LOCAL, key], &unknown)
            .await
            .status,
        422
    );
}

#[tokio::test]
async fn the_control_page_shows_everyone_and_what_they_allowed() {
    let world = world();
    let before = world.get("/", &[LOCAL]).await;
    for persona in &world.sandbox.world().personas {
        assert!(before.text.contains(&persona.name));
    }
    assert!(!before.text.contains("Change password"));
    let key = ("x-pilotlight-control", "control");
    let body = json!({"authorize_url": authorize(&[]), "consent": {"persona": "lena"}});
    let answer = post(&world, "/control/consent", &[LOCAL, key], &body)
        .await
        .ok();
    let code = parameter(
        &Url::parse(&text(&answer, "/location")).expect("an address"),
        "code",
    );
    let form = [
        (
            "client_id",
            crate::common::app(Platform::Facebook).client_id,
        ),
        ("client_secret", crate::common::secret(Platform::Facebook)),
        ("redirect_uri", "http://127.0.0.1:47900/relay/facebook/"),
        ("code", code.as_str()),
    ];
    world
        .post("/graph.facebook.com/v26.0/oauth/access_token", &form)
        .await
        .ok();
    let after = world.get("/", &[LOCAL]).await;
    assert!(after.text.contains("Change password"));
    let state = world.get("/control/state", &[LOCAL]).await.ok();
    assert_eq!(text(&state, "/grants/0/persona"), "lena");
    assert_eq!(text(&state, "/grants/0/platform"), "facebook");
}

#[tokio::test]
async fn the_relay_is_served_with_strict_headers_and_forwards_four_parameters() {
    let world = world();
    for file in [
        "facebook/",
        "instagram/",
        "linkedin/",
        "relay.js",
        "relay.css",
    ] {
        let answer = world.get(&format!("/relay/{file}"), &[]).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert!(
            answer
                .header("content-security-policy")
                .contains("frame-ancestors 'none'")
        );
    }
    assert_eq!(world.get("/relay/x/", &[]).await.status, 404);
    let back = world
        .approve(&authorize(&[]), &Consent::allow("lena"))
        .await;
    let target = world.sandbox.relay_forward(&back).expect("a deep link");
    assert!(
        target
            .as_str()
            .starts_with("dev.pilotlight:/return/facebook?code=")
    );
    assert_eq!(parameter(&target, "state"), "s-1");
    let hostile = format!(
        "{BASE}/relay/facebook/?code=1&code=2&target=https://evil.example&error_description=x&iss=i"
    );
    let target = world
        .sandbox
        .relay_forward(&Url::parse(&hostile).expect("an address"));
    assert_eq!(
        target.expect("a deep link").as_str(),
        "dev.pilotlight:/return/facebook?code=1&code=2&iss=i"
    );
    for nothing in ["/relay/facebook/?state=1", "/relay/x/?code=1", "/?code=1"] {
        let url = Url::parse(&format!("{BASE}{nothing}")).expect("an address");
        assert!(world.sandbox.relay_forward(&url).is_none());
    }
}

#[tokio::test]
async fn every_emblem_is_drawn_and_unknown_faces_are_not() {
    let world = world();
    let people = &world.sandbox.world().personas;
    let mut seen = std::collections::HashSet::new();
    let pages = world
        .sandbox
        .world()
        .pages
        .iter()
        .map(|page| (&page.id, page.face.emblem));
    let channels = people.iter().flat_map(|persona| &persona.channels);
    let channels = channels.map(|channel| (&channel.id, channel.face.emblem));
    for (id, emblem) in pages.chain(channels) {
        seen.insert(format!("{emblem:?}"));
        for variant in ["", "_normal", "_400x400"] {
            let answer = world.get(&format!("/avatars/{id}{variant}.png"), &[]).await;
            assert_eq!(
                (answer.status.as_u16(), answer.header("content-type")),
                (200, "image/png")
            );
        }
    }
    for emblem in [
        Emblem::Person,
        Emblem::Flower,
        Emblem::Leaf,
        Emblem::Glass,
        Emblem::Rings,
        Emblem::Sun,
        Emblem::Cup,
        Emblem::Hammer,
    ] {
        assert!(seen.contains(&format!("{emblem:?}")), "{emblem:?}");
    }
    for missing in ["nobody.png", "lena", "lena.svg"] {
        assert_eq!(
            world.get(&format!("/avatars/{missing}"), &[]).await.status,
            404
        );
    }
}
