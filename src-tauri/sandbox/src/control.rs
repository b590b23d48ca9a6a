//! The closed list of things that can be made to happen in the sandbox, by its control page and by tests alike.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::error::ControlError;
use crate::moment::SECOND;
use crate::outage::limit_end;
use crate::platform::Platform;
use crate::posts::{Held, Manner};
use crate::state::{Death, State};
use crate::world::World;

/// One event. In JSON: `{"do": "change_password", "platform": "facebook", "persona": "lena"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
pub enum Control {
    /// Moves virtual time forward by so many milliseconds.
    Advance {
        /// At least 0.
        ms: i64,
    },
    /// Brings virtual time back to the clock's.
    ResetTime,
    /// Lets the access tokens a person has given so far run out now. Refresh tokens are untouched.
    Expire {
        /// Where.
        platform: Platform,
        /// Whose.
        persona: String,
    },
    /// The person removes the app in the platform's settings.
    Revoke {
        /// Where.
        platform: Platform,
        /// Who.
        persona: String,
    },
    /// The person changes the password, which ends access at Facebook and Instagram.
    ChangePassword {
        /// Where.
        platform: Platform,
        /// Who.
        persona: String,
    },
    /// Takes back `Expire`, `Revoke` and `ChangePassword`, as if they had never happened.
    Restore {
        /// Where.
        platform: Platform,
        /// Whose.
        persona: String,
    },
    /// Facebook wants the person to pass a check before any app may act.
    Checkpoint {
        /// Who.
        persona: String,
        /// Begins or ends.
        on: bool,
    },
    /// The person loses, or gets back, the role on a Page or organisation.
    Role {
        /// Who.
        persona: String,
        /// The Page's or organisation's id.
        account: String,
        /// Lost or not.
        lost: bool,
    },
    /// A Page, profile, channel or organisation is deleted, or comes back.
    Delete {
        /// Where.
        platform: Platform,
        /// Its id.
        account: String,
        /// Deleted or not.
        on: bool,
    },
    /// A channel or an X profile is suspended, or let in again.
    Suspend {
        /// YouTube or X.
        platform: Platform,
        /// Its id.
        account: String,
        /// Suspended or not.
        on: bool,
    },
    /// One permission is taken away, or given back.
    Permission {
        /// Where.
        platform: Platform,
        /// By whom.
        persona: String,
        /// As the platform names it.
        permission: String,
        /// Taken or not.
        taken: bool,
    },
    /// Every answer of a platform takes this much longer; 0 ends it.
    Slow {
        /// Where.
        platform: Platform,
        /// Milliseconds.
        ms: u64,
    },
    /// A platform answers with this status to everything; none ends it.
    Fail {
        /// Where.
        platform: Platform,
        /// 500 to 599.
        status: Option<u16>,
    },
    /// A platform refuses reads as too many; none ends it. At LinkedIn it lasts until midnight UTC.
    RateLimit {
        /// Where.
        platform: Platform,
        /// How long, in seconds.
        seconds: Option<u32>,
        /// The whole app's limit instead of the account's.
        #[serde(default)]
        app_wide: bool,
    },
    /// The next answers of a platform are lost after the work was done.
    LoseAnswers {
        /// Where.
        platform: Platform,
        /// How many.
        count: u32,
    },
    /// How a platform publishes, all of it or one account; none ends it.
    Publishing {
        /// Where.
        platform: Platform,
        /// On which account, by its id. None is all.
        #[serde(default)]
        account: Option<String>,
        /// How.
        manner: Option<Manner>,
        /// For so many posts. None is until it is ended.
        #[serde(default)]
        times: Option<u32>,
    },
    /// The connection breaks in the middle of the next uploads to a platform.
    CutUploads {
        /// Where.
        platform: Platform,
        /// How many; 0 ends it.
        times: u32,
    },
    /// Somebody deletes a post.
    DeletePost {
        /// The post's id.
        post: String,
    },
    /// A platform no longer knows the developer app, or knows it again.
    RefuseApp {
        /// Where.
        platform: Platform,
        /// Refused or not.
        on: bool,
    },
    /// A hotel's network answers in every platform's place.
    Captive {
        /// Begins or ends.
        on: bool,
    },
    /// Google's consent screen is in Testing: access ends after a week.
    GoogleTesting {
        /// Begins or ends.
        on: bool,
    },
    /// The app is a LinkedIn partner and gets refresh tokens with the next sign-in.
    LinkedinRefresh {
        /// Begins or ends.
        on: bool,
    },
    /// Ends all troubles and switches; grants and time stay as they are.
    Calm,
    /// Everything as on the first day: no grants, no trouble, no moved time.
    Reset,
}

