//! What can go wrong, in sentences a person may read. The database's own words are kept as the
//! source, for logs.

use std::path::PathBuf;

/// The reason beneath, for logs only. It holds names of tables and rules, never a stored value.
pub type Source = Box<dyn std::error::Error + Send + Sync>;

/// Why the store could not do what it was asked. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The disk is full.
    #[error("the disk is full, so nothing more can be saved")]
    Full {
        /// For logs.
        source: Source,
    },
    /// The database, its folder or this way of opening it does not allow writing.
    #[error("the saved data can be read but not changed")]
    ReadOnly {
        /// For logs; none when the store was opened for reading only.
        source: Option<Source>,
    },
    /// Another program held the database for longer than the limit.
    #[error("another program is using the saved data")]
    Busy {
        /// For logs.
        source: Source,
    },
    /// The file is not a whole database, or a row is not what this crate writes.
    #[error("the saved data is damaged: {what}")]
    Damaged {
        /// What is damaged, in words that carry no content.
        what: &'static str,
        /// For logs.
        source: Option<Source>,
    },
    /// The database was written by a newer version of the app. It was left untouched.
    #[error(
        "the saved data was written by a newer version of Pilotlight (format {found}; this version knows {known})"
    )]
    Newer {
        /// The version of the format in the file.
        found: i64,
        /// The newest version this build knows.
        known: i64,
    },
    /// The database is of an older version and was opened for reading only, so it stays as it is.
    #[error(
        "the saved data is from an older version of Pilotlight (format {found}); start the app once to bring it up to date"
    )]
    Older {
        /// The version of the format in the file.
        found: i64,
        /// The version this build works with.
        known: i64,
    },
    /// The file is a database of some other program. It was left untouched.
    #[error("the file at {} is not Pilotlight's", .file.display())]
    Foreign {
        /// Where it is.
        file: PathBuf,
    },
    /// The folder for the database cannot be made or used.
    #[error("the folder {} cannot be used", .folder.display())]
    NoFolder {
        /// Which.
        folder: PathBuf,
        /// For logs.
        source: Source,
    },
    /// What was to be written breaks a rule that holds for everything stored.
    #[error("the change does not fit what is saved: {rule}")]
    Refused {
        /// The rule, in words.
        rule: &'static str,
        /// For logs.
        source: Option<Source>,
    },
    /// Bringing the database to this version failed. It is as it was before.
    #[error("the saved data could not be brought up to date to format {to}")]
    Migration {
        /// The version that was to be reached.
        to: i64,
        /// For logs.
        source: Source,
    },
    /// The store has been closed.
    #[error("the saved data has been closed")]
    Closed,
    /// Reading from or writing to the disk failed.
    #[error("the disk did not do what it was asked")]
    Io {
        /// For logs.
        source: Source,
    },
    /// The database answered something this crate does not expect.
    #[error("the saved data cannot be used at the moment")]
    Unexpected {
        /// For logs.
        source: Source,
    },
}

impl StoreError {
    pub(crate) const fn damaged(what: &'static str) -> Self {
        Self::Damaged { what, source: None }
    }

    pub(crate) const fn refused(rule: &'static str) -> Self {
        Self::Refused { rule, source: None }
    }
}

/// Primary result codes (sqlite.org, result codes, 2026).
mod code {
    pub(super) const PERM: i32 = 3;
    pub(super) const BUSY: i32 = 5;
    pub(super) const LOCKED: i32 = 6;
    pub(super) const READONLY: i32 = 8;
    pub(super) const IOERR: i32 = 10;
    pub(super) const CORRUPT: i32 = 11;
    pub(super) const FULL: i32 = 13;
    pub(super) const CANTOPEN: i32 = 14;
    pub(super) const CONSTRAINT: i32 = 19;
    pub(super) const NOTADB: i32 = 26;
    /// An extended one: where a page should be, the file has ended.
    pub(super) const SHORT_READ: i32 = 522;
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let extended = error
            .as_database_error()
            .and_then(|database| database.code())
            .and_then(|code| code.parse::<i32>().ok());
        // The low byte of an extended result code is the primary one.
        let primary = extended.map(|code| code & 0xff);
        let source = Source::from(error);
        match (primary, source.downcast_ref::<sqlx::Error>()) {
            (Some(code::FULL), _) => Self::Full { source },
            (Some(code::BUSY | code::LOCKED), _) => Self::Busy { source },
            (Some(code::READONLY | code::PERM), _) => Self::ReadOnly {
                source: Some(source),
            },
            _ if extended == Some(code::SHORT_READ) => Self::Damaged {
                what: "the file is cut off",
                source: Some(source),
            },
            (Some(code::CORRUPT | code::NOTADB), _) => Self::Damaged {
                what: "the file is not a whole database",
                source: Some(source),
            },
            (Some(code::CONSTRAINT), _) => Self::Refused {
                rule: "it breaks a rule that holds for all saved data",
                source: Some(source),
            },
            (Some(code::IOERR | code::CANTOPEN), _) | (_, Some(sqlx::Error::Io(_))) => {
                Self::Io { source }
            }
            (_, Some(sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_))) => Self::Damaged {
                what: "a row cannot be read",
                source: Some(source),
            },
            _ => Self::Unexpected { source },
        }
    }
}
