//! Posts from the first step to the platform, and back from every kind of silence.

mod answers;
mod author;
mod facebook;
mod files;
mod hostile;
mod instagram;
mod large;
mod linkedin;
mod x;
mod youtube;
