//! A grant: one person's consent at one platform, its clocks, and its horizon.
//!
//! The horizon is the next moment at which a person is needed (promise C6). It never follows the
//! access token's own expiry when that token renews without anyone.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{GrantId, Platform, Span, Timestamp};

/// One person's consent at one platform. The token set itself lies sealed in the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Our name for it.
    pub id: GrantId,
    /// Where it was given.
    pub platform: Platform,
    /// The platform's identifier of the person who consented.
    pub subject: String,
    /// What makes a second consent the same grant: the person, or on YouTube the channel.
    pub key: String,
    /// Counts token sets; every write of new tokens compares and raises it.
    pub generation: u64,
    /// How its tokens come to be renewed.
    pub physics: Physics,
    /// Its dates.
    pub clocks: Clocks,
    /// Whether a refresh token is stored.
    pub has_refresh_token: bool,
    /// Permissions the platform said it granted, in its own spelling.
    pub granted: Vec<String>,
    /// Needed permissions that were asked for and not granted.
    pub missing: Vec<String>,
    /// Whether a renewal is under way.
    pub renewal: RenewalState,
}

/// The dates of a grant. A date the platform did not give is `None`: unknown or never, not expired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Clocks {
    /// When the present token set was issued.
    pub issued_at: Timestamp,
    /// When a person last signed in for this grant.
    pub consented_at: Timestamp,
    /// When the access token runs out.
    pub access_expires_at: Option<Timestamp>,
    /// When the refresh token runs out, where that date is fixed.
    pub refresh_expires_at: Option<Timestamp>,
    /// When the platform stops answering for the person's data without a new sign-in (Facebook).
    pub data_access_expires_at: Option<Timestamp>,
}

/// How a platform's tokens renew (promise D1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Physics {
    /// Every renewal uses up the refresh token and brings a new one (X).
    Rotating,
    /// The access token itself is extended; it must be a day old and not yet expired (Instagram).
    Extending,
    /// One refresh token serves many renewals and dies when long unused (Google).
    Reusable,
    /// Nothing renews without a person (Facebook; LinkedIn without a refresh token).
    FixedEnd,
    /// A refresh token with a fixed end that renewing does not move (LinkedIn's partners).
    ReusableFixedEnd,
}

/// Whether a renewal is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "camelCase")]
pub enum RenewalState {
    /// None is.
    #[default]
    Idle,
    /// The intent was committed and the request may be on the wire.
    Running {
        /// When the intent was committed.
        since: Timestamp,
    },
    /// The request was sent and its answer never came.
    OutcomeUnknown {
        /// When it was sent.
        since: Timestamp,
    },
}

/// The next moment at which a person is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Horizon {
    /// Nobody is needed as far as anyone can tell.
    Never,
    /// A person is needed at this moment.
    At(Timestamp, HorizonCause),
}

/// Why a person will be needed at the horizon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum HorizonCause {
    /// The sign-in itself ends and cannot be renewed.
    SignInEnds,
    /// Facebook's 90 days of data access end.
    DataAccessEnds,
    /// The refresh token's fixed life ends.
    RefreshEnds,
    /// The developer app is in Google's testing mode, which ends every grant after seven days.
    TestingMode,
}

/// Google ends grants of apps in testing after seven days (Google OAuth guide, 2026).
const TESTING_LIFE: Span = Span::days(7);

impl Grant {
    /// When a person is next needed for this grant.
    #[must_use]
    pub fn horizon(&self) -> Horizon {
        let clocks = &self.clocks;
        let at = |moment: Option<Timestamp>, cause| {
            moment.map_or(Horizon::Never, |moment| Horizon::At(moment, cause))
        };
        match self.physics {
            // An extending token runs by itself: its end date moves with every renewal.
            Physics::Extending => Horizon::Never,
            Physics::Rotating | Physics::Reusable if self.has_refresh_token => {
                match clocks.refresh_expires_at {
                    Some(end) if is_testing_life(clocks.consented_at, end) => {
                        Horizon::At(end, HorizonCause::TestingMode)
                    }
                    end => at(end, HorizonCause::RefreshEnds),
                }
            }
            Physics::ReusableFixedEnd if self.has_refresh_token => {
                at(clocks.refresh_expires_at, HorizonCause::RefreshEnds)
            }
            // Facebook's Page tokens outlive the person's token; what ends is access to data.
            Physics::FixedEnd if clocks.data_access_expires_at.is_some() => {
                at(clocks.data_access_expires_at, HorizonCause::DataAccessEnds)
            }
            Physics::Rotating
            | Physics::Reusable
            | Physics::ReusableFixedEnd
            | Physics::FixedEnd => at(clocks.access_expires_at, HorizonCause::SignInEnds),
        }
    }

