//! The posts that arrived, on all platforms: the truth against which an app's belief is held.
//!
//! Pictures and videos are counted and hashed, and never kept. How a platform misbehaves while it publishes
//! is a [`Manner`]: it is asked here, once for each post, so that it is the same for all platforms.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::platform::Platform;
use crate::state::State;
use crate::turn::{Answer, Turn};
use crate::{outage, reply};

/// The posts of the oldest days are forgotten beyond so many.
const KEPT: usize = 20_000;

/// A post as it arrived.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// The platform's own identifier.
    pub id: String,
    /// Where.
    pub platform: Platform,
    /// On which account: the id of the Page, profile, channel or organisation.
    pub account: String,
    /// The text, the caption or the description.
    pub text: String,
    /// The title of a video, where there is one.
    pub title: Option<String>,
    /// The link in a field of its own.
    pub link: Option<String>,
    /// Who may see it, where the request said so.
    pub visibility: Option<String>,
    /// The pictures and videos.
    pub media: Vec<Piece>,
    /// When it came out, in ms UTC of virtual time.
    pub at_ms: i64,
    /// Somebody deleted it.
    #[serde(default)]
    pub deleted: bool,
    /// A second identifier under which the same is found: the container, the video of a post.
    #[serde(default)]
    pub made_of: Option<String>,
}

/// A picture or video of a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// The platform's own identifier.
    pub id: String,
    /// Its MIME type by its bytes, or what the address names.
    pub kind: String,
    /// How many bytes came.
    pub bytes: u64,
    /// Their SHA-256 in hexadecimal digits. For what was fetched from an address, the address.
    pub digest: String,
    /// What it shows, for who cannot see it.
    pub alt: Option<String>,
}

/// How a platform misbehaves while it publishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "manner")]
pub enum Manner {
    /// It publishes, and its answer takes so much longer.
    Late {
        /// Milliseconds.
        ms: u64,
    },
    /// It takes a repeated request for a second post, without any protection.
    Twice,
    /// It publishes, and answers that it failed.
    Fails,
    /// It publishes, and says nothing: the connection breaks.
    Silent,
    /// It does not publish, and says nothing: the connection breaks.
    Unheard,
}

/// A manner and for how many more posts it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Held {
    pub(crate) manner: Manner,
    /// None is until it is ended.
    pub(crate) times: Option<u32>,
}

/// What the platforms hold of posts and of what they are made of.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Desk {
    #[serde(default)]
    pub(crate) posts: Vec<Post>,
    /// Pictures and videos that were uploaded and are in no post yet, and containers, by their id.
    #[serde(default)]
    pub(crate) pieces: BTreeMap<String, Uploaded>,
    /// Counts everything that got an id.
    #[serde(default)]
    pub(crate) count: u64,
    /// `platform` or `platform/account`
    #[serde(default)]
    pub(crate) manners: BTreeMap<String, Held>,
    /// So many uploads are cut in their middle, by platform.
    #[serde(default)]
    pub(crate) cuts: BTreeMap<Platform, u32>,
    /// Uploads in their middle. They do not outlive the process.
    #[serde(skip)]
    pub(crate) uploads: BTreeMap<String, crate::uploads::Upload>,
}

/// Something that can be put into a post.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Uploaded {
    pub(crate) piece: Piece,
    /// Whose it is.
    pub(crate) account: String,
    /// From when on it can be used.
    pub(crate) ready_ms: i64,
    /// Until when it is kept.
    pub(crate) until_ms: i64,
    /// What the platform found wrong with it.
    pub(crate) fault: Option<String>,
    /// Text and parts, where it is a container.
    #[serde(default)]
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) parts: Vec<Piece>,
    /// The post it became.
    #[serde(default)]
    pub(crate) published: Option<String>,
}

impl Desk {
    /// The next number, from which ids are made.
    pub(crate) fn number(&mut self) -> u64 {
        self.count += 1;
        self.count
    }

