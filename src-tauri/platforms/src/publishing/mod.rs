//! Publishing: what every platform's conversation has in common.
//!
//! A post goes out in steps, between which the engine stores the [`Progress`], so that a crash or a
//! cut costs one step. Most steps can be taken again: what they leave behind at the platform is seen by
//! nobody. One can publish, and is [`StepKind::Decisive`]; the engine commits that it is about to take it
//! before the first byte, and never takes it again without having asked.
//!
//! | platform | decisive step | the same request twice | what came of it is told by |
//! |---|---|---|---|
//! | Facebook | `POST /{page}/feed`; of a video the `finish` phase | two posts | the Page's published posts; the video's own state |
//! | Instagram | `POST /{account}/media_publish` | an error, as a container publishes once | the container's `status_code` |
//! | YouTube | the last bytes of the upload session | one video, as a session makes one | the session's own state |
//! | X | `POST /2/tweets` | refused as a duplicate for a while, then two posts | the profile's newest posts |
//! | LinkedIn | `POST /rest/posts` | refused as a duplicate for a while, then two posts | the author's newest posts, where reading is allowed |
//!
//! (research of 2026-11-23 from the platforms' documentation; each file has its own sources.)

pub(crate) mod address;
pub(crate) mod facebook;
mod file;
mod film;
pub(crate) mod instagram;
pub(crate) mod limits;
pub(crate) mod linkedin;
mod little_text;
mod multipart;
mod progress;
mod read_back;
pub(crate) mod x;
pub(crate) mod youtube;

use async_trait::async_trait;
use pilotlight_domain::content::{Content, Look, Problem, Remote};
use pilotlight_domain::{Cause, Profile, Secret, Span, Timestamp};

pub use address::inspect_address;
pub use file::{file_bytes, inspect_file};
pub use progress::Progress;
pub(crate) use read_back::Sighting;

use crate::{Adapter, CallContext, Endpoint, Refusal};

/// Publishes at one platform. Like its [`Adapter`], none of its methods retries, stores or judges.
#[async_trait]
pub trait Publisher: Adapter {
    /// What the next [`Publisher::publish_step`] with this progress would be. Asks nobody.
    fn next_step(&self, request: &PublishRequest<'_>, progress: &Progress) -> StepKind;

    /// Takes one step of publishing: one conversation, however many steps a post needs. What it
    /// gives back is to be stored before it is called again. A [`StepKind::Decisive`] step whose
    /// outcome is not known must not be taken again before [`Publisher::reconcile`] has said that
    /// nothing was published.
    ///
    /// # Errors
    /// [`Stop`]. When [`Refusal::outcome_unknown`] holds of a refusal at a decisive step, the post may be
    /// out. A refusal of the post itself names its [`Refusal::fault`].
    async fn publish_step(
        &self,
        context: &CallContext<'_>,
        request: &PublishRequest<'_>,
        progress: &Progress,
    ) -> Result<Step, Stop>;

    /// Finds out by the platform's own means what came of a decisive step that was begun with this
    /// progress, at the moment that `sending` names. Publishes nothing.
    ///
    /// # Errors
    /// [`Refusal`] when the platform did not answer the question; nothing is known then.
    async fn reconcile(
        &self,
        context: &CallContext<'_>,
        request: &PublishRequest<'_>,
        progress: &Progress,
        sending: Sending,
    ) -> Result<Settled, Refusal>;

    /// Looks at a post that is out.
    ///
    /// # Errors
    /// [`Refusal`] with its cause.
    async fn look(
        &self,
        context: &CallContext<'_>,
        access: &Secret<String>,
        remote: &Remote,
    ) -> Result<Look, Refusal>;
}

/// What is to be published, and as whom.
#[derive(Clone, Copy, Debug)]
pub struct PublishRequest<'a> {
    /// The account.
    pub profile: &'a Profile,
    /// Its access token.
    pub access: &'a Secret<String>,
    /// The post, which was checked against the platform's limits.
    pub content: &'a Content,
    /// The platform's identifiers of other posts of this account that are known already. A look at
    /// its newest posts never takes one of them for this post.
    pub known: &'a [String],
}

/// Whether a step may be taken again without asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// It publishes nothing; taken twice it leaves at most something behind that nobody sees.
    Repeatable,
    /// It may publish.
    Decisive,
}

/// What came of a step.
#[derive(Clone, Debug)]
pub enum Step {
    /// It is done; store the progress and take the next one.
    Go(Progress),
    /// Take the next one with this progress, and not before this moment.
    Wait {
        /// Not before.
        until: Timestamp,
        /// To be stored.
        progress: Progress,
    },
    /// The post is out.
    Published(Remote),
}

/// What came of a decisive step whose answer is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// The post is out.
    Published(Remote),
    /// It is not, and will not be by what was sent; the step may be taken again.
    NotPublished,
    /// The platform's own means do not tell, or not yet. Asking again later may.
    Unknown,
}

/// Why a step was not taken.
#[derive(Clone, Debug)]
pub enum Stop {
    /// The platform refused it, or did not answer.
    Refused(Refusal),
    /// The post cannot be sent as it is, such as for want of its file. Nothing was published, and the
    /// platform was not to blame.
    Unfit(Problem),
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Unfit(problem)
    }
}

impl From<progress::Unreadable> for Stop {
    fn from(_: progress::Unreadable) -> Self {
        Self::Refused(Refusal::unasked(
            Endpoint::Publish,
            Cause::Unknown,
            "progress_unreadable",
        ))
    }
}

/// How long a request that got no answer may still be on its way to being carried out, and a post to
/// being listed. Only after it the absence of a post is believed.
const SETTLING: Span = Span::minutes(3);

/// When a decisive step was begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sending {
    /// When it was committed to, by our clock, which anybody may have set since.
    pub at: Timestamp,
    /// How much time has surely passed since. What a clock was set by is no time.
    pub waited: Span,
}

/// Whether the absence of a post means that it will not appear any more.
fn absence_counts(sending: Sending) -> bool {
    sending.waited >= SETTLING
}

/// A moment as platforms write it, with or without a colon in its distance from UTC.
fn moment(text: &str) -> Option<Timestamp> {
    let moment: jiff::Timestamp = text.parse().ok()?;
    Some(Timestamp::from_millis(moment.as_millisecond()))
}
