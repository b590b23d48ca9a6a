//! The control page: everyone who lives in the sandbox, what they have allowed, and a button for everything that
//! can happen to it. It shows what the control interface can do and has no power of its own.

use std::fmt::Write as _;

use axum::extract::State as Shared;
use axum::response::Response;
use http::HeaderMap;

use crate::consent_page::escape;
use crate::control::Control;
use crate::control_api::{self, grants};
use crate::control_people::person;
use crate::control_posts;
use crate::moment::{DAY, HOUR, human};
use crate::platform::Platform;
use crate::posts::Desk;
use crate::reply;
use crate::sandbox::Sandbox;
use crate::trouble::Trouble;

pub(crate) async fn show(Shared(sandbox): Shared<Sandbox>, headers: HeaderMap) -> Response {
    if !control_api::is_local(&headers) {
        return control_api::foreign();
    }
    let now_ms = sandbox.now_ms();
    let (grants, trouble, cards, posts) = sandbox.with_state(|state| {
        let cards = platforms(&state.trouble, &state.desk, now_ms);
        let posts = control_posts::list(sandbox.world(), &state.desk);
        (grants(state), state.trouble.clone(), cards, posts)
    });
    let mut main = time(now_ms, sandbox.offset_ms());
    main.push_str(&cards);
    main.push_str(&posts);
    main.push_str("<section aria-labelledby=\"people-heading\"><h2 id=\"people-heading\">People and their accounts</h2>");
    for persona in &sandbox.world().personas {
        main.push_str(&person(&sandbox, persona, &grants, &trouble, now_ms));
    }
    main.push_str("</section>");
    reply::page(
        200,
        format!(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">\
             <meta name=\"control-token\" content=\"{}\"><title>Pilotlight sandbox</title>\
             <link rel=\"stylesheet\" href=\"/assets/sandbox.css\"><script src=\"/assets/control.js\" defer></script></head>\
             <body class=\"control\"><header class=\"ribbon\"><span>Pilotlight sandbox</span> Make things happen here and see how \
             Pilotlight takes them. No real account is touched.</header><p id=\"say\" role=\"status\"></p>\
             <main id=\"board\">{main}</main></body></html>",
            escape(sandbox.control_token()),
        ),
    )
}

/// A button that sends one control.
pub(crate) fn button(words: &str, control: &Control, class: &str) -> String {
    let json = serde_json::to_string(control).unwrap_or_default();
    format!(
        "<button type=\"button\" class=\"{class}\" data-control=\"{}\">{}</button>",
        escape(&json),
        escape(words)
    )
}

/// A button that switches something on, or off again when it is on.
pub(crate) fn switch(
    on: bool,
    begin: &str,
    end: &str,
    control: impl Fn(bool) -> Control,
) -> String {
    if on {
        button(end, &control(false), "undo")
    } else {
        button(begin, &control(true), "")
    }
}

fn time(now_ms: i64, offset_ms: i64) -> String {
    let mut html = format!(
        "<section class=\"clock\" aria-labelledby=\"clock-heading\"><h2 id=\"clock-heading\">The sandbox's clock</h2><p class=\"now\">{}</p>",
        human(now_ms)
    );
    let note = if offset_ms == 0 {
        "Now, like everywhere else.".to_owned()
    } else {
        format!(
            "{} days and {} hours ahead of today.",
            offset_ms / DAY,
            offset_ms % DAY / HOUR
        )
    };
    let _ = write!(html, "<p class=\"note\">{note}</p><div class=\"buttons\">");
    for (words, ms) in [
        ("+1 hour", HOUR),
        ("+1 day", DAY),
        ("+7 days", 7 * DAY),
        ("+30 days", 30 * DAY),
        ("+90 days", 90 * DAY),
        ("+1 year", 365 * DAY),
    ] {
        html.push_str(&button(words, &Control::Advance { ms }, ""));
    }
    if offset_ms != 0 {
        html.push_str(&button("Back to today", &Control::ResetTime, "undo"));
    }
    html.push_str("</div></section>");
    html
}

