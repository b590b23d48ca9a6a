//! Files that are chosen for a post: each is told by itself and in the owner's language.

use pilotlight_domain::content::{MediaFormat, MediaSource};
use pilotlight_words::{Language, speak_here};

use crate::world::World;

const GIF: &[u8] = b"GIF89a\x40\x01\xf0\0\0\0\0 and more";

#[tokio::test]
async fn each_chosen_file_is_told_by_itself_and_in_the_owners_language() {
    let world = World::new().await;
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("tulips.jpg"), GIF).unwrap();
    std::fs::write(at("prices.png"), "plain text").unwrap();
    std::fs::create_dir(at("shop")).unwrap();
    let names = ["gone.jpg", "tulips.jpg", "prices.png", "shop"];
    let files: Vec<_> = names.map(at).into();

    let found = world.engine.look_at_files(files.clone()).await;
    assert_eq!(found.iter().map(|one| &one.name).collect::<Vec<_>>(), names);
    let media = found[1].media.as_ref().unwrap();
    let MediaSource::File(name) = &media.source else {
        panic!("{media:?}");
    };
    assert!(
        name.is_relative(),
        "a name of the engine's own, and no path"
    );
    assert_eq!(name.file_name().unwrap(), "tulips.jpg");
    assert_eq!(media.format, MediaFormat::Gif, "by its bytes");
    assert_eq!(media.size, GIF.len() as u64);
    let words: Vec<_> = found.iter().map(|one| one.words.as_str()).collect();
    assert_eq!(
        words,
        [
            "This file cannot be read. Make sure that it is there and that you may open it.",
            "",
            "This is neither a picture nor a video that Pilotlight knows. JPEG, PNG and MP4 are safe choices.",
            "This is a folder. Choose the pictures or videos in it.",
        ]
    );
    for one in &found {
        assert_ne!(one.media.is_some(), !one.words.is_empty(), "{}", one.name);
    }

    let _german = speak_here(Language::German);
    let found = world.engine.look_at_files(files).await;
    assert_eq!(
        found[3].words,
        "Das ist ein Ordner. Wählen Sie die Bilder oder Videos darin."
    );
}

#[cfg(unix)]
#[tokio::test]
async fn a_socket_is_no_file_to_choose() {
    let world = World::new().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tulips.jpg");
    let _listening = std::os::unix::net::UnixListener::bind(&path).unwrap();
    let found = world.engine.look_at_files(vec![path]).await;
    assert_eq!(found[0].media, None);
    assert!(found[0].words.starts_with("This is no file that"));
}
