//! What platforms count of posts that are out, asked for when somebody looks.

use pilotlight_domain::{
    PostId, Span,
    content::Look,
    delivery::{Clearance, State, clearance},
};
use pilotlight_store::Delivery;

use crate::{Engine, EngineError, view::PostView};

/// Figures younger than this are not asked for again: each question costs, and some are paid for.
const FRESH: Span = Span::hours(1);

impl Engine {
    /// Asks the platforms how a post fares, where it is out, its connection works and the last figures
    /// are an hour old or more. What a platform does not let us see stays unknown.
    ///
    /// # Errors
    /// [`EngineError::NoSuchPost`], [`EngineError::Store`]; a platform that does not answer is none.
    pub async fn refresh_figures(&self, id: PostId) -> Result<PostView, EngineError> {
        let found = self.shared.store.post(id).await?;
        let posted = found.ok_or(EngineError::NoSuchPost)?;
        let published: Vec<&Delivery> = posted
            .deliveries
            .iter()
            .filter(|one| one.state == State::Published && one.remote.is_some())
            .collect();
        let ids: Vec<_> = published.iter().map(|one| one.id).collect();
        let seen = self.shared.store.figures(&ids).await?;
        let mut changed = Vec::new();
        for one in published {
            let age = seen
                .get(&one.id)
                .map(|seen| seen.figures.at.age(self.now()));
            let fresh = age.is_some_and(|age| age >= Span::ZERO && age < FRESH);
            if !fresh && self.look_at(one).await? {
                changed.push(one.clone());
            }
        }
        self.announce_deliveries(&changed).await?;
        self.post(id).await
    }

    /// Looks at one delivery. False when nothing could be seen.
    async fn look_at(&self, delivery: &Delivery) -> Result<bool, EngineError> {
        let (connection, grant) = match self.connected(delivery.account).await {
            Ok(found) => found,
            // The last figures stay, with their age.
            Err(EngineError::NoSuchAccount) => return Ok(false),
            Err(error) => return Err(error),
        };
        let clear = clearance(&grant, &connection.evidence, self.now());
        let Some(remote) = delivery.remote.as_ref().filter(|_| clear == Clearance::Go) else {
            return Ok(false);
        };
        if self.without_token(grant.id).await?.is_some() {
            return Ok(false);
        }
        let (connection, grant) = self.connected(delivery.account).await?;
        let access = self
            .sealing()
            .open_shown(connection.account.id, &grant)
            .await?;
        let adapter = self.adapter(grant.platform)?;
        let client = self.client(grant.platform).await?;
        let begun = self.count();
        let answer = adapter.look(&self.call(&client), &access, remote).await;
        let store = &self.shared.store;
        match answer {
            Ok(Look::There { figures, .. }) => store.put_figures(delivery.id, &figures).await?,
            Ok(Look::Gone) => store.mark_gone(delivery.id, self.now()).await?,
            Ok(Look::NotAllowed) => return Ok(false),
            Err(refusal) => {
                let latency = self.took(begun);
                self.note_post_refused(&connection, &refusal, latency)
                    .await?;
                return Ok(false);
            }
        }
        Ok(true)
    }
}
