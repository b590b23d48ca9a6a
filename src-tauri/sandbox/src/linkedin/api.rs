//! What an access token opens: the member, the organisations they have a role at, their logos; and introspection.

use http::Method;
use serde_json::{Map, Value, json};

use super::oauth::client;
use super::{media, publish};
use crate::app::app;
use crate::platform::Platform;
use crate::reply;
use crate::state::{Death, Kind, Standing};
use crate::turn::{Answer, Turn, seconds};
use crate::world::{Organization, Persona};

const HERE: Platform = Platform::Linkedin;
/// The oldest and the newest version of the versioned interface that is active (learn.microsoft.com, 2026-11).
const VERSIONS: std::ops::RangeInclusive<u32> = 202_511..=202_609;
const ORGANIZATION_SCOPES: [&str; 4] = [
    "r_organization_admin",
    "rw_organization_admin",
    "r_organization_social",
    "w_organization_social",
];
const ADMIN_SCOPES: [&str; 2] = ["r_organization_admin", "rw_organization_admin"];

pub(crate) fn api(turn: &mut Turn<'_>) -> Answer {
    let result = match (
        turn.call.host.as_str(),
        &turn.call.method,
        turn.call.segments().as_slice(),
    ) {
        ("www.linkedin.com", &Method::POST, ["oauth", "v2", "introspectToken"]) => introspect(turn),
        (_, &Method::GET, ["v2", "userinfo"]) => userinfo(turn),
        ("www.linkedin.com", &Method::PUT, ["dms-uploads", ticket, ..]) => media::put(turn, ticket),
        (_, method, ["rest", rest @ ..]) if publish::is_here(method, rest) => {
            let method = method.clone();
            version(turn).and_then(|_| publish::route(turn, &method, rest))
        }
        (_, &Method::GET, ["rest", rest @ ..]) => {
            version(turn).and_then(|version| versioned(turn, rest, version))
        }
        (_, _, [.., last]) => Err(no_resource(last)),
        _ => Err(no_resource("")),
    };
    let mut answer = result.unwrap_or_else(|refusal| refusal);
    reply::set(&mut answer, "x-li-fabric", "prod-ltx1");
    answer
}

pub(super) fn no_resource(name: &str) -> Answer {
    reply::json(
        404,
        &json!({"serviceErrorCode": 0, "message": format!("Resource {name} does not exist"), "status": 404}),
    )
}

fn version(turn: &Turn<'_>) -> Result<u32, Answer> {
    let Some(text) = turn.call.header("linkedin-version") else {
        let message = "A version must be present. Please specify a version by adding the LinkedIn-Version header.";
        return Err(reply::json(
            400,
            &json!({"status": 400, "code": "VERSION_MISSING", "message": message}),
        ));
    };
    text.parse()
        .ok()
        .filter(|version| VERSIONS.contains(version))
        .ok_or_else(|| {
            let message = format!("Requested version {text} is not active");
            reply::json(
                426,
                &json!({"status": 426, "code": "NONEXISTENT_VERSION", "message": message}),
            )
        })
}

fn unauthorized(service_code: u32, code: &str, message: &str) -> Answer {
    reply::json(
        401,
        &json!({"status": 401, "serviceErrorCode": service_code, "code": code, "message": message}),
    )
}

pub(super) fn live<'a>(turn: &Turn<'a>) -> Result<(Vec<String>, &'a Persona), Answer> {
    let text = turn
        .call
        .bearer()
        .ok_or_else(|| unauthorized(65_604, "EMPTY_ACCESS_TOKEN", "Empty oauth2 access token"))?;
    let invalid = || unauthorized(65_600, "INVALID_ACCESS_TOKEN", "Invalid access token");
    let (token, grant, standing) = turn
        .state
        .find(HERE, text, turn.now_ms)
        .ok_or_else(invalid)?;
    match standing {
        Standing::Expired(_) => {
            return Err(unauthorized(
                65_602,
                "EXPIRED_ACCESS_TOKEN",
                "The token used in the request has expired",
            ));
        }
        Standing::Dead(_) => {
            let message = "The token used in the request has been revoked by the user";
            return Err(unauthorized(65_601, "REVOKED_ACCESS_TOKEN", message));
        }
        Standing::Live => {}
    }
    let persona = turn
        .persona(&grant.persona)
        .filter(|_| token.kind == Kind::Access)
        .ok_or_else(invalid)?;
    if turn.state.trouble.is_deleted(HERE, &persona.linkedin_sub) {
        return Err(unauthorized(
            65_601,
            "REVOKED_ACCESS_TOKEN",
            "The token used in the request has been revoked by the user",
        ));
    }
    Ok((turn.state.scopes(grant), persona))
}

