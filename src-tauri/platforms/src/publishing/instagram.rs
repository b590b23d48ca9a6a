//! Posts on Instagram.
//!
//! Instagram fetches media itself, from a public address. A post begins as a container, which nobody sees;
//! when Instagram is done with it, one request publishes it. A container publishes once: after a lost answer
//! its own state says whether it did. (developers.facebook.com, Instagram content publishing and error codes,
//! 2026-03-15 and 2026-06-02.)

use async_trait::async_trait;
use pilotlight_domain::content::{Fault, Figures, InstagramKind, Look, MediaKind, Problem, Remote};
use pilotlight_domain::{Cause, Secret, Span, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::conversation::{Question, ask, text};
use crate::instagram::Instagram;
use crate::publishing::address::inspect_address;
use crate::publishing::read_back::{self, SLACK};
use crate::publishing::{
    Progress, PublishRequest, Publisher, Sending, Settled, Sighting, Step, StepKind, Stop,
    absence_counts, moment,
};
use crate::{CallContext, Endpoint, Refusal};

/// A container lives for a day; after so long it is made anew.
const KEPT: Span = Span::hours(20);
/// Instagram wants to be asked once a minute at most. The first time is sooner, as pictures are ready at once.
const SOON: Span = Span::seconds(5);
const LATER: Span = Span::minutes(1);
/// So often it is asked for one container.
const ASKED: u32 = 30;

#[derive(Clone, Serialize, Deserialize)]
struct Stage {
    begun: Timestamp,
    /// Containers of single media, where there are several.
    children: Vec<String>,
    doing: Doing,
}

/// What is to be done next.
#[derive(Clone, Serialize, Deserialize)]
enum Doing {
    /// Make the next container.
    Make,
    /// Ask whether a container is ready.
    Ask { id: String, asked: u32 },
    /// Put the children into one container.
    Join,
    /// Publish.
    Publish { id: String },
}

impl Stage {
    const fn first(now: Timestamp) -> Self {
        Self {
            begun: now,
            children: Vec::new(),
            doing: Doing::Make,
        }
    }

    /// For a container of which no step of ours is known that published it: it was there at the latest
    /// when it was begun.
    fn sending(&self, now: Timestamp) -> Sending {
        Sending {
            at: self.begun,
            waited: self.begun.age(now),
        }
    }

    fn with(self, doing: Doing) -> Progress {
        Progress::at(&Self { doing, ..self }, 0)
    }
}

#[async_trait]
impl Publisher for Instagram {
    fn next_step(&self, _: &PublishRequest<'_>, progress: &Progress) -> StepKind {
        match progress.stage::<Stage>() {
            Ok(None) => StepKind::Repeatable,
            Ok(Some(stage)) if !matches!(stage.doing, Doing::Publish { .. }) => {
                StepKind::Repeatable
            }
            _ => StepKind::Decisive,
        }
    }

    async fn publish_step(
        &self,
        context: &CallContext<'_>,
        request: &PublishRequest<'_>,
        progress: &Progress,
    ) -> Result<Step, Stop> {
        let call = Call {
            instagram: self,
            context,
            request,
        };
        let stage = match progress.stage::<Stage>()? {
            Some(stage) if stage.begun.age(context.now) <= KEPT => stage,
            _ => Stage::first(context.now),
        };
        match stage.doing.clone() {
            Doing::Make => call.make(stage).await,
            Doing::Ask { id, asked } => call.ask_container(stage, id, asked).await,
            Doing::Join => call.join(stage).await,
            Doing::Publish { id } => {
                let fields = [("creation_id", id.as_str())];
                let answer = call.post("/media_publish", &fields).await?;
                Ok(text(&answer, "id")
                    .map(|id| Step::Published(Remote { id, url: None }))
                    .ok_or_else(|| Refusal::unusable(Endpoint::Publish, "no_post"))?)
            }
        }
    }

    async fn reconcile(
        &self,
        context: &CallContext<'_>,
        request: &PublishRequest<'_>,
        progress: &Progress,
        sending: Sending,
    ) -> Result<Settled, Refusal> {
        let call = Call {
            instagram: self,
            context,
            request,
        };
        let stage = progress.stage::<Stage>().ok().flatten();
        let Some(Doing::Publish { id }) = stage.map(|stage| stage.doing) else {
            return Ok(Settled::Unknown);
        };
        match call.state(&id).await?.as_deref() {
            Some("PUBLISHED") => call.published(&id, sending).await,
            Some("FINISHED" | "ERROR" | "EXPIRED") if absence_counts(sending) => {
                Ok(Settled::NotPublished)
            }
            _ => Ok(Settled::Unknown),
        }
    }

    async fn look(
        &self,
        context: &CallContext<'_>,
        access: &Secret<String>,
        remote: &Remote,
    ) -> Result<Look, Refusal> {
        let question = Question::get(self.at(context, &format!("/{}", remote.id))).query(&[
            ("fields", "permalink,like_count,comments_count"),
            ("access_token", access.expose()),
        ]);
        let answer = match ask(self, context, Endpoint::Publish, question).await {
            Ok(answer) => answer,
            Err(refusal) if refusal.code.as_deref() == Some("100/33") => return Ok(Look::Gone),
            Err(refusal) if refusal.cause == Cause::PermissionMissing => {
                return Ok(Look::NotAllowed);
            }
            Err(refusal) => return Err(refusal),
        };
        let count = |name: &str| answer.get(name).and_then(Value::as_u64);
        Ok(Look::There {
            figures: Figures {
                views: None,
                likes: count("like_count"),
                comments: count("comments_count"),
                shares: None,
                at: context.now,
            },
            url: text(&answer, "permalink").or_else(|| remote.url.clone()),
        })
    }
}

/// What every request of a step needs.
#[derive(Clone, Copy)]
struct Call<'a> {
    instagram: &'a Instagram,
    context: &'a CallContext<'a>,
    request: &'a PublishRequest<'a>,
}

