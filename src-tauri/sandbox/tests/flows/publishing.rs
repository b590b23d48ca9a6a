//! Posts: what each platform takes, and what it refuses in its own words.

use axum::body::Body;
use http::Request;
use pilotlight_sandbox::Consent;
use serde_json::{Value, json};

use crate::common::{Answer, HOUR_MS, World, text, world};
use crate::facebook::{GRAPH, first_page, user_token};
use crate::{google, instagram, linkedin, x};

pub(crate) async fn post_json(world: &World, path: &str, token: &str, body: &Value) -> Answer {
    let request = Request::post(path)
        .header("authorization", format!("Bearer {token}"))
        .header("linkedin-version", "202609")
        .header("content-type", "application/json")
        .body(Body::from(body.to_string()));
    world.send(request.expect("a request")).await
}

async fn put(world: &World, path: &str, range: &str, bytes: &[u8]) -> Answer {
    let request = Request::put(path)
        .header("content-range", range)
        .body(Body::from(bytes.to_vec()));
    world.send(request.expect("a request")).await
}

/// What a Graph error is: code and subcode.
fn graph_code(answer: &Answer) -> (i64, Option<i64>) {
    let error = &answer.json()["error"];
    let code = error["code"].as_i64().expect("a code");
    (code, error["error_subcode"].as_i64())
}

#[tokio::test]
async fn x_refuses_long_texts_duplicates_and_unknown_media() {
    let world = world();
    let tokens = x::connect(&world).await;
    let token = text(&tokens, "/access_token");
    let tweet = async |body: Value| post_json(&world, "/api.x.com/2/tweets", &token, &body).await;
    assert_eq!(tweet(json!({"text": "x".repeat(280)})).await.status, 201);
    let long = tweet(json!({"text": "x".repeat(281)})).await;
    assert_eq!(
        (long.status.as_u16(), text(&long.json(), "/title").as_str()),
        (403, "Forbidden")
    );
    // Emoji count two, however many signs they are made of, and links twenty-three.
    let family = "👨‍👩‍👧‍👦".repeat(140);
    assert_eq!(tweet(json!({"text": family})).await.status, 201);
    let link = format!(
        "{} https://flowers.example/{}",
        "x".repeat(256),
        "y".repeat(99)
    );
    assert_eq!(tweet(json!({"text": link})).await.status, 201);
    let again = tweet(json!({"text": link})).await;
    assert_eq!(
        text(&again.json(), "/detail"),
        "You are not allowed to create a Tweet with duplicate content."
    );
    assert_eq!(tweet(json!({"text": ""})).await.status, 400);
    let media = json!({"text": "t", "media": {"media_ids": ["1"]}});
    assert_eq!(tweet(media).await.status, 400);
    assert_eq!(world.sandbox.posts(&world.persona("lena").x.id).len(), 3);
}

#[tokio::test]
async fn facebook_takes_posts_from_the_page_itself_only() {
    let world = world();
    let user = user_token(&world, &Consent::allow("lena")).await;
    let (page, token) = first_page(&world, &user).await;
    let feed = format!("{GRAPH}/{page}/feed");
    let send = async |token: &str, message: &str| {
        let fields = [("access_token", token), ("message", message)];
        world.post(&feed, &fields).await
    };
    assert_eq!(graph_code(&send(&user, "Tulips").await).0, 200);
    assert_eq!(graph_code(&send(&token, "").await).0, 100);
    assert_eq!(graph_code(&send(&token, &"x".repeat(63_207)).await).0, 100);
    let id = text(&send(&token, "Tulips").await.ok(), "/id");
    let listed = format!("{GRAPH}/{page}/published_posts?fields=id,message&access_token={token}");
    let listed = world.get(&listed, &[]).await.ok();
    assert_eq!(listed["data"], json!([{"id": id, "message": "Tulips"}]));
    // An equal post is a second one: there is no protection here.
    send(&token, "Tulips").await.ok();
    assert_eq!(world.sandbox.posts(&page).len(), 2);
}

