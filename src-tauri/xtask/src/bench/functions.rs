//! What is measured without a window: tests that are built with the soak profile and told to have many things.
//!
//! Each prints a line a figure, with its reference and their ratio; `tests/bench/beside.rs` takes both in turns. What
//! is searched is searched in the window, so that one figure comes from a test of the window.

use crate::process::{npm, stream};
use crate::soak::Test;
use crate::{Outcome, prerequisites};

/// Tells a test that many things are wanted.
const ASKED: &str = "PILOTLIGHT_BENCH";

/// Sealed tokens beside the cipher alone.
pub(super) fn tokens() -> Outcome {
    many(
        "pilotlight-vault",
        "vault",
        "many::many_sealed_tokens_open_beside_the_cipher_alone",
    )
}

/// Accounts from the store to cards, beside their rows.
pub(super) fn accounts() -> Outcome {
    many(
        "pilotlight-store",
        "store",
        "many::many_accounts_are_read_beside_their_bare_rows",
    )?;
    many(
        "pilotlight-engine",
        "engine",
        "accounts_many::many_accounts_are_listed_summed_up_and_judged",
    )
}

/// The search of the window beside a plain walk.
pub(super) fn search() -> Outcome {
    prerequisites::packages("ui")?;
    let mut vitest = npm("ui");
    vitest
        .args([
            "exec",
            "--",
            "vitest",
            "run",
            "tests/searching.svelte.test.ts",
        ])
        .env(ASKED, "1");
    stream(vitest)
}

/// A check of everything, beside its requests alone and beside what their answers allow.
pub(super) fn sweep() -> Outcome {
    many(
        "pilotlight-engine",
        "engine",
        "sweep_many::a_sweep_of_many_accounts_waits_for_the_platforms_and_for_little_else",
    )
}

/// A simulated world, beside its platforms and its rows alone.
pub(super) fn simulation() -> Outcome {
    many(
        "pilotlight-engine",
        "simulation",
        "bench::fifty_accounts_beside_their_platforms_and_their_rows",
    )
}

/// One test with many things.
fn many(package: &'static str, binary: &'static str, name: &'static str) -> Outcome {
    let test = Test::of(package, binary, name);
    test.build()?;
    let mut run = test.run();
    run.env(ASKED, "1");
    stream(run)
}
