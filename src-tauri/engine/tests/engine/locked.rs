//! A database that another program holds for longer than the limit (F16).

use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Child, Command, Stdio},
};

use pilotlight_domain::{Platform, Span};
use pilotlight_engine::view::DiskCondition;
use pilotlight_sandbox::Consent;
use pilotlight_store::DATABASE_NAME;

use crate::{
    physics::X_TOKEN,
    world::{World, healthy},
};

/// Another program with the database in its hands.
struct Holder(Child);

impl Holder {
    /// Returns once it holds it.
    fn of(folder: &Path) -> Self {
        let mut child = Command::new("sqlite3")
            .arg(folder.join(DATABASE_NAME))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("sqlite3, which `cargo xtask test` installs: {error}"));
        let input = child.stdin.as_mut().unwrap();
        input.write_all(b"BEGIN EXCLUSIVE;\n.print held\n").unwrap();
        let mut word = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut word)
            .unwrap();
        assert_eq!(word.trim(), "held");
        Self(child)
    }

    /// Lets go, and returns once it has.
    fn let_go(mut self) {
        drop(self.0.stdin.take());
        assert!(self.0.wait().unwrap().success());
    }
}

#[tokio::test]
async fn f16_an_answer_that_meets_a_held_database_is_kept_and_saved_when_it_is_free() {
    let world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.pass(Span::hours(3));
    let before = world.parts.http.count(X_TOKEN);
    let gate = world.parts.http.hold_answer("oauth2/token");
    let engine = world.engine.clone();
    let check = tokio::spawn(async move { engine.check_account(id).await });
    gate.arrived().await;
    let holder = Holder::of(&world.folder());
    world.parts.http.behave();
    gate.let_through();
    let words = check.await.unwrap().unwrap_err().to_string();
    assert!(words.contains("another program holds its data"), "{words}");
    let disk = world.engine.disk_view();
    assert_eq!(disk.state, DiskCondition::Unsaved);

    holder.let_go();
    world.until_the_disk_is(DiskCondition::Ready).await;
    assert_eq!(world.check(id).await, healthy());
    assert_eq!(
        world.parts.http.count(X_TOKEN),
        before + 1,
        "one renewal in all"
    );
}

#[tokio::test]
async fn f16_a_held_database_lets_no_renewal_begin() {
    let world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.pass(Span::hours(3));
    let before = world.parts.http.count(X_TOKEN);
    let holder = Holder::of(&world.folder());
    assert!(world.engine.check_account(id).await.is_err());
    assert_eq!(world.parts.http.count(X_TOKEN), before, "it was spent");
    holder.let_go();
    assert_eq!(world.check(id).await, healthy());
    assert_eq!(world.parts.http.count(X_TOKEN), before + 1);
}
