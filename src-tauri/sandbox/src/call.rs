//! One request as a platform reads it: real host, path, parameters, credentials.

use axum::body::Body;
use http::{HeaderMap, Method, Request};
use serde_json::Value;
use url::form_urlencoded;

use crate::multipart::{self, Field};

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
    /// The whole body, unless it was taken in part by part.
    pub(crate) body: Vec<u8>,
    /// How many bytes were taken in part by part.
    pub(crate) taken: Option<u64>,
}

impl Call {
    /// Reads the head of a request whose first path segment is the real host, and hands the body over unread.
    pub(crate) fn begin(request: Request<Body>) -> (Self, Body) {
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
        let call = Self {
            method: parts.method,
            host,
            path,
            query: Params::parse(raw_query.as_bytes()),
            raw_query,
            form: Params::default(),
            headers: parts.headers,
            body: Vec::new(),
            taken: None,
        };
        (call, body)
    }

    /// Adds the whole body.
    pub(crate) fn with_body(mut self, body: Vec<u8>) -> Self {
        let is_form = self
            .header("content-type")
            .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
        if is_form {
            self.form = Params::parse(&body);
        }
        self.body = body;
        self
    }

    /// The body as JSON, null where it is none.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// The fields of a form with files.
    pub(crate) fn fields(&self) -> Vec<Field<'_>> {
        multipart::fields(self.header("content-type").unwrap_or_default(), &self.body)
    }

    /// A parameter, wherever it stands: in the address, a form, or a form with files.
    pub(crate) fn parameter(&self, name: &str) -> Option<String> {
        let given = self.query.get(name).or_else(|| self.form.get(name));
        given.map(str::to_owned).or_else(|| {
            let fields = self.fields();
            let field = fields.iter().find(|field| field.name == name)?;
            let text = std::str::from_utf8(field.bytes).ok()?;
            (!text.is_empty()).then(|| text.to_owned())
        })
    }

    /// How long the body says it is.
    pub(crate) fn announced(&self) -> Option<u64> {
        self.header("content-length")?.parse().ok()
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

    /// The same, and from a form with files as well.
    pub(crate) fn any_token(&self) -> Option<String> {
        self.bearer_or_parameter()
            .map(str::to_owned)
            .or_else(|| self.parameter("access_token"))
    }
}

fn decode(segment: &str) -> String {
    form_urlencoded::parse(format!("p={}", segment.replace('+', "%2B")).as_bytes())
        .next()
        .map(|(_, value)| value.into_owned())
        .unwrap_or_default()
}