fn platforms(trouble: &Trouble, desk: &Desk, now_ms: i64) -> String {
    let mut html = "<section aria-labelledby=\"platforms-heading\"><h2 id=\"platforms-heading\">Platforms and network</h2><div class=\"grid\">".to_owned();
    for platform in Platform::ALL {
        let outage = trouble.outage(platform);
        let limited = outage.limited_until_ms.filter(|until| *until > now_ms);
        let mut states: Vec<String> = Vec::new();
        if outage.slow_ms > 0 {
            states.push("slow".to_owned());
        }
        if let Some(status) = outage.fail {
            states.push(format!("failing ({status})"));
        }
        if let Some(until) = limited {
            states.push(format!("refuses calls until {}", human(until)));
        }
        if outage.lose_answers > 0 {
            states.push("the next answer gets lost".to_owned());
        }
        if outage.app_refused {
            states.push("does not know our app".to_owned());
        }
        states.extend(control_posts::states(desk, platform));
        let state = if states.is_empty() {
            "Works normally".to_owned()
        } else {
            states.join(", ")
        };
        let class = if states.is_empty() { "good" } else { "bad" };
        let _ = write!(
            html,
            "<article class=\"card {id}\"><h3>{title}</h3><p class=\"state {class}\">{state}</p><div class=\"buttons\">",
            id = platform.id(),
            title = platform.title(),
            state = escape(&state),
        );
        let slow = |on: bool| Control::Slow {
            platform,
            ms: if on { 5_000 } else { 0 },
        };
        html.push_str(&switch(
            outage.slow_ms > 0,
            "Make slow",
            "Not slow any more",
            slow,
        ));
        let fail = |on: bool| Control::Fail {
            platform,
            status: on.then_some(500),
        };
        html.push_str(&switch(
            outage.fail.is_some(),
            "Let it fail",
            "Repair",
            fail,
        ));
        let limit = |app_wide| {
            move |on: bool| Control::RateLimit {
                platform,
                seconds: on.then_some(900),
                app_wide,
            }
        };
        if limited.is_some() {
            html.push_str(&switch(true, "", "Lift the limit", limit(false)));
        } else {
            html.push_str(&switch(false, "Too many calls", "", limit(false)));
            html.push_str(&switch(false, "App's quota used up", "", limit(true)));
        }
        let lose = |on: bool| Control::LoseAnswers {
            platform,
            count: u32::from(on),
        };
        html.push_str(&switch(
            outage.lose_answers > 0,
            "Lose the next answer",
            "Lose nothing",
            lose,
        ));
        let refuse = |on: bool| Control::RefuseApp { platform, on };
        html.push_str(&switch(
            outage.app_refused,
            "Refuse our app",
            "Know our app again",
            refuse,
        ));
        html.push_str(&control_posts::buttons(desk, platform));
        match platform {
            Platform::Youtube => html.push_str(&switch(
                trouble.google_testing,
                "App in testing (7 days)",
                "App published",
                |on| Control::GoogleTesting { on },
            )),
            Platform::Linkedin => html.push_str(&switch(
                trouble.linkedin_refresh,
                "Partner: renews by itself",
                "No partner any more",
                |on| Control::LinkedinRefresh { on },
            )),
            _ => {}
        }
        html.push_str("</div></article>");
    }
    let _ = write!(
        html,
        "<article class=\"card\"><h3>This computer's network</h3><p class=\"state {}\">{}</p><div class=\"buttons\">",
        if trouble.captive { "bad" } else { "good" },
        if trouble.captive {
            "A hotel's sign-in page answers everything"
        } else {
            "Open"
        },
    );
    html.push_str(&switch(
        trouble.captive,
        "Hotel Wi-Fi",
        "Leave the hotel",
        |on| Control::Captive { on },
    ));
    html.push_str(&button("End all trouble", &Control::Calm, "undo"));
    html.push_str(&button("Start over", &Control::Reset, "danger"));
    html.push_str("</div></article></div></section>");
    html
}
