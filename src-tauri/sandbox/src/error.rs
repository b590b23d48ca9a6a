//! What can go wrong on our own side of the sandbox, as opposed to what the platforms answer.

use std::io;
use std::path::PathBuf;

use crate::platform::Platform;

/// The sandbox could not be started.
#[derive(Debug, thiserror::Error)]
pub enum SandboxError {
    /// The state file could not be read or set aside.
    #[error("the sandbox's state file {path} cannot be used: {source}")]
    StateFile {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The base address cannot carry paths.
    #[error("the sandbox's address must be an http or https address: {0}")]
    Base(String),
}

/// A control was refused.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ControlError {
    /// No such person.
    #[error("there is no persona named {0:?} in the sandbox")]
    UnknownPersona(String),
    /// No such account at this platform.
    #[error("there is no account {account:?} at {} in the sandbox", platform.title())]
    UnknownAccount {
        /// Where it was looked for.
        platform: Platform,
        /// What was looked for.
        account: String,
    },
    /// The platform has no such event, or it would change nothing there.
    #[error("{what} does not happen at {}", platform.title())]
    NotThere {
        /// The platform.
        platform: Platform,
        /// The event in words.
        what: &'static str,
    },
    /// The value makes no sense.
    #[error("{0}")]
    BadValue(&'static str),
    /// The state could not be written.
    #[error("the sandbox's state could not be written: {0}")]
    Write(String),
}

/// A consent given in process was refused.
#[derive(Debug, thiserror::Error)]
pub enum ApproveError {
    /// The address does not belong to this sandbox.
    #[error("the address does not begin with the sandbox's own")]
    ForeignAddress,
    /// The consent page answered with a refusal instead of a redirect.
    #[error("the consent page refused with status {status}: {text}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// The text of the page, without markup.
        text: String,
    },
    /// The redirect cannot be read as an address.
    #[error("the redirect is not an address: {0}")]
    Redirect(#[from] url::ParseError),
}
