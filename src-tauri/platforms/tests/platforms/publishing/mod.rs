//! Posts from the first step to the platform, and back from every kind of silence.

mod answers;
mod author;
mod codes;
mod facebook;
pub(crate) mod files;
mod instagram;
mod large;
mod linkedin;
mod x;
mod youtube;
