//! Posts on X.
//!
//! There is no idempotency key. X refuses an equal text for a while with a 403, which protects against
//! most doubles and proves nothing, as its number is no code of its own. So the profile's newest posts
//! are read after a lost answer; such a read is charged by the post, and asks for those since then only.
//! (docs.x.com, create post and user posts timeline, OpenAPI 2.167, 2026-08-22.)

use pilotlight_domain::content::{Figures, Look, Remote};
use pilotlight_domain::{Profile, Secret, Timestamp};
use serde_json::{Value, json};

use crate::conversation::{Question, ask, text};
use crate::publishing::read_back::{self, SLACK};
use crate::publishing::{
    Progress, PublishRequest, Settled, Sighting, Step, StepKind, moment, rfc3339,
};
use crate::x::X;
use crate::{CallContext, Endpoint, Refusal};

pub(crate) fn next_step(_request: &PublishRequest<'_>, _progress: &Progress) -> StepKind {
    StepKind::Decisive
}

pub(crate) async fn step(
    x: &X,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    _progress: &Progress,
) -> Result<Step, Refusal> {
    let body = json!({"text": request.content.full_text(&X::PROFILE.limits)});
    let question = Question::json(x.at(context, "/tweets"), &body).bearer(request.access);
    let answer = ask(x, context, Endpoint::Publish, question).await?;
    answer
        .get("data")
        .and_then(|data| text(data, "id"))
        .map(|id| Step::Published(remote(request.profile, id)))
        .ok_or_else(|| Refusal::unusable(Endpoint::Publish, "no_post"))
}

/// Where people see a post.
fn remote(profile: &Profile, id: String) -> Remote {
    let handle = profile.handle.as_deref().unwrap_or("@i/web");
    let handle = handle.trim_start_matches('@');
    Remote {
        url: Some(format!("https://x.com/{handle}/status/{id}")),
        id,
    }
}

pub(crate) async fn reconcile(
    x: &X,
    context: &CallContext<'_>,
    request: &PublishRequest<'_>,
    sent_at: Timestamp,
) -> Result<Settled, Refusal> {
    const MOST: usize = 100;
    let path = format!("/users/{}/tweets", request.profile.remote_id);
    let since = rfc3339(sent_at - SLACK);
    let most = MOST.to_string();
    let question = Question::get(x.at(context, &path))
        .query(&[
            ("max_results", most.as_str()),
            ("start_time", &since),
            ("exclude", "retweets"),
            ("tweet.fields", "created_at,entities"),
        ])
        .bearer(request.access);
    let answer = ask(x, context, Endpoint::Publish, question).await?;
    let posts: Vec<Sighting> = answer
        .get("data")
        .and_then(Value::as_array)
        .map(|posts| {
            posts
                .iter()
                .filter_map(|post| sighting(request, post))
                .collect()
        })
        .unwrap_or_default();
    let whole = posts.len() < MOST;
    let wanted = request.content.full_text(&X::PROFILE.limits);
    Ok(read_back::settle(
        request,
        &wanted,
        posts,
        whole,
        sent_at,
        context.now,
    ))
}

fn sighting(request: &PublishRequest<'_>, post: &Value) -> Option<Sighting> {
    Some(Sighting {
        remote: remote(request.profile, text(post, "id")?),
        text: as_written(post)?,
        at: text(post, "created_at").and_then(|at| moment(&at)),
        certain: false,
    })
}

/// The text as it was sent: X puts short links in place of links, adds one for media, and writes three
/// signs as HTML does.
fn as_written(post: &Value) -> Option<String> {
    let mut text = text(post, "text")?;
    let urls = post.pointer("/entities/urls").and_then(Value::as_array);
    for url in urls.into_iter().flatten() {
        let part = |name: &str| url.get(name).and_then(Value::as_str);
        let is_media = part("display_url").is_some_and(|shown| shown.starts_with("pic."))
            || url.get("media_key").is_some();
        if let Some(short) = part("url") {
            let long = part("expanded_url").filter(|_| !is_media);
            text = text.replace(short, long.unwrap_or_default());
        }
    }
    Some(
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&"),
    )
}

pub(crate) async fn look(
    x: &X,
    context: &CallContext<'_>,
    access: &Secret<String>,
    remote: &Remote,
) -> Result<Look, Refusal> {
    let question = Question::get(x.at(context, &format!("/tweets/{}", remote.id)))
        .query(&[("tweet.fields", "public_metrics")])
        .bearer(access);
    let answer = match ask(x, context, Endpoint::Publish, question).await {
        Ok(answer) => answer,
        Err(refusal) if refusal.code.as_deref() == Some("resource-not-found") => {
            return Ok(Look::Gone);
        }
        Err(refusal) => return Err(refusal),
    };
    let metrics = answer.pointer("/data/public_metrics");
    let count = |name: &str| metrics.and_then(|metrics| metrics.get(name)?.as_u64());
    let shares = match (count("retweet_count"), count("quote_count")) {
        (None, None) => None,
        (reposts, quotes) => Some(reposts.unwrap_or(0) + quotes.unwrap_or(0)),
    };
    Ok(Look::There {
        figures: Figures {
            views: count("impression_count"),
            likes: count("like_count"),
            comments: count("reply_count"),
            shares,
            at: context.now,
        },
        url: remote.url.clone(),
    })
}