pub(super) fn denied(resource: &str) -> Answer {
    let message = format!("Not enough permissions to access: {resource}");
    reply::json(
        403,
        &json!({"status": 403, "serviceErrorCode": 100, "code": "ACCESS_DENIED", "message": message}),
    )
}

pub(super) fn has(scopes: &[String], any_of: &[&str]) -> bool {
    scopes.iter().any(|scope| any_of.contains(&scope.as_str()))
}

fn userinfo(turn: &Turn<'_>) -> Result<Answer, Answer> {
    let (scopes, persona) = live(turn)?;
    if !has(&scopes, &["openid"]) || !has(&scopes, &["profile"]) {
        return Err(denied("userinfo.GET.NO_VERSION"));
    }
    let (given, family) = persona.name.split_once(' ').unwrap_or((&persona.name, ""));
    let mut body = json!({
        "sub": persona.linkedin_sub, "name": persona.name, "given_name": given, "family_name": family,
        "picture": turn.avatar(&persona.linkedin_sub, ""), "locale": {"country": "GB", "language": "en"},
    });
    if let (true, Some(members)) = (has(&scopes, &["email"]), body.as_object_mut()) {
        members.insert("email".to_owned(), persona.email.as_str().into());
        members.insert("email_verified".to_owned(), true.into());
    }
    Ok(reply::json(200, &body))
}

fn introspect(turn: &Turn<'_>) -> Result<Answer, Answer> {
    client(turn)?;
    let Some(text) = turn.call.form.get("token") else {
        let body = json!({"error": "invalid_request", "error_description": "A required parameter \"token\" is missing"});
        return Err(reply::json(400, &body));
    };
    let Some((token, grant, standing)) = turn.state.find(HERE, text, turn.now_ms) else {
        return Ok(reply::json(200, &json!({"active": false})));
    };
    let member = turn.persona(&grant.persona);
    let is_gone =
        member.is_some_and(|member| turn.state.trouble.is_deleted(HERE, &member.linkedin_sub));
    let status = match standing {
        Standing::Live if is_gone => "revoked",
        Standing::Live => "active",
        Standing::Expired(_) => "expired",
        Standing::Dead(Death::Evicted | Death::Reused) => "expired",
        Standing::Dead(_) => "revoked",
    };
    Ok(reply::json(
        200,
        &json!({
            "active": status == "active", "status": status, "client_id": app(HERE).client_id,
            "scope": turn.state.scopes(grant).join(","), "created_at": seconds(token.issued_ms),
            "authorized_at": seconds(grant.created_ms), "expires_at": token.expires_ms.map(seconds), "auth_type": "3L",
        }),
    ))
}

fn versioned(turn: &Turn<'_>, path: &[&str], version: u32) -> Result<Answer, Answer> {
    let (scopes, persona) = live(turn)?;
    match path {
        ["organizationAcls"] => {
            if !has(&scopes, &ADMIN_SCOPES) {
                return Err(denied(&format!(
                    "organizationAcls.FINDER-roleAssignee.{version}"
                )));
            }
            roles(turn, persona)
        }
        ["organizations" | "organizationsLookup"] => {
            if !has(&scopes, &ORGANIZATION_SCOPES) {
                return Err(denied(&format!("organizations.BATCH_GET.{version}")));
            }
            batch(turn, persona)
        }
        ["organizations", id] => {
            if !has(&scopes, &ORGANIZATION_SCOPES) {
                return Err(denied(&format!("organizations.GET.{version}")));
            }
            let organization = in_reach(turn, persona, id).ok_or_else(|| not_found(id))?;
            Ok(reply::json(200, &describe(turn, organization)))
        }
        ["images"] => Ok(image_batch(turn)),
        ["images", urn] => image(turn, urn)
            .map(|body| reply::json(200, &body))
            .ok_or_else(|| {
                reply::json(
                    404,
                    &json!({"status": 404, "message": format!("Image {urn} not found")}),
                )
            }),
        [.., last] => Err(no_resource(last)),
        [] => Err(no_resource("")),
    }
}

fn not_found(id: &str) -> Answer {
    reply::json(
        404,
        &json!({"status": 404, "code": "NOT_FOUND", "message": format!("Organization {id} does not exist")}),
    )
}

pub(super) fn in_reach<'a>(
    turn: &Turn<'a>,
    persona: &Persona,
    id: &str,
) -> Option<&'a Organization> {
    let role = persona
        .organizations
        .iter()
        .find(|role| role.organization == id)?;
    let lost = turn.state.trouble.has_lost_role(&persona.id, id)
        || turn.state.trouble.is_deleted(HERE, id);
    turn.world
        .organization(&role.organization)
        .filter(|_| !lost)
}

