//! What happens: connect, check, renew, disconnect, audit; the one façade the shell calls.

pub mod view;
