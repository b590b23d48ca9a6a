//! The pages people see: consent in each platform's manner, refusals, and the way back into the app. All text from
//! outside is escaped; nothing comes from another host.

use std::fmt::Write as _;

use axum::response::Response;

use crate::consent::Ask;
use crate::platform::Platform;
use crate::reply;
use crate::turn::Turn;
use crate::world::Persona;

/// What is particular to a platform's page.
pub(crate) struct Look {
    pub(crate) heading: &'static str,
    /// Permissions that cannot be refused one by one.
    pub(crate) locked: &'static [&'static str],
    /// Whether single permissions can be refused at all.
    pub(crate) can_untick: bool,
}

impl Look {
    pub(crate) fn is_locked(&self, scope: &str) -> bool {
        !self.can_untick || self.locked.contains(&scope)
    }
}

/// Text for an element or a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

fn frame(
    platform: Platform,
    title: &str,
    persona: &str,
    body: &str,
    script: Option<&str>,
) -> String {
    let script = script
        .map(|name| format!("<script src=\"/assets/{name}\" defer></script>"))
        .unwrap_or_default();
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">\
         <title>{title}</title><link rel=\"stylesheet\" href=\"/assets/sandbox.css\">{script}</head>\
         <body class=\"consent {id}\"><header class=\"ribbon\"><span>Pilotlight sandbox</span> \
         This is a rehearsal of {name}. Nothing here leaves your computer.</header>\
         <main class=\"sheet\" data-platform=\"{id}\" data-persona=\"{persona}\">\
         <p class=\"mark\">{name}</p>{body}</main></body></html>",
        title = escape(title),
        id = platform.id(),
        name = platform.title(),
        persona = escape(persona),
    )
}

/// The consent page for one person.
pub(crate) fn page(turn: &Turn<'_>, ask: &Ask, look: &Look, persona: &Persona) -> Response {
    let mut body = format!("<h1>{}</h1>", escape(look.heading));
    body.push_str(&who(turn, persona));
    let _ = write!(
        body,
        "<form method=\"post\" action=\"?{}\" id=\"consent\"><input type=\"hidden\" name=\"persona\" value=\"{}\">",
        escape(&turn.call.raw_query),
        escape(&persona.id)
    );
    match ask.platform {
        Platform::Facebook => body.push_str(&pages(turn, persona)),
        Platform::Youtube => body.push_str(&channels(persona)),
        Platform::Linkedin => body.push_str(&organizations(turn, persona)),
        Platform::Instagram => {
            let account = &persona.instagram;
            let kind = account.account_type.to_lowercase().replace('_', " ");
            body.push_str(&single(
                &account.user_id,
                &format!("@{}", account.username),
                &format!("{} · {kind} account", account.name),
            ));
        }
        Platform::X => body.push_str(&single(
            &persona.x.id,
            &persona.x.name,
            &format!("@{}", persona.x.username),
        )),
    }
    body.push_str(&permissions(ask, look));
    body.push_str(
        "<div class=\"actions\"><button name=\"decision\" value=\"allow\" class=\"primary\">Allow</button>\
         <button name=\"decision\" value=\"deny\">Deny</button></div></form>",
    );
    let html = frame(
        ask.platform,
        look.heading,
        &persona.id,
        &body,
        Some("consent.js"),
    );
    reply::page(200, html)
}

/// The choice of person: a form of its own that asks for this page again.
fn who(turn: &Turn<'_>, chosen: &Persona) -> String {
    let mut html = "<form method=\"get\" id=\"who\"><fieldset><legend>Sign in as</legend><div class=\"people\">".to_owned();
    for persona in &turn.world.personas {
        let checked = if persona.id == chosen.id {
            " checked"
        } else {
            ""
        };
        let _ = write!(
            html,
            "<label class=\"person\"><input type=\"radio\" name=\"persona\" value=\"{id}\"{checked}>\
             <img src=\"/avatars/{id}.png\" alt=\"\" width=\"40\" height=\"40\"><span><b>{name}</b><small>{about}</small></span></label>",
            id = escape(&persona.id),
            name = escape(&persona.name),
            about = escape(&persona.about),
        );
    }
    html.push_str("</div></fieldset>");
    for (name, value) in turn
        .call
        .query
        .iter()
        .filter(|(name, _)| *name != "persona")
    {
        let _ = write!(
            html,
            "<input type=\"hidden\" name=\"{}\" value=\"{}\">",
            escape(name),
            escape(value)
        );
    }
    html.push_str("<button>Switch</button></form>");
    html
}

