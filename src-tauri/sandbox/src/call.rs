//! One request as a platform reads it: real host, path, parameters, credentials.

use axum::body::{Body, to_bytes};
use http::{HeaderMap, Method, Request};
use url::form_urlencoded;

/// More than any request of this interface needs.
const BODY_LIMIT_BYTES: usize = 256 * 1024;

/// Decoded query or form parameters in the order in which they came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Params(Vec<(String, String)>);

impl Params {
    pub(crate) fn parse(text: &[u8]) -> Self {
        Self(form_urlencoded::parse(text).into_owned().collect())
    }

    /// The first value of `name`; an empty value counts as absent, as the platforms treat it.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    }

    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
    }
}

/// One request to a platform.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) method: Method,
    /// The real host, taken from the first path segment.
    pub(crate) host: String,
    /// The rest of the path, decoded, without empty segments.
    pub(crate) path: Vec<String>,
    pub(crate) raw_query: String,
    pub(crate) query: Params,
    pub(crate) form: Params,
    pub(crate) headers: HeaderMap,
}

impl Call {
    /// Reads a request whose first path segment is the real host. `None` when the body is too large or cut off.
    pub(crate) async fn read(request: Request<Body>) -> Option<Self> {
        let (parts, body) = request.into_parts();
        let mut segments = parts
            .uri
            .path()
            .split('/')
            .filter(|part| !part.is_empty())
            .map(decode);
        let host = segments.next().unwrap_or_default();
        let path = segments.collect();
        let raw_query = parts.uri.query().unwrap_or_default().to_owned();
        let is_form = parts
            .headers
            .get(http::header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.starts_with("application/x-www-form-urlencoded"));
        let form = if is_form {
            Params::parse(&to_bytes(body, BODY_LIMIT_BYTES).await.ok()?)
        } else {
            Params::default()
        };
        Some(Self {
            method: parts.method,
            host,
            path,
            query: Params::parse(raw_query.as_bytes()),
            raw_query,
            form,
            headers: parts.headers,
        })
    }

    /// The path as a slice of text, for matching.
    pub(crate) fn segments(&self) -> Vec<&str> {
        self.path.iter().map(String::as_str).collect()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The bearer token of the `Authorization` header.
    pub(crate) fn bearer(&self) -> Option<&str> {
        let (scheme, token) = self.header("authorization")?.split_once(' ')?;
        scheme
            .eq_ignore_ascii_case("bearer")
            .then(|| token.trim())
            .filter(|token| !token.is_empty())
    }

    /// A token from the header, or from the `access_token` parameter, which Meta and Google also take.
    pub(crate) fn bearer_or_parameter(&self) -> Option<&str> {
        self.bearer()
            .or_else(|| self.query.get("access_token"))
            .or_else(|| self.form.get("access_token"))
    }
}

fn decode(segment: &str) -> String {
    form_urlencoded::parse(format!("p={}", segment.replace('+', "%2B")).as_bytes())
        .next()
        .map(|(_, value)| value.into_owned())
        .unwrap_or_default()
}
