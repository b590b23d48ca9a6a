//! Holds the classification against a collection of error answers seen in the wild.
//!
//! Each line of `tests/data/error-bodies.jsonl` is one answer with the cause that people who met
//! it found out. A line either gets its label, or stands in [`DISPUTED`] with the reason why the
//! structured codes cannot give it. No line whose label is not a death may be taken for one.

use std::collections::{BTreeMap, BTreeSet};

use http::Response;
use pilotlight_domain::{Cause, Platform, Timestamp, Verdict};
use pilotlight_platforms::{Endpoint, Refusal, adapter_for};
use serde::Deserialize;

const LINES: &str = include_str!("../../../../tests/data/error-bodies.jsonl");

#[derive(Deserialize)]
struct Line {
    id: String,
    platform: String,
    endpoint: String,
    status: u16,
    headers: BTreeMap<String, String>,
    body: String,
    cause: String,
}

/// Facebook's 190 without a subcode.
const BARE_190: &str = "without a subcode 190 stands for ended sessions, lost roles and faults of the app alike: six \
     lines have one shape and three labels";
/// The exchange at `api.instagram.com`.
const ONE_CODE_FOR_ALL_CODES: &str =
    "a used code, an old code and a wrong redirect address have one and the same code";
/// Google's deleted accounts.
const DEAD_EITHER_WAY: &str = "the code is invalid_grant; only the text names the deleted account";
/// X's exchange.
const LATE_OR_MALFORMED: &str = "a late code and a malformed request have one and the same code";
/// X's posts.
const SCOPE_OR_DUPLICATE: &str = "a bare 403 at a post stands for missing scopes and for duplicates alike \
     (docs.x.com, response codes and errors, 2026)";
/// LinkedIn before its present error codes.
const OLD_SHAPE: &str = "error code 0 for everything, a revoked and an expired sign-in alike; only the text tells them \
     apart, and the interface that spoke so is gone";

/// Lines that do not get their label: the line, what it gets, and why.
const DISPUTED: [(&str, Cause, &str); 25] = [
    (
        "fb-00fe574d",
        Cause::PermissionMissing,
        "200 is documented as a missing permission; only the text speaks of the new Pages, and the label is \
         called arguable",
    ),
    (
        "fb-0f1c42e3",
        Cause::PermissionMissing,
        "200 is documented as a missing permission; only the text speaks of the app, and the label is called \
         arguable",
    ),
    ("fb-01c0c2cd", Cause::Unknown, BARE_190),
    ("fb-039d2193", Cause::Unknown, BARE_190),
    ("fb-231fd936", Cause::Unknown, BARE_190),
    ("fb-2c68bd3e", Cause::Unknown, BARE_190),
    ("fb-615fcea3", Cause::Unknown, BARE_190),
    ("fb-cd8a4f2d", Cause::Unknown, BARE_190),
    (
        "fb-3d4fc200",
        Cause::AppMisconfigured,
        "two lines of the very same shape are a wrong redirect address, which is no death",
    ),
    (
        "fb-87e35a76",
        Cause::Unknown,
        "no code at all: the number stands in the text only",
    ),
    (
        "fb-a6a65d25",
        Cause::ContentRejected,
        "a line of the very same shape is a fault of the post, and neither is a death",
    ),
    (
        "fb-b218789e",
        Cause::Unknown,
        "100 stands for lost, forbidden and malformed alike, and the label is called arguable",
    ),
    ("ig-269e99c2", Cause::Unknown, ONE_CODE_FOR_ALL_CODES),
    ("ig-42555aa8", Cause::Unknown, ONE_CODE_FOR_ALL_CODES),
    ("ig-4b780c8e", Cause::Unknown, ONE_CODE_FOR_ALL_CODES),
    ("ig-d0255962", Cause::Unknown, ONE_CODE_FOR_ALL_CODES),
    ("yt-1b24cba2", Cause::GrantInvalid, DEAD_EITHER_WAY),
    ("yt-cd896433", Cause::GrantInvalid, DEAD_EITHER_WAY),
    ("x-1c49682e", Cause::Unknown, LATE_OR_MALFORMED),
    ("x-5dd37ef3", Cause::Unknown, LATE_OR_MALFORMED),
    ("x-71616869", Cause::Unknown, SCOPE_OR_DUPLICATE),
    ("x-bb66c3e5", Cause::Unknown, SCOPE_OR_DUPLICATE),
    (
        "x-91a6fdf0",
        Cause::PlatformDown,
        "a 503 in HTML with no header of a proxy; only the text is the filter's",
    ),
    ("li-1f454a0b", Cause::Unknown, OLD_SHAPE),
    ("li-58158547", Cause::Unknown, OLD_SHAPE),
];

