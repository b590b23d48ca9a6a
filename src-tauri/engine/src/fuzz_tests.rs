//! What anybody can hand to the app, at random and worse: addresses and requests to the local port.

#[path = "../../../tests/fuzz/fuzz.rs"]
mod made;
#[path = "../../../tests/fuzz/lines.rs"]
mod written;

use std::collections::HashSet;

use proptest::prelude::*;
use url::Url;

use crate::{
    loopback::{Expected, read_head, target},
    returned::{
        Answer, Content, LONGEST, LONGEST_SAID, SCHEME, Via, read_deep_link, read_loopback,
    },
};
use made::{Checked, Input, mutated, run};
use written::lines;

const LINKS: &str = include_str!("../../../tests/fuzz/seeds/deep-links.txt");
const REQUESTS: &str = include_str!("../../../tests/fuzz/seeds/loopback-requests.txt");

const WORDS: &[&str] = &[
    "dev.pilotlight:",
    "DEV.PILOTLIGHT:",
    "http://127.0.0.1:50123",
    "javascript:",
    "file:///",
    "//",
    "/",
    "/return/",
    "/return/x",
    "/return/facebook",
    "/return/youtube/r4nd0m",
    "..",
    "%2e%2e",
    "?",
    "#",
    "&",
    "code=",
    "state=",
    "iss=",
    "error=",
    "error_description=",
    "code=a&",
    "state=b&",
    "co%64e=x&",
    "+",
    "%00",
    "%0A",
    "%FF",
    "%E2%80%AE",
    "\u{202e}",
    "\u{200f}",
    "\n",
    "\t",
    "\r\n",
    "@",
    ":80",
    "[::1]",
    "ſtate=s",
    "<img src=x onerror=alert(1)>",
    "GET ",
    "POST ",
    " HTTP/1.1\r\n",
    "Host: 127.0.0.1:50123\r\n",
    "Host: evil.example\r\n",
    "\r\n\r\n",
    "hOsT:127.0.0.1:50123\r\n",
    " ",
    "\0",
];

/// What must hold of every answer that was taken.
fn is_sound(text: &str, answer: &Answer, via: Via) -> Result<(), TestCaseError> {
    prop_assert!(text.len() <= LONGEST);
    prop_assert_eq!(answer.via, via);
    prop_assert!(!answer.state.expose().is_empty());
    // As the system's handler makes it before it hands it on.
    let url = Url::parse(text).unwrap();
    prop_assert!(url.fragment().is_none() && url.username().is_empty());
    let mut parts = url.path().split('/').skip(1);
    prop_assert_eq!(parts.next(), Some("return"));
    prop_assert_eq!(parts.next(), Some(answer.platform.id()));
    match via {
        Via::DeepLink => {
            prop_assert_eq!(url.scheme(), SCHEME);
            prop_assert!(!url.has_host() && parts.next().is_none());
        }
        Via::Loopback => {
            prop_assert!(
                url.scheme() == "http"
                    && url.host_str().is_some_and(|host| host.starts_with("127."))
            );
            prop_assert!(
                parts.next().is_none_or(|random| !random.is_empty()) && parts.next().is_none()
            );
        }
    }
    let mut seen = HashSet::new();
    prop_assert!(
        url.query_pairs()
            .all(|(name, _)| seen.insert(name.into_owned()))
    );
    let one = |name: &str| {
        let found = url.query_pairs().find(|(key, _)| key == name);
        found
            .map(|(_, value)| value.into_owned())
            .filter(|value| !value.is_empty())
    };
    prop_assert_eq!(one("state"), Some(answer.state.expose().clone()));
    prop_assert_eq!(&one("iss"), &answer.issuer);
    match &answer.content {
        Content::Code(code) => {
            prop_assert_eq!(one("code"), Some(code.expose().clone()));
            prop_assert!(one("error").is_none());
        }
        Content::Error { code, said } => {
            prop_assert!(one("code").is_none() && one("error").is_some());
            for shown in std::iter::once(code).chain(said) {
                prop_assert!(shown.chars().count() <= LONGEST_SAID);
                let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
                prop_assert!(
                    !shown.chars().any(|c| c.is_control() || turns(c)),
                    "{shown:?}"
                );
            }
        }
    }
    Ok(())
}

#[test]
fn dl_01_oa_09_any_address_is_read_to_the_letter_or_dropped() {
    let check = |input: &Input| -> Checked {
        let text = String::from_utf8_lossy(input);
        match read_deep_link(&text) {
            Ok(answer) => {
                is_sound(&text, &answer, Via::DeepLink)?;
                // The plugin hands on the address as it understands it; that must be the same answer.
                let again = read_deep_link(Url::parse(&text).unwrap().as_str()).unwrap();
                prop_assert_eq!(again.platform, answer.platform);
                prop_assert_eq!(again.state.expose(), answer.state.expose());
                let shown = format!("{answer:?}");
                prop_assert!(
                    answer.state.expose().len() < 12 || !shown.contains(answer.state.expose())
                );
                Ok(true)
            }
            Err(why) => {
                let said = format!("{why} {why:?}");
                prop_assert!(text.len() < 12 || !said.contains(&*text));
                Ok(false)
            }
        }
    };
    let seeds = lines(LINKS);
    run("deep link", seeds.clone(), mutated(seeds, WORDS), check);
}

#[test]
fn oa_14_any_request_is_taken_to_the_letter_or_refused() {
    let expected = Expected {
        path: "/return/youtube/r4nd0m".into(),
        host: "127.0.0.1:50123".into(),
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let check = |input: &Input| -> Checked {
        let Some(head) = runtime.block_on(read_head(&mut input.as_slice())) else {
            return Ok(false);
        };
        // One part that was under way when the limit was passed.
        prop_assert!(head.len() <= LONGEST + 1024 && head.contains("\r\n\r\n"));
        let Ok(target) = target(&head, &expected) else {
            return Ok(false);
        };
        let path = target.split('?').next();
        prop_assert_eq!(path, Some(expected.path.as_str()));
        let asked = format!("GET {target} HTTP/1.");
        prop_assert!(head.starts_with(&asked), "{head:?}");
        let lines = head.split("\r\n").skip(1);
        let hosts = lines.take_while(|line| !line.is_empty()).filter(|line| {
            line.split(':')
                .next()
                .is_some_and(|name| name.trim().eq_ignore_ascii_case("host"))
        });
        prop_assert_eq!(hosts.count(), 1);
        let address = format!("http://{}{target}", expected.host);
        if let Ok(answer) = read_loopback(&address) {
            is_sound(&address, &answer, Via::Loopback)?;
            prop_assert_eq!(answer.platform.id(), "youtube");
        }
        Ok(true)
    };
    let seeds = lines(REQUESTS);
    run(
        "loopback request",
        seeds.clone(),
        mutated(seeds, WORDS),
        check,
    );
}
