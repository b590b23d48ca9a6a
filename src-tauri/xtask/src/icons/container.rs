//! The two icon files that hold several pictures. Both are a plain list of PNG files behind a small header.

/// A Windows icon. PNG content is understood since Windows Vista (Microsoft, "The evolution of the ICO file format", 2010).
pub(super) fn ico(layers: &[(u32, Vec<u8>)]) -> Vec<u8> {
    const HEADER: usize = 6;
    const ENTRY: usize = 16;
    let mut file = Vec::new();
    file.extend(0u16.to_le_bytes());
    file.extend(1u16.to_le_bytes());
    file.extend(length16(layers.len()).to_le_bytes());
    let mut offset = HEADER + ENTRY * layers.len();
    for (size, picture) in layers {
        // 256 pixels are written as zero.
        let edge = u8::try_from(*size).unwrap_or(0);
        file.extend([edge, edge, 0, 0]);
        file.extend(1u16.to_le_bytes());
        file.extend(32u16.to_le_bytes());
        file.extend(length32(picture.len()).to_le_bytes());
        file.extend(length32(offset).to_le_bytes());
        offset += picture.len();
    }
    for (_, picture) in layers {
        file.extend(picture);
    }
    file
}

/// A macOS icon.
pub(super) fn icns(layers: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    const HEADER: usize = 8;
    let total = layers
        .iter()
        .fold(HEADER, |sum, (_, picture)| sum + HEADER + picture.len());
    let mut file = Vec::with_capacity(total);
    file.extend(b"icns");
    file.extend(length32(total).to_be_bytes());
    for (kind, picture) in layers {
        file.extend(kind);
        file.extend(length32(HEADER + picture.len()).to_be_bytes());
        file.extend(picture);
    }
    file
}

fn length16(length: usize) -> u16 {
    u16::try_from(length).unwrap_or(u16::MAX)
}

fn length32(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{icns, ico};

    #[test]
    fn ico_entries_point_at_their_pictures() {
        let file = ico(&[(16, b"small".to_vec()), (256, b"large one".to_vec())]);
        assert_eq!(file[..6], [0, 0, 1, 0, 2, 0]);
        for (entry, edge, picture) in [(6, 16, &b"small"[..]), (22, 0, b"large one")] {
            let number =
                |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().unwrap()) as usize;
            assert_eq!(file[entry], edge);
            let (length, offset) = (number(entry + 8), number(entry + 12));
            assert_eq!(&file[offset..offset + length], picture);
        }
    }

    #[test]
    fn icns_says_its_own_length() {
        let file = icns(&[(*b"ic07", b"picture".to_vec())]);
        assert_eq!(&file[..4], b"icns");
        assert_eq!(file[4..8], (file.len() as u32).to_be_bytes());
        assert_eq!(&file[8..12], b"ic07");
        assert_eq!(file[12..16], 15u32.to_be_bytes());
        assert_eq!(&file[16..], b"picture");
    }
}
