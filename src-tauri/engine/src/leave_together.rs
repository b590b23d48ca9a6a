//! Disconnecting several accounts at once: one question that names the numbers, then each as if it
//! left alone, so that the last account of a person is still the one with which the platform is told.

use std::collections::BTreeMap;

use pilotlight_domain::{AccountId, Platform};
use pilotlight_words::{all_of, leaving};

use crate::{Engine, EngineError, disconnect::Fate, view::DisconnectSeveralPreview};

impl Engine {
    /// What disconnecting these accounts will do. Those that are not connected any more are left out.
    ///
    /// # Errors
    /// [`EngineError::NoSuchAccount`] when none of them is connected.
    pub async fn disconnect_several_preview(
        &self,
        accounts: &[AccountId],
    ) -> Result<DisconnectSeveralPreview, EngineError> {
        let mut leaving = Vec::new();
        for id in accounts {
            match self.connected(*id).await {
                Ok(found) if !leaving.iter().any(|(known, _, _)| known == id) => {
                    leaving.push((*id, found.0, found.1));
                }
                Ok(_) | Err(EngineError::NoSuchAccount) => {}
                Err(error) => return Err(error),
            }
        }
        if leaving.is_empty() {
            return Err(EngineError::NoSuchAccount);
        }
        let ids: Vec<AccountId> = leaving.iter().map(|(id, _, _)| *id).collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut told: Vec<Platform> = Vec::new();
        let mut untold: Vec<Platform> = Vec::new();
        let mut stays: BTreeMap<Platform, Vec<String>> = BTreeMap::new();
        for (_, connection, grant) in &leaving {
            let platform = connection.account.platform;
            *counts.entry(platform.name()).or_default() += 1;
            match self.fate(grant, &ids).await? {
                Fate::Revoke => once(&mut told, platform),
                Fate::NoEndpoint => once(&mut untold, platform),
                Fate::Shared(others) => {
                    let names = stays.entry(platform).or_default();
                    for other in others {
                        once(names, other);
                    }
                }
            }
        }
        let counted: Vec<String> = counts
            .iter()
            .map(|(name, count)| leaving::at(*count, name))
            .collect();
        let mut happens = vec![leaving::several(ids.len(), all_of(&counted))];
        if !told.is_empty() {
            happens.push(leaving::told(told.len(), names_of(&told)));
        }
        for (platform, names) in &stays {
            happens.push(leaving::shared(all_of(names), names.len(), platform.name()));
        }
        if !untold.is_empty() {
            happens.push(leaving::not_told_several(names_of(&untold)));
        }
        happens.push(leaving::several_history());
        Ok(DisconnectSeveralPreview {
            names: leaving
                .iter()
                .map(|(_, connection, _)| connection.account.name().to_owned())
                .collect(),
            title: leaving::several_title(ids.len()),
            accounts: ids,
            happens,
            connected_apps: untold,
        })
    }

    /// Disconnects these accounts, one after another. One that has left meanwhile is passed over.
    ///
    /// # Errors
    /// As [`Engine::disconnect`]; those before it are disconnected then, and the rest is not.
    pub async fn disconnect_several(&self, accounts: &[AccountId]) -> Result<(), EngineError> {
        for id in accounts {
            match self.disconnect(*id).await {
                Ok(()) | Err(EngineError::NoSuchAccount) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

fn once<T: PartialEq>(all: &mut Vec<T>, one: T) {
    if !all.contains(&one) {
        all.push(one);
    }
}

fn names_of(platforms: &[Platform]) -> String {
    let names: Vec<&str> = platforms.iter().map(|one| one.name()).collect();
    all_of(&names)
}
