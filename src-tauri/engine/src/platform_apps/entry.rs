//! Entering, changing and removing a developer app and the relay page's address.

use pilotlight_domain::{Platform, Secret};
use pilotlight_platforms::{Looks, Registration, registration};
use pilotlight_store::PlatformApp;
use pilotlight_words::{audit, developer_app};
use tracing::info;
use url::Url;
use uuid::Uuid;

use crate::{
    Engine, EngineError,
    sealing::SealedRows,
    view::{PlatformAppView, PlatformAppsView, World},
};

/// Longer than any platform's identifier or secret.
const LONGEST: usize = 512;

impl Engine {
    /// Saves what the owner entered, in the place of what was there. Without a secret the stored one
    /// stays, which is possible only while the identifier does.
    ///
    /// # Errors
    /// [`EngineError::BadInput`] for the identifier, [`EngineError::BadSecret`] for the secret,
    /// [`EngineError::Vault`] while the vault is closed and a secret is to be sealed.
    pub async fn save_platform_app(
        &self,
        platform: Platform,
        client_id: &str,
        client_secret: Option<Secret<String>>,
    ) -> Result<PlatformAppView, EngineError> {
        let known = registration(platform);
        let client_id = proper_identifier(known, client_id)?;
        let client_secret = proper_secret(known, client_secret)?;
        let former = self.shared.store.platform_app(platform).await?;
        let same_id = former
            .as_ref()
            .is_some_and(|app| app.client_id == client_id);
        let wants_secret = !known.labels.client_secret.is_empty();
        let kept = same_id && former.as_ref().is_some_and(|app| app.has_secret);
        if wants_secret && client_secret.is_none() && !kept {
            return Err(EngineError::BadSecret(developer_app::enter_secret(
                known.labels.client_id,
                known.labels.client_secret,
            )));
        }
        if same_id && client_secret.is_none() {
            return self.platform_app(platform).await;
        }
        let _turn = self.shared.sealing_turn.read().await;
        // A new owner a version: the former secret's key is shredded with it (KS-12).
        let owner = Uuid::new_v4();
        let mut rows = SealedRows::default();
        if let Some(secret) = &client_secret {
            self.sealing()
                .seal_client_secret(&owner, platform, secret, &mut rows)
                .await?;
        }
        let app = PlatformApp {
            platform,
            client_id,
            owner,
            has_secret: client_secret.is_some(),
            checked: None,
        };
        let name = platform.name();
        let (kind, sentence) = match (&former, same_id) {
            (None, _) => ("platform_app_entered", audit::app_entered(name)),
            (Some(_), false) => ("platform_app_changed", audit::app_replaced(name)),
            (Some(_), true) => ("platform_app_changed", audit::app_new_secret(name)),
        };
        let audit = self.audit(kind, Some(platform), None, &sentence);
        self.shared
            .store
            .put_platform_app(&app, rows.data_keys.pop(), rows.tokens.pop(), vec![audit])
            .await?;
        info!(platform = platform.id(), kind, "a developer app was saved");
        self.app_changed(platform).await?;
        self.ask_the_refused(platform).await?;
        self.platform_app(platform).await
    }

    /// Removes an app. Accounts are left as they are.
    ///
    /// # Errors
    /// [`EngineError::NotSetUp`] when none is entered.
    pub async fn remove_platform_app(
        &self,
        platform: Platform,
    ) -> Result<PlatformAppView, EngineError> {
        let sentence = audit::app_removed(platform.name());
        let audit = self.audit("platform_app_removed", Some(platform), None, &sentence);
        if !self
            .shared
            .store
            .remove_platform_app(platform, vec![audit])
            .await?
        {
            return Err(EngineError::NotSetUp(platform));
        }
        self.app_changed(platform).await?;
        self.platform_app(platform).await
    }

