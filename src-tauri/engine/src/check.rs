//! Checking an account: renew if that is due, then the cheapest call that proves it.

use pilotlight_domain::{Account, AccountId, Cause, Grant, GrantId, Physics, Span, cause::Verdict};
use pilotlight_platforms::{Endpoint, Refusal};
use pilotlight_store::Connection;
use pilotlight_vault::VaultError;

use crate::{
    Engine, EngineError,
    keep::{budget, is_silence},
    noting::Look,
    renewal::{Held, Renewed},
    view::{AccountView, Update},
};

impl Engine {
    /// Checks one account now and gives its card afterwards. A check that runs already is not
    /// doubled; its account's card as it stands is given instead.
    ///
    /// # Errors
    /// [`EngineError::NoSuchAccount`], [`EngineError::Vault`] while the vault is closed,
    /// [`EngineError::KeyLost`], [`EngineError::NotSetUp`].
    pub async fn check_account(&self, account: AccountId) -> Result<AccountView, EngineError> {
        let asked = self.asked_by_a_person();
        let outcome = self.check_quietly(account).await.map(drop);
        drop(asked);
        self.announce_glance().await?;
        self.tend_unless_asked().await;
        outcome.map_err(key_lost)?;
        self.account_view(account).await
    }

    /// Checks one account and tells of it alone; a check that runs already is not doubled. Gives the
    /// row with the evidence that was noted, where something was.
    pub(crate) async fn check_quietly(
        &self,
        account: AccountId,
    ) -> Result<Option<Connection>, EngineError> {
        if !self.checking().insert(account) {
            return Ok(None);
        }
        let checking = Checking {
            engine: self,
            account,
        };
        self.announce_account(account).await?;
        let outcome = self.check(account).await;
        drop(checking);
        self.announce_account(account).await?;
        outcome
    }

    /// Refuses while the vault is closed: a check would then have nothing to check with.
    pub(crate) fn vault_ready(&self) -> Result<(), EngineError> {
        // Making a key is the cheapest question to which only an open vault says yes.
        self.shared.vault.new_data_key(&self.shared.boot)?;
        Ok(())
    }

    async fn check(&self, account: AccountId) -> Result<Option<Connection>, EngineError> {
        self.can_note_checks()?;
        // A second look is enough: only a sign-in that was saved meanwhile spoils the first.
        for _ in 0..2 {
            let (connection, grant) = self.connected(account).await?;
            let look = self.look(&connection.account, &grant).await?;
            let look = self.confirmed(&connection, &grant, look).await?;
            let noted = self.note(&connection.account, grant.id, look).await?;
            if noted.is_some() {
                return Ok(noted);
            }
        }
        Ok(None)
    }

    /// Asks the platform, with a fresh token where that is due or turns out to be needed.
    async fn look(&self, account: &Account, grant: &Grant) -> Result<Look, EngineError> {
        let refused = |refusal| Look {
            generation: grant.generation,
            latency: Span::ZERO,
            answer: Err(refusal),
        };
        let mut renewed = false;
        if grant.renewal_due(self.now()) {
            // A refresh token is for the platform alone: where a portal answered last, or nobody, a
            // probe has to show first who answers now (F05).
            if self.shared.watch.doubts_the_network() {
                let look = self.probe(account, grant).await?;
                if matches!(&look.answer, Err(refusal) if is_silence(refusal.cause)) {
                    return Ok(look);
                }
            }
            match self.renew_if_due(grant.id).await? {
                Renewed::Ready => renewed = true,
                // Nothing was asked for; what we have may still serve.
                Renewed::Held(_) => {}
                // A token that may not be extended yet says nothing of itself: it is asked.
                Renewed::Refused(refusal) if may_still_serve(grant, &refusal) => renewed = true,
                Renewed::Refused(refusal) => {
                    self.heard(Some(&refusal));
                    if !self.is_outlived(grant, &refusal) {
                        return Ok(refused(refusal));
                    }
                    let look = self.probe_anew(account, grant.id).await?;
                    let ended = matches!(&look.answer, Err(refusal) if refusal.cause == Cause::TokenExpired);
                    return Ok(if ended { refused(refusal) } else { look });
                }
            }
        }
        let look = if renewed {
            self.probe_anew(account, grant.id).await?
        } else {
            self.probe(account, grant).await?
        };
        let expired = matches!(&look.answer, Err(refusal) if refusal.cause == Cause::TokenExpired);
        if !expired || renewed || !grant.renews_by_itself() {
            return Ok(look);
        }
        match self.renew_now(grant.id, look.generation).await? {
            Renewed::Ready => self.probe_anew(account, grant.id).await,
            Renewed::Refused(refusal) => {
                self.heard(Some(&refusal));
                Ok(refused(refusal))
            }
            Renewed::Held(Held::Waits(refusal)) => Ok(refused(refusal)),
            Renewed::Held(Held::Shut(error)) => Err(error),
        }
    }

    /// Whether a refused renewal says nothing of the access token, which has its own time and may go on
    /// for weeks after the refresh token has ended.
    fn is_outlived(&self, grant: &Grant, refusal: &Refusal) -> bool {
        let lives = grant.clocks.access_expires_at;
        grant.physics == Physics::ReusableFixedEnd
            && refusal.cause.verdict() == Verdict::ProvenDead
            && lives.is_some_and(|end| end > self.now())
    }

