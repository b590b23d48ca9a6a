//! Every language says everything, and nothing lies in a catalogue that nobody says.
//!
//! The window's list of messages is written from here as well. After a change of a room that the window
//! uses: `UPDATE_MESSAGES=1 cargo test -p pilotlight-words --test catalogues`.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read the repository has to fail"
)]

#[path = "../build/catalogue.rs"]
mod catalogue;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use catalogue::{Kind, Message, Room};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use pilotlight_words::Language;

/// Rooms that the translators have not come to yet; in the languages that lack such a room, English
/// is said. A room leaves this list as soon as every language has it.
const AWAITED: &[&str] = &[];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .unwrap()
}

fn folder(language: Language) -> PathBuf {
    root().join("locales").join(language.tag())
}

fn rooms(language: Language) -> Vec<Room> {
    catalogue::read(&folder(language)).unwrap()
}

fn by_id(rooms: &[Room]) -> BTreeMap<&str, &Message> {
    rooms
        .iter()
        .flat_map(|room| &room.messages)
        .map(|message| (message.id.as_str(), message))
        .collect()
}

/// What a language lacks, has too much of, or tells otherwise than English.
fn objections(english: &[Room], other: &[Room], awaited: &[&str]) -> Vec<String> {
    let mut objections = Vec::new();
    for room in english {
        let Some(theirs) = other.iter().find(|theirs| theirs.name == room.name) else {
            if !awaited.contains(&room.name.as_str()) {
                objections.push(format!("{}.ftl is missing", room.name));
            }
            continue;
        };
        let known = by_id(std::slice::from_ref(theirs));
        for message in &room.messages {
            match known.get(message.id.as_str()) {
                None => objections.push(format!("{} is missing", message.id)),
                Some(theirs) => objections.extend(differences(message, theirs)),
            }
        }
    }
    let known = by_id(english);
    for message in other.iter().flat_map(|room| &room.messages) {
        if !known.contains_key(message.id.as_str()) {
            objections.push(format!("{} is not in English", message.id));
        }
    }
    objections
}

/// A translation is told what English is told, and writes out all that English writes out. It may
/// choose by more.
fn differences(english: &Message, theirs: &Message) -> Vec<String> {
    let mut objections = Vec::new();
    for argument in theirs.arguments.keys() {
        if !english.arguments.contains_key(argument) {
            objections.push(format!("{} speaks of ${argument}", theirs.id));
        }
    }
    for argument in &english.written {
        if !theirs.written.contains(argument) {
            objections.push(format!("{} does not speak of ${argument}", theirs.id));
        }
    }
    objections
}

#[test]
fn every_language_has_every_message_with_what_it_is_told() {
    let english = rooms(Language::English);
    assert!(english.len() > 2, "the catalogues were not read");
    for language in Language::ALL {
        let found = objections(&english, &rooms(language), AWAITED);
        assert!(
            found.is_empty(),
            "{}:\n  {}",
            language.tag(),
            found.join("\n  ")
        );
    }
}

#[test]
fn no_room_is_awaited_that_is_there() {
    for room in AWAITED {
        let everywhere = Language::ALL
            .into_iter()
            .all(|language| folder(language).join(format!("{room}.ftl")).exists());
        assert!(!everywhere, "{room} can leave the list");
    }
}

#[test]
fn each_kind_of_fault_in_a_language_is_named() {
    let room = |source: &str| catalogue::room("a", source).unwrap();
    let english = [room(
        "a-one = { $name } is here\na-two = { $count ->\n [one] one\n *[other] { $count }\n }",
    )];
    assert_eq!(english[0].messages[0].source, "{ $name } is here");
    let whole = "a-two = { $count ->\n [one] eins\n *[other] { $count }\n }\n";
    let found = |source: &str| objections(&english, &[room(&format!("{whole}{source}"))], &[]);
    assert_eq!(found("a-one = { $name } ist da"), Vec::<String>::new());
    assert_eq!(found(""), ["a-one is missing"]);
    assert_eq!(
        found("a-one = Er ist da"),
        ["a-one does not speak of $name"]
    );
    assert_eq!(
        found("a-one = { $name } { $who }"),
        ["a-one speaks of $who"]
    );
    assert_eq!(
        found("a-one = { $name }\na-three = C"),
        ["a-three is not in English"]
    );
    assert_eq!(objections(&english, &[], &[]), ["a.ftl is missing"]);
    assert_eq!(objections(&english, &[], &["a"]), Vec::<String>::new());
    for wrong in [
        "b-one = B",
        "a-one = A\na-one = A",
        "a-one = A\n    .title = B",
        "a-one = { FOO($name) }",
        "a-one = { $name",
    ] {
        assert!(catalogue::room("a", wrong).is_err(), "{wrong}");
    }
}

