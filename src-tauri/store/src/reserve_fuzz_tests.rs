//! Bytes in the place of an emergency record: what is read is what was written, or nothing.

use proptest::prelude::*;

use super::*;
use crate::made::{Checked, Input, mutated, run};

/// Marks, lengths and names as they stand in a record.
const WORDS: &[&str] = &[
    "PLGTSOS1",
    "\0\0\0\u{40}",
    "\u{1}x",
    "\u{8}facebook",
    "\u{1}\u{1}",
    "\0",
    "\u{7f}\u{7f}",
];

/// A file with a record: its head, and what follows.
fn written(platform: Platform, generation: u64, length: usize) -> (EmergencyRecord, Input) {
    let mut envelope = vec![1, 1];
    envelope.resize(34 + length, 0xab);
    let record = EmergencyRecord {
        grant: GrantId::from(Uuid::from_u128(u128::from(generation) << 64 | 7)),
        platform,
        generation,
        sealed: Sealed::parse(envelope).unwrap(),
    };
    let bytes = file_of(&body(&record));
    (record, bytes)
}

/// A body under a head that is right for it, so that what is wrong with it is met by its reader.
fn file_of(body: &[u8]) -> Input {
    let mut file = MARK.to_vec();
    file.extend_from_slice(&u32::try_from(body.len()).unwrap().to_be_bytes());
    file.extend_from_slice(&Sha256::digest(body));
    file.extend_from_slice(body);
    Input(file)
}

fn read(file: &[u8]) -> Option<EmergencyRecord> {
    let (head, rest) = file.split_at_checked(HEAD)?;
    whole(head.try_into().unwrap(), rest)
}

#[test]
fn ks_03_any_emergency_record_is_whole_or_none() {
    let written = [
        written(Platform::X, 1, 0),
        written(Platform::Facebook, u64::MAX, 900),
        written(Platform::LinkedIn, 7, 20_000),
    ];
    for (record, file) in &written {
        assert_eq!(read(file).as_ref(), Some(record));
    }
    let files: Vec<Input> = written.iter().map(|(_, file)| file.clone()).collect();
    let bodies = files
        .iter()
        .map(|file| Input(file[HEAD..].to_vec()))
        .collect();
    // As it lies there, and with a head that was made to fit.
    let inputs = prop_oneof![
        mutated(files.clone(), WORDS),
        mutated(bodies, WORDS).prop_map(|body| file_of(&body)),
    ];
    let check = |file: &Input| -> Checked {
        let Some(record) = read(file) else {
            return Ok(false);
        };
        // Whatever was read is what stands there, to the byte.
        let again = body(&record);
        prop_assert_eq!(&file[HEAD..HEAD + again.len()], again.as_slice());
        let digest = Sha256::digest(&again);
        prop_assert_eq!(digest.as_slice(), &file[12..HEAD]);
        Ok(true)
    };
    run("emergency record", files, inputs, check);
}
