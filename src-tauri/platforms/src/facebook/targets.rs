//! Which Pages a sign-in can connect.

use pilotlight_domain::{Secret, Target, TargetState};
use serde_json::Value;
use url::Url;

use super::{Facebook, GRAPH, page_profile, path_segment};
use crate::conversation::{Question, ask, text};
use crate::{CallContext, Endpoint, Refusal, TokenSet};

/// More lists than this nobody has; it ends a list that refers to itself.
const MOST_PARTS: usize = 50;

type Candidate = (Target, Option<Secret<String>>);

impl Facebook {
    /// Pages that were ticked, then those that exist; a Page that was ticked stands in both.
    pub(super) async fn targets(
        &self,
        context: &CallContext<'_>,
        tokens: &TokenSet,
    ) -> Result<Vec<Candidate>, Refusal> {
        let fields = "id,name,username,access_token,tasks,picture.type(large)";
        let mut found: Vec<Candidate> = self
            .whole_list(context, tokens, "/me/accounts", fields)
            .await?
            .iter()
            .filter_map(|page| candidate(page, tokens))
            .collect();
        let pages = self.business_pages(context, tokens).await;
        found.extend(pages.iter().filter_map(page_profile).map(|profile| {
            let state = TargetState::NotGranted;
            (Target { profile, state }, None)
        }));
        Ok(found)
    }

    /// Pages of the person's business portfolios. They serve only to show what was not ticked, so
    /// a refusal here, as without `business_management`, means that there are none to show.
    async fn business_pages(&self, context: &CallContext<'_>, tokens: &TokenSet) -> Vec<Value> {
        let businesses = self
            .whole_list(context, tokens, "/me/businesses", "id,name")
            .await
            .unwrap_or_default();
        let mut pages = Vec::new();
        for business in businesses
            .iter()
            .filter_map(|business| text(business, "id"))
        {
            for edge in ["owned_pages", "client_pages"] {
                let path = format!("/{}/{edge}", path_segment(&business));
                let fields = "id,name,username,picture.type(large)";
                let list = self.whole_list(context, tokens, &path, fields).await;
                pages.extend(list.unwrap_or_default());
            }
        }
        pages
    }

    /// A list to its end. The address of the next part is followed only on the same host.
    async fn whole_list(
        &self,
        context: &CallContext<'_>,
        tokens: &TokenSet,
        path: &str,
        fields: &str,
    ) -> Result<Vec<Value>, Refusal> {
        let mut entries = Vec::new();
        let mut question = Question::get(self.at(context, path)).query(&[
            ("fields", fields),
            ("limit", "100"),
            ("access_token", tokens.access.expose()),
        ]);
        for _ in 0..MOST_PARTS {
            let mut answer = ask(self, context, Endpoint::Targets, question).await?;
            let Some(Value::Array(part)) = answer.get_mut("data").map(Value::take) else {
                return Err(Refusal::unusable(Endpoint::Targets, "no_list"));
            };
            entries.extend(part);
            let Some(next) = answer.pointer("/paging/next").and_then(Value::as_str) else {
                return Ok(entries);
            };
            question = Question::get(
                same_host(context, next)
                    .ok_or_else(|| Refusal::unusable(Endpoint::Targets, "other_host"))?,
            );
        }
        Ok(entries)
    }
}

/// The address, if it is on the Graph API's own host.
fn same_host(context: &CallContext<'_>, address: &str) -> Option<Url> {
    let home = context.bases.at(GRAPH, "/");
    let next = Url::parse(address).ok()?;
    let plain = next.username().is_empty() && next.password().is_none();
    (plain && next.origin() == home.origin() && next.path().starts_with(home.path()))
        .then_some(next)
}

fn candidate(page: &Value, tokens: &TokenSet) -> Option<Candidate> {
    let profile = page_profile(page)?;
    // The person's own token in a Page's place would look healthy and fail at every post.
    let token = text(page, "access_token").filter(|token| token != tokens.access.expose());
    let may_publish = page
        .get("tasks")
        .and_then(Value::as_array)
        .is_some_and(|tasks| tasks.iter().any(|task| task == "CREATE_CONTENT"));
    Some(match token {
        None => (
            Target {
                profile,
                state: TargetState::NotGranted,
            },
            None,
        ),
        Some(_) if !may_publish => (
            Target {
                profile,
                state: TargetState::RoleMissing,
            },
            None,
        ),
        Some(token) => (
            Target {
                profile,
                state: TargetState::Ready,
            },
            Some(Secret::new(token)),
        ),
    })
}
