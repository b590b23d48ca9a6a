//! Words for missing permissions: what cannot be done without them, not what they are called.

use super::{Action, Explanation};
use crate::reading::Reading;

/// What each permission that is asked for lets Pilotlight do.
const ABILITIES: [(&str, &str); 18] = [
    ("pages_show_list", "see which Pages you manage"),
    ("pages_read_engagement", "read the Page's name and picture"),
    ("pages_manage_posts", "publish posts"),
    ("business_management", "see Pages that belong to a business"),
    (
        "instagram_business_basic",
        "read the account's name and picture",
    ),
    ("instagram_business_content_publish", "publish posts"),
    (
        "https://www.googleapis.com/auth/youtube.readonly",
        "read the channel's name and picture",
    ),
    (
        "https://www.googleapis.com/auth/youtube.upload",
        "upload videos",
    ),
    ("openid", "recognise you when you sign in again"),
    ("profile", "read your name and picture"),
    ("users.read", "read the profile's name and picture"),
    ("tweet.read", "read back the posts it published"),
    ("tweet.write", "publish posts"),
    ("media.write", "upload pictures and videos"),
    ("offline.access", "stay connected"),
    ("w_member_social", "publish posts"),
    (
        "rw_organization_admin",
        "see which company pages you manage",
    ),
    ("w_organization_social", "publish posts on company pages"),
];

/// What a permission, in its platform's spelling, lets Pilotlight do; none for one it never asks for.
#[must_use]
pub fn ability(scope: &str) -> Option<&'static str> {
    ABILITIES
        .iter()
        .find(|(known, _)| *known == scope)
        .map(|(_, ability)| *ability)
}

/// A needed permission or role that is not there.
pub(super) fn missing(missing: &[String], reading: &Reading<'_>) -> Explanation {
    let name = reading.platform.name();
    let mut lacking: Vec<String> = Vec::new();
    for scope in missing {
        let words = ability(scope).map_or_else(|| format!("use “{scope}”"), str::to_owned);
        if !lacking.contains(&words) {
            lacking.push(words);
        }
    }
    let happened = match lacking.split_last() {
        None => format!("A permission or a role was taken away, perhaps in {name}'s settings."),
        Some((only, [])) => format!("{name} does not let Pilotlight {only}."),
        Some((last, others)) => {
            format!(
                "{name} does not let Pilotlight {} or {last}.",
                others.join(", ")
            )
        }
    };
    Explanation {
        headline: format!("{name} does not let us post"),
        happened,
        posts: "Posts are held until it is granted.".into(),
        action: Action::AskAgain,
    }
}
