//! What is read, and what is refused.

use super::*;

fn wish(words: &[&str]) -> Option<Wish> {
    read(words.iter().map(ToString::to_string)).ok()
}

#[test]
fn dl_06_beside_a_link_nothing_is_read_as_a_flag() {
    for (words, link_dropped) in [
        (&["dev.pilotlight:/return/x?code=a&state=b"][..], false),
        (&["dev.pilotlight://["], true),
        (&["--profile", "live", "dev.pilotlight:/return/x"], true),
        (&["dev.pilotlight:/return/x", "--hidden"], true),
        (&["DEV.PILOTLIGHT:/x", "disconnect", "a", "--yes"], true),
        (&[" dev.pilotlight:", "sandbox"], true),
    ] {
        let plain = Wish::Window(Start {
            link_dropped,
            ..Start::default()
        });
        assert_eq!(wish(words), Some(plain), "{words:?}");
    }
}

#[test]
fn dl_06_no_flag_sets_folder_proxy_port_or_log_level() {
    for flag in [
        "--data-dir=/x",
        "--data=/x",
        "--proxy=http://x",
        "--remote-debugging-port=1",
        "--log-level=trace",
        "--inspect",
        "-v",
    ] {
        assert_eq!(wish(&[flag]), None, "{flag}");
    }
}

#[test]
fn commands_are_read() {
    let live = Some(World::Live);
    assert_eq!(
        wish(&["--profile", "live", "--hidden"]),
        Some(Wish::Window(Start {
            world: live,
            hidden: true,
            link_dropped: false
        }))
    );
    assert_eq!(
        wish(&["status", "--json", "--profile", "live"]),
        Some(Wish::Command(Command {
            world: live,
            action: Action::Status { json: true }
        }))
    );
    let one = "explain --platform x --endpoint probe --status 429 --header Retry-After:60";
    let words: Vec<&str> = one.split(' ').collect();
    assert_eq!(
        wish(&words),
        Some(Wish::Command(Command {
            world: None,
            action: Action::Explain(Explain {
                platform: Some(Platform::X),
                endpoint: Some(Endpoint::Probe),
                status: Some(429),
                headers: vec![("Retry-After".into(), "60".into())],
                jsonl: false
            })
        }))
    );
    assert_eq!(wish(&words[..5]), None, "without a status");
    let list = |state| {
        Some(Wish::Command(Command {
            world: None,
            action: Action::Post(Post::List {
                state,
                search: None,
                limit: 20,
                json: true,
            }),
        }))
    };
    assert_eq!(wish(&["post", "list", "--json"]), list(None));
    assert_eq!(
        wish(&["post", "list", "--json", "--state", "held"]),
        list(Some(PostState::Held))
    );
    assert_eq!(wish(&["post", "list", "--state", "lost"]), None);
    assert_eq!(
        wish(&["post", "add", "--text", "Hello"]),
        None,
        "for no account"
    );
    assert!(wish(&["post", "add", "--account", "@a", "--text", "Hello"]).is_some());
    assert_eq!(
        wish(&["restore", "/home/anna/shop.pilotlight-backup", "--yes"]),
        Some(Wish::Command(Command {
            world: None,
            action: Action::Restore {
                file: "/home/anna/shop.pilotlight-backup".into(),
                yes: true
            }
        }))
    );
    assert_eq!(wish(&["backup"]), None, "to no file");
    assert_eq!(wish(&["explain", "--jsonl", "--status", "400"]), None);
    assert_eq!(wish(&["connect", "myspace"]), None);
    assert_eq!(wish(&["--profile", "other"]), None);
}
