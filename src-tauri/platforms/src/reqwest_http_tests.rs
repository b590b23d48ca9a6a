//! Names that do not resolve, servers that take their time, and certificates that are not in order: each
//! on a real socket, under the limits of the product.

#[path = "tls_tests.rs"]
mod tls;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use super::*;

#[test]
fn nw_02_the_limits_are_ten_twenty_and_thirty_seconds() {
    assert_eq!(LIMITS.connect, Duration::from_secs(10));
    assert_eq!(LIMITS.first_byte, Duration::from_secs(20));
    assert_eq!(LIMITS.whole, Duration::from_secs(30));
}

/// A client that reaches one origin only.
fn to(base: &str) -> ReqwestHttp {
    ReqwestHttp::with(Reach::Origin(Url::parse(base).unwrap()), LIMITS, |it| it).unwrap()
}

fn get(base: &str) -> Request<Vec<u8>> {
    Request::get(base).body(Vec::new()).unwrap()
}

/// A resolver that says that there is no such name, or says nothing at all.
#[derive(Clone, Copy)]
enum Dead {
    NoSuchName,
    Mute,
}

impl Resolve for Dead {
    fn resolve(&self, _: Name) -> Resolving {
        let answers = matches!(self, Self::NoSuchName);
        Box::pin(async move {
            if !answers {
                std::future::pending::<()>().await;
            }
            Err::<Addrs, _>(io::Error::from(io::ErrorKind::NotFound).into())
        })
    }
}

/// Time stands still but for the limits: nobody waits for ten seconds here.
#[tokio::test(start_paused = true)]
async fn f06_a_name_that_does_not_resolve_is_silence_within_the_limit_and_nothing_was_sent() {
    for dead in [Dead::NoSuchName, Dead::Mute] {
        let base = "http://graph.facebook.com/";
        let reach = Reach::Origin(Url::parse(base).unwrap());
        let http = ReqwestHttp::with(reach, LIMITS, |builder| {
            builder.dns_resolver(Arc::new(dead))
        });
        let begun = Instant::now();
        let error = http.unwrap().send(get(base)).await.unwrap_err();
        assert_eq!(error, HttpError::NotConnected);
        assert!(error.surely_unsent());
        assert!(begun.elapsed() <= LIMITS.connect + Duration::from_secs(1));
        let refusal = crate::Refusal::silent(crate::Endpoint::Refresh, error);
        assert_eq!(refusal.cause, pilotlight_domain::Cause::NoAnswer);
        assert!(!refusal.outcome_unknown());
    }
}

/// Serves one connection: `at_once`, then one byte a second for ever.
async fn trickle(at_once: &'static [u8], slowly: u8) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}/", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = [0; 1024];
        assert_ne!(stream.read(&mut request).await.unwrap(), 0);
        stream.write_all(at_once).await.unwrap();
        while stream.write_all(&[slowly]).await.is_ok() {
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    });
    base
}

#[tokio::test(start_paused = true)]
async fn f07_a_server_that_gives_one_byte_a_second_is_cut_off_at_the_limit() {
    let whole: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n";
    // A body that never ends, and a head that never does.
    for (at_once, slowly, limit) in [
        (whole, b'x', LIMITS.whole),
        (b"HTTP/1.1 200 OK\r\nx: ", b'x', LIMITS.first_byte),
        (b"", b'x', LIMITS.first_byte),
    ] {
        // The last kind breaks the protocol at its first byte, and may end sooner.
        let base = trickle(at_once, slowly).await;
        let begun = Instant::now();
        let error = to(&base).send(get(&base)).await.unwrap_err();
        let took = begun.elapsed();
        assert!(took <= limit + Duration::from_secs(1), "{took:?}");
        if !at_once.is_empty() {
            assert_eq!(error, HttpError::TimedOut);
            assert!(took >= limit, "{took:?}");
        }
        // A renewal may have been carried out all the same (step 7 of the protocol).
        let refusal = crate::Refusal::silent(crate::Endpoint::Refresh, error);
        assert!(refusal.outcome_unknown(), "{error:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn nw_02_an_answer_that_never_begins_or_never_ends_is_given_up() {
    for (head, limit) in [
        (&b""[..], LIMITS.first_byte),
        (
            b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n",
            LIMITS.whole,
        ),
    ] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}/", listener.local_addr().unwrap());
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut request = [0; 1024];
            assert_ne!(stream.read(&mut request).await.unwrap(), 0);
            stream.write_all(head).await.unwrap();
            std::future::pending::<()>().await;
        });
        let begun = Instant::now();
        assert_eq!(
            to(&base).send(get(&base)).await.unwrap_err(),
            HttpError::TimedOut
        );
        assert!(begun.elapsed() >= limit);
    }
}

#[tokio::test]
async fn nw_05_a_name_of_this_computer_or_its_network_is_no_public_host() {
    let Err(error) = PublicOnly.resolve("localhost".parse().unwrap()).await else {
        panic!("it was let through");
    };
    assert!(error.is::<NotPublic>());
    // The same through a whole client.
    let client = reqwest::Client::builder()
        .no_proxy()
        .dns_resolver(Arc::new(PublicOnly));
    let asked = client.build().unwrap().get("https://localhost/t.jpg");
    let error = asked.send().await.unwrap_err();
    assert_eq!(told(&error), HttpError::HostRefused);
    let http = ReqwestHttp::new(&Bases::Live).unwrap();
    let look = |address: &str| {
        Request::get(address)
            .extension(MediaRequest)
            .body(Vec::new())
            .unwrap()
    };
    for address in [
        "http://flowers.example/t.jpg",
        "https://flowers.example:8443/t.jpg",
    ] {
        let error = http.send(look(address)).await.unwrap_err();
        assert_eq!(error, HttpError::HostRefused, "{address}");
    }
    // Without the mark, or with anything that could be told to a stranger, it goes to listed hosts only.
    let mut signed = look("https://localhost/t.jpg");
    signed
        .headers_mut()
        .insert(header::AUTHORIZATION, "Bearer x".parse().unwrap());
    for request in [signed, get("https://localhost/t.jpg")] {
        let error = http.send(request).await.unwrap_err();
        assert_eq!(error, HttpError::HostRefused);
    }
}

/// Takes the whole request in, and answers nothing.
async fn mute() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}/", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut part = vec![0; 64 * 1024];
        while stream.read(&mut part).await.is_ok_and(|read| read > 0) {}
        std::future::pending::<()>().await;
    });
    base
}

#[tokio::test(start_paused = true)]
async fn nw_02_a_request_that_brings_much_may_take_longer_by_what_it_brings() {
    for (bytes, more) in [(0, 0), (1024, 0), (320 * 1024, 10)] {
        let base = mute().await;
        let request = Request::put(base.as_str()).body(vec![b'x'; bytes]).unwrap();
        let begun = Instant::now();
        let error = to(&base).send(request).await.unwrap_err();
        assert_eq!(error, HttpError::TimedOut);
        let limit = LIMITS.first_byte + Duration::from_secs(more);
        let took = begun.elapsed();
        assert!(
            took >= limit && took <= limit + Duration::from_secs(1),
            "{took:?}"
        );
    }
}
