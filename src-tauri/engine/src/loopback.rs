//! The local address to which a browser can bring an answer.
//!
//! It listens on 127.0.0.1 only, only while a sign-in waits, and takes one kind of request: a GET of
//! the exact path, addressed to 127.0.0.1 and its port by name (OA-13, OA-14). It reads at most 8 KiB
//! for at most 5 seconds, serves at most 16 connections at once, and answers with a static page
//! without script that is never stored.

use pilotlight_words::{language, sign_in};

use std::{io::ErrorKind, net::Ipv4Addr, sync::Arc, time::Duration};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::{Semaphore, mpsc},
    time::{Instant, timeout},
};
use tracing::debug;

use crate::returned::LONGEST;

const READ_LIMIT: Duration = Duration::from_secs(5);
const CONNECTIONS: usize = 16;
/// A port that some platforms want to the digit lies among those that systems give to whoever connects anywhere,
/// so another program may have it by chance, mostly for less than this.
const PORT_PATIENCE: Duration = Duration::from_secs(3);
const PORT_AGAIN: Duration = Duration::from_millis(100);

/// A request that fits, waiting for the words to answer it with.
#[derive(Debug)]
pub(crate) struct Visit {
    /// The whole address that was asked for.
    pub address: String,
    /// Takes the page's title and sentence.
    pub answer: tokio::sync::oneshot::Sender<(String, String)>,
}

/// An open local address. Dropping it closes the port.
#[derive(Debug)]
pub(crate) struct Loopback {
    /// The port, chosen by the operating system unless one was asked for.
    pub port: u16,
    task: tokio::task::JoinHandle<()>,
}

impl Drop for Loopback {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Loopback {
    /// Closes the port. When this returns it is free, for a next attempt that needs the same one.
    pub(crate) async fn close(mut self) {
        self.task.abort();
        let _ = (&mut self.task).await;
    }

    /// Opens 127.0.0.1 on `port` (0 lets the operating system choose) for GETs of `path`.
    ///
    /// # Errors
    /// When the port cannot be had, also after a moment's patience.
    pub(crate) async fn open(
        port: u16,
        path: String,
        visits: mpsc::Sender<Visit>,
    ) -> std::io::Result<Self> {
        let listener = listen(port).await?;
        let port = listener.local_addr()?.port();
        let task = tokio::spawn(accept(listener, port, path, visits));
        Ok(Self { port, task })
    }
}

async fn listen(port: u16) -> std::io::Result<TcpListener> {
    let until = Instant::now() + PORT_PATIENCE;
    loop {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            Err(error) if error.kind() == ErrorKind::AddrInUse && Instant::now() < until => {
                tokio::time::sleep(PORT_AGAIN).await;
            }
            outcome => return outcome,
        }
    }
}

async fn accept(listener: TcpListener, port: u16, path: String, visits: mpsc::Sender<Visit>) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let expected = Arc::new(Expected {
        path,
        host: format!("127.0.0.1:{port}"),
    });
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else {
            return;
        };
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let (expected, visits) = (Arc::clone(&expected), visits.clone());
        // Detached, so that the page that says "done" is still written when the port closes.
        tokio::spawn(async move {
            let _place = place;
            if timeout(READ_LIMIT * 2, serve(stream, &expected, visits))
                .await
                .is_err()
            {
                debug!("a local connection took too long and was closed");
            }
        });
    }
}

/// What a request has to ask for.
pub(crate) struct Expected {
    /// The path, to the letter.
    pub path: String,
    /// The address and port that it has to call us by.
    pub host: String,
}

