//! Lists the app's own commands, so that they fall under the access rules like everybody else's:
//! only the window that the one capability names may call them (WV-06).

use tauri_build::{AppManifest, Attributes};

/// Every command of the app. A test holds this list to the handler's, the window's and the
/// capability's.
const COMMANDS: &[&str] = &[
    "subscribe",
    "begin_connect",
    "begin_reconnect",
    "open_consent",
    "copy_consent_link",
    "cancel_attempt",
    "dismiss_attempt",
    "choose_targets",
    "choose_again",
    "confirm_targets",
    "check_account",
    "check_all",
    "check_accounts",
    "disconnect_preview",
    "disconnect",
    "disconnect_several_preview",
    "disconnect_several",
    "account_details",
    "describe_account",
    "horizon",
    "audit_list",
    "audit_verify",
    "retry_vault",
    "enter_passphrase",
    "set_passphrase",
    "start_anew",
    "open_link",
    "notification_settings",
    "set_notification_settings",
    "snooze",
    "end_snooze",
    "language",
    "choose_language",
    "platform_apps",
    "save_platform_app",
    "check_platform_app",
    "platform_app_removal",
    "remove_platform_app",
    "save_relay",
    "copy_redirect",
    "choose_world",
    "enlarge",
    "save_draft",
    "schedule_post",
    "publish_post",
    "check_draft",
    "discard_draft",
    "post",
    "posts",
    "calendar",
    "publish_deliveries",
    "reschedule_deliveries",
    "cancel_deliveries",
    "skip_deliveries",
    "delivery_is_there",
    "delivery_is_not_there",
    "held",
    "decide_held",
    "reschedule_cancelled",
    "refresh_figures",
    "post_settings",
    "set_post_settings",
    "look_at_files",
    "open_post",
];

fn main() {
    let attributes = Attributes::new().app_manifest(AppManifest::new().commands(COMMANDS));
    if let Err(error) = tauri_build::try_build(attributes) {
        panic!("the build could not be prepared: {error:#}");
    }
}
