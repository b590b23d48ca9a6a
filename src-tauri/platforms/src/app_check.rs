//! Asking a platform about an app registration without a person.
//!
//! No platform has an endpoint that says "this entry is right", but each answers a made-up code of a
//! right client differently from any code of a wrong one. Where its structured codes tell the two
//! apart, they decide. Where one code stands for both (X, LinkedIn and Instagram), control questions
//! do: the same question with an identifier and with a secret that cannot exist. Two answers are
//! compared for being the same; what their texts mean is never read.
//!
//! A check spends nothing and signs nobody in. It must never be given an account's tokens.

use http::Response;
use pilotlight_domain::{AppVerdict, Cause, Platform, Secret};
use serde_json::Value;

use crate::conversation::{Question, send};
use crate::oauth::{SecretPlace, StandardEndpoints};
use crate::{
    Adapter, CallContext, ClientCredentials, Endpoint, HttpError, instagram, linkedin, x, youtube,
};

/// A code that no platform has given out, and a verifier that belongs to none.
const NO_CODE: &str = "pilotlight-asks-whether-it-is-known";
const NO_VERIFIER: &str = "pilotlight-asks-whether-it-is-known-to-you-0";

/// Asks a platform about `context.client`. `redirect` is the address registered there.
pub async fn check_app(
    adapter: &dyn Adapter,
    context: &CallContext<'_>,
    redirect: &str,
) -> AppVerdict {
    let profile = adapter.profile();
    if profile.needs_client_secret && context.client.client_secret.is_none() {
        return AppVerdict::SecretMissing;
    }
    let asking = Asking {
        adapter,
        context,
        redirect,
    };
    match profile.platform {
        Platform::Facebook => asking.facebook().await,
        Platform::YouTube => asking.youtube().await,
        Platform::Instagram => asking.by_controls(&instagram::ENDPOINTS).await,
        Platform::X => asking.by_controls(&x::ENDPOINTS).await,
        Platform::LinkedIn => asking.by_controls(&linkedin::ENDPOINTS).await,
    }
}

/// One check under way.
struct Asking<'a> {
    adapter: &'a dyn Adapter,
    context: &'a CallContext<'a>,
    redirect: &'a str,
}

/// What an answer says by itself.
enum Told {
    /// Enough.
    Verdict(AppVerdict),
    /// A refusal by this code, which does not tell a right client from a wrong one.
    Code(Option<String>),
}

