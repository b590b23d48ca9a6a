//! What the platforms truly hold of an account, so that a simulation can judge what an app believes of it.
//!
//! No client can see this; it is read off the same state that the platforms answer from, and must change nothing.

use crate::google;
use crate::platform::Platform;
use crate::sandbox::Sandbox;
use crate::state::{Death, Grant, State};
use crate::world::World;

/// How an account truly stands with the sign-in that an app holds for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Calls for it work, or would after a renewal that the platform grants.
    Works,
    /// The sign-in ended; only a person brings a new one.
    SignedOut(Ended),
    /// The platform holds every app back until the person has passed a check.
    Held,
    /// The sign-in works, and the person's role on this account is gone.
    NoRole,
    /// The account was deleted or suspended.
    Gone,
}

/// Why a sign-in ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The person removed the app.
    Removed,
    /// The person changed the password.
    PasswordChanged,
    /// The app itself revoked it.
    RevokedByApp,
    /// A refresh token that was spent before came back.
    Reused,
    /// Another sign-in took its place.
    Replaced,
    /// Its time was over and nothing renews it.
    RanOut,
}

impl Sandbox {
    /// The sandbox's number for the newest consent of a person at a platform. On YouTube it is one for a channel, and
    /// one that came with a refresh token, because an app keeps the older refresh token otherwise.
    #[must_use]
    pub fn newest_grant(
        &self,
        platform: Platform,
        persona: &str,
        channel: Option<&str>,
    ) -> Option<u64> {
        self.with_state(|state| {
            let mut grants = state.grants.iter().rev();
            let found = grants.find(|(_, grant)| {
                grant.platform == platform
                    && grant.persona == persona
                    && (platform != Platform::Youtube
                        || (grant.channel.as_deref() == channel && grant.refresh.is_some()))
            });
            found.map(|(number, _)| *number)
        })
    }

    /// How an account, named by the platform's own id, stands with the consent of that number. None when there is no
    /// such consent.
    #[must_use]
    pub fn fate(&self, grant: u64, account: &str) -> Option<Fate> {
        let now_ms = self.now_ms();
        self.with_state(|state| {
            let grant = state.grants.get(&grant)?;
            Some(fate(self.world(), state, grant, account, now_ms))
        })
    }

    /// When a person will be needed for the consent of that number, as far as the platform's rules fix it now, in ms UTC.
    #[must_use]
    pub fn needed_at_ms(&self, grant: u64) -> Option<i64> {
        self.with_state(|state| {
            let grant = state.grants.get(&grant)?;
            match grant.platform {
                Platform::Facebook => state
                    .authorization(Platform::Facebook, &grant.persona)
                    .map(|authorization| authorization.data_access_until_ms),
                Platform::Linkedin => refresh_end(state, grant).or(grant.access_until_ms),
                Platform::Youtube => google::fixed_end(state, grant),
                Platform::Instagram | Platform::X => None,
            }
        })
    }
}

fn fate(world: &World, state: &State, grant: &Grant, account: &str, now_ms: i64) -> Fate {
    let trouble = &state.trouble;
    if let Some(death) = grant.death {
        return Fate::SignedOut(match death {
            Death::Removed => Ended::Removed,
            Death::PasswordChanged => Ended::PasswordChanged,
            Death::RevokedByApp => Ended::RevokedByApp,
            Death::Reused => Ended::Reused,
            Death::Superseded | Death::Evicted => Ended::Replaced,
        });
    }
    if !renews(state, grant, now_ms) && !opens(grant, now_ms) {
        return Fate::SignedOut(Ended::RanOut);
    }
    let persona = world.persona(&grant.persona);
    let whole_account = persona.is_some_and(|persona| match grant.platform {
        Platform::Youtube => trouble.is_deleted(grant.platform, &persona.google_sub),
        Platform::Linkedin => trouble.is_deleted(grant.platform, &persona.linkedin_sub),
        _ => false,
    });
    if whole_account
        || trouble.is_deleted(grant.platform, account)
        || trouble.is_suspended(grant.platform, account)
    {
        return Fate::Gone;
    }
    if grant.platform == Platform::Facebook && trouble.checkpoints.contains(&grant.persona) {
        return Fate::Held;
    }
    if trouble.has_lost_role(&grant.persona, account) {
        return Fate::NoRole;
    }
    Fate::Works
}

/// Whether a refresh token brings the next access token.
fn renews(state: &State, grant: &Grant, now_ms: i64) -> bool {
    match grant.platform {
        Platform::Youtube => google::renews(state, grant, now_ms),
        Platform::X => grant.refresh.is_some(),
        Platform::Linkedin => refresh_end(state, grant).is_some_and(|end| end > now_ms),
        Platform::Facebook | Platform::Instagram => false,
    }
}

/// Whether an access token that was given out still opens something. Facebook's Page tokens never run out by time.
fn opens(grant: &Grant, now_ms: i64) -> bool {
    let in_time = grant.platform == Platform::Facebook
        || grant.access_until_ms.is_some_and(|end| end > now_ms);
    in_time
        && grant
            .stale_before_ms
            .is_none_or(|stale| grant.access_issued_ms > stale)
}

fn refresh_end(state: &State, grant: &Grant) -> Option<i64> {
    let refresh = state.tokens.get(grant.refresh.as_ref()?)?;
    refresh.expires_ms
}
