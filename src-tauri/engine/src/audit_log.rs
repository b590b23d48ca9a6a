//! The audit log: read, searched and verified.

use pilotlight_domain::{AccountId, Platform};
use pilotlight_store::{AuditEntry, AuditFilter, AuditVerdict};
use pilotlight_words::{self as words, audit};

use crate::{
    Engine, EngineError,
    view::{AuditPageView, AuditSubject, AuditVerdictView, AuditView, AuditWanted},
};

/// More at once would make the window wait.
const LARGEST_PAGE: u32 = 1000;
/// Words beyond so many are not searched for.
const MOST_WORDS: usize = 12;

impl Engine {
    /// Audit entries, newest first: of one account or of all, before a sequence number or the
    /// latest.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn audit_list(
        &self,
        account: Option<AccountId>,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<AuditView>, EngineError> {
        let entries = self
            .shared
            .store
            .audit(account, before, limit.min(LARGEST_PAGE))
            .await?;
        Ok(entries.into_iter().map(audit_view).collect())
    }

    /// A page of the entries that are wanted, newest first, before a sequence number or the latest.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn audit_page(
        &self,
        wanted: &AuditWanted,
        before: Option<i64>,
        limit: u32,
    ) -> Result<AuditPageView, EngineError> {
        let store = &self.shared.store;
        let filter = self.audit_filter(wanted).await?;
        let entries = store
            .audit_where(&filter, before, limit.min(LARGEST_PAGE))
            .await?;
        Ok(AuditPageView {
            entries: entries.into_iter().map(audit_view).collect(),
            fitting: store.audit_count(&filter).await?,
            all: store.audit_count(&AuditFilter::default()).await?,
        })
    }

    /// Verifies the audit log's hash chain from its first entry on.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn audit_verify(&self) -> Result<AuditVerdictView, EngineError> {
        let verdict = self.shared.store.verify_audit().await?;
        let last_whole = match verdict {
            AuditVerdict::Broken { at, .. } => {
                let before = self.shared.store.audit(None, Some(at), 1).await;
                // An entry that cannot even be read tells no date.
                before.ok().and_then(|found| found.into_iter().next())
            }
            AuditVerdict::Intact { .. } | AuditVerdict::Mended { .. } => None,
        };
        Ok(self.verdict_view(verdict, last_whole.as_ref()))
    }

    pub(crate) async fn audit_filter(
        &self,
        wanted: &AuditWanted,
    ) -> Result<AuditFilter, EngineError> {
        let kinds = match wanted.subject {
            None => None,
            Some(subject) => {
                let mut kinds = self.shared.store.audit_kinds().await?;
                kinds.retain(|kind| subject_of(kind) == subject);
                Some(kinds)
            }
        };
        let words = wanted.search.split_whitespace();
        Ok(AuditFilter {
            account: wanted.account,
            kinds,
            from: wanted.from,
            until: wanted.until,
            words: words.take(MOST_WORDS).map(str::to_owned).collect(),
        })
    }

    /// What verifying found, in words.
    fn verdict_view(
        &self,
        verdict: AuditVerdict,
        last_whole: Option<&AuditEntry>,
    ) -> AuditVerdictView {
        match verdict {
            AuditVerdict::Intact { entries } => AuditVerdictView {
                intact: true,
                entries,
                message: audit::intact(entries),
            },
            AuditVerdict::Mended { entries, missing } => AuditVerdictView {
                intact: true,
                entries,
                message: words::sentences(&[audit::mended(entries), audit::missing(missing)]),
            },
            AuditVerdict::Broken { at, entries } => {
                let reading = self.reading(Platform::Facebook);
                let whole = last_whole
                    .map(|entry| audit::whole_until(entry.sequence, reading.moment(entry.at)));
                let mut told = vec![audit::broken(at)];
                told.extend(whole);
                AuditVerdictView {
                    intact: false,
                    entries,
                    message: words::sentences(&told),
                }
            }
        }
    }
}

/// What an entry of this kind is about. The kinds' names begin with it, so that a kind which comes
/// later finds its place; what fits nowhere else is a setting.
pub(crate) fn subject_of(kind: &str) -> AuditSubject {
    let begins = |words: &[&str]| words.iter().any(|word| kind.starts_with(word));
    if begins(&["account_"]) {
        AuditSubject::Accounts
    } else if begins(&["grant_", "renewal_"]) {
        AuditSubject::Renewals
    } else if begins(&["connection_"]) {
        AuditSubject::Troubles
    } else if begins(&["post_"]) {
        AuditSubject::Posts
    } else if begins(&["key_", "passphrase_", "revoke_all_", "data_"]) {
        AuditSubject::Security
    } else {
        AuditSubject::Settings
    }
}

pub(crate) fn audit_view(entry: AuditEntry) -> AuditView {
    AuditView {
        sequence: entry.sequence,
        at: entry.at,
        kind: entry.kind,
        platform: entry.platform,
        account: entry.account,
        sentence: entry.sentence,
    }
}
