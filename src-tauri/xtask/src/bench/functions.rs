//! What is measured without a window: tests that are built with the soak profile and told to have many things.
//!
//! Each prints a line a figure, with its reference and their ratio; `tests/bench/beside.rs` takes both in turns.

use crate::Outcome;
use crate::process::stream;
use crate::soak::Test;

/// Sealed tokens beside the cipher alone.
pub(super) fn tokens() -> Outcome {
    many(
        "pilotlight-vault",
        "vault",
        "many::many_sealed_tokens_open_beside_the_cipher_alone",
    )
}

/// One test with many things.
fn many(package: &'static str, binary: &'static str, name: &'static str) -> Outcome {
    let test = Test::of(package, binary, name);
    test.build()?;
    let mut run = test.run();
    run.env("PILOTLIGHT_BENCH", "1");
    stream(run)
}
