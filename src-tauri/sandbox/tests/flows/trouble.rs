//! Outages, limits, captive networks and moved time, as every platform words them.

use pilotlight_sandbox::{Control, ControlError, Door, Platform};

use crate::common::{DAY_MS, HOUR_MS, START_MS, text, world};

const PROBES: [(Platform, &str); 5] = [
    (Platform::Facebook, "/graph.facebook.com/v26.0/me"),
    (Platform::Instagram, "/graph.instagram.com/v26.0/me"),
    (
        Platform::Youtube,
        "/www.googleapis.com/youtube/v3/channels?part=id&mine=true",
    ),
    (Platform::X, "/api.x.com/2/users/me"),
    (Platform::Linkedin, "/api.linkedin.com/v2/userinfo"),
];

#[tokio::test]
async fn a_failing_platform_fails_in_its_own_words_and_recovers() {
    let world = world();
    for (platform, path) in PROBES {
        let before = world.get(path, &[]).await.status;
        assert!(before.is_client_error());
        world.control(Control::Fail {
            platform,
            status: Some(500),
        });
        let answer = world.get(path, &[]).await;
        assert_eq!(answer.status, 500);
        assert!(answer.json().is_object());
        world.control(Control::Fail {
            platform,
            status: Some(503),
        });
        let answer = world.get(path, &[]).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("content-type")),
            (503, "text/html")
        );
        world.control(Control::Fail {
            platform,
            status: None,
        });
        assert_eq!(world.get(path, &[]).await.status, before);
    }
}

#[tokio::test]
async fn limits_carry_the_platforms_own_marks_and_end() {
    let world = world();
    let limit = |platform, app_wide| Control::RateLimit {
        platform,
        seconds: Some(900),
        app_wide,
    };
    let ask = async |platform: Platform, app_wide| {
        world.control(limit(platform, app_wide));
        let path = PROBES
            .iter()
            .find(|(at, _)| *at == platform)
            .map(|(_, path)| *path)
            .expect("a probe");
        world.get(path, &[]).await
    };
    let page = ask(Platform::Facebook, false).await;
    assert_eq!(text(&page.json(), "/error/code"), "32");
    assert!(
        page.header("x-business-use-case-usage")
            .contains("\"estimated_time_to_regain_access\":15")
    );
    let whole = ask(Platform::Facebook, true).await;
    assert_eq!(
        (
            whole.status.as_u16(),
            text(&whole.json(), "/error/code").as_str()
        ),
        (403, "4")
    );
    assert_eq!(
        text(&ask(Platform::Instagram, false).await.json(), "/error/code"),
        "80002"
    );
    let google = ask(Platform::Youtube, true).await;
    assert_eq!(
        text(&google.json(), "/error/errors/0/reason"),
        "quotaExceeded"
    );
    let x = ask(Platform::X, false).await;
    assert_eq!(
        x.header("x-rate-limit-reset"),
        (START_MS / 1000 + 900).to_string()
    );
    assert!(!x.headers.contains_key("retry-after"));
    let linkedin = ask(Platform::Linkedin, true).await;
    assert!(text(&linkedin.json(), "/message").contains("APPLICATION DAY"));
    world.pass(900_000);
    assert_ne!(world.get(PROBES[3].1, &[]).await.status, 429);
    assert_eq!(world.get(PROBES[4].1, &[]).await.status, 429);
    world.pass(DAY_MS);
    assert_ne!(world.get(PROBES[4].1, &[]).await.status, 429);
}

#[tokio::test]
async fn a_captive_network_answers_everything_with_a_page() {
    let world = world();
    world.control(Control::Captive { on: true });
    for (_, path) in PROBES {
        let answer = world.get(path, &[]).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("content-type")),
            (200, "text/html")
        );
        assert!(answer.text.contains("guest network"));
    }
    world.control(Control::Calm);
    assert_eq!(world.get(PROBES[3].1, &[]).await.status, 401);
}

#[tokio::test(start_paused = true)]
async fn a_slow_platform_takes_its_time() {
    let world = world();
    world.control(Control::Slow {
        platform: Platform::X,
        ms: 9_000,
    });
    let begun = tokio::time::Instant::now();
    world.get(PROBES[3].1, &[]).await;
    assert_eq!(begun.elapsed().as_millis(), 9_000);
    world.get(PROBES[4].1, &[]).await;
    assert_eq!(begun.elapsed().as_millis(), 9_000);
}

#[tokio::test]
async fn moved_time_is_told_in_every_answer() {
    let world = world();
    let mut follower = world.sandbox.subscribe_offset();
    world.control(Control::Advance { ms: HOUR_MS });
    assert!(follower.has_changed().expect("the sandbox lives"));
    assert_eq!(*follower.borrow_and_update(), HOUR_MS);
    assert_eq!(world.sandbox.now_ms(), START_MS + HOUR_MS);
    for (_, path) in PROBES {
        let answer = world.get(path, &[]).await;
        assert_eq!(
            answer.header("x-pilotlight-sandbox-offset-ms"),
            HOUR_MS.to_string()
        );
        assert_eq!(answer.header("date"), "Wed, 18 Nov 2026 12:06:40 GMT");
    }
    world.control(Control::ResetTime);
    assert_eq!(
        (world.sandbox.now_ms(), world.sandbox.offset_ms()),
        (START_MS, 0)
    );
}

#[tokio::test]
async fn the_census_counts_doors_and_addresses() {
    let world = world();
    for (_, path) in PROBES {
        world.get(path, &[]).await;
    }
    world
        .get("/graph.facebook.com/v26.0/123456789012345", &[])
        .await;
    world.post("/api.x.com/2/oauth2/token", &[]).await;
    let census = world.sandbox.census();
    assert_eq!(census.total, 7);
    assert_eq!(
        (
            census.at_all(Door::Token),
            census.at(Platform::X, Door::Token)
        ),
        (1, 1)
    );
    assert_eq!(census.at(Platform::Facebook, Door::Api), 2);
    assert_eq!(census.calls["GET graph.facebook.com/v26.0/{id}"], 1);
    world.sandbox.reset_census();
    assert_eq!(world.sandbox.census().total, 0);
}

#[tokio::test]
async fn controls_that_name_nothing_are_refused() {
    let world = world();
    let refuse = |control: Control| world.sandbox.control(&control).expect_err("refused");
    let persona = || "nobody".to_owned();
    assert_eq!(
        refuse(Control::Revoke {
            platform: Platform::X,
            persona: persona()
        }),
        ControlError::UnknownPersona(persona())
    );
    let lena = "lena".to_owned();
    assert!(matches!(
        refuse(Control::ChangePassword {
            platform: Platform::X,
            persona: lena.clone()
        }),
        ControlError::NotThere { .. }
    ));
    assert!(matches!(
        refuse(Control::Delete {
            platform: Platform::X,
            account: "1".to_owned(),
            on: true
        }),
        ControlError::UnknownAccount { .. }
    ));
    assert!(matches!(
        refuse(Control::Role {
            persona: lena,
            account: "1".to_owned(),
            lost: true
        }),
        ControlError::UnknownAccount { .. }
    ));
    assert!(matches!(
        refuse(Control::Advance { ms: -1 }),
        ControlError::BadValue(_)
    ));
    assert!(matches!(
        refuse(Control::Fail {
            platform: Platform::X,
            status: Some(200)
        }),
        ControlError::BadValue(_)
    ));
}
