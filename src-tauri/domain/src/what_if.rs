//! "What if": which accounts would need a person if something came to pass, and when.
//!
//! Pure arithmetic on what is known of each grant. It changes nothing, asks nobody and judges no
//! account; what a platform does is said no more surely than the platform says it.

use pilotlight_words::{few_of, sentences, what_if};

use crate::{
    Grant, GrantId, Health, Horizon, Physics, Platform, Reason, Span, Timestamp,
    explanation::Reading,
};

/// Something that may come to pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WhatIf {
    /// The password at a platform is changed.
    PasswordChanged(Platform),
    /// This computer is off from now on for so long.
    ComputerOff(Span),
}

/// What a changed password does to the access an app has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PasswordEffect {
    /// It ends it.
    Ends,
    /// It may end it: people report it, the platform does not say.
    MayEnd,
    /// It leaves it.
    Leaves,
}

/// The effect at each platform.
///
/// Meta names it among its error codes (190, subcode 460; developers.facebook.com, Graph API error
/// handling, 2026). Google ends access on a new password only where mail was granted
/// (developers.google.com, OAuth 2.0 refresh token expiration, 2026), which is never asked for here.
/// X and LinkedIn name no such rule (docs.x.com; learn.microsoft.com/linkedin, 2026).
const fn effect(platform: Platform) -> PasswordEffect {
    match platform {
        Platform::Facebook | Platform::Instagram => PasswordEffect::Ends,
        Platform::LinkedIn => PasswordEffect::MayEnd,
        Platform::YouTube | Platform::X => PasswordEffect::Leaves,
    }
}

/// Google ends access that was not used for six months (developers.google.com, OAuth 2.0 refresh
/// token expiration, 2026).
const IDLE_LIFE: Span = Span::days(180);

/// When a person would be needed for an account because of it or while it lasts; none where nobody
/// would. An account that needs somebody already is not touched by anything.
#[must_use]
pub fn needed_if(
    what_if: WhatIf,
    grant: &Grant,
    health: &Health,
    now: Timestamp,
) -> Option<Timestamp> {
    let stopped = health.reasons.iter().any(|reason| {
        matches!(
            reason,
            Reason::SignedOut { .. } | Reason::AccountGone { .. }
        )
    });
    if stopped {
        return None;
    }
    match what_if {
        WhatIf::PasswordChanged(platform) => (grant.platform == platform
            && effect(platform) != PasswordEffect::Leaves)
            .then_some(now),
        WhatIf::ComputerOff(span) => {
            ends_unattended(grant, health).filter(|at| *at > now && *at <= now + span)
        }
    }
}

/// When a grant ends that nobody looks after: neither a person nor this app.
fn ends_unattended(grant: &Grant, health: &Health) -> Option<Timestamp> {
    let horizon = match health.horizon {
        Horizon::At(at, _) => Some(at),
        Horizon::Never => None,
    };
    let unrenewed = match grant.physics {
        // Nothing extends it once it has run out.
        Physics::Extending => grant.clocks.access_expires_at,
        Physics::Reusable if grant.has_refresh_token => Some(grant.clocks.issued_at + IDLE_LIFE),
        _ => None,
    };
    match (horizon, unrenewed) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// An account that would need a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched<'a> {
    /// The sign-in it hangs on.
    pub grant: GrantId,
    /// Its name.
    pub name: &'a str,
    /// When a person would be needed.
    pub at: Timestamp,
}

/// The question, as a person would say it.
#[must_use]
pub fn question(what_if: WhatIf) -> String {
    match what_if {
        // The channel hangs on the Google account and has no password of its own.
        WhatIf::PasswordChanged(Platform::YouTube) => what_if::password_google(),
        WhatIf::PasswordChanged(platform) => what_if::password(platform.name()),
        WhatIf::ComputerOff(span) => what_if::off(span.whole_days_up()),
    }
}

