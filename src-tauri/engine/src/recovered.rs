//! What is told after the saved data was brought back: from a damaged file, or from a backup.

use std::path::Path;

use pilotlight_domain::{Platform, Timestamp};
use pilotlight_store::{self as store, Origin, Recovery, Store, StoreError};
use pilotlight_words::{self as words, recovery};

use crate::{Engine, EngineError, view::RecoveryView};

/// More names than these are counted.
const NAMES: usize = 6;

/// Opens the database of a folder that this process holds. One that is damaged is put aside whole, and
/// what can be read of it goes into a new one.
pub(crate) async fn open(folder: &Path, now: Timestamp) -> Result<Store, StoreError> {
    store::finish(folder, now).await?;
    match open_and_read(folder).await {
        Err(StoreError::Damaged { what, source }) => {
            tracing::error!(what, ?source, "the saved data is damaged");
            store::recover(folder, now).await?;
            Store::open(folder).await
        }
        outcome => outcome,
    }
}

/// A row that cannot be read would keep all others of its list away, so it is looked for at once.
async fn open_and_read(folder: &Path) -> Result<Store, StoreError> {
    let store = Store::open(folder).await?;
    match store.read_once().await {
        Err(error @ StoreError::Damaged { .. }) => {
            store.close().await;
            Err(error)
        }
        // What else is in the way is met again where it matters.
        _ => Ok(store),
    }
}

impl Engine {
    /// Has the audit tell of a recovery that it does not tell of yet.
    pub(crate) async fn tell_of_recovery(&self) -> Result<(), EngineError> {
        let words = |report: &Recovery| {
            let kind = match report.from {
                Origin::Damage => "data_recovered",
                Origin::Backup { .. } => "data_restored",
                Origin::GivenUp => "restore_given_up",
            };
            let view = self.recovery_words(report);
            let mut told = vec![format!("{}.", view.headline)];
            told.extend(view.happened);
            self.audit(kind, None, None, &words::sentences(&told))
        };
        Ok(self.shared.store.tell_of_recovery(words).await?)
    }

    /// What the owner has not put away yet of the last recovery.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn recovery(&self) -> Result<Option<RecoveryView>, EngineError> {
        let report = self.shared.store.recovery().await?;
        Ok(report.map(|report| self.recovery_words(&report)))
    }

    /// The owner has read it.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn put_recovery_away(&self) -> Result<(), EngineError> {
        Ok(self.shared.store.put_recovery_away().await?)
    }

    fn recovery_words(&self, report: &Recovery) -> RecoveryView {
        let lost = &report.lost;
        let names = words::few_of(&lost.sign_ins, NAMES);
        let mut happened = Vec::new();
        let headline = match report.from {
            Origin::Damage => {
                happened.push(recovery::damaged_happened(&report.aside));
                recovery::damaged()
            }
            Origin::Backup { made_at } => {
                happened.push(recovery::restored_happened(&report.aside));
                recovery::restored(self.reading(Platform::Facebook).day(made_at))
            }
            Origin::GivenUp => {
                happened.push(recovery::given_up_happened());
                let headline = recovery::given_up();
                return RecoveryView { headline, happened };
            }
        };
        happened.push(recovery::holds_accounts(report.accounts));
        if lost.accounts > 0 {
            happened.push(recovery::lost_accounts(lost.accounts));
        }
        if !lost.sign_ins.is_empty() {
            let count = lost.sign_ins.len();
            happened.push(match report.from {
                Origin::Damage => recovery::lost_sign_ins(count, names),
                Origin::Backup { .. } | Origin::GivenUp => recovery::not_in_backup(count, names),
            });
        }
        if lost.posts > 0 {
            happened.push(recovery::lost_posts(lost.posts));
        }
        if lost.entries > 0 {
            happened.push(recovery::lost_entries(lost.entries));
        }
        if lost.keys {
            happened.push(recovery::lost_keys());
        }
        if lost.unreadable {
            happened.push(recovery::lost_more());
        }
        if report.from == Origin::Damage && *lost == store::Lost::default() {
            happened.push(recovery::nothing_lost());
        }
        if report.waiting > 0 {
            happened.push(recovery::waiting(report.waiting));
        }
        if matches!(report.from, Origin::Backup { .. }) {
            happened.push(recovery::restored_elsewhere());
        }
        RecoveryView { headline, happened }
    }
}
