//! LinkedIn: the three-legged flow, member identity and organisation roles (learn.microsoft.com, LinkedIn
//! authorization code flow, organization access control and organization lookup, 2026).

mod api;
mod media;
mod oauth;
mod publish;

pub(crate) use api::api;
pub(crate) use oauth::{authorize, token};
