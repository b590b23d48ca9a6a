//! The developer apps behind the connections, as the window shows them. A secret goes in and is never
//! shown again: the window learns only whether one is stored.

use pilotlight_domain::{AppProof, AppVerdict, Platform, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// All that the section "Platform apps" shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlatformAppsView {
    /// One entry a platform, in the window's order.
    pub apps: Vec<PlatformAppView>,
    /// The relay page.
    pub relay: RelayView,
}

/// One platform's developer app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlatformAppView {
    /// Which platform.
    pub platform: Platform,
    /// Its name.
    pub name: String,
    /// Where the app in use comes from.
    pub origin: AppOrigin,
    /// How it stands, in a few words: "Not set up".
    pub state: String,
    /// The identifier that was entered; none while the app is built in or there is none. Public.
    pub client_id: Option<String>,
    /// Whether a secret is stored.
    pub has_secret: bool,
    /// What the portal calls the identifier: "App ID".
    pub client_id_label: String,
    /// What the portal calls the secret; none where it gives none out.
    pub client_secret_label: Option<String>,
    /// Where the two are found.
    pub found: String,
    /// How to set the app up.
    pub guide: AppGuideView,
    /// The addresses to be registered, to the letter; empty where none is needed, or none is known
    /// before the relay page is.
    pub redirects: Vec<String>,
    /// Whether the platform answers through the relay page.
    pub uses_relay: bool,
    /// What is missing although an app is entered, in a sentence; empty when nothing is.
    pub missing: String,
    /// What the last check showed; none since the entry was made.
    pub check: Option<AppCheckView>,
    /// What happens when another identifier is saved, in a sentence; empty where nothing does.
    pub changing: String,
}

/// Where the app in use comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AppOrigin {
    /// There is none.
    None,
    /// It was entered here.
    Entered,
    /// It came with this build, as the sandbox's does.
    BuiltIn,
}

/// How to set an app up at a platform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppGuideView {
    /// What comes of the steps, in a sentence.
    pub creates: String,
    /// The portal's name.
    pub portal_name: String,
    /// The portal's address, to be read; it is opened by name.
    pub portal: String,
    /// The steps in order.
    pub steps: Vec<String>,
    /// What is to be ticked or asked for, in the portal's own words.
    pub ticks: Vec<String>,
    /// What the ticks are called: "permissions" or "products".
    pub ticks_are: String,
    /// The portal's field for the redirect address; empty where none is needed.
    pub redirect_field: String,
    /// What to know beforehand; empty where there is nothing.
    pub know: String,
    /// When the portal was last looked at: year, month, day.
    pub read_on: String,
}

/// What a check of an app showed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppCheckView {
    /// The outcome.
    pub verdict: AppVerdict,
    /// How much it proves.
    pub proof: AppProof,
    /// When.
    pub at: Timestamp,
    /// What was found, in a few words.
    pub headline: String,
    /// What it means and what to do.
    pub advice: String,
}

/// The relay page that some platforms answer through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RelayView {
    /// Its address; none while it is not entered.
    pub address: Option<String>,
    /// Whether the address is the sandbox's own and cannot be changed.
    pub fixed: bool,
    /// The platforms that need it, by name.
    pub needed_by: Vec<String>,
}

/// What removing an app will do, before it is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppRemovalPreview {
    /// At which platform.
    pub platform: Platform,
    /// What happens, a sentence each.
    pub happens: Vec<String>,
}
