//! What differs between platforms, and the shapes in which they all answer.

use std::{collections::HashSet, str::FromStr};

use async_trait::async_trait;
use pilotlight_domain::{Clocks, Profile, Secret, Target, TargetState, Timestamp};
use url::Url;

use crate::{Bases, Http, PlatformProfile, Refusal};

/// Speaks to one platform.
///
/// Every method is one conversation with the platform; none retries, stores or judges. Times in
/// answers are computed from `context.now`, the moment at which the call began.
#[async_trait]
pub trait Adapter: Send + Sync {
    /// What of this platform can be said as data.
    fn profile(&self) -> &PlatformProfile;

    /// The address of the platform's consent page.
    fn authorize_url(&self, request: &AuthorizeRequest<'_>) -> Url;

    /// Trades the code for a token set, including a platform's second step to a long-lived one.
    ///
    /// # Errors
    /// [`Refusal`] with its cause; the code must then be counted as used.
    async fn exchange(
        &self,
        context: &CallContext<'_>,
        request: &ExchangeRequest<'_>,
    ) -> Result<TokenSet, Refusal>;

    /// Lists what this sign-in can connect.
    ///
    /// # Errors
    /// [`Refusal`] with its cause.
    async fn offer(&self, context: &CallContext<'_>, tokens: &TokenSet) -> Result<Offer, Refusal>;

    /// Gets a new token set without a person. `tokens` is the present one.
    ///
    /// # Errors
    /// [`Refusal`]; when [`Refusal::outcome_unknown`] holds, the platform may have rotated.
    async fn renew(
        &self,
        context: &CallContext<'_>,
        tokens: &TokenSet,
    ) -> Result<TokenSet, Refusal>;

    /// Proves one account with the cheapest call that can.
    ///
    /// # Errors
    /// [`Refusal`] with its cause.
    async fn probe(
        &self,
        context: &CallContext<'_>,
        profile: &Profile,
        access: &Secret<String>,
    ) -> Result<Proof, Refusal>;

    /// Ends the grant at the platform, where it has an endpoint.
    ///
    /// # Errors
    /// [`Refusal`] with its cause; the local tokens are deleted whatever comes.
    async fn revoke(
        &self,
        context: &CallContext<'_>,
        tokens: &TokenSet,
    ) -> Result<Revocation, Refusal>;

    /// Works out why an answer was a refusal, from its structured codes only.
    fn classify(
        &self,
        endpoint: Endpoint,
        response: &http::Response<Vec<u8>>,
        now: Timestamp,
    ) -> Refusal;
}

/// What every call needs.
#[derive(Clone, Copy)]
pub struct CallContext<'a> {
    /// The way out.
    pub http: &'a dyn Http,
    /// Where the platform's hosts are.
    pub bases: &'a Bases,
    /// Our registration at the platform.
    pub client: &'a ClientCredentials,
    /// The moment at which the call begins.
    pub now: Timestamp,
}

/// Our registration at a platform.
#[derive(Clone, Debug)]
pub struct ClientCredentials {
    /// The public client identifier.
    pub client_id: String,
    /// The secret, where the platform insists on one.
    pub client_secret: Option<Secret<String>>,
}

/// What the consent page's address is made from.
#[derive(Clone, Copy)]
pub struct AuthorizeRequest<'a> {
    /// Where the platform's hosts are.
    pub bases: &'a Bases,
    /// Our registration at the platform.
    pub client: &'a ClientCredentials,
    /// Where the answer shall go; must be registered.
    pub redirect: &'a str,
    /// The attempt's state, unguessable.
    pub state: &'a str,
    /// The S256 challenge of the attempt's verifier, base64url; used where PKCE is taken.
    pub challenge: &'a str,
    /// Whether a permission that was refused before is to be asked for again.
    pub ask_again: bool,
    /// Whether the platform must issue a refresh token even if it did before (Google's `prompt=consent`).
    pub fresh_refresh_token: bool,
}

