//! The desktop's notification service: whether it is there, which one it is, and what it can do.
//!
//! Nothing is sent to a name that nobody owns: the bus would then try to start a service and keep the
//! caller waiting for as long as that takes, which has frozen apps for minutes (F19). Where the bus
//! knows how to start one, it is asked to, and nobody waits; the service is heard of when it has come.

use std::{collections::HashSet, sync::Arc, time::Duration};

use futures_util::StreamExt;
use tokio::{sync::OnceCell, time::timeout};
use tracing::debug;
use zbus::{
    Connection,
    fdo::{DBusProxy, NameOwnerChangedStream},
    names::{BusName, WellKnownName},
};

const NAME: WellKnownName<'static> =
    WellKnownName::from_static_str_unchecked("org.freedesktop.Notifications");
const PATH: &str = "/org/freedesktop/Notifications";
const NO_SUCH_METHOD: &str = "org.freedesktop.DBus.Error.UnknownMethod";
/// How long the bus itself may take to say who owns a name. It takes a millisecond.
const BUS_ANSWERS: Duration = Duration::from_millis(500);

/// What a service can do of that which matters here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Abilities {
    /// It shows buttons and tells when one is pressed.
    pub(super) actions: bool,
    /// It reads markup in the body.
    pub(super) markup: bool,
}

impl From<&HashSet<String>> for Abilities {
    fn from(told: &HashSet<String>) -> Self {
        Self {
            actions: told.contains("actions"),
            markup: told.contains("body-markup"),
        }
    }
}

/// One running service. Another one under the same name is another.
#[derive(Debug)]
pub(super) struct Service {
    bus: Connection,
    owner: String,
    abilities: OnceCell<Abilities>,
}

impl Service {
    /// What it can do; asked once. None where it is gone, or unable to answer for now. A service
    /// that never answers keeps only its caller.
    pub(super) async fn abilities(&self) -> Option<Abilities> {
        let asked = self.abilities.get_or_try_init(|| async {
            // By its own address, so that the question starts nobody.
            let answer = self
                .bus
                .call_method(
                    Some(self.owner.as_str()),
                    PATH,
                    Some(NAME.as_str()),
                    "GetCapabilities",
                    &(),
                )
                .await;
            match answer {
                Ok(answer) => answer
                    .body()
                    .deserialize()
                    .map(|told| Abilities::from(&told)),
                Err(zbus::Error::MethodError(name, ..)) if name.as_str() == NO_SUCH_METHOD => {
                    Ok(Abilities::default())
                }
                Err(error) => Err(error),
            }
        });
        asked.await.ok().copied()
    }

    /// Whether this is the same service.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.owner == other.owner
    }
}

/// The place on the session bus where the service stands, if one does.
#[derive(Debug, Default)]
pub(super) struct Place {
    bus: Option<(Connection, NameOwnerChangedStream)>,
    service: Option<Arc<Service>>,
}

impl Place {
    /// The service that is there now. Where there is none, one is asked for and not waited for.
    pub(super) async fn service(&mut self) -> Option<Arc<Service>> {
        let asked = timeout(BUS_ANSWERS, self.ask()).await;
        self.service = match asked {
            Ok(Ok(service)) => service,
            Ok(Err(error)) => {
                debug!(%error, "the session bus could not be asked for notifications");
                self.bus = None;
                None
            }
            Err(_) => None,
        };
        self.service.clone()
    }

    async fn ask(&mut self) -> zbus::Result<Option<Arc<Service>>> {
        let bus = match &self.bus {
            Some((bus, _)) => bus.clone(),
            None => {
                let bus = Connection::session().await?;
                let changes = DBusProxy::new(&bus)
                    .await?
                    .receive_name_owner_changed_with_args(&[(0, NAME.as_str())])
                    .await?;
                self.bus = Some((bus.clone(), changes));
                bus
            }
        };
        let proxy = DBusProxy::new(&bus).await?;
        let owner = match proxy.get_name_owner(BusName::WellKnown(NAME)).await {
            Ok(owner) => owner.to_string(),
            Err(zbus::fdo::Error::NameHasNoOwner(_)) => {
                tokio::spawn(start(proxy));
                return Ok(None);
            }
            Err(error) => return Err(error.into()),
        };
        let known = self.service.take().filter(|known| known.owner == owner);
        Ok(Some(known.unwrap_or_else(|| {
            Arc::new(Service {
                bus,
                owner,
                abilities: OnceCell::new(),
            })
        })))
    }

    /// Returns when a service came or went. Without a bus that is never.
    pub(super) async fn changed(&mut self) {
        match &mut self.bus {
            Some((_, changes)) => {
                if changes.next().await.is_none() {
                    self.bus = None;
                }
            }
            None => std::future::pending().await,
        }
    }
}

/// Has the bus start a service where it knows one. Nobody waits for this.
async fn start(proxy: DBusProxy<'static>) {
    let startable = match proxy.list_activatable_names().await {
        Ok(names) => names.iter().any(|name| name.as_str() == NAME.as_str()),
        Err(_) => false,
    };
    if startable && let Err(error) = proxy.start_service_by_name(NAME, 0).await {
        debug!(%error, "the notification service could not be started");
    }
}
