//! Whether a post is among the newest of an account.
//!
//! The measure is the text and the time: the text as it was sent, less what platforms change of it, and a
//! time not before the step was begun. A post that is known as another one is never taken for this one.

use pilotlight_domain::content::Remote;
use pilotlight_domain::{Span, Timestamp};

use crate::publishing::{PublishRequest, Settled, absence_counts};

/// Platforms' clocks may be behind ours by so much.
pub(crate) const SLACK: Span = Span::minutes(2);

/// One of an account's newest posts, as its platform lists it.
pub(crate) struct Sighting {
    pub(crate) remote: Remote,
    pub(crate) text: String,
    pub(crate) at: Option<Timestamp>,
    /// What besides the text shows that it is this post, such as the picture it holds.
    pub(crate) certain: bool,
}

/// Settles by a list of the account's newest posts, which is `whole` if it reaches back to `sent_at`.
pub(crate) fn settle(
    request: &PublishRequest<'_>,
    text: &str,
    sightings: Vec<Sighting>,
    whole: bool,
    sent_at: Timestamp,
    now: Timestamp,
) -> Settled {
    let found = sightings.into_iter().find(|sighting| {
        let in_time = sighting.at.is_none_or(|at| at >= sent_at - SLACK);
        let known = request.known.contains(&sighting.remote.id);
        !known && in_time && (sighting.certain || equal(&sighting.text, text))
    });
    match found {
        Some(sighting) => Settled::Published(sighting.remote),
        None if whole && absence_counts(sent_at, now) => Settled::NotPublished,
        None => Settled::Unknown,
    }
}

/// Whether two texts are the same but for what platforms change. No text is like no other: posts of pictures
/// alone are told by their pictures.
pub(crate) fn equal(one: &str, other: &str) -> bool {
    let one = plain(one);
    !one.is_empty() && one == plain(other)
}

/// A text without what platforms change on its way: white space at the ends and in rows, and marks that
/// are not seen.
fn plain(text: &str) -> String {
    let seen: String = text
        .chars()
        .filter(|sign| !matches!(sign, '\u{200b}' | '\u{feff}' | '\u{fe0f}'))
        .collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}
