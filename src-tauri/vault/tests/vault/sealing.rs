//! What is sealed opens where it belongs, whole, and nowhere else.

use pilotlight_vault::{
    Binding, DataKey, MemoryKeychain, Purpose, Sealed, Vault, VaultError, VaultState,
};
use proptest::prelude::*;
use uuid::Uuid;

use crate::support::{OWNER, Row, SERVICE, TOKEN, Used, binding, limits, opened, secret};

const PURPOSES: [Purpose; 7] = [
    Purpose::Access,
    Purpose::Refresh,
    Purpose::AccountToken,
    Purpose::ClientSecret,
    Purpose::Verifier,
    Purpose::DataKey,
    Purpose::KeyEncryptionKey,
];

async fn ready() -> (Vault, DataKey) {
    let (vault, _) = opened(MemoryKeychain::new(), Vec::new(), false).await;
    let (key, _) = vault.new_data_key(&OWNER).unwrap();
    (vault, key)
}

#[tokio::test]
async fn what_is_sealed_opens_again_and_is_not_in_clear() {
    let (vault, key) = ready().await;
    for text in ["", "x", TOKEN, &"å".repeat(5000)] {
        let sealed = vault.seal(&key, &binding(), &secret(text)).unwrap();
        let stored = Sealed::parse(sealed.into_bytes()).unwrap();
        assert_eq!(stored.as_bytes().len(), 6 + 12 + text.len() + 16);
        assert!(
            text.len() < 8
                || !stored
                    .as_bytes()
                    .windows(8)
                    .any(|window| text.as_bytes().starts_with(window))
        );
        let plain = vault.unseal(&key, &binding(), &stored).unwrap();
        assert_eq!(plain.expose(), text);
    }
}

#[tokio::test]
async fn the_stored_form_is_version_algorithm_key_id_nonce() {
    let (vault, key) = ready().await;
    let first = vault.seal(&key, &binding(), &secret(TOKEN)).unwrap();
    let second = vault.seal(&key, &binding(), &secret(TOKEN)).unwrap();
    assert_eq!(first.as_bytes()[..2], [1, 1]);
    assert_eq!(first.as_bytes()[2..6], first.key_id().to_be_bytes());
    assert_eq!(first.key_id(), second.key_id());
    assert_ne!(first.as_bytes()[6..18], second.as_bytes()[6..18], "nonces");
    assert_ne!(first.as_bytes()[18..], second.as_bytes()[18..]);
}

#[tokio::test]
async fn ks_03_every_single_flipped_bit_is_noticed() {
    let used = Used::new().await;
    let (vault, _) = opened(used.keychain, used.slots, true).await;
    let key = vault.open_data_key(&OWNER, &used.row.wrapped_key).unwrap();
    for (what, whole) in [
        ("token", &used.row.token),
        ("data key", &used.row.wrapped_key),
    ] {
        for bit in 0..whole.as_bytes().len() * 8 {
            let mut bytes = whole.as_bytes().to_vec();
            bytes[bit / 8] ^= 1 << (bit % 8);
            let error = Sealed::parse(bytes).and_then(|sealed| match what {
                "token" => vault.unseal(&key, &binding(), &sealed).map(drop),
                _ => vault.open_data_key(&OWNER, &sealed).map(drop),
            });
            let expected_other_key = (16..48).contains(&bit);
            match error {
                Err(VaultError::OtherKey { .. }) if expected_other_key => {}
                Err(VaultError::Damaged { .. }) if !expected_other_key => {}
                other => panic!("{what}, bit {bit}: {other:?}"),
            }
        }
    }
}

