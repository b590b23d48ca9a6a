//! The way out over a real loopback network, and the limits it holds.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode, header};
use axum::routing::{get, post};
use http::Request;
use pilotlight_platforms::{
    Bases, Http, HttpError, PictureError, PictureRequest, ReqwestHttp, TOKEN_BODY_LIMIT,
    fetch_picture,
};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use url::Url;

/// Nine mebibytes of noughts in gzip, nine kilobytes on the wire.
pub(crate) const BOMB: &[u8] =
    include_bytes!("../../../../tests/data/nine-mebibytes-of-noughts.gz");
const PNG: &[u8] = b"\x89PNG\r\n\x1a\nand so on";

/// Serves `routes` on a free port.
pub(crate) async fn serve(routes: Router) -> Url {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
    tokio::spawn(async move { axum::serve(listener, routes).await });
    base
}

fn http(base: &Url) -> ReqwestHttp {
    ReqwestHttp::new(&Bases::Under(base.clone())).unwrap()
}

fn ask(base: &Url, path: &str) -> Request<Vec<u8>> {
    Request::get(base.join(path).unwrap().as_str())
        .body(Vec::new())
        .unwrap()
}

#[tokio::test]
async fn oa_21_redirects_are_answers_and_are_not_followed() {
    let hits = Arc::new(Mutex::new(0));
    let seen = Arc::clone(&hits);
    let base = serve(
        Router::new()
            .route(
                "/token",
                post(|| async {
                    (
                        StatusCode::TEMPORARY_REDIRECT,
                        [(header::LOCATION, "/elsewhere")],
                    )
                }),
            )
            .route(
                "/elsewhere",
                post(move || async move { *seen.lock().unwrap() += 1 }),
            ),
    )
    .await;
    let request = Request::post(base.join("/token").unwrap().as_str())
        .body(b"refresh_token=x".to_vec())
        .unwrap();
    let answer = http(&base).send(request).await.unwrap();
    assert_eq!(answer.status(), 307);
    assert_eq!(*hits.lock().unwrap(), 0);
}

#[tokio::test]
async fn the_request_arrives_whole_and_says_who_asks() {
    let base = serve(Router::new().route(
        "/echo",
        post(|headers: HeaderMap, body: Bytes| async move {
            let agent = headers["user-agent"].to_str().unwrap().to_owned();
            let own = headers["x-own"].to_str().unwrap().to_owned();
            format!("{agent}|{own}|{}", String::from_utf8_lossy(&body))
        }),
    ))
    .await;
    let request = Request::post(base.join("/echo").unwrap().as_str())
        .header("x-own", "1")
        .body(b"body".to_vec())
        .unwrap();
    let answer = http(&base).send(request).await.unwrap();
    assert_eq!(
        String::from_utf8(answer.into_body()).unwrap(),
        format!("Pilotlight/{}|1|body", env!("CARGO_PKG_VERSION"))
    );
}

#[tokio::test]
async fn nw_02_bodies_are_limited_after_they_are_unpacked() {
    let base = serve(
        Router::new()
            .route(
                "/bomb",
                get(|| async { ([(header::CONTENT_ENCODING, "gzip")], BOMB) }),
            )
            .route("/two", get(|| async { vec![b' '; 2 * 1024 * 1024] })),
    )
    .await;
    let http = http(&base);
    let bomb = http.send(ask(&base, "/bomb")).await;
    assert_eq!(bomb.unwrap_err(), HttpError::TooLarge);
    let two = http.send(ask(&base, "/two")).await.unwrap();
    assert_eq!(two.body().len(), 2 * 1024 * 1024);
    let mut of_tokens = ask(&base, "/two");
    of_tokens.extensions_mut().insert(TOKEN_BODY_LIMIT);
    let refused = http.send(of_tokens).await;
    assert_eq!(refused.unwrap_err(), HttpError::TooLarge);
}

#[tokio::test]
async fn silence_is_told_apart() {
    let gone = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = gone.local_addr().unwrap();
    drop(gone);
    let base = Url::parse(&format!("http://{address}")).unwrap();
    let refused = http(&base).send(ask(&base, "/")).await;
    assert_eq!(refused.unwrap_err(), HttpError::NotConnected);

    // Answers plain text where TLS is expected, as portals do.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = Url::parse(&format!("https://{}", listener.local_addr().unwrap())).unwrap();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut hello = [0; 64];
        drop(stream.read(&mut hello).await);
        drop(stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await);
    });
    let unsafe_one = http(&base).send(ask(&base, "/")).await;
    assert_eq!(unsafe_one.unwrap_err(), HttpError::NotSafe);

    // Promises ten bytes and gives three.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = [0; 1024];
        drop(stream.read(&mut request).await);
        let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc";
        drop(stream.write_all(answer).await);
    });
    let broken = http(&base).send(ask(&base, "/")).await;
    assert_eq!(broken.unwrap_err(), HttpError::Broken);
}

