//! Standard OAuth 2.0 as platforms speak it: consent address, code exchange, renewal, revocation.
//!
//! The requests and the reading of token answers are the `oauth2` crate's, over our own [`Http`]
//! port. Refusals are classified by the adapter from the raw answer, which that crate would
//! reduce. Nothing here retries: a code and a rotating refresh token can be spent once only.
//!
//! [`Http`]: crate::Http

mod refusals;
mod token_answer;

pub use refusals::{classify_standard, standard_cause};

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use oauth2::basic::{
    BasicErrorResponse, BasicRevocationErrorResponse, BasicTokenIntrospectionResponse,
};
use oauth2::{
    AsyncHttpClient, AuthType, AuthUrl, AuthorizationCode, Client, ClientId, ClientSecret,
    CsrfToken, EndpointNotSet, EndpointSet, HttpRequest, HttpResponse, PkceCodeVerifier,
    RedirectUrl, RefreshToken, RequestTokenError, Scope, StandardRevocableToken, TokenUrl,
};
use pilotlight_domain::{Cause, Clocks, Span, Timestamp};
use url::Url;

use crate::answer::Answer;
use crate::conversation::{Question, ask, parted};
use crate::{
    Adapter, AuthorizeRequest, CallContext, ClientCredentials, Endpoint, ExchangeRequest,
    HttpError, PlatformProfile, Refusal, Revocation, TOKEN_BODY_LIMIT, TokenSet,
};
use token_answer::TokenAnswer;

/// Where a platform's OAuth endpoints are and what is particular about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardEndpoints {
    /// Host and path of the consent page.
    pub authorize: (&'static str, &'static str),
    /// Host and path of the token endpoint.
    pub token: (&'static str, &'static str),
    /// Host and path of the revocation endpoint (RFC 7009), where there is one.
    pub revoke: Option<(&'static str, &'static str)>,
    /// Where a client secret goes, if there is one.
    pub secret: SecretPlace,
    /// What parts scopes in the consent page's address.
    pub scopes_parted_by: &'static str,
}

/// Where the client secret goes in a request to the token endpoint (RFC 6749, section 2.3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretPlace {
    /// Into the form.
    Form,
    /// Into HTTP Basic authentication.
    Basic,
}

/// The address of the consent page: `response_type=code`, the profile's scopes, and the challenge
/// where the profile says that PKCE is taken.
#[must_use]
pub fn authorize_url(
    endpoints: &StandardEndpoints,
    profile: &PlatformProfile,
    request: &AuthorizeRequest<'_>,
) -> Url {
    let (host, path) = endpoints.authorize;
    let scopes: Vec<_> = profile
        .permissions
        .iter()
        .map(|permission| permission.scope)
        .collect();
    let client = client(request.client, endpoints.secret)
        .set_auth_uri(AuthUrl::from_url(request.bases.at(host, path)));
    let mut consent = client
        .authorize_url(|| CsrfToken::new(request.state.to_owned()))
        .add_scope(Scope::new(scopes.join(endpoints.scopes_parted_by)));
    // An address that is none is left out, which the platform refuses on its own page.
    if let Ok(redirect) = RedirectUrl::new(request.redirect.to_owned()) {
        consent = consent.set_redirect_uri(std::borrow::Cow::Owned(redirect));
    }
    if profile.pkce.is_ok() {
        consent = consent
            .add_extra_param("code_challenge", request.challenge)
            .add_extra_param("code_challenge_method", "S256");
    }
    consent.url().0
}

/// Trades the code for tokens. The verifier is sent where the profile says that PKCE is taken.
///
/// # Errors
/// [`Refusal`]; the code must then be counted as used.
pub async fn exchange(
    adapter: &dyn Adapter,
    endpoints: &StandardEndpoints,
    context: &CallContext<'_>,
    request: &ExchangeRequest<'_>,
) -> Result<TokenSet, Refusal> {
    let redirect = RedirectUrl::new(request.redirect.to_owned()).map_err(|_| {
        Refusal::unasked(Endpoint::Token, Cause::AppMisconfigured, "redirect_address")
    })?;
    let client = token_client(endpoints, context);
    let wire = Wire::new(context);
    let mut exchange = client
        .exchange_code(AuthorizationCode::new(request.code.expose().clone()))
        .set_redirect_uri(std::borrow::Cow::Owned(redirect));
    if adapter.profile().pkce.is_ok() {
        exchange =
            exchange.set_pkce_verifier(PkceCodeVerifier::new(request.verifier.expose().clone()));
    }
    let outcome = exchange.request_async(&wire).await;
    let answer = wire.outcome(adapter, Endpoint::Token, outcome)?;
    Ok(token_set(&answer, context.now, None))
}

