//! Reading, searching, exporting and verifying the audit log, and the diagnostics beside it.

use std::collections::BTreeSet;

use pilotlight_domain::{Platform, Span};
use pilotlight_engine::view::{AuditFormat, AuditSubject, AuditWanted};
use pilotlight_sandbox::{Consent, Control};

use crate::world::{World, lena, theirs};

const EVERY: [AuditSubject; 6] = [
    AuditSubject::Accounts,
    AuditSubject::Renewals,
    AuditSubject::Troubles,
    AuditSubject::Posts,
    AuditSubject::Security,
    AuditSubject::Settings,
];

async fn story() -> World {
    let world = World::in_folder().await;
    for (platform, consent) in lena() {
        world.connect(platform, &consent).await;
    }
    world.pass(Span::hours(3));
    world.engine.check_all().await.unwrap();
    world.control(&Control::Revoke {
        platform: theirs(Platform::X),
        persona: "lena".into(),
    });
    world.engine.check_all().await.unwrap();
    world.engine.change_key(None).await.unwrap();
    world
}

fn wanted() -> AuditWanted {
    AuditWanted::default()
}

#[tokio::test]
async fn every_entry_belongs_to_one_subject_and_pages_join_without_a_gap() {
    let world = story().await;
    let all = world
        .engine
        .audit_page(&wanted(), None, 1000)
        .await
        .unwrap();
    assert_eq!(all.fitting, all.all);
    assert_eq!(all.entries.len() as i64, all.all);
    let mut found = BTreeSet::new();
    for subject in EVERY {
        let asked = AuditWanted {
            subject: Some(subject),
            ..wanted()
        };
        let mut before = None;
        loop {
            let page = world.engine.audit_page(&asked, before, 2).await.unwrap();
            let Some(last) = page.entries.last() else {
                break;
            };
            before = Some(last.sequence);
            for entry in page.entries {
                assert!(found.insert(entry.sequence), "{entry:?} stands twice");
            }
        }
        let several = world.engine.audit_page(&asked, None, 1000).await.unwrap();
        assert_eq!(several.fitting as usize, several.entries.len());
        let expected = !matches!(subject, AuditSubject::Posts | AuditSubject::Settings);
        assert_eq!(several.fitting > 0, expected, "{subject:?}");
    }
    assert_eq!(found.len() as i64, all.all);
}

#[tokio::test]
async fn entries_are_found_by_account_time_and_words() {
    let world = story().await;
    let x = world.engine.accounts().await.unwrap();
    let x = x.iter().find(|one| one.platform == Platform::X).unwrap();
    let of_it = AuditWanted {
        account: Some(x.id),
        ..wanted()
    };
    let page = world.engine.audit_page(&of_it, None, 1000).await.unwrap();
    assert!(page.fitting >= 1 && page.entries.iter().all(|one| one.account == Some(x.id)));

    let now = world.engine.now();
    let late = AuditWanted {
        from: Some(now),
        ..wanted()
    };
    let early = AuditWanted {
        until: Some(now),
        ..wanted()
    };
    let late = world.engine.audit_page(&late, None, 1000).await.unwrap();
    let early = world.engine.audit_page(&early, None, 1000).await.unwrap();
    assert!(late.entries.iter().all(|one| one.at >= now) && late.fitting > 0);
    assert!(early.entries.iter().all(|one| one.at < now) && early.fitting > 0);
    assert_eq!(late.fitting + early.fitting, late.all);

    for (search, fits) in [
        ("KEY  sealed", true),
        ("key florist-that-is-not-there", false),
        ("100%", false),
        ("_", false),
    ] {
        let asked = AuditWanted {
            search: search.into(),
            ..wanted()
        };
        let page = world.engine.audit_page(&asked, None, 1000).await.unwrap();
        assert_eq!(page.fitting > 0, fits, "{search}");
    }
}

