//! Makes the people of [`crate::cast`] from a seed, so that every run knows the same ids.

use crate::cast::{ORGANIZATIONS, PAGES, PEOPLE, STREETS, Sketch};
use crate::secret::{digits, letters};
use crate::world::{
    ALL_TASKS, Business, Channel, Emblem, Face, Instagram, Organization, OrganizationRole, Page,
    PageRole, Persona, Profile, World,
};

/// Everyone, with ids from `seed`; each person with a Page gets `extra_pages` more, for tests of large accounts.
pub(crate) fn world(seed: u64, extra_pages: usize) -> World {
    let mut pages: Vec<Page> = PAGES
        .iter()
        .map(|(name, username, category, owner, emblem, hue)| Page {
            id: page_id(seed, username),
            name: (*name).to_owned(),
            username: (*username).to_owned(),
            category: (*category).to_owned(),
            business: owner.map(|owner| business_id(seed, owner)),
            face: Face {
                emblem: *emblem,
                hue: *hue,
            },
        })
        .collect();
    let organizations = ORGANIZATIONS
        .iter()
        .map(|(name, vanity, emblem, hue)| Organization {
            id: organization_id(seed, vanity),
            name: (*name).to_owned(),
            vanity: (*vanity).to_owned(),
            face: Face {
                emblem: *emblem,
                hue: *hue,
            },
        })
        .collect();
    let mut personas: Vec<Persona> = PEOPLE.iter().map(|sketch| person(seed, sketch)).collect();
    for persona in personas
        .iter_mut()
        .filter(|persona| !persona.pages.is_empty())
    {
        for number in 1..=extra_pages {
            let username = format!("{}branch{number}", persona.id);
            let page = Page {
                id: page_id(seed, &username),
                name: format!("{}, {}", street(number), persona.x.name),
                username,
                category: "Local business".to_owned(),
                business: None,
                face: Face {
                    emblem: persona.x.face.emblem,
                    hue: u16::try_from(number * 37 % 360).unwrap_or(0),
                },
            };
            persona.pages.push(PageRole {
                page: page.id.clone(),
                tasks: owned(&ALL_TASKS),
            });
            pages.push(page);
        }
    }
    World {
        personas,
        pages,
        organizations,
    }
}

/// Where the Page of this number, counted from one, is; the second in a street bears a number.
fn street(number: usize) -> String {
    let street = STREETS[(number - 1) % STREETS.len()];
    match (number - 1) / STREETS.len() {
        0 => street.to_owned(),
        round => format!("{street} {}", round + 1),
    }
}

fn person(seed: u64, sketch: &Sketch) -> Persona {
    let (username, name, account_type, emblem, hue) = sketch.instagram;
    let (x_username, x_name, x_emblem, x_hue) = sketch.x;
    Persona {
        id: sketch.id.to_owned(),
        name: sketch.name.to_owned(),
        email: sketch.email.to_owned(),
        about: sketch.about.to_owned(),
        face: Face {
            emblem: Emblem::Person,
            hue: sketch.hue,
        },
        facebook_id: digits(seed, &format!("facebook/{}", sketch.id), "1022", 17),
        business: sketch.business.map(|name| Business {
            id: business_id(seed, sketch.id),
            name: name.to_owned(),
        }),
        pages: sketch
            .pages
            .iter()
            .map(|(username, tasks)| PageRole {
                page: page_id(seed, username),
                tasks: owned(tasks),
            })
            .collect(),
        instagram: Instagram {
            id: digits(seed, &format!("instagram/{username}"), "2756", 17),
            user_id: digits(seed, &format!("professional/{username}"), "178414", 17),
            username: username.to_owned(),
            name: name.to_owned(),
            account_type: account_type.to_owned(),
            face: Face { emblem, hue },
        },
        google_sub: digits(seed, &format!("google/{}", sketch.id), "1", 21),
        channels: sketch
            .channels
            .iter()
            .map(|(title, handle, brand, emblem, hue)| Channel {
                id: format!("UC{}", letters(seed, &format!("channel/{handle}"), 22)),
                title: (*title).to_owned(),
                handle: (*handle).to_owned(),
                brand: *brand,
                face: Face {
                    emblem: *emblem,
                    hue: *hue,
                },
            })
            .collect(),
        x: Profile {
            id: digits(seed, &format!("x/{x_username}"), "17", 19),
            name: x_name.to_owned(),
            username: x_username.to_owned(),
            face: Face {
                emblem: x_emblem,
                hue: x_hue,
            },
        },
        linkedin_sub: letters(seed, &format!("linkedin/{}", sketch.id), 10),
        organizations: sketch
            .organizations
            .iter()
            .map(|(vanity, role)| OrganizationRole {
                organization: organization_id(seed, vanity),
                role: (*role).to_owned(),
            })
            .collect(),
    }
}

fn owned(tasks: &[&str]) -> Vec<String> {
    tasks.iter().map(|task| (*task).to_owned()).collect()
}

fn page_id(seed: u64, username: &str) -> String {
    digits(seed, &format!("page/{username}"), "1", 15)
}

fn business_id(seed: u64, owner: &str) -> String {
    digits(seed, &format!("business/{owner}"), "8", 15)
}

fn organization_id(seed: u64, vanity: &str) -> String {
    digits(seed, &format!("organization/{vanity}"), "9", 8)
}
