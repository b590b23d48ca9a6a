//! A value that must never be seen: tokens, codes, verifiers, client secrets, keys.
//!
//! [`Secret`] has no `Display`, no `Serialize` and a `Debug` that says nothing, so that a log line,
//! an error text or a view model cannot hold one by accident. Its bytes are zeroed when it is
//! dropped. It is opened with [`Secret::expose`], which is meant to be easy to search for.

use std::fmt;

use serde::{Deserialize, Deserializer};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// A secret value. Open it only where it goes on the wire or into a cipher.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Secret<T: Zeroize>(T);

impl<T: Zeroize> Secret<T> {
    /// Takes a value into custody.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// Opens the secret. The caller must not copy it into anything that outlives the call.
    pub const fn expose(&self) -> &T {
        &self.0
    }
}

impl<T: Zeroize> fmt::Debug for Secret<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

impl From<String> for Secret<String> {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}

/// A secret can be taken in from the window, and there is no way to give it out again.
impl<'de> Deserialize<'de> for Secret<String> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ambiguous, and so an error of the compiler, for a type that has the trait.
    trait Without<Marker> {
        const HOLDS: bool = true;
    }
    struct Has;
    impl<T: ?Sized> Without<()> for T {}
    impl<T: ?Sized + serde::Serialize> Without<Has> for T {}
    trait WithoutText<Marker> {
        const HOLDS: bool = true;
    }
    impl<T: ?Sized> WithoutText<()> for T {}
    impl<T: ?Sized + fmt::Display> WithoutText<Has> for T {}

    #[test]
    fn wv_09_a_secret_can_neither_be_serialised_nor_shown() {
        let holds = [
            <Secret<String> as Without<_>>::HOLDS,
            <Secret<Vec<u8>> as Without<_>>::HOLDS,
            <Secret<[u8; 32]> as Without<_>>::HOLDS,
            <Secret<String> as WithoutText<_>>::HOLDS,
        ];
        assert_eq!(holds, [true; 4]);
    }

    #[test]
    fn wv_09_debug_says_nothing_about_the_value() {
        let secret = Secret::new("canary-4711".to_owned());
        assert_eq!(format!("{secret:?}"), "Secret(…)");
        assert_eq!(secret.expose(), "canary-4711");
    }
}