#[tokio::test]
async fn an_export_holds_every_entry_and_no_secret_and_so_do_the_diagnostics() {
    let world = story().await;
    let all = world
        .engine
        .audit_page(&wanted(), None, 1000)
        .await
        .unwrap();
    let json = world
        .engine
        .audit_export(&wanted(), AuditFormat::Json)
        .await
        .unwrap();
    let read: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    assert_eq!(read.len() as i64, all.all);
    assert_eq!(read[0]["sequence"], 1);
    assert_eq!(read[0]["hash"].as_str().unwrap().len(), 64);
    let csv = world
        .engine
        .audit_export(&wanted(), AuditFormat::Csv)
        .await
        .unwrap();
    assert_eq!(csv.lines().count() as i64, all.all + 1);
    let only = AuditWanted {
        search: "key".into(),
        ..wanted()
    };
    let some = world
        .engine
        .audit_export(&only, AuditFormat::Csv)
        .await
        .unwrap();
    assert!(some.lines().count() < csv.lines().count());

    let diagnostics = world.engine.diagnostics("system: none").await.unwrap();
    for part in [
        "keys: Ready",
        "database: whole",
        "signed_out",
        "key_changed: 1",
        "system: none",
    ] {
        assert!(diagnostics.contains(part), "{part} in {diagnostics}");
    }
    assert!(!diagnostics.contains("Florist"), "no name is sent along");
    let secrets = world.parts.http.secrets();
    assert!(secrets.len() > 20);
    for text in [&json, &csv, &diagnostics] {
        for secret in &secrets {
            assert!(!text.contains(secret.as_str()), "a secret is exported");
        }
        assert!(!text.contains(pilotlight_sandbox::CANARY));
    }
}

#[tokio::test]
async fn a_broken_log_says_where_it_breaks_and_until_when_it_is_whole() {
    let mut world = story().await;
    world.engine.close().await;
    crate::dump::tear(&world.folder(), 3).await;
    world.engine = world.parts.open().await;
    let verdict = world.engine.audit_verify().await.unwrap();
    assert!(!verdict.intact);
    assert!(
        verdict
            .message
            .starts_with("Entry 3 is not as it was written"),
        "{verdict:?}"
    );
    assert!(
        verdict.message.contains("Up to entry 2, of "),
        "{verdict:?}"
    );
}

#[tokio::test]
async fn a_search_among_ten_thousand_entries_is_quick() {
    let world = World::in_folder().await;
    let id = world
        .connect_one(Platform::X, &Consent::allow("lena"))
        .await;
    world.engine.close().await;
    crate::dump::fill(&world.folder(), 10_000).await;
    let engine = world.parts.open().await;
    let asked = AuditWanted {
        account: Some(id),
        search: "number 77".into(),
        ..wanted()
    };
    let started = std::time::Instant::now();
    let page = engine.audit_page(&asked, None, 50).await.unwrap();
    let taken = started.elapsed();
    assert_eq!((page.fitting, page.all >= 10_000), (0, true));
    let everyone = AuditWanted {
        account: None,
        ..asked
    };
    let page = engine.audit_page(&everyone, None, 50).await.unwrap();
    assert_eq!(page.entries.len(), 50);
    assert!(taken < std::time::Duration::from_secs(1), "{taken:?}");
    assert!(engine.audit_verify().await.unwrap().intact);
}

#[tokio::test]
async fn a_renewal_is_written_down_with_the_accounts_it_was_for() {
    let world = World::new().await;
    world.control(&Control::LinkedinRefresh { on: true });
    let lena = Consent::allow("lena");
    let profile = world.connect_one(Platform::X, &lena).await;
    let shared = world.connect(Platform::LinkedIn, &lena).await;
    world.pass(Span::days(58));
    world.engine.check_all().await.unwrap();
    let asked = AuditWanted {
        subject: Some(AuditSubject::Renewals),
        ..wanted()
    };
    let page = world.engine.audit_page(&asked, None, 50).await.unwrap();
    let said = |platform: Platform| {
        let mut entries = page.entries.iter();
        let found = entries.find(|entry| entry.platform == Some(platform));
        found.unwrap_or_else(|| panic!("{:?}", page.entries))
    };
    let name = world.card(profile).await.name;
    let of_one = said(Platform::X);
    assert_eq!(
        of_one.sentence,
        format!("The connection of {name} with X was renewed.")
    );
    assert_eq!(
        of_one.account,
        Some(profile),
        "it stands in its own history"
    );
    let mut names = Vec::new();
    for account in &shared {
        names.push(world.card(*account).await.name);
    }
    names.sort();
    let rest = match names.len() - 1 {
        1 => "one other account".to_owned(),
        more => format!("{more} other accounts"),
    };
    let of_several = said(Platform::LinkedIn);
    assert_eq!(
        of_several.sentence,
        format!(
            "The connection of {} and {rest} with LinkedIn was renewed.",
            names[0]
        )
    );
    assert_eq!(of_several.account, None);
}
