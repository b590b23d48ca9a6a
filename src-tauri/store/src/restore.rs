//! Going back to a backup: all or nothing, with the present state kept aside.
//!
//! The backup is copied, checked and made ready beside the present database; its place is taken at the next
//! start, when nobody has either open. Tokens that the present database holds of the same consents are newer
//! and go along; what was to be posted waits for the owner's word, as it may be out by now. What must never
//! happen here: a refresh token of a backup that is used where a newer one exists, or a post that goes out
//! twice.

use std::{fs, path::Path};

use pilotlight_domain::Timestamp;
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};

use crate::{
    Result, StoreError, aside, backup, open, place,
    recovery::{self, Lost, Origin, Recovery},
    store::DATABASE_NAME,
};

/// Makes a backup ready to take the present database's place at the next start, by [`finish`].
///
/// # Errors
///
/// As [`read_backup`](crate::read_backup), and the disk's own troubles. Nothing is changed then.
pub async fn restore(folder: &Path, backup: &Path, world: &str, at: Timestamp) -> Result<()> {
    place::claim_folder(folder)?;
    if aside::waiting(folder)?.is_some() {
        return Err(StoreError::refused(
            "another backup waits to be put back at the next start",
        ));
    }
    // Told apart from damage before anything is copied.
    backup::read_backup(backup, world).await?;
    let aside = aside::name(folder, aside::Because::Restored, at);
    let file = aside::begin(folder)?;
    fs::copy(backup, &file).map_err(place::disk)?;
    let mut connection = open::apart(&file).connect().await?;
    let made = make_ready(&mut connection, world, at, &aside).await;
    let closed = connection.close().await;
    if let Err(error) = made.and(closed.map_err(StoreError::from)) {
        place::remove(&file)?;
        return Err(backup::of_the_file(error));
    }
    aside::ready(folder, &file, &aside)
}

async fn make_ready(
    connection: &mut SqliteConnection,
    world: &str,
    at: Timestamp,
    aside: &str,
) -> Result<()> {
    let inside = backup::unmark(connection, world).await?;
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    let report = Recovery {
        at,
        from: Origin::Backup {
            made_at: inside.made_at,
        },
        aside: aside.to_owned(),
        accounts: inside.accounts,
        posts: inside.posts,
        waiting: recovery::hold_posts(&mut transaction, at.as_millis()).await?,
        lost: Lost::default(),
        told: false,
    };
    recovery::put_report(&mut transaction, &report).await?;
    transaction.commit().await?;
    // What takes the present one's place is written by SQLite from the rows alone. A file that others made
    // can be in order to every check and yet take no change later on, when nobody is there to be told.
    sqlx::raw_sql("VACUUM").execute(&mut *connection).await?;
    open::whole_check(connection).await
}

/// Finishes what a recovery or a restore made ready and could not put in place. To be called before the
/// folder is opened, by whoever holds it. `now` is when that is.
///
/// What was made ready from a backup and is damaged by now is given up, and the data in use says so: it would
/// be met at every start, and nothing could be opened any more.
///
/// # Errors
///
/// The disk's own troubles; it is made good at the next start.
pub async fn finish(folder: &Path, now: Timestamp) -> Result<()> {
    if folder.is_dir() {
        backup::remove_unfinished(folder)?;
    }
    let Some((ready, aside)) = aside::waiting(folder)? else {
        return Ok(());
    };
    if aside::because(&aside) == aside::Because::Restored {
        let present = folder.join(DATABASE_NAME);
        match carry_over(&present, &ready).await {
            Err(StoreError::Damaged { what, source }) if present.exists() => {
                tracing::error!(
                    what,
                    ?source,
                    "the backup to be put back is damaged and given up"
                );
                return give_up(&present, &ready, now).await;
            }
            carried => carried?,
        }
    }
    aside::change_places(folder, &ready, &aside)
}

