//! Plain sentences for what is not a state: audit entries, endings of attempts, dropped returns.
//!
//! Words for a state stand in `domain::explanation` and nowhere else.

use pilotlight_domain::{Cause, Platform, attempt::Ending, delivery::Hold};
use pilotlight_words::{all_of, audit, cause, sentences, sign_in};

/// What the attempt's ending means, for the person who was signing in.
pub(crate) fn ending(ending: Ending, platform: Platform, context: &EndingContext) -> String {
    let name = platform.name();
    match ending {
        Ending::Connected if context.names.is_empty() => sign_in::connected_nothing(),
        Ending::Connected => sign_in::connected(context.names.len(), all_of(&context.names)),
        Ending::Denied => sign_in::denied(name),
        Ending::Cancelled => sign_in::cancelled(),
        Ending::TooLate => sign_in::too_late(),
        Ending::Refused { cause } => sentences(&[refused(cause, name), sign_in::nothing_changed()]),
        Ending::OtherIdentity => {
            let expected = context.expected.clone();
            let signed_in = context.signed_in.clone();
            sign_in::other_identity(
                expected.unwrap_or_else(sign_in::same_account),
                name,
                signed_in.unwrap_or_else(sign_in::someone_else),
            )
        }
        Ending::NothingToConnect => nothing_to_connect(platform, context),
        Ending::NotSaved => sign_in::not_saved(),
    }
}

/// So many posts of an account are held, and why.
pub(crate) fn held(count: u32, account: &str, hold: Hold) -> String {
    match hold {
        Hold::SignedOut => audit::held_signed_out(account, count),
        Hold::AccountGone => audit::held_gone(account, count),
        Hold::PermissionMissing => audit::held_permission(account, count),
        Hold::AppRefused => audit::held_app(account, count),
        Hold::PlatformDown => audit::held_down(account, count),
        Hold::RateLimited => audit::held_limited(account, count),
        Hold::Late => audit::held_late(account, count),
        Hold::Unfit => audit::held_unfit(account, count),
    }
}

/// What an ending's words are made from.
#[derive(Clone, Debug, Default)]
pub(crate) struct EndingContext {
    /// Names of what is connected now.
    pub(crate) names: Vec<String>,
    /// Whom a reconnect expected.
    pub(crate) expected: Option<String>,
    /// Who signed in instead.
    pub(crate) signed_in: Option<String>,
    /// Why the right person could not bring what was expected.
    pub(crate) absent: Option<Absent>,
}

/// Why the right person's sign-in does not bring the account that was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Absent {
    /// It was left unticked on the platform's page.
    Unticked,
    /// The person has no role there that may publish.
    NoRole,
    /// One or the other; the platform does not say.
    UntickedOrNoRole,
}

fn refused(cause: Cause, name: &str) -> String {
    match cause {
        Cause::AppMisconfigured => sign_in::refused_app(name),
        Cause::RateLimited => sign_in::refused_limit(name),
        Cause::PlatformDown => sign_in::refused_down(name),
        Cause::NetworkInterference => sign_in::refused_network(name),
        Cause::NoAnswer => sign_in::refused_no_answer(name),
        Cause::GrantInvalid | Cause::TokenExpired => sign_in::refused_old(name),
        Cause::PermissionMissing | Cause::AccessRevoked => sign_in::refused_permission(name),
        Cause::AccountGone => sign_in::refused_gone(name),
        Cause::ContentRejected | Cause::Unknown => sign_in::refused_unknown(name),
    }
}

fn nothing_to_connect(platform: Platform, context: &EndingContext) -> String {
    let name = platform.name();
    if let (Some(expected), Some(absent)) = (&context.expected, context.absent) {
        let why = match absent {
            Absent::Unticked => sign_in::absent_unticked(expected, name),
            Absent::NoRole => sign_in::absent_no_role(expected),
            Absent::UntickedOrNoRole => sign_in::absent_either(expected, name),
        };
        return sentences(&[why, sign_in::nothing_changed()]);
    }
    match platform {
        Platform::Facebook => sign_in::no_page(),
        Platform::Instagram => sign_in::personal_instagram(),
        Platform::YouTube => sign_in::no_channel(),
        Platform::X | Platform::LinkedIn => sign_in::nothing_offered(),
    }
}

/// Why a return was dropped. Each says that nothing changed and what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dropped {
    /// It does not fit the grammar.
    Malformed,
    /// Nobody waits for it.
    Unknown,
    /// It was used, or its attempt ended.
    Used,
    /// Its attempt's time was over.
    TooLate,
    /// It came to another platform's path, or by another way, than the attempt's.
    WrongWay,
    /// Another issuer answered than the one that was asked.
    WrongIssuer,
    /// The keychain is closed, so the attempt cannot be read.
    VaultClosed,
    /// It could not be written down that it came, so it was not used.
    NotNoted,
}

impl Dropped {
    pub(crate) fn sentence(self) -> String {
        match self {
            Self::Malformed => sign_in::dropped_malformed(),
            Self::Unknown => sign_in::dropped_unknown(),
            Self::Used => sign_in::dropped_used(),
            Self::TooLate => sign_in::dropped_late(),
            Self::WrongWay => sign_in::dropped_way(),
            Self::WrongIssuer => sign_in::dropped_issuer(),
            Self::NotNoted => sign_in::dropped_not_noted(),
            Self::VaultClosed => sign_in::dropped_vault(),
        }
    }
}

/// A cause in a few words, for lists of checks and audit entries.
pub(crate) fn cause_words(cause: Cause, platform: &str) -> String {
    match cause {
        Cause::TokenExpired => cause::ended(platform),
        Cause::AccessRevoked => cause::revoked(platform),
        Cause::AccountGone => cause::gone(platform),
        Cause::PermissionMissing => cause::permission(),
        Cause::GrantInvalid => cause::not_accepted(platform),
        Cause::AppMisconfigured => cause::registration(platform),
        Cause::RateLimited => cause::limited(platform),
        Cause::PlatformDown => cause::down(platform),
        Cause::ContentRejected => cause::content(platform),
        Cause::NetworkInterference => cause::network(platform),
        Cause::NoAnswer => cause::no_answer(platform),
        Cause::Unknown => cause::unknown(platform),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ending_is_a_whole_sentence_and_failures_say_that_nothing_changed() {
        let mut endings = vec![
            Ending::Denied,
            Ending::Cancelled,
            Ending::TooLate,
            Ending::NothingToConnect,
            Ending::NotSaved,
        ];
        endings.extend(Cause::ALL.map(|cause| Ending::Refused { cause }));
        for platform in Platform::ALL {
            for ended in &endings {
                let words = ending(*ended, platform, &EndingContext::default());
                assert!(
                    words.to_lowercase().contains("nothing was changed"),
                    "{ended:?}: {words}"
                );
                assert!(words.ends_with('.'), "{words}");
            }
        }
    }

    #[test]
    fn a_wrong_identity_names_both() {
        let context = EndingContext {
            expected: Some("Corner Florist".into()),
            signed_in: Some("Garden Shop".into()),
            ..EndingContext::default()
        };
        let words = ending(Ending::OtherIdentity, Platform::X, &context);
        assert!(
            words.contains("Corner Florist") && words.contains("Garden Shop"),
            "{words}"
        );
    }

    #[test]
    fn connected_names_what_is_connected() {
        let context = EndingContext {
            names: vec!["Corner Florist".into(), "Garden Shop".into()],
            ..EndingContext::default()
        };
        assert_eq!(
            ending(Ending::Connected, Platform::Facebook, &context),
            "Corner Florist and Garden Shop are connected."
        );
    }
}