    /// Sets the address of the owner's relay page; empty forgets it.
    ///
    /// # Errors
    /// [`EngineError::BadInput`] when it is no address that a platform would accept.
    pub async fn save_relay(&self, address: &str) -> Result<PlatformAppsView, EngineError> {
        if self.shared.world == World::Sandbox {
            return Err(EngineError::BadInput(developer_app::relay_sandbox()));
        }
        let address = proper_relay(address)?;
        let sentence = match &address {
            Some(address) => audit::relay_set(address),
            None => audit::relay_removed(),
        };
        let audit = self.audit("relay_set", None, None, &sentence);
        self.shared
            .store
            .put_relay(address.as_ref().map(Url::as_str), vec![audit])
            .await?;
        self.announce_platforms().await?;
        self.platform_apps().await
    }
}

/// The identifier without spaces around it, if it can be one.
fn proper_identifier(known: &Registration, text: &str) -> Result<String, EngineError> {
    let (text, label) = (text.trim(), known.labels.client_id);
    let bad = |what: String| Err(EngineError::BadInput(what));
    if text.is_empty() {
        return bad(developer_app::enter(label));
    }
    if !is_one_word(text) || !known.client_id_looks.fits(text) {
        return bad(match known.client_id_looks {
            Looks::Digits => developer_app::looks_digits(known.found, label),
            Looks::EndsWith(end) => developer_app::looks_ends(end, known.found, label),
            Looks::Anything => developer_app::looks_spaces(known.found, label),
        });
    }
    Ok(text.to_owned())
}

/// The secret without spaces around it, if it can be one; none where none was entered.
fn proper_secret(
    known: &Registration,
    secret: Option<Secret<String>>,
) -> Result<Option<Secret<String>>, EngineError> {
    let Some(secret) = secret.filter(|secret| !secret.expose().trim().is_empty()) else {
        return Ok(None);
    };
    let label = known.labels.client_secret;
    if label.is_empty() {
        return Err(EngineError::BadSecret(developer_app::no_secret()));
    }
    let text = secret.expose().trim();
    if !is_one_word(text) {
        return Err(EngineError::BadSecret(developer_app::secret_spaces(label)));
    }
    Ok(Some(Secret::new(text.to_owned())))
}

fn is_one_word(text: &str) -> bool {
    text.len() <= LONGEST && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// The address with a slash at its end; none for an empty text.
fn proper_relay(text: &str) -> Result<Option<Url>, EngineError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let bad = || EngineError::BadInput(developer_app::relay_address());
    let mut url = Url::parse(text).map_err(|_| bad())?;
    let named = url.domain().is_some_and(|host| host.contains('.'));
    let plain = url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    if url.scheme() != "https" || !named || !plain || text.len() > LONGEST {
        return Err(bad());
    }
    if !url.path().ends_with('/') {
        let path = format!("{}/", url.path());
        url.set_path(&path);
    }
    Ok(Some(url))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nw_05_a_relay_page_is_a_folder_under_https() {
        for (text, address) in [
            (
                "https://relay.example.com",
                Some("https://relay.example.com/"),
            ),
            (" https://a.example/p/q ", Some("https://a.example/p/q/")),
            ("", None),
        ] {
            let read = proper_relay(text).unwrap();
            assert_eq!(read.as_ref().map(Url::as_str), address, "{text}");
        }
        for text in [
            "http://relay.example.com/",
            "relay.example.com",
            "https://localhost/",
            "https://127.0.0.1/",
            "https://user@relay.example.com/",
            "https://relay.example.com/?a=1",
            "https://relay.example.com/#a",
            "javascript:alert(1)",
        ] {
            assert!(proper_relay(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_mix_up_is_told_before_anything_is_sent() {
        let google = registration(Platform::YouTube);
        assert!(proper_identifier(google, "1-a.apps.googleusercontent.com").is_ok());
        for text in ["", "  ", "GOCSPX-secret", "a b.apps.googleusercontent.com"] {
            assert!(proper_identifier(google, text).is_err(), "{text}");
        }
        let facebook = registration(Platform::Facebook);
        assert_eq!(proper_identifier(facebook, " 42\n").unwrap(), "42");
        assert!(proper_identifier(facebook, "0a1b").is_err());
        let x = registration(Platform::X);
        assert!(proper_secret(x, Some(Secret::new("s".into()))).is_err());
        assert!(
            proper_secret(x, Some(Secret::new(" ".into())))
                .unwrap()
                .is_none()
        );
        assert!(proper_secret(google, Some(Secret::new("a b".into()))).is_err());
    }
}
