//! Pages: those a person ticked, those a portfolio owns, and one by its id.

use serde_json::{Value, json};

use super::graph::{Caller, caller, fields, granted};
use super::refusal::Refusal;
use crate::platform::Platform;
use crate::reply;
use crate::secret;
use crate::state::{Kind, Token};
use crate::turn::{Answer, Turn, pick};
use crate::world::{Page, Persona};

const DEFAULT_FIELDS: &str = "access_token,category,name,id,tasks";

/// A Page's token. One from a long-lived user token never runs out; one from a short-lived token ends with it.
fn page_token(turn: &mut Turn<'_>, caller: &Caller<'_>, page: &str) -> String {
    let text = secret::derived("EAAB", &caller.text, page);
    let expires_ms = caller
        .token
        .expires_ms
        .filter(|_| caller.token.kind == Kind::Short);
    let known = turn
        .state
        .find(Platform::Facebook, &text, turn.now_ms)
        .is_some();
    if known {
        return text;
    }
    let token = Token {
        grant: caller.token.grant,
        kind: Kind::Page,
        page: Some(page.to_owned()),
        issued_ms: turn.now_ms,
        expires_ms,
    };
    turn.state.add_token(text, token)
}

fn describe(
    turn: &mut Turn<'_>,
    caller: &Caller<'_>,
    page: &Page,
    with_token: bool,
    wanted: &[String],
) -> Value {
    let wants = |name: &str| wanted.iter().any(|field| field == name);
    let tasks = caller
        .persona
        .role_on(&page.id)
        .map(|role| role.tasks.clone())
        .unwrap_or_default();
    let mut body = json!({
        "category": page.category, "name": page.name, "id": page.id, "username": page.username, "tasks": tasks,
        "link": format!("https://www.facebook.com/{}", page.username), "is_published": true,
        "picture": {"data": {"height": 200, "is_silhouette": false, "url": turn.avatar(&page.id, ""), "width": 200}},
    });
    if with_token && wants("access_token") {
        let token = page_token(turn, caller, &page.id);
        if let Some(members) = body.as_object_mut() {
            members.insert("access_token".to_owned(), token.into());
        }
    }
    pick(body, |name| name == "id" || wants(name))
}

fn is_ticked(turn: &Turn<'_>, persona: &Persona, page: &str) -> bool {
    turn.state
        .authorization(Platform::Facebook, &persona.id)
        .is_some_and(|authorization| authorization.pages.contains(page))
}

fn still_administers(turn: &Turn<'_>, persona: &Persona, page: &str) -> bool {
    persona.role_on(page).is_some()
        && !turn.state.trouble.has_lost_role(&persona.id, page)
        && !turn.state.trouble.is_deleted(Platform::Facebook, page)
}

fn user_only<'a>(turn: &Turn<'a>) -> Result<Caller<'a>, Refusal> {
    let caller = caller(turn)?;
    if caller.token.page.is_some() {
        return Err(Refusal::new(
            100,
            None,
            "(#100) Tried accessing nonexisting field (accounts) on node type (Page)",
        ));
    }
    Ok(caller)
}

/// `/me/accounts`: the ticked Pages. Those of a portfolio need `business_management` as well.
pub(crate) fn accounts(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let caller = user_only(turn)?;
    let scopes = granted(turn, &caller.persona.id);
    let has = |scope: &str| scopes.iter().any(|granted| granted == scope);
    let world = turn.world;
    let pages: Vec<&Page> = caller
        .persona
        .pages
        .iter()
        .filter(|role| has("pages_show_list") && is_ticked(turn, caller.persona, &role.page))
        .filter(|role| still_administers(turn, caller.persona, &role.page))
        .filter_map(|role| world.page(&role.page))
        .filter(|page| page.business.is_none() || has("business_management"))
        .collect();
    Ok(listing(turn, &caller, &pages, |_, _| true))
}

/// `/me/businesses`: the portfolios the person runs.
pub(crate) fn businesses(turn: &Turn<'_>) -> Result<Answer, Refusal> {
    let caller = user_only(turn)?;
    needs_business(turn, caller.persona)?;
    let data: Vec<Value> = caller
        .persona
        .business
        .iter()
        .map(|business| json!({"id": business.id, "name": business.name}))
        .collect();
    Ok(reply::json(200, &json!({"data": data})))
}

fn needs_business(turn: &Turn<'_>, persona: &Persona) -> Result<(), Refusal> {
    if granted(turn, &persona.id)
        .iter()
        .any(|scope| scope == "business_management")
    {
        return Ok(());
    }
    let text = "(#200) Requires business_management permission to manage the object";
    Err(Refusal::new(200, None, text).status(403))
}

