//! The audit: what was done, in sentences, as a chain of hashes that shows any later change.
//!
//! Each entry's hash covers the hash before it and every column of the entry; the head beside the
//! chain says how long it is and where it ends. Someone who changes, removes or reorders entries in
//! the file is found out. Someone who makes the hashes and the head fit again is not: there is no
//! key in this, and one on the same machine would protect nothing.

mod mending;

use pilotlight_domain::{AccountId, Platform, Timestamp};
use sha2::{Digest, Sha256};
use sqlx::{FromRow, SqliteConnection};

use crate::{Result, Store, StoreError, column};
use mending::breaks;

pub(crate) use mending::mend;

/// An entry to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditDraft {
    /// When it happened.
    pub at: Timestamp,
    /// What kind of thing happened, such as `connected`.
    pub kind: &'static str,
    /// At which platform.
    pub platform: Option<Platform>,
    /// To which account.
    pub account: Option<AccountId>,
    /// In words.
    pub sentence: String,
}

/// An entry as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its place in the chain, from one on.
    pub sequence: i64,
    /// When it happened.
    pub at: Timestamp,
    /// What kind of thing happened.
    pub kind: String,
    /// At which platform.
    pub platform: Option<Platform>,
    /// To which account. Its row may be gone.
    pub account: Option<AccountId>,
    /// In words.
    pub sentence: String,
    /// The hash over the chain up to here.
    pub hash: [u8; 32],
}

/// Which entries are wanted; what is left out sets no bound.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Those of one account.
    pub account: Option<AccountId>,
    /// Those of these kinds; none at all where the list is empty.
    pub kinds: Option<Vec<String>>,
    /// From this moment on.
    pub from: Option<Timestamp>,
    /// Before this moment.
    pub until: Option<Timestamp>,
    /// Words that all have to stand in the sentence, in any case.
    pub words: Vec<String>,
}

/// What an [`AuditFilter`] asks of an entry; its values take the places 1 to 5.
macro_rules! fits {
    () => {
        " WHERE (?1 IS NULL OR account = ?1)
            AND (?2 IS NULL OR kind IN (SELECT value FROM json_each(?2)))
            AND (?3 IS NULL OR at >= ?3)
            AND (?4 IS NULL OR at < ?4)
            AND NOT EXISTS (SELECT 1 FROM json_each(?5)
                            WHERE instr(lower(sentence), lower(value)) = 0)"
    };
}

type Fitting<'a, T> = sqlx::query::QueryAs<'a, sqlx::Sqlite, T, sqlx::sqlite::SqliteArguments>;

impl AuditFilter {
    fn bind<'a, T>(&self, query: Fitting<'a, T>) -> Result<Fitting<'a, T>> {
        let kinds = self.kinds.as_deref().map(column::json_text).transpose()?;
        Ok(query
            .bind(self.account.map(|id| id.to_string()))
            .bind(kinds)
            .bind(column::millis(self.from))
            .bind(column::millis(self.until))
            .bind(column::json_text(&self.words)?))
    }
}

/// What a check of the whole chain found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditVerdict {
    /// Nothing was changed, removed or put in.
    Intact {
        /// How many entries there are.
        entries: i64,
    },
    /// What is there is as it was written, and what is missing was lost with damage to the file that
    /// the audit itself tells of.
    Mended {
        /// How many entries there are.
        entries: i64,
        /// How many were lost.
        missing: i64,
    },
    /// The chain does not hold.
    Broken {
        /// The first place at which it does not: an entry that was changed, or one that is missing.
        at: i64,
        /// How many entries were found.
        entries: i64,
    },
}

#[derive(FromRow)]
struct AuditRow {
    sequence: i64,
    at: i64,
    kind: String,
    platform: Option<String>,
    account: Option<String>,
    sentence: String,
    hash: Vec<u8>,
}

