//! `post list`, `post add`, `post cancel` and `post retry`.
//!
//! # `--json`
//! Documented and stable; fields are only ever added. One post a line. Times are milliseconds since
//! 1970, UTC.
//!
//! ```json
//! {"id": "…", "state": "held", "text": "…", "at": 0, "deliveries": [{
//!   "id": "…", "account": "…", "name": "Corner Florist", "platform": "x", "state": "held",
//!   "headline": "Held until you sign in again", "at": 0, "published_at": null
//! }]}
//! ```
//!
//! It exits 0 when all is well, 1 when a post waits for the owner, 2 when one was refused, and 3 when
//! nothing could be done. Posts go out by the window's process; with none running they wait for the
//! next start, and by the late rule what is late then is asked for.

use std::{path::PathBuf, process::ExitCode};

use pilotlight_domain::{DeliveryId, PostId, content::Content};
use pilotlight_engine::{
    Engine,
    view::{DeliveryAction, DeliveryView, PostDraft, PostFilterView, PostState, PostView, World},
};
use pilotlight_words::command_line;
use serde_json::{Value, json};

use super::{Outcome, Trouble, find, open, say};
use crate::{arguments::Post, data_folder::DataFolder, house::Purpose};

/// Posts read at once.
const PAGE: u32 = 100;

/// Does what is asked with posts.
pub(super) async fn post(data: &DataFolder, world: World, what: Post) -> Outcome {
    let purpose = match &what {
        Post::List { .. } => Purpose::Look,
        Post::Add(_) | Post::Cancel { .. } | Post::Retry { .. } => Purpose::Visit,
    };
    let house = open(data, world, purpose).await?;
    let outcome = post_in(&house.engine, what).await;
    if purpose == Purpose::Visit {
        house.engine.close().await;
    }
    outcome
}

async fn post_in(engine: &Engine, what: Post) -> Outcome {
    match what {
        Post::List {
            state,
            search,
            limit,
            json,
        } => {
            let filter = PostFilterView {
                states: state.into_iter().collect(),
                search: search.unwrap_or_default(),
                ..PostFilterView::default()
            };
            let posts = latest(engine, &filter, limit).await?;
            for post in &posts {
                told(post, json)?;
            }
            Ok(code(&posts))
        }
        Post::Add(add) => {
            let json = add.json;
            let post = added(engine, add).await?;
            told(&post, json)?;
            Ok(code(&[post]))
        }
        Post::Cancel { post, json } => {
            let open = |state| {
                !matches!(
                    state,
                    PostState::Published | PostState::Cancelled | PostState::Missed
                )
            };
            let ids = those(engine, &post, |one| open(one.state)).await?;
            let posts = engine.cancel_deliveries(&ids).await?;
            for post in &posts {
                told(post, json)?;
            }
            Ok(ExitCode::SUCCESS)
        }
        Post::Retry { post, json } => {
            let again = |one: &DeliveryView| {
                one.actions
                    .iter()
                    .any(|action| matches!(action, DeliveryAction::Retry))
            };
            let ids = those(engine, &post, again).await?;
            let posts = engine.publish_now(&ids).await?;
            for post in &posts {
                told(post, json)?;
            }
            Ok(code(&posts))
        }
    }
}

async fn latest(
    engine: &Engine,
    filter: &PostFilterView,
    limit: u32,
) -> Result<Vec<PostView>, pilotlight_engine::EngineError> {
    let mut all = Vec::new();
    let mut after = None;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    while all.len() < limit {
        let page = engine.posts(filter, after, PAGE).await?;
        all.extend(page.posts);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    all.truncate(limit);
    Ok(all)
}

async fn added(engine: &Engine, add: crate::arguments::Add) -> Result<PostView, Trouble> {
    let cards = engine.accounts().await?;
    let mut accounts = Vec::new();
    for named in &add.accounts {
        accounts.push(find(&cards, named)?.id);
    }
    let files: Vec<PathBuf> = add.media.iter().map(PathBuf::from).collect();
    let mut media = Vec::new();
    for found in engine.look_at_files(files).await {
        match found.media {
            Some(one) => media.push(one),
            None => {
                return Err(Trouble::Words(format!("{}: {}", found.name, found.words)));
            }
        }
    }
    let link = add
        .link
        .map(|link| link.parse())
        .transpose()
        .map_err(|_| Trouble::Words(command_line::no_link()))?;
    let draft = PostDraft {
        content: Content {
            text: add.text,
            link,
            media,
            ..Content::default()
        },
        accounts,
        local: add.at.clone().filter(|at| at != "now"),
        zone: add.zone,
        late_minutes: add.late,
        id: None,
    };
    Ok(match &add.at {
        Some(at) if at != "now" => engine.schedule_post(&draft).await?,
        _ => engine.publish_post(&draft).await?,
    })
}

/// The deliveries of a post, or the one of that id, of which `wanted` holds.
async fn those(
    engine: &Engine,
    named: &str,
    wanted: impl Fn(&DeliveryView) -> bool,
) -> Result<Vec<DeliveryId>, Trouble> {
    let id: PostId = named
        .parse()
        .map_err(|_| Trouble::Words(command_line::no_post(named)))?;
    let post = engine.post(id).await?;
    let ids: Vec<DeliveryId> = post
        .deliveries
        .iter()
        .filter(|one| wanted(one))
        .map(|one| one.id)
        .collect();
    if ids.is_empty() {
        let stands = post.summary;
        return Err(Trouble::Words(command_line::nothing_to_do(stands)));
    }
    Ok(ids)
}

fn told(post: &PostView, as_json: bool) -> std::io::Result<()> {
    if as_json {
        return say(&as_value(post).to_string());
    }
    let text = post.content.text.lines().next().unwrap_or_default();
    let text: String = text.chars().take(60).collect();
    say(&format!("{}  {:<11}  {text}", post.id, post.label))?;
    for one in &post.deliveries {
        let platform = one.platform.name();
        say(&format!(
            "    {} ({platform}): {}",
            one.account_name, one.headline
        ))?;
        if !one.todo.is_empty() {
            say(&format!("        {} {}", one.happened, one.todo))?;
        }
    }
    Ok(())
}

fn as_value(post: &PostView) -> Value {
    let deliveries: Vec<Value> = post
        .deliveries
        .iter()
        .map(|one| {
            json!({
                "id": one.id,
                "account": one.account,
                "name": one.account_name,
                "platform": one.platform,
                "state": one.state,
                "headline": one.headline,
                "at": one.planned.as_ref().map(|planned| planned.at),
                "published_at": one.published_at,
            })
        })
        .collect();
    json!({
        "id": post.id,
        "state": post.state,
        "text": post.content.text,
        "at": post.planned.as_ref().map(|planned| planned.at),
        "deliveries": deliveries,
    })
}

fn code(posts: &[PostView]) -> ExitCode {
    let any = |wanted: PostState| {
        posts
            .iter()
            .flat_map(|post| &post.deliveries)
            .any(|one| one.state == wanted)
    };
    if any(PostState::Failed) {
        ExitCode::from(2)
    } else if any(PostState::Held) || any(PostState::Unconfirmed) {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    }
}

/// Reads a state's name as it stands in `--json`.
pub(crate) fn state(text: &str) -> Result<PostState, String> {
    serde_json::from_value(Value::String(text.into())).map_err(|_| {
        let all: Vec<String> = PostState::ALL
            .iter()
            .filter_map(|one| Some(serde_json::to_value(one).ok()?.as_str()?.to_owned()))
            .collect();
        format!("the states are {}", all.join(", "))
    })
}
