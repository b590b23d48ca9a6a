//! What a process that holds tokens does to itself at its start.

/// A core file would hold every open token (KS-10).
pub(crate) fn forbid_core_dumps() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        // A system that refuses leaves the limit as it was, which is no worse than before.
        let _ = setrlimit(Resource::Core, none);
    }
}
