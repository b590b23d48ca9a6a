//! All the window ever sees. No type here can hold a secret, and none is stored.
//!
//! Times are milliseconds since the Unix epoch, UTC. The TypeScript side is generated from these
//! types into `ui/src/lib/bindings.ts`; a test holds the two together.

mod attempt;
mod audit;
mod composer;
mod disk;
mod failure;
mod held;
mod horizon;
mod incident;
mod language;
mod platform_app;
mod post;
mod recovery;
mod security;
mod several;
mod vault;

pub use attempt::{AttemptPhase, AttemptView, TargetView};
pub use audit::{
    AuditFormat, AuditPageView, AuditSubject, AuditVerdictView, AuditView, AuditWanted,
};
pub use composer::{ChosenMediaView, PostCheckView, PostDraft, PostPreviewView, PostProblemView};
pub use disk::{DiskCondition, DiskView};
pub use failure::{Failure, FailureCode};
pub use held::{HeldDecision, HeldView, PostSettings};
pub use horizon::{DayView, HorizonView, LaneView, TouchedView, WhatIfView};
pub use incident::{Aim, IncidentView};
pub use language::{LanguageTag, LanguageView};
use pilotlight_domain::{AccountId, Explanation, Glance, Platform, PostId, Status, Timestamp};
pub use platform_app::{
    AppCheckView, AppGuideView, AppOrigin, AppRemovalPreview, PlatformAppView, PlatformAppsView,
    RelayView,
};
pub use post::{
    CalendarDeliveryView, CalendarEntryView, DeliveryAction, DeliveryView, PageMarkView,
    PostFilterView, PostPageView, PostState, PostView,
};
pub use recovery::{BackupView, FoundBackupView, RecoveryView};
pub use security::{RevokeAllPreview, RevokeAllView, RevokeOutcome, RevokedView, SecurityView};
use serde::{Deserialize, Serialize};
pub use several::{DisconnectPreview, DisconnectSeveralPreview, RoundView};
use ts_rs::TS;
pub use vault::{VaultCondition, VaultView};

/// Everything the window needs when it opens.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Snapshot {
    /// Which of the two worlds this is.
    pub world: World,
    /// The version of the app.
    pub version: String,
    /// The language that is spoken.
    pub language: LanguageTag,
    /// Our time when this was made; in the sandbox it may have been moved.
    pub now: Timestamp,
    /// The glance over all connected accounts.
    pub glance: Glance,
    /// Connected accounts, those that need someone first.
    pub accounts: Vec<AccountView>,
    /// Accounts that were disconnected; their history is kept.
    pub former: Vec<FormerAccountView>,
    /// What can be connected.
    pub platforms: Vec<PlatformView>,
    /// The fewest sign-ins that heal every account a person is needed for, the gravest first.
    pub sign_ins: Vec<SignInView>,
    /// The attempt under way, if there is one.
    pub attempt: Option<AttemptView>,
    /// How far the checks of several accounts are; none while none are under way.
    pub round: Option<RoundView>,
    /// How keys and keychain are.
    pub vault: VaultView,
    /// Whether a fresh sign-in can be saved.
    pub disk: DiskView,
    /// What was done to bring the saved data back, until the owner has read it.
    pub recovery: Option<RecoveryView>,
}

/// The two worlds, which never mix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum World {
    /// The built-in simulator of all platforms.
    Sandbox,
    /// The real platforms.
    Live,
}

/// One account's card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountView {
    /// Its id.
    pub id: AccountId,
    /// Its platform.
    pub platform: Platform,
    /// What kind of account it is, in words: "Facebook Page".
    pub kind: String,
    /// What it is called: the owner's own name for it, or the platform's.
    pub name: String,
    /// What the platform calls it.
    pub platform_name: String,
    /// The brand the owner put it under.
    pub brand: Option<String>,
    /// The owner's labels.
    pub labels: Vec<String>,
    /// Handle with its sign, where there is one.
    pub handle: Option<String>,
    /// Names the picture under the app's own avatar scheme; none while there is no picture.
    pub avatar_key: Option<String>,
    /// The state.
    pub status: Status,
    /// The state in one word: "Healthy".
    pub status_word: String,
    /// Whether only a person can mend it.
    pub needs_person: bool,
    /// Why it is in that state, gravest first; empty when all is well.
    pub reasons: Vec<ReasonView>,
    /// When a person is next needed, in one line.
    pub horizon: String,
    /// When a person is next needed; none where nobody is.
    pub needed_at: Option<Timestamp>,
    /// How much of the connection's life is left, from 0 to 1; 1 where it renews itself.
    pub life_left: f64,
    /// The last call that proved it.
    pub last_proven_at: Option<Timestamp>,
    /// The last call of any outcome.
    pub last_checked_at: Option<Timestamp>,
    /// When its profile was last read.
    pub synced_at: Option<Timestamp>,
    /// When it was connected.
    pub connected_at: Timestamp,
    /// Whether a check is running now.
    pub checking: bool,
    /// Nothing is told of it before this; none when it is not snoozed.
    pub snoozed_until: Option<Timestamp>,
    /// Posts that are still to go out there, those that are held among them.
    pub posts_due: u32,
    /// Posts that are held.
    pub posts_held: u32,
    /// Posts that were published there: what "most used first" goes by.
    pub posts_published: u32,
}

/// One reason with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReasonView {
    /// The reason's stable name, such as `signed_out`.
    pub id: String,
    /// The state it asks for.
    pub status: Status,
    /// Its words and its one action.
    pub explanation: Explanation,
    /// The words on the action's button; empty where there is none.
    pub action_label: String,
}