impl Call<'_> {
    fn own(&self, path: &str) -> String {
        format!("/{}{path}", self.request.profile.remote_id)
    }

    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Result<Value, Refusal> {
        let mut all = vec![("access_token", self.request.access.expose().as_str())];
        all.extend_from_slice(fields);
        let url = self.instagram.at(self.context, &self.own(path));
        let question = Question::form(url, &all);
        ask(self.instagram, self.context, Endpoint::Publish, question).await
    }

    async fn get(&self, path: &str, fields: &[(&str, &str)]) -> Result<Value, Refusal> {
        let question = Question::get(self.instagram.at(self.context, path))
            .query(fields)
            .query(&[("access_token", self.request.access.expose())]);
        ask(self.instagram, self.context, Endpoint::Publish, question).await
    }

    fn caption(&self) -> String {
        self.request.content.full_text(&Instagram::PROFILE.limits)
    }

    async fn make(&self, stage: Stage) -> Result<Step, Stop> {
        let media = &self.request.content.media;
        let index = stage.children.len();
        let Some(one) = media.get(index) else {
            return Ok(Step::Go(stage.with(Doing::Join)));
        };
        let Some(address) = one.address() else {
            return Err(Problem::AddressNeeded { index }.into());
        };
        let caption = self.caption();
        let is_child = media.len() > 1;
        let is_story = self.request.content.instagram.kind == InstagramKind::Story;
        let mut fields = vec![match one.kind() {
            MediaKind::Image => ("image_url", address.as_str()),
            MediaKind::Video => ("video_url", address.as_str()),
        }];
        match (one.kind(), is_story, is_child) {
            (_, true, _) => fields.push(("media_type", "STORIES")),
            (MediaKind::Video, false, true) => fields.push(("media_type", "VIDEO")),
            (MediaKind::Video, false, false) => fields.push(("media_type", "REELS")),
            (MediaKind::Image, false, _) => {}
        }
        if is_child {
            fields.push(("is_carousel_item", "true"));
        } else if !is_story {
            fields.push(("caption", &caption));
        }
        if one.kind() == MediaKind::Image && !one.alt.is_empty() {
            fields.push(("alt_text", &one.alt));
        }
        match self.post("/media", &fields).await {
            Ok(answer) => self.made(stage, &answer),
            // Its own words for an address it cannot use are few; a look at the address says more.
            Err(refusal) if refusal.fault == Some(Fault::Media) => {
                inspect_address(self.context, address, index).await?;
                Err(refusal.into())
            }
            Err(refusal) => Err(refusal.into()),
        }
    }

    async fn join(&self, stage: Stage) -> Result<Step, Stop> {
        let caption = self.caption();
        let fields = [
            ("media_type", "CAROUSEL"),
            ("children", &stage.children.join(",")),
            ("caption", &caption),
        ];
        let answer = self.post("/media", &fields).await?;
        self.made(stage, &answer)
    }

    fn made(&self, stage: Stage, answer: &Value) -> Result<Step, Stop> {
        let id = text(answer, "id")
            .ok_or_else(|| Refusal::unusable(Endpoint::Publish, "no_container"))?;
        Ok(Step::Wait {
            until: self.context.now + SOON,
            progress: stage.with(Doing::Ask { id, asked: 0 }),
        })
    }

    async fn state(&self, id: &str) -> Result<Option<String>, Refusal> {
        let fields = [("fields", "status_code")];
        let answer = self.get(&format!("/{id}"), &fields).await?;
        Ok(text(&answer, "status_code"))
    }

    async fn ask_container(&self, mut stage: Stage, id: String, asked: u32) -> Result<Step, Stop> {
        match self.state(&id).await?.as_deref() {
            Some("FINISHED") => {
                let count = self.request.content.media.len();
                if stage.children.len() >= count || count <= 1 {
                    return Ok(Step::Go(stage.with(Doing::Publish { id })));
                }
                stage.children.push(id);
                let doing = match stage.children.len() < count {
                    true => Doing::Make,
                    false => Doing::Join,
                };
                Ok(Step::Go(stage.with(doing)))
            }
            Some("ERROR") => Err(Refusal::of_the_post(Fault::Media, "container/ERROR").into()),
            Some("EXPIRED") => Ok(Step::Go(Progress::start())),
            // It was published before, although we never took that step from here.
            Some("PUBLISHED") => {
                match self.published(&id, stage.sending(self.context.now)).await? {
                    Settled::Published(remote) => Ok(Step::Published(remote)),
                    _ => Err(Refusal::unusable(Endpoint::Publish, "container/PUBLISHED").into()),
                }
            }
            _ if asked >= ASKED => Err(Refusal::unasked(
                Endpoint::Publish,
                Cause::PlatformDown,
                "container_not_ready",
            )
            .into()),
            _ => Ok(Step::Wait {
                until: self.context.now + LATER,
                progress: stage.with(Doing::Ask {
                    id,
                    asked: asked + 1,
                }),
            }),
        }
    }

    /// The post that a container became; that it became one is known already.
    async fn published(&self, container: &str, sending: Sending) -> Result<Settled, Refusal> {
        let fields = [
            ("fields", "id,caption,permalink,timestamp"),
            ("limit", "50"),
        ];
        let answer = self.get(&self.own("/media"), &fields).await?;
        let listed = answer.get("data").and_then(Value::as_array);
        // Newest first. Pictures without a caption are told by their time alone, which the container's word
        // allows: something of ours is among them.
        let wanted = self.caption();
        let found = listed.into_iter().flatten().find_map(|post| {
            let post = sighting(post)?;
            let in_time = post.at.is_none_or(|at| at >= sending.at - SLACK);
            let known = self.request.known.contains(&post.remote.id);
            let same = read_back::equal(&post.text, &wanted)
                || (wanted.is_empty() && post.text.is_empty());
            (in_time && same && !known).then_some(post.remote)
        });
        Ok(match found {
            Some(remote) => Settled::Published(remote),
            // Stories are in no list, and lists are late.
            None if absence_counts(sending) => Settled::Published(Remote {
                id: container.to_owned(),
                url: None,
            }),
            None => Settled::Unknown,
        })
    }
}

fn sighting(post: &Value) -> Option<Sighting> {
    Some(Sighting {
        remote: Remote {
            id: text(post, "id")?,
            url: text(post, "permalink"),
        },
        text: text(post, "caption").unwrap_or_default(),
        at: text(post, "timestamp").and_then(|at| moment(&at)),
        certain: false,
    })
}
