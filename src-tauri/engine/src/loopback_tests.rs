//! The local address over real sockets.

use super::*;

async fn ask(port: u16, request: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

async fn open() -> (Loopback, mpsc::Receiver<Visit>) {
    let (sender, visits) = mpsc::channel(4);
    let loopback = Loopback::open(0, "/return/youtube/r1".into(), sender)
        .await
        .unwrap();
    (loopback, visits)
}

#[tokio::test]
async fn oa_14_only_a_get_of_the_exact_path_by_the_exact_host_is_taken() {
    let (loopback, mut visits) = open().await;
    let port = loopback.port;
    for (request, status) in [
        (
            format!("GET /return/youtube/r2?code=a HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"),
            404,
        ),
        (
            format!("GET /return/youtube/r1/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"),
            404,
        ),
        (
            format!("POST /return/youtube/r1 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"),
            405,
        ),
        (
            "GET /return/youtube/r1 HTTP/1.1\r\nHost: evil.example\r\n\r\n".to_owned(),
            421,
        ),
        (
            format!("GET /return/youtube/r1 HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"),
            421,
        ),
        (
            format!("GET /return/youtube/r1 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: a\r\n\r\n"),
            421,
        ),
        ("GET /return/youtube/r1 HTTP/1.1\r\n\r\n".to_owned(), 421),
        (
            format!("GET /return/youtube/r1 HTTP/1.1\r\nHost\r\nHost: 127.0.0.1:{port}\r\n\r\n"),
            400,
        ),
        (
            format!(
                "GET /return/youtube/r1 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n Host: a\r\n\r\n"
            ),
            400,
        ),
        ("nonsense\r\n\r\n".to_owned(), 400),
        (format!("GET /{} HTTP/1.1\r\n", "a".repeat(LONGEST)), 400),
    ] {
        let answer = ask(port, &request).await;
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status} ")),
            "{request}\n{answer}"
        );
    }
    assert!(
        visits.try_recv().is_err(),
        "no refused request may reach the engine"
    );
}

#[tokio::test]
async fn oa_14_the_answer_is_static_never_stored_and_escapes_what_it_is_told() {
    let (loopback, mut visits) = open().await;
    let port = loopback.port;
    let asking = tokio::spawn(async move {
        ask(
            port,
            &format!(
                "GET /return/youtube/r1?code=a&state=b HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"
            ),
        )
        .await
    });
    let visit = visits.recv().await.unwrap();
    assert_eq!(
        visit.address,
        format!("http://127.0.0.1:{port}/return/youtube/r1?code=a&state=b")
    );
    visit
        .answer
        .send(("Done".into(), "<script>alert(1)</script>".into()))
        .unwrap();
    let answer = asking.await.unwrap();
    for header in [
        "Cache-Control: no-store",
        "Referrer-Policy: no-referrer",
        "default-src 'none'",
    ] {
        assert!(answer.contains(header), "{answer}");
    }
    assert!(!answer.contains("<script"), "{answer}");
    assert!(!answer.contains("code=a"), "the code must not be echoed");
}

#[tokio::test]
async fn oa_13_the_port_closes_when_the_attempt_ends() {
    let (loopback, _visits) = open().await;
    let port = loopback.port;
    assert!(TcpStream::connect(("127.0.0.1", port)).await.is_ok());
    loopback.close().await;
    assert!(TcpListener::bind(("127.0.0.1", port)).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn a_port_that_another_program_has_for_a_moment_is_waited_for_and_no_longer() {
    let other = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let port = other.local_addr().unwrap().port();
    let (sender, _visits) = mpsc::channel(1);
    let begun = Instant::now();
    let refused = Loopback::open(port, "/return/x".into(), sender.clone()).await;
    assert_eq!(refused.unwrap_err().kind(), ErrorKind::AddrInUse);
    assert!(begun.elapsed() >= PORT_PATIENCE && begun.elapsed() < PORT_PATIENCE * 2);

    let opening = tokio::spawn(Loopback::open(port, "/return/x".into(), sender));
    tokio::time::sleep(PORT_PATIENCE / 2).await;
    assert!(!opening.is_finished());
    drop(other);
    assert_eq!(opening.await.unwrap().unwrap().port, port);
}

/// Everything in 127.0.0.0/8 is this computer, and a listener on all addresses would answer there.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn oa_13_it_listens_on_one_address_and_a_port_that_the_system_chose() {
    let (loopback, _visits) = open().await;
    let port = loopback.port;
    assert!(port >= 1024);
    assert!(TcpStream::connect(("127.0.0.1", port)).await.is_ok());
    assert!(TcpStream::connect(("127.0.0.2", port)).await.is_err());
    assert!(TcpStream::connect(("::1", port)).await.is_err());
    let (another, _visits) = open().await;
    assert_ne!(another.port, port);
}

#[tokio::test(start_paused = true)]
async fn oa_14_half_a_request_is_waited_for_five_seconds() {
    let (loopback, _visits) = open().await;
    let begun = Instant::now();
    let answer = ask(loopback.port, "GET /return/youtube/r1 HTTP/1.1\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
    assert_eq!(begun.elapsed().as_secs(), READ_LIMIT.as_secs());
}

#[tokio::test(start_paused = true)]
async fn oa_14_a_seventeenth_visitor_waits_until_one_of_sixteen_is_gone() {
    let (loopback, _visits) = open().await;
    let begun = Instant::now();
    let mut silent = Vec::new();
    for _ in 0..CONNECTIONS {
        silent.push(
            TcpStream::connect(("127.0.0.1", loopback.port))
                .await
                .unwrap(),
        );
    }
    let answer = ask(loopback.port, "nonsense\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
    assert!(
        begun.elapsed() >= READ_LIMIT,
        "it was served beside the sixteen"
    );
}