    /// Whether new tokens should be fetched before the access token is used at `now`.
    ///
    /// Rotating tokens are renewed late, because every rotation is a moment at which a crash can
    /// cost a sign-in; extending ones early, because after their end nothing can extend them.
    #[must_use]
    pub fn renewal_due(&self, now: Timestamp) -> bool {
        if !self.renews_by_itself() {
            return false;
        }
        let left = |margin: Span| {
            self.clocks
                .access_expires_at
                .is_some_and(|end| end.until(now) <= margin)
        };
        match self.physics {
            Physics::Rotating => left(Span::minutes(10)),
            Physics::Reusable => left(Span::minutes(5)),
            // Once the refresh token has ended, asking with it brings a refusal and nothing else,
            // while the access token may open everything for weeks yet.
            Physics::ReusableFixedEnd => {
                let end = self.clocks.refresh_expires_at;
                let ended = end.is_some_and(|end| end <= now);
                left(if ended { Span::ZERO } else { Span::days(7) })
            }
            // Meta extends a token only from its second day on and only before it ended. Where our
            // date says that it ended, or that it was issued after today, a clock was wrong, and
            // waiting would let a good token run out: Meta's own word decides then.
            Physics::Extending => {
                let age = self.clocks.issued_at.age(now);
                age >= Span::days(7) || age < Span::hours(-1) || left(Span::ZERO)
            }
            Physics::FixedEnd => false,
        }
    }

    /// Whether something other than the access token brings the next one. An extending token has
    /// nothing beside itself: once it ran out, nothing can extend it.
    #[must_use]
    pub const fn outlives_its_access_token(&self) -> bool {
        match self.physics {
            Physics::Rotating | Physics::Reusable | Physics::ReusableFixedEnd => {
                self.has_refresh_token
            }
            Physics::Extending | Physics::FixedEnd => false,
        }
    }

    /// Whether the grant can get new tokens without a person.
    #[must_use]
    pub const fn renews_by_itself(&self) -> bool {
        match self.physics {
            Physics::Extending => true,
            Physics::Rotating | Physics::Reusable | Physics::ReusableFixedEnd => {
                self.has_refresh_token
            }
            Physics::FixedEnd => false,
        }
    }
}

fn is_testing_life(consented_at: Timestamp, end: Timestamp) -> bool {
    let life = end.until(consented_at);
    life >= TESTING_LIFE_LEAST && life <= TESTING_LIFE_MOST
}

const TESTING_LIFE_LEAST: Span =
    Span::millis(TESTING_LIFE.as_millis() - Span::hours(1).as_millis());
