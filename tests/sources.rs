//! Rules that hold of the sources themselves, each shown a planted breach as well.
//!
//! They read line by line and know no syntax, so they err on the side of saying too much: an
//! innocent line that one of them names is written otherwise.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read the repository has to fail"
)]

use std::{collections::BTreeSet, fs, path::Path};

/// The lines of a source that are part of the product: without comments, and up to its tests.
struct Product {
    path: String,
    lines: Vec<(usize, String)>,
}

/// A breach of a rule: where, and what stands there.
type Breach = String;

fn root() -> &'static Path {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.ancestors().nth(2).unwrap()
}

fn product(path: &str, text: &str) -> Product {
    let lines = text
        .lines()
        .enumerate()
        .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(index, line)| (index + 1, line.to_owned()))
        .collect();
    Product {
        path: path.to_owned(),
        lines,
    }
}

/// Every Rust file that goes into the product. The sandbox is the other side: what it calls a token
/// is its own invention.
fn products() -> Vec<Product> {
    let mut folders = vec![root().join("src-tauri")];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(root()).unwrap().to_string_lossy();
            let name = name.replace('\\', "/");
            if path.is_dir() {
                if !name.ends_with("/tests") && !name.ends_with("/xtask") {
                    folders.push(path);
                }
            } else if name.ends_with(".rs") && !name.ends_with("_tests.rs") {
                found.push(product(&name, &fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(found.len() > 150, "only {} sources were read", found.len());
    found
}

/// Calls of a log macro: the first line's number, and everything up to the call's end.
fn log_calls(product: &Product) -> Vec<(usize, String)> {
    const MACROS: [&str; 7] = [
        "trace!(", "debug!(", "info!(", "warn!(", "error!(", "event!(", "span!(",
    ];
    let mut calls = Vec::new();
    let mut lines = product.lines.iter();
    while let Some((number, line)) = lines.next() {
        let Some(at) = MACROS.iter().find_map(|name| line.find(name)) else {
            continue;
        };
        let mut call = line.get(at..).unwrap_or_default().to_owned();
        let is_open = |call: &str| call.matches('(').count() > call.matches(')').count();
        while is_open(&call)
            && let Some((_, next)) = lines.next()
        {
            call.push_str(next.trim());
        }
        calls.push((*number, call));
    }
    calls
}

/// The names that are put into a log line: what stands outside the quotes, and in braces inside.
fn named(call: &str) -> Vec<String> {
    let mut code = String::new();
    for (index, part) in call.split('"').enumerate() {
        if index % 2 == 0 {
            code.push_str(part);
        } else {
            for gap in part.split('{').skip(1) {
                code.push(' ');
                code.push_str(gap.split(['}', ':']).next().unwrap_or_default());
                code.push(' ');
            }
        }
    }
    code.split(|letter: char| !(letter.is_alphanumeric() || letter == '_'))
        // What begins with a large letter is a type, and no value.
        .filter(|word| word.starts_with(|letter: char| letter.is_lowercase()))
        .map(str::to_owned)
        .collect()
}

/// What a log line may never be given, by any name that holds one of these words.
const SECRET_WORDS: [&str; 15] = [
    "token",
    "secret",
    "code",
    "verifier",
    "state",
    "cookie",
    "passphrase",
    "password",
    "body",
    "url",
    "address",
    "headers",
    "expose",
    "request",
    "response",
];

/// What holds such a word and is none: the code by which a platform names its reason, and where a post
/// stands in its course.
const HARMLESS: [&str; 2] = ["refusal.code", "delivery.state"];

fn secrets_in_logs(product: &Product) -> Vec<Breach> {
    let alike = |word: &str| {
        let plain = |word: &str| word.trim_end_matches('s').to_owned();
        SECRET_WORDS
            .iter()
            .any(|secret| plain(word) == plain(secret))
    };
    let mut found = BTreeSet::new();
    for (number, mut call) in log_calls(product) {
        // A field may be called what it holds.
        for harmless in HARMLESS {
            call = call
                .replace(&format!("code = ?{harmless}"), "")
                .replace(harmless, "");
        }
        for name in named(&call) {
            if name.split('_').any(alike) {
                found.insert(format!("{}:{number}: {name} in a log line", product.path));
            }
        }
    }
    found.into_iter().collect()
}

/// What weakens a connection: certificates taken unseen, TLS left out or older, redirects followed.
fn weak_connections(product: &Product) -> Vec<Breach> {
    const WEAK: [&str; 9] = [
        "danger_accept",
        "dangerous()",
        "https_only(false)",
        "TLS_1_0",
        "TLS_1_1",
        "Policy::limited",
        "Policy::default",
        "Policy::custom",
        "tls_certs_only",
    ];
    breaches(product, &WEAK, "weakens a connection")
}

fn breaches(product: &Product, words: &[&str], what: &str) -> Vec<Breach> {
    let mut found = Vec::new();
    for (number, line) in &product.lines {
        for word in words {
            if line.contains(word) {
                found.push(format!("{}:{number}: {word} {what}", product.path));
            }
        }
    }
    found
}

/// Client secrets that came with the build would be public: there is no way for one to come in. The
/// sandbox's are its own and open nothing but the sandbox, and the catalogue of words holds words.
fn built_in_secrets(product: &Product) -> Vec<Breach> {
    let sandbox_or_words = ["src-tauri/sandbox/", "src-tauri/words/build/"];
    if sandbox_or_words
        .iter()
        .any(|room| product.path.starts_with(room))
    {
        return Vec::new();
    }
    let mut found = breaches(
        product,
        &["option_env!", "include_str!", "include_bytes!"],
        "brings something in",
    );
    // Pictures, letters of the window, and the shape of the database are no secrets.
    let known = ["include_bytes!(concat!", "/icons/", ".png", ".svg", ".sql"];
    found.retain(|breach| {
        let number: usize = breach
            .split(':')
            .nth(1)
            .and_then(|n| n.parse().ok())
            .unwrap_or(0);
        let line = product.lines.iter().find(|(at, _)| *at == number);
        !line.is_some_and(|(_, line)| known.iter().any(|known| line.contains(known)))
    });
    found.extend(breaches(
        product,
        &["client_secret: Some(\""],
        "writes out a client secret",
    ));
    found
}

fn all(rule: fn(&Product) -> Vec<Breach>) -> Vec<Breach> {
    products().iter().flat_map(rule).collect()
}

#[test]
fn lg_01_no_secret_is_given_to_a_log_line() {
    let calls: usize = products().iter().map(|one| log_calls(one).len()).sum();
    assert!(calls > 30, "only {calls} log lines were found");
    assert_eq!(all(secrets_in_logs), Vec::<Breach>::new());
}

#[test]
fn lg_01_planted_secrets_in_log_lines_are_named() {
    for planted in [
        "warn!(%token, \"x\");",
        "info!(\"came with {code}\");",
        "debug!(state = ?attempt.state, \"x\");",
        "tracing::warn!(\"{:?}\", answer.body);",
        "error!(\n    %error,\n    refresh_token = old,\n    \"x\"\n);",
        "info!(\"{}\", secret.expose());",
    ] {
        let found = secrets_in_logs(&product("a.rs", planted));
        assert!(!found.is_empty(), "{planted}");
    }
    for fine in [
        "warn!(%error, \"the token could not be read\");",
        "info!(reason = ?why, \"a return was dropped\");",
        "info!(sent = matches!(at, State::Sending), \"x\");",
        "// warn!(%token)",
        "#[cfg(test)]\nwarn!(%token)",
    ] {
        assert_eq!(
            secrets_in_logs(&product("a.rs", fine)),
            Vec::<Breach>::new(),
            "{fine}"
        );
    }
}

#[test]
fn nw_01_nothing_in_the_product_weakens_a_connection() {
    assert_eq!(all(weak_connections), Vec::<Breach>::new());
    let planted = product("a.rs", "builder.danger_accept_invalid_certs(true)");
    assert_eq!(weak_connections(&planted).len(), 1);
    let client =
        fs::read_to_string(root().join("src-tauri/platforms/src/reqwest_http.rs")).unwrap();
    for needed in [
        "tls_version_min(reqwest::tls::Version::TLS_1_2)",
        "Policy::none()",
        "https_only(true)",
    ] {
        assert!(client.contains(needed), "{needed} is not set any more");
    }
    let makers = all(|product| {
        breaches(
            product,
            &[
                "reqwest::Client::builder",
                "reqwest::Client::new",
                "reqwest::get",
            ],
            "",
        )
    });
    assert_eq!(makers.len(), 1, "there is one way out: {makers:?}");
}

#[test]
fn oa_18_no_client_secret_comes_with_the_build() {
    assert_eq!(all(built_in_secrets), Vec::<Breach>::new());
    for planted in [
        "let secret = option_env!(\"X_SECRET\");",
        "client_secret: Some(\"abc\".into()),",
        "include_str!(\"apps.txt\")",
    ] {
        assert_eq!(
            built_in_secrets(&product("a.rs", planted)).len(),
            1,
            "{planted}"
        );
    }
}

#[test]
fn oa_04_a_state_is_compared_in_constant_time_and_in_one_place() {
    let receiving = fs::read_to_string(root().join("src-tauri/engine/src/receiving.rs")).unwrap();
    let same = receiving.split("fn same(").nth(1).unwrap();
    let same = same.split("\n}").next().unwrap();
    assert!(same.contains("ct_eq"), "{same}");
    let compares = |product: &Product| {
        let words = ["state_hash ==", "== hash", "== &hash", "state.expose() =="];
        breaches(product, &words, "compares a state")
    };
    let engine = products();
    let engine = engine
        .iter()
        .filter(|one| one.path.starts_with("src-tauri/engine/"));
    let plain: Vec<Breach> = engine.flat_map(compares).collect();
    assert_eq!(plain, Vec::<Breach>::new());
}
