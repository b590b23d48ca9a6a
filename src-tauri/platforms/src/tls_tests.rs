//! Servers whose certificates are not in order, and the one whose are.

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd,
};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::TlsAcceptor;

use super::*;

/// What is wrong with a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wrong {
    Nothing,
    Expired,
    NotYetValid,
    OtherHost,
    SelfSigned,
    UnknownIssuer,
    ResetInTheHandshake,
    ClosedInTheHandshake,
}

fn issuer(name: &str) -> CertifiedIssuer<'static, KeyPair> {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.distinguished_name.push(DnType::CommonName, name);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

/// A certificate and its key, with that one thing wrong with it.
fn certificate(
    wrong: Wrong,
    trusted: &CertifiedIssuer<'static, KeyPair>,
) -> (CertificateDer<'static>, PrivateKeyDer<'static>) {
    let host = match wrong {
        Wrong::OtherHost => "graph.example.org",
        _ => "127.0.0.1",
    };
    let mut params = CertificateParams::new(vec![host.to_owned()]).unwrap();
    // Checkers of some systems take no certificate of more than 825 days.
    (params.not_before, params.not_after) = match wrong {
        Wrong::Expired => (date_time_ymd(2020, 1, 1), date_time_ymd(2021, 1, 1)),
        Wrong::NotYetValid => (date_time_ymd(2090, 1, 1), date_time_ymd(2091, 1, 1)),
        _ => (date_time_ymd(2026, 1, 1), date_time_ymd(2090, 1, 1)),
    };
    let key = KeyPair::generate().unwrap();
    let certificate = match wrong {
        Wrong::SelfSigned => params.self_signed(&key),
        Wrong::UnknownIssuer => params.signed_by(&key, &issuer("Nobody knows")),
        _ => params.signed_by(&key, trusted),
    };
    let key = PrivatePkcs8KeyDer::from(key.serialize_der());
    (certificate.unwrap().der().clone(), key.into())
}

/// Serves one connection and gives how many bytes of a request it could read.
async fn serve(
    wrong: Wrong,
    trusted: &CertifiedIssuer<'static, KeyPair>,
) -> (String, tokio::task::JoinHandle<usize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("https://{}/", listener.local_addr().unwrap());
    let (certificate, key) = certificate(wrong, trusted);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let served = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        if matches!(
            wrong,
            Wrong::ResetInTheHandshake | Wrong::ClosedInTheHandshake
        ) {
            let mut hello = [0; 64];
            assert_ne!(stream.read(&mut hello).await.unwrap(), 0);
            // What is left unread makes the system reset the connection.
            if wrong == Wrong::ClosedInTheHandshake {
                let mut rest = [0; 16 * 1024];
                drop(stream.try_read(&mut rest));
            }
            return 0;
        }
        let Ok(mut stream) = acceptor.accept(stream).await else {
            return 0;
        };
        let mut request = [0; 4096];
        let read = stream.read(&mut request).await.unwrap_or(0);
        drop(
            stream
                .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")
                .await,
        );
        drop(stream.shutdown().await);
        read
    });
    (base, served)
}

#[tokio::test]
async fn f13_nw_01_no_byte_of_a_request_is_sent_to_a_server_that_cannot_prove_who_it_is() {
    let trusted = issuer("The test's own");
    for wrong in [
        Wrong::Nothing,
        Wrong::Expired,
        Wrong::NotYetValid,
        Wrong::OtherHost,
        Wrong::SelfSigned,
        Wrong::UnknownIssuer,
        Wrong::ResetInTheHandshake,
        Wrong::ClosedInTheHandshake,
    ] {
        let (base, served) = serve(wrong, &trusted).await;
        let root = reqwest::Certificate::from_der(trusted.der()).unwrap();
        let reach = Reach::Origin(Url::parse(&base).unwrap());
        let http = ReqwestHttp::with(reach, LIMITS, |it| it.tls_certs_merge([root])).unwrap();
        let request = Request::post(&base)
            .body(b"grant_type=refresh_token&refresh_token=canary".to_vec())
            .unwrap();
        let answer = http.send(request).await;
        let read = served.await.unwrap();
        if wrong == Wrong::Nothing {
            // What the others are refused for is nothing but what is wrong with them.
            assert_eq!(answer.unwrap().status(), 200);
            assert_ne!(read, 0);
            continue;
        }
        let error = answer.unwrap_err();
        assert_eq!(error, HttpError::NotSafe, "{wrong:?}");
        assert_eq!(read, 0, "{wrong:?}");
        assert!(error.surely_unsent());
        assert_eq!(error.to_string(), "the connection could not be made safe");
        let refusal = crate::Refusal::silent(crate::Endpoint::Refresh, error);
        assert_eq!(
            refusal.cause,
            pilotlight_domain::Cause::NetworkInterference,
            "{wrong:?}: no account turns red"
        );
    }
}
