//! What can go wrong in the engine, and how each of it is told to the window.

use pilotlight_domain::{Disk, Platform, explain_disk};
use pilotlight_store::StoreError;
use pilotlight_vault::VaultError;

use crate::view::{Failure, FailureCode};

/// Why the engine could not do what was asked. Nothing was half done.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// The data folder or database could not be used.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// Keys are not at hand.
    #[error("{0}")]
    Vault(#[from] VaultError),
    /// There is no such account, or it is not connected.
    #[error("This account is not connected any more.")]
    NoSuchAccount,
    /// There is no such post.
    #[error("This post is not there any more.")]
    NoSuchPost,
    /// The post has moved on, so what was asked for cannot be done to it.
    #[error("This post has moved on meanwhile, so nothing was changed. Look at how it stands now.")]
    PostMoved,
    /// No attempt is at the point where this could be done.
    #[error(
        "This sign-in has moved on. Begin again from the account or from “Connect an account”."
    )]
    AttemptMoved,
    /// The platform has no developer app configured.
    #[error(
        "{} cannot be connected yet: it needs a developer app, which is set up under Settings, \
         Platform apps.", .0.name()
    )]
    NotSetUp(Platform),
    /// The platform answers through a relay page, and none is entered.
    #[error(
        "{} sends its answer to a relay page. Enter the address of yours under Settings, Platform \
         apps.", .0.name()
    )]
    RelayMissing(Platform),
    /// The secret of a developer app is sealed with a key that is lost, or is damaged.
    #[error(
        "The secret of the developer app at {} cannot be opened any more, because its key was \
         lost. Enter it again under Settings, Platform apps.", .0.name()
    )]
    AppSecretLost(Platform),
    /// What was entered cannot be used.
    #[error("{0}")]
    BadInput(String),
    /// The secret that was entered cannot be used.
    #[error("{0}")]
    BadSecret(String),
    /// A local address for the browser's answer could not be opened.
    #[error(
        "Pilotlight could not open a local address for the browser's answer. Another program may \
         be using it; close that program and try again."
    )]
    NoReturnAddress,
    /// The lock file in the data folder could not be taken.
    #[error(
        "Pilotlight could not lock its data folder, so nothing was renewed. Make sure the folder \
         can be written to."
    )]
    NoLock,
    /// A renewal could not be saved, so none was begun, or one that was is kept apart.
    #[error("{}", disk_words(.0))]
    Disk(Disk),
    /// What one account's sign-in is sealed with is lost or damaged; the rest is fine.
    #[error(
        "This sign-in cannot be opened any more, because its key was lost. It is kept. Sign in \
         again to bring the account back."
    )]
    KeyLost,
    /// The operating system gave no random numbers.
    #[error("The operating system gave no random numbers, so no safe sign-in can be begun.")]
    NoRandomness,
}

impl From<EngineError> for Failure {
    fn from(error: EngineError) -> Self {
        let code = match &error {
            EngineError::Store(_) => FailureCode::Broken,
            EngineError::Vault(
                VaultError::WrongPassphrase
                | VaultError::NoPassphrase
                | VaultError::PassphraseTooShort { .. },
            )
            | EngineError::BadInput(_) => FailureCode::BadInput,
            EngineError::Vault(_) => FailureCode::VaultClosed,
            EngineError::NoSuchAccount | EngineError::NoSuchPost => FailureCode::NotFound,
            EngineError::AttemptMoved => FailureCode::AttemptMoved,
            EngineError::NotSetUp(_)
            | EngineError::RelayMissing(_)
            | EngineError::AppSecretLost(_) => FailureCode::NotSetUp,
            EngineError::BadSecret(_) => FailureCode::BadSecret,
            EngineError::KeyLost
            | EngineError::PostMoved
            | EngineError::NoReturnAddress
            | EngineError::NoRandomness
            | EngineError::Disk(_)
            | EngineError::NoLock => FailureCode::TryAgain,
        };
        Self {
            code,
            message: error.to_string(),
        }
    }
}

fn disk_words(disk: &Disk) -> String {
    explain_disk(disk).map_or_else(String::new, |words| {
        format!("{}. {}", words.headline, words.happened)
    })
}
