//! The words that stand in columns for the domain's closed lists. They are part of the file's
//! format: a word that exists never changes, whatever becomes of the type's own spelling.

use pilotlight_domain::{AccountKind, AppVerdict, Physics, attempt};
use pilotlight_vault::Purpose;

/// A closed list with a stable word for each of its members.
pub(crate) trait Named: Copy + 'static {
    /// Every member that may stand in a column.
    const STORED: &'static [Self];

    /// The member's word.
    fn word(self) -> &'static str;

    /// The member with this word.
    fn from_word(word: &str) -> Option<Self> {
        Self::STORED
            .iter()
            .copied()
            .find(|member| member.word() == word)
    }
}

impl Named for AccountKind {
    const STORED: &'static [Self] = &[
        Self::FacebookPage,
        Self::InstagramProfessional,
        Self::YoutubeChannel,
        Self::XProfile,
        Self::LinkedinMember,
        Self::LinkedinOrganization,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::FacebookPage => "facebook_page",
            Self::InstagramProfessional => "instagram_professional",
            Self::YoutubeChannel => "youtube_channel",
            Self::XProfile => "x_profile",
            Self::LinkedinMember => "linkedin_member",
            Self::LinkedinOrganization => "linkedin_organization",
        }
    }
}

impl Named for Physics {
    const STORED: &'static [Self] = &[
        Self::Rotating,
        Self::Extending,
        Self::Reusable,
        Self::FixedEnd,
        Self::ReusableFixedEnd,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Rotating => "rotating",
            Self::Extending => "extending",
            Self::Reusable => "reusable",
            Self::FixedEnd => "fixed_end",
            Self::ReusableFixedEnd => "reusable_fixed_end",
        }
    }
}

impl Named for AppVerdict {
    const STORED: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::UnknownClient => "unknown_client",
            Self::WrongSecret => "wrong_secret",
            Self::WrongClientOrSecret => "wrong_client_or_secret",
            Self::SecretMissing => "secret_missing",
            Self::WrongKind => "wrong_kind",
            Self::WrongRedirect => "wrong_redirect",
            Self::Disabled => "disabled",
            Self::RateLimited => "rate_limited",
            Self::PlatformDown => "platform_down",
            Self::NoAnswer => "no_answer",
            Self::NetworkInterference => "network_interference",
            Self::Unclear => "unclear",
        }
    }
}

impl Named for Purpose {
    // A verifier stands in its attempt, a post's progress in its delivery, a data key and a slot in tables
    // of their own, and an emergency record in a file; the tokens' table refuses their words.
    const STORED: &'static [Self] = &[
        Self::Access,
        Self::Refresh,
        Self::AccountToken,
        Self::ClientSecret,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Refresh => "refresh",
            Self::AccountToken => "account_token",
            Self::ClientSecret => "client_secret",
            Self::Verifier => "verifier",
            Self::Emergency => "emergency",
            Self::PostProgress => "post_progress",
            Self::DataKey => "data_key",
            Self::KeyEncryptionKey => "key_encryption_key",
        }
    }
}

/// The word of an attempt's state, for the column that is searched; its dates and ending stand
/// beside it as JSON.
pub(crate) const fn attempt_word(state: &attempt::State) -> &'static str {
    match state {
        attempt::State::AwaitingReturn { .. } => "awaiting_return",
        attempt::State::Exchanging => "exchanging",
        attempt::State::Choosing { .. } => "choosing",
        attempt::State::Confirming { .. } => "confirming",
        attempt::State::Saving => "saving",
        attempt::State::Ended(_) => "ended",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round_trip<T: Named + PartialEq + std::fmt::Debug>() {
        for member in T::STORED {
            assert_eq!(T::from_word(member.word()), Some(*member));
        }
        assert_eq!(T::from_word("no such word"), None);
    }

    #[test]
    fn every_word_leads_back_to_its_member() {
        round_trip::<AccountKind>();
        round_trip::<AppVerdict>();
        round_trip::<Physics>();
        round_trip::<Purpose>();
    }
}
