//! Making and hashing of tokens and codes.
//!
//! Secrets leave this crate in answers only. What is kept, in memory as on disk, is their SHA-256 hash, as a real
//! server would: nothing here may ever store or log one in clear.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

/// A mark inside every token and code the sandbox gives out, so that a search over files, logs and memory dumps
/// can prove that none was left behind.
pub const CANARY: &str = "cAnArY7sBx";

fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0_u8; N];
    #[expect(
        clippy::expect_used,
        reason = "without the system's randomness no token can be made at all"
    )]
    getrandom::fill(&mut bytes).expect("the system gives randomness");
    bytes
}

/// A fresh secret of `prefix`, the mark and 48 random bytes.
pub(crate) fn fresh(prefix: &str) -> String {
    format!(
        "{prefix}{CANARY}{}",
        URL_SAFE_NO_PAD.encode(random_bytes::<48>())
    )
}

/// A short random name for one run, of 24 random bytes.
pub(crate) fn nonce() -> String {
    URL_SAFE_NO_PAD.encode(random_bytes::<24>())
}

/// A secret that is always the same for the same `parent` secret and `label`, so that asking twice gives the same
/// answer although only hashes are kept.
pub(crate) fn derived(prefix: &str, parent: &str, label: &str) -> String {
    let first = Sha256::digest(format!("1:{parent}:{label}"));
    let second = Sha256::digest(format!("2:{parent}:{label}"));
    format!(
        "{prefix}{CANARY}{}{}",
        URL_SAFE_NO_PAD.encode(first),
        URL_SAFE_NO_PAD.encode(second)
    )
}

/// What is kept of a secret.
pub(crate) fn hash(secret: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(secret))
}

/// The S256 challenge of a PKCE verifier (RFC 7636 section 4.2).
pub(crate) fn challenge(verifier: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(verifier))
}

/// A JSON Web Token in the shape of an OpenID id token. Its signature is random: a client that took it from the
/// token endpoint over TLS need not check it (OpenID Connect Core 3.1.3.7), and no key is published.
pub(crate) fn id_token(claims: &serde_json::Value) -> String {
    let header = serde_json::json!({"alg": "RS256", "kid": "sandbox", "typ": "JWT"});
    format!(
        "{}.{}.{}",
        URL_SAFE_NO_PAD.encode(header.to_string()),
        URL_SAFE_NO_PAD.encode(claims.to_string()),
        URL_SAFE_NO_PAD.encode(random_bytes::<64>())
    )
}

/// `length` decimal digits that depend on the seed and the label alone and begin with `prefix`.
pub(crate) fn digits(seed: u64, label: &str, prefix: &str, length: usize) -> String {
    let mut text = prefix.to_owned();
    let mut round = 0_u32;
    while text.len() < length {
        for byte in Sha256::digest(format!("{seed}/{label}/{round}")) {
            if text.len() < length {
                text.push(char::from(b'0' + byte % 10));
            }
        }
        round += 1;
    }
    text
}

/// `length` letters and digits that depend on the seed and the label alone.
pub(crate) fn letters(seed: u64, label: &str, length: usize) -> String {
    URL_SAFE_NO_PAD
        .encode(Sha256::digest(format!("{seed}/{label}")))
        .replace(['-', '_'], "a")
        .chars()
        .take(length)
        .collect()
}
