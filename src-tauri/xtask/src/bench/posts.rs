//! Ten thousand posts in the store, and what the window asks the engine for.

use crate::Outcome;
use crate::process::stream;
use crate::soak::Test;

/// So many posts there are.
const POSTS: &str = "10000";
const TEST: &str = "posts_many::f4_a_month_and_a_page_among_many_posts_are_there_at_once";

/// With the build that is as quick as a release, and beside references of the same run.
pub(super) fn posts() -> Outcome {
    let test = Test::of("pilotlight-engine", "engine", TEST);
    test.build()?;
    let mut run = test.run();
    run.env("PILOTLIGHT_POSTS", POSTS);
    stream(run)
}
