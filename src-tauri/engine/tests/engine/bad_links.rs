//! The table of good answers made bad, and what must come of each.

use pilotlight_domain::{Platform, attempt::Ending};
use url::Url;

use self::Fate::{Dropped, Ends};

/// What must come of a bad return.
pub(crate) enum Fate {
    /// It is dropped with these words, and the attempt waits on.
    Dropped(&'static str),
    /// The attempt ends with these words.
    Ends(fn(Ending) -> bool, &'static str),
}

/// A good answer made bad.
pub(crate) type Spoil = fn(&Url) -> String;

/// `address` with some parameters set; an empty value takes the parameter out.
pub(crate) fn with(address: &Url, changes: &[(&str, &str)]) -> String {
    let kept: Vec<(String, String)> = address
        .query_pairs()
        .filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    let mut spoilt = address.clone();
    spoilt
        .query_pairs_mut()
        .clear()
        .extend_pairs(kept)
        .extend_pairs(changes.iter().filter(|(_, value)| !value.is_empty()));
    spoilt.into()
}

pub(crate) fn moved(address: &Url, path: &str) -> String {
    let mut spoilt = address.clone();
    spoilt.set_path(path);
    spoilt.into()
}

fn denied(ending: Ending) -> bool {
    ending == Ending::Denied
}

fn refused(ending: Ending) -> bool {
    matches!(ending, Ending::Refused { .. })
}

pub(crate) const NOT_UNDERSTOOD: &str = "an address it does not understand";
pub(crate) const NO: &str = "You chose not to allow it";

pub(crate) fn bad_links() -> Vec<(&'static str, Platform, Spoil, Fate)> {
    use Platform as P;
    vec![
        (
            "unknown state",
            P::X,
            |a| with(a, &[("state", "bm90LWEtc3RhdGUtb2Ytb3Vycw")]),
            Dropped("belongs to no sign-in"),
        ),
        (
            "no state",
            P::X,
            |a| with(a, &[("state", "")]),
            Dropped(NOT_UNDERSTOOD),
        ),
        (
            "neither code nor error",
            P::X,
            |a| with(a, &[("code", "")]),
            Dropped(NOT_UNDERSTOOD),
        ),
        (
            "code and error",
            P::X,
            |a| format!("{a}&error=access_denied"),
            Dropped(NOT_UNDERSTOOD),
        ),
        (
            "repeated code",
            P::X,
            |a| format!("{a}&code=another"),
            Dropped(NOT_UNDERSTOOD),
        ),
        (
            "repeated state",
            P::Facebook,
            |a| format!("{a}&state=another"),
            Dropped(NOT_UNDERSTOOD),
        ),
        (
            "repeated unknown parameter",
            P::X,
            |a| format!("{a}&z=1&z=2"),
            Dropped(NOT_UNDERSTOOD),
        ),
        (
            "another platform's path",
            P::X,
            |a| moved(a, "/return/facebook"),
            Dropped("came by another way"),
        ),
        (
            "another platform's path, through the relay",
            P::Facebook,
            |a| moved(a, "/return/instagram"),
            Dropped("came by another way"),
        ),
        (
            "a path that is none",
            P::X,
            |a| moved(a, "/return/myspace"),
            Dropped(NOT_UNDERSTOOD),
        ),
        (
            "a path too long",
            P::X,
            |a| moved(a, "/return/x/more"),
            Dropped(NOT_UNDERSTOOD),
        ),
        (
            "another command",
            P::X,
            |a| moved(a, "/disconnect/x"),
            Dropped(NOT_UNDERSTOOD),
        ),
        (
            "a fragment",
            P::Facebook,
            |a| format!("{a}#_=_"),
            Dropped(NOT_UNDERSTOOD),
        ),
        (
            "a host",
            P::X,
            |a| {
                a.as_str()
                    .replace("dev.pilotlight:/", "dev.pilotlight://evil.example/")
            },
            Dropped(NOT_UNDERSTOOD),
        ),
        (
            "another scheme",
            P::X,
            |a| a.as_str().replace("dev.pilotlight:", "dev.pilotlights:"),
            Dropped(NOT_UNDERSTOOD),
        ),
        (
            "a web address",
            P::X,
            |a| {
                a.as_str()
                    .replace("dev.pilotlight:", "https://evil.example")
            },
            Dropped(NOT_UNDERSTOOD),
        ),
        (
            "longer than any answer",
            P::X,
            |a| format!("{a}&z={}", "z".repeat(9000)),
            Dropped(NOT_UNDERSTOOD),
        ),
        (
            "a flag of the command line",
            P::X,
            |_| "--profile=live".into(),
            Dropped(NOT_UNDERSTOOD),
        ),
        ("nothing", P::X, |_| String::new(), Dropped(NOT_UNDERSTOOD)),
        (
            "a file",
            P::X,
            |_| "file:///etc/passwd".into(),
            Dropped(NOT_UNDERSTOOD),
        ),
        (
            "a script",
            P::X,
            |_| "javascript:alert(1)".into(),
            Dropped(NOT_UNDERSTOOD),
        ),
        (
            "a link for an answer that belongs to the loopback address",
            P::YouTube,
            |a| {
                with(
                    &Url::parse(&format!(
                        "dev.pilotlight:/return/youtube?{}",
                        a.query().unwrap()
                    ))
                    .unwrap(),
                    &[],
                )
            },
            Dropped("came by another way"),
        ),
        (
            "denied by hand",
            P::X,
            |a| with(a, &[("code", ""), ("error", "access_denied")]),
            Ends(denied, NO),
        ),
        (
            "cancelled at the login",
            P::LinkedIn,
            |a| with(a, &[("code", ""), ("error", "user_cancelled_login")]),
            Ends(denied, NO),
        ),
        (
            "cancelled at the consent",
            P::LinkedIn,
            |a| with(a, &[("code", ""), ("error", "user_cancelled_authorize")]),
            Ends(denied, NO),
        ),
        (
            "an error code that is garbage",
            P::X,
            |a| with(a, &[("code", ""), ("error", "\u{0}\u{7f}ÿ<b>;DROP")]),
            Ends(refused, "Nothing was changed"),
        ),
        (
            "an error of the platform's own",
            P::X,
            |a| with(a, &[("code", ""), ("error", "temporarily_unavailable")]),
            Ends(refused, "a problem of its own"),
        ),
        (
            "an app that is not registered so",
            P::LinkedIn,
            |a| with(a, &[("code", ""), ("error", "unauthorized_scope_error")]),
            Ends(refused, "developer app"),
        ),
    ]
}
