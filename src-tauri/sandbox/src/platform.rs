//! The five platforms this simulator plays.

use serde::{Deserialize, Serialize};

/// A platform played by the sandbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Platform {
    /// Facebook Pages.
    Facebook,
    /// Instagram, by Instagram Login.
    Instagram,
    /// YouTube, by Google sign-in.
    Youtube,
    /// X.
    X,
    /// LinkedIn members and organisations.
    Linkedin,
}

impl Platform {
    /// All platforms in a fixed order.
    pub const ALL: [Self; 5] = [
        Self::Facebook,
        Self::Instagram,
        Self::Youtube,
        Self::X,
        Self::Linkedin,
    ];

    /// The lower-case name used in the control interface and in relay paths.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Facebook => "facebook",
            Self::Instagram => "instagram",
            Self::Youtube => "youtube",
            Self::X => "x",
            Self::Linkedin => "linkedin",
        }
    }

    /// The name as people write it.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Facebook => "Facebook",
            Self::Instagram => "Instagram",
            Self::Youtube => "YouTube",
            Self::X => "X",
            Self::Linkedin => "LinkedIn",
        }
    }
}
