//! Facebook: how access ends, and lists too long for one answer.

use pilotlight_sandbox::{Consent, Control, Platform};
use serde_json::Value;

use crate::common::{BASE, START_MS, World, text, world};
use crate::facebook::{GRAPH, code_of, first_page, graph, inspect, meta, user_token};

#[tokio::test]
async fn password_removal_checkpoint_role_and_deletion_each_have_their_code() {
    let world = world();
    let user = user_token(&world, &Consent::allow("lena")).await;
    let (id, page) = first_page(&world, &user).await;
    let (lena, platform) = (|| "lena".to_owned(), Platform::Facebook);
    let restore = || Control::Restore {
        platform,
        persona: lena(),
    };
    let cases = [
        (
            Control::Expire {
                platform,
                persona: lena(),
            },
            restore(),
            meta(190, 463),
        ),
        (
            Control::ChangePassword {
                platform,
                persona: lena(),
            },
            restore(),
            meta(190, 460),
        ),
        (
            Control::Revoke {
                platform,
                persona: lena(),
            },
            restore(),
            meta(190, 458),
        ),
        (
            Control::Checkpoint {
                persona: lena(),
                on: true,
            },
            Control::Checkpoint {
                persona: lena(),
                on: false,
            },
            meta(190, 459),
        ),
        (
            Control::Role {
                persona: lena(),
                account: id.clone(),
                lost: true,
            },
            Control::Role {
                persona: lena(),
                account: id.clone(),
                lost: false,
            },
            meta(190, 492),
        ),
        (
            Control::Delete {
                platform,
                account: id.clone(),
                on: true,
            },
            Control::Delete {
                platform,
                account: id.clone(),
                on: false,
            },
            meta(100, 33),
        ),
    ];
    for (harm, mend, expected) in cases {
        graph(&world, &id, &page).await.ok();
        world.control(harm);
        assert_eq!(code_of(&graph(&world, &id, &page).await), expected);
        world.control(mend);
    }
    graph(&world, &id, &page).await.ok();
    world.control(Control::ChangePassword {
        platform,
        persona: lena(),
    });
    let debug = inspect(&world, &page).await;
    assert_eq!(text(&debug, "/data/is_valid"), "false");
    assert_eq!(text(&debug, "/data/error/subcode"), "460");
}

#[tokio::test]
async fn the_app_can_revoke_one_permission_or_all() {
    let world = world();
    let user = user_token(&world, &Consent::allow("lena")).await;
    let (id, page) = first_page(&world, &user).await;
    let delete = async |path: &str| {
        let request = http::Request::delete(format!("{GRAPH}/{path}"))
            .header("authorization", format!("Bearer {user}"))
            .body(axum::body::Body::empty())
            .expect("a request");
        world.send(request).await
    };
    assert_eq!(
        text(
            &delete("me/permissions/pages_read_engagement").await.ok(),
            "/success"
        ),
        "true"
    );
    assert_eq!(code_of(&graph(&world, &id, &page).await).0, "10");
    assert_eq!(
        text(&delete("me/permissions").await.ok(), "/success"),
        "true"
    );
    assert_eq!(code_of(&graph(&world, &id, &page).await), meta(190, 458));
    assert_eq!(code_of(&delete("me/permissions").await), meta(190, 458));
}

#[tokio::test]
async fn many_pages_come_in_parts() {
    let clock = std::sync::Arc::new(std::sync::atomic::AtomicI64::new(START_MS));
    let mut options = crate::common::options(&clock);
    options.extra_pages = 200;
    let world = World {
        sandbox: pilotlight_sandbox::Sandbox::new(options).expect("a sandbox"),
        clock,
    };
    let user = user_token(&world, &Consent::allow("lena")).await;
    let mut path = "me/accounts?fields=id,access_token&limit=100".to_owned();
    let mut all = std::collections::BTreeSet::new();
    loop {
        let answer = graph(&world, &path, &user).await.ok();
        all.extend(
            answer["data"]
                .as_array()
                .expect("a list")
                .iter()
                .map(|page| text(page, "/access_token")),
        );
        let Some(next) = answer.pointer("/paging/next").and_then(Value::as_str) else {
            break;
        };
        path = next
            .strip_prefix(&format!("{BASE}{GRAPH}/"))
            .expect("our own address")
            .to_owned();
    }
    assert_eq!(all.len(), 203);
}
