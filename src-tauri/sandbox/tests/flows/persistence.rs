//! The state file: everything is there after a restart, no secret ever is, and damage is set aside.

use std::sync::Arc;
use std::sync::atomic::AtomicI64;

use pilotlight_sandbox::{CANARY, Consent, Control, Platform, Sandbox};

use crate::common::{START_MS, World, options};
use crate::facebook::user_token;

fn kept(path: &std::path::Path) -> World {
    let clock = Arc::new(AtomicI64::new(START_MS));
    let mut options = options(&clock);
    options.state_file = Some(path.to_owned());
    World {
        sandbox: Sandbox::new(options).expect("a sandbox"),
        clock,
    }
}

#[tokio::test]
async fn tokens_work_after_a_restart_and_stand_nowhere_in_clear() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sandbox.json");
    let world = kept(&path);
    let token = user_token(&world, &Consent::allow("lena")).await;
    assert!(token.contains(CANARY));
    world
        .bearer("/graph.facebook.com/v26.0/me/accounts", &token)
        .await
        .ok();
    world.control(Control::Advance { ms: 5_000 });
    drop(world);
    for entry in std::fs::read_dir(folder.path()).expect("a listing") {
        let entry = entry.expect("an entry");
        let text = std::fs::read_to_string(entry.path()).expect("text");
        assert!(text.contains("\"grants\""));
        assert!(!text.contains(CANARY));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&path)
            .expect("the file")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let world = kept(&path);
    assert_eq!(world.sandbox.offset_ms(), 5_000);
    world
        .bearer("/graph.facebook.com/v26.0/me", &token)
        .await
        .ok();
    world.control(Control::Reset);
    drop(world);
    let world = kept(&path);
    assert_eq!(
        world
            .bearer("/graph.facebook.com/v26.0/me", &token)
            .await
            .status,
        400
    );
}

#[tokio::test]
async fn a_damaged_file_is_set_aside_and_reported() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sandbox.json");
    for expected in ["sandbox.json.damaged-1", "sandbox.json.damaged-2"] {
        std::fs::write(&path, "{\"offset_ms\": 5, ").expect("written");
        let world = kept(&path);
        let aside = world.sandbox.set_aside().expect("a place").to_owned();
        assert_eq!(aside, folder.path().join(expected));
        assert_eq!(
            std::fs::read_to_string(aside).expect("text"),
            "{\"offset_ms\": 5, "
        );
        assert_eq!(world.sandbox.offset_ms(), 0);
        world.control(Control::Revoke {
            platform: Platform::X,
            persona: "lena".to_owned(),
        });
        assert!(kept(&path).sandbox.set_aside().is_none());
    }
}
