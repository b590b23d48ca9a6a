//! Backups: making one, looking into one, and going back to one, in words.

use std::{
    cmp::Reverse,
    path::{Path, PathBuf},
};

use pilotlight_domain::Platform;
use pilotlight_store::{self as store, Backup, StoreError};
use pilotlight_words::{self as words, backup};

use crate::{
    Engine, EngineError,
    view::{BackupView, FoundBackupView, World},
};

/// More names than these are counted.
const NAMES: usize = 6;

impl Engine {
    /// Writes a backup into a new file, beside whatever else goes on.
    ///
    /// # Errors
    /// [`EngineError::BadInput`] where a file is in the way, [`EngineError::Store`].
    pub async fn back_up(&self, into: &Path) -> Result<BackupView, EngineError> {
        if into.exists() {
            let file = into.display().to_string();
            return Err(EngineError::BadInput(backup::exists(file)));
        }
        let made = self
            .shared
            .store
            .back_up(into, self.world_name(), self.now())
            .await?;
        let told = self.audit("data_backed_up", None, None, &backup::made());
        // The backup is made; a disk that takes no entry does not unmake it.
        if let Err(error) = self.shared.store.append_audit(vec![told]).await {
            tracing::warn!(%error, "the audit could not be told of a backup");
        }
        Ok(self.backup_words(&made))
    }

    /// Looks into a backup.
    ///
    /// # Errors
    /// [`EngineError::BadInput`] with the reason why it is none that can be used here.
    pub async fn look_at_backup(&self, file: &Path) -> Result<BackupView, EngineError> {
        let found = store::read_backup(file, self.world_name())
            .await
            .map_err(|error| unusable(error, file))?;
        Ok(self.backup_words(&found))
    }

    /// Looks into each of these files: what is in it, or why it cannot be used. The latest backup comes first.
    pub async fn look_at_backups(&self, files: &[PathBuf]) -> Vec<FoundBackupView> {
        let mut found = Vec::with_capacity(files.len());
        for file in files {
            let looked = self.look_at_backup(file).await;
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            found.push(FoundBackupView {
                name: name.into_owned(),
                trouble: looked.as_ref().err().map(ToString::to_string),
                backup: looked.ok(),
            });
        }
        found.sort_by_key(|one| Reverse(one.backup.as_ref().map(|backup| backup.made_at)));
        found
    }

    /// Makes a backup ready to take the place of everything that is saved now. It does at the next start,
    /// which the caller sees to.
    ///
    /// # Errors
    /// As [`Engine::look_at_backup`], and [`EngineError::Store`]; nothing is changed then.
    pub async fn restore_backup(&self, file: &Path) -> Result<(), EngineError> {
        self.takes_changes()?;
        self.look_at_backup(file).await?;
        let reserve = self.shared.store.reserve();
        let folder = reserve.map(pilotlight_store::Reserve::folder);
        let folder = folder.ok_or_else(|| EngineError::BadInput(backup::in_memory()))?;
        let world = self.world_name();
        match store::restore(folder, file, world, self.now()).await {
            Err(StoreError::Refused { .. }) => Err(EngineError::BadInput(backup::waits())),
            outcome => Ok(outcome?),
        }
    }

    fn world_name(&self) -> &'static str {
        match self.shared.world {
            World::Sandbox => "sandbox",
            World::Live => "live",
        }
    }

    fn backup_words(&self, found: &Backup) -> BackupView {
        let mut holds = vec![
            backup::accounts(found.accounts),
            backup::posts(found.posts),
            if found.has_passphrase {
                backup::with_passphrase()
            } else {
                backup::this_computer()
            },
            backup::readable(),
        ];
        if !found.without_sign_in.is_empty() {
            let names = words::few_of(&found.without_sign_in, NAMES);
            let count = found.without_sign_in.len();
            holds.insert(1, backup::without_sign_in(count, names));
        }
        BackupView {
            headline: backup::of(self.reading(Platform::Facebook).day(found.made_at)),
            made_at: found.made_at,
            holds,
            happens: vec![
                backup::replaces(),
                backup::since(),
                backup::newer_kept(),
                backup::posts_wait(),
            ],
        }
    }
}

fn unusable(error: StoreError, file: &Path) -> EngineError {
    match error {
        StoreError::Foreign { .. } => {
            let name = file.file_name().unwrap_or(file.as_os_str());
            EngineError::BadInput(backup::no_backup(name.to_string_lossy()))
        }
        StoreError::Damaged { .. } => EngineError::BadInput(backup::damaged()),
        StoreError::Refused { .. } => EngineError::BadInput(backup::other_world()),
        other => other.into(),
    }
}