const TESTING_LIFE_MOST: Span = Span::millis(TESTING_LIFE.as_millis() + Span::hours(1).as_millis());

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn grant(platform: Platform, physics: Physics) -> Grant {
        Grant {
            id: GrantId::fresh(),
            platform,
            subject: "person-1".into(),
            key: "person-1".into(),
            generation: 1,
            physics,
            clocks: Clocks::default(),
            has_refresh_token: true,
            granted: vec![],
            missing: vec![],
            renewal: RenewalState::Idle,
        }
    }

    #[test]
    fn an_hour_long_token_that_renews_has_no_horizon() {
        let mut youtube = grant(Platform::YouTube, Physics::Reusable);
        youtube.clocks.access_expires_at = Some(Timestamp::from_seconds(3600));
        assert_eq!(youtube.horizon(), Horizon::Never);
        let mut x = grant(Platform::X, Physics::Rotating);
        x.clocks.access_expires_at = Some(Timestamp::from_seconds(7200));
        assert_eq!(x.horizon(), Horizon::Never);
        x.has_refresh_token = false;
        assert_eq!(
            x.horizon(),
            Horizon::At(Timestamp::from_seconds(7200), HorizonCause::SignInEnds)
        );
    }

    #[test]
    fn facebook_follows_data_access_and_linkedin_its_own_end() {
        let mut facebook = grant(Platform::Facebook, Physics::FixedEnd);
        facebook.clocks.access_expires_at = Some(Timestamp::from_seconds(60 * 86_400));
        facebook.clocks.data_access_expires_at = Some(Timestamp::from_seconds(90 * 86_400));
        assert_eq!(
            facebook.horizon(),
            Horizon::At(
                Timestamp::from_seconds(90 * 86_400),
                HorizonCause::DataAccessEnds
            )
        );
        let mut linkedin = grant(Platform::LinkedIn, Physics::FixedEnd);
        linkedin.clocks.access_expires_at = Some(Timestamp::from_seconds(60 * 86_400));
        assert_eq!(
            linkedin.horizon(),
            Horizon::At(
                Timestamp::from_seconds(60 * 86_400),
                HorizonCause::SignInEnds
            )
        );
        let mut partner = grant(Platform::LinkedIn, Physics::ReusableFixedEnd);
        partner.clocks.access_expires_at = Some(Timestamp::from_seconds(60 * 86_400));
        partner.clocks.refresh_expires_at = Some(Timestamp::from_seconds(365 * 86_400));
        assert_eq!(
            partner.horizon(),
            Horizon::At(
                Timestamp::from_seconds(365 * 86_400),
                HorizonCause::RefreshEnds
            )
        );
    }

    #[test]
    fn d1_each_physics_renews_at_its_own_time() {
        let due = |physics, age: Span, left: Span| {
            let mut grant = grant(Platform::X, physics);
            let now = Timestamp::from_seconds(1_000_000_000);
            grant.clocks.issued_at = now - age;
            grant.clocks.access_expires_at = Some(now + left);
            grant.renewal_due(now)
        };
        assert!(!due(Physics::Rotating, Span::ZERO, Span::minutes(11)));
        assert!(due(Physics::Rotating, Span::ZERO, Span::minutes(10)));
        assert!(due(Physics::Rotating, Span::ZERO, Span::days(-30)));
        assert!(due(Physics::Reusable, Span::ZERO, Span::minutes(5)));
        assert!(!due(Physics::Extending, Span::hours(23), Span::days(60)));
        assert!(due(Physics::Extending, Span::days(7), Span::days(53)));
        assert!(
            due(Physics::Extending, Span::days(61), Span::days(-1)),
            "only the platform knows whether it is too late"
        );
        assert!(
            due(Physics::Extending, Span::days(-3), Span::days(63)),
            "issued under a clock that was fast"
        );
        assert!(!due(Physics::FixedEnd, Span::days(59), Span::days(1)));
        assert!(due(
            Physics::ReusableFixedEnd,
            Span::days(53),
            Span::days(7)
        ));
    }

    #[test]
    fn a_refresh_token_that_has_ended_is_not_asked_for_more_while_the_access_token_lives() {
        let end = Timestamp::from_seconds(1_000_000_000);
        let mut grant = grant(Platform::LinkedIn, Physics::ReusableFixedEnd);
        grant.clocks.refresh_expires_at = Some(end);
        grant.clocks.access_expires_at = Some(end + Span::days(5));
        assert!(grant.renewal_due(end - Span::millis(1)));
        assert!(!grant.renewal_due(end));
        assert!(!grant.renewal_due(end + Span::days(4)));
        assert!(
            grant.renewal_due(end + Span::days(5)),
            "there is nothing else left, and our clock may be wrong"
        );
    }

    #[test]
    fn googles_seven_days_are_recognised_as_testing_mode() {
        let mut youtube = grant(Platform::YouTube, Physics::Reusable);
        youtube.clocks.refresh_expires_at = Some(Timestamp::from_seconds(7 * 86_400));
        assert_eq!(
            youtube.horizon(),
            Horizon::At(
                Timestamp::from_seconds(7 * 86_400),
                HorizonCause::TestingMode
            )
        );
    }
}