fn row(control: &str, avatar: &str, name: &str, note: &str) -> String {
    format!(
        "<label class=\"row\">{control}<img src=\"/avatars/{}.png\" alt=\"\" width=\"40\" height=\"40\">\
         <span><b>{}</b><small>{}</small></span></label>",
        escape(avatar),
        escape(name),
        escape(note)
    )
}

fn single(avatar: &str, name: &str, note: &str) -> String {
    format!(
        "<fieldset><legend>Account</legend>{}</fieldset>",
        row("", avatar, name, note)
    )
}

fn pages(turn: &Turn<'_>, persona: &Persona) -> String {
    let mut html = "<fieldset><legend>Which Pages may Pilotlight use?</legend>".to_owned();
    if persona.pages.is_empty() {
        html.push_str("<p class=\"note\">This person has a personal profile and no Page.</p>");
    }
    for role in &persona.pages {
        let gone = turn.state.trouble.has_lost_role(&persona.id, &role.page)
            || turn
                .state
                .trouble
                .is_deleted(Platform::Facebook, &role.page);
        let Some(page) = turn.world.page(&role.page).filter(|_| !gone) else {
            continue;
        };
        let control = format!(
            "<input type=\"checkbox\" name=\"page\" value=\"{}\" checked>",
            escape(&page.id)
        );
        let can_post = role.tasks.iter().any(|task| task == "CREATE_CONTENT");
        let note = if can_post {
            page.category.clone()
        } else {
            format!("{} · you may not publish here", page.category)
        };
        html.push_str(&row(&control, &page.id, &page.name, &note));
    }
    html.push_str("</fieldset>");
    html
}

fn channels(persona: &Persona) -> String {
    let mut html = "<fieldset><legend>Which channel?</legend>".to_owned();
    if persona.channels.is_empty() {
        html.push_str("<p class=\"note\">This Google account has no YouTube channel.</p>");
    }
    for (index, channel) in persona.channels.iter().enumerate() {
        let checked = if index == 0 { " checked" } else { "" };
        let control = format!(
            "<input type=\"radio\" name=\"channel\" value=\"{}\"{checked}>",
            escape(&channel.id)
        );
        let kind = if channel.brand {
            "brand account"
        } else {
            "your own channel"
        };
        html.push_str(&row(
            &control,
            &channel.id,
            &channel.title,
            &format!("{} · {kind}", channel.handle),
        ));
    }
    html.push_str("</fieldset>");
    html
}

fn organizations(turn: &Turn<'_>, persona: &Persona) -> String {
    let mut html = "<fieldset><legend>Your profile and pages</legend>".to_owned();
    html.push_str(&row("", &persona.linkedin_sub, &persona.name, "Member"));
    for role in &persona.organizations {
        if let Some(organization) = turn.world.organization(&role.organization) {
            let note = role.role.to_lowercase().replace('_', " ");
            html.push_str(&row(
                "",
                &organization.id,
                &organization.name,
                &format!("Your role: {note}"),
            ));
        }
    }
    html.push_str("</fieldset>");
    html
}

fn permissions(ask: &Ask, look: &Look) -> String {
    let mut html = "<fieldset><legend>Pilotlight will be able to</legend>".to_owned();
    for scope in &ask.scopes {
        let disabled = if look.is_locked(scope) {
            " disabled"
        } else {
            ""
        };
        let _ = write!(
            html,
            "<label class=\"permission\"><input type=\"checkbox\" name=\"permission\" value=\"{scope}\" checked{disabled}>\
             <span>{words}<code>{scope}</code></span></label>",
            scope = escape(scope),
            words = purpose(scope),
        );
    }
    html.push_str("</fieldset>");
    html
}

