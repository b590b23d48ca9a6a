//! Plain sentences for what is not a state: audit entries, endings of attempts, dropped returns.
//!
//! Words for a state stand in `domain::explanation` and nowhere else.

use pilotlight_domain::{Cause, Platform, attempt::Ending, delivery::Hold};

/// What the attempt's ending means, for the person who was signing in.
pub(crate) fn ending(ending: Ending, platform: Platform, context: &EndingContext) -> String {
    let name = platform.name();
    match ending {
        Ending::Connected => match context.names.as_slice() {
            [] => "Connected.".into(),
            names => format!("{} connected.", and(names)),
        },
        Ending::Denied => {
            format!("You chose not to allow it on {name}'s page. Nothing was changed.")
        }
        Ending::Cancelled => "The sign-in was cancelled. Nothing was changed.".into(),
        Ending::TooLate => {
            "Nobody came back in time, so the sign-in was ended. Nothing was changed; begin again \
             whenever you like."
                .into()
        }
        Ending::Refused { cause } => refused(cause, name),
        Ending::OtherIdentity => {
            let expected = context.expected.as_deref().unwrap_or("the same account");
            let signed_in = context.signed_in.as_deref().unwrap_or("someone else");
            format!(
                "You signed in as {signed_in}, and this connection belongs to {expected}. Sign in \
                 to {name} as {expected} and try again. The connection is as it was."
            )
        }
        Ending::NothingToConnect => nothing_to_connect(platform, context),
        Ending::NotSaved => {
            "The connection could not be saved, so nothing was changed. Make sure the disk has \
             room and the keychain is open, then try again."
                .into()
        }
    }
}

/// So many posts of an account are held, and why.
pub(crate) fn held(count: u32, account: &str, hold: Hold) -> String {
    let posts = match count {
        1 => format!("A post for {account} is held"),
        count => format!("{count} posts for {account} are held"),
    };
    let why = match hold {
        Hold::SignedOut => "until you sign in again",
        Hold::AccountGone => "because the account is gone",
        Hold::PermissionMissing => "until a permission is given",
        Hold::AppRefused => "until our registration works",
        Hold::PlatformDown => "while the platform has a problem",
        Hold::RateLimited => "while the platform takes nothing",
        Hold::Late => "because its time has passed and you are asked first",
        Hold::Unfit => "because it cannot be sent as it is",
    };
    format!("{posts} {why}.")
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
    let why = match cause {
        Cause::AppMisconfigured => format!(
            "{name} refused the developer app behind Pilotlight. Your account is fine; check the \
             entry under Platform apps."
        ),
        Cause::RateLimited => {
            format!("{name} asked us to wait before anyone signs in again. Try again in a while.")
        }
        Cause::PlatformDown => {
            format!("{name} has a problem of its own just now. Try again in a while.")
        }
        Cause::NetworkInterference => format!(
            "The network answered in {name}'s place, as hotel and café networks do. Sign in to \
             the network, then try again."
        ),
        Cause::NoAnswer => {
            format!("{name} could not be reached. Check the internet connection, then try again.")
        }
        Cause::GrantInvalid | Cause::TokenExpired => format!(
            "{name} did not accept the answer any more; it may have taken too long. Try again."
        ),
        Cause::PermissionMissing | Cause::AccessRevoked => {
            format!("{name} did not grant what is needed. Try again and leave the permissions on.")
        }
        Cause::AccountGone => format!("{name} says that this account does not exist any more."),
        Cause::ContentRejected | Cause::Unknown => {
            format!("{name} refused the sign-in without a reason we understand. Try again.")
        }
    };
    format!("{why} Nothing was changed.")
}

fn nothing_to_connect(platform: Platform, context: &EndingContext) -> String {
    let name = platform.name();
    if let (Some(expected), Some(absent)) = (&context.expected, context.absent) {
        let why = match absent {
            Absent::Unticked => {
                format!("{expected} was not ticked on {name}'s page. Try again and tick it.")
            }
            Absent::NoRole => format!(
                "this person has no role at {expected} any more that may post. Ask its owner for \
                 one, then try again."
            ),
            Absent::UntickedOrNoRole => format!(
                "{expected} was not among what was allowed. Try again and tick it on {name}'s \
                 page; if it is not listed there, ask its owner for a role."
            ),
        };
        return format!("You signed in as the right person, but {why} Nothing was changed.");
    }
    match platform {
        Platform::Facebook => {
            "This person manages no Facebook Page. Only Pages can be connected, not personal \
             profiles; create a Page or ask to be made its admin. Nothing was changed."
        }
        Platform::Instagram => {
            "This Instagram account is a personal one. Switch it to a professional account \
             (Business or Creator) in Instagram's settings, then try again. Nothing was changed."
        }
        Platform::YouTube => {
            "This Google account has no YouTube channel yet. Create one on YouTube, then try \
             again. Nothing was changed."
        }
        Platform::X | Platform::LinkedIn => {
            "This sign-in offers nothing that can be connected. Nothing was changed."
        }
    }
    .into()
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
    pub(crate) const fn sentence(self) -> &'static str {
        match self {
            Self::Malformed => {
                "Pilotlight was handed an address it does not understand and ignored it. If you \
                 were signing in, begin again. Nothing was changed."
            }
            Self::Unknown => {
                "This answer belongs to no sign-in that is under way here, so it was not used. If \
                 you were signing in, begin again. Nothing was changed."
            }
            Self::Used => {
                "This answer was used before, or its sign-in has ended. To sign in again, begin \
                 from Pilotlight. Nothing was changed."
            }
            Self::TooLate => {
                "This answer came too late; its sign-in has ended. Begin again from Pilotlight. \
                 Nothing was changed."
            }
            Self::WrongWay => {
                "This answer came by another way than it should have, so it was not used. Begin \
                 again from Pilotlight. Nothing was changed."
            }
            Self::WrongIssuer => {
                "This answer names another sender than the platform that was asked, so it was not \
                 used. Begin again from Pilotlight. Nothing was changed."
            }
            Self::NotNoted => {
                "Pilotlight could not write to its data folder, so this answer was not used. Make \
                 sure the disk has room, then open the answer again. Nothing was changed."
            }
            Self::VaultClosed => {
                "The keychain is closed, so the sign-in cannot be finished. Open the keychain, \
                 then open the answer in the browser again, or begin again. Nothing was changed."
            }
        }
    }
}

/// A cause in a few words, for lists of checks and audit entries.
pub(crate) fn cause_words(cause: Cause, platform: &str) -> String {
    match cause {
        Cause::TokenExpired => format!("the sign-in at {platform} has ended"),
        Cause::AccessRevoked => format!("{platform} ended our access"),
        Cause::AccountGone => format!("{platform} says the account does not exist"),
        Cause::PermissionMissing => "a permission is missing".into(),
        Cause::GrantInvalid => format!("{platform} does not accept our access any more"),
        Cause::AppMisconfigured => {
            format!("{platform} refused the developer app behind Pilotlight")
        }
        Cause::RateLimited => format!("{platform} asked us to wait"),
        Cause::PlatformDown => format!("{platform} had a problem of its own"),
        Cause::ContentRejected => format!("{platform} refused what was sent"),
        Cause::NetworkInterference => format!("the network answered in {platform}'s place"),
        Cause::NoAnswer => format!("no answer from {platform}"),
        Cause::Unknown => format!("{platform} answered in a way we do not understand"),
    }
}

/// Names as a list: "Corner Florist and Garden Shop are", "Corner Florist is".
fn and(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => format!("{one} is"),
        [rest @ .., last] => format!("{} and {last} are", rest.join(", ")),
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