#[tokio::test]
async fn facebook_names_the_offset_when_a_part_is_not_the_one_that_is_due() {
    let world = world();
    let user = user_token(&world, &Consent::allow("lena")).await;
    let (page, token) = first_page(&world, &user).await;
    let videos = format!("/graph-video.facebook.com/v26.0/{page}/videos");
    let start = [
        ("access_token", token.as_str()),
        ("upload_phase", "start"),
        ("file_size", "10"),
    ];
    let begun = world.post(&videos, &start).await.ok();
    let session = text(&begun, "/upload_session_id");
    let part = async |offset: &str| {
        let mut body = String::new();
        for (name, value) in [
            ("access_token", token.as_str()),
            ("upload_phase", "transfer"),
            ("upload_session_id", &session),
            ("start_offset", offset),
            ("video_file_chunk", "12345"),
        ] {
            body.push_str(&format!(
                "--b\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            ));
        }
        body.push_str("--b--\r\n");
        let request = Request::post(&videos)
            .header("content-type", "multipart/form-data; boundary=b")
            .body(Body::from(body));
        world.send(request.expect("a request")).await
    };
    assert_eq!(text(&part("0").await.ok(), "/start_offset"), "5");
    let again = part("0").await;
    assert_eq!(graph_code(&again), (6_001, Some(1_363_037)));
    assert_eq!(text(&again.json(), "/error/error_data/start_offset"), "5");
    let finish = [
        ("access_token", token.as_str()),
        ("upload_phase", "finish"),
        ("upload_session_id", &session),
    ];
    assert_eq!(
        graph_code(&world.post(&videos, &finish).await),
        (6_000, Some(1_363_019))
    );
}

#[tokio::test]
async fn a_youtube_session_says_how_far_it_is_and_makes_one_video() {
    let world = world();
    let tokens = google::connect(&world, &Consent::allow("lena"), &[]).await;
    let token = text(&tokens, "/access_token");
    let begin = async |title: &str| {
        let request = Request::post(
            "/www.googleapis.com/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status",
        )
        .header("authorization", format!("Bearer {token}"))
        .header("x-upload-content-length", "300000")
        .body(Body::from(
            json!({"snippet": {"title": title}, "status": {"privacyStatus": "public"}}).to_string(),
        ));
        world.send(request.expect("a request")).await
    };
    let refused = begin("").await;
    assert_eq!(
        text(&refused.json(), "/error/errors/0/reason"),
        "invalidTitle"
    );
    let session = begin("Tulips").await;
    let session = session.header("location").replace(crate::common::BASE, "");
    let ask = async || put(&world, &session, "bytes */300000", b"").await;
    assert_eq!(ask().await.status, 308);
    assert!(!ask().await.headers.contains_key("range"));
    // What is no multiple of 256 KiB ends an upload, or is refused.
    assert_eq!(
        put(&world, &session, "bytes 0-9/300000", &[1; 10])
            .await
            .status,
        400
    );
    let first = put(&world, &session, "bytes 0-262143/300000", &[1; 262_144]).await;
    assert_eq!(
        (first.status.as_u16(), first.header("range")),
        (308, "bytes=0-262143")
    );
    let range = "bytes 262144-299999/300000";
    let done = put(&world, &session, range, &[1; 37_856]).await.ok();
    let again = put(&world, &session, range, &[1; 37_856]).await.ok();
    assert_eq!(done["id"], again["id"]);
    assert_eq!(ask().await.ok()["id"], done["id"]);
    let channel = &world.persona("lena").channels[0].id;
    let [video] = world.sandbox.posts(channel).try_into().expect("one");
    assert_eq!(video.media[0].bytes, 300_000);
    let gone = session.replace("upload_id=", "upload_id=x");
    assert_eq!(put(&world, &gone, "bytes */300000", b"").await.status, 404);
}

#[tokio::test]
async fn instagram_publishes_a_container_once_and_only_when_it_is_ready() {
    let world = world();
    let token = instagram::long(&world).await;
    let account = &world.persona("lena").instagram.user_id;
    let base = format!("/graph.instagram.com/v26.0/{account}");
    let make = async |fields: &[(&str, &str)]| {
        let all = [&[("access_token", token.as_str())], fields].concat();
        world.post(&format!("{base}/media"), &all).await
    };
    let publish = async |id: &str| {
        let fields = [("access_token", token.as_str()), ("creation_id", id)];
        world.post(&format!("{base}/media_publish"), &fields).await
    };
    for (url, code) in [
        (
            "https://drive.google.com/file/d/1/view",
            (9_004, Some(2_207_052)),
        ),
        ("https://flowers.example/t.png", (36_001, Some(2_207_005))),
        ("http://flowers.example/t.jpg", (9_004, Some(2_207_052))),
    ] {
        assert_eq!(
            graph_code(&make(&[("image_url", url)]).await),
            code,
            "{url}"
        );
    }
    let long = "x".repeat(2_201);
    let image = ("image_url", "https://flowers.example/t.jpg");
    assert_eq!(
        graph_code(&make(&[image, ("caption", &long)]).await).1,
        Some(2_207_010)
    );
    let video = ("video_url", "https://flowers.example/t.mp4");
    let reel = text(&make(&[video, ("media_type", "REELS")]).await.ok(), "/id");
    assert_eq!(graph_code(&publish(&reel).await), (9_007, Some(2_207_027)));
    let state =
        format!("/graph.instagram.com/v26.0/{reel}?fields=status_code&access_token={token}");
    let state = async || text(&world.get(&state, &[]).await.ok(), "/status_code");
    assert_eq!(state().await, "IN_PROGRESS");
    world.pass(80_000);
    assert_eq!(state().await, "FINISHED");
    publish(&reel).await.ok();
    assert_eq!(state().await, "PUBLISHED");
    assert_eq!(graph_code(&publish(&reel).await), (24, Some(2_207_006)));
    assert_eq!(world.sandbox.posts(account).len(), 1);
    let old = text(&make(&[image]).await.ok(), "/id");
    world.pass(25 * HOUR_MS);
    assert_eq!(graph_code(&publish(&old).await), (-2, Some(2_207_020)));
}

#[tokio::test]
async fn linkedin_wants_reserved_signs_escaped_and_refuses_duplicates_with_a_code() {
    let world = world();
    let scope = (
        "scope",
        "openid profile w_member_social rw_organization_admin w_organization_social r_organization_social",
    );
    let token = text(&linkedin::connect(&world, &[scope]).await, "/access_token");
    let lena = world.persona("lena");
    let role = lena
        .organizations
        .iter()
        .find(|role| role.role == "ADMINISTRATOR");
    let organization = role.expect("an organisation").organization.clone();
    let send = async |author: &str, commentary: &str| {
        let body = json!({
            "author": author, "commentary": commentary, "visibility": "PUBLIC", "lifecycleState": "PUBLISHED",
            "distribution": {"feedDistribution": "MAIN_FEED"},
        });
        post_json(&world, "/api.linkedin.com/rest/posts", &token, &body).await
    };
    let author = format!("urn:li:organization:{organization}");
    let posted = send(&author, "Fresh {hashtag|\\#|tulips} \\(today\\)").await;
    assert_eq!((posted.status.as_u16(), posted.text.as_str()), (201, ""));
    assert!(posted.header("x-restli-id").starts_with("urn:li:share:"));
    assert_eq!(
        world.sandbox.posts(&organization)[0].text,
        "Fresh #tulips (today)"
    );
    let again = send(&author, "Fresh {hashtag|\\#|tulips} \\(today\\)").await;
    assert_eq!(
        (again.status.as_u16(), text(&again.json(), "/code").as_str()),
        (422, "DUPLICATE_POST")
    );
    assert_eq!(send(&author, "Fresh (today)").await.status, 400);
    assert_eq!(send(&author, &"x".repeat(3_001)).await.status, 422);
    assert_eq!(
        text(
            &send("urn:li:person:stranger", "Tulips").await.json(),
            "/code"
        ),
        "ACCESS_DENIED"
    );
    // With the permission to read, the newest posts are listed.
    let author = url::form_urlencoded::byte_serialize(author.as_bytes()).collect::<String>();
    let path = format!("/api.linkedin.com/rest/posts?q=author&author={author}&count=10");
    let listed = world.bearer(&path, &token).await.ok();
    assert_eq!(
        text(&listed, "/elements/0/commentary"),
        "Fresh \\#tulips \\(today\\)"
    );
}
