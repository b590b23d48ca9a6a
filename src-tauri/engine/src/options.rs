//! What an engine is made from.

use std::{path::PathBuf, sync::Arc};

use jiff::tz::TimeZone;
use pilotlight_domain::Platform;
use pilotlight_platforms::{Bases, ClientCredentials, Http, Publisher};
use pilotlight_store::Store;
use pilotlight_vault::{Keychain, Limits};

use crate::{Clock, ReturnRoutes, view::World};

/// Everything an engine is made from.
pub struct Options {
    /// Which of the two worlds it works in.
    pub world: World,
    /// The app's version, for the window.
    pub version: String,
    /// Where rows are kept.
    pub storage: Storage,
    /// The operating system's keychain, or one in memory.
    pub keychain: Box<dyn Keychain>,
    /// The keychain's service name of this world.
    pub service: String,
    /// How long the keychain may take.
    pub limits: Limits,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The way out.
    pub http: Arc<dyn Http>,
    /// Where the platforms' hosts are.
    pub bases: Bases,
    /// How each platform speaks.
    pub adapters: Vec<Arc<dyn Publisher>>,
    /// Developer apps that came with this build; what the owner entered goes before them.
    pub clients: Vec<(Platform, ClientCredentials)>,
    /// How answers come back.
    pub returns: ReturnRoutes,
    /// The owner's time zone.
    pub zone: TimeZone,
}

/// Where rows are kept.
#[derive(Clone, Debug)]
pub enum Storage {
    /// In a database in this folder, which this process holds: it settles what an earlier run left
    /// open.
    Folder(PathBuf),
    /// In a database in this folder, which another process holds. Rows may be written; what that
    /// process has open is left alone.
    Guest(PathBuf),
    /// In a database in this folder, to be looked at only. Without a database there, an empty one in
    /// memory.
    ReadOnly(PathBuf),
    /// In a database in this folder, whose disk takes no change: it is shown, nothing is asked of any
    /// platform unasked and nothing renewed, and the words say why.
    ReadOnlyDisk(PathBuf),
    /// In memory, for simulations.
    Memory,
    /// In a database that the caller opened and looks into, for simulations that start the app
    /// again on the same rows.
    Opened(Store),
}
