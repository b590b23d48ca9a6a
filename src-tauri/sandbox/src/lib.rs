//! The other side: a simulator of Facebook Pages, Instagram, YouTube, X and LinkedIn as one axum router.
//!
//! It exists so that Pilotlight can be tried, shown and tested without any registration: the same requests, answers,
//! token lifetimes, redirect rules and error bodies as the platforms document or were seen to give. It shares no
//! code with the rest of the product, so that a misunderstanding on one side cannot hide on the other. It must
//! never call out, never hold a token or code in clear, and never log one.
//!
//! # Addresses
//! The real host is the first path segment: `https://graph.facebook.com/v26.0/me` is served at
//! `{base}/graph.facebook.com/v26.0/me`. Its own pages are `/` (control page), `/control/…` (the interface behind it),
//! `/relay/{facebook,instagram,linkedin}/` (the static relay page) and `/avatars/{id}.png`.
//!
//! Every platform answer carries `Date` in virtual time and `x-pilotlight-sandbox-offset-ms`, the distance between
//! virtual time and the clock, so that another process can follow when time is moved.
//!
//! # Consent pages in a browser test
//! | what | selector |
//! |---|---|
//! | who signs in | `#who input[name=persona][value=ID]`; picking one reloads the page, and then `main[data-persona=ID]` holds |
//! | without script | `#who button` after picking |
//! | Pages (Facebook) | `input[name=page][value=PAGE_ID]`, all ticked at first |
//! | channel (YouTube) | `input[name=channel][value=CHANNEL_ID]`, the first chosen |
//! | permissions | `input[name=permission][value=SCOPE]`, ticked; those that cannot be refused are disabled |
//! | answer | `button[name=decision][value=allow]`, `button[name=decision][value=deny]` |
//! | back to the app (private-use scheme) | `a#open` |
//!
//! # Control interface
//! `GET /control/state` describes everyone, all grants and all trouble; `POST /control/do` takes a [`Control`] as JSON;
//! `POST /control/consent` takes `{"authorize_url": …, "consent": Consent}` and answers `{"location": …}`. All three answer
//! under a loopback `Host` only, and the posts need the header `x-pilotlight-control: control`. The state has the newest
//! 200 posts that arrived, as [`Sandbox::posts`] gives them.
//!
//! # Publishing
//! All five take posts in their own steps; pictures and videos are counted and hashed, and never kept. How a platform
//! lies about it is a [`Manner`]. A connection that breaks on purpose is an answer whose body breaks off, on a socket
//! as in process. Every host that belongs to no platform plays the rest of the web: an address that ends like a
//! picture or video gives one out, all others show a page.

#![expect(
    clippy::result_large_err,
    reason = "a refusal is an answer like any other and is moved once"
)]

mod app;
mod asset;
mod avatar;
mod call;
mod cast;
mod census;
mod consent;
mod consent_page;
mod control;
mod control_api;
mod control_check;
mod control_page;
mod control_people;
mod control_posts;
mod error;
mod facebook;
mod fate;
mod file;
mod google;
mod instagram;
mod linkedin;
mod moment;
mod multipart;
mod outage;
mod people;
mod platform;
mod posts;
mod relay;
mod reply;
mod router;
mod sandbox;
mod secret;
mod state;
mod trouble;
mod turn;
mod uploads;
mod web;
mod world;
mod x;

pub use app::{RedirectRule, RegisteredApp, registered_apps};
pub use census::{Census, Door};
pub use control::Control;
pub use error::{ApproveError, ControlError, SandboxError};
pub use fate::{Ended, Fate};
pub use platform::Platform;
pub use posts::{Manner, Piece, Post};
pub use sandbox::{Consent, Sandbox, SandboxOptions};
pub use secret::CANARY;
pub use world::{
    Business, Channel, Emblem, Face, Instagram, Organization, OrganizationRole, Page, PageRole,
    Persona, Profile, World,
};
