//! `connect`: for machines without a window. Prints the address, waits for the answer, asks, saves.

use std::process::ExitCode;

use pilotlight_domain::{Platform, TargetState, attempt::Ending};
use pilotlight_engine::{
    Engine,
    view::{AttemptPhase, AttemptView, TargetView, Update, World},
};
use pilotlight_words::command_line;
use tokio::sync::broadcast::{Receiver, error::RecvError};

use super::{Outcome, Trouble, agreed, complain, open, say};
use crate::{data_folder::DataFolder, ending, house::Purpose};

/// Connects accounts of a platform.
pub(super) async fn connect(
    data: &DataFolder,
    world: World,
    platform: Platform,
    only: &[String],
    yes: bool,
) -> Outcome {
    let house = open(data, world, Purpose::Keep).await?;
    let outcome = tokio::select! {
        outcome = connect_in(&house.engine, platform, only, yes) => outcome,
        _ = ending::told() => {
            let _ = house.engine.cancel_attempt().await;
            Err(Trouble::Words(command_line::cancelled()))
        }
    };
    house.engine.close().await;
    outcome
}

async fn connect_in(engine: &Engine, platform: Platform, only: &[String], yes: bool) -> Outcome {
    let mut updates = engine.updates();
    let attempt = engine.begin_connect(platform, false).await?;
    let address = engine.consent_url().await.ok_or_else(moved)?;
    say(&command_line::open_address())?;
    say(address.expose())?;
    if let AttemptPhase::Waiting {
        note: Some(note), ..
    } = &attempt.phase
    {
        say(note)?;
    }
    loop {
        match next(&mut updates, engine).await?.phase {
            AttemptPhase::Choosing { targets, .. } => {
                let chosen = choose(&targets, only)?;
                engine.choose_targets(&chosen).await?;
            }
            AttemptPhase::Confirming {
                chosen,
                signed_in_as,
                ..
            } => {
                refuse_unwanted(&chosen, only)?;
                say(&command_line::about_to_connect(signed_in_as))?;
                for target in &chosen {
                    let handle = target.handle.as_deref().unwrap_or_default();
                    say(&format!("  {} {handle} ({})", target.name, target.kind))?;
                }
                if !yes && !agreed(&command_line::right())? {
                    engine.cancel_attempt().await?;
                    return Err(Trouble::Words(command_line::nothing_changed()));
                }
                engine.confirm_targets().await?;
            }
            AttemptPhase::Ended {
                ending,
                message,
                said,
                ..
            } => {
                say(&message)?;
                if let Some(said) = said {
                    complain(&command_line::said(platform.name(), said));
                }
                return Ok(match ending {
                    Ending::Connected => ExitCode::SUCCESS,
                    _ => ExitCode::FAILURE,
                });
            }
            AttemptPhase::Waiting { .. } | AttemptPhase::Exchanging | AttemptPhase::Saving => {}
        }
    }
}

/// Where the attempt stands after its next move. Moves that were overtaken are passed over.
async fn next(updates: &mut Receiver<Update>, engine: &Engine) -> Result<AttemptView, Trouble> {
    loop {
        match updates.recv().await {
            Ok(Update::Attempt {
                attempt: Some(attempt),
            }) => return Ok(attempt),
            Ok(Update::Notice { message, .. }) => complain(&message),
            Ok(_) => {}
            Err(RecvError::Lagged(_)) => {
                if let Some(attempt) = engine.snapshot().await?.attempt {
                    return Ok(attempt);
                }
            }
            Err(RecvError::Closed) => return Err(moved()),
        }
    }
}

/// The ids of what to connect: all that can be, or those that were named.
fn choose(targets: &[TargetView], only: &[String]) -> Result<Vec<String>, Trouble> {
    for target in targets {
        let note = target
            .note
            .clone()
            .unwrap_or_else(command_line::can_be_connected);
        complain(&format!("  {} ({}): {note}", target.name, target.kind));
    }
    let ready = targets
        .iter()
        .filter(|target| target.state == TargetState::Ready);
    let chosen: Vec<String> = ready
        .filter(|target| is_wanted(target, only))
        .map(|target| target.id.clone())
        .collect();
    if chosen.is_empty() {
        return Err(Trouble::Words(command_line::none_connectable()));
    }
    Ok(chosen)
}

fn is_wanted(target: &TargetView, only: &[String]) -> bool {
    only.is_empty()
        || only
            .iter()
            .any(|name| name.eq_ignore_ascii_case(&target.name))
}

fn refuse_unwanted(chosen: &[TargetView], only: &[String]) -> Result<(), Trouble> {
    match chosen.iter().find(|target| !is_wanted(target, only)) {
        None => Ok(()),
        Some(other) => Err(Trouble::Words(command_line::not_wanted(&other.name))),
    }
}

fn moved() -> Trouble {
    pilotlight_engine::EngineError::AttemptMoved.into()
}
