//! The words for what is wrong with a post. The only place that has them.

use crate::Platform;
use crate::content::{Fault, MediaFormat, MediaKind, Problem};

impl Problem {
    /// What is wrong and what to do, in one or two sentences.
    #[must_use]
    pub fn words(&self, platform: Platform) -> String {
        let name = platform.name();
        match self {
            Self::Empty => "Write something, or add a picture or video.".to_owned(),
            Self::TextTooLong { over, most } => format!(
                "The text is {} too long for {name}, which takes {}.",
                amount(*over, "character"),
                number(*most)
            ),
            Self::TitleMissing => format!("{name} needs a title."),
            Self::TitleTooLong { over, most } => format!(
                "The title is {} too long for {name}, which takes {}.",
                amount(*over, "character"),
                number(*most)
            ),
            Self::SignRefused { sign } => {
                format!("{name} does not take the sign “{sign}”. Leave it out.")
            }
            Self::TooManyHashtags { most } => {
                format!("{name} takes {} at most.", amount(*most, "hashtag"))
            }
            Self::TooManyMentions { most } => {
                format!(
                    "{name} takes {} of others at most.",
                    amount(*most, "mention")
                )
            }
            Self::MadeForKidsUnstated => format!(
                "Say whether this video is made for children. {name} must know, because the law has \
                 rules for such videos."
            ),
            Self::MediaMissing => format!("{name} needs a picture or a video."),
            Self::VideoMissing => format!("{name} needs a video."),
            Self::TooManyMedia { most } => match most {
                1 => format!("{name} takes one picture or video at most."),
                _ => format!("{name} takes {most} pictures at most."),
            },
            Self::MediaMixed => {
                format!("{name} takes either pictures or one video in a post, not both.")
            }
            Self::GifNotAlone => {
                format!("{name} takes a GIF only when it is the one picture of a post.")
            }
            _ => self.words_of_one(platform),
        }
    }

    /// The same for what concerns one picture or video.
    fn words_of_one(&self, platform: Platform) -> String {
        let name = platform.name();
        match self {
            Self::FormatRefused {
                index,
                format,
                taken,
            } => {
                let which = which(*index);
                let kind = match format.kind() {
                    MediaKind::Image => "pictures",
                    MediaKind::Video => "videos",
                };
                if taken.is_empty() {
                    format!("{name} takes no {kind}. {which} would not appear there.")
                } else {
                    format!(
                        "{which} is a {} file. {name} takes {kind} as {}.",
                        format.name(),
                        listed(taken)
                    )
                }
            }
            Self::TooLarge { index, most } => format!(
                "{} is too large for {name}, which takes {} at most.",
                which(*index),
                size(*most)
            ),
            Self::TooSmall { index } => format!(
                "{} is too small a file to be a video that {name} could play.",
                which(*index)
            ),
            Self::TooManyPixels { index, most } => format!(
                "{} has too many pixels for {name}, which takes {} million at most. Save a smaller copy.",
                which(*index),
                most / 1_000_000
            ),
            Self::ShapeRefused {
                index,
                narrowest,
                widest,
            } => format!(
                "{} is too narrow or too wide for {name}. Its width must be between {} and {} times its \
                 height; crop it.",
                which(*index),
                hundredths(*narrowest),
                hundredths(*widest)
            ),
            Self::AddressNeeded { index } => format!(
                "{name} does not take files from a computer: it fetches pictures and videos from the web \
                 itself. Put {} on your website or web storage, and give its public https address here.",
                lower(*index)
            ),
            Self::FileNeeded { index } => format!(
                "{name} takes files from this computer, not web addresses. Choose {} as a file.",
                lower(*index)
            ),
            Self::AltTooLong { index, over, most } => format!(
                "The description of {} is {} too long for {name}, which takes {}.",
                lower(*index),
                amount(*over, "character"),
                number(*most)
            ),
            Self::FileMissing { index } => format!(
                "{} is not where it was any more. It may have been moved, renamed or deleted; choose it \
                 again.",
                which(*index)
            ),
            Self::FileUnreadable { index } => format!(
                "{} cannot be read. Make sure that you may open it, and that its drive is connected.",
                which(*index)
            ),
            Self::FileChanged { index } => format!(
                "{} was changed after it was chosen. Choose it again, so that what goes out is what you saw.",
                which(*index)
            ),
            Self::FormatUnknown { index } => format!(
                "{} is neither a picture nor a video that Pilotlight knows. JPEG, PNG and MP4 are safe choices.",
                which(*index)
            ),
            _ => self.words_of_address(platform),
        }
    }

