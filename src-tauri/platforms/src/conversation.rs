//! One question and its answer, read as JSON or as a refusal.

use http::{HeaderValue, Method, Request, Response, header};
use pilotlight_domain::{Cause, Secret};
use serde_json::Value;
use url::Url;

use crate::answer::{Answer, hides_an_error};
use crate::{Adapter, BodyLimit, CallContext, Endpoint, HttpError, Refusal, TOKEN_BODY_LIMIT};

const FORM: &str = "application/x-www-form-urlencoded";

/// A question to a platform, in the making.
pub(crate) struct Question {
    method: Method,
    url: Url,
    headers: Vec<(&'static str, String)>,
    body: Option<(String, Vec<u8>)>,
    limit: Option<BodyLimit>,
}

impl Question {
    /// Reads something.
    pub(crate) const fn get(url: Url) -> Self {
        Self {
            method: Method::GET,
            url,
            headers: Vec::new(),
            body: None,
            limit: None,
        }
    }

    /// Deletes something.
    pub(crate) fn delete(url: Url) -> Self {
        Self {
            method: Method::DELETE,
            ..Self::get(url)
        }
    }

    /// Posts a form to an endpoint that deals in tokens.
    pub(crate) fn token_form(url: Url, fields: &[(&str, &str)]) -> Self {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        Self::post(url, FORM, body.into_bytes()).for_tokens()
    }

    /// Posts a form.
    pub(crate) fn form(url: Url, fields: &[(&str, &str)]) -> Self {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        Self::post(url, FORM, body.into_bytes())
    }

    /// Posts JSON.
    pub(crate) fn json(url: Url, body: &Value) -> Self {
        Self::post(url, "application/json", body.to_string().into_bytes())
    }

    /// Posts bytes of whatever kind.
    pub(crate) fn post(url: Url, kind: &str, body: Vec<u8>) -> Self {
        Self {
            method: Method::POST,
            body: Some((kind.to_owned(), body)),
            ..Self::get(url)
        }
    }

    /// Puts bytes of whatever kind.
    pub(crate) fn put(url: Url, kind: &str, body: Vec<u8>) -> Self {
        Self {
            method: Method::PUT,
            ..Self::post(url, kind, body)
        }
    }

    /// Holds the answer to the limit of token endpoints.
    pub(crate) const fn for_tokens(mut self) -> Self {
        self.limit = Some(TOKEN_BODY_LIMIT);
        self
    }

    /// Adds parameters to the address.
    pub(crate) fn query(mut self, pairs: &[(&str, &str)]) -> Self {
        self.url.query_pairs_mut().extend_pairs(pairs);
        self
    }

    /// Sets the whole query as it is.
    pub(crate) fn raw_query(mut self, query: &str) -> Self {
        self.url.set_query(Some(query));
        self
    }

    /// Adds a header.
    pub(crate) fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Shows the access token as RFC 6750 has it.
    pub(crate) fn bearer(self, access: &Secret<String>) -> Self {
        let value = format!("Bearer {}", access.expose());
        self.header("authorization", &value)
    }

    /// Fails only for a token with control characters in it; such a request is never sent.
    fn into_request(self) -> Result<Request<Vec<u8>>, HttpError> {
        let mut builder = Request::builder()
            .method(self.method)
            .uri(self.url.as_str())
            .header(header::ACCEPT, "application/json");
        for (name, value) in self.headers {
            let mut value = HeaderValue::try_from(value).map_err(|_| HttpError::HostRefused)?;
            // Kept out of debug output and of HTTP/2's shared header table.
            value.set_sensitive(name == "authorization");
            builder = builder.header(name, value);
        }
        if let Some(limit) = self.limit {
            builder = builder.extension(limit);
        }
        let body = match self.body {
            Some((kind, body)) => {
                builder = builder.header(header::CONTENT_TYPE, kind);
                body
            }
            None => Vec::new(),
        };
        builder.body(body).map_err(|_| HttpError::HostRefused)
    }
}

/// Asks and gives the answer's JSON.
///
/// # Errors
/// The refusal as the adapter classifies it. An accepted answer that hides an error is one.
pub(crate) async fn ask(
    adapter: &dyn Adapter,
    context: &CallContext<'_>,
    endpoint: Endpoint,
    question: Question,
) -> Result<Value, Refusal> {
    let response = send(context, question)
        .await
        .map_err(|silence| Refusal::silent(endpoint, silence))?;
    if !response.status().is_success() {
        return Err(adapter.classify(endpoint, &response, context.now));
    }
    let answer = Answer::read(endpoint, &response, context.now)?;
    if hides_an_error(&answer.body) {
        return Err(adapter.classify(endpoint, &response, context.now));
    }
    Ok(answer.body)
}

/// Asks and gives the answer as it came, for who judges it otherwise than [`ask`].
///
/// # Errors
/// Why there was no answer.
pub(crate) async fn send(
    context: &CallContext<'_>,
    question: Question,
) -> Result<Response<Vec<u8>>, HttpError> {
    context.http.send(question.into_request()?).await
}

/// The client secret of a platform that insists on one.
///
/// # Errors
/// A refusal that blames our registration, without a call.
pub(crate) fn client_secret<'a>(
    context: &CallContext<'a>,
    endpoint: Endpoint,
) -> Result<&'a str, Refusal> {
    context
        .client
        .client_secret
        .as_ref()
        .map(|secret| secret.expose().as_str())
        .ok_or_else(|| Refusal::unasked(endpoint, Cause::AppMisconfigured, "no_client_secret"))
}

/// A field that is a text or, as some platforms write identifiers, a number. Empty is none.
pub(crate) fn text(value: &Value, field: &str) -> Option<String> {
    match value.get(field)? {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A field of whole seconds, as a number or in digits. Facebook writes 0 for "never", and less than
/// nothing is no length of time and no moment either.
pub(crate) fn seconds(value: &Value, field: &str) -> Option<i64> {
    let seconds = match value.get(field)? {
        Value::Number(number) => number.as_i64()?,
        Value::String(digits) => digits.parse().ok()?,
        _ => return None,
    };
    (seconds > 0).then_some(seconds)
}

/// A list of names: an array of texts, or one text parted by commas or spaces.
pub(crate) fn names(value: &Value, field: &str) -> Option<Vec<String>> {
    match value.get(field)? {
        Value::String(text) => Some(parted(text)),
        Value::Array(entries) => Some(
            entries
                .iter()
                .filter_map(Value::as_str)
                .flat_map(parted)
                .collect(),
        ),
        _ => None,
    }
}

/// Names parted by commas or spaces.
pub(crate) fn parted(text: &str) -> Vec<String> {
    text.split([' ', ','])
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}