impl Asking<'_> {
    /// Facebook gives an app its own token for identifier and secret, and refuses by a code for each
    /// (developers.facebook.com, access tokens and Graph API error handling, 2026). The token is
    /// dropped unread.
    async fn facebook(&self) -> AppVerdict {
        let secret = self.context.client.client_secret.as_ref();
        let question = Question::get(
            self.context
                .bases
                .at("graph.facebook.com", "/oauth/access_token"),
        )
        .for_tokens()
        .query(&[
            ("grant_type", "client_credentials"),
            ("client_id", &self.context.client.client_id),
            ("client_secret", secret.map_or("", |secret| secret.expose())),
        ]);
        let answer = match send(self.context, question).await {
            Ok(answer) => answer,
            Err(silence) => return silent(silence),
        };
        if answer.status().is_success() && body(&answer).get("access_token").is_some() {
            return AppVerdict::Accepted;
        }
        match self.told(&answer) {
            Told::Verdict(verdict) => verdict,
            Told::Code(code) => match code.as_deref() {
                Some("101") => AppVerdict::UnknownClient,
                // The same number stands for an outage, which comes with 5xx or calls itself
                // transient; the classification has taken those out.
                Some("1") if body(&answer).pointer("/error/is_transient") != Some(&true.into()) => {
                    AppVerdict::WrongSecret
                }
                _ => AppVerdict::Unclear,
            },
        }
    }

    /// Google names a wrong client and a wrong code differently. Which part of a client is wrong
    /// shows when no secret is sent: only a client it knows is told that one is missing
    /// (developers.google.com, OAuth 2.0 for desktop apps, 2026; collected answers).
    async fn youtube(&self) -> AppVerdict {
        let first = match self.ask(&youtube::ENDPOINTS, self.context.client).await {
            Ok(answer) => answer,
            Err(silence) => return silent(silence),
        };
        let code = match self.told(&first) {
            Told::Verdict(verdict) => return verdict,
            Told::Code(code) => code.unwrap_or_default(),
        };
        match code.as_str() {
            "invalid_grant" => return AppVerdict::Accepted,
            "unauthorized_client" | "redirect_uri_mismatch" => return AppVerdict::WrongKind,
            "deleted_client" | "disabled_client" | "org_internal" => return AppVerdict::Disabled,
            "invalid_client" => {}
            _ => return AppVerdict::Unclear,
        }
        let without = ClientCredentials {
            client_secret: None,
            ..self.context.client.clone()
        };
        let second = match self.ask(&youtube::ENDPOINTS, &without).await {
            Ok(answer) => answer,
            Err(silence) => return silent(silence),
        };
        match self.told(&second) {
            Told::Code(Some(code)) if code == "invalid_request" => AppVerdict::WrongSecret,
            Told::Code(Some(code)) if code == "invalid_client" => AppVerdict::UnknownClient,
            _ => AppVerdict::WrongClientOrSecret,
        }
    }

    /// The other three: their code where it decides, and control questions where it does not.
    async fn by_controls(&self, endpoints: &StandardEndpoints) -> AppVerdict {
        match self.compare(endpoints).await {
            Ok(verdict) => verdict,
            Err(silence) => silent(silence),
        }
    }

    async fn compare(&self, endpoints: &StandardEndpoints) -> Result<AppVerdict, HttpError> {
        let client = self.context.client;
        let real = self.ask(endpoints, client).await?;
        match self.told(&real) {
            Told::Verdict(verdict) => return Ok(verdict),
            Told::Code(code) => match code.as_deref() {
                Some("invalid_client") if client.client_secret.is_some() => {
                    return Ok(AppVerdict::WrongClientOrSecret);
                }
                Some("invalid_client") => return Ok(AppVerdict::UnknownClient),
                // X answers so when an app of another type does not show a secret.
                Some("unauthorized_client") => return Ok(AppVerdict::WrongKind),
                Some("invalid_redirect_uri" | "redirect_uri_mismatch") => {
                    return Ok(AppVerdict::WrongRedirect);
                }
                Some("client-forbidden" | "client-not-enrolled" | "app-suspended") => {
                    return Ok(AppVerdict::Disabled);
                }
                _ => {}
            },
        }
        let real = Print::of(&real, client);
        let mut strange = Vec::new();
        for step in [3, 7] {
            let nobody = ClientCredentials {
                client_id: another(&client.client_id, step),
                ..client.clone()
            };
            let answer = self.ask(endpoints, &nobody).await?;
            if let Told::Verdict(verdict) = self.told(&answer) {
                return Ok(verdict);
            }
            strange.push(Print::of(&answer, &nobody));
        }
        // Two who do not exist are answered alike, or answers say nothing here.
        if strange.first() != strange.last() {
            return Ok(AppVerdict::Unclear);
        }
        if strange.first() == Some(&real) {
            return Ok(AppVerdict::UnknownClient);
        }
        let Some(secret) = &client.client_secret else {
            return Ok(AppVerdict::Accepted);
        };
        let guessing = ClientCredentials {
            client_secret: Some(Secret::new(another(secret.expose(), 3))),
            ..client.clone()
        };
        let answer = self.ask(endpoints, &guessing).await?;
        if let Told::Verdict(verdict) = self.told(&answer) {
            return Ok(verdict);
        }
        if Print::of(&answer, &guessing) == real {
            return Ok(AppVerdict::WrongSecret);
        }
        Ok(AppVerdict::Accepted)
    }

    /// Offers the code that does not exist in a client's name.
    async fn ask(
        &self,
        endpoints: &StandardEndpoints,
        client: &ClientCredentials,
    ) -> Result<Response<Vec<u8>>, HttpError> {
        let (host, path) = endpoints.token;
        let mut form = vec![
            ("grant_type", "authorization_code"),
            ("code", NO_CODE),
            ("redirect_uri", self.redirect),
            ("client_id", client.client_id.as_str()),
        ];
        if self.adapter.profile().pkce.is_ok() {
            form.push(("code_verifier", NO_VERIFIER));
        }
        if let (SecretPlace::Form, Some(secret)) = (endpoints.secret, &client.client_secret) {
            form.push(("client_secret", secret.expose()));
        }
        let question = Question::token_form(self.context.bases.at(host, path), &form);
        send(self.context, question).await
    }

    /// What an answer says by its status and codes. None of them can prove an entry right but those
    /// the caller knows.
    fn told(&self, answer: &Response<Vec<u8>>) -> Told {
        let refusal = self
            .adapter
            .classify(Endpoint::Token, answer, self.context.now);
        match refusal.cause {
            Cause::NoAnswer => Told::Verdict(AppVerdict::NoAnswer),
            Cause::NetworkInterference => Told::Verdict(AppVerdict::NetworkInterference),
            Cause::RateLimited => Told::Verdict(AppVerdict::RateLimited),
            Cause::PlatformDown => Told::Verdict(AppVerdict::PlatformDown),
            _ if answer.status().is_success() => Told::Verdict(AppVerdict::Unclear),
            _ => Told::Code(refusal.code),
        }
    }
}