async fn serve(mut stream: TcpStream, expected: &Expected, visits: mpsc::Sender<Visit>) {
    let head = match timeout(READ_LIMIT, read_head(&mut stream)).await {
        Ok(Some(head)) => head,
        Ok(None) | Err(_) => {
            let page = page(
                400,
                &sign_in::page_not_understood(),
                &sign_in::page_not_here_text(),
            );
            let _ = stream.write_all(page.as_bytes()).await;
            return;
        }
    };
    let page = match target(&head, expected) {
        Err(status) => page(
            status,
            &sign_in::page_not_here(),
            &sign_in::page_not_here_text(),
        ),
        Ok(target) => {
            let (answer, words) = tokio::sync::oneshot::channel();
            let visit = Visit {
                address: format!("http://{}{target}", expected.host),
                answer,
            };
            let (title, sentence) = match visits.send(visit).await {
                Ok(()) => words.await.unwrap_or_else(|_| nobody_waits()),
                Err(_) => nobody_waits(),
            };
            page(200, &title, &sentence)
        }
    };
    let _ = stream.write_all(page.as_bytes()).await;
    let _ = stream.shutdown().await;
}

fn nobody_waits() -> (String, String) {
    (sign_in::page_nobody(), sign_in::page_nobody_text())
}

/// Reads until the blank line that ends a request's head; none when it is too long or broken.
pub(crate) async fn read_head(stream: &mut (impl AsyncRead + Unpin)) -> Option<String> {
    let mut head = Vec::new();
    let mut part = [0_u8; 1024];
    loop {
        let count = stream.read(&mut part).await.ok()?;
        if count == 0 {
            return None;
        }
        head.extend_from_slice(part.get(..count)?);
        if head.windows(4).any(|four| four == b"\r\n\r\n") {
            return String::from_utf8(head).ok();
        }
        if head.len() > LONGEST {
            return None;
        }
    }
}

/// The request's target when it is one we take, else the status to refuse it with.
pub(crate) fn target<'a>(head: &'a str, expected: &Expected) -> Result<&'a str, u16> {
    let mut lines = head.split("\r\n");
    let mut words = lines.next().unwrap_or_default().split(' ');
    let (method, target, version) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
        words.next(),
    );
    if !version.is_some_and(|version| version.starts_with("HTTP/1.")) || words.next().is_some() {
        return Err(400);
    }
    let mut hosts = Vec::new();
    for line in lines.take_while(|line| !line.is_empty()) {
        // A line that others may read otherwise than we do is read by nobody (RFC 9112, 5.1 and 5.2).
        let (name, value) = line.split_once(':').ok_or(400_u16)?;
        if name.is_empty() || name.contains(char::is_whitespace) {
            return Err(400);
        }
        if name.eq_ignore_ascii_case("host") {
            hosts.push(value.trim());
        }
    }
    // A page elsewhere whose name was pointed at 127.0.0.1 gives itself away by that name.
    if hosts != [expected.host.as_str()] {
        return Err(421);
    }
    if target.split('?').next() != Some(expected.path.as_str()) {
        return Err(404);
    }
    if method != "GET" {
        return Err(405);
    }
    Ok(target)
}

fn page(status: u16, title: &str, sentence: &str) -> String {
    let reason = match status {
        200 => "OK",
        404 => "Not Found",
        405 => "Method Not Allowed",
        421 => "Misdirected Request",
        _ => "Bad Request",
    };
    let (title, sentence) = (escaped(title), escaped(sentence));
    let lang = language().locale();
    let body = format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <style>{STYLE}</style></head><body><main><h1>{title}</h1><p>{sentence}</p></main></body></html>"
    );
    format!(
        "HTTP/1.1 {status} {reason}\r\nContent-Type: text/html; charset=utf-8\r\n\
         Content-Length: {}\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n\
         X-Content-Type-Options: nosniff\r\n\
         Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'none'\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
}

const STYLE: &str = "body{margin:0;min-height:100vh;display:grid;place-items:center;\
    font:16px/1.5 Inter,system-ui,sans-serif;background:#F6F5F2;color:#1B1C1F}\
    main{max-width:28rem;margin:2rem;padding:2rem 2.5rem;background:#fff;border:1px solid #E3E0D9;\
    border-radius:12px}h1{font-size:1.3rem;margin:0 0 .5rem}p{margin:0;color:#5B5E66}\
    @media(prefers-color-scheme:dark){body{background:#131417;color:#ECEDEF}\
    main{background:#1B1D21;border-color:#2C2F35}p{color:#A9ADB6}}";

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
#[path = "loopback_tests.rs"]
mod tests;
