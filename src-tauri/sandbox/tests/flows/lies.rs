//! Posts: how a platform lies about them as it is told to, and what the control page shows of that.

use axum::body::{Body, to_bytes};
use http::Request;
use pilotlight_sandbox::{Control, ControlError, Manner, Platform};
use serde_json::json;
use tower::ServiceExt as _;

use crate::{
    common::{text, world},
    publishing::post_json,
    x,
};

#[tokio::test]
async fn a_platform_lies_as_long_as_it_is_told_to() {
    let world = world();
    let token = text(&x::connect(&world).await, "/access_token");
    let account = world.persona("lena").x.id.clone();
    let manner = |manner, times| {
        world.control(Control::Publishing {
            platform: Platform::X,
            account: Some(account.clone()),
            manner,
            times,
        });
    };
    let status = async |words: &str| {
        let request = Request::post("/api.x.com/2/tweets")
            .header("authorization", format!("Bearer {token}"))
            .body(Body::from(json!({"text": words}).to_string()))
            .expect("a request");
        let response = world
            .sandbox
            .router()
            .oneshot(request)
            .await
            .expect("an answer");
        let status = response.status().as_u16();
        // A broken connection is a body that breaks off.
        to_bytes(response.into_body(), 1 << 20)
            .await
            .ok()
            .map(|_| status)
    };
    let posts = || world.sandbox.posts(&account).len();
    manner(Some(Manner::Fails), Some(1));
    assert_eq!((status("a").await, posts()), (Some(500), 1));
    assert_eq!((status("b").await, posts()), (Some(201), 2));
    manner(Some(Manner::Silent), Some(2));
    assert_eq!((status("c").await, posts()), (None, 3));
    assert_eq!((status("d").await, posts()), (None, 4));
    assert_eq!((status("e").await, posts()), (Some(201), 5));
    manner(Some(Manner::Unheard), Some(1));
    assert_eq!((status("f").await, posts()), (None, 5));
    manner(Some(Manner::Twice), None);
    assert_eq!((status("e").await, posts()), (Some(201), 6));
    assert_eq!((status("e").await, posts()), (Some(201), 7));
    manner(None, None);
    assert_eq!((status("e").await, posts()), (Some(403), 7));
}

#[tokio::test(start_paused = true)]
async fn a_late_answer_comes_after_the_post() {
    let world = world();
    let token = text(&x::connect(&world).await, "/access_token");
    world.control(Control::Publishing {
        platform: Platform::X,
        account: None,
        manner: Some(Manner::Late { ms: 25_000 }),
        times: Some(1),
    });
    let begun = tokio::time::Instant::now();
    let answer = post_json(
        &world,
        "/api.x.com/2/tweets",
        &token,
        &json!({"text": "Tulips"}),
    )
    .await;
    assert_eq!(answer.status, 201);
    assert_eq!(begun.elapsed().as_millis(), 25_000);
}

#[tokio::test]
async fn controls_of_publishing_name_what_is_there() {
    let world = world();
    let nobody = Control::Publishing {
        platform: Platform::X,
        account: Some("1".into()),
        manner: Some(Manner::Fails),
        times: None,
    };
    let refused = world.sandbox.control(&nobody);
    assert!(matches!(refused, Err(ControlError::UnknownAccount { .. })));
    let refused = world.sandbox.control(&Control::CutUploads {
        platform: Platform::Instagram,
        times: 1,
    });
    assert!(matches!(refused, Err(ControlError::NotThere { .. })));
}

#[tokio::test]
async fn the_control_page_lists_the_posts_that_arrived_and_how_a_platform_publishes() {
    let world = world();
    let token = text(&x::connect(&world).await, "/access_token");
    let local = [("host", "127.0.0.1:47900")];
    let empty = world.get("/", &local).await;
    assert!(empty.text.contains("None so far."));
    post_json(
        &world,
        "/api.x.com/2/tweets",
        &token,
        &json!({"text": "Fresh <b>tulips</b>"}),
    )
    .await;
    world.control(Control::Publishing {
        platform: Platform::X,
        account: None,
        manner: Some(Manner::Silent),
        times: Some(1),
    });
    world.control(Control::CutUploads {
        platform: Platform::Youtube,
        times: 3,
    });
    let page = world.get("/", &local).await.text;
    assert!(page.contains("Fresh &lt;b&gt;tulips&lt;/b&gt;"));
    assert!(page.contains("publishes and says nothing, once"));
    assert!(page.contains("cuts the next 3 uploads"));
    let state = world.get("/control/state", &local).await.ok();
    assert_eq!(text(&state, "/posts/0/text"), "Fresh <b>tulips</b>");
    world.control(Control::Calm);
    let page = world.get("/", &local).await.text;
    assert!(!page.contains("publishes and says nothing"));
}
