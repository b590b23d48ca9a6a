//! The answer of a token endpoint, more forgiving than the standard where platforms are not.
//!
//! LinkedIn leaves out `token_type` and parts scopes by commas, others send an empty refresh
//! token or lifetimes in digits. Google adds an `id_token`; its payload names the person. That
//! token comes straight from the token endpoint over TLS, so its signature need not be verified
//! (OpenID Connect Core 1.0, section 3.1.3.7, rule 6). None of the fields can be printed.

use std::time::Duration;

use base64::Engine as _;
use oauth2::basic::BasicTokenType;
use oauth2::{AccessToken, RefreshToken, Scope, TokenResponse};
use pilotlight_domain::Secret;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct TokenAnswer {
    access_token: AccessToken,
    #[serde(skip, default = "bearer")]
    token_type: BasicTokenType,
    #[serde(default, deserialize_with = "whole_seconds")]
    expires_in: Option<u64>,
    #[serde(default)]
    refresh_token: Option<RefreshToken>,
    /// Google, for grants limited in time.
    #[serde(
        default,
        alias = "refresh_token_expires_in",
        deserialize_with = "whole_seconds"
    )]
    refresh_expires_in: Option<u64>,
    #[serde(default)]
    scope: Option<String>,
    #[serde(default, rename = "id_token", deserialize_with = "subject_of_id_token")]
    subject: Option<String>,
}

impl TokenAnswer {
    pub(crate) fn access(&self) -> Secret<String> {
        Secret::new(self.access_token.secret().clone())
    }

    /// The refresh token; an empty one is none.
    pub(crate) fn refresh(&self) -> Option<Secret<String>> {
        self.refresh_token
            .as_ref()
            .map(RefreshToken::secret)
            .filter(|token| !token.is_empty())
            .map(|token| Secret::new(token.clone()))
    }

    pub(crate) fn access_life(&self) -> Option<Duration> {
        self.expires_in.map(Duration::from_secs)
    }

    pub(crate) fn refresh_life(&self) -> Option<Duration> {
        self.refresh_expires_in.map(Duration::from_secs)
    }

    pub(crate) fn scope(&self) -> Option<&str> {
        self.scope.as_deref()
    }

    pub(crate) fn subject(&self) -> Option<String> {
        self.subject.clone()
    }
}

impl TokenResponse for TokenAnswer {
    type TokenType = BasicTokenType;

    fn access_token(&self) -> &AccessToken {
        &self.access_token
    }

    fn token_type(&self) -> &BasicTokenType {
        &self.token_type
    }

    fn expires_in(&self) -> Option<Duration> {
        self.access_life()
    }

    fn refresh_token(&self) -> Option<&RefreshToken> {
        self.refresh_token.as_ref()
    }

    fn scopes(&self) -> Option<&Vec<Scope>> {
        None
    }
}

const fn bearer() -> BasicTokenType {
    BasicTokenType::Bearer
}

/// A number or digits. Anything else is no date at all: unknown, not expired.
fn whole_seconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::Number(number) => number.as_u64(),
        Value::String(digits) => digits.parse().ok(),
        _ => None,
    })
}

fn subject_of_id_token<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    let token = Option::<String>::deserialize(deserializer)?.map(Secret::new);
    Ok(token.and_then(|token| subject(token.expose())))
}

fn subject(id_token: &str) -> Option<String> {
    let payload = id_token.split('.').nth(1)?;
    let json = base64::engine::general_purpose::URL_SAFE_NO_PAD
        .decode(payload.trim_end_matches('='))
        .ok()?;
    let claims: Value = serde_json::from_slice(&json).ok()?;
    claims
        .get("sub")?
        .as_str()
        .filter(|subject| !subject.is_empty())
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> TokenAnswer {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn an_empty_refresh_token_is_none_and_a_missing_life_is_unknown() {
        let answer = read(r#"{"access_token":"a","refresh_token":"","token_type":"bearer"}"#);
        assert!(answer.refresh().is_none());
        assert_eq!(answer.access_life(), None);
        let answer = read(r#"{"access_token":"a","expires_in":"3600","scope":"x y"}"#);
        assert_eq!(answer.access_life(), Some(Duration::from_secs(3600)));
        assert_eq!(answer.scope(), Some("x y"));
        let answer = read(r#"{"access_token":"a","expires_in":null}"#);
        assert_eq!(answer.access_life(), None);
    }

    #[test]
    fn the_person_comes_from_the_id_token_and_a_broken_one_names_nobody() {
        let payload = base64::engine::general_purpose::URL_SAFE_NO_PAD
            .encode(r#"{"sub":"10769150350006150715113082367"}"#);
        let answer = read(&format!(
            r#"{{"access_token":"a","id_token":"h.{payload}.s","refresh_token_expires_in":604800}}"#
        ));
        assert_eq!(
            answer.subject().as_deref(),
            Some("10769150350006150715113082367")
        );
        assert_eq!(answer.refresh_life(), Some(Duration::from_secs(604_800)));
        assert_eq!(
            read(r#"{"access_token":"a","id_token":"not.a"}"#).subject(),
            None
        );
    }

    #[test]
    fn lg_02_nothing_of_it_can_be_printed() {
        let shown = format!(
            "{:?}",
            read(r#"{"access_token":"canary-1","refresh_token":"canary-2"}"#)
        );
        assert!(!shown.contains("canary"), "{shown}");
    }
}
