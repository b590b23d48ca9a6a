//! Many sealed tokens, opened as the product opens them: the owner's key first, then what it seals.
//!
//! `cargo xtask bench --only tokens` has ten thousand. Beside them stands AES-256-GCM alone, from the same crate, over as
//! many bytes, bound to as many.

use aes_gcm::{
    Aes256Gcm, KeyInit as _,
    aead::{Aead as _, Payload},
};
use pilotlight_vault::{Binding, DataKey, MemoryKeychain, Purpose, Sealed, Vault};
use uuid::Uuid;

use crate::{
    beside::{beside, size},
    support::{opened, secret},
};

/// Bytes of a token: platforms give between one and four hundred.
const LENGTH: usize = 200;
/// Bytes that an envelope is bound to, as many as those of a Page's token.
const BOUND: usize = 140;
const ROUNDS: usize = 31;

/// A token as the store would hand it out.
struct Row {
    owner: Uuid,
    wrapped: Sealed,
    token: Sealed,
}

impl Row {
    fn of(vault: &Vault, number: usize) -> Self {
        let owner = Uuid::from_u128(number as u128);
        let (key, wrapped) = vault.new_data_key(&owner).unwrap();
        let token = vault.seal(&key, &place(&owner), &secret(&text(number)));
        Self {
            owner,
            wrapped,
            token: token.unwrap(),
        }
    }

    fn key(&self, vault: &Vault) -> DataKey {
        vault.open_data_key(&self.owner, &self.wrapped).unwrap()
    }

    fn length(&self, vault: &Vault, key: &DataKey) -> usize {
        let token = vault.unseal(key, &place(&self.owner), &self.token).unwrap();
        token.expose().len()
    }
}

fn place(owner: &Uuid) -> Binding<'_> {
    Binding {
        purpose: Purpose::AccountToken,
        owner,
        platform: "facebook",
        generation: 3,
    }
}

fn text(number: usize) -> String {
    format!("{number:0LENGTH$}")
}

/// The cipher alone.
struct Bare {
    key: [u8; 32],
    wrapped: Vec<u8>,
    token: Vec<u8>,
}

const NONCE: [u8; 12] = [7; 12];
const MASTER: [u8; 32] = [9; 32];

impl Bare {
    fn of(number: usize) -> Self {
        let mut key = [3; 32];
        key[..8].copy_from_slice(&number.to_be_bytes());
        let seal = |cipher: &Aes256Gcm, msg: &[u8]| {
            let aad = &[5; BOUND];
            cipher.encrypt(&NONCE.into(), Payload { msg, aad }).unwrap()
        };
        Self {
            key,
            wrapped: seal(&cipher(&MASTER), &key),
            token: seal(&cipher(&key), text(number).as_bytes()),
        }
    }
}

fn cipher(key: &[u8]) -> Aes256Gcm {
    Aes256Gcm::new_from_slice(key).unwrap()
}

fn open(cipher: &Aes256Gcm, msg: &[u8]) -> Vec<u8> {
    let aad = &[5; BOUND];
    cipher.decrypt(&NONCE.into(), Payload { msg, aad }).unwrap()
}

#[tokio::test]
async fn many_sealed_tokens_open_beside_the_cipher_alone() {
    let many = size(10_000, 50);
    let (vault, _) = opened(MemoryKeychain::new(), Vec::new(), false).await;
    let rows: Vec<Row> = (0..many).map(|number| Row::of(&vault, number)).collect();
    let bare: Vec<Bare> = (0..many).map(Bare::of).collect();
    let master = cipher(&MASTER);

    let (ours, theirs) = beside(
        ROUNDS,
        &format!("open {many} sealed tokens, a key each"),
        async || {
            let lengths = rows.iter().map(|row| row.length(&vault, &row.key(&vault)));
            lengths.sum::<usize>()
        },
        "raw AES-GCM of key and token",
        async || {
            let lengths = bare.iter().map(|one| {
                let key = open(&master, &one.wrapped);
                open(&cipher(&key), &one.token).len()
            });
            lengths.sum::<usize>()
        },
    )
    .await;
    assert_eq!((ours, theirs), (many * LENGTH, many * LENGTH));

    let ciphers: Vec<Aes256Gcm> = bare.iter().map(|one| cipher(&one.key)).collect();
    let keys: Vec<DataKey> = rows.iter().map(|row| row.key(&vault)).collect();
    let (ours, theirs) = beside(
        ROUNDS,
        &format!("open {many} sealed tokens, keys at hand"),
        async || {
            let lengths = rows.iter().zip(&keys);
            lengths
                .map(|(row, key)| row.length(&vault, key))
                .sum::<usize>()
        },
        "raw AES-GCM of the token",
        async || {
            let lengths = bare.iter().zip(&ciphers);
            lengths
                .map(|(one, cipher)| open(cipher, &one.token).len())
                .sum::<usize>()
        },
    )
    .await;
    assert_eq!((ours, theirs), (many * LENGTH, many * LENGTH));
}
