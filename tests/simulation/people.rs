//! Who owns what in the sandbox, by the platforms' own ids.

use pilotlight_sandbox::{Consent, Persona, Platform, World};

/// Everything a person owns, by platform.
pub(crate) fn accounts_of(persona: &Persona) -> Vec<(Platform, String)> {
    let mut all = vec![
        (Platform::Instagram, persona.instagram.user_id.clone()),
        (Platform::X, persona.x.id.clone()),
        (Platform::Linkedin, persona.linkedin_sub.clone()),
    ];
    let pages = persona.pages.iter();
    all.extend(pages.map(|role| (Platform::Facebook, role.page.clone())));
    let channels = persona.channels.iter();
    all.extend(channels.map(|channel| (Platform::Youtube, channel.id.clone())));
    let organizations = persona.organizations.iter();
    all.extend(organizations.map(|role| (Platform::Linkedin, role.organization.clone())));
    all
}

/// The name of a Page, organisation, channel or profile, for people.
pub(crate) fn name_of(world: &World, account: &str) -> String {
    let page = world.pages.iter().find(|page| page.id == account);
    let organization = || world.organizations.iter().find(|one| one.id == account);
    let of_person = || {
        world.personas.iter().find_map(|persona| {
            let channel = persona.channels.iter().find(|one| one.id == account);
            let own = [
                (&persona.instagram.user_id, "Instagram account"),
                (&persona.x.id, "X profile"),
                (&persona.linkedin_sub, "LinkedIn profile"),
            ];
            let named = own.into_iter().find(|(id, _)| *id == account);
            channel
                .map(|channel| format!("the channel {}", channel.title))
                .or_else(|| named.map(|(_, what)| format!("{}'s {what}", persona.id)))
        })
    };
    page.map(|page| format!("the Page {}", page.name))
        .or_else(|| organization().map(|one| format!("the organisation {}", one.name)))
        .or_else(of_person)
        .unwrap_or_else(|| account.to_owned())
}

/// The consents that together connect all that a person has at a platform.
pub(crate) fn consents(world: &World, persona: &Persona, platform: Platform) -> Vec<Consent> {
    let allow = Consent::allow(&persona.id);
    match platform {
        // A Page with two administrators stays with the first, so that it is clear whose sign-in it has.
        Platform::Facebook => {
            let first = |page: &str| {
                let mut people = world.personas.iter();
                let owner = people.find(|one| one.pages.iter().any(|role| role.page == page));
                owner.is_some_and(|owner| owner.id == persona.id)
            };
            let pages = persona.pages.iter().map(|role| role.page.clone());
            let pages: Vec<_> = pages.filter(|page| first(page)).collect();
            if pages.is_empty() {
                return Vec::new();
            }
            vec![Consent {
                pages: Some(pages),
                ..allow
            }]
        }
        Platform::Instagram if persona.instagram.account_type == "PERSONAL" => Vec::new(),
        Platform::Youtube => persona
            .channels
            .iter()
            .map(|channel| Consent {
                channel: Some(channel.id.clone()),
                ..allow.clone()
            })
            .collect(),
        _ => vec![allow],
    }
}