const fn silent(silence: HttpError) -> AppVerdict {
    match silence {
        HttpError::NotConnected | HttpError::TimedOut | HttpError::Broken => AppVerdict::NoAnswer,
        HttpError::NotSafe => AppVerdict::NetworkInterference,
        HttpError::TooLarge | HttpError::HostRefused => AppVerdict::Unclear,
    }
}

fn body(answer: &Response<Vec<u8>>) -> Value {
    serde_json::from_slice(answer.body()).unwrap_or_default()
}

/// What of a refusal is the same whenever its reason is the same: the status and the fields of the
/// error, without what was sent. Compared and dropped, never kept, shown or logged.
#[derive(PartialEq, Eq)]
struct Print {
    status: u16,
    fields: Vec<(&'static str, String)>,
}

impl Print {
    fn of(answer: &Response<Vec<u8>>, sent: &ClientCredentials) -> Self {
        const FIELDS: [&str; 9] = [
            "/error",
            "/error_description",
            "/error_type",
            "/error_message",
            "/code",
            "/error/type",
            "/error/code",
            "/error/error_subcode",
            "/error/message",
        ];
        let body = body(answer);
        let fields = FIELDS
            .into_iter()
            .filter_map(|field| {
                let text = match body.pointer(field)? {
                    Value::String(text) => text.clone(),
                    Value::Number(number) => number.to_string(),
                    _ => return None,
                };
                let mut text = text.replace(&sent.client_id, "");
                if let Some(secret) = &sent.client_secret {
                    text = text.replace(secret.expose().as_str(), "");
                }
                Some((field, text))
            })
            .collect();
        Self {
            status: answer.status().as_u16(),
            fields,
        }
    }
}

/// A text of the same shape that means nothing to anybody: the letters and digits of the first half
/// are moved on. The second half stays, because some identifiers end in a fixed part.
fn another(text: &str, step: u8) -> String {
    let half = text.chars().count().div_ceil(2);
    let moved = |base: u8, letter: char, of: u8| {
        let place = u8::try_from(letter).unwrap_or(base) - base;
        char::from(base + (place + step) % of)
    };
    text.chars()
        .enumerate()
        .map(|(at, letter)| match letter {
            _ if at >= half => letter,
            // No number begins with a nought.
            '1'..='9' => moved(b'1', letter, 9),
            'a'..='z' => moved(b'a', letter, 26),
            'A'..='Z' => moved(b'A', letter, 26),
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_text_has_the_same_shape_and_is_another() {
        assert_eq!(another("1040512873349021", 3), "4070845273349021");
        assert_eq!(another("UGlsb3Rz:1:ci", 7), "BNszi1Yz:1:ci");
        for text in ["7", "a", "77sandbox0link"] {
            assert_ne!(another(text, 3), text);
            assert_ne!(another(text, 3), another(text, 7));
            assert_eq!(another(text, 3).len(), text.len());
        }
    }
}
