//! No bytes open in an envelope's place: none of them were sealed.
#![no_main]

use std::{sync::LazyLock, time::Duration};

use libfuzzer_sys::fuzz_target;
use pilotlight_vault::{
    Binding, DataKey, Limits, MemoryKeychain, Purpose, Sealed, Vault, VaultError,
};
use uuid::Uuid;

const OWNER: Uuid = Uuid::from_u128(7);

struct Opened {
    vault: Vault,
    key: DataKey,
}

static OPENED: LazyLock<Opened> = LazyLock::new(|| {
    let limits = Limits {
        silent: Duration::from_secs(60),
        person: Duration::from_secs(60),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let (vault, unsaved) = runtime.expect("a runtime").block_on(Vault::open(
        Box::new(MemoryKeychain::new()),
        "dev.pilotlight.sandbox",
        Vec::new(),
        false,
        limits,
    ));
    vault.slot_saved(unsaved.expect("a new vault has a slot to save"));
    let (key, _) = vault.new_data_key(&OWNER).expect("a key");
    Opened { vault, key }
});

fuzz_target!(|bytes: &[u8]| {
    let Ok(sealed) = Sealed::parse(bytes.to_vec()) else {
        return;
    };
    assert_eq!(sealed.as_bytes(), bytes);
    let Opened { vault, key } = &*OPENED;
    let binding = Binding {
        purpose: Purpose::Refresh,
        owner: &OWNER,
        platform: "linkedin",
        generation: 3,
    };
    let answers = [
        vault.unseal(key, &binding, &sealed).map(drop),
        vault.open_data_key(&OWNER, &sealed).map(drop),
    ];
    for answer in answers {
        assert!(
            matches!(
                answer,
                Err(VaultError::Damaged { .. } | VaultError::OtherKey { .. })
            ),
            "{answer:?}"
        );
    }
});
