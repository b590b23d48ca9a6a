//! Posts through long random lives, and a process killed at every point of publishing, with more kinds of posts
//! and larger files than in the ordinary run.

use super::{Request, Test};
use crate::Outcome;
use crate::process::stream;

const LIVES: &str = "posts_long::every_post_of_long_random_lives_ends_in_one_explained_state_and_none_is_doubled_or_lost";
const KILLS: &str = "posts::f3_a_kill_at_any_point_of_publishing_doubles_no_post_and_loses_none";

/// Both, one after the other: each of them uses every core.
pub(super) fn posts(request: &Request) -> Outcome {
    let lives = Test::of("pilotlight-engine", "engine", LIVES);
    lives.build()?;
    let mut run = lives.run();
    run.env("PILOTLIGHT_POST_LIVES", request.lives.to_string())
        .env("PILOTLIGHT_POST_SEED", request.seed.to_string());
    stream(run)?;

    let kills = Test::of("pilotlight-engine", "crash", KILLS);
    kills.build()?;
    let mut run = kills.run();
    run.env("PILOTLIGHT_POST_KILLS", "wide");
    stream(run)
}