#[test]
fn every_message_can_be_said_in_every_language() {
    for language in Language::ALL {
        let mut bundle: FluentBundle<FluentResource> =
            FluentBundle::new(vec![language.locale().parse().unwrap()]);
        bundle.set_use_isolating(false);
        bundle.add_builtins().unwrap();
        let rooms = rooms(language);
        for room in &rooms {
            let path = folder(language).join(format!("{}.ftl", room.name));
            let source = fs::read_to_string(path).unwrap();
            let resource = FluentResource::try_new(source).unwrap();
            bundle
                .add_resource(resource)
                .unwrap_or_else(|errors| panic!("{} {}: {errors:?}", language.tag(), room.name));
        }
        for message in rooms.iter().flat_map(|room| &room.messages) {
            for number in [0.0, 1.0, 2.0, 5.0, 1000.0, 1_000_000.0] {
                let text = said(&bundle, message, number);
                let place = format!("{} {}: “{text}”", language.tag(), message.id);
                assert!(!text.trim().is_empty(), "{place}");
                for never in ["{", "}", "  ", "\n", " .", " ,", "..", "!"] {
                    let french = language == Language::French && never == "!";
                    assert!(french || !text.contains(never), "“{never}” in {place}");
                }
            }
        }
    }
}

fn said(bundle: &FluentBundle<FluentResource>, message: &Message, number: f64) -> String {
    let mut arguments = FluentArgs::new();
    for (name, kind) in &message.arguments {
        match kind {
            Kind::Text => arguments.set(name.as_str(), FluentValue::from("Sample")),
            Kind::Number => arguments.set(name.as_str(), FluentValue::from(number)),
        }
    }
    let pattern = bundle.get_message(&message.id).unwrap().value().unwrap();
    let mut errors = Vec::new();
    let text = bundle
        .format_pattern(pattern, Some(&arguments), &mut errors)
        .into_owned();
    assert!(errors.is_empty(), "{}: {errors:?}", message.id);
    text
}

#[test]
fn no_message_lies_there_unsaid() {
    let mut rust = String::new();
    read_all(&root().join("src-tauri"), "rs", &mut rust);
    let mut window = String::new();
    read_all(&root().join("ui/src"), "ts", &mut window);
    read_all(&root().join("ui/src"), "svelte", &mut window);
    let english = rooms(Language::English);
    let referred: BTreeSet<&str> = english
        .iter()
        .flat_map(|room| &room.messages)
        .flat_map(|message| message.references.iter().map(String::as_str))
        .collect();
    let unsaid: Vec<&str> = english
        .iter()
        .flat_map(|room| room.messages.iter().map(move |message| (room, message)))
        .filter(|(room, message)| {
            let in_rust = !room.is_of_the_window() && is_called(room, message, &rust);
            let in_window =
                room.is_for_the_window() && window.contains(&format!("'{}'", message.id));
            !in_rust && !in_window && !referred.contains(message.id.as_str())
        })
        .map(|(_, message)| message.id.as_str())
        .collect();
    assert!(unsaid.is_empty(), "nobody says:\n  {}", unsaid.join("\n  "));
}

/// Whether `room::message` stands anywhere, as a whole name.
fn is_called(room: &Room, message: &Message, rust: &str) -> bool {
    let name = message.id.trim_start_matches(&room.prefix());
    let call = format!("{}::{name}", room.name).replace('-', "_");
    rust.match_indices(&call).any(|(at, _)| {
        let after = rust.get(at + call.len()..).unwrap_or_default();
        !after.starts_with(|next: char| next.is_alphanumeric() || next == '_')
    })
}

fn read_all(folder: &Path, ending: &str, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, ending, text);
        } else if path.extension().is_some_and(|known| known == ending)
            && !path.ends_with("lib/messages.ts")
        {
            text.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn no_two_rooms_share_a_name() {
    let english = rooms(Language::English);
    let count: usize = english.iter().map(|room| room.messages.len()).sum();
    assert_eq!(by_id(&english).len(), count);
}

#[test]
fn the_windows_list_of_messages_is_that_of_the_catalogue() {
    let mut list = String::from(
        "// Generated from locales/en. Do not edit.\n\
         // To renew: UPDATE_MESSAGES=1 cargo test -p pilotlight-words --test catalogues\n\n\
         /** Every message of the window, with what it is told; `null` for nothing. */\n\
         export interface Messages {\n",
    );
    for room in rooms(Language::English) {
        if room.is_for_the_window() {
            for message in &room.messages {
                list.push_str(&format!("  '{}': {};\n", message.id, told(message)));
            }
        }
    }
    list.push_str("}\n");
    let path = root().join("ui/src/lib/messages.ts");
    if std::env::var_os("UPDATE_MESSAGES").is_some() {
        fs::write(&path, &list).unwrap();
    }
    assert!(
        fs::read_to_string(&path).unwrap_or_default() == list,
        "ui/src/lib/messages.ts differs from locales/en; renew it with \
         UPDATE_MESSAGES=1 cargo test -p pilotlight-words --test catalogues"
    );
}

fn told(message: &Message) -> String {
    let arguments: Vec<String> = message
        .arguments
        .iter()
        .map(|(name, kind)| match kind {
            Kind::Text => format!("{name}: string"),
            Kind::Number => format!("{name}: number"),
        })
        .collect();
    if arguments.is_empty() {
        "null".to_owned()
    } else {
        format!("{{ {} }}", arguments.join("; "))
    }
}
