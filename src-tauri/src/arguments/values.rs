//! How single values of the arguments are read. What can be chosen from stands in the help, in the man
//! page and in the completions of shells, so it is told to clap and not only refused afterwards.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use pilotlight_domain::Platform;
use pilotlight_engine::{parts::Endpoint, view::World};

pub(super) fn world() -> impl TypedValueParser<Value = World> {
    PossibleValuesParser::new(["sandbox", "live"]).map(|name| match name.as_str() {
        "live" => World::Live,
        _ => World::Sandbox,
    })
}

pub(super) fn platform() -> impl TypedValueParser<Value = Platform> {
    PossibleValuesParser::new(Platform::ALL.map(Platform::id)).try_map(|name| name.parse())
}

pub(super) fn endpoint() -> impl TypedValueParser<Value = Endpoint> {
    PossibleValuesParser::new(Endpoint::ALL.map(Endpoint::id)).try_map(|name| name.parse())
}

/// A header of an answer, as `Name: value`.
pub(super) fn header(text: &str) -> Result<(String, String), String> {
    match text.split_once(':') {
        Some((name, value)) if !name.trim().is_empty() => {
            Ok((name.trim().into(), value.trim().into()))
        }
        _ => Err("write a header as 'Name: value'".into()),
    }
}
