//! Words for missing permissions: what cannot be done without them, not what they are called.

use pilotlight_words::{ability, any_of, explanation};

use super::{Action, Explanation};
use crate::reading::Reading;

/// What a permission, in its platform's spelling, lets Pilotlight do; none for one it never asks for.
#[must_use]
pub fn ability(scope: &str) -> Option<String> {
    Some(match scope {
        "pages_show_list" => ability::see_pages(),
        "pages_read_engagement" => ability::read_page(),
        "business_management" => ability::see_business_pages(),
        "instagram_business_basic" => ability::read_account(),
        "pages_manage_posts"
        | "instagram_business_content_publish"
        | "tweet.write"
        | "w_member_social" => ability::publish(),
        "https://www.googleapis.com/auth/youtube.readonly" => ability::read_channel(),
        "https://www.googleapis.com/auth/youtube.upload" => ability::upload_videos(),
        "openid" => ability::recognise(),
        "profile" => ability::read_person(),
        "users.read" => ability::read_profile(),
        "tweet.read" => ability::read_back(),
        "media.write" => ability::upload_media(),
        "offline.access" => ability::stay(),
        "rw_organization_admin" => ability::see_company_pages(),
        "w_organization_social" => ability::publish_company(),
        _ => return None,
    })
}

/// A needed permission or role that is not there.
pub(super) fn missing(missing: &[String], reading: &Reading<'_>) -> Explanation {
    let name = reading.platform.name();
    let mut lacking: Vec<String> = Vec::new();
    for scope in missing {
        let words = ability(scope).unwrap_or_else(|| ability::unknown(scope));
        if !lacking.contains(&words) {
            lacking.push(words);
        }
    }
    Explanation {
        headline: explanation::permission(name),
        happened: if lacking.is_empty() {
            explanation::permission_unnamed(name)
        } else {
            explanation::permission_happened(any_of(&lacking), name)
        },
        posts: explanation::permission_posts(),
        action: Action::AskAgain,
    }
}
