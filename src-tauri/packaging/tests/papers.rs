//! What goes into a package is taken by those for whom it is written: desktops, shops of programs, `man`
//! and the shells.

#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read the repository has to fail"
)]

use std::{collections::BTreeSet, fs, path::Path, process::Command, sync::OnceLock};

use pilotlight_packaging::{
    bundle::{ERASED, Updates, configuration},
    command_line, desktop, licences, needs, papers, root,
};
use serde_json::Value;
use tempfile::TempDir;

fn folder() -> &'static Path {
    static WRITTEN: OnceLock<TempDir> = OnceLock::new();
    WRITTEN
        .get_or_init(|| {
            let folder = tempfile::tempdir().unwrap();
            papers::write(folder.path(), "2026-11-26").unwrap();
            folder
        })
        .path()
}

/// What a program prints, after it ended well.
fn told(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .env("LC_ALL", "C.UTF-8")
        .env("MANWIDTH", "100")
        .current_dir(folder())
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}"));
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (said, complained) = (text(&output.stdout), text(&output.stderr));
    assert!(
        output.status.success(),
        "{program} {arguments:?}\n{said}{complained}"
    );
    assert_eq!(complained, "", "{program} {arguments:?}");
    said
}

#[test]
fn desktops_take_the_entry_and_give_it_our_links() {
    assert_eq!(told("desktop-file-validate", &[desktop::ENTRY]), "");
    let entry = desktop::entry();
    assert!(entry.contains("\nExec=pilotlight %u\n"), "{entry}");
    assert!(entry.contains("\nMimeType=x-scheme-handler/dev.pilotlight;\n"));
    let configured = fs::read_to_string(root().join("tauri.conf.json")).unwrap();
    let configured: Value = serde_json::from_str(&configured).unwrap();
    assert_eq!(
        configured["plugins"]["deep-link"]["desktop"]["schemes"],
        serde_json::json!(["dev.pilotlight"])
    );
    assert_eq!(configured["productName"].as_str().unwrap(), "Pilotlight");
    for language in ["de", "es", "fr", "pt"] {
        assert!(
            entry.contains(&format!("\nComment[{language}]=")),
            "{language}"
        );
    }
}

#[test]
fn shops_of_programs_take_the_metadata() {
    let said = told(
        "appstreamcli",
        &["validate", "--no-net", "--explain", desktop::METADATA],
    );
    assert!(said.contains("Validation was successful"), "{said}");
    let text = desktop::metadata("2026-11-26");
    for wanted in [
        "<id>dev.pilotlight.Pilotlight</id>",
        "<launchable type=\"desktop-id\">Pilotlight.desktop</launchable>",
        "<mediatype>x-scheme-handler/dev.pilotlight</mediatype>",
        &format!(
            "<release version=\"{}\" date=\"2026-11-26\"/>",
            env!("CARGO_PKG_VERSION")
        ),
    ] {
        assert!(text.contains(wanted), "{wanted}");
    }
}

#[test]
fn man_renders_every_page_without_a_complaint() {
    let pages = command_line::man_pages();
    let names: BTreeSet<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
    for name in [
        "pilotlight.1",
        "pilotlight-status.1",
        "pilotlight-audit-export.1",
    ] {
        assert!(names.contains(name), "{names:?}");
    }
    for (name, _) in &pages {
        let shown = told(
            "man",
            &["--warnings", "--local-file", &format!("man/{name}.gz")],
        );
        assert!(shown.lines().count() > 5, "{name}: {shown}");
    }
    let shown = told("man", &["--local-file", "man/pilotlight.1.gz"]);
    for wanted in [
        "--profile",
        "EXIT STATUS",
        "PILOTLIGHT_DATA_DIR",
        "autostart",
    ] {
        assert!(shown.contains(wanted), "{wanted}: {shown}");
    }
}

#[test]
fn each_shell_reads_its_completions_and_offers_what_the_program_takes() {
    told("bash", &["-n", "pilotlight.bash"]);
    told("zsh", &["-n", "_pilotlight"]);
    told("fish", &["--no-execute", "pilotlight.fish"]);
    let bash = |line: &str| {
        let script = format!(
            "source ./pilotlight.bash; COMP_WORDS=({line}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); \
             _pilotlight pilotlight \"${{COMP_WORDS[COMP_CWORD]}}\" \"${{COMP_WORDS[COMP_CWORD - 1]}}\"; \
             echo ${{COMPREPLY[@]}}"
        );
        told("bash", &["--norc", "-c", &script])
    };
    assert_eq!(bash("pilotlight sta").trim(), "status");
    assert_eq!(bash("pilotlight --profile li").trim(), "live");
    assert_eq!(bash("pilotlight connect you").trim(), "youtube");
    assert!(bash("pilotlight audit ''").contains("verify"));
    let fish = |line: &str| {
        let script = format!("source ./pilotlight.fish; complete --do-complete '{line}'");
        let home = folder().display().to_string();
        let home = format!("set -gx HOME {home}; {script}");
        told("fish", &["--no-config", "-c", &home])
    };
    assert!(fish("pilotlight sta").starts_with("status"));
    assert!(fish("pilotlight explain --platform you").starts_with("youtube"));
}

