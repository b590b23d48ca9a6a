//! Posts as the window sees them.

use pilotlight_domain::{
    AccountId, DeliveryId, LateRule, Planned, Platform, PostId, Timestamp,
    content::{Content, Figures},
    delivery::{Phase, State},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A post with what becomes of it at each account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostView {
    /// Its id.
    pub id: PostId,
    /// What it says and shows.
    pub content: Content,
    /// The time the owner chose.
    pub planned: Option<Planned>,
    /// How many minutes late it may go out unasked; none follows the setting.
    pub late_minutes: Option<LateRule>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// The state that most wants to be seen, over all accounts.
    pub state: PostState,
    /// That state in a word.
    pub label: String,
    /// How it stands as a whole, in a few words: "Published at 3 accounts, held at 1".
    pub summary: String,
    /// Whether what it says can still be changed.
    pub editable: bool,
    /// What becomes of it at each account.
    pub deliveries: Vec<DeliveryView>,
}

/// One post at one account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeliveryView {
    /// Its id.
    pub id: DeliveryId,
    /// The account.
    pub account: AccountId,
    /// What the account is called.
    pub account_name: String,
    /// Its platform.
    pub platform: Platform,
    /// Names the account's picture; none while there is no picture.
    pub avatar_key: Option<String>,
    /// Whether the account is connected now.
    pub connected: bool,
    /// Where it stands.
    pub state: PostState,
    /// That in a word.
    pub label: String,
    /// A few words, as in "Goes out: 09:00".
    pub headline: String,
    /// What happened, in a sentence or two; empty where the headline says it all.
    pub happened: String,
    /// What there is to do, in a sentence; empty where there is nothing.
    pub todo: String,
    /// When it goes out, or was to.
    pub planned: Option<Planned>,
    /// When it was published.
    pub published_at: Option<Timestamp>,
    /// Whether the post can be opened at its platform.
    pub can_be_opened: bool,
    /// How much of its files the platform has, from 0 to 1, while they are being handed over.
    pub uploaded: Option<f64>,
    /// What the owner can do with it now, the most fitting first.
    pub actions: Vec<DeliveryAction>,
    /// What the platform counts of it, with the time at which it said so.
    pub figures: Option<Figures>,
    /// Whether somebody deleted it at the platform.
    pub gone: bool,
}

/// Where a post stands at an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PostState {
    /// Being written.
    Draft,
    /// It has a time that is still to come.
    Scheduled,
    /// Its time has come; it waits for its turn.
    Due,
    /// It is being published.
    Publishing,
    /// It is there.
    Published,
    /// Nobody knows whether it is there.
    Unconfirmed,
    /// It waits for something, and nothing was sent.
    Held,
    /// The owner let its time pass.
    Missed,
    /// Cancelled by the owner.
    Cancelled,
    /// Refused by the platform.
    Failed,
}

/// What the owner can do with a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DeliveryAction {
    /// Publish it now.
    PublishNow,
    /// Try again, as nothing was published.
    Retry,
    /// Give it another time.
    Reschedule,
    /// Cancel it.
    Cancel,
    /// Let it pass.
    Skip,
    /// Say that it is there.
    ItIsThere,
    /// Say that it is not there, and send it again.
    SendAgain,
    /// Say that it is not there, and leave it.
    LeaveIt,
    /// Sign in to the account again.
    Reconnect,
    /// Look at it at its platform.
    Open,
}

/// A page of the library.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostPageView {
    /// The posts, the latest first.
    pub posts: Vec<PostView>,
    /// What to ask the next page with; none after the last.
    pub next: Option<PageMarkView>,
}

/// Where a page ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PageMarkView {
    /// The moment by which its last post stands where it does.
    pub at: Timestamp,
    /// Its last post.
    pub post: PostId,
}

/// Which posts are looked for. What is empty excludes nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct PostFilterView {
    /// Posts at one of these accounts.
    pub accounts: Vec<AccountId>,
    /// Posts at an account of one of these platforms.
    pub platforms: Vec<Platform>,
    /// Posts of which a delivery is in one of these states.
    pub states: Vec<PostState>,
    /// Posts that hold all words of this text.
    pub search: String,
}

/// A post in the calendar: its deliveries that go out at one moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarEntryView {
    /// The post.
    pub post: PostId,
    /// When.
    pub planned: Planned,
    /// How its text begins.
    pub text: String,
    /// Whether it has pictures or videos.
    pub has_media: bool,
    /// The state that most wants to be seen.
    pub state: PostState,
    /// That in a word.
    pub label: String,
    /// Whether it can be given another time, as by dragging it.
    pub movable: bool,
    /// Where it goes.
    pub deliveries: Vec<CalendarDeliveryView>,
}

/// One account of a calendar's entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarDeliveryView {
    /// The delivery.
    pub id: DeliveryId,
    /// The account.
    pub account: AccountId,
    /// What the account is called.
    pub account_name: String,
    /// Its platform.
    pub platform: Platform,
    /// Where it stands.
    pub state: PostState,
}

impl PostState {
    /// Every state.
    pub const ALL: [Self; 10] = [
        Self::Draft,
        Self::Scheduled,
        Self::Due,
        Self::Publishing,
        Self::Published,
        Self::Unconfirmed,
        Self::Held,
        Self::Missed,
        Self::Cancelled,
        Self::Failed,
    ];

    /// The names of the states that it stands for.
    #[must_use]
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Draft => &["draft"],
            Self::Scheduled => &["scheduled"],
            Self::Due => &["due"],
            Self::Publishing => &["publishing", "sending"],
            Self::Published => &["published"],
            Self::Unconfirmed => &["unconfirmed"],
            Self::Held => &["held"],
            Self::Missed => &["missed"],
            Self::Cancelled => &["cancelled"],
            Self::Failed => &["failed"],
        }
    }

    /// How much it wants to be seen; what needs the owner goes first.
    #[must_use]
    pub const fn weight(self) -> u8 {
        match self {
            Self::Unconfirmed => 9,
            Self::Failed => 8,
            Self::Held => 7,
            Self::Publishing => 6,
            Self::Due => 5,
            Self::Scheduled => 4,
            Self::Published => 3,
            Self::Draft => 2,
            Self::Missed => 1,
            Self::Cancelled => 0,
        }
    }
}

impl From<State> for PostState {
    fn from(state: State) -> Self {
        match state {
            State::Draft => Self::Draft,
            State::Scheduled => Self::Scheduled,
            State::Due => Self::Due,
            State::Publishing(Phase::Preparing | Phase::Sending) => Self::Publishing,
            State::Published => Self::Published,
            State::Unconfirmed => Self::Unconfirmed,
            State::Held(_) => Self::Held,
            State::Missed => Self::Missed,
            State::Cancelled(_) => Self::Cancelled,
            State::Failed(_) => Self::Failed,
        }
    }
}
