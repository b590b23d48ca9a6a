//! What a database would keep between two processes: the slots and one sealed token, as lines of a
//! file.

use std::path::Path;

use pilotlight_domain::Secret;
use pilotlight_vault::{Binding, Purpose, Sealed, SlotRecord, Vault};
use uuid::Uuid;

const OWNER: Uuid = Uuid::from_u128(7);
const TOKEN: &str = "canary-token-4711";

/// The folder of a profile.
pub(crate) struct Profile<'a>(pub(crate) &'a Path);

impl Profile<'_> {
    pub(crate) fn slots(&self) -> Vec<SlotRecord> {
        let Ok(text) = std::fs::read_to_string(self.0.join("slots")) else {
            return Vec::new();
        };
        text.lines()
            .map(|line| {
                let fields: Vec<&str> = line.split(' ').collect();
                SlotRecord {
                    slot: fields[0].parse().unwrap(),
                    kid: fields[1].parse().unwrap(),
                    wrapped: Sealed::parse(bytes(fields[2])).unwrap(),
                    passphrase: None,
                    kcv: bytes(fields[3]).try_into().unwrap(),
                }
            })
            .collect()
    }

    pub(crate) fn add_slot(&self, record: &SlotRecord) {
        let mut text = std::fs::read_to_string(self.0.join("slots")).unwrap_or_default();
        text.push_str(&format!(
            "{} {} {} {}\n",
            record.slot,
            record.kid,
            hex(record.wrapped.as_bytes()),
            hex(&record.kcv)
        ));
        std::fs::write(self.0.join("slots"), text).unwrap();
    }

    pub(crate) fn has_row(&self) -> bool {
        self.0.join("row").exists()
    }

    /// Opens the sealed token, or seals it where there is none yet.
    pub(crate) fn use_row(&self, vault: &Vault) -> &'static str {
        let binding = Binding {
            purpose: Purpose::Refresh,
            owner: &OWNER,
            platform: "linkedin",
            generation: 1,
        };
        let file = self.0.join("row");
        if let Ok(text) = std::fs::read_to_string(&file) {
            let (wrapped, token) = text.split_once(' ').unwrap();
            let wrapped = Sealed::parse(bytes(wrapped)).unwrap();
            let token = Sealed::parse(bytes(token)).unwrap();
            let key = vault.open_data_key(&OWNER, &wrapped).unwrap();
            let plain = vault.unseal(&key, &binding, &token).unwrap();
            assert_eq!(plain.expose(), TOKEN);
            "opened"
        } else {
            let (key, wrapped) = vault.new_data_key(&OWNER).unwrap();
            let token = vault
                .seal(&key, &binding, &Secret::new(TOKEN.to_owned()))
                .unwrap();
            let text = format!("{} {}", hex(wrapped.as_bytes()), hex(token.as_bytes()));
            std::fs::write(file, text).unwrap();
            "sealed"
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(hex: &str) -> Vec<u8> {
    hex.as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect()
}
