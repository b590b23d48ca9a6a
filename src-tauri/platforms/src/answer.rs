//! An answer as it came, and what can be told of it before any platform's codes are looked at.
//!
//! Captive portals, proxies, filters, empty and cut-off bodies are recognised here once for all
//! platforms, from status, headers and shape; nothing here can be proof of a connection's death.

use http::{HeaderMap, Response, header};
use pilotlight_domain::{Cause, Fault, Timestamp, Verdict};
use serde_json::Value;

use crate::{Endpoint, Reach, Refusal, waiting};

/// An answer in JSON, which may be the platform's own.
pub(crate) struct Answer<'a> {
    pub(crate) endpoint: Endpoint,
    pub(crate) status: u16,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: Value,
    pub(crate) now: Timestamp,
}

impl<'a> Answer<'a> {
    /// Reads an answer.
    ///
    /// # Errors
    /// The refusal, when the answer is not JSON or surely not the platform's.
    pub(crate) fn read(
        endpoint: Endpoint,
        response: &'a Response<Vec<u8>>,
        now: Timestamp,
    ) -> Result<Self, Refusal> {
        let answer = Self {
            endpoint,
            status: response.status().as_u16(),
            headers: response.headers(),
            body: Value::Null,
            now,
        };
        if answer.comes_from_between() {
            return Err(answer.refusal(Cause::NetworkInterference, None));
        }
        match Shape::of(response.body()) {
            Shape::Json(body) if is_captive_portal(&body) => {
                Err(answer.refusal(Cause::NetworkInterference, None))
            }
            Shape::Json(body) => Ok(Self { body, ..answer }),
            Shape::Empty => Err(answer.refusal_by_status()),
            Shape::Torn | Shape::Foreign if (200..300).contains(&answer.status) => {
                Err(answer.refusal(Cause::NetworkInterference, None))
            }
            Shape::Torn => Err(answer.refusal_by_status()),
            Shape::Foreign => Err(match answer.status {
                // Platforms' own edges answer these in HTML.
                429 | 500..=599 | 999 => answer.refusal_by_status(),
                _ => answer.refusal(Cause::NetworkInterference, None),
            }),
        }
    }

    /// Whether status or headers say that a proxy or portal answered. Platforms' APIs neither
    /// redirect nor ask for proxy authentication.
    fn comes_from_between(&self) -> bool {
        let header = |name: &str| self.headers.get(name).and_then(|value| value.to_str().ok());
        matches!(self.status, 300..=399 | 407 | 511)
            || self.headers.contains_key("x-squid-error")
            || header(header::SERVER.as_str()).is_some_and(|server| server.starts_with("squid"))
            || header(header::CONTENT_TYPE.as_str())
                .is_some_and(|kind| kind.starts_with("application/captive+json"))
    }

    /// A refusal with a cause; when to ask again, and for whom, comes from the headers where that
    /// means anything. A refused registration is everybody's.
    /// Whatever its body says, "too many requests" is never proof of death (promise C7).
    pub(crate) fn refusal(&self, cause: Cause, code: Option<String>) -> Refusal {
        let cause = match cause.verdict() {
            Verdict::ProvenDead if self.status == 429 => Cause::RateLimited,
            _ => cause,
        };
        let wait = matches!(cause, Cause::RateLimited | Cause::PlatformDown)
            .then(|| waiting::from_headers(self.headers, self.now))
            .flatten();
        Refusal {
            endpoint: self.endpoint,
            cause,
            status: Some(self.status),
            code,
            not_before: wait.map(|wait| wait.until),
            reach: match cause {
                Cause::AppMisconfigured => Reach::App,
                _ => wait.map_or(Reach::Account, |wait| wait.reach),
            },
            silence: None,
            fault: (cause == Cause::ContentRejected).then_some(Fault::Other),
        }
    }

    /// The same, with a day-long limit's end where the headers name no moment.
    pub(crate) fn refusal_until(
        &self,
        cause: Cause,
        code: Option<String>,
        until: Timestamp,
    ) -> Refusal {
        let refusal = self.refusal(cause, code);
        Refusal {
            not_before: refusal
                .not_before
                .or_else(|| Some(waiting::clamped(until, self.now))),
            ..refusal
        }
    }

    /// What the bare status says. Never proof of anything.
    pub(crate) fn refusal_by_status(&self) -> Refusal {
        let cause = match self.status {
            429 => Cause::RateLimited,
            500..=599 => Cause::PlatformDown,
            _ => Cause::Unknown,
        };
        self.refusal(cause, None)
    }

    /// Whether the status itself says that this is no answer to what was asked. Numbers past 599
    /// mean nothing at all (RFC 9110, section 15).
    pub(crate) const fn is_server_fault(&self) -> bool {
        self.status >= 500
    }
}

/// Whether an answer of 2xx is an error all the same. Facebook and X have such.
pub(crate) fn hides_an_error(body: &Value) -> bool {
    let empty =
        |value: &Value| value.is_null() || value.as_object().is_some_and(serde_json::Map::is_empty);
    body.get("error").is_some_and(|error| !error.is_null())
        || (body.get("errors").is_some_and(Value::is_array) && body.get("data").is_none_or(empty))
}

/// The captive portal API of RFC 8908 answers in JSON, too.
fn is_captive_portal(body: &Value) -> bool {
    body.get("captive").is_some_and(Value::is_boolean) && body.get("user-portal-url").is_some()
}

enum Shape {
    Json(Value),
    /// No body at all.
    Empty,
    /// It began like JSON and does not end like it.
    Torn,
    /// Markup or text.
    Foreign,
}

impl Shape {
    fn of(body: &[u8]) -> Self {
        let trimmed = body.trim_ascii();
        if trimmed.is_empty() {
            return Self::Empty;
        }
        match serde_json::from_slice::<Value>(trimmed) {
            Ok(value @ (Value::Object(_) | Value::Array(_))) => Self::Json(value),
            // A bare number, word or string in JSON is no answer of any platform.
            Ok(_) => Self::Foreign,
            Err(_) if matches!(trimmed.first(), Some(b'{' | b'[')) => Self::Torn,
            Err(_) => Self::Foreign,
        }
    }
}