fn roles(turn: &Turn<'_>, persona: &Persona) -> Result<Answer, Answer> {
    let query = &turn.call.query;
    if query.get("q") != Some("roleAssignee") {
        let message = "Resource method could not be resolved from request parameters.";
        return Err(reply::json(
            400,
            &json!({"status": 400, "code": "ILLEGAL_ARGUMENT", "message": message}),
        ));
    }
    let number = |name: &str, default: usize| {
        query
            .get(name)
            .and_then(|text| text.parse().ok())
            .unwrap_or(default)
    };
    let (start, count) = (number("start", 0), number("count", 10).clamp(1, 100));
    let all: Vec<Value> = persona
        .organizations
        .iter()
        .filter(|role| in_reach(turn, persona, &role.organization).is_some())
        .filter(|role| query.get("role").is_none_or(|wanted| wanted == role.role))
        .filter(|_| query.get("state").is_none_or(|state| state == "APPROVED"))
        .map(|role| {
            json!({
                "organization": format!("urn:li:organization:{}", role.organization),
                "roleAssignee": format!("urn:li:person:{}", persona.linkedin_sub), "role": role.role, "state": "APPROVED"
            })
        })
        .collect();
    let total = all.len();
    let elements: Vec<Value> = all.into_iter().skip(start).take(count).collect();
    Ok(reply::json(
        200,
        &json!({"elements": elements, "paging": {"start": start, "count": count, "total": total, "links": []}}),
    ))
}

/// The members of `ids=List(a,b)`.
fn ids(turn: &Turn<'_>) -> Vec<String> {
    let text = turn.call.query.get("ids").unwrap_or_default();
    let list = text
        .strip_prefix("List(")
        .and_then(|rest| rest.strip_suffix(')'))
        .unwrap_or(text);
    list.split(',')
        .map(|id| id.trim().to_owned())
        .filter(|id| !id.is_empty())
        .collect()
}

fn batch(turn: &Turn<'_>, persona: &Persona) -> Result<Answer, Answer> {
    let (mut results, mut statuses, mut errors) = (Map::new(), Map::new(), Map::new());
    for id in ids(turn) {
        match in_reach(turn, persona, &id) {
            Some(organization) => {
                statuses.insert(id.clone(), 200.into());
                results.insert(id, describe(turn, organization));
            }
            None => {
                statuses.insert(id.clone(), 404.into());
                errors.insert(
                    id.clone(),
                    json!({"status": 404, "message": format!("Organization {id} does not exist")}),
                );
            }
        }
    }
    Ok(reply::json(
        200,
        &json!({"results": results, "statuses": statuses, "errors": errors}),
    ))
}

/// An organisation. Its logo is a URN to be looked up under `/rest/images`, or comes along where the request asks
/// for it by decoration.
fn describe(turn: &Turn<'_>, organization: &Organization) -> Value {
    let urn = format!("urn:li:image:{}", organization.id);
    let mut logo = json!({"original": urn, "cropped": urn, "cropInfo": {"x": 0, "y": 0, "width": 0, "height": 0}});
    let decorated = turn
        .call
        .query
        .get("projection")
        .is_some_and(|projection| projection.contains("original~"));
    if let (true, Some(members)) = (decorated, logo.as_object_mut()) {
        let address = turn.avatar(&organization.id, "");
        let streams = json!({"elements": [{"identifiers": [{"identifier": address, "identifierType": "EXTERNAL_URL", "mediaType": "image/png"}]}]});
        members.insert("original~".to_owned(), streams);
    }
    json!({
        "id": organization.id.parse::<u64>().unwrap_or_default(), "localizedName": organization.name,
        "vanityName": organization.vanity, "$URN": format!("urn:li:organization:{}", organization.id),
        "name": {"localized": {"en_US": organization.name}, "preferredLocale": {"country": "US", "language": "en"}},
        "primaryOrganizationType": "NONE", "logoV2": logo,
    })
}

fn image(turn: &Turn<'_>, urn: &str) -> Option<Value> {
    let id = urn.strip_prefix("urn:li:image:")?;
    turn.world.organization(id)?;
    Some(
        json!({"id": urn, "status": "AVAILABLE", "downloadUrl": turn.avatar(id, ""), "owner": format!("urn:li:organization:{id}")}),
    )
}

fn image_batch(turn: &Turn<'_>) -> Answer {
    let results: Map<String, Value> = ids(turn)
        .into_iter()
        .filter_map(|urn| image(turn, &urn).map(|body| (urn, body)))
        .collect();
    reply::json(
        200,
        &json!({"results": results, "statuses": {}, "errors": {}}),
    )
}