/// Trades the refresh token for a new token set. What the answer leaves out stays as it was: the
/// refresh token, its end, the permissions, the person.
///
/// # Errors
/// [`Refusal`]; with the code `no_refresh_token` when there is none and nothing was sent.
pub async fn renew(
    adapter: &dyn Adapter,
    endpoints: &StandardEndpoints,
    context: &CallContext<'_>,
    tokens: &TokenSet,
) -> Result<TokenSet, Refusal> {
    let present = tokens
        .refresh
        .as_ref()
        .filter(|refresh| !refresh.expose().is_empty())
        .ok_or_else(|| Refusal::unasked(Endpoint::Refresh, Cause::Unknown, "no_refresh_token"))?;
    let client = token_client(endpoints, context);
    let wire = Wire::new(context);
    let refresh = RefreshToken::new(present.expose().clone());
    let outcome = client
        .exchange_refresh_token(&refresh)
        .request_async(&wire)
        .await;
    let answer = wire.outcome(adapter, Endpoint::Refresh, outcome)?;
    Ok(token_set(&answer, context.now, Some(tokens)))
}

/// Revokes the refresh token, or the access token where there is none (RFC 7009).
///
/// The `oauth2` crate refuses revocation endpoints without TLS, and the sandbox is one.
///
/// # Errors
/// [`Refusal`], unless what was refused is a token that is dead already.
pub async fn revoke(
    adapter: &dyn Adapter,
    endpoints: &StandardEndpoints,
    context: &CallContext<'_>,
    tokens: &TokenSet,
) -> Result<Revocation, Refusal> {
    let Some((host, path)) = endpoints.revoke else {
        return Ok(Revocation::NoEndpoint);
    };
    let (token, hint) = match &tokens.refresh {
        Some(refresh) if !refresh.expose().is_empty() => (refresh, "refresh_token"),
        _ => (&tokens.access, "access_token"),
    };
    let mut form = vec![
        ("token", token.expose().as_str()),
        ("token_type_hint", hint),
    ];
    let secret = context.client.client_secret.as_ref();
    let mut basic = None;
    match (endpoints.secret, secret) {
        (SecretPlace::Basic, Some(secret)) => {
            basic = Some(basic_authentication(
                &context.client.client_id,
                secret.expose(),
            ));
        }
        (_, secret) => {
            form.push(("client_id", context.client.client_id.as_str()));
            if let Some(secret) = secret {
                form.push(("client_secret", secret.expose().as_str()));
            }
        }
    }
    let mut question = Question::token_form(context.bases.at(host, path), &form);
    if let Some(basic) = basic {
        question = question.header("authorization", &basic);
    }
    match ask(adapter, context, Endpoint::Revoke, question).await {
        Ok(_) => Ok(Revocation::Revoked),
        // RFC 7009 asks for 200 and says nothing of a body; servers send none.
        Err(refusal) if refusal.status == Some(200) && refusal.cause == Cause::Unknown => {
            Ok(Revocation::Revoked)
        }
        Err(refusal) if refusal.code.as_deref() == Some("invalid_token") => Ok(Revocation::Revoked),
        Err(refusal) => Err(refusal),
    }
}

/// Which of the profile's permissions were granted, and which required ones were not. An answer
/// that names none granted what was asked (RFC 6749, section 5.1).
#[must_use]
pub fn granted_and_missing(
    profile: &PlatformProfile,
    granted: Option<&[String]>,
) -> (Vec<String>, Vec<String>) {
    let granted: Vec<String> = granted.map_or_else(
        || {
            profile
                .permissions
                .iter()
                .map(|permission| permission.scope.to_owned())
                .collect()
        },
        <[String]>::to_vec,
    );
    let missing = profile
        .permissions
        .iter()
        .filter(|permission| permission.required)
        .filter(|permission| !granted.iter().any(|scope| scope == permission.scope))
        .map(|permission| permission.scope.to_owned())
        .collect();
    (granted, missing)
}

