//! The fewest sign-ins that heal every account a person is needed for (promise G4).
//!
//! Accounts that hang on one grant are healed by one sign-in, so the answer is one sign-in a grant.
//! An account that no sign-in can heal, because it is gone or because our registration was refused,
//! asks for none.

use std::collections::HashMap;

use crate::{AccountId, GrantId, Health, Platform, Reason};

/// An account as the plan sees it.
#[derive(Clone, Debug)]
pub struct Patient<'a> {
    /// The account.
    pub account: AccountId,
    /// The grant it hangs on.
    pub grant: GrantId,
    /// Its platform.
    pub platform: Platform,
    /// How it is.
    pub health: &'a Health,
}

/// One sign-in and what it heals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// The account to reconnect: the gravest of the grant.
    pub account: AccountId,
    /// Its platform.
    pub platform: Platform,
    /// Every account that this sign-in heals, the one above first.
    pub heals: Vec<AccountId>,
}

/// The fewest sign-ins, the gravest first.
#[must_use]
pub fn fewest_sign_ins(patients: &[Patient<'_>]) -> Vec<SignIn> {
    let mut waiting: Vec<&Patient<'_>> = patients
        .iter()
        .filter(|patient| is_healed_by_a_sign_in(patient.health))
        .collect();
    waiting.sort_by_key(|patient| std::cmp::Reverse(patient.health.status));
    let mut plan: Vec<SignIn> = Vec::new();
    let mut places: HashMap<GrantId, usize> = HashMap::new();
    for patient in waiting {
        let place = *places.entry(patient.grant).or_insert(plan.len());
        match plan.get_mut(place) {
            Some(sign_in) => sign_in.heals.push(patient.account),
            None => plan.push(SignIn {
                account: patient.account,
                platform: patient.platform,
                heals: vec![patient.account],
            }),
        }
    }
    plan
}

fn is_healed_by_a_sign_in(health: &Health) -> bool {
    let lost = health.reasons.iter().any(|reason| {
        matches!(
            reason,
            Reason::AccountGone { .. } | Reason::AppRefused { .. }
        )
    });
    !lost
        && health.reasons.iter().any(|reason| {
            matches!(
                reason,
                Reason::SignedOut { .. }
                    | Reason::PermissionMissing { .. }
                    | Reason::SignInDue { .. }
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cause, Horizon, HorizonCause, Timestamp};

    const SINCE: Timestamp = Timestamp::from_seconds(1_000);

    fn health(reasons: Vec<Reason>) -> Health {
        Health {
            status: reasons
                .first()
                .map_or(crate::Status::Healthy, Reason::status),
            reasons,
            horizon: Horizon::Never,
        }
    }

    const fn patient(account: AccountId, grant: GrantId, health: &Health) -> Patient<'_> {
        Patient {
            account,
            grant,
            platform: Platform::Facebook,
            health,
        }
    }

    fn asked_of_one(reasons: Vec<Reason>) -> Vec<SignIn> {
        let health = health(reasons);
        fewest_sign_ins(&[patient(AccountId::fresh(), GrantId::fresh(), &health)])
    }

    fn signed_out() -> Reason {
        Reason::SignedOut {
            cause: Cause::AccessRevoked,
            since: SINCE,
        }
    }

    fn due() -> Reason {
        Reason::SignInDue {
            at: SINCE,
            cause: HorizonCause::SignInEnds,
        }
    }

    #[test]
    fn g4_one_sign_in_heals_every_page_of_a_grant() {
        let (one, other) = (GrantId::fresh(), GrantId::fresh());
        let (well, due, lost) = (
            health(vec![]),
            health(vec![due()]),
            health(vec![signed_out()]),
        );
        let accounts: [AccountId; 4] = std::array::from_fn(|_| AccountId::fresh());
        let patients = [
            patient(accounts[0], one, &due),
            patient(accounts[1], other, &lost),
            patient(accounts[2], one, &lost),
            patient(accounts[3], one, &well),
        ];
        let plan = fewest_sign_ins(&patients);
        assert_eq!(plan.len(), 2);
        let heals: Vec<_> = plan.iter().map(|sign_in| sign_in.heals.clone()).collect();
        assert_eq!(
            heals,
            [vec![accounts[1]], vec![accounts[2], accounts[0]]],
            "the gravest comes first, and stands for its grant"
        );
    }

    #[test]
    fn what_no_sign_in_can_heal_asks_for_none() {
        for reason in [
            Reason::AccountGone { since: SINCE },
            Reason::AppRefused { since: SINCE },
            Reason::Slow {
                since: SINCE,
                retry_at: None,
            },
            Reason::PlatformDown {
                since: SINCE,
                retry_at: None,
                lasted: true,
            },
            Reason::RateLimited {
                since: SINCE,
                retry_at: None,
                lasted: true,
            },
            Reason::NotProven {
                last_proven_at: None,
                obstacle: Some(Cause::NoAnswer),
            },
        ] {
            assert_eq!(asked_of_one(vec![reason.clone()]), [], "{reason:?}");
        }
        let gone_too = vec![Reason::AccountGone { since: SINCE }, due()];
        assert_eq!(asked_of_one(gone_too), []);
    }
}
