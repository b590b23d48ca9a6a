//! What a person sends along when they ask for help: how the app is, without a secret and without a
//! name.
//!
//! Accounts are told by their id here, which means nothing elsewhere. Sentences of the audit carry
//! names, so only their kinds are counted.

use std::fmt::Write as _;

use pilotlight_domain::{assess, explain_disk};
use pilotlight_store::AuditFilter;

use crate::{Engine, EngineError};

impl Engine {
    /// The state of the app as a text. `surroundings` are lines of the caller's: the system, the log.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn diagnostics(&self, surroundings: &str) -> Result<String, EngineError> {
        let shared = &self.shared;
        let mut text = String::new();
        let mut line = |words: std::fmt::Arguments<'_>| {
            let _ = writeln!(text, "{words}");
        };
        line(format_args!("Pilotlight {}", shared.version));
        line(format_args!("world: {:?}", shared.world));
        line(format_args!("time: {}", in_full(self.now().as_millis())));
        let vault = self.vault_view();
        line(format_args!("keys: {:?}", vault.state));
        line(format_args!(
            "recovery passphrase: {}",
            yes(shared.vault.has_passphrase())
        ));
        line(format_args!(
            "keychain has to be bound again: {}",
            yes(shared.vault.needs_rebind())
        ));
        let disk = explain_disk(&self.disk()).map_or("ready".to_owned(), |words| words.headline);
        line(format_args!("disk: {disk}"));
        line(format_args!(
            "database: {}",
            match shared.store.check_integrity().await {
                Ok(()) => "whole".to_owned(),
                Err(error) => error.to_string(),
            }
        ));
        line(format_args!(
            "audit log: {}",
            self.audit_verify().await?.message
        ));
        line(format_args!(
            "developer apps entered: {}",
            shared.store.platform_apps().await?.len()
        ));
        let settings = self.notification_settings().await?;
        line(format_args!("notifications: {settings:?}"));
        line(format_args!("\nAccounts"));
        for connection in shared.store.connections().await? {
            let account = &connection.account;
            let Some(grant) = &connection.grant else {
                line(format_args!(
                    "{} {} disconnected {}",
                    account.id,
                    account.platform.id(),
                    account
                        .disconnected_at
                        .map_or_else(String::new, |at| in_full(at.as_millis()))
                ));
                continue;
            };
            let health = assess(grant, &connection.evidence, self.now());
            let reasons: Vec<&str> = health.reasons.iter().map(|reason| reason.id()).collect();
            line(format_args!(
                "{} {} {:?} [{}] proven {} generation {} {:?} {:?}",
                account.id,
                account.platform.id(),
                health.status,
                reasons.join(" "),
                connection
                    .evidence
                    .last_proven_at
                    .map_or_else(|| "never".into(), |at| in_full(at.as_millis())),
                grant.generation,
                grant.physics,
                grant.renewal,
            ));
        }
        line(format_args!("\nAudit entries by kind"));
        for kind in shared.store.audit_kinds().await? {
            let of_it = AuditFilter {
                kinds: Some(vec![kind.clone()]),
                ..AuditFilter::default()
            };
            line(format_args!(
                "{kind}: {}",
                shared.store.audit_count(&of_it).await?
            ));
        }
        line(format_args!("\n{surroundings}"));
        Ok(text)
    }
}

fn in_full(millis: i64) -> String {
    jiff::Timestamp::from_millisecond(millis)
        .map_or_else(|_| millis.to_string(), |at| at.to_string())
}

const fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}
