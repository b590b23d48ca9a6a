//! Whether a post is among the newest of an account.
//!
//! The measure is the text and the time: the text as it was sent, less what platforms change of it, and a
//! time not before the step was begun. A post that is known as another one is never taken for this one.
//!
//! What must never happen: that a post is taken for absent because our own means fall short. A clock that
//! was fast makes it older than its sending, and where it has no words and what was uploaded for it is
//! not known any more, nothing tells it from others. Then nobody knows, and the owner is asked.

use pilotlight_domain::content::Remote;
use pilotlight_domain::{Span, Timestamp};

use crate::publishing::{PublishRequest, Sending, Settled, absence_counts};

/// Platforms' clocks may be behind ours by so much.
pub(crate) const SLACK: Span = Span::minutes(2);

/// Our own clock may have been ahead by so much when a post was sent, as a computer's whose date was set
/// wrong.
pub(crate) const AHEAD: Span = Span::days(31);

/// One of an account's newest posts, as its platform lists it.
pub(crate) struct Sighting {
    pub(crate) remote: Remote,
    pub(crate) text: String,
    pub(crate) at: Option<Timestamp>,
    /// What besides the text shows that it is this post, such as the picture it holds.
    pub(crate) certain: bool,
}

/// What a post is looked for by.
pub(crate) struct Wanted<'a> {
    /// The text as it was sent.
    pub(crate) text: &'a str,
    /// Whether the uploaded media are known, by which a sighting is certain.
    pub(crate) media_known: bool,
    /// When the request was committed to.
    pub(crate) sending: Sending,
}

/// Settles by a list of the account's newest posts, which is `whole` if it reaches back to the sending.
pub(crate) fn settle(
    request: &PublishRequest<'_>,
    wanted: &Wanted<'_>,
    sightings: Vec<Sighting>,
    whole: bool,
) -> Settled {
    let since = |span| wanted.sending.at - span;
    let mut looks_like_it = false;
    for sighting in sightings {
        if request.known.contains(&sighting.remote.id) {
            continue;
        }
        let alike = equal(&sighting.text, wanted.text);
        let after = |moment| sighting.at.is_none_or(|at| at >= moment);
        if sighting.certain || alike && after(since(SLACK)) {
            return Settled::Published(sighting.remote);
        }
        looks_like_it |= alike && after(since(AHEAD));
    }
    let is_told = wanted.media_known || !plain(wanted.text).is_empty();
    match whole && is_told && !looks_like_it && absence_counts(wanted.sending) {
        true => Settled::NotPublished,
        false => Settled::Unknown,
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
