//! Keeping watch: the next moment at which something is due is computed, and slept until.
//!
//! Nothing polls. [`next_due`] is a pure function of the rows and now; the loop sleeps until then
//! or until somebody wakes it, checks what is due, and tells listeners how things stand, because
//! health changes by mere passing of time as well.

use pilotlight_domain::{Evidence, Grant, Horizon, Span, Timestamp, health};
use pilotlight_store::Connection;
use tracing::debug;

use crate::{Engine, EngineError, view::Update};

/// A connection that works is checked this long after its last proof, a little before a day is over.
const CHECK_EVERY: Span = Span::hours(23);
/// After a refusal the next check waits this long, doubled with every further one.
const RETRY_FIRST: Span = Span::minutes(2);
/// It never waits longer than this.
const RETRY_LONGEST: Span = Span::hours(6);
/// With nothing connected there is nothing to wait for but a wake-up.
const IDLE: Span = Span::hours(24);

impl Engine {
    /// Keeps watch until the task is dropped. Wake it with [`Engine::wake`] when time was moved, the
    /// network came back, or a connection was made.
    pub async fn keep_watch(&self) {
        loop {
            let due = match self.look_after().await {
                Ok(due) => due,
                Err(error) => {
                    debug!(%error, "nothing can be checked now");
                    self.now() + RETRY_FIRST
                }
            };
            tokio::select! {
                () = self.shared.clock.sleep_until(due) => {}
                () = self.shared.woken.notified() => {}
            }
        }
    }

    /// Wakes the watch now.
    pub fn wake(&self) {
        self.shared.woken.notify_one();
    }

    /// Checks what is due, tells how things stand, and says when something is due next.
    async fn look_after(&self) -> Result<Timestamp, EngineError> {
        let now = self.now();
        if self.vault_ready().is_ok() {
            self.check_those(|evidence| check_due(evidence) <= now)
                .await?;
        }
        for connection in self.shared.store.connections().await? {
            if connection.grant.is_some() {
                self.announce_account(connection.account.id).await?;
            }
        }
        self.announce_glance().await?;
        let connections = self.shared.store.connections().await?;
        Ok(next_due(&connections, self.now()))
    }

    /// Tells every listener that our time was moved, as the sandbox can, and looks at what that
    /// makes due.
    pub fn clock_moved(&self) {
        self.announce(Update::Clock { now: self.now() });
        self.wake();
    }
}

/// When one connection should be checked next.
pub(crate) fn check_due(evidence: &Evidence) -> Timestamp {
    let Some(checked) = evidence.last_checked_at else {
        return Timestamp::default();
    };
    match &evidence.trouble {
        None => checked + CHECK_EVERY,
        Some(trouble) => {
            let doubled = 1_i64 << trouble.count.saturating_sub(1).min(20);
            let wait = Span::millis(RETRY_FIRST.as_millis().saturating_mul(doubled));
            let retry = checked + wait.min(RETRY_LONGEST);
            trouble
                .not_before
                .map_or(retry, |not_before| retry.max(not_before))
        }
    }
}

/// The next moment at which something is due: a check, a renewal, or a change of health by time.
/// Always in the future.
fn next_due(connections: &[Connection], now: Timestamp) -> Timestamp {
    connections
        .iter()
        .filter_map(|connection| {
            let grant = connection.grant.as_ref()?;
            Some(moments(grant, &connection.evidence))
        })
        .flatten()
        .filter(|moment| *moment > now)
        .min()
        .map_or(now + IDLE, |moment| moment.min(now + IDLE))
}

fn moments(grant: &Grant, evidence: &Evidence) -> impl Iterator<Item = Timestamp> {
    let horizon = match grant.horizon() {
        Horizon::At(at, _) => Some(at),
        Horizon::Never => None,
    };
    let trouble = evidence
        .trouble
        .as_ref()
        .map(|trouble| trouble.since + health::OUTAGE_LASTS);
    [
        Some(check_due(evidence)),
        evidence.last_proven_at.map(|at| at + health::PROOF_LASTS),
        horizon.map(|at| at - health::DUE_SOON),
        horizon,
        trouble,
    ]
    .into_iter()
    .flatten()
}

#[cfg(test)]
mod tests {
    use pilotlight_domain::{Cause, Observation, Outcome};

    use super::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_000_000_000);

    fn after(outcomes: &[Option<Cause>]) -> Evidence {
        outcomes
            .iter()
            .fold(Evidence::default(), |evidence, cause| {
                let outcome = match cause {
                    None => Outcome::Proven,
                    Some(cause) => Outcome::Refused {
                        cause: *cause,
                        not_before: None,
                    },
                };
                evidence.observe(&Observation {
                    at: NOW,
                    latency: Span::millis(80),
                    outcome,
                })
            })
    }

    #[test]
    fn c10_a_connection_that_works_is_checked_once_a_day() {
        assert_eq!(check_due(&after(&[None])), NOW + CHECK_EVERY);
        assert_eq!(
            check_due(&Evidence::default()),
            Timestamp::default(),
            "never checked: at once"
        );
    }

    #[test]
    fn refusals_are_retried_ever_more_slowly() {
        let down = Some(Cause::PlatformDown);
        assert_eq!(check_due(&after(&[down])), NOW + RETRY_FIRST);
        assert_eq!(
            check_due(&after(&[down, down, down])),
            NOW + Span::minutes(8)
        );
        assert_eq!(check_due(&after(&[down; 40])), NOW + RETRY_LONGEST);
    }

    #[test]
    fn a_platform_that_names_a_time_is_not_asked_before() {
        let evidence = Evidence::default().observe(&Observation {
            at: NOW,
            latency: Span::ZERO,
            outcome: Outcome::Refused {
                cause: Cause::RateLimited,
                not_before: Some(NOW + Span::hours(2)),
            },
        });
        assert_eq!(check_due(&evidence), NOW + Span::hours(2));
    }

    #[test]
    fn with_nothing_connected_the_watch_sleeps() {
        assert_eq!(next_due(&[], NOW), NOW + IDLE);
    }
}
