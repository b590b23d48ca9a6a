//! What the browser brought back: one strict parser for every outside address.
//!
//! Anything on this computer can hand us an address, so nothing here trusts one. An address that
//! does not fit the grammar to the letter is dropped before anyone looks at its content (DL-01),
//! and a good one can do nothing but finish a sign-in that is waiting for it (DL-02). Errors never
//! repeat the address.

use pilotlight_domain::{Platform, Secret};
use url::{Host, Url};

/// The private-use scheme: reverse-domain form, as RFC 8252 section 7.1 wants it (OA-12).
pub const SCHEME: &str = "dev.pilotlight";
/// Longer addresses are dropped unread, in bytes.
pub(crate) const LONGEST: usize = 8 * 1024;
/// At most so many characters of the platform's own words are shown (OA-10).
pub(crate) const LONGEST_SAID: usize = 300;

/// Which way an answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Via {
    /// The operating system's handler for our scheme.
    DeepLink,
    /// Our own listener on the loopback address.
    Loopback,
}

/// A well-formed answer. It is not yet known whether anybody waits for it.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// Which way it came.
    pub via: Via,
    /// The platform whose path it came to (OA-07).
    pub platform: Platform,
    /// The attempt's state.
    pub state: Secret<String>,
    /// The issuer, where the platform names itself (RFC 9207).
    pub issuer: Option<String>,
    /// A code, or the reason why there is none.
    pub content: Content,
}

/// A code, or the reason why there is none.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    /// The code to exchange.
    Code(Secret<String>),
    /// The platform says no.
    Error {
        /// Its error code, such as `access_denied`.
        code: String,
        /// Its own words: plain text, cut to [`LONGEST_SAID`] characters.
        said: Option<String>,
    },
}

/// Why an address was dropped. Never holds a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Malformed {
    /// It is longer than any real answer.
    #[error("it is longer than any real answer")]
    TooLong,
    /// It is no address.
    #[error("it is not an address")]
    NoAddress,
    /// Its scheme, host, port, user part or fragment is not that of our answers.
    #[error("it is not one of ours")]
    NotOurs,
    /// Its path is none of the listed ones.
    #[error("its path is not one that answers come to")]
    WrongPath,
    /// A parameter stands in it twice (OA-09).
    #[error("a parameter stands in it twice")]
    Repeated,
    /// It has no state.
    #[error("it does not say which sign-in it belongs to")]
    NoState,
    /// It has neither a code nor an error, or both.
    #[error("it has neither an answer nor a refusal")]
    NoContent,
}

/// Reads an address that the operating system handed us.
///
/// # Errors
/// [`Malformed`]; the address must then be dropped.
pub(crate) fn read_deep_link(text: &str) -> Result<Answer, Malformed> {
    let url = parse(text)?;
    let plain = url.scheme() == SCHEME
        && !url.has_host()
        && url.username().is_empty()
        && url.password().is_none()
        && url.port().is_none()
        && url.fragment().is_none();
    if !plain {
        return Err(Malformed::NotOurs);
    }
    read(Via::DeepLink, &url)
}

/// Reads the address of a request that our own listener took.
///
/// # Errors
/// [`Malformed`]; the request must then be refused.
pub(crate) fn read_loopback(text: &str) -> Result<Answer, Malformed> {
    let url = parse(text)?;
    let local = matches!(url.host(), Some(Host::Ipv4(address)) if address.is_loopback());
    if url.scheme() != "http" || !local || url.fragment().is_some() || !url.username().is_empty() {
        return Err(Malformed::NotOurs);
    }
    read(Via::Loopback, &url)
}

fn parse(text: &str) -> Result<Url, Malformed> {
    if text.len() > LONGEST {
        return Err(Malformed::TooLong);
    }
    let url = Url::parse(text).map_err(|_| Malformed::NoAddress)?;
    // Written out it may be longer, and whoever hands an address on hands it on written out.
    if url.as_str().len() > LONGEST {
        return Err(Malformed::TooLong);
    }
    Ok(url)
}

