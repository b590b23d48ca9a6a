//! What things are: platforms, accounts, grants, evidence, causes, health, explanations, attempts.
//!
//! Everything here is pure. No I/O, no async, no clock of its own: every function that depends on
//! the moment takes `now` as an argument, so that the whole table of promises is a table test and
//! one year of a shop's life replays in a test in no time. This crate must never learn about
//! HTTP, SQLite, Tauri or the operating system.
//!
//! Times are [`Timestamp`]s: whole milliseconds since the Unix epoch, UTC.

pub mod account;
pub mod alert;
pub mod app_check;
pub mod attempt;
pub mod cause;
pub mod content;
pub mod days;
pub mod delivery;
pub mod disk;
pub mod evidence;
pub mod explanation;
pub mod fix_all;
pub mod given;
pub mod glance;
pub mod grant;
pub mod health;
pub mod id;
pub mod incident;
pub mod notification;
pub mod outlook;
pub mod platform;
pub mod reading;
pub mod reason;
pub mod secret;
pub mod telling;
pub mod time;
pub mod what_if;

pub use account::{Account, Profile, Target, TargetState};
pub use alert::{Alert, AlertChange, Offer, Urgency};
pub use app_check::{AppLabels, AppProof, AppVerdict};
pub use cause::{Cause, Verdict};
pub use content::{Content, Fault, Media};
pub use delivery::{LateRule, Planned};
pub use disk::{Disk, NotSaved, explain_disk};
pub use evidence::{Evidence, Observation, Outcome};
pub use explanation::{Action, Explanation, explain, explain_cause};
pub use given::Given;
pub use glance::Glance;
pub use grant::{Clocks, Grant, Horizon, HorizonCause, Physics, RenewalState};
pub use health::{Health, Status, assess};
pub use id::{AccountId, AlertId, AttemptId, DeliveryId, GrantId, IncidentId, PostId};
pub use incident::{Incident, Matter};
pub use notification::{NotificationSettings, QuietHours};
pub use platform::{AccountKind, Platform};
pub use reason::Reason;
pub use secret::Secret;
pub use time::{Span, Timestamp};
