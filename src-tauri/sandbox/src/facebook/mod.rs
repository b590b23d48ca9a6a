//! Facebook: login dialog, tokens and the part of the Graph interface that lists and proves Pages
//! (developers.facebook.com, manual login flow, access tokens and debugging guides, 2026).

mod dialog;
mod graph;
mod pages;
mod publish;
mod refusal;
mod token;
mod video;

pub(crate) use dialog::{dialog, is_version};
pub(crate) use graph::graph;
pub(crate) use refusal::Refusal;
pub(crate) use token::token;