type StandardClient<HasAuthUrl, HasTokenUrl> = Client<
    BasicErrorResponse,
    TokenAnswer,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    HasAuthUrl,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    HasTokenUrl,
>;

fn client(
    credentials: &ClientCredentials,
    place: SecretPlace,
) -> StandardClient<EndpointNotSet, EndpointNotSet> {
    let client =
        Client::new(ClientId::new(credentials.client_id.clone())).set_auth_type(match place {
            SecretPlace::Form => AuthType::RequestBody,
            SecretPlace::Basic => AuthType::BasicAuth,
        });
    match &credentials.client_secret {
        Some(secret) => client.set_client_secret(ClientSecret::new(secret.expose().clone())),
        None => client,
    }
}

fn token_client(
    endpoints: &StandardEndpoints,
    context: &CallContext<'_>,
) -> StandardClient<EndpointNotSet, EndpointSet> {
    let (host, path) = endpoints.token;
    client(context.client, endpoints.secret)
        .set_token_uri(TokenUrl::from_url(context.bases.at(host, path)))
}

fn token_set(answer: &TokenAnswer, now: Timestamp, before: Option<&TokenSet>) -> TokenSet {
    let end = |seconds: Option<Duration>| {
        seconds.map(|life| now + Span::seconds(i64::try_from(life.as_secs()).unwrap_or(i64::MAX)))
    };
    let refresh = answer.refresh();
    TokenSet {
        access: answer.access(),
        clocks: Clocks {
            issued_at: now,
            consented_at: before.map_or(now, |before| before.clocks.consented_at),
            access_expires_at: end(answer.access_life()),
            refresh_expires_at: end(answer.refresh_life())
                .or_else(|| before.and_then(|before| before.clocks.refresh_expires_at)),
            data_access_expires_at: before.and_then(|before| before.clocks.data_access_expires_at),
        },
        refresh: refresh.or_else(|| before.and_then(|before| before.refresh.clone())),
        granted: answer
            .scope()
            .map(parted)
            .or_else(|| before.and_then(|before| before.granted.clone())),
        subject: answer
            .subject()
            .or_else(|| before.and_then(|before| before.subject.clone())),
    }
}

fn basic_authentication(client_id: &str, secret: &str) -> String {
    use base64::Engine as _;
    let encoded =
        |text: &str| -> String { url::form_urlencoded::byte_serialize(text.as_bytes()).collect() };
    let pair = format!("{}:{}", encoded(client_id), encoded(secret));
    format!(
        "Basic {}",
        base64::engine::general_purpose::STANDARD.encode(pair)
    )
}

/// Carries the `oauth2` crate's requests out and keeps the raw answer for our own judgement.
struct Wire<'a> {
    context: &'a CallContext<'a>,
    last: Mutex<Option<HttpResponse>>,
}

impl<'a> Wire<'a> {
    const fn new(context: &'a CallContext<'a>) -> Self {
        Self {
            context,
            last: Mutex::new(None),
        }
    }

    fn outcome(
        self,
        adapter: &dyn Adapter,
        endpoint: Endpoint,
        outcome: Result<TokenAnswer, RequestTokenError<HttpError, BasicErrorResponse>>,
    ) -> Result<TokenAnswer, Refusal> {
        let raw = self
            .last
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        match (outcome, raw) {
            (Ok(answer), _) if !answer.access().expose().is_empty() => Ok(answer),
            (Err(RequestTokenError::Request(silence)), _) => {
                Err(Refusal::silent(endpoint, silence))
            }
            (Err(_), Some(response)) if !response.status().is_success() => {
                Err(adapter.classify(endpoint, &response, self.context.now))
            }
            (_, Some(response)) => match Answer::read(endpoint, &response, self.context.now) {
                Ok(_) => Err(Refusal::unusable(endpoint, "no_access_token")),
                Err(refusal) => Err(refusal),
            },
            (_, None) => Err(Refusal::unasked(
                endpoint,
                Cause::AppMisconfigured,
                "request_not_built",
            )),
        }
    }
}

impl<'c> AsyncHttpClient<'c> for Wire<'_> {
    type Error = HttpError;
    type Future =
        std::pin::Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'c>>;

    fn call(&'c self, mut request: HttpRequest) -> Self::Future {
        request.extensions_mut().insert(TOKEN_BODY_LIMIT);
        Box::pin(async move {
            let response = self.context.http.send(request).await?;
            *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(response.clone());
            Ok(response)
        })
    }
}