/// What would come of it, in whole sentences. `touched` in the order of their days.
#[must_use]
pub fn answer(what_if: WhatIf, touched: &[Touched<'_>], reading: &Reading<'_>) -> String {
    match what_if {
        WhatIf::PasswordChanged(platform) => of_password(platform, touched),
        WhatIf::ComputerOff(_) => of_absence(touched, reading),
    }
}

fn of_password(platform: Platform, touched: &[Touched<'_>]) -> String {
    let name = platform.name();
    let effect = effect(platform);
    if effect == PasswordEffect::Leaves {
        return match platform {
            Platform::YouTube => what_if::keeps_youtube(),
            _ => what_if::keeps(name),
        };
    }
    if touched.is_empty() {
        return what_if::no_sign_in(name);
    }
    let names: Vec<&str> = touched.iter().map(|one| one.name).collect();
    let names = few_of(&names, NAMED);
    let mut sign_ins: Vec<GrantId> = touched.iter().map(|one| one.grant).collect();
    sign_ins.sort();
    sign_ins.dedup();
    sentences(&[
        if effect == PasswordEffect::Ends {
            what_if::would_end(names, name)
        } else {
            what_if::may_end(names, name)
        },
        what_if::posts_held(touched.len()),
        what_if::heals(sign_ins.len()),
    ])
}

fn of_absence(touched: &[Touched<'_>], reading: &Reading<'_>) -> String {
    if touched.is_empty() {
        return sentences(&[what_if::off_nobody(), what_if::posts_missed()]);
    }
    let each: Vec<String> = touched
        .iter()
        .map(|one| what_if::each(one.name, reading.day(one.at)))
        .collect();
    sentences(&[
        what_if::off_ends(few_of(&each, NAMED), touched.len()),
        what_if::before_you_go(),
        what_if::posts_missed(),
    ])
}

/// So many stand in an answer, be they names or the number of the rest.
const NAMED: usize = 5;

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::{Cause, Status, grant::tests::grant};

    /// 2026-11-23T10:00:00Z.
    const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);
    const FORTNIGHT: WhatIf = WhatIf::ComputerOff(Span::days(14));

    fn health(grant: &Grant, reasons: Vec<Reason>) -> Health {
        Health {
            status: reasons.first().map_or(Status::Healthy, Reason::status),
            reasons,
            horizon: grant.horizon(),
        }
    }

    fn needed(what_if: WhatIf, grant: &Grant) -> Option<Timestamp> {
        needed_if(what_if, grant, &health(grant, vec![]), NOW)
    }

    fn say(what_if: WhatIf, touched: &[Touched<'_>]) -> String {
        let reading = Reading {
            platform: Platform::X,
            now: NOW,
            zone: &TimeZone::UTC,
        };
        answer(what_if, touched, &reading)
    }

    #[test]
    fn a_new_password_touches_its_platform_alone_and_only_where_it_ends_access() {
        for (platform, touched) in [
            (Platform::Facebook, true),
            (Platform::Instagram, true),
            (Platform::LinkedIn, true),
            (Platform::YouTube, false),
            (Platform::X, false),
        ] {
            let grant = grant(platform, Physics::FixedEnd);
            let here = needed(WhatIf::PasswordChanged(platform), &grant);
            assert_eq!(here, touched.then_some(NOW), "{platform:?}");
        }
        let x = grant(Platform::X, Physics::Rotating);
        assert_eq!(
            needed(WhatIf::PasswordChanged(Platform::Facebook), &x),
            None
        );
    }

    #[test]
    fn what_has_ended_cannot_end_again() {
        let facebook = grant(Platform::Facebook, Physics::FixedEnd);
        let ended = health(
            &facebook,
            vec![Reason::SignedOut {
                cause: Cause::AccessRevoked,
                since: NOW,
            }],
        );
        let what_if = WhatIf::PasswordChanged(Platform::Facebook);
        assert_eq!(needed_if(what_if, &facebook, &ended, NOW), None);
    }

    #[test]
    fn while_the_computer_is_off_only_what_ends_in_that_time_is_touched() {
        let mut linkedin = grant(Platform::LinkedIn, Physics::FixedEnd);
        linkedin.clocks.access_expires_at = Some(NOW + Span::days(5));
        assert_eq!(needed(FORTNIGHT, &linkedin), Some(NOW + Span::days(5)));
        linkedin.clocks.access_expires_at = Some(NOW + Span::days(15));
        assert_eq!(needed(FORTNIGHT, &linkedin), None);
        linkedin.clocks.access_expires_at = Some(NOW - Span::days(1));
        assert_eq!(needed(FORTNIGHT, &linkedin), None, "that is due already");
    }

    #[test]
    fn what_only_the_app_keeps_alive_ends_with_its_own_date() {
        let mut instagram = grant(Platform::Instagram, Physics::Extending);
        instagram.clocks.access_expires_at = Some(NOW + Span::days(53));
        assert_eq!(needed(FORTNIGHT, &instagram), None);
        assert_eq!(
            needed(WhatIf::ComputerOff(Span::days(60)), &instagram),
            Some(NOW + Span::days(53))
        );
        let mut youtube = grant(Platform::YouTube, Physics::Reusable);
        youtube.clocks.issued_at = NOW;
        youtube.clocks.access_expires_at = Some(NOW + Span::hours(1));
        assert_eq!(needed(FORTNIGHT, &youtube), None, "an hour is no life");
        assert_eq!(
            needed(WhatIf::ComputerOff(Span::days(200)), &youtube),
            Some(NOW + IDLE_LIFE)
        );
        let x = grant(Platform::X, Physics::Rotating);
        assert_eq!(needed(WhatIf::ComputerOff(Span::days(200)), &x), None);
    }

    #[test]
    fn the_answer_names_accounts_days_and_what_to_do() {
        let (one, other) = (GrantId::fresh(), GrantId::fresh());
        let touched = |grant, name, days| Touched {
            grant,
            name,
            at: NOW + Span::days(days),
        };
        let password = WhatIf::PasswordChanged(Platform::Facebook);
        assert_eq!(
            say(
                password,
                &[touched(one, "Florist", 0), touched(one, "Garden", 0)]
            ),
            "Facebook would end our access to Florist and Garden at once. Their posts would be held \
             until you sign in again. One sign-in brings everything back."
        );
        assert!(
            say(
                password,
                &[touched(one, "Florist", 0), touched(other, "Garden", 0)]
            )
            .ends_with("2 sign-ins bring everything back.")
        );
        assert_eq!(
            say(
                FORTNIGHT,
                &[touched(one, "Lena", 5), touched(other, "Tom", 9)]
            ),
            "The sign-ins of 2 accounts would end in that time: Lena on 28 November and Tom on 2 \
             December. Sign in again before you go, and nothing is lost. Posts due in that time \
             would not go out."
        );
        assert!(say(FORTNIGHT, &[]).starts_with("Nobody would be needed because of it"));
        assert_eq!(question(FORTNIGHT), "This computer is off for two weeks");
        assert_eq!(
            question(WhatIf::PasswordChanged(Platform::YouTube)),
            "I change my Google password"
        );
    }

    #[test]
    fn every_answer_is_whole_sentences_and_many_names_are_cut_short() {
        let grants: Vec<GrantId> = (0..9).map(|_| GrantId::fresh()).collect();
        let many: Vec<Touched<'_>> = grants
            .iter()
            .map(|grant| Touched {
                grant: *grant,
                name: "Shop",
                at: NOW,
            })
            .collect();
        let all = Platform::ALL
            .map(WhatIf::PasswordChanged)
            .into_iter()
            .chain([FORTNIGHT]);
        for what_if in all {
            for touched in [&many[..0], &many[..1], &many] {
                let words = say(what_if, touched);
                assert!(words.ends_with('.') && !words.contains("  "), "{words}");
            }
        }
        assert!(say(FORTNIGHT, &many).contains("5 more"));
    }
}