fn read(via: Via, url: &Url) -> Result<Answer, Malformed> {
    let platform = platform_of(via, url.path())?;
    let mut known: [Option<String>; 5] = Default::default();
    let mut seen = Vec::new();
    for (name, value) in url.query_pairs() {
        if seen.contains(&name) {
            return Err(Malformed::Repeated);
        }
        if let Some(place) = NAMES.iter().position(|known| *known == name) {
            known[place] = (!value.is_empty()).then(|| value.into_owned());
        }
        seen.push(name);
    }
    let [code, state, issuer, error, said] = known;
    let content = match (code, error) {
        (Some(code), None) => Content::Code(Secret::new(code)),
        (None, Some(code)) => Content::Error {
            code: plain(&code),
            said: said.map(|s| plain(&s)),
        },
        _ => return Err(Malformed::NoContent),
    };
    Ok(Answer {
        via,
        platform,
        state: Secret::new(state.ok_or(Malformed::NoState)?),
        issuer,
        content,
    })
}

const NAMES: [&str; 5] = ["code", "state", "iss", "error", "error_description"];

/// `/return/<platform>`, and on the loopback address one more part that is random.
fn platform_of(via: Via, path: &str) -> Result<Platform, Malformed> {
    let mut parts = path
        .strip_prefix("/return/")
        .ok_or(Malformed::WrongPath)?
        .split('/');
    let name = parts.next().unwrap_or_default();
    let platform = Platform::ALL
        .into_iter()
        .find(|platform| platform.id() == name)
        .ok_or(Malformed::WrongPath)?;
    let random = parts.next();
    let fits = match via {
        Via::DeepLink => random.is_none(),
        Via::Loopback => random.is_none_or(|part| !part.is_empty()),
    };
    if fits && parts.next().is_none() {
        Ok(platform)
    } else {
        Err(Malformed::WrongPath)
    }
}

/// The platform's words as plain text: nothing that controls or turns other text about, no more
/// than we show.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control() && !turns_text(*c))
        .take(LONGEST_SAID)
        .collect()
}

