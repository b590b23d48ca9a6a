//! Light or dark: what the desktop is, the window's page is as well, also while it is open.
//!
//! On Linux the desktop's portal is asked once and then tells. Tauri can do this itself (its feature
//! `dbus`), by asking twelve times a minute for as long as the app runs, with a window or without, and by
//! keeping the window waiting for a portal that does not answer. What this must never do: keep anything
//! waiting, or matter where there is no portal.

#[cfg(target_os = "linux")]
pub(crate) use portal::follow;

/// Elsewhere the system's webview knows by itself.
#[cfg(not(target_os = "linux"))]
pub(crate) async fn follow<R: tauri::Runtime>(_app: tauri::AppHandle<R>) {}

#[cfg(target_os = "linux")]
mod portal {
    use futures_util::StreamExt;
    use tauri::{AppHandle, Runtime, Theme};
    use tracing::{debug, info};
    use zbus::{
        Connection, MatchRule, Message, MessageStream, message,
        zvariant::{OwnedValue, Value},
    };

    const NAME: &str = "org.freedesktop.portal.Desktop";
    const PATH: &str = "/org/freedesktop/portal/desktop";
    const SETTINGS: &str = "org.freedesktop.portal.Settings";
    const NAMESPACE: &str = "org.freedesktop.appearance";
    const KEY: &str = "color-scheme";
    /// "Prefer dark appearance" (XDG desktop portal, Settings, version 2, 2024).
    const DARK: u32 = 1;

    /// Has every window follow the desktop for as long as this is polled.
    pub(crate) async fn follow<R: Runtime>(app: AppHandle<R>) {
        if let Err(error) = try_follow(&app).await {
            info!(%error, "the desktop does not say whether it is light or dark");
        }
    }

    async fn try_follow<R: Runtime>(app: &AppHandle<R>) -> zbus::Result<()> {
        let bus = Connection::session().await?;
        let rule = MatchRule::builder()
            .msg_type(message::Type::Signal)
            .sender(NAME)?
            .path(PATH)?
            .interface(SETTINGS)?
            .member("SettingChanged")?
            .arg(0, NAMESPACE)?
            .build();
        // It listens first, so that no change falls between the question and the news.
        let mut news = MessageStream::for_match_rule(rule, &bus, None).await?;
        match bus
            .call_method(Some(NAME), PATH, Some(SETTINGS), "Read", &(NAMESPACE, KEY))
            .await
        {
            Ok(answer) => {
                let value: OwnedValue = answer.body().deserialize()?;
                put_on(app, theme(&value));
            }
            Err(error) => debug!(%error, "the desktop's appearance is not known yet"),
        }
        while let Some(told) = news.next().await {
            if let Some(theme) = changed(&told?) {
                put_on(app, theme);
            }
        }
        Ok(())
    }

    fn put_on<R: Runtime>(app: &AppHandle<R>, theme: Theme) {
        debug!(?theme, "the desktop's appearance");
        app.set_theme(Some(theme));
    }

    fn changed(told: &Message) -> Option<Theme> {
        let body = told.body();
        let (_, key, value) = body.deserialize::<(&str, &str, Value<'_>)>().ok()?;
        (key == KEY).then(|| theme(&value))
    }

    /// A portal of the first version wraps the value twice.
    fn theme(value: &Value<'_>) -> Theme {
        match value {
            Value::Value(inner) => theme(inner),
            Value::U32(DARK) => Theme::Dark,
            _ => Theme::Light,
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn only_a_wish_for_dark_is_dark() {
            let wrapped = |number: u32| Value::Value(Box::new(Value::U32(number)));
            for (value, told) in [
                (Value::U32(0), Theme::Light),
                (Value::U32(1), Theme::Dark),
                (Value::U32(2), Theme::Light),
                (wrapped(1), Theme::Dark),
                (wrapped(2), Theme::Light),
                (Value::Str("dark".into()), Theme::Light),
            ] {
                assert_eq!(theme(&value), told, "{value:?}");
            }
        }
    }
}