impl AuditRow {
    fn entry(self) -> Result<AuditEntry> {
        Ok(AuditEntry {
            sequence: self.sequence,
            at: Timestamp::from_millis(self.at),
            kind: self.kind,
            platform: self.platform.as_deref().map(column::platform).transpose()?,
            account: column::identifier_or_none(self.account.as_deref())?,
            sentence: self.sentence,
            hash: column::array(self.hash)?,
        })
    }

    /// The hash this row should have. It goes over the columns as they are, so that a row which
    /// cannot even be read is told as broken and not as an error.
    fn expected(&self, previous: &[u8]) -> [u8; 32] {
        link(
            previous,
            &Content {
                sequence: self.sequence,
                at: self.at,
                kind: &self.kind,
                platform: self.platform.as_deref(),
                account: self.account.as_deref(),
                sentence: &self.sentence,
            },
        )
    }
}

struct Content<'a> {
    sequence: i64,
    at: i64,
    kind: &'a str,
    platform: Option<&'a str>,
    account: Option<&'a str>,
    sentence: &'a str,
}

/// The chain's next hash. Every field is preceded by its length, and an absent one is told from an
/// empty one, so that no two contents give the same bytes. This is part of the file's format.
fn link(previous: &[u8], content: &Content<'_>) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(previous);
    let mut field = |bytes: Option<&[u8]>| match bytes {
        None => hash.update([0]),
        Some(bytes) => {
            hash.update([1]);
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        }
    };
    field(Some(&content.sequence.to_be_bytes()));
    field(Some(&content.at.to_be_bytes()));
    field(Some(content.kind.as_bytes()));
    field(content.platform.map(str::as_bytes));
    field(content.account.map(str::as_bytes));
    field(Some(content.sentence.as_bytes()));
    hash.finalize().into()
}

#[derive(FromRow)]
struct Head {
    entries: i64,
    hash: Vec<u8>,
}

async fn head(connection: &mut SqliteConnection) -> Result<Option<Head>> {
    Ok(
        sqlx::query_as("SELECT entries, hash FROM audit_head WHERE id = 1")
            .fetch_optional(connection)
            .await?,
    )
}

/// Appends entries inside the caller's transaction: what is told and what was done stand or fall
/// together.
pub(crate) async fn append(connection: &mut SqliteConnection, drafts: &[AuditDraft]) -> Result<()> {
    if drafts.is_empty() {
        return Ok(());
    }
    let mut head = head(connection)
        .await?
        .ok_or(StoreError::damaged("the end of the audit has been lost"))?;
    for draft in drafts {
        let sequence = head
            .entries
            .checked_add(1)
            .ok_or(StoreError::damaged("the audit's count is out of range"))?;
        let account = draft.account.map(|id| id.to_string());
        let content = Content {
            sequence,
            at: draft.at.as_millis(),
            kind: draft.kind,
            platform: draft.platform.map(Platform::id),
            account: account.as_deref(),
            sentence: &draft.sentence,
        };
        let hash = link(&head.hash, &content);
        sqlx::query(
            "INSERT INTO audit (sequence, hash, at, kind, platform, account, sentence)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);
             UPDATE audit_head SET entries = ?1, hash = ?2 WHERE id = 1",
        )
        .bind(content.sequence)
        .bind(hash.as_slice())
        .bind(content.at)
        .bind(content.kind)
        .bind(content.platform)
        .bind(content.account)
        .bind(content.sentence)
        .execute(&mut *connection)
        .await?;
        head = Head {
            entries: sequence,
            hash: hash.to_vec(),
        };
    }
    Ok(())
}

/// How many rows are held in memory at once while the chain is checked.
const PAGE: i64 = 1000;

