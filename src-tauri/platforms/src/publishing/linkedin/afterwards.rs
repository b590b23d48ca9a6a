//! What became of a post on LinkedIn: after a lost answer, and as long as it is there. Both need permissions that are
//! not asked for today, and say so; where an app has them they work.

use pilotlight_domain::content::{Figures, Look, Remote};
use pilotlight_domain::{Cause, Secret, Timestamp};
use serde_json::Value;

use super::{Call, Stage, author, encoded, remote};
use crate::conversation::{Question, ask, text};
use crate::linkedin::{API, LinkedIn};
use crate::publishing::little_text::plain;
use crate::publishing::read_back::{self, SLACK, Wanted};
use crate::publishing::{Progress, PublishRequest, Sending, Settled, Sighting};
use crate::{CallContext, Endpoint, Refusal};

pub(super) async fn reconcile(
    linkedin: &LinkedIn,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    progress: &Progress,
    sending: Sending,
) -> Result<Settled, Refusal> {
    const MOST: usize = 50;
    let call = Call {
        linkedin,
        context,
        request,
    };
    let question = Question::get(call.url("/posts")).query(&[
        ("q", "author"),
        ("author", &author(request.profile)),
        ("count", &MOST.to_string()),
        ("sortBy", "CREATED"),
    ]);
    let answer = match ask(linkedin, context, Endpoint::Publish, call.signed(question)).await {
        Ok(answer) => answer,
        // The app may not read there, which says nothing about the post.
        Err(refusal) if refusal.cause == Cause::PermissionMissing => return Ok(Settled::Unknown),
        Err(refusal) => return Err(refusal),
    };
    let stage = progress.stage::<Stage>().ok().flatten();
    let ready = stage.map(|stage| stage.ready).unwrap_or_default();
    let elements = answer.get("elements").and_then(Value::as_array);
    let posts: Vec<Sighting> = elements
        .into_iter()
        .flatten()
        .filter_map(|post| sighting(post, &ready))
        .collect();
    let oldest = posts.last().and_then(|post| post.at);
    let whole = posts.len() < MOST || oldest.is_some_and(|oldest| oldest < sending.at - SLACK);
    let wanted = Wanted {
        text: &request.content.full_text(&LinkedIn::PROFILE.limits),
        media_known: !ready.is_empty(),
        sending,
    };
    Ok(read_back::settle(request, &wanted, posts, whole))
}

fn sighting(post: &Value, ready: &[String]) -> Option<Sighting> {
    let at = post.get("publishedAt").or_else(|| post.get("createdAt"));
    let single = post.pointer("/content/media/id").and_then(Value::as_str);
    let several = post
        .pointer("/content/multiImage/images")
        .and_then(Value::as_array);
    let mut shown = several
        .into_iter()
        .flatten()
        .filter_map(|image| image.get("id")?.as_str())
        .chain(single);
    Some(Sighting {
        remote: remote(text(post, "id")?),
        text: plain(&text(post, "commentary").unwrap_or_default()),
        at: at.and_then(Value::as_i64).map(Timestamp::from_millis),
        certain: shown.any(|id| ready.iter().any(|urn| urn == id)),
    })
}

pub(super) async fn look(
    linkedin: &LinkedIn,
    context: &CallContext<'_>,
    access: &Secret<String>,
    remote: &Remote,
) -> Result<Look, Refusal> {
    let path = format!("/rest/socialMetadata/{}", encoded(&remote.id));
    let question = Question::get(context.bases.at(API, &path));
    let question = linkedin.versioned(question).bearer(access);
    let answer = match ask(linkedin, context, Endpoint::Publish, question).await {
        Ok(answer) => answer,
        Err(refusal) if refusal.cause == Cause::PermissionMissing => return Ok(Look::NotAllowed),
        Err(refusal) if refusal.status == Some(404) => return Ok(Look::Gone),
        Err(refusal) => return Err(refusal),
    };
    let reactions = answer.get("reactionSummaries").and_then(Value::as_object);
    let likes = reactions.map(|kinds| {
        let counts = kinds
            .values()
            .filter_map(|kind| kind.get("count")?.as_u64());
        counts.sum()
    });
    Ok(Look::There {
        figures: Figures {
            views: None,
            likes,
            comments: answer
                .pointer("/commentSummary/count")
                .and_then(Value::as_u64),
            shares: None,
            at: context.now,
        },
        url: remote.url.clone(),
    })
}
