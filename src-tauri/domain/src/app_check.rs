//! What a platform says of a developer app that was entered, and the words for it.
//!
//! A check of an app asks without a person, so it proves identifier and secret and nothing more. Its
//! outcome is about the entry alone: no account is ever judged by it.

use pilotlight_words::app_check;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Platform;

/// What asking a platform about our entry showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AppVerdict {
    /// The platform knows the identifier and accepts the secret, where it wants one.
    Accepted,
    /// It answers as it does for an identifier that does not exist.
    UnknownClient,
    /// It knows the identifier and answers as it does for a wrong secret.
    WrongSecret,
    /// Identifier and secret do not belong together; it does not say which one is wrong.
    WrongClientOrSecret,
    /// It wants a secret, and none is entered.
    SecretMissing,
    /// The app is of a type that cannot be used from a computer.
    WrongKind,
    /// Our redirect address is not registered.
    WrongRedirect,
    /// The app was deleted, suspended or switched off.
    Disabled,
    /// It asks us to wait.
    RateLimited,
    /// It has a problem of its own.
    PlatformDown,
    /// Nothing answered.
    NoAnswer,
    /// Something on the way answered in its place.
    NetworkInterference,
    /// It answered, and the answer tells neither way.
    Unclear,
}

/// How much an outcome proves. As with accounts there are three answers, never two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AppProof {
    /// The entry is right.
    Right,
    /// The entry is not right as it is.
    Wrong,
    /// Nothing was proven either way.
    NotKnown,
}

/// How a platform calls the two parts of an entry, so that its words are found in its portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AppLabels {
    /// The identifier: "App ID".
    pub client_id: &'static str,
    /// The secret: "App secret"; empty where there is none.
    pub client_secret: &'static str,
}

/// An outcome in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppWords {
    /// What was found, in a few words.
    pub headline: String,
    /// What it means and what to do, in sentences.
    pub advice: String,
}

impl AppVerdict {
    /// Every outcome.
    pub const ALL: [Self; 13] = [
        Self::Accepted,
        Self::UnknownClient,
        Self::WrongSecret,
        Self::WrongClientOrSecret,
        Self::SecretMissing,
        Self::WrongKind,
        Self::WrongRedirect,
        Self::Disabled,
        Self::RateLimited,
        Self::PlatformDown,
        Self::NoAnswer,
        Self::NetworkInterference,
        Self::Unclear,
    ];

    /// How much the outcome proves.
    #[must_use]
    pub const fn proof(self) -> AppProof {
        match self {
            Self::Accepted => AppProof::Right,
            Self::UnknownClient
            | Self::WrongSecret
            | Self::WrongClientOrSecret
            | Self::SecretMissing
            | Self::WrongKind
            | Self::WrongRedirect
            | Self::Disabled => AppProof::Wrong,
            Self::RateLimited
            | Self::PlatformDown
            | Self::NoAnswer
            | Self::NetworkInterference
            | Self::Unclear => AppProof::NotKnown,
        }
    }

    /// The outcome in words.
    #[must_use]
    pub fn words(self, platform: Platform, labels: AppLabels) -> AppWords {
        let name = platform.name();
        let AppLabels {
            client_id: id,
            client_secret: secret,
        } = labels;
        let (headline, advice) = match self {
            Self::Accepted if secret.is_empty() => {
                (app_check::known(id, name), app_check::known_advice())
            }
            Self::Accepted => (
                app_check::accepted(name),
                app_check::accepted_advice(id, secret),
            ),
            Self::UnknownClient => (app_check::unknown(id, name), app_check::unknown_advice(id)),
            Self::WrongSecret => (
                app_check::secret(secret),
                app_check::secret_advice(id, name, secret),
            ),
            Self::WrongClientOrSecret => (
                app_check::either(id, secret),
                app_check::either_advice(name),
            ),
            Self::SecretMissing => (
                app_check::secret_missing(name, secret),
                app_check::secret_missing_advice(),
            ),
            Self::WrongKind => (app_check::kind(name), app_check::kind_advice()),
            Self::WrongRedirect => (app_check::redirect(name), app_check::redirect_advice()),
            Self::Disabled => (app_check::disabled(name), app_check::disabled_advice(name)),
            Self::RateLimited => (app_check::limited(name), app_check::limited_advice()),
            Self::PlatformDown => (app_check::down(name), app_check::down_advice()),
            Self::NoAnswer => (app_check::no_answer(name), app_check::no_answer_advice()),
            Self::NetworkInterference => (app_check::network(name), app_check::network_advice()),
            Self::Unclear => (app_check::unclear(name), app_check::unclear_advice()),
        };
        AppWords { headline, advice }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LABELS: AppLabels = AppLabels {
        client_id: "App ID",
        client_secret: "App secret",
    };

    #[test]
    fn every_outcome_has_words_of_its_own_and_only_a_proof_claims_one() {
        let mut headlines = std::collections::BTreeSet::new();
        for verdict in AppVerdict::ALL {
            for platform in Platform::ALL {
                let words = verdict.words(platform, LABELS);
                assert!(words.advice.ends_with('.'), "{verdict:?}");
                assert!(!words.headline.ends_with('.'), "{verdict:?}");
                let claims_nothing = words.advice.contains("Nothing was proven");
                assert_eq!(
                    claims_nothing,
                    verdict.proof() == AppProof::NotKnown,
                    "{verdict:?}"
                );
                headlines.insert((platform, words.headline));
            }
        }
        assert_eq!(headlines.len(), AppVerdict::ALL.len() * Platform::ALL.len());
    }

    #[test]
    fn without_a_secret_none_is_spoken_of() {
        let labels = AppLabels {
            client_secret: "",
            ..LABELS
        };
        let words = AppVerdict::Accepted.words(Platform::X, labels);
        assert_eq!(words.headline, "X knows this App ID");
        assert!(!words.advice.contains("belong"));
    }
}