/// What the exchange is made from.
#[derive(Clone, Copy)]
pub struct ExchangeRequest<'a> {
    /// The code that came back.
    pub code: &'a Secret<String>,
    /// The verifier of the attempt.
    pub verifier: &'a Secret<String>,
    /// The redirect address the attempt began with, to the letter.
    pub redirect: &'a str,
}

/// A set of tokens and what is known of it.
#[derive(Clone, Debug)]
pub struct TokenSet {
    /// The access token.
    pub access: Secret<String>,
    /// The refresh token. Never empty: an empty one in an answer counts as none.
    pub refresh: Option<Secret<String>>,
    /// The set's dates. `consented_at` is the caller's to keep over renewals.
    pub clocks: Clocks,
    /// The permissions granted, where the answer named them.
    pub granted: Option<Vec<String>>,
    /// The person's identifier, where the answer named it (Google's `sub`).
    pub subject: Option<String>,
}

/// What a sign-in offers.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The consent itself.
    pub consent: Consent,
    /// Candidates, those that can be connected first.
    pub targets: Vec<(Target, Option<Secret<String>>)>,
}

impl Offer {
    /// What came of the lists: those that can be connected first, and each account once. A list that
    /// changes while its parts are read names one twice.
    pub(crate) fn of(consent: Consent, mut targets: Vec<(Target, Option<Secret<String>>)>) -> Self {
        targets.sort_by_key(|(target, _)| target.state != TargetState::Ready);
        let mut known = HashSet::new();
        targets.retain(|(target, _)| {
            let Profile {
                kind, remote_id, ..
            } = &target.profile;
            known.insert((*kind, remote_id.clone()))
        });
        Self { consent, targets }
    }
}

/// Who consented to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// The platform's identifier of the person.
    pub subject: String,
    /// The person's name, for "you signed in as".
    pub name: String,
    /// What makes a second consent the same grant: the person, or on YouTube the channel.
    pub key: String,
    /// Permissions granted.
    pub granted: Vec<String>,
    /// Required permissions that were not.
    pub missing: Vec<String>,
    /// Dates learnt beside the token answer, such as Facebook's data access end.
    pub data_access_expires_at: Option<Timestamp>,
}

/// What a successful probe showed. How long it took is the caller's to measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The account as it presents itself now.
    pub profile: Profile,
    /// Required permissions the answer showed to be missing, where it shows them at all.
    pub missing: Option<Vec<String>>,
}

/// What came of a revocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Revocation {
    /// The platform confirmed.
    Revoked,
    /// The platform has no endpoint; the person can remove the app on its connected-apps page.
    NoEndpoint,
}

/// The kind of call an answer belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Endpoint {
    /// Code exchange.
    Token,
    /// Renewal.
    Refresh,
    /// Reading the own account.
    Probe,
    /// Listing Pages, channels, organisations.
    Targets,
    /// Publishing.
    Publish,
    /// Revocation.
    Revoke,
}

impl Endpoint {
    /// Every kind of call.
    pub const ALL: [Self; 6] = [
        Self::Token,
        Self::Refresh,
        Self::Probe,
        Self::Targets,
        Self::Publish,
        Self::Revoke,
    ];

    /// The kind's name on the command line and in collections of answers.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Refresh => "refresh",
            Self::Probe => "probe",
            Self::Targets => "targets",
            Self::Publish => "publish",
            Self::Revoke => "revoke",
        }
    }
}

/// A name that is none of the kinds of call.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "there is no endpoint called “{0}”; the endpoints are token, refresh, probe, targets, publish and revoke"
)]
pub struct UnknownEndpoint(pub String);

impl FromStr for Endpoint {
    type Err = UnknownEndpoint;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|endpoint| endpoint.id() == text)
            .ok_or_else(|| UnknownEndpoint(text.chars().take(40).collect()))
    }
}