/// Marks by which text from outside could reorder ours around it (Unicode UAX 9, section 2).
const fn turns_text(letter: char) -> bool {
    matches!(
        letter,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_good_deep_link_is_read() {
        let answer = read_deep_link("dev.pilotlight:/return/x?code=abc&state=s1").unwrap();
        assert_eq!((answer.via, answer.platform), (Via::DeepLink, Platform::X));
        assert_eq!(answer.state.expose(), "s1");
        assert!(matches!(answer.content, Content::Code(code) if code.expose() == "abc"));
    }

    #[test]
    fn a_loopback_answer_may_have_a_random_part_and_the_platforms_extras() {
        let answer = read_loopback(
            "http://127.0.0.1:4711/return/youtube/r4nd0m?state=s&code=4%2F0A&scope=a%20b&authuser=0",
        )
        .unwrap();
        assert_eq!(answer.platform, Platform::YouTube);
        assert!(matches!(answer.content, Content::Code(code) if code.expose() == "4/0A"));
    }

    #[test]
    fn dl_01_oa_09_everything_that_does_not_fit_to_the_letter_is_dropped() {
        for (text, why) in [
            (
                "dev.pilotlight:/return/x?code=a&state=b#frag",
                Malformed::NotOurs,
            ),
            (
                "dev.pilotlight://return/x?code=a&state=b",
                Malformed::NotOurs,
            ),
            (
                "dev.pilotlight://user@return/x?code=a&state=b",
                Malformed::NotOurs,
            ),
            (
                "dev.pilotlight://return:99/x?code=a&state=b",
                Malformed::NotOurs,
            ),
            (
                "dev.pilotlights:/return/x?code=a&state=b",
                Malformed::NotOurs,
            ),
            (
                "https://example.org/return/x?code=a&state=b",
                Malformed::NotOurs,
            ),
            ("file:///return/x?code=a&state=b", Malformed::NotOurs),
            (
                "dev.pilotlight:/return/x/extra?code=a&state=b",
                Malformed::WrongPath,
            ),
            (
                "dev.pilotlight:/return/x/?code=a&state=b",
                Malformed::WrongPath,
            ),
            (
                "dev.pilotlight:/return/myspace?code=a&state=b",
                Malformed::WrongPath,
            ),
            (
                "dev.pilotlight:/delete/x?code=a&state=b",
                Malformed::WrongPath,
            ),
            (
                "dev.pilotlight:/return/X?code=a&state=b",
                Malformed::WrongPath,
            ),
            (
                "dev.pilotlight:/return/x?code=a&code=b&state=c",
                Malformed::Repeated,
            ),
            (
                "dev.pilotlight:/return/x?code=a&state=b&state=c",
                Malformed::Repeated,
            ),
            (
                "dev.pilotlight:/return/x?code=a&state=b&x=1&x=1",
                Malformed::Repeated,
            ),
            ("dev.pilotlight:/return/x?code=a", Malformed::NoState),
            ("dev.pilotlight:/return/x?code=a&state=", Malformed::NoState),
            ("dev.pilotlight:/return/x?state=b", Malformed::NoContent),
            (
                "dev.pilotlight:/return/x?code=a&error=b&state=c",
                Malformed::NoContent,
            ),
            ("--profile=live", Malformed::NoAddress),
            ("", Malformed::NoAddress),
        ] {
            assert_eq!(read_deep_link(text).err(), Some(why), "{text}");
        }
        let long = format!(
            "dev.pilotlight:/return/x?state=s&code={}",
            "a".repeat(LONGEST)
        );
        assert_eq!(read_deep_link(&long).err(), Some(Malformed::TooLong));
        // Each of these signs takes six bytes once the address is written out.
        let grows = format!(
            "dev.pilotlight:/return/x?state=s&code={}",
            "é".repeat(LONGEST / 3)
        );
        assert!(grows.len() <= LONGEST);
        assert_eq!(read_deep_link(&grows).err(), Some(Malformed::TooLong));
    }

    #[test]
    fn oa_12_the_scheme_is_in_reverse_domain_form_and_the_one_that_is_registered() {
        let mut letters = SCHEME.chars();
        assert!(letters.next().unwrap().is_ascii_lowercase());
        // RFC 3986, section 3.1, without the letters that need no telling apart.
        assert!(letters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || ".+-".contains(c)));
        let parts: Vec<&str> = SCHEME.split('.').collect();
        assert!(parts.len() >= 2 && parts.iter().all(|part| !part.is_empty()));
        let config = include_str!("../../../tauri.conf.json");
        let config: serde_json::Value = serde_json::from_str(config).unwrap();
        let registered = &config["plugins"]["deep-link"]["desktop"]["schemes"];
        assert_eq!(registered, &serde_json::json!([SCHEME]));
    }

    #[test]
    fn oa_10_the_platforms_words_are_cut_and_plain() {
        let text = format!(
            "dev.pilotlight:/return/x?state=s&error=access_denied&error_description=%3Cimg%3E%0A{}",
            "w".repeat(900)
        );
        let Content::Error { code, said } = read_deep_link(&text).unwrap().content else {
            panic!("an error came back")
        };
        assert_eq!(code, "access_denied");
        let said = said.unwrap();
        assert!(said.starts_with("<img>w"), "{said}");
        assert_eq!(said.chars().count(), LONGEST_SAID);
    }

    proptest! {
        #[test]
        fn dl_01_no_input_panics_and_no_error_repeats_it(text in "\\PC{0,200}") {
            for outcome in [
                read_deep_link(&text),
                read_deep_link(&format!("dev.pilotlight:/return/x?{text}")),
                read_loopback(&format!("http://127.0.0.1/return/x/{text}")),
            ] {
                if let Err(error) = outcome {
                    prop_assert!(text.len() < 12 || !error.to_string().contains(&text));
                }
            }
        }
    }
}
