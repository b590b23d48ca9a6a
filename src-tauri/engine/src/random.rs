//! Unguessable values for sign-ins: states, verifiers, path parts.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use pilotlight_domain::Secret;
use sha2::{Digest, Sha256};

use crate::error::EngineError;

/// 32 random bytes of the operating system as base64url, 43 characters (OA-03, OA-04).
pub(crate) fn unguessable() -> Result<Secret<String>, EngineError> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|_| EngineError::NoRandomness)?;
    Ok(Secret::new(URL_SAFE_NO_PAD.encode(bytes)))
}

/// The S256 challenge of a verifier (RFC 7636, section 4.2).
pub(crate) fn challenge(verifier: &Secret<String>) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.expose().as_bytes()))
}

/// The hash under which a state is remembered.
pub(crate) fn state_hash(state: &Secret<String>) -> [u8; 32] {
    Sha256::digest(state.expose().as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn oa_03_the_challenge_is_that_of_rfc_7636_appendix_b() {
        let verifier = Secret::new("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".to_owned());
        assert_eq!(
            challenge(&verifier),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        );
    }

    #[test]
    fn oa_03_verifiers_have_43_characters_and_never_repeat() {
        let mut seen = HashSet::new();
        for _ in 0..100_000 {
            let verifier = unguessable().unwrap();
            assert_eq!(verifier.expose().len(), 43);
            assert!(seen.insert(verifier.expose().clone()));
        }
    }
}
