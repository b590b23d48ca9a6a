//! Serves the static relay page from the repository, with the headers its hosts are asked to send, so that the
//! sandbox goes the same way as a live platform.

use axum::extract::Path;
use axum::response::Response;
use url::Url;

use crate::reply;

/// As in the page's own `_headers` file.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// The only parameters that are passed on.
const FORWARDED: [&str; 4] = ["code", "state", "iss", "error"];
/// Longer answers are no answer of any platform.
const LIMIT: usize = 8_192;
const PLATFORMS: [&str; 3] = ["facebook", "instagram", "linkedin"];

pub(crate) async fn serve(Path(path): Path<String>) -> Response {
    const HTML: &str = "text/html; charset=utf-8";
    let (content_type, body) = match path.as_str() {
        "facebook/" | "facebook/index.html" => {
            (HTML, include_str!("../../../relay/facebook/index.html"))
        }
        "instagram/" | "instagram/index.html" => {
            (HTML, include_str!("../../../relay/instagram/index.html"))
        }
        "linkedin/" | "linkedin/index.html" => {
            (HTML, include_str!("../../../relay/linkedin/index.html"))
        }
        "relay.js" => (
            "text/javascript; charset=utf-8",
            include_str!("../../../relay/relay.js"),
        ),
        "relay.css" => (
            "text/css; charset=utf-8",
            include_str!("../../../relay/relay.css"),
        ),
        _ => return reply::plain(404, "text/plain; charset=utf-8", "There is no such page."),
    };
    let mut response = reply::plain(200, content_type, body);
    reply::set(&mut response, "content-security-policy", POLICY);
    reply::set(&mut response, "referrer-policy", "no-referrer");
    reply::set(&mut response, "x-content-type-options", "nosniff");
    response
}

/// The deep link the relay page at `url` opens. The page's own script is the judge of what is passed on; a test holds
/// this to the same answers.
pub(crate) fn forward(base: &str, url: &Url) -> Option<Url> {
    let path = url.as_str().strip_prefix(base)?;
    let platform = PLATFORMS
        .into_iter()
        .find(|platform| path.starts_with(&format!("/relay/{platform}/?")))?;
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    let mut is_answer = false;
    for (name, value) in url
        .query_pairs()
        .filter(|(name, _)| FORWARDED.contains(&name.as_ref()))
    {
        is_answer |= matches!(name.as_ref(), "code" | "error");
        let bare = match name.as_ref() {
            "code" | "state" => value
                .strip_suffix("#_=_")
                .or_else(|| value.strip_suffix("#_")),
            _ => None,
        };
        query.append_pair(&name, bare.unwrap_or(&value));
    }
    let target = Url::parse(&format!(
        "dev.pilotlight:/return/{platform}?{}",
        query.finish()
    ))
    .ok();
    target.filter(|_| is_answer && url.query().is_some_and(|query| query.len() < LIMIT))
}
