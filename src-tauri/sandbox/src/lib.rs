//! The other side: a simulator of all platforms as one axum router.
