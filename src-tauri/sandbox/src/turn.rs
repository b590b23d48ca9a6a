//! One turn of a platform: the call, the world, and the state it may change. Held only while the state is locked,
//! so nothing here waits.

use axum::response::Response;
use serde_json::Value;

use crate::app::{RegisteredApp, app};
use crate::call::Call;
use crate::platform::Platform;
use crate::state::State;
use crate::world::{Persona, World};

/// Everything a platform needs to answer one call.
pub(crate) struct Turn<'a> {
    pub(crate) world: &'a World,
    pub(crate) state: &'a mut State,
    pub(crate) call: &'a Call,
    /// Virtual time, ms UTC.
    pub(crate) now_ms: i64,
    /// The sandbox's own address without a slash at the end.
    pub(crate) base: &'a str,
}

impl<'a> Turn<'a> {
    /// The registered app if the platform still knows it under this id.
    pub(crate) fn app(
        &self,
        platform: Platform,
        client_id: Option<&str>,
    ) -> Option<&'static RegisteredApp> {
        let app = app(platform);
        (client_id == Some(app.client_id) && !self.state.trouble.outage(platform).app_refused)
            .then_some(app)
    }

    pub(crate) fn persona(&self, id: &str) -> Option<&'a Persona> {
        self.world.persona(id)
    }

    /// The address of an account's picture.
    pub(crate) fn avatar(&self, id: &str, variant: &str) -> String {
        format!("{}/avatars/{id}{variant}.png", self.base)
    }
}

/// The whole seconds of a moment in milliseconds.
pub(crate) const fn seconds(ms: i64) -> i64 {
    ms.div_euclid(1_000)
}

/// Keeps of an object the members whose names `wanted` has.
pub(crate) fn pick(value: Value, wanted: impl Fn(&str) -> bool) -> Value {
    match value {
        Value::Object(members) => Value::Object(
            members
                .into_iter()
                .filter(|(name, _)| wanted(name))
                .collect(),
        ),
        other => other,
    }
}

/// What a platform answers with.
pub(crate) type Answer = Response;
