//! The stream of changes to the window: what happened lately is handed over together.
//!
//! A round of checks over a thousand accounts is thousands of changes, and each handed over alone would make the window
//! work and draw anew. What comes within a few frames goes together, and of a thing that changed several times only the
//! last. The first change after a quiet time goes at once.
//!
//! What this must never do: lose a change that no later one stands for, or change the order of those that are left.

use std::time::Duration;

use pilotlight_engine::{Engine, view::Update};
use tauri::ipc::Channel;
use tokio::sync::broadcast::{
    Receiver,
    error::{RecvError, TryRecvError},
};

/// What follows within this time of what was handed over last goes together.
const TOGETHER: Duration = Duration::from_millis(50);

/// Passes changes on to the window until it is gone.
pub(crate) async fn forward(
    engine: Engine,
    mut updates: Receiver<Update>,
    channel: Channel<Vec<Update>>,
) {
    while let Some(latest) = next(&engine, &mut updates).await {
        if channel.send(latest.0).is_err() {
            return;
        }
        tokio::time::sleep(TOGETHER).await;
    }
}

/// Waits for a change and takes those that are there with it; `None` when there will be no more.
async fn next(engine: &Engine, updates: &mut Receiver<Update>) -> Option<Latest> {
    let mut latest = Latest::default();
    match updates.recv().await {
        Ok(update) => latest.put(update),
        Err(RecvError::Lagged(_)) => latest.put_everything(engine).await,
        Err(RecvError::Closed) => return None,
    }
    loop {
        match updates.try_recv() {
            Ok(update) => latest.put(update),
            Err(TryRecvError::Lagged(_)) => latest.put_everything(engine).await,
            Err(TryRecvError::Empty | TryRecvError::Closed) => return Some(latest),
        }
    }
}

/// Changes that wait for the window, in their order, none of which a later one stands for.
#[derive(Debug, Default)]
struct Latest(Vec<Update>);

impl Latest {
    fn put(&mut self, update: Update) {
        self.0.retain(|earlier| !stands_for(&update, earlier));
        self.0.push(update);
    }

    /// The window fell behind: it is told how everything stands instead of what it missed.
    async fn put_everything(&mut self, engine: &Engine) {
        if let Ok(snapshot) = engine.snapshot().await {
            let snapshot = Box::new(snapshot);
            self.put(Update::Everything { snapshot });
            self.put(Update::PostsChanged);
        }
    }
}

/// Whether a later change says all that an earlier one says. Steps of a sign-in, notices and what a person asked to see
/// are told each.
fn stands_for(later: &Update, earlier: &Update) -> bool {
    match (later, earlier) {
        (Update::Account { account: later }, Update::Account { account: earlier }) => {
            later.id == earlier.id
        }
        (Update::AccountLeft { id }, Update::Account { account }) => *id == account.id,
        (Update::Post { post: later }, Update::Post { post: earlier }) => later.id == earlier.id,
        (Update::PostGone { id }, Update::Post { post }) => *id == post.id,
        (
            Update::Everything { .. },
            Update::Everything { .. }
            | Update::Account { .. }
            | Update::AccountLeft { .. }
            | Update::Former { .. }
            | Update::Glance { .. }
            | Update::Round { .. }
            | Update::Platforms { .. }
            | Update::Vault { .. }
            | Update::Disk { .. },
        )
        | (Update::Former { .. }, Update::Former { .. })
        | (Update::Glance { .. }, Update::Glance { .. })
        | (Update::Round { .. }, Update::Round { .. })
        | (Update::Platforms { .. }, Update::Platforms { .. })
        | (Update::Vault { .. }, Update::Vault { .. })
        | (Update::Disk { .. }, Update::Disk { .. })
        | (Update::PostsChanged, Update::PostsChanged)
        | (Update::Clock { .. }, Update::Clock { .. }) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use pilotlight_domain::{AccountId, Timestamp};
    use pilotlight_engine::view::RoundView;

    use super::*;

    fn after(updates: impl IntoIterator<Item = Update>) -> Vec<String> {
        let mut latest = Latest::default();
        for update in updates {
            latest.put(update);
        }
        let told = latest.0.iter().map(serde_json::to_string);
        told.collect::<Result<_, _>>().unwrap()
    }

    fn round(done: u32) -> Update {
        Update::Round {
            round: Some(RoundView { done, total: 9 }),
        }
    }

    fn notice(message: &str) -> Update {
        Update::Notice {
            message: message.into(),
            said: None,
        }
    }

    #[test]
    fn of_a_round_only_the_last_step_is_told() {
        assert_eq!(after([round(1), round(2), round(3)]), after([round(3)]));
    }

    #[test]
    fn what_is_left_keeps_its_order() {
        let (one, other) = (AccountId::fresh(), AccountId::fresh());
        let now = Timestamp::from_millis(7);
        let told = after([
            round(1),
            Update::AccountLeft { id: one },
            Update::Clock { now },
            Update::AccountLeft { id: other },
            round(2),
            Update::PostsChanged,
        ]);
        let left = after([
            Update::AccountLeft { id: one },
            Update::Clock { now },
            Update::AccountLeft { id: other },
            round(2),
            Update::PostsChanged,
        ]);
        assert_eq!(told, left);
    }

    #[test]
    fn sign_ins_notices_and_what_a_person_asked_for_are_told_each() {
        let told = after([
            notice("one"),
            notice("other"),
            Update::Attempt { attempt: None },
            Update::Attempt { attempt: None },
            Update::FixAll,
            Update::FixAll,
        ]);
        assert_eq!(told.len(), 6);
    }
}
