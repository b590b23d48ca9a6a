//! The app's picture as a file, which is how every notification service takes one: names from an
//! icon theme work only where the app is installed.

use std::{fs, path::PathBuf};

const NAME: &str = "icon.png";
const PICTURE: &[u8] = include_bytes!("../../../icons/128x128.png");

/// Puts the picture into `folder` and says where it lies; none if that is not possible.
pub(super) fn lay_out(folder: Option<PathBuf>) -> Option<String> {
    let file = folder?.join(NAME);
    if fs::read(&file).is_ok_and(|there| there == PICTURE) || fs::write(&file, PICTURE).is_ok() {
        return file.to_str().map(str::to_owned);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_laid_out_and_a_spoilt_one_is_mended() {
        let folder = tempfile::tempdir().unwrap();
        let file = lay_out(Some(folder.path().into())).unwrap();
        assert_eq!(fs::read(&file).unwrap(), PICTURE);
        fs::write(&file, "spoilt").unwrap();
        assert_eq!(lay_out(Some(folder.path().into())), Some(file.clone()));
        assert_eq!(fs::read(&file).unwrap(), PICTURE);
        assert_eq!(lay_out(Some(folder.path().join("missing"))), None);
        assert_eq!(lay_out(None), None);
    }
}