/// What a permission lets an app do, in a person's words.
fn purpose(scope: &str) -> &'static str {
    match scope.rsplit('/').next().unwrap_or(scope) {
        "pages_show_list" => "See the list of your Pages",
        "pages_manage_posts" => "Publish posts on your Pages",
        "pages_read_engagement" => "Read your Pages' posts and followers",
        "pages_manage_engagement" => "Answer comments on your Pages",
        "pages_read_user_content" => "Read what others write on your Pages",
        "read_insights" => "Read your Pages' statistics",
        "business_management" => "See the Pages of your business portfolio",
        "public_profile" | "profile" | "userinfo.profile" => "See your name and picture",
        "email" | "userinfo.email" | "users.email" => "See your e-mail address",
        "openid" => "Know who you are when you sign in",
        "instagram_business_basic" => "See your profile and posts",
        "instagram_business_content_publish" => "Publish photos and videos",
        "instagram_business_manage_insights" => "Read your statistics",
        "instagram_business_manage_comments" => "Answer comments",
        "youtube.upload" => "Upload videos to your channel",
        "youtube.readonly" => "See your channel",
        "youtube" | "youtube.force-ssl" => "Manage your channel",
        "yt-analytics.readonly" => "Read your channel's statistics",
        "tweet.read" => "See posts you can see",
        "tweet.write" => "Post for you",
        "users.read" => "See your profile",
        "media.write" => "Upload pictures and videos",
        "offline.access" => "Stay connected until you say otherwise",
        "w_member_social" => "Post in your name",
        "r_organization_admin" | "rw_organization_admin" => "See the organisation pages you manage",
        "w_organization_social" => "Post for your organisation pages",
        "r_organization_social" => "Read your organisation pages' posts",
        "r_member_postAnalytics" => "Read your posts' statistics",
        _ => "Something else",
    }
}

/// A page that says no.
pub(crate) fn refusal(platform: Platform, status: u16, heading: &str, text: &str) -> Response {
    let body = format!(
        "<h1>{}</h1><p class=\"note\">{}</p>",
        escape(heading),
        escape(text)
    );
    reply::page(status, frame(platform, heading, "", &body, None))
}

/// Instagram turns personal accounts away on its own page; the app hears nothing unless the person cancels.
pub(crate) fn personal_instagram(turn: &Turn<'_>, username: &str) -> Response {
    let body = format!(
        "<h1>Switch to a professional account</h1><p class=\"note\">@{} is a personal account. To use this app, switch to a \
         Business or Creator account in Instagram's settings, then try again.</p>\
         <form method=\"post\" action=\"?{}\"><input type=\"hidden\" name=\"persona\" value=\"{}\">\
         <div class=\"actions\"><a class=\"button primary\" href=\"?{}\">Choose someone else</a>\
         <button name=\"decision\" value=\"deny\">Cancel</button></div></form>",
        escape(username),
        escape(&turn.call.raw_query),
        escape(turn.call.form.get("persona").unwrap_or_default()),
        escape(&turn.call.raw_query),
    );
    reply::page(
        400,
        frame(
            Platform::Instagram,
            "Switch to a professional account",
            "",
            &body,
            None,
        ),
    )
}

/// Sends a browser into the app by its private-use address, by script and by a button.
pub(crate) fn open_app(platform: Platform, target: &str) -> Response {
    let body = format!(
        "<h1>Back to Pilotlight</h1><p class=\"note\">Your browser may ask whether it may open Pilotlight.</p>\
         <div class=\"actions\"><a class=\"button primary\" id=\"open\" href=\"{}\">Open Pilotlight</a></div>",
        escape(target)
    );
    reply::page(
        200,
        frame(platform, "Back to Pilotlight", "", &body, Some("open.js")),
    )
}
