//! From rows to what the window sees.

mod glances;

use std::collections::HashSet;

use pilotlight_domain::{
    AccountId, Evidence, Grant, Health, Horizon, Platform, Status, Timestamp, assess, explain,
    explanation::explain_horizon, glance,
};
use pilotlight_platforms::{PlatformProfile, RedirectKind};
use pilotlight_store::{Connection, Use};
use pilotlight_words::{card, language};

use self::glances::sign_ins;
use crate::{
    Engine, EngineError,
    pictures::account_key,
    view::{
        AccountView, FormerAccountView, PermissionView, PlatformView, ReasonView, Snapshot, Update,
    },
};

/// A connected account and how it is, judged once for all that is told of it.
struct Judged<'a> {
    connection: &'a Connection,
    grant: &'a Grant,
    health: Health,
}

fn judged(connections: &[Connection], now: Timestamp) -> Vec<Judged<'_>> {
    connections
        .iter()
        .filter_map(|connection| Some(Judged::of(connection, connection.grant.as_ref()?, now)))
        .collect()
}

impl<'a> Judged<'a> {
    fn of(connection: &'a Connection, grant: &'a Grant, now: Timestamp) -> Self {
        Self {
            connection,
            grant,
            health: assess(grant, &connection.evidence, now),
        }
    }
}

impl Engine {
    /// Everything the window needs when it opens.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn snapshot(&self) -> Result<Snapshot, EngineError> {
        let connections = self.shared.store.connections().await?;
        let pictures = self.shared.store.picture_keys().await?;
        let snoozes = self.shared.store.snoozes().await?;
        let uses = self.shared.store.uses().await?;
        let judged = judged(&connections, self.now());
        let mut accounts: Vec<AccountView> = judged
            .iter()
            .map(|one| {
                let id = one.connection.account.id;
                let has_picture = pictures.contains(&account_key(id));
                let used = uses.get(&id).copied().unwrap_or_default();
                self.card(one, has_picture, snoozes.get(&id).copied(), used)
            })
            .collect();
        accounts.sort_by_cached_key(|view| {
            let gravity = std::cmp::Reverse(view.status);
            (!view.needs_person, gravity, view.name.to_lowercase())
        });
        let attempt = match self.shared.attempt.lock().await.as_ref() {
            Some(attempt) => Some(self.attempt_view(attempt).await?),
            None => None,
        };
        Ok(Snapshot {
            world: self.shared.world,
            version: self.shared.version.clone(),
            language: language().into(),
            now: self.now(),
            glance: self.glance_of(&judged),
            sign_ins: sign_ins(&judged),
            accounts,
            former: former(&connections, &pictures),
            platforms: self.platform_views().await?,
            attempt,
            round: self.shared.rounds.now(),
            vault: self.vault_view(),
            disk: self.disk_view(),
            recovery: self.recovery().await?,
        })
    }

    /// Tells that another language is spoken, so that whoever shows words reads them anew.
    pub fn language_changed(&self) {
        self.announce(Update::Language {
            language: language().into(),
        });
    }

    /// Cards of all connected accounts.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub async fn accounts(&self) -> Result<Vec<AccountView>, EngineError> {
        Ok(self.snapshot().await?.accounts)
    }

    pub(crate) async fn former(&self) -> Result<Vec<FormerAccountView>, EngineError> {
        let pictures = self.shared.store.picture_keys().await?;
        Ok(former(&self.shared.store.connections().await?, &pictures))
    }

    pub(crate) async fn account_view(
        &self,
        account: AccountId,
    ) -> Result<AccountView, EngineError> {
        let key = account_key(account);
        let shown = self.shared.store.shown(account, &key).await?;
        let shown = shown.ok_or(EngineError::NoSuchAccount)?;
        let grant = shown.connection.grant.as_ref();
        let grant = grant.ok_or(EngineError::NoSuchAccount)?;
        Ok(self.card(
            &Judged::of(&shown.connection, grant, self.now()),
            shown.has_picture,
            shown.snoozed_until,
            shown.used,
        ))
    }

    fn card(
        &self,
        judged: &Judged<'_>,
        has_picture: bool,
        snoozed: Option<Timestamp>,
        used: Use,
    ) -> AccountView {
        let Judged {
            connection: Connection {
                account, evidence, ..
            },
            grant,
            health,
        } = judged;
        let reading = self.reading(account.platform);
        AccountView {
            id: account.id,
            platform: account.platform,
            kind: account.profile.kind.words(),
            name: account.name().into(),
            platform_name: account.profile.name.clone(),
            brand: account.given.brand.clone(),
            labels: account.given.labels.clone(),
            handle: account.profile.handle.clone(),
            avatar_key: has_picture.then(|| account_key(account.id)),
            status: health.status,
            status_word: status_word(health.status),
            needs_person: glance::needs_person(health),
            reasons: self.reasons(grant, health),
            horizon: explain_horizon(health, &reading),
            needed_at: match health.horizon {
                Horizon::At(at, _) => Some(at),
                Horizon::Never => None,
            },
            life_left: life_left(grant, health, evidence, self.now()),
            last_proven_at: evidence.last_proven_at,
            last_checked_at: evidence.last_checked_at,
            synced_at: account.synced_at,
            connected_at: account.connected_at,
            checking: self.checking().contains(&account.id),
            snoozed_until: snoozed.filter(|until| *until > self.now()),
            posts_due: used.due,
            posts_held: used.held,
            posts_published: used.published,
        }
    }

    fn reasons(&self, grant: &Grant, health: &Health) -> Vec<ReasonView> {
        let reading = self.reading(grant.platform);
        health
            .reasons
            .iter()
            .map(|reason| {
                let explanation = explain(reason, &reading);
                ReasonView {
                    id: reason.id().into(),
                    status: reason.status(),
                    action_label: explanation.action.label(),
                    explanation,
                }
            })
            .collect()
    }

    /// What can be connected, and what is missing where nothing can.
    pub(crate) async fn platform_views(&self) -> Result<Vec<PlatformView>, EngineError> {
        let set_up = self.set_up().await?;
        let relay = self.returns().await?.relay.is_some();
        Ok(Platform::ALL
            .into_iter()
            .filter_map(|platform| self.platform_view(platform, set_up.contains(&platform), relay))
            .collect())
    }

    fn platform_view(&self, platform: Platform, set_up: bool, relay: bool) -> Option<PlatformView> {
        let adapter = self.adapter(platform).ok()?;
        let profile = adapter.profile();
        let relay_missing = profile.redirect == RedirectKind::Relay && !relay;
        let not_ready = if !set_up {
            card::needs_app(platform.name())
        } else if relay_missing {
            EngineError::RelayMissing(platform).to_string()
        } else {
            String::new()
        };
        Some(PlatformView {
            platform,
            name: platform.name().into(),
            offers: offers(platform),
            needed: (profile.needed)(),
            lasts: (profile.lasts)(),
            permissions: permissions(profile, None),
            comes_back: comes_back(profile.redirect),
            ready: not_ready.is_empty(),
            not_ready,
        })
    }
}

