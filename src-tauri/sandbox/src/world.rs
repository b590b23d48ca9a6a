//! Who lives in the sandbox: people and what they own on each platform. Fixed once made; what goes wrong with it
//! is kept in [`crate::trouble`].

use serde::Serialize;

use crate::platform::Platform;

/// What a person may do on a Page: every task Meta knows.
pub(crate) const ALL_TASKS: [&str; 5] = [
    "ADVERTISE",
    "ANALYZE",
    "CREATE_CONTENT",
    "MANAGE",
    "MODERATE",
];

/// What is drawn on an avatar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Emblem {
    /// A person's head and shoulders.
    Person,
    /// A blossom.
    Flower,
    /// A leaf.
    Leaf,
    /// A wine glass.
    Glass,
    /// Two rings.
    Rings,
    /// A sun over a hill.
    Sun,
    /// A cup.
    Cup,
    /// A hammer.
    Hammer,
}

/// The face of an account.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Face {
    /// What is drawn.
    pub emblem: Emblem,
    /// Hue of the background in degrees.
    pub hue: u16,
}

/// A Facebook Page.
#[derive(Clone, Debug, Serialize)]
pub struct Page {
    /// The Page's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its vanity name.
    pub username: String,
    /// Its category as Meta words it.
    pub category: String,
    /// The business portfolio that owns it. Such a Page is listed only with `business_management`.
    pub business: Option<String>,
    /// The face shown.
    pub face: Face,
}

/// A person's role on a Page.
#[derive(Clone, Debug, Serialize)]
pub struct PageRole {
    /// The Page's id.
    pub page: String,
    /// The tasks the person may do there.
    pub tasks: Vec<String>,
}

/// A business portfolio at Meta.
#[derive(Clone, Debug, Serialize)]
pub struct Business {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// An Instagram account.
#[derive(Clone, Debug, Serialize)]
pub struct Instagram {
    /// The app-scoped id.
    pub id: String,
    /// The professional account's own id.
    pub user_id: String,
    /// The handle without `@`.
    pub username: String,
    /// The display name.
    pub name: String,
    /// `BUSINESS`, `MEDIA_CREATOR`, or `PERSONAL`, which the platform refuses.
    pub account_type: String,
    /// The face shown.
    pub face: Face,
}

/// A YouTube channel.
#[derive(Clone, Debug, Serialize)]
pub struct Channel {
    /// The channel's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its handle with `@`.
    pub handle: String,
    /// Whether it belongs to a brand account instead of the person.
    pub brand: bool,
    /// The face shown.
    pub face: Face,
}

/// A profile on X.
#[derive(Clone, Debug, Serialize)]
pub struct Profile {
    /// The user id.
    pub id: String,
    /// The display name.
    pub name: String,
    /// The handle without `@`.
    pub username: String,
    /// The face shown.
    pub face: Face,
}

/// A LinkedIn organisation page.
#[derive(Clone, Debug, Serialize)]
pub struct Organization {
    /// The numeric id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its vanity name.
    pub vanity: String,
    /// The face shown.
    pub face: Face,
}

/// A member's role on an organisation page.
#[derive(Clone, Debug, Serialize)]
pub struct OrganizationRole {
    /// The organisation's id.
    pub organization: String,
    /// `ADMINISTRATOR`, `CONTENT_ADMINISTRATOR`, `ANALYST`, …
    pub role: String,
}

/// A person who can sign in.
#[derive(Clone, Debug, Serialize)]
pub struct Persona {
    /// The short name used on consent pages and in the control interface.
    pub id: String,
    /// The person's name.
    pub name: String,
    /// The person's e-mail address.
    pub email: String,
    /// Who this is, in one line.
    pub about: String,
    /// The face shown.
    pub face: Face,
    /// The app-scoped Facebook user id.
    pub facebook_id: String,
    /// The business portfolio this person runs.
    pub business: Option<Business>,
    /// Roles on Pages.
    pub pages: Vec<PageRole>,
    /// The Instagram account.
    pub instagram: Instagram,
    /// The Google account's `sub`.
    pub google_sub: String,
    /// The YouTube channels; none is possible.
    pub channels: Vec<Channel>,
    /// The profile on X.
    pub x: Profile,
    /// The LinkedIn member id (`sub`).
    pub linkedin_sub: String,
    /// Roles on organisation pages.
    pub organizations: Vec<OrganizationRole>,
}

impl Persona {
    pub(crate) fn role_on(&self, page: &str) -> Option<&PageRole> {
        self.pages.iter().find(|role| role.page == page)
    }
}

/// An account as the control page and the avatars see it.
pub(crate) struct Listed<'a> {
    pub(crate) platform: Platform,
    pub(crate) id: &'a str,
    pub(crate) name: &'a str,
    pub(crate) note: String,
}

