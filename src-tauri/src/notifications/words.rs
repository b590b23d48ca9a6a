//! An alert as the desktop's notification service takes it.

use notify_rust::{Hint, Notification};
use pilotlight_domain::{Alert, Urgency};

use super::service::Abilities;

/// The name of the desktop entry that a package installs, without its ending.
const DESKTOP_ENTRY: &str = "Pilotlight";
/// What a service calls a press on the notification itself (freedesktop.org, Desktop Notifications 1.2).
const PRESSED: &str = "default";

/// Makes the notification. Buttons are left away where the service knows none, because some then
/// show a window of their own instead.
pub(super) fn notification(
    alert: &Alert,
    abilities: Abilities,
    picture: Option<&str>,
) -> Notification {
    let mut notification = Notification::new();
    notification
        .appname("Pilotlight")
        .summary(&alert.headline)
        .body(&body(&alert.body, abilities))
        .urgency(urgency(alert.urgency))
        .hint(Hint::DesktopEntry(DESKTOP_ENTRY.into()));
    if let Some(picture) = picture {
        notification.icon(picture);
    }
    if abilities.actions {
        notification
            .action(PRESSED, &alert.offer.label())
            .action(&alert.id.to_string(), &alert.offer.label());
    }
    notification
}

/// A service that reads markup would take a name such as "Salt & <Pepper>" for some.
fn body(text: &str, abilities: Abilities) -> String {
    if !abilities.markup {
        return text.to_owned();
    }
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

const fn urgency(urgency: Urgency) -> notify_rust::Urgency {
    match urgency {
        Urgency::Low => notify_rust::Urgency::Low,
        Urgency::Normal => notify_rust::Urgency::Normal,
        Urgency::Critical => notify_rust::Urgency::Critical,
    }
}

#[cfg(test)]
mod tests {
    use pilotlight_domain::{AlertId, Offer};

    use super::*;

    const ALL: Abilities = Abilities {
        actions: true,
        markup: true,
    };
    const NONE: Abilities = Abilities {
        actions: false,
        markup: false,
    };

    fn alert(urgency: Urgency) -> Alert {
        Alert {
            id: AlertId::fresh(),
            urgency,
            headline: "Facebook signed “Salt & <Pepper>” out".into(),
            body: "Posts of Salt & <b>Pepper</b> are held.".into(),
            offer: Offer::Reconnect,
        }
    }

    #[test]
    fn dl_09_its_button_carries_the_opaque_id_and_nothing_else() {
        let alert = alert(Urgency::Critical);
        let made = notification(&alert, ALL, None);
        let id = alert.id.to_string();
        assert_eq!(
            made.actions,
            ["default", "Reconnect", id.as_str(), "Reconnect"]
        );
    }

    #[test]
    fn words_stay_words_whatever_the_service_reads() {
        let alert = alert(Urgency::Normal);
        let read = notification(&alert, ALL, None);
        assert_eq!(
            read.body,
            "Posts of Salt &amp; &lt;b&gt;Pepper&lt;/b&gt; are held."
        );
        assert_eq!(notification(&alert, NONE, None).body, alert.body);
        // A summary is never read as markup.
        assert_eq!(read.summary, alert.headline);
    }

    #[test]
    fn a_service_without_buttons_is_given_none() {
        let made = notification(&alert(Urgency::Low), NONE, Some("/icon.png"));
        assert!(made.actions.is_empty());
        assert_eq!(made.icon, "/icon.png");
    }

    #[test]
    fn it_is_said_as_loudly_as_it_is() {
        for (ours, theirs) in [
            (Urgency::Low, notify_rust::Urgency::Low),
            (Urgency::Normal, notify_rust::Urgency::Normal),
            (Urgency::Critical, notify_rust::Urgency::Critical),
        ] {
            let made = notification(&alert(ours), ALL, None);
            assert!(made.hints.contains(&Hint::Urgency(theirs)));
            assert!(
                made.hints
                    .contains(&Hint::DesktopEntry("Pilotlight".into()))
            );
        }
    }
}
