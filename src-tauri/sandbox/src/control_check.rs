//! Refuses controls that name what is not there, or what never happens at a platform.

use crate::app::app;
use crate::control::Control;
use crate::error::ControlError;
use crate::platform::Platform;
use crate::posts::Manner;
use crate::world::World;

impl Control {
    pub(crate) fn check(&self, world: &World) -> Result<(), ControlError> {
        match self {
            Self::Advance { ms } if *ms < 0 => {
                Err(ControlError::BadValue("time moves forward only"))
            }
            Self::Fail {
                status: Some(status),
                ..
            } if !(500..600).contains(status) => Err(ControlError::BadValue(
                "a failing platform answers 500 to 599",
            )),
            Self::Slow { ms, .. } if *ms > 600_000 => {
                Err(ControlError::BadValue("ten minutes are slow enough"))
            }
            Self::Expire { persona, .. }
            | Self::Revoke { persona, .. }
            | Self::Restore { persona, .. } => known(world, persona),
            Self::ChangePassword { platform, persona } => {
                known(world, persona)?;
                match platform {
                    Platform::Facebook | Platform::Instagram => Ok(()),
                    platform => Err(ControlError::NotThere {
                        platform: *platform,
                        what: "ending an app's access by a change of password",
                    }),
                }
            }
            Self::Checkpoint { persona, .. } => known(world, persona),
            Self::Role {
                persona, account, ..
            } => {
                known(world, persona)?;
                let has = world.persona(persona).is_some_and(|persona| {
                    persona.role_on(account).is_some()
                        || persona
                            .organizations
                            .iter()
                            .any(|role| role.organization == *account)
                });
                owned(has, Platform::Facebook, account)
            }
            Self::Delete {
                platform, account, ..
            } => {
                let of_google = |id: &str| {
                    *platform == Platform::Youtube
                        && world
                            .personas
                            .iter()
                            .any(|persona| persona.google_sub == id)
                };
                owned(
                    exists(world, *platform, account) || of_google(account),
                    *platform,
                    account,
                )
            }
            Self::Publishing {
                manner: Some(Manner::Late { ms }),
                ..
            } if *ms > 600_000 => Err(ControlError::BadValue("ten minutes are late enough")),
            Self::Publishing {
                platform,
                account: Some(account),
                ..
            } => owned(exists(world, *platform, account), *platform, account),
            Self::CutUploads {
                platform: Platform::Instagram,
                ..
            } => Err(ControlError::NotThere {
                platform: Platform::Instagram,
                what: "uploading",
            }),
            Self::Suspend {
                platform, account, ..
            } => match platform {
                Platform::Youtube | Platform::X => {
                    owned(exists(world, *platform, account), *platform, account)
                }
                platform => Err(ControlError::NotThere {
                    platform: *platform,
                    what: "suspending a single account",
                }),
            },
            Self::Permission {
                platform,
                persona,
                permission,
                ..
            } => {
                known(world, persona)?;
                if app(*platform).knows_scope(permission) {
                    Ok(())
                } else {
                    Err(ControlError::BadValue(
                        "the platform knows no such permission",
                    ))
                }
            }
            _ => Ok(()),
        }
    }
}

fn known(world: &World, persona: &str) -> Result<(), ControlError> {
    world
        .persona(persona)
        .map(|_| ())
        .ok_or_else(|| ControlError::UnknownPersona(persona.to_owned()))
}

fn owned(found: bool, platform: Platform, account: &str) -> Result<(), ControlError> {
    if found {
        Ok(())
    } else {
        Err(ControlError::UnknownAccount {
            platform,
            account: account.to_owned(),
        })
    }
}

fn exists(world: &World, platform: Platform, account: &str) -> bool {
    world.personas.iter().any(|persona| {
        world
            .accounts(persona)
            .iter()
            .any(|listed| listed.platform == platform && listed.id == account)
    })
}