impl Store {
    /// Appends entries, all or none, in the order given.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn append_audit(&self, drafts: Vec<AuditDraft>) -> Result<()> {
        let mut transaction = self.write().await?;
        append(&mut transaction, &drafts).await?;
        transaction.commit().await
    }

    /// Entries newest first: of one account or of all, older than the sequence `before` where one
    /// is given, at most `limit`.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] and the disk's own troubles.
    pub async fn audit(
        &self,
        account: Option<AccountId>,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<AuditEntry>> {
        let wanted = AuditFilter {
            account,
            ..AuditFilter::default()
        };
        self.audit_where(&wanted, before, limit).await
    }

    /// Entries that fit, newest first, older than the sequence `before` where one is given, at most
    /// `limit`.
    ///
    /// # Errors
    ///
    /// As [`Store::audit`].
    pub async fn audit_where(
        &self,
        wanted: &AuditFilter,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<AuditEntry>> {
        let rows: Vec<AuditRow> = wanted
            .bind(sqlx::query_as(concat!(
                "SELECT * FROM audit",
                fits!(),
                " AND (?6 IS NULL OR sequence < ?6) ORDER BY sequence DESC LIMIT ?7"
            )))?
            .bind(before)
            .bind(i64::from(limit))
            .fetch_all(&mut *self.reader().await?)
            .await?;
        rows.into_iter().map(AuditRow::entry).collect()
    }

    /// How many entries fit.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn audit_count(&self, wanted: &AuditFilter) -> Result<i64> {
        let counted: (i64,) = wanted
            .bind(sqlx::query_as(concat!(
                "SELECT count(*) FROM audit",
                fits!()
            )))?
            .fetch_one(&mut *self.reader().await?)
            .await?;
        Ok(counted.0)
    }

    /// Every kind of entry there is.
    ///
    /// # Errors
    ///
    /// The disk's own troubles.
    pub async fn audit_kinds(&self) -> Result<Vec<String>> {
        Ok(
            sqlx::query_scalar("SELECT DISTINCT kind FROM audit ORDER BY kind")
                .fetch_all(&mut *self.reader().await?)
                .await?,
        )
    }

    /// Checks the whole chain, as it stands at one moment.
    ///
    /// # Errors
    ///
    /// The disk's own troubles. A broken chain is a verdict, not an error.
    pub async fn verify_audit(&self) -> Result<AuditVerdict> {
        let mut transaction = self.read().await?;
        let entries: i64 = sqlx::query_scalar("SELECT count(*) FROM audit")
            .fetch_one(&mut *transaction)
            .await?;
        let broken = |at| Ok(AuditVerdict::Broken { at, entries });
        let breaks = breaks(&mut transaction).await?;
        let (mut length, mut hash, mut missing) = (0_i64, vec![0_u8; 32], 0_i64);
        loop {
            let rows: Vec<AuditRow> =
                sqlx::query_as("SELECT * FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?")
                    .bind(length)
                    .bind(PAGE)
                    .fetch_all(&mut *transaction)
                    .await?;
            if rows.is_empty() {
                break;
            }
            for row in rows {
                let gap = (length + 1, row.sequence - 1);
                // After what was lost nothing says what the first entry hangs on.
                let follows = if gap.1 < gap.0 {
                    row.hash == row.expected(&hash)
                } else {
                    missing += gap.1 - gap.0 + 1;
                    breaks.contains(&gap)
                };
                if !follows {
                    return broken(length + 1);
                }
                (length, hash) = (row.sequence, row.hash);
            }
        }
        match head(&mut transaction).await? {
            Some(head) if head.entries > length && breaks.contains(&(length + 1, head.entries)) => {
                Ok(AuditVerdict::Mended {
                    entries,
                    missing: missing + head.entries - length,
                })
            }
            Some(head) if head.entries == length && head.hash == hash => Ok(match missing {
                0 => AuditVerdict::Intact { entries },
                missing => AuditVerdict::Mended { entries, missing },
            }),
            // Either entries are missing after the last one found, or the last one found is not
            // where the chain ended.
            Some(head) if head.entries <= length => broken(head.entries.max(1)),
            _ => broken(length + 1),
        }
    }
}