#[test]
fn every_package_that_the_program_is_built_from_shows_its_licence() {
    let packages = licences::packages(&root()).unwrap();
    let names: BTreeSet<&str> = packages
        .iter()
        .map(|package| package.name.as_str())
        .collect();
    assert!(names.len() > 300, "{}", names.len());
    for wanted in ["tauri 2.", "sqlx 0.", "svelte 5."] {
        assert!(
            names.iter().any(|name| name.starts_with(wanted)),
            "{wanted}"
        );
    }
    let text = fs::read_to_string(folder().join("third-party-licences.txt")).unwrap();
    let listed: BTreeSet<&str> = text
        .lines()
        .flat_map(|line| line.split(", "))
        .filter(|name| names.contains(name))
        .collect();
    assert_eq!(listed, names);
    let planted = licences::Package {
        name: "secret 1.0.0".into(),
        licence: "LicenseRef-nobody-may".into(),
        folder: folder().join("nowhere"),
    };
    let refused = licences::texts(std::slice::from_ref(&planted)).unwrap_err();
    assert!(refused.0.contains("secret 1.0.0"), "{refused}");
    let stands_in = licences::Package {
        licence: "MIT/Apache-2.0".into(),
        ..planted
    };
    let text = licences::texts(&[stands_in]).unwrap();
    assert!(text.contains("MIT License") && text.contains("Apache License"));
}

#[test]
fn every_file_that_the_bundler_is_told_of_was_written() {
    let text = fs::read_to_string(folder().join("bundle.json")).unwrap();
    let whole: Value = serde_json::from_str(&text).unwrap();
    for kind in ["deb", "rpm", "appimage"] {
        let files = whole["bundle"]["linux"][kind]["files"].as_object().unwrap();
        assert!(files.len() > 10, "{kind}");
        for (place, file) in files {
            assert!(place.starts_with("/usr/share/"), "{place}");
            let file = root().join(file.as_str().unwrap());
            assert!(file.is_file(), "{place}: {}", file.display());
        }
    }
    for (kind, key) in [("deb", "desktopTemplate"), ("rpm", "postRemoveScript")] {
        let path = whole["bundle"]["linux"][kind][key].as_str();
        assert!(Path::new(path.unwrap()).is_file(), "{path:?}");
    }
    let description = whole["bundle"]["longDescription"].as_str().unwrap();
    assert!(description.lines().count() > 1);
    assert!(
        description.lines().all(|line| line.len() < 80),
        "{description}"
    );
    // The bundler fills in what stands in double braces.
    assert!(!desktop::entry().contains("{{"));
}

#[test]
fn an_erased_rpm_takes_its_folder_along_if_it_is_the_last_copy_and_nothing_else_lies_there() {
    let place = tempfile::tempdir().unwrap();
    let ours = place.path().join("pilotlight");
    let script = ERASED.replace("/usr/share/doc/pilotlight", ours.to_str().unwrap());
    let run = |stay: &str| {
        let status = Command::new("sh")
            .args(["-euc", &script, "sh", stay])
            .status();
        assert!(status.unwrap().success(), "{stay} stay");
        ours.exists()
    };
    fs::create_dir(&ours).unwrap();
    assert!(run("1"), "an upgrade");
    fs::write(ours.join("notes"), "the owner's").unwrap();
    assert!(run("0"), "something of somebody else's lies there");
    fs::remove_file(ours.join("notes")).unwrap();
    assert!(!run("0"));
    assert!(!run("0"), "it was gone before");
}

#[test]
fn a_build_asks_for_new_versions_only_with_a_key_and_an_https_address() {
    let some = |text: &str| Some(text.to_owned());
    let address = some("https://updates.example.com/latest.json");
    assert_eq!(Updates::of(None, None).unwrap(), Updates::Off);
    assert!(Updates::of(some("key"), None).is_err());
    assert!(Updates::of(None, address.clone()).is_err());
    assert!(Updates::of(some("key"), some("http://updates.example.com/")).is_err());
    let on = Updates::of(some("key"), address).unwrap();
    let read = |updates| -> Value {
        serde_json::from_str(&configuration(folder(), &[], &updates)).unwrap()
    };
    let off = read(Updates::Off);
    assert_eq!(off["plugins"], Value::Null);
    assert_eq!(off["bundle"]["createUpdaterArtifacts"], Value::Null);
    let on = read(on);
    assert_eq!(on["plugins"]["updater"]["pubkey"], "key");
    assert_eq!(on["plugins"]["updater"]["requireSignedVersion"], true);
    assert_eq!(on["bundle"]["createUpdaterArtifacts"], true);
}

#[test]
fn what_a_program_is_linked_to_becomes_what_its_package_needs() {
    let place = tempfile::tempdir().unwrap();
    let program = std::env::current_exe().unwrap();
    let linked = needs::linked(&program).unwrap();
    assert!(linked.contains(&"libc.so.6".to_owned()), "{linked:?}");
    needs::write(&program, place.path()).unwrap();
    let text = fs::read_to_string(place.path().join("needs.json")).unwrap();
    let whole: Value = serde_json::from_str(&text).unwrap();
    let of = |kind: &str| -> Vec<&str> {
        let list = whole["bundle"]["linux"][kind]["depends"]
            .as_array()
            .unwrap();
        list.iter().map(|one| one.as_str().unwrap()).collect()
    };
    let debian = of("deb");
    assert!(
        debian.iter().any(|one| one.starts_with("libc6 (>= ")),
        "{debian:?}"
    );
    for beside in needs::BESIDE {
        assert!(debian.contains(&beside), "{beside}");
    }
    assert!(of("rpm").contains(&"libc.so.6()(64bit)"), "{:?}", of("rpm"));
}
