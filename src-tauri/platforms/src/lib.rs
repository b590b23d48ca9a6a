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
mod answer;
mod app_check;
mod conversation;
mod facebook;
mod graph;
mod http;
mod instagram;
mod linkedin;
pub mod oauth;
mod picture;
mod profile;
mod publishing;
mod refusal;
mod registration;
mod registry;
mod reqwest_http;
mod versions;
mod waiting;
mod x;
mod youtube;

pub use adapter::{
    Adapter, AuthorizeRequest, CallContext, ClientCredentials, Consent, Endpoint, ExchangeRequest,
    Offer, Proof, Revocation, TokenSet, UnknownEndpoint,
};
pub use app_check::check_app;
pub use facebook::Facebook;
pub use http::{
    API_BODY_LIMIT, BodyLimit, Http, HttpError, MediaRequest, PictureRequest, TOKEN_BODY_LIMIT,
};
pub use instagram::Instagram;
pub use linkedin::LinkedIn;
pub use picture::{PictureError, fetch_picture};
pub use profile::{Bases, Permission, PlatformProfile, RedirectKind, RevocationReach};
pub use publishing::{
    Progress, PublishRequest, Publisher, Sending, Settled, Step, StepKind, Stop, file_bytes,
    inspect_address, inspect_file,
};
pub use refusal::{Reach, Refusal};
pub use registration::{Looks, Registration, registration};
pub use registry::{adapter_for, registry, registry_with};
pub use reqwest_http::{HttpSetupError, ReqwestHttp};
pub use versions::{InvalidVersion, Versions};
pub use x::X;
pub use youtube::YouTube;