/// An account that was disconnected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FormerAccountView {
    /// Its id.
    pub id: AccountId,
    /// Its platform.
    pub platform: Platform,
    /// What kind of account it was, in words.
    pub kind: String,
    /// Display name.
    pub name: String,
    /// Handle with its sign, where there is one.
    pub handle: Option<String>,
    /// Names its picture.
    pub avatar_key: Option<String>,
    /// When it was disconnected.
    pub disconnected_at: Timestamp,
}

/// One sign-in of those that heal everything, and what it heals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SignInView {
    /// The account to reconnect.
    pub account: AccountId,
    /// Its platform.
    pub platform: Platform,
    /// The accounts it heals, by name.
    pub heals: Vec<String>,
}

/// One platform's card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlatformView {
    /// Which platform.
    pub platform: Platform,
    /// Its name.
    pub name: String,
    /// What can be connected there, in words.
    pub offers: String,
    /// What a person needs before connecting, in words.
    pub needed: String,
    /// How long a sign-in lasts there and whether it renews by itself, in words.
    pub lasts: String,
    /// What will be asked for, and why.
    pub permissions: Vec<PermissionView>,
    /// How the answer comes back, in words.
    pub comes_back: String,
    /// Whether it can be connected now.
    pub ready: bool,
    /// Why not, in a sentence; empty when it can.
    pub not_ready: String,
}

/// One permission in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PermissionView {
    /// The platform's own spelling, for those who look closely.
    pub scope: String,
    /// What it is for.
    pub purpose: String,
    /// Whether it was granted; none before consent.
    pub granted: Option<bool>,
}

/// All about one account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DetailsView {
    /// Its card.
    pub account: AccountView,
    /// What was granted and what is missing.
    pub permissions: Vec<PermissionView>,
    /// The dates of the connection, each with its name in words.
    pub dates: Vec<DateView>,
    /// The latest checks, newest first.
    pub checks: Vec<CheckView>,
    /// What each of the last 90 days showed, the oldest first.
    pub days: Vec<DayView>,
    /// The latest audit entries, newest first.
    pub audit: Vec<AuditView>,
    /// Its troubles, the latest first.
    pub incidents: Vec<IncidentView>,
    /// Other accounts that hang on the same sign-in, by name.
    pub shares_sign_in_with: Vec<String>,
}

/// A date of a connection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DateView {
    /// What happens or happened then: "Last sign-in".
    pub label: String,
    /// When.
    pub at: Timestamp,
}

/// One check of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckView {
    /// When.
    pub at: Timestamp,
    /// How long it took, in milliseconds.
    pub latency_ms: i64,
    /// Whether it proved the connection.
    pub proven: bool,
    /// What came of it, in a few words.
    pub words: String,
}

/// A change pushed to the window, in the order in which things happened.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(
    tag = "type",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Update {
    /// Whoever listens missed something: how everything stands now.
    Everything {
        /// As in a window that opens.
        snapshot: Box<Snapshot>,
    },
    /// An account is new or changed.
    Account {
        /// As it is now.
        account: Box<AccountView>,
    },
    /// An account left the list of connected ones.
    AccountLeft {
        /// Which.
        id: AccountId,
    },
    /// The list of disconnected accounts changed.
    Former {
        /// As it is now.
        former: Vec<FormerAccountView>,
    },
    /// The glance changed.
    Glance {
        /// As it is now.
        glance: Glance,
        /// The fewest sign-ins that heal every account a person is needed for.
        sign_ins: Vec<SignInView>,
    },
    /// The attempt moved, or was dismissed.
    Attempt {
        /// As it is now.
        attempt: Option<AttemptView>,
    },
    /// Checks of several accounts went on, or are over.
    Round {
        /// How far they are.
        round: Option<RoundView>,
    },
    /// What can be connected changed, because a developer app or the relay page did.
    Platforms {
        /// As it is now.
        platforms: Vec<PlatformView>,
    },
    /// Keys or keychain changed.
    Vault {
        /// As it is now.
        vault: VaultView,
    },
    /// Whether a fresh sign-in can be saved changed.
    Disk {
        /// As it is now.
        disk: DiskView,
    },
    /// A person asked from outside the window to see something.
    Show {
        /// The account to open; none for the overview.
        account: Option<AccountId>,
        /// Whether to have the reconnection at hand; in the overview, those that need someone.
        reconnect: bool,
    },
    /// A person asked from outside the window to heal every account.
    FixAll,
    /// Something a person should read once, such as a return that could not be used.
    Notice {
        /// It, in a clear sentence.
        message: String,
        /// What the platform said of it: plain text, at most 300 characters.
        said: Option<String>,
    },
    /// A post is new or changed.
    Post {
        /// As it is now.
        post: Box<PostView>,
    },
    /// A draft was thrown away.
    PostGone {
        /// Which.
        id: PostId,
    },
    /// Many posts changed at once: pages and calendar are to be asked for anew.
    PostsChanged,
    /// Files hang over the window, or do not any more.
    FilesOver {
        /// Whether they do.
        over: bool,
    },
    /// Files were dropped on the window.
    FilesDropped {
        /// What they are.
        files: Vec<ChosenMediaView>,
    },
    /// Another language is spoken: everything with words in it must be read anew.
    Language {
        /// Which.
        language: LanguageTag,
    },
    /// Our time was moved, as the sandbox can: ages must be written anew.
    Clock {
        /// Our time now.
        now: Timestamp,
    },
}
