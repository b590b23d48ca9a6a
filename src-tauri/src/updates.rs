//! New versions of the app, where a build knows whose signature proves them.
//!
//! A build without a key and an https address asks nobody, ever: what could ask is not even there. With both
//! it asks when the owner says so and at no other time, and installs only what that key has signed as that
//! version. Nothing about accounts goes along. Key and address are part of the build; one for development
//! takes them from its environment as well, where a test gives it a key of its own.

use std::time::Duration;

use pilotlight_engine::view::{Failure, FailureCode};
use pilotlight_words::updates;
use serde_json::{Value, json};
use tauri::{AppHandle, Builder, Config, Runtime};
use tauri_plugin_updater::{Error, Update, UpdaterExt};
use url::Url;

/// The name of the plugin, and of its part of the configuration.
const PLUGIN: &str = "updater";

/// Asking takes no longer than this.
const ASKING: Duration = Duration::from_secs(30);

/// Why there is no new version here.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NoUpdate {
    /// This build asks nobody.
    #[error("{}", updates::off())]
    Off,
    /// Whoever is asked gave no answer that could be used.
    #[error("{}", updates::not_reached())]
    NotReached,
    /// What was offered at first is not offered any more.
    #[error("{}", updates::gone())]
    Gone,
    /// What came is not what the key signed.
    #[error("{}", updates::not_signed())]
    NotSigned,
    /// The system did not take it.
    #[error("{}", updates::not_installed(.0))]
    NotInstalled(String),
}

impl From<NoUpdate> for Failure {
    fn from(none: NoUpdate) -> Self {
        Self {
            code: FailureCode::TryAgain,
            message: none.to_string(),
        }
    }
}

impl From<Error> for NoUpdate {
    fn from(error: Error) -> Self {
        tracing::warn!(%error, "no new version");
        match error {
            Error::Minisign(_)
            | Error::Base64(_)
            | Error::SignatureUtf8(_)
            | Error::MissingSignedVersion
            | Error::SignedVersionMismatch { .. } => Self::NotSigned,
            Error::Reqwest(_)
            | Error::Network(_)
            | Error::ReleaseNotFound
            | Error::Serialization(_)
            | Error::TargetNotFound(_)
            | Error::TargetsNotFound(_) => Self::NotReached,
            other => Self::NotInstalled(other.to_string()),
        }
    }
}

/// Who is asked for new versions; nobody unless the build names a key and an https address.
pub(crate) fn host(config: &Config) -> Option<String> {
    let told = config.plugins.0.get(PLUGIN)?;
    let key = told.get("pubkey")?.as_str()?;
    let address = told.get("endpoints")?.as_array()?.first()?.as_str()?;
    let address = Url::parse(address).ok()?;
    if key.trim().is_empty() || address.scheme() != "https" {
        return None;
    }
    address.host_str().map(str::to_owned)
}

/// What the configuration of a build says that may ask: whose signature proves a version, and where to ask.
pub(crate) fn configuration(key: &str, address: &str) -> Value {
    json!({
        "pubkey": key,
        "endpoints": [address],
        // An older version under the name of a newer one is refused as well.
        "requireSignedVersion": true,
    })
}

/// Adds what can ask, where somebody may be asked.
pub(crate) fn with_updates<R: Runtime>(builder: Builder<R>, config: &mut Config) -> Builder<R> {
    #[cfg(debug_assertions)]
    take_from_environment(config);
    match host(config) {
        Some(_) => builder.plugin(tauri_plugin_updater::Builder::new().build()),
        None => builder,
    }
}

/// The names that a build is told with, too.
#[cfg(debug_assertions)]
fn take_from_environment(config: &mut Config) {
    let told = |name| std::env::var(name).ok();
    if let (Some(key), Some(address)) = (
        told("PILOTLIGHT_UPDATE_KEY"),
        told("PILOTLIGHT_UPDATE_ADDRESS"),
    ) {
        let told = configuration(&key, &address);
        config.plugins.0.insert(PLUGIN.into(), told);
    }
}

/// Asks for a version newer than this one.
///
/// # Errors
/// [`NoUpdate`] when nobody may be asked or no answer came.
pub(crate) async fn look<R: Runtime>(app: &AppHandle<R>) -> Result<Option<Update>, NoUpdate> {
    if host(app.config()).is_none() {
        return Err(NoUpdate::Off);
    }
    let updater = app.updater_builder().timeout(ASKING).build()?;
    Ok(updater.check().await?)
}

/// Fetches, proves and installs the version that was offered. The caller then has the app start again.
///
/// # Errors
/// [`NoUpdate`]; this version then stays.
pub(crate) async fn install<R: Runtime>(app: &AppHandle<R>, version: &str) -> Result<(), NoUpdate> {
    let offered = look(app).await?.ok_or(NoUpdate::Gone)?;
    if offered.version != version {
        return Err(NoUpdate::Gone);
    }
    Ok(offered.download_and_install(|_, _| {}, || {}).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(updater: Option<Value>) -> Option<String> {
        let mut config = Config::default();
        if let Some(updater) = updater {
            config.plugins.0.insert(PLUGIN.into(), updater);
        }
        host(&config)
    }

    #[test]
    fn nobody_is_asked_without_a_key_and_an_https_address() {
        let address = "https://updates.example.com/latest.json";
        assert_eq!(of(None), None);
        for nobody in [
            json!({}),
            json!({ "pubkey": "", "endpoints": [address] }),
            json!({ "pubkey": " ", "endpoints": [address] }),
            json!({ "endpoints": [address] }),
            json!({ "pubkey": "key" }),
            json!({ "pubkey": "key", "endpoints": [] }),
            json!({ "pubkey": "key", "endpoints": ["http://updates.example.com/"] }),
        ] {
            assert_eq!(of(Some(nobody.clone())), None, "{nobody}");
        }
        let both = configuration("key", address);
        assert_eq!(of(Some(both)).as_deref(), Some("updates.example.com"));
    }

    #[test]
    fn the_configuration_of_the_repository_names_nobody() {
        let text = include_str!("../../tauri.conf.json");
        let config: Value = serde_json::from_str(text).unwrap();
        assert_eq!(config["plugins"].get(PLUGIN), None);
    }

    #[test]
    fn what_is_not_signed_is_told_apart_from_what_did_not_come() {
        for (error, words) in [
            (Error::MissingSignedVersion, updates::not_signed()),
            (Error::SignatureUtf8("x".into()), updates::not_signed()),
            (Error::ReleaseNotFound, updates::not_reached()),
            (Error::Network("x".into()), updates::not_reached()),
        ] {
            assert_eq!(NoUpdate::from(error).to_string(), words);
        }
        let refused = NoUpdate::from(Error::DebInstallFailed).to_string();
        assert!(refused.contains(".deb"), "{refused}");
    }
}
