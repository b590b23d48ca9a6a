//! How each platform speaks: requests out, answers in, errors to causes.
//!
//! A platform is data first and code second: a [`PlatformProfile`] says what can be said in data,
//! an [`Adapter`] does what differs. The engine never sees a URL, a status or a body. This crate
//! stores nothing, schedules nothing and judges nothing; it opens secrets only to put them on the
//! wire.
//!
//! Every request goes through the [`Http`] port: `reqwest` under the limits of [`ReqwestHttp`] in
//! production, the sandbox's router in process in tests.

mod adapter;
mod http;
mod profile;

pub use adapter::{
    Adapter, AuthorizeRequest, CallContext, ClientCredentials, Consent, Endpoint, ExchangeRequest,
    Offer, Proof, Refusal, Revocation, TokenSet,
};
pub use http::{Http, HttpError};
pub use profile::{Bases, Permission, PlatformProfile, RedirectKind, RevocationReach};
