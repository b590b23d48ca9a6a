//! Keys and sealed secrets: keychain thread, AES-256-GCM envelopes, passphrase slot.
