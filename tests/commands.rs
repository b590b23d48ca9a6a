//! The window's commands stand in four places; this holds them together.
//!
//! The handler answers them, the build script puts them under the access rules, the one capability
//! grants them to the one window, and `ui/src/lib/ipc.ts` calls them. A name that is missing in one
//! of the four is a button that does nothing, or a command that any window could call (WV-06).

use std::{collections::BTreeSet, fs, path::PathBuf};

fn read(path: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What stands between `open` and `close`, the first time.
fn between<'a>(text: &'a str, open: &str, close: &str) -> &'a str {
    let from = text
        .find(open)
        .unwrap_or_else(|| panic!("“{open}” is not there"))
        + open.len();
    let rest = text.get(from..).unwrap_or_default();
    let to = rest
        .find(close)
        .unwrap_or_else(|| panic!("“{close}” is not there"));
    rest.get(..to).unwrap_or_default()
}

fn quoted(text: &str, quote: char) -> BTreeSet<String> {
    text.split(quote)
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

fn of_the_handler() -> BTreeSet<String> {
    let source = read("src-tauri/src/handler.rs");
    between(&source, "generate_handler![", "]")
        .split(',')
        .filter_map(|path| path.trim().strip_prefix("commands::"))
        .filter_map(|path| path.rsplit("::").next().map(str::to_owned))
        .collect()
}

fn of_the_build_script() -> BTreeSet<String> {
    let source = read("src-tauri/build.rs");
    quoted(between(&source, "&[&str] = &[", "]"), '"')
}

fn of_the_capability() -> BTreeSet<String> {
    let source = read("tauri.conf.json");
    quoted(between(&source, "\"permissions\": [", "]"), '"')
        .into_iter()
        .map(|name| match name.strip_prefix("allow-") {
            Some(command) => command.replace('-', "_"),
            None => name,
        })
        .collect()
}

fn of_the_window() -> BTreeSet<String> {
    let source = read("ui/src/lib/ipc.ts");
    let calls = source
        .split("call<")
        .skip(1)
        .chain(source.split("call(").skip(1));
    calls
        .filter_map(|call| {
            let arguments = call
                .split_once("('")
                .map(|(_, rest)| rest)
                .filter(|_| call.find("('").is_some_and(|at| at < 60));
            let text = arguments.or_else(|| call.strip_prefix('\''))?;
            text.split_once('\'').map(|(name, _)| name.to_owned())
        })
        .collect()
}

#[test]
fn wv_06_the_four_lists_of_commands_agree() {
    let handler = of_the_handler();
    assert!(
        handler.len() > 15,
        "the handler's list was not found: {handler:?}"
    );
    assert_eq!(
        handler,
        of_the_build_script(),
        "handler and build script differ"
    );
    assert_eq!(
        handler,
        of_the_capability(),
        "handler and capability differ"
    );
    assert_eq!(handler, of_the_window(), "handler and ipc.ts differ");
}

#[test]
fn wv_05_wv_06_dl_03_dl_04_the_one_capability_is_local_and_grants_our_own_commands_to_the_one_window()
 {
    let source = read("tauri.conf.json");
    let capability = between(&source, "\"capabilities\": [", "\n      ]");
    assert_eq!(
        capability.matches("\"identifier\"").count(),
        1,
        "there is one capability"
    );
    assert!(
        !capability.contains("remote"),
        "no remote page may call anything"
    );
    assert_eq!(
        quoted(between(capability, "\"windows\": [", "]"), '"'),
        BTreeSet::from(["main".to_owned()])
    );
    // A permission of Tauri's or a plugin's has the plugin's name and a colon in it: `core:event:default`,
    // `deep-link:allow-get-current`, `fs:…`, `shell:…`.
    for permission in quoted(between(capability, "\"permissions\": [", "]"), '"') {
        assert!(
            permission.starts_with("allow-") && !permission.contains([':', '*']),
            "{permission} is no command of ours"
        );
    }
}

#[test]
fn wv_02_wv_03_wv_07_wv_12_the_configuration_is_strict() {
    let source = read("tauri.conf.json");
    let policy = between(&source, "\"csp\": {", "}");
    for unsafe_word in ["unsafe-", "http:", "https:", "*", "data:", "blob:"] {
        let allowed = match unsafe_word {
            // WebView2 serves custom schemes under these two names on the local machine.
            "http:" => policy
                .replace("http://ipc.localhost", "")
                .replace("http://avatar.localhost", ""),
            _ => policy.to_owned(),
        };
        assert!(
            !allowed.contains(unsafe_word),
            "{unsafe_word} stands in the policy"
        );
    }
    for directive in [
        "default-src",
        "object-src",
        "base-uri",
        "form-action",
        "frame-ancestors",
    ] {
        assert!(
            policy.contains(&format!("\"{directive}\": \"'none'\"")),
            "{directive} is not 'none'"
        );
    }
    assert!(policy.contains("\"script-src\": \"'self'\""));
    assert!(policy.contains("\"connect-src\": \"ipc: http://ipc.localhost\""));
    // On Linux a frame's calls cannot be told from the window's.
    assert!(policy.contains("\"frame-src\": \"'none'\""));
    assert!(source.contains("\"freezePrototype\": true"));
    assert!(source.contains("\"removeUnusedCommands\": true"));
    assert!(source.contains("\"withGlobalTauri\": false"));
    assert!(
        !source.contains("dangerous"),
        "no dangerous switch may be set"
    );
    assert!(!source.contains("\"devtools\": true"));
    assert!(
        !read("Cargo.toml").contains("devtools"),
        "no build has them"
    );
}
