//! Disconnecting several accounts at once: one question that names the numbers, then each as if it
//! left alone, so that the last account of a person is still the one with which the platform is told.

use std::collections::BTreeMap;

use pilotlight_domain::{AccountId, Platform};

use crate::{
    Engine, EngineError,
    disconnect::{Fate, list},
    view::DisconnectSeveralPreview,
};

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
            .map(|(name, count)| format!("{count} at {name}"))
            .collect();
        let mut happens = vec![format!(
            "Pilotlight deletes its access to {} at once, {}, and can no longer post there.",
            accounts_in_words(ids.len()),
            list(&counted)
        )];
        let posts = self.leaving(&ids).await?;
        happens.extend(posts.words());
        if !told.is_empty() {
            happens.push(format!(
                "{} told that our access has ended.",
                with_verb(&told, "is", "are")
            ));
        }
        for (platform, names) in &stays {
            happens.push(format!(
                "The sign-in at {} stays in place, because {} still use{} it.",
                platform.name(),
                list(names),
                if names.len() == 1 { "s" } else { "" }
            ));
        }
        if !untold.is_empty() {
            happens.push(format!(
                "{} cannot be told by Pilotlight. To remove Pilotlight there as well, use the page \
                 of connected apps.",
                names_of(&untold)
            ));
        }
        happens.push("Their history stays here. Connecting them again links it back.".into());
        Ok(DisconnectSeveralPreview {
            names: leaving
                .iter()
                .map(|(_, connection, _)| connection.account.name().to_owned())
                .collect(),
            title: format!("Disconnect {}?", accounts_in_words(ids.len())),
            accounts: ids,
            posts_cancelled: posts.cancelled,
            posts_elsewhere: posts.elsewhere,
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

fn accounts_in_words(count: usize) -> String {
    if count == 1 {
        "1 account".into()
    } else {
        format!("{count} accounts")
    }
}

fn names_of(platforms: &[Platform]) -> String {
    let names: Vec<String> = platforms.iter().map(|one| one.name().to_owned()).collect();
    list(&names)
}

fn with_verb(platforms: &[Platform], one: &str, several: &str) -> String {
    let verb = if platforms.len() == 1 { one } else { several };
    format!("{} {verb}", names_of(platforms))
}
