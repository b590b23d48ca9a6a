//! Bytes in the place of an envelope: none opens but those that were sealed for that very place.

#[path = "../../../../tests/fuzz/fuzz.rs"]
mod made;

use pilotlight_vault::{MemoryKeychain, Sealed, VaultError};
use proptest::prelude::*;

use self::made::{Checked, Input, mutated, run};
use crate::support::{OWNER, Row, TOKEN, binding, opened, secret};

/// The beginnings of envelopes of this and of other versions.
const WORDS: &[&str] = &[
    "\u{1}\u{1}",
    "\u{1}\u{2}",
    "\u{2}\u{1}",
    "\0\0\0\u{1}",
    "\0",
    "\u{7f}",
];

#[test]
fn ks_03_no_envelope_opens_but_one_that_was_sealed_for_its_place() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let (vault, key, sealed) = runtime.block_on(async {
        let (vault, _) = opened(MemoryKeychain::new(), Vec::new(), false).await;
        let row = Row::sealed_by(&vault);
        let key = vault.open_data_key(&OWNER, &row.wrapped_key).unwrap();
        let other = vault
            .seal(&key, &binding(), &secret(&"å".repeat(2_000)))
            .unwrap();
        (vault, key, [row.token, row.wrapped_key, other])
    });
    let good = sealed.map(|one| Input(one.into_bytes())).to_vec();
    let check = |bytes: &Input| -> Checked {
        let Ok(sealed) = Sealed::parse(bytes.0.clone()) else {
            return Ok(false);
        };
        prop_assert_eq!(sealed.as_bytes(), bytes.as_slice());
        for (opened, right) in [
            (
                vault.unseal(&key, &binding(), &sealed).map(drop),
                vec![&good[0], &good[2]],
            ),
            (
                vault.open_data_key(&OWNER, &sealed).map(drop),
                vec![&good[1]],
            ),
        ] {
            match opened {
                Ok(()) => prop_assert!(right.contains(&bytes), "what was never sealed opened"),
                Err(error) => {
                    prop_assert!(!right.contains(&bytes), "{error}");
                    let known = matches!(
                        error,
                        VaultError::Damaged { .. } | VaultError::OtherKey { .. }
                    );
                    prop_assert!(known, "{error:?}");
                    let said = format!("{error} {error:?}");
                    prop_assert!(!said.contains(TOKEN));
                }
            }
        }
        Ok(true)
    };
    run(
        "sealed envelope",
        good.clone(),
        mutated(good.clone(), WORDS),
        check,
    );
}
