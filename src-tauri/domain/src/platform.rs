//! The platforms Pilotlight speaks to and the kinds of account they offer.

use std::str::FromStr;

use pilotlight_words::kind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A social platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Platform {
    /// Facebook Pages.
    Facebook,
    /// Instagram professional accounts, by Instagram Login.
    Instagram,
    /// YouTube channels.
    YouTube,
    /// X profiles.
    X,
    /// LinkedIn members and organisation pages.
    LinkedIn,
}

/// What kind of account a target or account is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AccountKind {
    /// A Facebook Page.
    FacebookPage,
    /// An Instagram Business or Creator account.
    InstagramProfessional,
    /// A YouTube channel, personal or brand.
    YoutubeChannel,
    /// An X profile.
    XProfile,
    /// A LinkedIn member's own profile.
    LinkedinMember,
    /// A LinkedIn organisation page.
    LinkedinOrganization,
}

impl Platform {
    /// All platforms, in the order in which the window shows them.
    pub const ALL: [Self; 5] = [
        Self::Facebook,
        Self::Instagram,
        Self::YouTube,
        Self::X,
        Self::LinkedIn,
    ];

    /// The platform's lower-case name as it stands in the database, in addresses and on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Facebook => "facebook",
            Self::Instagram => "instagram",
            Self::YouTube => "youtube",
            Self::X => "x",
            Self::LinkedIn => "linkedin",
        }
    }

    /// The platform's name as its owners write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Facebook => "Facebook",
            Self::Instagram => "Instagram",
            Self::YouTube => "YouTube",
            Self::X => "X",
            Self::LinkedIn => "LinkedIn",
        }
    }
}

/// A name that is none of the platforms'.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "there is no platform called “{0}”; the platforms are facebook, instagram, youtube, x and linkedin"
)]
pub struct UnknownPlatform(pub String);

impl FromStr for Platform {
    type Err = UnknownPlatform;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let lower = text.to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|platform| platform.id() == lower)
            .ok_or_else(|| UnknownPlatform(text.chars().take(40).collect()))
    }
}

impl AccountKind {
    /// The kind in the owner's words, as in "Corner Florist, Facebook Page".
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::FacebookPage => kind::facebook_page(),
            Self::InstagramProfessional => kind::instagram_account(),
            Self::YoutubeChannel => kind::youtube_channel(),
            Self::XProfile => kind::x_profile(),
            Self::LinkedinMember => kind::linkedin_profile(),
            Self::LinkedinOrganization => kind::linkedin_company_page(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_platform_is_found_by_its_id() {
        for platform in Platform::ALL {
            assert_eq!(platform.id().parse(), Ok(platform));
        }
        assert!("myspace".parse::<Platform>().is_err());
    }
}
