//! Version strings of platform APIs as configuration, because they age faster than releases.

use std::collections::BTreeMap;

use crate::PlatformProfile;

/// Version strings that stand in place of a profile's own, by their name: `graph` to `v27.0`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Versions(BTreeMap<String, String>);

/// A version string that could not stand in an address or a header.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a version has 1 to 16 letters, digits and points; the one given for “{name}” does not")]
pub struct InvalidVersion {
    /// The name it was given for.
    pub name: String,
}

impl Versions {
    /// Puts `version` in place of the profile's own of that name.
    ///
    /// # Errors
    /// [`InvalidVersion`] when it holds anything but ASCII letters, digits and points.
    pub fn with(mut self, name: &str, version: &str) -> Result<Self, InvalidVersion> {
        let fits = (1..=16).contains(&version.len())
            && version
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'.');
        if !fits {
            return Err(InvalidVersion {
                name: name.to_owned(),
            });
        }
        self.0.insert(name.to_owned(), version.to_owned());
        Ok(self)
    }

    /// The version of that name: the one given, else the profile's own.
    pub(crate) fn of(&self, profile: &PlatformProfile, name: &str) -> String {
        self.0.get(name).cloned().unwrap_or_else(|| {
            profile
                .versions
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, version)| (*version).to_owned())
                .unwrap_or_default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Facebook, LinkedIn};

    #[test]
    fn a_given_version_stands_in_place_of_the_profiles_own() {
        let versions = Versions::default().with("graph", "v27.0").unwrap();
        assert_eq!(versions.of(&Facebook::PROFILE, "graph"), "v27.0");
        assert_eq!(Versions::default().of(&Facebook::PROFILE, "graph"), "v26.0");
        assert_eq!(versions.of(&LinkedIn::PROFILE, "linkedin"), "202609");
    }

    #[test]
    fn a_version_cannot_lead_an_address_elsewhere() {
        for hostile in [
            "",
            "v1/../../x",
            "v1?x=",
            "v1#",
            "a b",
            "v1.0.0.0.0.0.0.0.0",
        ] {
            assert!(Versions::default().with("graph", hostile).is_err());
        }
    }
}
