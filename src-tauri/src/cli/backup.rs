//! `backup` and `restore`.

use std::{path::Path, process::ExitCode};

use pilotlight_engine::view::{RecoveryView, World};
use pilotlight_words::command_line;

use super::{Outcome, Trouble, agreed, complain, open, say};
use crate::{data_folder::DataFolder, house::Purpose};

/// Writes a backup, beside the window where one is open.
pub(super) async fn backup(data: &DataFolder, world: World, file: &Path) -> Outcome {
    let house = open(data, world, Purpose::Visit).await?;
    let made = house.engine.back_up(file).await;
    house.engine.close().await;
    for sentence in made?.holds {
        say(&sentence)?;
    }
    say(&command_line::backup_saved(file.display().to_string()))?;
    Ok(ExitCode::SUCCESS)
}

/// Says what going back does, asks, and goes back. The folder has to be free for it.
pub(super) async fn restore(data: &DataFolder, world: World, file: &Path, yes: bool) -> Outcome {
    let house = open(data, world, Purpose::Keep).await?;
    let asked = async {
        let backup = house.engine.look_at_backup(file).await?;
        say(&backup.headline)?;
        for sentence in backup.holds.iter().chain(&backup.happens) {
            say(sentence)?;
        }
        if !yes && !agreed(&command_line::restore())? {
            return Err(Trouble::Words(command_line::nothing_changed()));
        }
        Ok(house.engine.restore_backup(file).await?)
    };
    let ready = asked.await;
    house.engine.close().await;
    drop(house);
    ready?;
    // What was made ready takes its place as the folder is opened.
    let house = open(data, world, Purpose::Keep).await?;
    let recovery = house.engine.recovery().await;
    house.engine.close().await;
    if let Some(recovery) = recovery? {
        tell(&recovery, say)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Says what the window says of data that was brought back.
pub(super) fn warn_of_recovery(recovery: Option<&RecoveryView>) {
    if let Some(recovery) = recovery {
        // Where standard error is closed there is nobody to tell.
        let _ = tell(recovery, |line| {
            complain(line);
            Ok(())
        });
    }
}

fn tell(
    recovery: &RecoveryView,
    line: impl Fn(&str) -> std::io::Result<()>,
) -> std::io::Result<()> {
    line(&recovery.headline)?;
    for sentence in &recovery.happened {
        line(sentence)?;
    }
    Ok(())
}