    /// The same for what concerns a web address.
    fn words_of_address(&self, platform: Platform) -> String {
        let name = platform.name();
        match self {
            Self::AddressNotPublic { index } => format!(
                "{name} cannot reach the address of {}. It must begin with https:// and be open to \
                 everyone, without a login.",
                lower(*index)
            ),
            Self::AddressSilent { index } => format!(
                "Nothing answers at the address of {}. Check the spelling, and that the website is up.",
                lower(*index)
            ),
            Self::AddressRefuses { index, status } => match status {
                401 | 403 => format!(
                    "The address of {} is not open to everyone (the website answers {status}). {name} \
                     needs one that works without a login.",
                    lower(*index)
                ),
                404 | 410 => format!(
                    "There is nothing at the address of {} (the website answers {status}). Check the spelling.",
                    lower(*index)
                ),
                _ => format!(
                    "The website at the address of {} does not give it out just now (it answers {status}).",
                    lower(*index)
                ),
            },
            Self::AddressLeadsOn { index } => format!(
                "The address of {} leads on to another one. Open it in a browser, and give the address it \
                 ends at.",
                lower(*index)
            ),
            Self::AddressIsPage { index } => format!(
                "The address of {} shows a web page, not the picture or video itself. Links for sharing, \
                 such as those of Google Drive, Dropbox or WeTransfer, do that. {name} needs the address of \
                 the file itself.",
                lower(*index)
            ),
            _ => String::new(),
        }
    }
}

impl Fault {
    /// What the platform found wrong, in a sentence or two.
    #[must_use]
    pub fn words(self, platform: Platform) -> String {
        let name = platform.name();
        match self {
            Self::Duplicate => format!(
                "{name} says that this was posted already. Look at the account: if the post is there, all is \
                 well; if it is an older one, change the text."
            ),
            Self::Text => format!(
                "{name} refused the text. Check its length, and leave out unusual signs, links or mentions."
            ),
            Self::Media => format!(
                "{name} refused the picture or video. Save it anew as JPEG or MP4, or choose another."
            ),
            Self::Link => {
                format!("{name} refused the link. Open it in a browser to see that it works.")
            }
            Self::Other => format!(
                "{name} refused this post and did not say more. It may break a rule of {name}; change it, or \
                 post it there by hand to see what {name} says."
            ),
        }
    }
}

/// "Picture or video 2", at the beginning of a sentence.
fn which(index: usize) -> String {
    format!("Picture or video {}", index + 1)
}

fn lower(index: usize) -> String {
    format!("picture or video {}", index + 1)
}

fn amount(count: usize, of: &str) -> String {
    if count == 1 {
        format!("1 {of}")
    } else {
        format!("{} {of}s", number(count))
    }
}

/// 63206 as "63,206".
fn number(number: usize) -> String {
    let digits = number.to_string();
    let mut written = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

fn size(bytes: u64) -> String {
    const GIGABYTE: u64 = 1_000_000_000;
    if bytes >= GIGABYTE {
        format!("{} GB", bytes / GIGABYTE)
    } else {
        format!("{} MB", bytes / 1_000_000)
    }
}

fn hundredths(value: u32) -> String {
    if value.is_multiple_of(100) {
        (value / 100).to_string()
    } else {
        format!("{}.{:02}", value / 100, value % 100)
            .trim_end_matches('0')
            .to_owned()
    }
}

fn listed(formats: &[MediaFormat]) -> String {
    let names: Vec<_> = formats.iter().map(|format| format.name()).collect();
    match names.split_last() {
        None => String::new(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
    }
}