#[tokio::test]
async fn ks_03_every_single_flipped_bit_of_a_slot_is_noticed() {
    let used = Used::new().await;
    for bit in 0..used.slots[0].wrapped.as_bytes().len() * 8 {
        let mut bytes = used.slots[0].wrapped.as_bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let Ok(wrapped) = Sealed::parse(bytes) else {
            assert!(bit < 16, "only version and algorithm are checked by shape");
            continue;
        };
        let mut slots = used.slots.clone();
        slots[0].wrapped = wrapped;
        let (vault, _) = opened(used.keychain.clone(), slots, true).await;
        assert_eq!(vault.state(), VaultState::WrongKey, "bit {bit}");
    }
}

#[test]
fn malformed_envelopes_of_every_shape_are_refused() {
    let shortest = [&[1, 1][..], &[0; 4 + 12 + 16]].concat();
    assert!(Sealed::parse(shortest.clone()).is_ok());
    for length in 0..shortest.len() {
        let error = Sealed::parse(shortest[..length].to_vec()).unwrap_err();
        assert!(
            matches!(error, VaultError::Damaged { .. }),
            "{length} bytes"
        );
    }
    for (version, algorithm) in [(0, 1), (2, 1), (255, 1), (1, 0), (1, 2), (1, 255)] {
        let mut bytes = shortest.clone();
        bytes[0] = version;
        bytes[1] = algorithm;
        assert!(Sealed::parse(bytes).is_err(), "{version}, {algorithm}");
    }
}

#[tokio::test]
async fn ks_02_only_the_same_purpose_owner_platform_and_generation_open() {
    let (vault, key) = ready().await;
    let owners = [Uuid::from_u128(1), Uuid::from_u128(2)];
    let mut bindings = Vec::new();
    for purpose in PURPOSES {
        for owner in &owners {
            for platform in ["facebook", "instagram", ""] {
                for generation in [0, 1] {
                    bindings.push(Binding {
                        purpose,
                        owner,
                        platform,
                        generation,
                    });
                }
            }
        }
    }
    for sealed_for in &bindings {
        let sealed = vault.seal(&key, sealed_for, &secret(TOKEN)).unwrap();
        for opened_for in &bindings {
            let opened = vault.unseal(&key, opened_for, &sealed);
            assert_eq!(
                opened.is_ok(),
                sealed_for == opened_for,
                "sealed for {sealed_for:?}, opened for {opened_for:?}"
            );
        }
    }
}

#[tokio::test]
async fn ks_02_another_key_or_key_id_does_not_open() {
    let (vault, key) = ready().await;
    let (other, _) = vault.new_data_key(&Uuid::from_u128(8)).unwrap();
    let sealed = vault.seal(&key, &binding(), &secret(TOKEN)).unwrap();
    let refused = vault.unseal(&other, &binding(), &sealed);
    assert!(matches!(refused, Err(VaultError::OtherKey { .. })));

    // The id of the other key does not help either: it is authenticated.
    let theirs = vault.seal(&other, &binding(), &secret(TOKEN)).unwrap();
    let mut bytes = sealed.into_bytes();
    bytes[2..6].copy_from_slice(&theirs.key_id().to_be_bytes());
    let moved = Sealed::parse(bytes).unwrap();
    for key in [&key, &other] {
        assert!(vault.unseal(key, &binding(), &moved).is_err());
    }
}

#[tokio::test]
async fn ks_02_a_data_key_of_one_owner_does_not_open_as_that_of_another() {
    let (vault, _) = ready().await;
    let (_, wrapped) = vault.new_data_key(&OWNER).unwrap();
    assert!(vault.open_data_key(&OWNER, &wrapped).is_ok());
    let moved = vault.open_data_key(&Uuid::from_u128(8), &wrapped);
    assert!(matches!(moved, Err(VaultError::Damaged { .. })));
}

