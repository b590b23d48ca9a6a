//! YouTube by Google sign-in: consent with a choice of channel, tokens, revocation, and the channel list
//! (developers.google.com, OAuth 2.0 for installed apps and YouTube Data API, 2026).

mod api;
mod consent;
mod publish;
mod token;

pub(crate) use api::api;
pub(crate) use consent::authorize;
pub(crate) use publish::session;
pub(crate) use token::{fixed_end, renews, revoke, token};
