//! The files that are laid by: what is written comes back, what is torn does not, and no byte is
//! left behind.

use super::*;

fn reserve() -> (tempfile::TempDir, Reserve) {
    let folder = tempfile::tempdir().unwrap();
    let reserve = Reserve::in_folder(folder.path());
    reserve.lay_by();
    (folder, reserve)
}

fn record(generation: u64, length: usize) -> EmergencyRecord {
    let mut envelope = vec![1, 1];
    envelope.resize(34 + length, 0xab);
    EmergencyRecord {
        grant: GrantId::fresh(),
        platform: Platform::X,
        generation,
        sealed: Sealed::parse(envelope).unwrap(),
    }
}

#[test]
fn a_record_is_written_in_place_read_and_zeroed() {
    let (_folder, reserve) = reserve();
    assert_eq!(reserve.read().unwrap(), None);
    for round in 1..3 {
        let record = record(round, 900);
        reserve.write(&record).unwrap();
        assert_eq!(reserve.read().unwrap(), Some(record));
        assert_eq!(fs::metadata(&reserve.emergency).unwrap().len(), EMERGENCY);
        reserve.clear().unwrap();
        assert_eq!(reserve.read().unwrap(), None);
        let left = fs::read(&reserve.emergency).unwrap();
        assert!(left.len() as u64 == EMERGENCY && left.iter().all(|byte| *byte == 0));
    }
}

#[test]
fn a_record_that_is_torn_or_changed_in_any_byte_is_none() {
    let (_folder, reserve) = reserve();
    let record = record(7, 40);
    reserve.write(&record).unwrap();
    let good = fs::read(&reserve.emergency).unwrap();
    for place in 0..HEAD + body(&record).len() {
        let mut bytes = good.clone();
        bytes[place] ^= 1;
        fs::write(&reserve.emergency, &bytes).unwrap();
        assert_eq!(reserve.read().unwrap(), None, "byte {place}");
        fs::write(&reserve.emergency, &good[..place]).unwrap();
        assert_eq!(reserve.read().unwrap(), None, "cut at {place}");
    }
    fs::write(&reserve.emergency, &good).unwrap();
    assert_eq!(reserve.read().unwrap(), Some(record));
}

#[test]
fn a_record_that_does_not_fit_is_refused_and_the_file_stays_as_it_is() {
    let (_folder, reserve) = reserve();
    let before = fs::read(&reserve.emergency).unwrap();
    let long = usize::try_from(EMERGENCY).unwrap();
    assert!(matches!(
        reserve.write(&record(1, long)),
        Err(StoreError::Refused { .. })
    ));
    assert_eq!(fs::read(&reserve.emergency).unwrap(), before);
}

#[test]
fn ballast_is_written_bytes_and_comes_back_when_there_is_room() {
    let (_folder, reserve) = reserve();
    let bytes = fs::read(&reserve.ballast).unwrap();
    assert_eq!(bytes.len() as u64, BALLAST);
    assert!(
        bytes
            .chunks(64)
            .all(|part| part.iter().any(|byte| *byte != 0))
    );
    reserve.drop_ballast();
    reserve.drop_ballast();
    assert!(!reserve.ballast.exists());
    assert_eq!(reserve.room(), Room::Enough);
    reserve.lay_by();
    assert_eq!(fs::read(&reserve.ballast).unwrap(), bytes);
}

#[cfg(unix)]
#[test]
fn ks_11_what_is_laid_by_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_folder, reserve) = reserve();
    for path in [&reserve.ballast, &reserve.emergency] {
        let mode = fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