#[tokio::test]
async fn ks_02_nothing_sealed_in_one_profile_opens_in_another() {
    let used = Used::new().await;
    let (live, unsaved) = Vault::open(
        Box::new(used.keychain.clone()),
        "dev.pilotlight",
        used.slots.clone(),
        true,
        limits(),
    )
    .await;
    assert!(unsaved.is_none());
    assert_eq!(live.state(), VaultState::WrongKey);
    assert!(matches!(
        live.open_data_key(&OWNER, &used.row.wrapped_key),
        Err(VaultError::WrongKey)
    ));
    // Even the very same data key opens nothing there.
    let (sandbox, _) = opened(used.keychain, used.slots, true).await;
    let key = sandbox
        .open_data_key(&OWNER, &used.row.wrapped_key)
        .unwrap();
    assert!(live.unseal(&key, &binding(), &used.row.token).is_err());
    assert_eq!(used.row.opened_by(&sandbox).unwrap(), TOKEN);
    assert_ne!(SERVICE, "dev.pilotlight");
}

#[tokio::test]
async fn rows_that_follow_each_other_do_not_share_a_key() {
    let (vault, _) = ready().await;
    let (first, second) = (Row::sealed_by(&vault), Row::sealed_by(&vault));
    assert_ne!(first.token.key_id(), second.token.key_id());
    assert_eq!(first.wrapped_key.key_id(), second.wrapped_key.key_id());
}

#[test]
fn lg_02_errors_and_debug_output_never_carry_a_secret() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let (vault, key) = runtime.block_on(ready());
    let sealed = vault.seal(&key, &binding(), &secret(TOKEN)).unwrap();
    let mut bytes = sealed.clone().into_bytes();
    bytes[20] ^= 1;
    let error = vault
        .unseal(&key, &binding(), &Sealed::parse(bytes).unwrap())
        .unwrap_err();
    let ambiguous = VaultError::from(pilotlight_vault::KeychainError::Ambiguous(vec![secret(
        TOKEN,
    )]));
    for words in [
        format!("{error} {error:?}"),
        format!("{ambiguous} {ambiguous:?}"),
        format!("{key:?} {sealed:?} {:?}", secret(TOKEN)),
    ] {
        assert!(!words.contains(TOKEN), "{words}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// The fields are preceded by their length, so no platform name, however strange, can make two
    /// bindings look alike.
    #[test]
    fn ks_02_any_two_bindings_are_told_apart(
        (purpose_a, purpose_b) in (0..7_usize, 0..7_usize),
        (owner_a, owner_b) in (any::<u128>(), any::<u128>()),
        (platform_a, platform_b) in ("[a-z\\x00]{0,6}", "[a-z\\x00]{0,6}"),
        (generation_a, generation_b) in (any::<u64>(), any::<u64>()),
        same in any::<[bool; 4]>(),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let (vault, key) = runtime.block_on(ready());
        let owner_a = Uuid::from_u128(owner_a);
        let owner_b = if same[0] { owner_a } else { Uuid::from_u128(owner_b) };
        let one = Binding {
            purpose: PURPOSES[purpose_a],
            owner: &owner_a,
            platform: &platform_a,
            generation: generation_a,
        };
        let other = Binding {
            purpose: if same[1] { one.purpose } else { PURPOSES[purpose_b] },
            owner: &owner_b,
            platform: if same[2] { one.platform } else { &platform_b },
            generation: if same[3] { one.generation } else { generation_b },
        };
        let sealed = vault.seal(&key, &one, &secret(TOKEN)).unwrap();
        prop_assert_eq!(vault.unseal(&key, &other, &sealed).is_ok(), one == other);
    }

    /// Bytes of any content are refused without a panic.
    #[test]
    fn any_bytes_in_the_column_are_refused(mut bytes in proptest::collection::vec(any::<u8>(), 0..80), shaped in any::<bool>()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let (vault, key) = runtime.block_on(ready());
        if shaped && bytes.len() >= 2 {
            bytes[..2].copy_from_slice(&[1, 1]);
        }
        if let Ok(sealed) = Sealed::parse(bytes) {
            prop_assert!(vault.unseal(&key, &binding(), &sealed).is_err());
            prop_assert!(vault.open_data_key(&OWNER, &sealed).is_err());
        }
    }
}
