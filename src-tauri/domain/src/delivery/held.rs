//! What becomes of held posts when their connection works again (promise E5).

use pilotlight_words::delivery;

use crate::{Span, Timestamp};

use super::{Event, Hold, LateRule};

/// What becomes of a delivery that was held for its connection and was planned for `at`: what is
/// still to come goes out at its time, what is past follows the late rule.
#[must_use]
pub fn on_return(at: Timestamp, rule: LateRule, now: Timestamp) -> Event {
    if at > now {
        Event::Released
    } else if rule.is_in_time(at, now) {
        Event::ReleasedDue
    } else {
        Event::Hold(Hold::Late)
    }
}

/// How many held posts there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HeldCount {
    /// Those whose time is still to come.
    pub to_come: u32,
    /// Those whose time has passed.
    pub past: u32,
}

/// The numbers in words: "7 posts are held: 4 still to come, 3 past."
#[must_use]
pub fn held_words(count: HeldCount) -> String {
    let HeldCount { to_come, past } = count;
    match (to_come, past) {
        (0, 0) => delivery::none_held(),
        (0, past) => delivery::all_past(past),
        (to_come, 0) => delivery::all_to_come(to_come),
        (to_come, past) => delivery::some_past(to_come, to_come + past, past),
    }
}

/// How many posts were cancelled with their account, in words.
#[must_use]
pub fn left_words(count: u32) -> String {
    delivery::left(count)
}

/// What is reported of posts whose time passed while nobody could send them: a headline, and what to do.
#[must_use]
pub fn late_report(count: u32) -> (String, String) {
    (delivery::report(count), delivery::report_todo(count))
}

/// The owner's one decision over held posts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Publish them now, one after another.
    Publish,
    /// Plan them from a moment on, so far apart.
    SpreadOut {
        /// When the first goes out.
        from: Timestamp,
        /// How far apart they go out.
        every: Span,
    },
    /// Let them pass.
    Skip,
}

/// The moments at which so many posts go out when they are spread out: the first at `from`.
pub fn spread(count: usize, from: Timestamp, every: Span) -> impl Iterator<Item = Timestamp> {
    (0..count).map(move |place| {
        let place = i64::try_from(place).unwrap_or(i64::MAX);
        from + Span::millis(every.as_millis().saturating_mul(place))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);

    #[test]
    fn what_is_to_come_goes_out_and_what_is_past_follows_the_rule() {
        let rule = LateRule::default();
        let event = |at| on_return(at, rule, NOW);
        assert_eq!(event(NOW + Span::hours(1)), Event::Released);
        assert_eq!(event(NOW), Event::ReleasedDue);
        assert_eq!(event(NOW - Span::minutes(15)), Event::ReleasedDue);
        assert_eq!(event(NOW - Span::minutes(16)), Event::Hold(Hold::Late));
    }

    #[test]
    fn the_numbers_are_told() {
        let words = |to_come, past| held_words(HeldCount { to_come, past });
        assert_eq!(words(4, 3), "7 posts are held: 4 still to come, 3 past.");
        assert_eq!(words(0, 1), "1 post is held, and its time has passed.");
        assert_eq!(words(2, 0), "2 posts are held; all are still to come.");
        assert_eq!(words(0, 0), "Nothing is held.");
    }

    #[test]
    fn spread_out_they_stand_apart() {
        let moments: Vec<_> = spread(3, NOW, Span::hours(1)).collect();
        assert_eq!(moments, [NOW, NOW + Span::hours(1), NOW + Span::hours(2)]);
    }
}
