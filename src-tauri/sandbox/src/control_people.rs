//! The part of the control page that shows people, what they have allowed, and their accounts.

use std::fmt::Write as _;

use crate::consent_page::escape;
use crate::control::Control;
use crate::control_api::GrantView;
use crate::control_page::{button, switch};
use crate::moment::human;
use crate::platform::Platform;
use crate::sandbox::Sandbox;
use crate::state::Death;
use crate::trouble::Trouble;
use crate::world::{Listed, Persona};

pub(crate) fn person(
    sandbox: &Sandbox,
    persona: &Persona,
    grants: &[GrantView],
    trouble: &Trouble,
    now_ms: i64,
) -> String {
    let mut html = format!(
        "<article class=\"card who\" id=\"{id}\"><header><img src=\"/avatars/{id}.png\" alt=\"\" width=\"56\" height=\"56\">\
         <div><h3>{name}</h3><p class=\"note\">{about}</p></div></header>",
        id = escape(&persona.id),
        name = escape(&persona.name),
        about = escape(&persona.about),
    );
    let accounts = sandbox.world().accounts(persona);
    for platform in Platform::ALL {
        let own: Vec<&GrantView> = grants
            .iter()
            .filter(|grant| grant.platform == platform && grant.persona == persona.id)
            .collect();
        let listed: Vec<&Listed<'_>> = accounts
            .iter()
            .filter(|listed| listed.platform == platform)
            .collect();
        let open = if own.is_empty() { "" } else { " open" };
        let (class, state) = standing(&own, now_ms);
        let _ = write!(
            html,
            "<details class=\"platform {id}\"{open}><summary><b>{title}</b> <span class=\"state {class}\">{state}</span></summary>",
            id = platform.id(),
            title = platform.title(),
            state = escape(&state),
        );
        if !own.is_empty() {
            html.push_str(&grant_buttons(persona, platform, &own, trouble));
        }
        for account in listed.iter().take(12) {
            html.push_str(&account_row(persona, account, trouble));
        }
        if listed.len() > 12 {
            let _ = write!(html, "<p class=\"note\">and {} more</p>", listed.len() - 12);
        }
        html.push_str("</details>");
    }
    html.push_str("</article>");
    html
}

/// The newest grant's standing in words.
fn standing(own: &[&GrantView], now_ms: i64) -> (&'static str, String) {
    let Some(newest) = own.first() else {
        return ("none", "Not connected".to_owned());
    };
    match newest.death {
        Some(Death::Removed) => ("bad", "Pilotlight was removed".to_owned()),
        Some(Death::PasswordChanged) => ("bad", "Password changed".to_owned()),
        Some(Death::RevokedByApp) => ("none", "Disconnected by Pilotlight".to_owned()),
        Some(Death::Reused) => ("bad", "Ended: an old key was used twice".to_owned()),
        Some(Death::Superseded) => ("bad", "Replaced by another sign-in".to_owned()),
        Some(Death::Evicted) => ("bad", "Pushed out by newer sign-ins".to_owned()),
        None if newest.stale => ("bad", "Expired by hand".to_owned()),
        None => match newest.access_until_ms {
            None => ("good", "Connected, does not expire".to_owned()),
            Some(end) if end > now_ms => (
                "good",
                format!("Connected, current key until {}", human(end)),
            ),
            Some(_) if newest.renews => ("good", "Connected, renews when asked".to_owned()),
            Some(end) => ("bad", format!("Key ran out {}", human(end))),
        },
    }
}

fn grant_buttons(
    persona: &Persona,
    platform: Platform,
    own: &[&GrantView],
    trouble: &Trouble,
) -> String {
    let name = || persona.id.clone();
    let mut html = "<div class=\"buttons\">".to_owned();
    html.push_str(&button(
        "Let it expire",
        &Control::Expire {
            platform,
            persona: name(),
        },
        "",
    ));
    html.push_str(&button(
        "Remove Pilotlight",
        &Control::Revoke {
            platform,
            persona: name(),
        },
        "",
    ));
    if matches!(platform, Platform::Facebook | Platform::Instagram) {
        html.push_str(&button(
            "Change password",
            &Control::ChangePassword {
                platform,
                persona: name(),
            },
            "",
        ));
    }
    if platform == Platform::Facebook {
        let check = |on: bool| Control::Checkpoint {
            persona: name(),
            on,
        };
        html.push_str(&switch(
            trouble.checkpoints.contains(&persona.id),
            "Ask for a security check",
            "Security check passed",
            check,
        ));
    }
    let harmed = |grant: &&&GrantView| {
        grant.stale || matches!(grant.death, Some(Death::Removed | Death::PasswordChanged))
    };
    if own.iter().find(harmed).is_some() {
        html.push_str(&button(
            "Undo",
            &Control::Restore {
                platform,
                persona: name(),
            },
            "undo",
        ));
    }
    html.push_str("</div>");
    let newest = own
        .first()
        .map(|grant| grant.scopes.clone())
        .unwrap_or_default();
    let prefix = format!("{}/{}/", platform.id(), persona.id);
    let taken: Vec<&str> = trouble
        .taken
        .iter()
        .filter_map(|key| key.strip_prefix(&prefix))
        .collect();
    html.push_str(
        "<details class=\"permissions\"><summary>Permissions</summary><div class=\"buttons\">",
    );
    let control = |permission: &str, taken: bool| Control::Permission {
        platform,
        persona: name(),
        permission: permission.to_owned(),
        taken,
    };
    for scope in &newest {
        html.push_str(&button(
            &format!("Take {}", short(scope)),
            &control(scope, true),
            "",
        ));
    }
    for scope in taken {
        html.push_str(&button(
            &format!("Give back {}", short(scope)),
            &control(scope, false),
            "undo",
        ));
    }
    html.push_str("</div></details>");
    html
}

/// The last part of a permission's name.
fn short(scope: &str) -> &str {
    scope.rsplit('/').next().unwrap_or(scope)
}

fn account_row(persona: &Persona, account: &Listed<'_>, trouble: &Trouble) -> String {
    let (platform, id) = (account.platform, account.id);
    let mut html = format!(
        "<div class=\"account\"><img src=\"/avatars/{id}.png\" alt=\"\" width=\"32\" height=\"32\" loading=\"lazy\">\
         <span><b>{}</b><small>{}</small></span><div class=\"buttons\">",
        escape(account.name),
        escape(&account.note),
        id = escape(id),
    );
    let owned = || id.to_owned();
    let is_organization = persona
        .organizations
        .iter()
        .any(|role| role.organization == id);
    if platform == Platform::Facebook || is_organization {
        let role = |lost: bool| Control::Role {
            persona: persona.id.clone(),
            account: owned(),
            lost,
        };
        html.push_str(&switch(
            trouble.has_lost_role(&persona.id, id),
            "Remove role",
            "Give role back",
            role,
        ));
    }
    if matches!(platform, Platform::Youtube | Platform::X) {
        let suspend = |on: bool| Control::Suspend {
            platform,
            account: owned(),
            on,
        };
        html.push_str(&switch(
            trouble.is_suspended(platform, id),
            "Suspend",
            "Let in again",
            suspend,
        ));
    }
    let delete = |on: bool| Control::Delete {
        platform,
        account: owned(),
        on,
    };
    html.push_str(&switch(
        trouble.is_deleted(platform, id),
        "Delete",
        "Bring back",
        delete,
    ));
    html.push_str("</div></div>");
    html
}