/// Leaves the present database in use, and removes the copy of a backup that was to take its place.
async fn give_up(present: &Path, ready: &Path, now: Timestamp) -> Result<()> {
    // A present database that cannot be written is met and told of when it is opened.
    if let Err(error) = tell_of_giving_up(present, now).await {
        tracing::warn!(%error, "the present data could not be told of it");
    }
    place::remove(&place::beside(ready, "-journal"))?;
    place::remove(ready)
}

async fn tell_of_giving_up(present: &Path, now: Timestamp) -> Result<()> {
    let mut connection = open::in_use(present).connect().await?;
    let told = recovery::tell_of_giving_up(&mut connection, now).await;
    connection.close().await?;
    told
}

/// Brings the tokens that the present database holds of the same consents into the one that takes its
/// place. Where the present one cannot be read there is nothing newer to be had.
async fn carry_over(present: &Path, ready: &Path) -> Result<()> {
    let mut connection = open::apart(ready).connect().await?;
    let carried = if present.exists() {
        carry(&mut connection, present).await
    } else {
        Ok(())
    };
    if let Err(error) = carried {
        tracing::warn!(%error, "no newer sign-in could be taken over into the backup that is put back");
    }
    let settled = settle(&mut connection).await;
    connection.close().await?;
    settled
}

async fn carry(connection: &mut SqliteConnection, present: &Path) -> Result<()> {
    sqlx::query("ATTACH DATABASE ? AS present")
        .bind(present.to_string_lossy().into_owned())
        .execute(&mut *connection)
        .await?;
    let carried = carry_attached(connection).await;
    sqlx::raw_sql("DETACH DATABASE present")
        .execute(connection)
        .await?;
    carried
}

async fn carry_attached(connection: &mut SqliteConnection) -> Result<()> {
    let of = |sql: &'static str| sqlx::query_scalar::<_, i64>(sql);
    let theirs = of("PRAGMA present.user_version")
        .fetch_one(&mut *connection)
        .await?;
    let ours = of("PRAGMA main.user_version")
        .fetch_one(&mut *connection)
        .await?;
    if theirs != ours {
        return Err(StoreError::damaged("the present data has another format"));
    }
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    sqlx::raw_sql(
        "CREATE TEMP TABLE carried AS
             SELECT newer.id FROM present.grants AS newer JOIN main.grants AS older USING (id)
             WHERE newer.generation >= older.generation
                 AND EXISTS (SELECT 1 FROM present.tokens
                             WHERE owner = newer.id AND purpose = 'access');
         CREATE TEMP TABLE owners AS
             SELECT id FROM temp.carried
             UNION SELECT id FROM main.accounts WHERE grant_id IN (SELECT id FROM temp.carried);
         INSERT OR REPLACE INTO main.grants
             SELECT * FROM present.grants WHERE id IN (SELECT id FROM temp.carried);
         DELETE FROM main.tokens WHERE owner IN (SELECT id FROM temp.owners);
         DELETE FROM main.data_keys WHERE owner IN (SELECT id FROM temp.owners);
         INSERT INTO main.data_keys
             SELECT * FROM present.data_keys WHERE owner IN (SELECT id FROM temp.owners);
         INSERT INTO main.tokens
             SELECT * FROM present.tokens WHERE owner IN (SELECT id FROM temp.owners);
         INSERT OR REPLACE INTO main.slots
             SELECT * FROM present.slots WHERE EXISTS (SELECT 1 FROM temp.carried);
         -- Nothing of a renewal that is under way is known here.
         UPDATE main.grants SET renewal = 'outcome_unknown' WHERE renewal = 'running';
         DROP TABLE temp.owners;
         DROP TABLE temp.carried",
    )
    .execute(&mut *transaction)
    .await?;
    Ok(transaction.commit().await?)
}

/// Makes former accounts of those without a sign-in, and writes down which.
async fn settle(connection: &mut SqliteConnection) -> Result<()> {
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    if let Some(mut report) = recovery::read_report(&mut transaction).await? {
        let names = recovery::without_sign_in(&mut transaction, report.at.as_millis()).await?;
        report.lost.sign_ins.extend(names);
        recovery::put_report(&mut transaction, &report).await?;
    }
    transaction.commit().await?;
    open::whole_check(connection).await
}
