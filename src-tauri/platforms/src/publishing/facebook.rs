//! Posts on Facebook Pages.
//!
//! There is no idempotency key, and an equal post is posted again. After a lost answer the Page's
//! published posts are read back, which the permission to read engagement allows.
//! (developers.facebook.com, Page feed, photos and videos, 2026.)

use pilotlight_domain::content::{Figures, Look, Remote};
use pilotlight_domain::{Secret, Timestamp};
use serde_json::Value;

use crate::conversation::{Question, ask, text};
use crate::facebook::{Facebook, path_segment};
use crate::publishing::read_back::{self, SLACK};
use crate::publishing::{Progress, PublishRequest, Settled, Sighting, Step, StepKind, moment};
use crate::{CallContext, Endpoint, Refusal};

pub(crate) fn next_step(_request: &PublishRequest<'_>, _progress: &Progress) -> StepKind {
    StepKind::Decisive
}

pub(crate) async fn step(
    facebook: &Facebook,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    _progress: &Progress,
) -> Result<Step, Refusal> {
    let message = request.content.full_text(&Facebook::PROFILE.limits);
    let mut fields = vec![("access_token", request.access.expose().as_str())];
    if !message.is_empty() {
        fields.push(("message", &message));
    }
    if let Some(link) = request.content.link_field(&Facebook::PROFILE.limits) {
        fields.push(("link", link.as_str()));
    }
    let path = format!("/{}/feed", path_segment(&request.profile.remote_id));
    let question = Question::form(facebook.at(context, &path), &fields);
    let answer = ask(facebook, context, Endpoint::Publish, question).await?;
    text(&answer, "id")
        .map(|id| Step::Published(remote(id)))
        .ok_or_else(|| Refusal::unusable(Endpoint::Publish, "no_post"))
}

/// Where people see a post: Facebook leads on from its identifier.
fn remote(id: String) -> Remote {
    Remote {
        url: Some(format!("https://www.facebook.com/{id}")),
        id,
    }
}

pub(crate) async fn reconcile(
    facebook: &Facebook,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    sent_at: Timestamp,
) -> Result<Settled, Refusal> {
    const MOST: usize = 100;
    let path = format!(
        "/{}/published_posts",
        path_segment(&request.profile.remote_id)
    );
    let since = (sent_at - SLACK).as_millis().div_euclid(1000).to_string();
    let most = MOST.to_string();
    let fields = [
        ("fields", "id,message,created_time"),
        ("since", &since),
        ("limit", &most),
    ];
    let answer = facebook
        .read(context, Endpoint::Publish, &path, request.access, &fields)
        .await?;
    let listed = answer
        .get("data")
        .and_then(Value::as_array)
        .ok_or_else(|| Refusal::unusable(Endpoint::Publish, "no_posts"))?;
    let posts = listed.iter().filter_map(sighting).collect();
    let wanted = request.content.full_text(&Facebook::PROFILE.limits);
    Ok(read_back::settle(
        request,
        &wanted,
        posts,
        listed.len() < MOST,
        sent_at,
        context.now,
    ))
}

fn sighting(post: &Value) -> Option<Sighting> {
    Some(Sighting {
        remote: remote(text(post, "id")?),
        text: text(post, "message").unwrap_or_default(),
        at: text(post, "created_time").and_then(|at| moment(&at)),
        certain: false,
    })
}

pub(crate) async fn look(
    facebook: &Facebook,
    context: &CallContext<'_>,
    access: &Secret<String>,
    remote: &Remote,
) -> Result<Look, Refusal> {
    let path = format!("/{}", path_segment(&remote.id));
    let fields = [(
        "fields",
        "permalink_url,shares,reactions.summary(total_count).limit(0),comments.summary(total_count).limit(0)",
    )];
    let asked = facebook
        .read(context, Endpoint::Publish, &path, access, &fields)
        .await;
    let answer = match asked {
        Ok(answer) => answer,
        // Facebook has one code for a post that is gone and one that may not be read; the Page's own token may
        // read the Page's own posts.
        Err(refusal) if refusal.code.as_deref() == Some("100/33") => return Ok(Look::Gone),
        Err(refusal) if refusal.cause == pilotlight_domain::Cause::PermissionMissing => {
            return Ok(Look::NotAllowed);
        }
        Err(refusal) => return Err(refusal),
    };
    let count = |path: &str| answer.pointer(path).and_then(Value::as_u64);
    Ok(Look::There {
        figures: Figures {
            views: None,
            likes: count("/reactions/summary/total_count"),
            comments: count("/comments/summary/total_count"),
            shares: count("/shares/count"),
            at: context.now,
        },
        url: text(&answer, "permalink_url").or_else(|| remote.url.clone()),
    })
}
