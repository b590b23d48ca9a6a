//! What an owner has to set up at each platform before accounts can be connected there, as data.
//!
//! The words are for a person who runs a shop and opens a developer portal once. Labels are the
//! portals' own, so that they are found there; each table says when and where its facts were read.
//! Portals are rearranged often, so nothing here may be needed for the app to work.

use pilotlight_domain::{AppLabels, Platform};

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
    pub creates: &'static str,
    /// The steps in order, a sentence or two each.
    pub steps: &'static [&'static str],
    /// What is to be ticked or asked for there, in the portal's own words.
    pub ticks: &'static [&'static str],
    /// What the ticks are called: "permissions" or "products".
    pub ticks_are: &'static str,
    /// The field of the portal that takes the redirect address; empty where none is needed.
    pub redirect_field: &'static str,
    /// How the portal calls the two parts of an entry; no secret where it gives none out.
    pub labels: AppLabels,
    /// What the identifier looks like.
    pub client_id_looks: Looks,
    /// Where the two are found.
    pub found: &'static str,
    /// What the owner should know beforehand: costs, reviews, limits. Empty where there is nothing.
    pub know: &'static str,
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

    /// What it looks like, in words after "it".
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Digits => "it has digits only".into(),
            Self::EndsWith(end) => format!("it ends with “{end}”"),
            Self::Anything => "it has no spaces in it".into(),
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
    creates: "You make an app of your own at Meta, through which Pilotlight reaches your Pages.",
    steps: &[
        "Sign in with the Facebook profile that manages your Pages and choose “Create app”. Give it \
         any name.",
        "Choose the use case “Manage everything on your Page”. If you are asked for a business \
         portfolio, choose the one your Pages belong to.",
        "Open the use case with “Customize” and add the permissions listed below.",
        "In the settings of Facebook Login, paste the redirect address below into “Valid OAuth \
         Redirect URIs” and save.",
        "Under “App settings”, “Advanced”, leave “Native or desktop app?” switched off.",
        "Under “App settings”, “Basic”, copy the App ID and the App secret, and enter both here.",
    ],
    ticks: &[
        "pages_show_list",
        "pages_read_engagement",
        "pages_manage_posts",
        "business_management",
    ],
    ticks_are: "permissions",
    redirect_field: "Valid OAuth Redirect URIs",
    labels: AppLabels {
        client_id: "App ID",
        client_secret: "App secret",
    },
    client_id_looks: Looks::Digits,
    found: "App settings, Basic",
    know: "People with a role on the app can connect their Pages without a review by Meta. Switch \
           the app to “Live” before you post: what an app in development publishes, only people \
           with a role on it can see.",
};

const INSTAGRAM: Registration = Registration {
    portal: "https://developers.facebook.com/apps/",
    portal_name: "Meta for Developers",
    read_on: "2026-11-26",
    source: "developers.facebook.com, Instagram use case and Instagram API with Instagram Login, 2026",
    creates: "You add Instagram to an app of your own at Meta; it gets an identifier of its own there.",
    steps: &[
        "Choose “Create app”, or open the app that you made for Facebook: one app can serve both.",
        "Add the use case “Manage messaging and content on Instagram” and open it with “Customize”.",
        "Choose “API setup with Instagram login” and add the permissions listed below.",
        "Under “Set up Instagram business login”, paste the redirect address below into “Redirect \
         URL” and save.",
        "Under “App roles”, add your Instagram account as an Instagram tester, and accept the \
         invitation in the settings of Instagram, under “Website permissions”.",
        "On the page “API setup with Instagram login”, copy the Instagram app ID and the Instagram \
         app secret. They are not the App ID and App secret of the Facebook side.",
    ],
    ticks: &[
        "instagram_business_basic",
        "instagram_business_content_publish",
    ],
    ticks_are: "permissions",
    redirect_field: "Redirect URL",
    labels: AppLabels {
        client_id: "Instagram app ID",
        client_secret: "Instagram app secret",
    },
    client_id_looks: Looks::Digits,
    found: "API setup with Instagram login",
    know: "Your own accounts, added as testers, need no review by Meta.",
};

