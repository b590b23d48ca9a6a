//! The port through which every request leaves, so that a simulation can answer in process.

use async_trait::async_trait;

/// Sends one request and gives the whole answer.
///
/// Implementations follow no redirect, hold the limits of size and time, and put neither a URL's
/// query nor a body into an error.
#[async_trait]
pub trait Http: Send + Sync {
    /// Sends `request`; the answer's body is complete and decompressed.
    ///
    /// # Errors
    /// [`HttpError`] when no complete answer came.
    async fn send(
        &self,
        request: ::http::Request<Vec<u8>>,
    ) -> Result<::http::Response<Vec<u8>>, HttpError>;
}

/// Why no complete answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HttpError {
    /// The name did not resolve or no connection could be made. Nothing was sent.
    #[error("no connection could be made")]
    NotConnected,
    /// TLS failed: expired, wrong host, unknown issuer, or reset in the handshake. Nothing was sent.
    #[error("the connection could not be made safe")]
    NotSafe,
    /// The time limit passed after the request may have been sent.
    #[error("no answer came in time")]
    TimedOut,
    /// The connection broke after the request may have been sent.
    #[error("the connection broke before the answer was complete")]
    Broken,
    /// The answer was larger than the limit.
    #[error("the answer was larger than it may be")]
    TooLarge,
    /// The host is not one this platform's requests may go to.
    #[error("the host is not one that requests may go to")]
    HostRefused,
}

impl HttpError {
    /// Whether the request surely never reached the platform, so that it may safely be sent again.
    #[must_use]
    pub const fn surely_unsent(self) -> bool {
        matches!(self, Self::NotConnected | Self::NotSafe | Self::HostRefused)
    }
}

/// Laid into a request's extensions: the greatest number of bytes its answer's body may have,
/// counted after decompression. Without it [`API_BODY_LIMIT`] holds (NW-02).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BodyLimit(pub usize);

/// Answers of token endpoints: 1 MiB (NW-02).
pub const TOKEN_BODY_LIMIT: BodyLimit = BodyLimit(1024 * 1024);
/// Answers of everything else: 8 MiB (NW-02).
pub const API_BODY_LIMIT: BodyLimit = BodyLimit(8 * 1024 * 1024);

/// Laid into the extensions of a request for an avatar: it may go to the platforms' picture hosts,
/// and for that must be a `GET` that carries no credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureRequest;

/// Laid into the extensions of a request that looks at a picture or video the owner named by its address: it may
/// go to any public host, and for that must be a `GET` that carries no credential. Its answer's body is cut off
/// after the first bytes, which tell what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MediaRequest;
