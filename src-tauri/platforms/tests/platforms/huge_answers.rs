//! Answers that are far larger than they may be, on a real socket, and what they cost in memory.
//!
//! The one who asks is this test binary again, because other tests would be counted with it.

use std::{
    convert::Infallible,
    io::Write as _,
    process::{Command, Stdio},
};

use axum::{Router, body::Body, http::header, routing::get};
use futures_util::stream;
use http::Request;
use pilotlight_platforms::{Bases, Http, HttpError, ReqwestHttp, TOKEN_BODY_LIMIT};
use url::Url;

use crate::network::{BOMB, serve};

/// Where the child asks.
const BASE: &str = "PILOTLIGHT_TEST_BASE";
const TEST: &str = "huge_answers::f08_a_huge_body_and_a_bomb_are_cut_off_and_cost_no_memory";
/// How much the memory may grow, in KiB.
const GROWTH: u64 = 20 * 1024;

/// A gibibyte, in parts of 64 KiB, and the same without an end of its own.
fn gibibyte() -> Body {
    let part = axum::body::Bytes::from_static(&[b' '; 64 * 1024]);
    let parts = (0..16 * 1024).map(move |_| Ok::<_, Infallible>(part.clone()));
    Body::from_stream(stream::iter(parts))
}

/// The bomb a hundred times over, which gzip takes for one: 900 MiB of noughts.
fn bombs() -> Body {
    let parts = (0..100).map(|_| Ok::<_, Infallible>(BOMB));
    Body::from_stream(stream::iter(parts))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn f08_a_huge_body_and_a_bomb_are_cut_off_and_cost_no_memory() {
    if let Ok(base) = std::env::var(BASE) {
        return ask(&Url::parse(&base).unwrap()).await;
    }
    let base = serve(
        Router::new()
            .route("/small", get(|| async { "{}" }))
            .route("/huge", get(|| async { gibibyte() }))
            .route(
                "/bomb",
                get(|| async { ([(header::CONTENT_ENCODING, "gzip")], bombs()) }),
            ),
    )
    .await;
    let child = tokio::task::spawn_blocking(move || {
        Command::new(std::env::current_exe().unwrap())
            .args([TEST, "--exact", "--nocapture"])
            .env(BASE, base.as_str())
            .stdin(Stdio::null())
            .output()
            .unwrap()
    });
    let ended = child.await.unwrap();
    let said = String::from_utf8_lossy(&ended.stdout);
    let complained = String::from_utf8_lossy(&ended.stderr);
    assert!(
        ended.status.success() && said.contains("1 passed"),
        "{said}{complained}"
    );
    print!("{said}");
}

async fn ask(base: &Url) {
    let http = ReqwestHttp::new(&Bases::Under(base.clone())).unwrap();
    let request = |path: &str| {
        Request::get(base.join(path).unwrap().as_str())
            .body(Vec::new())
            .unwrap()
    };
    // What the client costs by itself is no growth.
    http.send(request("/small")).await.unwrap();
    let before = resident();
    for path in ["/huge", "/bomb"] {
        for _ in 0..3 {
            let of_an_api = http.send(request(path)).await;
            assert_eq!(of_an_api.unwrap_err(), HttpError::TooLarge, "{path}");
            let mut of_tokens = request(path);
            of_tokens.extensions_mut().insert(TOKEN_BODY_LIMIT);
            let of_tokens = http.send(of_tokens).await;
            assert_eq!(of_tokens.unwrap_err(), HttpError::TooLarge, "{path}");
        }
    }
    let grown = peak().saturating_sub(before);
    let mut output = std::io::stdout().lock();
    writeln!(output, "resident memory grew by {grown} KiB at its peak").unwrap();
    assert!(grown <= GROWTH, "{grown} KiB");
}

/// Resident memory now and at its peak, in KiB (proc(5), status). Other systems do not tell, and the
/// limits are held there all the same.
pub(crate) fn resident() -> u64 {
    told("VmRSS:")
}

pub(crate) fn peak() -> u64 {
    told("VmHWM:")
}

fn told(line: &str) -> u64 {
    let Ok(status) = std::fs::read_to_string("/proc/self/status") else {
        return 0;
    };
    let line = status.lines().find_map(|text| text.strip_prefix(line));
    line.and_then(|text| text.trim().strip_suffix(" kB")?.parse().ok())
        .unwrap()
}
