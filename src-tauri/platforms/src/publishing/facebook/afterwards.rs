//! What became of a post on a Page: after a lost answer, and as long as it is there.

use pilotlight_domain::content::{Figures, Look, MediaKind, Remote};
use pilotlight_domain::{Cause, Secret};
use serde_json::Value;

use super::{Doing, Stage, page, remote};
use crate::conversation::text;
use crate::facebook::{Facebook, path_segment};
use crate::publishing::read_back::{self, AHEAD, SLACK, Wanted};
use crate::publishing::{
    Progress, PublishRequest, Sending, Settled, Sighting, absence_counts, moment,
};
use crate::{CallContext, Endpoint, Refusal};

pub(super) async fn reconcile(
    facebook: &Facebook,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    progress: &Progress,
    sending: Sending,
) -> Result<Settled, Refusal> {
    let stage = progress.stage::<Stage>().ok().flatten();
    match stage.map(|stage| stage.doing) {
        Some(Doing::Finish { video, .. }) => {
            video_state(facebook, context, request, video, sending).await
        }
        Some(Doing::Feed { ready }) => read_back(facebook, context, request, &ready, sending).await,
        // What was uploaded is not known any more.
        _ => match read_back(facebook, context, request, &[], sending).await? {
            // A video shows itself late among the posts.
            Settled::NotPublished if is_video(request) => Ok(Settled::Unknown),
            settled => Ok(settled),
        },
    }
}

fn is_video(request: &PublishRequest<'_>) -> bool {
    let first = request.content.media.first();
    first.is_some_and(|media| media.kind() == MediaKind::Video)
}

/// By the newest posts, among which ours has our text or our photos.
async fn read_back(
    facebook: &Facebook,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    ready: &[String],
    sending: Sending,
) -> Result<Settled, Refusal> {
    const MOST: usize = 100;
    let path = format!("/{}/published_posts", page(request));
    let since = (sending.at.min(context.now) - AHEAD)
        .as_millis()
        .div_euclid(1000)
        .to_string();
    let fields = [
        (
            "fields",
            "id,message,created_time,attachments{target,subattachments}",
        ),
        ("since", since.as_str()),
        ("limit", &MOST.to_string()),
    ];
    let answer = facebook
        .read(context, Endpoint::Publish, &path, request.access, &fields)
        .await?;
    let listed = answer
        .get("data")
        .and_then(Value::as_array)
        .ok_or_else(|| Refusal::unusable(Endpoint::Publish, "no_posts"))?;
    let posts: Vec<Sighting> = listed
        .iter()
        .filter_map(|post| sighting(post, ready))
        .collect();
    // Newest first.
    let oldest = posts.last().and_then(|post| post.at);
    let whole = listed.len() < MOST || oldest.is_some_and(|oldest| oldest < sending.at - SLACK);
    let wanted = Wanted {
        text: &request.content.full_text(&Facebook::PROFILE.limits),
        media_known: !ready.is_empty(),
        sending,
    };
    Ok(read_back::settle(request, &wanted, posts, whole))
}

fn sighting(post: &Value, ready: &[String]) -> Option<Sighting> {
    Some(Sighting {
        remote: remote(text(post, "id")?),
        text: text(post, "message").unwrap_or_default(),
        at: text(post, "created_time").and_then(|at| moment(&at)),
        certain: post
            .get("attachments")
            .is_some_and(|attached| holds(attached, ready)),
    })
}

/// Whether one of our photos is the target of an attachment, however deep.
fn holds(attached: &Value, ready: &[String]) -> bool {
    let entries = attached.get("data").and_then(Value::as_array);
    entries.into_iter().flatten().any(|entry| {
        let target = entry.get("target").and_then(|target| text(target, "id"));
        target.is_some_and(|id| ready.contains(&id))
            || entry
                .get("subattachments")
                .is_some_and(|inner| holds(inner, ready))
    })
}

/// By the video itself.
async fn video_state(
    facebook: &Facebook,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    video: String,
    sending: Sending,
) -> Result<Settled, Refusal> {
    let path = format!("/{}", path_segment(&video));
    let fields = [("fields", "published,status")];
    let answer = facebook
        .read(context, Endpoint::Publish, &path, request.access, &fields)
        .await?;
    let state = |pointer: &str| answer.pointer(pointer).and_then(Value::as_str);
    let is_out = answer.get("published").and_then(Value::as_bool) == Some(true)
        && matches!(state("/status/video_status"), Some("ready" | "processing"));
    if is_out || state("/status/publishing_phase/status") == Some("complete") {
        return Ok(Settled::Published(remote(video)));
    }
    let waits_for_its_end = state("/status/video_status") == Some("uploading");
    Ok(match waits_for_its_end && absence_counts(sending) {
        true => Settled::NotPublished,
        false => Settled::Unknown,
    })
}

pub(super) async fn look(
    facebook: &Facebook,
    context: &CallContext<'_>,
    access: &Secret<String>,
    remote: &Remote,
) -> Result<Look, Refusal> {
    let path = format!("/{}", path_segment(&remote.id));
    // A video's own identifier has no page in front; its likes have another name, and it counts views.
    let fields = match remote.id.contains('_') {
        true => {
            "permalink_url,shares,reactions.summary(total_count).limit(0),comments.summary(total_count).limit(0)"
        }
        false => {
            "permalink_url,views,reactions.summary(total_count).limit(0),comments.summary(total_count).limit(0)"
        }
    };
    let asked = facebook
        .read(
            context,
            Endpoint::Publish,
            &path,
            access,
            &[("fields", fields)],
        )
        .await;
    let answer = match asked {
        Ok(answer) => answer,
        // One code stands for a post that is gone and for one that may not be read; a Page's own token may read
        // the Page's own posts.
        Err(refusal) if refusal.code.as_deref() == Some("100/33") => return Ok(Look::Gone),
        Err(refusal) if refusal.cause == Cause::PermissionMissing => return Ok(Look::NotAllowed),
        Err(refusal) => return Err(refusal),
    };
    let count = |path: &str| answer.pointer(path).and_then(Value::as_u64);
    // A video's address comes without its host.
    let address = text(&answer, "permalink_url").map(|address| match address.starts_with('/') {
        true => format!("https://www.facebook.com{address}"),
        false => address,
    });
    Ok(Look::There {
        figures: Figures {
            views: count("/views"),
            likes: count("/reactions/summary/total_count"),
            comments: count("/comments/summary/total_count"),
            shares: count("/shares/count"),
            at: context.now,
        },
        url: address.or_else(|| remote.url.clone()),
    })
}
