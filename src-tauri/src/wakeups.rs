//! Wake-ups: the moments at which the system tells that the network is back or the computer awake.
//!
//! Nothing here asks again and again. On Linux NetworkManager and logind tell on the system bus. Where
//! there is neither (systemd-networkd, a bare machine, another system) the kernel's own news of an
//! address that came up stands in for the network, and the watch itself notices a clock that jumped.
//! All of it may come at once and more than once: the engine then only asks those who got no answer.
//!
//! What this must never do: keep anything waiting, or matter to anything when none of it is there.

use std::time::Duration;

use futures_util::StreamExt;
use if_watch::{IfEvent, IpNet, tokio::IfWatcher};
use pilotlight_engine::Engine;
use tracing::info;

/// An address comes up before its routes and name servers do, and seldom alone.
const SETTLES: Duration = Duration::from_secs(1);

/// Wakes the engine's watch for as long as it is polled.
pub(crate) async fn keep(engine: Engine) {
    #[cfg(target_os = "linux")]
    tokio::join!(addresses(&engine), system_bus::hear(&engine));
    #[cfg(not(target_os = "linux"))]
    addresses(&engine).await;
}

async fn addresses(engine: &Engine) {
    let mut watcher = match IfWatcher::new() {
        Ok(watcher) => watcher,
        Err(error) => {
            info!(%error, "the system tells nothing of its addresses");
            return;
        }
    };
    loop {
        match watcher.next().await {
            Some(Ok(IfEvent::Up(address))) if leads_out(&address) => {}
            Some(Ok(_)) => continue,
            Some(Err(_)) | None => return,
        }
        tokio::time::sleep(SETTLES).await;
        info!("an address came up");
        engine.network_returned();
    }
}

/// Whether an address can reach more than this computer and its cable.
fn leads_out(address: &IpNet) -> bool {
    match address {
        IpNet::V4(net) => !net.addr().is_loopback() && !net.addr().is_link_local(),
        IpNet::V6(net) => !net.addr().is_loopback() && !net.addr().is_unicast_link_local(),
    }
}

#[cfg(target_os = "linux")]
mod system_bus {
    use std::collections::HashMap;

    use futures_util::StreamExt;
    use pilotlight_engine::Engine;
    use tracing::{debug, info};
    use zbus::{Connection, MatchRule, Message, MessageStream, message, zvariant::Value};

    const NETWORK_MANAGER: &str = "org.freedesktop.NetworkManager";
    const NETWORK_MANAGER_PATH: &str = "/org/freedesktop/NetworkManager";
    /// NM_STATE_CONNECTED_GLOBAL and NM_CONNECTIVITY_FULL (NetworkManager D-Bus reference, 1.42, 2023).
    const CONNECTED: u32 = 70;
    const REACHES_ALL: u32 = 4;

    /// Hears NetworkManager and logind for as long as there is a system bus.
    pub(super) async fn hear(engine: &Engine) {
        if let Err(error) = try_hear(engine).await {
            info!(%error, "the system bus tells nothing of network and sleep");
        }
    }

    async fn try_hear(engine: &Engine) -> zbus::Result<()> {
        let bus = Connection::system().await?;
        // Rules for names that nobody owns yet hold from the moment somebody does.
        let state = news(
            &bus,
            NETWORK_MANAGER,
            NETWORK_MANAGER_PATH,
            NETWORK_MANAGER,
            "StateChanged",
        );
        let facts = news(
            &bus,
            NETWORK_MANAGER,
            NETWORK_MANAGER_PATH,
            "org.freedesktop.DBus.Properties",
            "PropertiesChanged",
        );
        let sleep = news(
            &bus,
            "org.freedesktop.login1",
            "/org/freedesktop/login1",
            "org.freedesktop.login1.Manager",
            "PrepareForSleep",
        );
        let (mut state, mut facts, mut sleep) = (state.await?, facts.await?, sleep.await?);
        debug!("network and sleep are heard on the system bus");
        loop {
            let why = tokio::select! {
                Some(Ok(told)) = state.next() => connected(&told).then_some("the network is back"),
                Some(Ok(told)) = facts.next() => reaches_all(&told).then_some("the internet can be reached"),
                Some(Ok(told)) = sleep.next() => awake(&told).then_some("the computer woke up"),
                else => return Ok(()),
            };
            if let Some(why) = why {
                info!("{why}");
                engine.network_returned();
            }
        }
    }

    async fn news(
        bus: &Connection,
        sender: &'static str,
        path: &'static str,
        interface: &'static str,
        member: &'static str,
    ) -> zbus::Result<MessageStream> {
        let rule = MatchRule::builder()
            .msg_type(message::Type::Signal)
            .sender(sender)?
            .path(path)?
            .interface(interface)?
            .member(member)?
            .build();
        MessageStream::for_match_rule(rule, bus, None).await
    }

    fn connected(told: &Message) -> bool {
        told.body()
            .deserialize::<u32>()
            .is_ok_and(|state| state == CONNECTED)
    }

    fn reaches_all(told: &Message) -> bool {
        let body = told.body();
        let facts = body.deserialize::<(&str, HashMap<&str, Value<'_>>, Vec<&str>)>();
        facts.is_ok_and(|(_, facts, _)| {
            matches!(facts.get("Connectivity"), Some(Value::U32(REACHES_ALL)))
        })
    }

    /// The signal comes twice: with true before the computer sleeps, with false when it is awake.
    fn awake(told: &Message) -> bool {
        told.body()
            .deserialize::<bool>()
            .is_ok_and(|sleeps| !sleeps)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_that_leads_out_counts() {
        for (address, leads) in [
            ("192.168.1.20/24", true),
            ("2001:db8::1/64", true),
            ("fd00::1/64", true),
            ("127.0.0.1/8", false),
            ("::1/128", false),
            ("169.254.3.4/16", false),
            ("fe80::1/64", false),
        ] {
            assert_eq!(leads_out(&address.parse().unwrap()), leads, "{address}");
        }
    }
}
