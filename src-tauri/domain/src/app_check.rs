//! What a platform says of a developer app that was entered, and the words for it.
//!
//! A check of an app asks without a person, so it proves identifier and secret and nothing more. Its
//! outcome is about the entry alone: no account is ever judged by it.

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
            client_id,
            client_secret,
        } = labels;
        let (headline, advice) = match self {
            Self::Accepted if client_secret.is_empty() => (
                format!("{name} knows this {client_id}"),
                "The redirect address and the permissions show at the first sign-in.".to_owned(),
            ),
            Self::Accepted => (
                format!("{name} accepts this entry"),
                format!(
                    "{client_id} and {client_secret} belong together. The redirect address and the \
                     permissions show at the first sign-in."
                ),
            ),
            Self::UnknownClient => (
                format!("{name} does not seem to know this {client_id}"),
                format!(
                    "It answers as it does for one that does not exist. Copy the {client_id} from \
                     the portal once more, without spaces around it."
                ),
            ),
            Self::WrongSecret => (
                format!("The {client_secret} does not seem to be right"),
                format!(
                    "{name} knows the {client_id} and answers as it does for a wrong \
                     {client_secret}. Copy it from the portal once more; if it was renewed there, \
                     only the new one works."
                ),
            ),
            Self::WrongClientOrSecret => (
                format!("{client_id} and {client_secret} do not belong together"),
                format!(
                    "{name} does not say which of the two is wrong. Copy both from the same app in \
                     the portal once more."
                ),
            ),
            Self::SecretMissing => (
                format!("{name} wants the {client_secret} as well"),
                "Copy it from the portal and save the entry.".to_owned(),
            ),
            Self::WrongKind => (
                format!("This app at {name} is of another type"),
                "Apps of that type cannot be used from a computer. The steps above say which type to \
                 choose; change it in the portal or make a new app."
                    .to_owned(),
            ),
            Self::WrongRedirect => (
                format!("{name} does not know the redirect address"),
                "Copy it from here into the portal, to the letter, save there, and check again."
                    .to_owned(),
            ),
            Self::Disabled => (
                format!("This app at {name} is switched off"),
                format!(
                    "{name} says that it was deleted, suspended or limited to others. Look at the \
                     app in the portal."
                ),
            ),
            Self::RateLimited => (
                format!("{name} asked us to wait"),
                "Nothing was proven. Check again in a quarter of an hour.".to_owned(),
            ),
            Self::PlatformDown => (
                format!("{name} has a problem of its own"),
                "Nothing was proven. Check again later.".to_owned(),
            ),
            Self::NoAnswer => (
                format!("No answer from {name}"),
                "Nothing was proven. Make sure that this computer is online and check again."
                    .to_owned(),
            ),
            Self::NetworkInterference => (
                format!("The network answered in {name}’s place"),
                "Nothing was proven. If this network wants you to sign in on a page of its own, do \
                 that first and check again."
                    .to_owned(),
            ),
            Self::Unclear => (
                format!("{name} gave no clear answer"),
                "Nothing was proven either way. Connecting an account shows whether the entry \
                 works."
                    .to_owned(),
            ),
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
