//! How often a grant's tokens may be asked for.
//!
//! Every renewal is a moment at which a crash can cost a sign-in, so none follows another within
//! ten minutes. The one exception is an answer that never came: the same token is tried once more
//! soon, in case the platform never saw the request or has a time of grace, and then every ten
//! minutes at most. No more seldom: the token is spent or it is not, asking again changes nothing
//! about that, and an account must not look broken for hours after its platform's outage is over.

use pilotlight_domain::{Grant, Span, Timestamp};
use pilotlight_platforms::Refusal;

/// The shortest time between two renewals of one grant.
pub(crate) const LEAST: Span = Span::minutes(10);

/// A renewal that was sent and whose outcome is not known.
#[derive(Clone, Debug)]
pub(crate) struct Unanswered {
    /// The generation that was sent.
    pub(crate) generation: u64,
    /// When.
    pub(crate) at: Timestamp,
    /// How many in a row had no answer, this one counted.
    pub(crate) count: u32,
    /// What came instead of an answer.
    pub(crate) refusal: Refusal,
}

impl Unanswered {
    /// Whether it says that this grant has to wait. A reconnect makes it say nothing, and so does a
    /// clock that was set back: nobody waits for years (F03).
    pub(crate) fn holds(&self, grant: &Grant, now: Timestamp) -> bool {
        let age = self.at.age(now);
        self.generation == grant.generation && age >= Span::ZERO && age < wait(self.count)
    }

    /// When the next try may come, where it has to wait.
    pub(crate) fn next_try(&self) -> Option<Timestamp> {
        let wait = wait(self.count);
        (wait > Span::ZERO).then(|| self.at + wait)
    }
}

/// How long to wait after so many answers in a row that never came.
fn wait(count: u32) -> Span {
    // When the second try comes is the keeper's business; half a minute at least.
    if count < 2 { Span::ZERO } else { LEAST }
}

/// Whether the present tokens come from a renewal so young that there is hardly anything newer to be had.
/// Those of a sign-in do not count: a platform may end them within the minute.
pub(crate) fn just_renewed(grant: &Grant, now: Timestamp) -> bool {
    let age = grant.clocks.issued_at.age(now);
    grant.clocks.issued_at > grant.clocks.consented_at && age >= Span::ZERO && age < LEAST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_never_came_is_asked_for_once_soon_and_then_every_ten_minutes() {
        let waits: Vec<_> = (1..5)
            .map(|count| wait(count).as_millis() / 60_000)
            .collect();
        assert_eq!(waits, [0, 10, 10, 10]);
    }
}
