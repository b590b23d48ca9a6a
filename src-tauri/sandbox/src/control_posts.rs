//! The part of the control page about publishing: how each platform does it just now, and the posts that arrived.

use std::fmt::Write as _;

use crate::consent_page::escape;
use crate::control::Control;
use crate::control_page::{button, switch};
use crate::moment::human;
use crate::platform::Platform;
use crate::posts::{Desk, Manner, Piece, Post};
use crate::world::World;

/// So many posts are listed.
const LISTED: usize = 50;

/// What a platform's publishing does just now, in words for its card.
pub(crate) fn states(desk: &Desk, platform: Platform) -> Vec<String> {
    let manner = desk.manners.get(platform.id()).map(|held| {
        let what = match held.manner {
            Manner::Late { .. } => "publishes and answers late",
            Manner::Twice => "takes a repeated post for a second one",
            Manner::Fails => "publishes and says that it failed",
            Manner::Silent => "publishes and says nothing",
            Manner::Unheard => "neither publishes nor says anything",
        };
        match held.times {
            None => what.to_owned(),
            Some(1) => format!("{what}, once"),
            Some(times) => format!("{what}, {times} times"),
        }
    });
    let cuts = desk
        .cuts
        .get(&platform)
        .map(|times| format!("cuts the next {times} uploads"));
    manner.into_iter().chain(cuts).collect()
}

/// The buttons for it.
pub(crate) fn buttons(desk: &Desk, platform: Platform) -> String {
    let publishing = |manner: Option<Manner>, times: Option<u32>| Control::Publishing {
        platform,
        account: None,
        manner,
        times,
    };
    let mut html = String::new();
    if desk.manners.contains_key(platform.id()) {
        html.push_str(&button("Publish honestly", &publishing(None, None), "undo"));
    } else {
        for (words, manner, times) in [
            ("Post, then fail", Manner::Fails, Some(1)),
            ("Post, then say nothing", Manner::Silent, Some(1)),
            ("Lose the next post", Manner::Unheard, Some(1)),
            ("Answer posts late", Manner::Late { ms: 25_000 }, Some(1)),
            ("Take doubles", Manner::Twice, None),
        ] {
            html.push_str(&button(words, &publishing(Some(manner), times), ""));
        }
    }
    // Instagram fetches media itself; nothing is uploaded there.
    if platform != Platform::Instagram {
        html.push_str(&switch(
            desk.cuts.contains_key(&platform),
            "Cut the next uploads",
            "Cut nothing",
            |on| Control::CutUploads {
                platform,
                times: if on { 3 } else { 0 },
            },
        ));
    }
    html
}

/// The posts that arrived, newest first.
pub(crate) fn list(world: &World, desk: &Desk) -> String {
    let mut html = "<section aria-labelledby=\"posts-heading\"><h2 id=\"posts-heading\">Posts that arrived</h2>".to_owned();
    if desk.posts.is_empty() {
        html.push_str("<p class=\"note\">None so far.</p>");
    }
    for post in desk.posts.iter().rev().take(LISTED) {
        html.push_str(&row(world, post));
    }
    if desk.posts.len() > LISTED {
        let _ = write!(
            html,
            "<p class=\"note\">and {} older ones</p>",
            desk.posts.len() - LISTED
        );
    }
    html.push_str("</section>");
    html
}

fn row(world: &World, post: &Post) -> String {
    let name = world
        .personas
        .iter()
        .flat_map(|persona| world.accounts(persona))
        .find(|listed| listed.platform == post.platform && listed.id == post.account)
        .map_or_else(|| post.account.clone(), |listed| listed.name.to_owned());
    let mut html = format!(
        "<article class=\"card post {}\" id=\"post-{}\" data-post=\"{}\"><p class=\"note\"><b>{}</b> · {} · {}</p>",
        post.platform.id(),
        // The end of the identifier, which is what every address of a post has in it.
        escape(post.id.rsplit('_').next().unwrap_or_default()),
        escape(&post.id),
        escape(&name),
        post.platform.title(),
        human(post.at_ms),
    );
    if let Some(title) = &post.title {
        let _ = write!(html, "<h3>{}</h3>", escape(title));
    }
    if !post.text.is_empty() {
        let _ = write!(html, "<p class=\"words\">{}</p>", escape(&post.text));
    }
    for note in post.link.iter().chain(&post.visibility) {
        let _ = write!(html, "<p class=\"note\">{}</p>", escape(note));
    }
    for piece in &post.media {
        let _ = write!(html, "<p class=\"note\">{}</p>", escape(&described(piece)));
    }
    if post.deleted {
        html.push_str("<p class=\"state bad\">Deleted</p>");
    } else {
        let delete = Control::DeletePost {
            post: post.id.clone(),
        };
        let _ = write!(
            html,
            "<div class=\"buttons\">{}</div>",
            button("Delete", &delete, "danger")
        );
    }
    html.push_str("</article>");
    html
}

/// "video/mp4, 200000000 bytes, sha256 1a2b…; shows: …"
fn described(piece: &Piece) -> String {
    let from = match piece.digest.starts_with("https://") {
        true => piece.digest.clone(),
        false => format!("sha256 {}…", piece.digest.get(..12).unwrap_or_default()),
    };
    let alt = piece
        .alt
        .as_ref()
        .map(|alt| format!("; shows: {alt}"))
        .unwrap_or_default();
    format!("{}, {} bytes, {from}{alt}", piece.kind, piece.bytes)
}
