//! Organisations a member has a role at (learn.microsoft.com, organization access control and
//! organization lookup, 2026).

use std::collections::BTreeMap;

use pilotlight_domain::{AccountKind, Cause, Profile, Secret, Target, TargetState};
use serde_json::Value;

use super::{API, LinkedIn};
use crate::conversation::{Question, ask, text};
use crate::{CallContext, Endpoint, Proof, Refusal};

/// Roles that may publish in the organisation's name.
const PUBLISHERS: [&str; 2] = ["ADMINISTRATOR", "CONTENT_ADMINISTRATOR"];
const PART: usize = 100;
/// More parts than this nobody has; it ends a list that never does.
const MOST_PARTS: usize = 20;

impl LinkedIn {
    /// The organisations the member has a role at, and whether that role may publish.
    pub(super) async fn organizations(
        &self,
        context: &CallContext<'_>,
        access: &Secret<String>,
    ) -> Result<Vec<Target>, Refusal> {
        let roles = self.roles(context, Endpoint::Targets, access).await?;
        if roles.is_empty() {
            return Ok(Vec::new());
        }
        let ids: Vec<&str> = roles.keys().map(String::as_str).collect();
        let details = self.details(context, access, &ids).await?;
        let logos = self.logos(context, access, &details).await;
        Ok(details
            .into_iter()
            .filter_map(|organization| {
                let id = text(&organization, "id")?;
                let may_publish = *roles.get(&id)?;
                Some(Target {
                    state: if may_publish {
                        TargetState::Ready
                    } else {
                        TargetState::RoleMissing
                    },
                    profile: Profile {
                        kind: AccountKind::LinkedinOrganization,
                        name: text(&organization, "localizedName")?,
                        handle: None,
                        avatar_url: logo_urn(&organization)
                            .and_then(|urn| logos.get(&urn).cloned()),
                        remote_id: id,
                    },
                })
            })
            .collect())
    }

    /// Proves that the token lives and that the member still has a publishing role there.
    pub(super) async fn prove_organization(
        &self,
        context: &CallContext<'_>,
        profile: &Profile,
        access: &Secret<String>,
    ) -> Result<Proof, Refusal> {
        let roles = self.roles(context, Endpoint::Probe, access).await?;
        if roles.get(&profile.remote_id) != Some(&true) {
            return Err(Refusal {
                cause: Cause::PermissionMissing,
                ..Refusal::unusable(Endpoint::Probe, "role")
            });
        }
        Ok(Proof {
            profile: profile.clone(),
            missing: None,
        })
    }

    /// Organisations by identifier, with whether one of the member's roles may publish.
    async fn roles(
        &self,
        context: &CallContext<'_>,
        endpoint: Endpoint,
        access: &Secret<String>,
    ) -> Result<BTreeMap<String, bool>, Refusal> {
        let mut roles = BTreeMap::new();
        for part in 0..MOST_PARTS {
            let start = (part * PART).to_string();
            let question = self
                .reading(context, access, "/rest/organizationAcls")
                .query(&[
                    ("q", "roleAssignee"),
                    ("state", "APPROVED"),
                    ("start", &start),
                    ("count", &PART.to_string()),
                ]);
            let answer = ask(self, context, endpoint, question).await?;
            let elements = answer
                .get("elements")
                .and_then(Value::as_array)
                .ok_or_else(|| Refusal::unusable(endpoint, "no_list"))?;
            for element in elements {
                let urn = text(element, "organization").unwrap_or_default();
                let role = text(element, "role").unwrap_or_default();
                if let Some(id) = urn.strip_prefix("urn:li:organization:") {
                    *roles.entry(id.to_owned()).or_insert(false) |=
                        PUBLISHERS.contains(&role.as_str());
                }
            }
            if elements.len() < PART {
                break;
            }
        }
        Ok(roles)
    }

    async fn details(
        &self,
        context: &CallContext<'_>,
        access: &Secret<String>,
        ids: &[&str],
    ) -> Result<Vec<Value>, Refusal> {
        let question = self
            .reading(context, access, "/rest/organizations")
            .raw_query(&list_of(ids));
        let answer = ask(self, context, Endpoint::Targets, question).await?;
        Ok(answer
            .get("results")
            .and_then(Value::as_object)
            .map(|results| results.values().cloned().collect())
            .unwrap_or_default())
    }

    /// Addresses of logos by their names. A logo that cannot be had is no reason to refuse.
    async fn logos(
        &self,
        context: &CallContext<'_>,
        access: &Secret<String>,
        organizations: &[Value],
    ) -> BTreeMap<String, String> {
        let urns: Vec<String> = organizations.iter().filter_map(logo_urn).collect();
        if urns.is_empty() {
            return BTreeMap::new();
        }
        let names: Vec<&str> = urns.iter().map(String::as_str).collect();
        let question = self
            .reading(context, access, "/rest/images")
            .raw_query(&list_of(&names));
        let Ok(answer) = ask(self, context, Endpoint::Targets, question).await else {
            return BTreeMap::new();
        };
        answer
            .get("results")
            .and_then(Value::as_object)
            .map(|results| {
                results
                    .iter()
                    .filter_map(|(urn, image)| Some((urn.clone(), text(image, "downloadUrl")?)))
                    .collect()
            })
            .unwrap_or_default()
    }

    fn reading(&self, context: &CallContext<'_>, access: &Secret<String>, path: &str) -> Question {
        self.versioned(Question::get(context.bases.at(API, path)))
            .bearer(access)
    }
}

/// The logo's own name, `urn:li:image:…`.
fn logo_urn(organization: &Value) -> Option<String> {
    let urn = text(organization.get("logoV2")?, "original")?;
    // Older answers name a `digitalmediaAsset`; the Images API takes the same identifier.
    Some(urn.replace("urn:li:digitalmediaAsset:", "urn:li:image:"))
}

/// `ids=List(a,b)`: Rest.li reads brackets and commas only as they are, and entries encoded.
fn list_of(ids: &[&str]) -> String {
    let entries: Vec<String> = ids
        .iter()
        .map(|id| url::form_urlencoded::byte_serialize(id.as_bytes()).collect())
        .collect();
    format!("ids=List({})", entries.join(","))
}