    /// The posts of an account that are there, newest first.
    pub(crate) fn of<'a>(&'a self, account: &'a str) -> impl Iterator<Item = &'a Post> {
        self.posts
            .iter()
            .rev()
            .filter(move |post| post.account == account && !post.deleted)
    }

    /// A post that is there, by its id or by what it was made of.
    pub(crate) fn post(&self, id: &str) -> Option<&Post> {
        self.posts
            .iter()
            .rev()
            .find(|post| !post.deleted && (post.id == id || post.made_of.as_deref() == Some(id)))
    }

    /// Whether a platform protects against doubles there just now.
    pub(crate) fn protects(&self, platform: Platform, account: &str) -> bool {
        self.manner(platform, account)
            .is_none_or(|held| held.manner != Manner::Twice)
    }

    pub(crate) fn manner(&self, platform: Platform, account: &str) -> Option<Held> {
        let of_account = self.manners.get(&format!("{}/{account}", platform.id()));
        of_account
            .or_else(|| self.manners.get(platform.id()))
            .copied()
    }

    /// The manner that holds for one more post there, which counts as one of its times.
    fn take_manner(&mut self, platform: Platform, account: &str) -> Option<Manner> {
        let of_account = format!("{}/{account}", platform.id());
        let key = if self.manners.contains_key(&of_account) {
            of_account
        } else {
            platform.id().to_owned()
        };
        let held = self.manners.get_mut(&key)?;
        let manner = held.manner;
        if let Some(times) = &mut held.times {
            *times = times.saturating_sub(1);
            if *times == 0 {
                self.manners.remove(&key);
            }
        }
        Some(manner)
    }

    /// Whether the next upload there is to be cut; counts it.
    pub(crate) fn take_cut(&mut self, platform: Platform) -> bool {
        let Some(left) = self.cuts.get_mut(&platform) else {
            return false;
        };
        *left -= 1;
        if *left == 0 {
            self.cuts.remove(&platform);
        }
        true
    }
}

impl State {
    /// Forgets what was uploaded and never used in time.
    pub(crate) fn sweep_pieces(&mut self, now_ms: i64) {
        self.desk.pieces.retain(|_, piece| piece.until_ms > now_ms);
    }
}

/// How long the answer is to be held back, laid into it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Later(pub(crate) u64);

/// Publishes `post` and answers in the manner that holds there; `answer` makes the honest one.
pub(crate) fn publish(
    turn: &mut Turn<'_>,
    post: Post,
    answer: impl FnOnce(&Post) -> Answer,
) -> Answer {
    let manner = turn.state.desk.take_manner(post.platform, &post.account);
    if manner == Some(Manner::Unheard) {
        return reply::cut();
    }
    turn.state.touch();
    let honest = answer(&post);
    let platform = post.platform;
    turn.state.desk.posts.push(post);
    if turn.state.desk.posts.len() > KEPT {
        turn.state.desk.posts.drain(..KEPT / 10);
    }
    match manner {
        Some(Manner::Fails) => outage::failure(platform, 500),
        Some(Manner::Silent) => reply::cut(),
        Some(Manner::Late { ms }) => {
            let mut late = honest;
            late.extensions_mut().insert(Later(ms));
            late
        }
        Some(Manner::Twice | Manner::Unheard) | None => honest,
    }
}

/// Figures that hang on the post alone and grow with its age: views, likes, comments, shares.
pub(crate) fn figures(post: &Post, now_ms: i64) -> [u64; 4] {
    let age_minutes = u64::try_from((now_ms - post.at_ms) / 60_000).unwrap_or(0);
    let liked = post
        .id
        .bytes()
        .fold(7_u64, |sum, byte| sum + u64::from(byte))
        % 40;
    let views = age_minutes.min(10_080) * (liked + 5) / 20;
    [views, views / 12, views / 90, views / 150]
}