/// `/{business}/owned_pages`: all Pages of a portfolio; those not ticked carry no token.
pub(crate) fn owned(turn: &mut Turn<'_>, business: &str) -> Result<Answer, Refusal> {
    let caller = user_only(turn)?;
    needs_business(turn, caller.persona)?;
    if caller
        .persona
        .business
        .as_ref()
        .is_none_or(|own| own.id != business)
    {
        return Err(Refusal::no_object(business));
    }
    let world = turn.world;
    let pages: Vec<&Page> = world
        .pages
        .iter()
        .filter(|page| page.business.as_deref() == Some(business))
        .filter(|page| !turn.state.trouble.is_deleted(Platform::Facebook, &page.id))
        .collect();
    Ok(listing(turn, &caller, &pages, |turn, page| {
        is_ticked(turn, caller.persona, &page.id)
            && still_administers(turn, caller.persona, &page.id)
    }))
}

fn listing(
    turn: &mut Turn<'_>,
    caller: &Caller<'_>,
    pages: &[&Page],
    with_token: impl Fn(&Turn<'_>, &Page) -> bool,
) -> Answer {
    let wanted = fields(turn, DEFAULT_FIELDS);
    let query = &turn.call.query;
    let limit = query
        .get("limit")
        .and_then(|text| text.parse::<usize>().ok())
        .unwrap_or(25)
        .clamp(1, 100);
    let after = query
        .get("after")
        .and_then(|id| pages.iter().position(|page| page.id == id));
    let start = after.map_or(0, |index| index + 1);
    let shown: Vec<&Page> = pages.iter().skip(start).take(limit).copied().collect();
    let data: Vec<Value> = shown
        .iter()
        .map(|page| {
            let with_token = with_token(turn, page);
            describe(turn, caller, page, with_token, &wanted)
        })
        .collect();
    let mut body = json!({"data": data});
    if let (Some(first), Some(last), Some(members)) =
        (shown.first(), shown.last(), body.as_object_mut())
    {
        let mut paging = json!({"cursors": {"before": first.id, "after": last.id}});
        if start + shown.len() < pages.len()
            && let Some(paging) = paging.as_object_mut()
        {
            paging.insert("next".to_owned(), next(turn, caller, &last.id).into());
        }
        members.insert("paging".to_owned(), paging);
    }
    reply::json(200, &body)
}

/// The address of the next part; like the real one it carries the token.
fn next(turn: &Turn<'_>, caller: &Caller<'_>, after: &str) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("access_token", &caller.text);
    for (name, value) in turn
        .call
        .query
        .iter()
        .filter(|(name, _)| !matches!(*name, "access_token" | "after"))
    {
        query.append_pair(name, value);
    }
    query.append_pair("after", after);
    format!(
        "{}/{}/{}?{}",
        turn.base,
        turn.call.host,
        turn.call.path.join("/"),
        query.finish()
    )
}

/// One object by its id: a Page, or the person.
pub(crate) fn object(turn: &Turn<'_>, id: &str) -> Result<Answer, Refusal> {
    let caller = caller(turn)?;
    let wanted = fields(turn, "id,name");
    if id == caller.persona.facebook_id && caller.token.page.is_none() {
        let body = json!({"id": id, "name": caller.persona.name});
        return Ok(reply::json(
            200,
            &pick(body, |name| {
                name == "id" || wanted.iter().any(|field| field == name)
            }),
        ));
    }
    let page = turn.world.page(id).ok_or_else(|| Refusal::no_object(id))?;
    let own = caller.token.page.as_deref() == Some(id);
    let scopes = granted(turn, &caller.persona.id);
    let reads = scopes.iter().any(|scope| scope == "pages_read_engagement");
    if turn.state.trouble.is_deleted(Platform::Facebook, id) {
        return Err(Refusal::no_object(id));
    }
    let in_reach =
        own || (caller.token.page.is_none() && still_administers(turn, caller.persona, id));
    if !in_reach || !reads || !is_ticked(turn, caller.persona, id) {
        return Err(Refusal::new(
            10,
            None,
            "(#10) This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content Access' feature. Refer to https://developers.facebook.com/docs/apps/review/login-permissions#manage-pages and https://developers.facebook.com/docs/apps/review/feature#reference-PAGES_ACCESS for details.",
        ));
    }
    let body = json!({
        "category": page.category, "name": page.name, "id": page.id, "username": page.username,
        "link": format!("https://www.facebook.com/{}", page.username), "is_published": true,
        "picture": {"data": {"height": 200, "is_silhouette": false, "url": turn.avatar(&page.id, ""), "width": 200}},
        "tasks": caller.persona.role_on(id).map(|role| role.tasks.clone()),
    });
    let mut answer = reply::json(
        200,
        &pick(body, |name| {
            name == "id" || wanted.iter().any(|field| field == name)
        }),
    );
    let usage = json!({id: [{"type": "pages", "call_count": 1, "total_cputime": 1, "total_time": 1, "estimated_time_to_regain_access": 0}]});
    reply::set(&mut answer, "x-business-use-case-usage", &usage.to_string());
    Ok(answer)
}