fn lines() -> Vec<Line> {
    LINES
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// Endpoint, status and body of all lines, for tests that make others of them.
pub(crate) fn real_answers() -> Vec<(Endpoint, u16, String)> {
    lines()
        .into_iter()
        .map(|line| (line.endpoint.parse().unwrap(), line.status, line.body))
        .collect()
}

fn classified(line: &Line) -> Refusal {
    let mut builder = Response::builder().status(line.status);
    for (name, value) in &line.headers {
        builder = builder.header(name, value);
    }
    let response = builder.body(line.body.clone().into_bytes()).unwrap();
    let platform: Platform = line.platform.parse().unwrap();
    adapter_for(platform).classify(
        line.endpoint.parse::<Endpoint>().unwrap(),
        &response,
        Timestamp::from_seconds(1_795_428_000),
    )
}

#[test]
fn every_line_gets_its_label_or_is_disputed() {
    let disputed: BTreeMap<&str, Cause> = DISPUTED
        .iter()
        .map(|(id, cause, _)| (*id, *cause))
        .collect();
    assert_eq!(disputed.len(), DISPUTED.len(), "a line is disputed twice");
    let mut unmet: BTreeSet<&str> = disputed.keys().copied().collect();
    let mut wrong = Vec::new();
    let all = lines();
    for line in &all {
        let label = Cause::from_id(&line.cause).unwrap();
        let refusal = classified(line);
        let expected = disputed.get(line.id.as_str()).copied();
        if let Some(expected) = expected {
            unmet.remove(line.id.as_str());
            assert_ne!(
                expected, label,
                "{} is disputed and gets its label",
                line.id
            );
        }
        if refusal.cause != expected.unwrap_or(label) {
            wrong.push(format!(
                "{} at {}: {} instead of {} (code {:?})",
                line.id,
                line.endpoint,
                refusal.cause.id(),
                line.cause,
                refusal.code,
            ));
        }
    }
    println!(
        "{} lines right, {} disputed, {} wrong",
        all.len() - disputed.len() - wrong.len(),
        disputed.len(),
        wrong.len()
    );
    assert!(
        unmet.is_empty(),
        "disputed but not in the collection: {unmet:?}"
    );
    assert!(
        wrong.is_empty(),
        "{} of {} lines right, {} disputed, {} wrong:\n{}",
        all.len() - disputed.len() - wrong.len(),
        all.len(),
        disputed.len(),
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn no_line_that_is_not_a_death_is_taken_for_one() {
    let wrong: Vec<_> = lines()
        .into_iter()
        .filter(|line| Cause::from_id(&line.cause).unwrap().verdict() != Verdict::ProvenDead)
        .filter(|line| classified(line).cause.verdict() == Verdict::ProvenDead)
        .map(|line| line.id)
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn lg_02_no_refusal_holds_a_word_of_the_answer() {
    for line in lines() {
        let refusal = classified(&line);
        let code = refusal.code.unwrap_or_default();
        assert!(
            code.len() <= 40 && !code.contains(' '),
            "{} gives {code}",
            line.id
        );
    }
}