impl Control {
    pub(crate) fn apply(
        &self,
        world: &World,
        state: &mut State,
        now_ms: i64,
    ) -> Result<(), ControlError> {
        self.check(world)?;
        match self {
            Self::Advance { ms } => state.offset_ms += ms,
            Self::ResetTime => state.offset_ms = 0,
            Self::Expire { platform, persona } => {
                each_grant(state, *platform, persona, |grant| {
                    grant.stale_before_ms = Some(now_ms)
                });
            }
            Self::Revoke { platform, persona } => state.end_all(*platform, persona, Death::Removed),
            Self::ChangePassword { platform, persona } => {
                state.end_all(*platform, persona, Death::PasswordChanged)
            }
            Self::Restore { platform, persona } => each_grant(state, *platform, persona, |grant| {
                grant.stale_before_ms = None;
                if matches!(grant.death, Some(Death::Removed | Death::PasswordChanged)) {
                    grant.death = None;
                }
            }),
            Self::Checkpoint { persona, on } => {
                flag(&mut state.trouble.checkpoints, persona.clone(), *on)
            }
            Self::Role {
                persona,
                account,
                lost,
            } => {
                flag(
                    &mut state.trouble.roles_lost,
                    format!("{persona}/{account}"),
                    *lost,
                );
            }
            Self::Delete {
                platform,
                account,
                on,
            } => {
                flag(
                    &mut state.trouble.deleted,
                    format!("{}/{account}", platform.id()),
                    *on,
                );
            }
            Self::Suspend {
                platform,
                account,
                on,
            } => {
                flag(
                    &mut state.trouble.suspended,
                    format!("{}/{account}", platform.id()),
                    *on,
                );
            }
            Self::Permission {
                platform,
                persona,
                permission,
                taken,
            } => {
                flag(
                    &mut state.trouble.taken,
                    format!("{}/{persona}/{permission}", platform.id()),
                    *taken,
                );
            }
            Self::Slow { platform, ms } => {
                state.trouble.outages.entry(*platform).or_default().slow_ms = *ms
            }
            Self::Fail { platform, status } => {
                state.trouble.outages.entry(*platform).or_default().fail = *status
            }
            Self::RateLimit {
                platform,
                seconds,
                app_wide,
            } => {
                let outage = state.trouble.outages.entry(*platform).or_default();
                outage.limit_is_app_wide = *app_wide;
                outage.limited_until_ms = seconds
                    .map(|seconds| limit_end(*platform, i64::from(seconds) * SECOND, now_ms));
            }
            Self::LoseAnswers { platform, count } => {
                state
                    .trouble
                    .outages
                    .entry(*platform)
                    .or_default()
                    .lose_answers = *count;
            }
            Self::RefuseApp { platform, on } => {
                state
                    .trouble
                    .outages
                    .entry(*platform)
                    .or_default()
                    .app_refused = *on;
            }
            Self::Publishing {
                platform,
                account,
                manner,
                times,
            } => {
                let key = match account {
                    Some(account) => format!("{}/{account}", platform.id()),
                    None => platform.id().to_owned(),
                };
                match manner {
                    Some(manner) if *times != Some(0) => {
                        let held = Held {
                            manner: *manner,
                            times: *times,
                        };
                        state.desk.manners.insert(key, held);
                    }
                    _ => {
                        state.desk.manners.remove(&key);
                    }
                }
            }
            Self::CutUploads { platform, times } => {
                state.desk.cuts.remove(platform);
                if *times > 0 {
                    state.desk.cuts.insert(*platform, *times);
                }
            }
            Self::DeletePost { post } => {
                for known in &mut state.desk.posts {
                    known.deleted |= known.id == *post;
                }
            }
            Self::Captive { on } => state.trouble.captive = *on,
            Self::GoogleTesting { on } => state.trouble.google_testing = *on,
            Self::LinkedinRefresh { on } => state.trouble.linkedin_refresh = *on,
            Self::Calm => {
                state.trouble = Default::default();
                state.desk.manners.clear();
                state.desk.cuts.clear();
            }
            Self::Reset => {
                let changes = state.changes;
                *state = State::default();
                state.changes = changes;
            }
        }
        state.touch();
        Ok(())
    }
}

fn each_grant(
    state: &mut State,
    platform: Platform,
    persona: &str,
    change: impl Fn(&mut crate::state::Grant),
) {
    for grant in state.grants.values_mut() {
        if grant.platform == platform && grant.persona == persona {
            change(grant);
        }
    }
}

fn flag(set: &mut BTreeSet<String>, key: String, on: bool) {
    if on {
        set.insert(key);
    } else {
        set.remove(&key);
    }
}
