//! What an owner has to set up at each platform before accounts can be connected there, as data.
//!
//! The words are for a person who runs a shop and opens a developer portal once. Labels are the
//! portals' own, so that they are found there; each table says when and where its facts were read.
//! Portals are rearranged often, so nothing here may be needed for the app to work.

use pilotlight_domain::{AppLabels, Platform};
use pilotlight_words::registration;

/// What has to be created at a platform, and how.
#[derive(Clone, Copy, Debug)]
pub struct Registration {
    /// The portal's address.
    pub portal: &'static str,
    /// The portal's name.
    pub portal_name: &'static str,
    /// When its facts were read: year, month, day.
    pub read_on: &'static str,
    /// Where they were read.
    pub source: &'static str,
    /// What comes of the steps, in one sentence.
    pub creates: fn() -> String,
    /// The steps in order, a sentence or two each.
    pub steps: &'static [fn() -> String],
    /// What is to be ticked or asked for there, in the portal's own words.
    pub ticks: &'static [&'static str],
    /// What the ticks are called: "permissions" or "products".
    pub ticks_are: fn() -> String,
    /// The field of the portal that takes the redirect address; empty where none is needed.
    pub redirect_field: &'static str,
    /// How the portal calls the two parts of an entry; no secret where it gives none out.
    pub labels: AppLabels,
    /// What the identifier looks like.
    pub client_id_looks: Looks,
    /// Where the two are found.
    pub found: &'static str,
    /// What the owner should know beforehand: costs, reviews, limits.
    pub know: fn() -> String,
}

/// What an identifier looks like, so that a mix-up is told before it is sent anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// Digits and nothing else.
    Digits,
    /// It ends with this.
    EndsWith(&'static str),
    /// Any letters, digits and signs without a space.
    Anything,
}

impl Looks {
    /// Whether `text` looks like it.
    #[must_use]
    pub fn fits(self, text: &str) -> bool {
        match self {
            Self::Digits => !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()),
            Self::EndsWith(end) => text.strip_suffix(end).is_some_and(|rest| !rest.is_empty()),
            Self::Anything => true,
        }
    }
}

/// What has to be set up at a platform.
#[must_use]
pub const fn registration(platform: Platform) -> &'static Registration {
    match platform {
        Platform::Facebook => &FACEBOOK,
        Platform::Instagram => &INSTAGRAM,
        Platform::YouTube => &YOUTUBE,
        Platform::X => &X,
        Platform::LinkedIn => &LINKEDIN,
    }
}

const FACEBOOK: Registration = Registration {
    portal: "https://developers.facebook.com/apps/",
    portal_name: "Meta for Developers",
    read_on: "2026-11-26",
    source: "developers.facebook.com, create an app, Facebook Login security and manual flow, 2026",
    creates: registration::facebook_creates,
    steps: &[
        registration::facebook_1,
        registration::facebook_2,
        registration::facebook_3,
        registration::facebook_4,
        registration::facebook_5,
        registration::facebook_6,
    ],
    ticks: &[
        "pages_show_list",
        "pages_read_engagement",
        "pages_manage_posts",
        "business_management",
    ],
    ticks_are: registration::permissions,
    redirect_field: "Valid OAuth Redirect URIs",
    labels: AppLabels {
        client_id: "App ID",
        client_secret: "App secret",
    },
    client_id_looks: Looks::Digits,
    found: "App settings, Basic",
    know: registration::facebook_know,
};

const INSTAGRAM: Registration = Registration {
    portal: "https://developers.facebook.com/apps/",
    portal_name: "Meta for Developers",
    read_on: "2026-11-26",
    source: "developers.facebook.com, Instagram use case and Instagram API with Instagram Login, 2026",
    creates: registration::instagram_creates,
    steps: &[
        registration::instagram_1,
        registration::instagram_2,
        registration::instagram_3,
        registration::instagram_4,
        registration::instagram_5,
        registration::instagram_6,
    ],
    ticks: &[
        "instagram_business_basic",
        "instagram_business_content_publish",
    ],
    ticks_are: registration::permissions,
    redirect_field: "Redirect URL",
    labels: AppLabels {
        client_id: "Instagram app ID",
        client_secret: "Instagram app secret",
    },
    client_id_looks: Looks::Digits,
    found: "API setup with Instagram login",
    know: registration::instagram_know,
};

const YOUTUBE: Registration = Registration {
    portal: "https://console.cloud.google.com/auth/clients",
    portal_name: "Google Cloud console",
    read_on: "2026-11-26",
    source: "developers.google.com, OAuth 2.0 for desktop apps and YouTube Data API, 2026",
    creates: registration::youtube_creates,
    steps: &[
        registration::youtube_1,
        registration::youtube_2,
        registration::youtube_3,
        registration::youtube_4,
        registration::youtube_5,
        registration::youtube_6,
        registration::youtube_7,
    ],
    ticks: &[
        "openid",
        "https://www.googleapis.com/auth/youtube.readonly",
        "https://www.googleapis.com/auth/youtube.upload",
    ],
    ticks_are: registration::permissions,
    redirect_field: "",
    labels: AppLabels {
        client_id: "Client ID",
        client_secret: "Client secret",
    },
    client_id_looks: Looks::EndsWith(".apps.googleusercontent.com"),
    found: "Google Auth Platform, Clients",
    know: registration::youtube_know,
};

const X: Registration = Registration {
    portal: "https://console.x.com/",
    portal_name: "X Developer Console",
    read_on: "2026-11-26",
    source: "docs.x.com, developer apps and OAuth 2.0 user access token, 2026",
    creates: registration::x_creates,
    steps: &[
        registration::x_1,
        registration::x_2,
        registration::x_3,
        registration::x_4,
        registration::x_5,
    ],
    ticks: &["Read and write", "Native App"],
    ticks_are: registration::settings,
    redirect_field: "Callback URI / Redirect URL",
    labels: AppLabels {
        client_id: "Client ID",
        client_secret: "",
    },
    client_id_looks: Looks::Anything,
    found: "Keys and tokens, OAuth 2.0",
    know: registration::x_know,
};

const LINKEDIN: Registration = Registration {
    portal: "https://www.linkedin.com/developers/apps",
    portal_name: "LinkedIn Developers",
    read_on: "2026-11-26",
    source: "learn.microsoft.com, LinkedIn authorization code flow and products, 2026",
    creates: registration::linkedin_creates,
    steps: &[
        registration::linkedin_1,
        registration::linkedin_2,
        registration::linkedin_3,
        registration::linkedin_4,
        registration::linkedin_5,
    ],
    ticks: &[
        "Sign In with LinkedIn using OpenID Connect",
        "Share on LinkedIn",
        "Community Management API",
    ],
    ticks_are: registration::products,
    redirect_field: "Authorized redirect URLs for your app",
    labels: AppLabels {
        client_id: "Client ID",
        client_secret: "Primary Client Secret",
    },
    client_id_looks: Looks::Anything,
    found: "Auth, Application credentials",
    know: registration::linkedin_know,
};