const YOUTUBE: Registration = Registration {
    portal: "https://console.cloud.google.com/auth/clients",
    portal_name: "Google Cloud console",
    read_on: "2026-11-26",
    source: "developers.google.com, OAuth 2.0 for desktop apps and YouTube Data API, 2026",
    creates: "You make a project of your own at Google with a client for desktop apps in it.",
    steps: &[
        "Sign in with your Google account and make a new project with any name.",
        "Under “APIs and services”, “Library”, find “YouTube Data API v3” and enable it.",
        "Open “Google Auth Platform”, choose “Get started”, and choose “External” as the audience.",
        "Under “Data access”, add the permissions listed below.",
        "Under “Audience”, choose “Publish app”. While it says “Testing”, Google ends every sign-in \
         after 7 days.",
        "Under “Clients”, choose “Create client” and the application type “Desktop app”. No \
         redirect address is asked for.",
        "Copy the Client ID and the Client secret from the window that opens. Google shows the \
         secret only this once.",
    ],
    ticks: &[
        "openid",
        "https://www.googleapis.com/auth/youtube.readonly",
        "https://www.googleapis.com/auth/youtube.upload",
    ],
    ticks_are: "permissions",
    redirect_field: "",
    labels: AppLabels {
        client_id: "Client ID",
        client_secret: "Client secret",
    },
    client_id_looks: Looks::EndsWith(".apps.googleusercontent.com"),
    found: "Google Auth Platform, Clients",
    know: "At the sign-in Google warns that it has not verified your app. That is expected with an \
           app of your own; it lets up to 100 people in. Videos that come through an app without \
           Google’s audit stay private until Google has audited it.",
};

const X: Registration = Registration {
    portal: "https://console.x.com/",
    portal_name: "X Developer Console",
    read_on: "2026-11-26",
    source: "docs.x.com, developer apps and OAuth 2.0 user access token, 2026",
    creates: "You make an app of your own at X.",
    steps: &[
        "Sign in with your X profile, accept the developer agreement and create an app with any \
         name.",
        "Open “User authentication settings” of the app and choose “Set up”.",
        "As app permissions choose “Read and write”, as type of app “Native App”.",
        "Paste both redirect addresses below into “Callback URI / Redirect URL”, one a line, and \
         the address of your own website into “Website URL”. Save.",
        "Copy the OAuth 2.0 Client ID. It is not the API key. A secret is not needed.",
    ],
    ticks: &["Read and write", "Native App"],
    ticks_are: "settings",
    redirect_field: "Callback URI / Redirect URL",
    labels: AppLabels {
        client_id: "Client ID",
        client_secret: "",
    },
    client_id_looks: Looks::Anything,
    found: "Keys and tokens, OAuth 2.0",
    know: "X bills what an app does: buy credits in the console, or posts are refused.",
};

const LINKEDIN: Registration = Registration {
    portal: "https://www.linkedin.com/developers/apps",
    portal_name: "LinkedIn Developers",
    read_on: "2026-11-26",
    source: "learn.microsoft.com, LinkedIn authorization code flow and products, 2026",
    creates: "You make an app of your own at LinkedIn, tied to your company page.",
    steps: &[
        "Choose “Create app”, give it any name and choose your company page.",
        "On the tab “Settings”, choose “Verify” and open the link it gives you as an administrator \
         of the page.",
        "On the tab “Products”, ask for the products listed below. The first two are given at once; \
         the third is looked at by LinkedIn.",
        "On the tab “Auth”, paste the redirect address below under “Authorized redirect URLs for \
         your app” and save.",
        "On the same tab, copy the Client ID and the Primary Client Secret.",
    ],
    ticks: &[
        "Sign In with LinkedIn using OpenID Connect",
        "Share on LinkedIn",
        "Community Management API",
    ],
    ticks_are: "products",
    redirect_field: "Authorized redirect URLs for your app",
    labels: AppLabels {
        client_id: "Client ID",
        client_secret: "Primary Client Secret",
    },
    client_id_looks: Looks::Anything,
    found: "Auth, Application credentials",
    know: "Pilotlight asks for company pages together with your profile. Until LinkedIn has given \
           the app the third product, LinkedIn refuses the sign-in as a whole.",
};