    /// Takes note of whether the network let the last call through.
    fn heard(&self, refusal: Option<&Refusal>) {
        let silent = refusal.is_some_and(|refusal| is_silence(refusal.cause));
        self.shared.watch.doubt_the_network(silent);
    }

    /// A probe's word that a connection is dead is heard twice before it is believed, and not at
    /// all of tokens so young that their platform may not know them everywhere yet (NW-04). A token
    /// endpoint's word is final: it names the grant itself.
    async fn confirmed(
        &self,
        connection: &Connection,
        grant: &Grant,
        look: Look,
    ) -> Result<Look, EngineError> {
        let Some(first) = death(&look) else {
            return Ok(look);
        };
        let believed = connection.evidence.trouble.as_ref();
        let known = believed.is_some_and(|t| t.cause.verdict() == Verdict::ProvenDead);
        if first.endpoint != Endpoint::Probe || known {
            return Ok(look);
        }
        let mut second = self.probe_anew(&connection.account, grant.id).await?;
        let settling = budget(grant.platform).settling;
        let young = grant.clocks.issued_at.age(self.now()) < settling;
        if let Err(refusal) = &mut second.answer
            && young
            && refusal.cause.verdict() == Verdict::ProvenDead
            && refusal.cause != Cause::AccountGone
        {
            refusal.cause = Cause::Unknown;
        }
        Ok(second)
    }

    /// As [`Engine::probe`], after a renewal may have raised the generation.
    async fn probe_anew(&self, account: &Account, grant: GrantId) -> Result<Look, EngineError> {
        let grant = self.shared.store.grant(grant).await?;
        self.probe(account, &grant.ok_or(EngineError::NoSuchAccount)?)
            .await
    }

    /// Asks the platform with the tokens as they are stored now. Where they are younger than
    /// `grant`, a refusal is noted for its generation and so for none.
    async fn probe(&self, account: &Account, grant: &Grant) -> Result<Look, EngineError> {
        let adapter = self.adapter(account.platform)?;
        let client = self.client(account.platform).await?;
        let access = match self.sealing().open_shown(account.id, grant).await {
            Ok(access) => access,
            Err(error) => {
                // Disconnected meanwhile, it has nothing that could open.
                let there = self.shared.store.grant(grant.id).await?.is_some();
                return Err(if there {
                    error
                } else {
                    EngineError::NoSuchAccount
                });
            }
        };
        let begun = self.count();
        let answer = adapter
            .probe(&self.call(&client), &account.profile, &access)
            .await;
        self.heard(answer.as_ref().err());
        Ok(Look {
            generation: grant.generation,
            latency: self.took(begun),
            answer,
        })
    }

    pub(crate) async fn announce_account(&self, account: AccountId) -> Result<(), EngineError> {
        if self.shared.updates.receiver_count() == 0 {
            return Ok(());
        }
        let _turn = self.shared.announcing.lock().await;
        let account = Box::new(self.account_view(account).await?);
        self.announce(Update::Account { account });
        Ok(())
    }

    /// Tells how everything stands.
    pub(crate) async fn announce_everything(&self) -> Result<(), EngineError> {
        if self.shared.updates.receiver_count() == 0 {
            return Ok(());
        }
        let _turn = self.shared.announcing.lock().await;
        let snapshot = Box::new(self.snapshot().await?);
        self.announce(Update::Everything { snapshot });
        Ok(())
    }

    pub(crate) async fn announce_glance(&self) -> Result<(), EngineError> {
        if self.shared.updates.receiver_count() == 0 {
            return Ok(());
        }
        let _turn = self.shared.announcing.lock().await;
        let (glance, sign_ins) = self.glance_and_sign_ins().await?;
        self.announce(Update::Glance { glance, sign_ins });
        Ok(())
    }
}

/// With an open vault, what does not open is this one account's trouble and not the keychain's.
fn key_lost(error: EngineError) -> EngineError {
    match error {
        EngineError::Vault(VaultError::OtherKey { .. } | VaultError::Damaged { .. }) => {
            EngineError::KeyLost
        }
        other => other,
    }
}

/// Whether the present token may work although its renewal was refused. Meta refuses to extend one
/// that is younger than a day, with a code that it has for faults of the app as well, and under a
/// clock that is fast every token looks older.
fn may_still_serve(grant: &Grant, refusal: &Refusal) -> bool {
    grant.physics == Physics::Extending
        && matches!(refusal.cause, Cause::AppMisconfigured | Cause::Unknown)
}

/// The refusal, where it says that the connection is dead.
fn death(look: &Look) -> Option<&Refusal> {
    let refusal = look.answer.as_ref().err()?;
    (refusal.cause.verdict() == Verdict::ProvenDead).then_some(refusal)
}

/// Takes the account off the list of running checks, however the check ends.
struct Checking<'a> {
    engine: &'a Engine,
    account: AccountId,
}

impl Drop for Checking<'_> {
    fn drop(&mut self) {
        self.engine.checking().remove(&self.account);
    }
}
