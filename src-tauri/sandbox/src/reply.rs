//! Answers: JSON, pages and redirects with the headers a careful server sets.

use axum::body::Body;
use axum::response::Response;
use http::{HeaderName, HeaderValue, StatusCode, header};
use serde_json::Value;

/// Pages load their own style, script and pictures and nothing else. `form-action` stays open because browsers
/// apply it to the redirect after consent, whose target is the app's.
pub(crate) const PAGE_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
     connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/// An answer of any kind. `status` outside of 100 to 999 becomes 500.
pub(crate) fn plain(status: u16, content_type: &'static str, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() =
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A JSON answer.
pub(crate) fn json(status: u16, body: &Value) -> Response {
    plain(status, "application/json; charset=utf-8", body.to_string())
}

/// A page.
pub(crate) fn page(status: u16, body: String) -> Response {
    let mut response = plain(status, "text/html; charset=utf-8", body);
    set(&mut response, "content-security-policy", PAGE_POLICY);
    set(&mut response, "referrer-policy", "no-referrer");
    set(&mut response, "x-content-type-options", "nosniff");
    response
}

/// A redirect. A target that is no header value becomes a 500 without one.
pub(crate) fn found(target: &str) -> Response {
    let mut response = plain(302, "text/html; charset=utf-8", Body::empty());
    set(&mut response, "location", target);
    set(&mut response, "referrer-policy", "no-referrer");
    response
}

/// Sets one header, dropping values that cannot stand in one.
pub(crate) fn set(response: &mut Response, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response
            .headers_mut()
            .insert(HeaderName::from_static(name), value);
    }
}

/// Says nothing and breaks the connection.
pub(crate) fn cut() -> Response {
    let nothing = futures_util::stream::once(async {
        Err::<axum::body::Bytes, _>(std::io::Error::from(std::io::ErrorKind::ConnectionAborted))
    });
    Response::new(Body::from_stream(nothing))
}
