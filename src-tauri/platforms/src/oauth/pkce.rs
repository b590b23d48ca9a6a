//! Proof Key for Code Exchange (RFC 7636), method S256.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use pilotlight_domain::Secret;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// The verifier of one attempt and its challenge. Made fresh for each attempt and kept in memory
/// only (OA-03).
#[derive(Clone, Debug)]
pub struct Pkce {
    /// 43 characters of base64url: 32 bytes of the operating system's randomness.
    pub verifier: Secret<String>,
    /// The S256 challenge.
    pub challenge: String,
}

impl Pkce {
    /// A fresh pair.
    ///
    /// # Errors
    /// When the operating system gives no randomness; no attempt must begin then.
    pub fn fresh() -> Result<Self, getrandom::Error> {
        let mut bytes = Zeroizing::new([0_u8; 32]);
        getrandom::fill(bytes.as_mut_slice())?;
        Ok(Self::of(Secret::new(
            URL_SAFE_NO_PAD.encode(bytes.as_slice()),
        )))
    }

    /// The pair of a verifier.
    #[must_use]
    pub fn of(verifier: Secret<String>) -> Self {
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.expose().as_bytes()));
        Self {
            verifier,
            challenge,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn oa_03_the_challenge_is_that_of_rfc_7636_appendix_b() {
        let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".to_owned();
        assert_eq!(
            Pkce::of(Secret::new(verifier)).challenge,
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        );
    }

    #[test]
    fn oa_03_verifiers_have_43_characters_and_never_repeat() {
        let mut seen = std::collections::HashSet::new();
        for _ in 0..100_000 {
            let pair = Pkce::fresh().unwrap();
            assert_eq!(pair.verifier.expose().len(), 43);
            assert!(seen.insert(pair.verifier.expose().clone()));
        }
    }
}
