//! The rest of the web, as far as a post's pictures and videos may lie on it.
//!
//! The sandbox calls nobody, so it plays every other host itself: an address that ends like a picture or a
//! video answers with one, `/refused/…` and `/moved/…` answer as such addresses do, and all others show a
//! page, as shared links do.

use axum::response::Response;
use http::Method;
use url::Url;

use crate::call::Call;
use crate::reply;

/// A grey picture of 120 by 100 points.
const JPEG: &[u8] = include_bytes!("assets/picture.jpg");
const PNG_HEAD: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x78\0\0\0\x64\x08\x02\0\0\0";
const MP4_HEAD: &[u8] = b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41";

/// What a host out there answers. None where it is no host.
pub(crate) fn serve(call: &Call) -> Option<Response> {
    if !call.host.contains('.') || call.method != Method::GET {
        return None;
    }
    let path = format!("/{}", call.path.join("/"));
    Some(match find(&path) {
        Found::Raw(kind, bytes) => reply::plain(200, kind, bytes),
        Found::Page => reply::plain(
            200,
            "text/html; charset=utf-8",
            "<!DOCTYPE html><title>Shared with you</title><p>Someone shared a file with you.</p>",
        ),
        Found::Refused => reply::plain(403, "text/html; charset=utf-8", "<p>Sign in first.</p>"),
        Found::Moved => reply::found("https://elsewhere.example/tulips.jpg"),
    })
}

/// What lies at an address.
pub(crate) enum Found {
    Raw(&'static str, &'static [u8]),
    Page,
    Refused,
    Moved,
}

fn find(path: &str) -> Found {
    if path.starts_with("/refused/") {
        return Found::Refused;
    }
    if path.starts_with("/moved/") {
        return Found::Moved;
    }
    let end = path.rsplit('.').next().unwrap_or_default().to_lowercase();
    match end.as_str() {
        "jpg" | "jpeg" => Found::Raw("image/jpeg", JPEG),
        "png" => Found::Raw("image/png", PNG_HEAD),
        "mp4" | "mov" => Found::Raw("video/mp4", MP4_HEAD),
        _ => Found::Page,
    }
}

/// What a platform finds that fetches `address` itself. None where there is no such host.
pub(crate) fn fetched(address: &str) -> Option<Found> {
    let url = Url::parse(address).ok()?;
    (url.scheme() == "https" && url.host_str()?.contains('.')).then(|| find(url.path()))
}