fn former(connections: &[Connection], pictures: &HashSet<String>) -> Vec<FormerAccountView> {
    let mut former: Vec<_> = connections
        .iter()
        .filter(|connection| connection.grant.is_none())
        .map(|connection| {
            let account = &connection.account;
            let key = account_key(account.id);
            FormerAccountView {
                id: account.id,
                platform: account.platform,
                kind: account.profile.kind.words(),
                name: account.name().into(),
                handle: account.profile.handle.clone(),
                avatar_key: pictures.contains(&key).then_some(key),
                disconnected_at: account.disconnected_at.unwrap_or(account.connected_at),
            }
        })
        .collect();
    former.sort_by_key(|account| std::cmp::Reverse(account.disconnected_at));
    former
}

/// The permissions of a profile in words; `granted` says which were, where that is known.
pub(crate) fn permissions(profile: &PlatformProfile, grant: Option<&Grant>) -> Vec<PermissionView> {
    profile
        .permissions
        .iter()
        .map(|permission| PermissionView {
            scope: permission.scope.into(),
            purpose: (permission.purpose)(),
            granted: grant.map(|grant| {
                let has = grant
                    .granted
                    .iter()
                    .any(|granted| granted == permission.scope);
                has && !grant
                    .missing
                    .iter()
                    .any(|missing| missing == permission.scope)
            }),
        })
        .collect()
}

/// How much of the connection's life is left, from 0 to 1.
fn life_left(grant: &Grant, health: &Health, evidence: &Evidence, now: Timestamp) -> f64 {
    let dead = health.reasons.iter().any(|reason| {
        matches!(
            reason,
            pilotlight_domain::Reason::SignedOut { .. }
                | pilotlight_domain::Reason::AccountGone { .. }
        )
    });
    if dead && evidence.trouble.is_some() {
        return 0.0;
    }
    let Horizon::At(end, _) = health.horizon else {
        return 1.0;
    };
    let whole = end.until(grant.clocks.consented_at).as_millis();
    if whole <= 0 {
        return 0.0;
    }
    #[expect(
        clippy::cast_precision_loss,
        reason = "a bar on a card needs no more than six digits"
    )]
    let left = end.until(now).as_millis() as f64 / whole as f64;
    left.clamp(0.0, 1.0)
}

/// A state in one word.
pub(crate) fn status_word(status: Status) -> String {
    match status {
        Status::Healthy => card::healthy(),
        Status::Refreshing => card::refreshing(),
        Status::Warning => card::warning(),
        Status::Error => card::error(),
    }
}

fn offers(platform: Platform) -> String {
    match platform {
        Platform::Facebook => card::offers_facebook(),
        Platform::Instagram => card::offers_instagram(),
        Platform::YouTube => card::offers_youtube(),
        Platform::X => card::offers_x(),
        Platform::LinkedIn => card::offers_linkedin(),
    }
}

fn comes_back(kind: RedirectKind) -> String {
    match kind {
        RedirectKind::DeepLink | RedirectKind::Relay => card::comes_back(),
        RedirectKind::Loopback => card::goes_on(),
    }
}