/// Everyone and everything.
#[derive(Clone, Debug, Serialize)]
pub struct World {
    /// The people.
    pub personas: Vec<Persona>,
    /// All Pages.
    pub pages: Vec<Page>,
    /// All organisations.
    pub organizations: Vec<Organization>,
}

impl World {
    pub(crate) fn persona(&self, id: &str) -> Option<&Persona> {
        self.personas.iter().find(|persona| persona.id == id)
    }

    pub(crate) fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }

    pub(crate) fn organization(&self, id: &str) -> Option<&Organization> {
        self.organizations
            .iter()
            .find(|organization| organization.id == id)
    }

    /// The accounts of one person, in a fixed order.
    pub(crate) fn accounts<'a>(&'a self, persona: &'a Persona) -> Vec<Listed<'a>> {
        let mut all = Vec::new();
        for role in &persona.pages {
            if let Some(page) = self.page(&role.page) {
                let can_post = role.tasks.iter().any(|task| task == "CREATE_CONTENT");
                let note = if can_post {
                    "Page"
                } else {
                    "Page, may not publish"
                };
                all.push(listed(Platform::Facebook, &page.id, &page.name, note));
            }
        }
        let instagram = &persona.instagram;
        let kind = instagram.account_type.to_lowercase().replace('_', " ");
        all.push(listed(
            Platform::Instagram,
            &instagram.user_id,
            &instagram.username,
            &kind,
        ));
        for channel in &persona.channels {
            let note = if channel.brand {
                "brand channel"
            } else {
                "personal channel"
            };
            all.push(listed(Platform::Youtube, &channel.id, &channel.title, note));
        }
        all.push(listed(
            Platform::X,
            &persona.x.id,
            &persona.x.username,
            "profile",
        ));
        all.push(listed(
            Platform::Linkedin,
            &persona.linkedin_sub,
            &persona.name,
            "member",
        ));
        for role in &persona.organizations {
            if let Some(organization) = self.organization(&role.organization) {
                let note = format!(
                    "organisation, {}",
                    role.role.to_lowercase().replace('_', " ")
                );
                all.push(listed(
                    Platform::Linkedin,
                    &organization.id,
                    &organization.name,
                    &note,
                ));
            }
        }
        all
    }

    /// The face of whatever has this id.
    pub(crate) fn face(&self, id: &str) -> Option<Face> {
        let page = self.page(id).map(|page| page.face);
        let organization = || self.organization(id).map(|organization| organization.face);
        let person = || {
            self.personas.iter().find_map(|persona| {
                let own = [
                    &persona.facebook_id,
                    &persona.google_sub,
                    &persona.linkedin_sub,
                    &persona.id,
                ];
                if own.into_iter().any(|own| own == id) {
                    return Some(persona.face);
                }
                if persona.instagram.user_id == id {
                    return Some(persona.instagram.face);
                }
                if persona.x.id == id {
                    return Some(persona.x.face);
                }
                persona
                    .channels
                    .iter()
                    .find(|channel| channel.id == id)
                    .map(|channel| channel.face)
            })
        };
        page.or_else(organization).or_else(person)
    }
}

fn listed<'a>(platform: Platform, id: &'a str, name: &'a str, note: &str) -> Listed<'a> {
    Listed {
        platform,
        id,
        name,
        note: note.to_owned(),
    }
}
