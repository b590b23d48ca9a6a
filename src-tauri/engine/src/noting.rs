//! Noting what a check showed: evidence, profile and audit in one transaction.
//!
//! Under the grant's lock, which it shares with other accounts' checks, and only what still says something: a
//! refusal of tokens that were replaced meanwhile, or of an account that left its grant, must never be noted.

use pilotlight_domain::{
    Account, Cause, Evidence, GrantId, Observation, Outcome, Span, cause::Verdict,
};
use pilotlight_platforms::{Proof, Reach, Refusal};
use pilotlight_store::{AuditDraft, CheckRecord, Connection, SaveCheck};
use pilotlight_words::audit;

use crate::{Engine, EngineError, keep::check_due, sentences::cause_words};

/// What asking the platform showed, and with which tokens it was asked.
pub(crate) struct Look {
    /// The generation of the grant's tokens.
    pub(crate) generation: u64,
    /// How long the answer took.
    pub(crate) latency: Span,
    pub(crate) answer: Result<Proof, Refusal>,
}

impl Engine {
    /// Notes what a look showed, and gives the row with that evidence. `None`, and nothing noted,
    /// when it says nothing any more: the account has left the grant, or the tokens that were refused have been
    /// replaced.
    pub(crate) async fn note(
        &self,
        looked_at: &Account,
        grant: GrantId,
        look: Look,
    ) -> Result<Option<Connection>, EngineError> {
        let lock = self.grant_lock(grant);
        let held = lock.read().await;
        let connection = self.shared.store.connection(looked_at.id).await?;
        let Some(connection) = connection.filter(|now| now.account.grant == Some(grant)) else {
            return Ok(None);
        };
        let generation = connection.grant.as_ref().map(|grant| grant.generation);
        match look.answer {
            Ok(proof) => {
                let profile = proof.profile.clone();
                let evidence = self.note_proof(&connection, proof, look.latency).await?;
                drop(held);
                if profile.avatar_url != connection.account.profile.avatar_url {
                    self.fetch_account_picture(looked_at.id, looked_at.platform, &profile)
                        .await;
                }
                Ok(Some(Connection {
                    evidence,
                    ..connection
                }))
            }
            Err(_) if generation != Some(look.generation) => Ok(None),
            Err(refusal) => {
                let evidence = self
                    .note_refusal(&connection, &refusal, look.latency)
                    .await?;
                Ok(Some(Connection {
                    evidence,
                    ..connection
                }))
            }
        }
    }

    async fn note_proof(
        &self,
        connection: &Connection,
        proof: Proof,
        latency: Span,
    ) -> Result<Evidence, EngineError> {
        let account = &connection.account;
        let mut audit = Vec::new();
        if connection
            .evidence
            .trouble
            .as_ref()
            .is_some_and(|t| is_news(t.cause))
        {
            let sentence = audit::recovered(account.name());
            audit.push(self.audit(
                "connection_recovered",
                Some(account.platform),
                Some(account.id),
                &sentence,
            ));
        }
        if let (Some(missing), Some(grant)) = (&proof.missing, &connection.grant)
            && *missing != grant.missing
        {
            self.shared.store.set_missing(grant.id, missing).await?;
        }
        let seen = Observation {
            at: self.now(),
            latency,
            outcome: Outcome::Proven,
        };
        let check = CheckRecord {
            account: account.id,
            at: seen.at,
            latency,
            cause: None,
            code: None,
        };
        let evidence = self.planned(connection, connection.evidence.observe(&seen));
        let profile = Some(proof.profile);
        self.shared
            .store
            .save_check(SaveCheck {
                check,
                evidence: evidence.clone(),
                profile,
                audit,
            })
            .await?;
        Ok(evidence)
    }

    /// Notes a refusal. Where it concerns the whole grant, its other accounts learn of it at their
    /// own next check.
    pub(crate) async fn note_refusal(
        &self,
        connection: &Connection,
        refusal: &Refusal,
        latency: Span,
    ) -> Result<Evidence, EngineError> {
        let account = &connection.account;
        let outcome = Outcome::Refused {
            cause: refusal.cause,
            not_before: refusal.not_before,
        };
        let seen = Observation {
            at: self.now(),
            latency,
            outcome,
        };
        let mut evidence = connection.evidence.observe(&seen);
        if refusal.reach == Reach::App {
            evidence = evidence.for_app(seen.at);
        }
        let evidence = self.planned(connection, evidence);
        let before = connection
            .evidence
            .trouble
            .as_ref()
            .map(|trouble| trouble.cause);
        let audit = self.refusal_entry(connection, refusal, before);
        let check = CheckRecord {
            account: account.id,
            at: seen.at,
            latency,
            cause: Some(refusal.cause),
            code: refusal.code.clone(),
        };
        self.shared
            .store
            .save_check(SaveCheck {
                check,
                evidence: evidence.clone(),
                profile: None,
                audit,
            })
            .await?;
        Ok(evidence)
    }

    fn refusal_entry(
        &self,
        connection: &Connection,
        refusal: &Refusal,
        before: Option<Cause>,
    ) -> Vec<AuditDraft> {
        let account = &connection.account;
        if before == Some(refusal.cause) || !is_news(refusal.cause) {
            return Vec::new();
        }
        let sentence = audit::troubled(
            account.name(),
            cause_words(refusal.cause, account.platform.name()),
        );
        vec![self.audit(
            "connection_troubled",
            Some(account.platform),
            Some(account.id),
            &sentence,
        )]
    }

    /// The evidence with the moment of the next check, for "we try again at 14:05".
    pub(crate) fn planned(&self, connection: &Connection, evidence: Evidence) -> Evidence {
        let mut after = Connection {
            evidence,
            ..connection.clone()
        };
        after.evidence.next_check_at = Some(check_due(&after, self.now()));
        after.evidence
    }
}

/// Whether a cause is worth an audit entry: a change of what the connection is, not a blip.
fn is_news(cause: Cause) -> bool {
    cause.verdict() == Verdict::ProvenDead
        || matches!(cause, Cause::PermissionMissing | Cause::AppMisconfigured)
}
