//! docs/platform-apps.md: what an owner registers at each platform, from the same data that Settings,
//! Platform apps, shows.

use std::{fmt::Write as _, sync::Arc};

use pilotlight_domain::Platform;
use pilotlight_engine::ReturnRoutes;
use pilotlight_platforms::{RedirectKind, adapter_for, registration};

/// Stands for the address of the owner's own relay page.
const RELAY: &str = "https://relay.example.com/";

/// The page.
#[must_use]
pub fn platform_apps() -> String {
    let mut text = String::from(
        "# What to register at each platform\n\n\
         Made from what Settings → Platform apps shows; renew it with\n\
         `UPDATE_DOCS=1 cargo test -p pilotlight-packaging --test docs`. [The user guide](guide.md) says what\n\
         a developer app is for and when you need one.\n\n\
         Names in quotation marks are the portals' own. Portals are rearranged often.\n\n\
         ![Settings, Platform apps](screenshots/window/settings-apps.webp)\n\n",
    );
    let _ = writeln!(
        text,
        "`{RELAY}` below stands for the address at which you put the folder `relay`; see\n\
         [its own page](../relay/README.md). Which platforms need it:\n\n\
         | platform | how its answer comes back | redirect addresses to register |\n|---|---|---|"
    );
    for platform in Platform::ALL {
        let kind = kind(platform);
        let addresses: Vec<String> = redirects(platform)
            .iter()
            .map(|address| format!("`{address}`"))
            .collect();
        let addresses = if addresses.is_empty() {
            "none".to_owned()
        } else {
            addresses.join("<br>")
        };
        let _ = writeln!(
            text,
            "| {} | {} | {addresses} |",
            platform.name(),
            way(kind)
        );
    }
    for platform in Platform::ALL {
        section(&mut text, platform);
    }
    text
}

fn section(text: &mut String, platform: Platform) {
    let known = registration(platform);
    let _ = write!(
        text,
        "\n## {}\n\n{} Where: [{}]({}).\n\n",
        platform.name(),
        (known.creates)(),
        known.portal_name,
        known.portal
    );
    for (index, step) in known.steps.iter().enumerate() {
        let _ = writeln!(text, "{}. {}", index + 1, step());
    }
    let addresses = redirects(platform);
    if !addresses.is_empty() {
        let _ = write!(
            text,
            "\nInto “{}”, to the letter:\n\n```\n",
            known.redirect_field
        );
        for address in addresses {
            let _ = writeln!(text, "{address}");
        }
        text.push_str("```\n");
    }
    let _ = write!(text, "\nWhat to choose there, {}:\n\n", (known.ticks_are)());
    for tick in known.ticks {
        let _ = writeln!(text, "- `{tick}`");
    }
    let secret = match known.labels.client_secret {
        "" => ". There is no secret to enter".to_owned(),
        secret => format!(" and the {secret}"),
    };
    let _ = write!(
        text,
        "\nWhat Settings asks for afterwards: the {}{secret}. In the portal under “{}”.\n\n{}\n\n\
         As read on {} in: {}.\n",
        known.labels.client_id,
        known.found,
        (known.know)(),
        known.read_on,
        known.source
    );
}

fn kind(platform: Platform) -> RedirectKind {
    adapter_for(platform).profile().redirect
}

fn way(kind: RedirectKind) -> &'static str {
    match kind {
        RedirectKind::Loopback => "to a free port of this computer",
        RedirectKind::DeepLink => "by Pilotlight's own links, or to a fixed port of this computer",
        RedirectKind::Relay => "by your relay page, which passes it on to Pilotlight",
    }
}

fn redirects(platform: Platform) -> Vec<String> {
    let routes = ReturnRoutes {
        relay: RELAY.parse().ok(),
        scheme_is_ours: Arc::new(|| true),
    };
    routes.registered(kind(platform), platform)
}
