//! `disconnect`: says what will happen, asks, and does it.

use std::process::ExitCode;

use pilotlight_engine::{Engine, view::World};
use pilotlight_words::command_line;

use super::{Outcome, Trouble, agreed, find, open, say};
use crate::{data_folder::DataFolder, house::Purpose};

/// Disconnects an account.
pub(super) async fn disconnect(data: &DataFolder, world: World, named: &str, yes: bool) -> Outcome {
    let house = open(data, world, Purpose::Keep).await?;
    let outcome = disconnect_in(&house.engine, named, yes).await;
    house.engine.close().await;
    outcome
}

async fn disconnect_in(engine: &Engine, named: &str, yes: bool) -> Outcome {
    let accounts = engine.accounts().await?;
    let account = find(&accounts, named)?;
    for sentence in engine.disconnect_preview(account.id).await?.happens {
        say(&sentence)?;
    }
    if !yes && !agreed(&command_line::disconnect(&account.name))? {
        return Err(Trouble::Words(command_line::nothing_changed()));
    }
    engine.disconnect(account.id).await?;
    say(&command_line::disconnected(&account.name))?;
    Ok(ExitCode::SUCCESS)
}