#[tokio::test]
async fn oa_21_nw_05_only_listed_hosts_are_spoken_to_and_pictures_carry_nothing() {
    let live = ReqwestHttp::new(&Bases::Live).unwrap();
    let refused = |request: Request<Vec<u8>>| {
        let live = live.clone();
        async move { live.send(request).await.unwrap_err() == HttpError::HostRefused }
    };
    for address in [
        "https://graph.facebook.com.example/me",
        "https://example.com/",
        "http://graph.facebook.com/me",
        "https://graph.facebook.com:8443/me",
        "https://127.0.0.1/me",
        "https://x.fbcdn.net/picture.jpg",
        "https://pbs.twimg.com/x.jpg",
    ] {
        let request = Request::get(address).body(Vec::new()).unwrap();
        assert!(refused(request).await, "{address}");
    }
    let picture = |builder: http::request::Builder| {
        builder
            .uri("https://pbs.twimg.com/x.jpg")
            .extension(PictureRequest)
    };
    let with_token = picture(Request::builder())
        .header("authorization", "Bearer x")
        .body(Vec::new())
        .unwrap();
    assert!(refused(with_token).await);
    let with_body = picture(Request::builder().method("POST"))
        .body(b"x".to_vec())
        .unwrap();
    assert!(refused(with_body).await);

    let base = Url::parse("http://127.0.0.1:9").unwrap();
    let sandbox = http(&base);
    for address in [
        "https://graph.facebook.com/me",
        "http://127.0.0.1:10/",
        "http://localhost:9/",
    ] {
        let request = Request::get(address).body(Vec::new()).unwrap();
        let refusal = sandbox.send(request).await.unwrap_err();
        assert_eq!(refusal, HttpError::HostRefused, "{address}");
    }
}

#[tokio::test]
async fn wv_11_pictures_are_taken_by_their_bytes_and_their_size() {
    let base = serve(
        Router::new()
            .route(
                "/good",
                get(|| async { ([(header::CONTENT_TYPE, "text/html")], PNG) }),
            )
            .route(
                "/script",
                get(|| async { ([(header::CONTENT_TYPE, "image/png")], "<svg onload=x>") }),
            )
            .route(
                "/large",
                get(|| async {
                    let mut bytes = PNG.to_vec();
                    bytes.resize(2 * 1024 * 1024 + 1, 0);
                    bytes
                }),
            )
            .route(
                "/away",
                get(|| async { (StatusCode::FOUND, [(header::LOCATION, "/good")]) }),
            ),
    )
    .await;
    let http = http(&base);
    let bases = Bases::Under(base.clone());
    let fetch = async |path: &str| {
        let address = base.join(path).unwrap();
        fetch_picture(&http, &bases, address.as_str()).await
    };
    assert_eq!(fetch("/good").await, Ok((PNG.to_vec(), "image/png")));
    assert_eq!(fetch("/script").await, Err(PictureError::NotAPicture));
    assert_eq!(
        fetch("/large").await,
        Err(PictureError::Silence(HttpError::TooLarge))
    );
    assert_eq!(fetch("/away").await, Err(PictureError::Refused(302)));
    assert_eq!(fetch("/none").await, Err(PictureError::Refused(404)));

    let live = ReqwestHttp::new(&Bases::Live).unwrap();
    for address in [
        "http://pbs.twimg.com/x.jpg",
        "https://127.0.0.1/x.jpg",
        "https://[::1]/x.jpg",
        "file:///etc/passwd",
        "data:image/png;base64,AAAA",
        "x",
    ] {
        let refused = fetch_picture(&live, &Bases::Live, address).await;
        assert_eq!(refused, Err(PictureError::Address), "{address}");
    }
    let elsewhere = fetch_picture(&live, &Bases::Live, "https://example.com/x.jpg").await;
    assert_eq!(
        elsewhere,
        Err(PictureError::Silence(HttpError::HostRefused))
    );
}
