//! Whether a public address gives out a picture or video, for platforms that fetch media themselves.
//!
//! The owner names the address, so the request may go to any public host: without a credential, for the first
//! bytes only, to no address of a private network, and along no redirect.

use std::io::Cursor;
use std::net::IpAddr;

use pilotlight_domain::content::{HEAD_BYTES, Media, MediaSource, Problem, pixels, sniff};
use url::{Host, Url};

use crate::publishing::film::film_seconds;
use crate::{CallContext, HttpError, MediaRequest};

/// Looks at what an address gives out.
///
/// # Errors
/// The problem with it, under `index`.
pub async fn inspect_address(
    context: &CallContext<'_>,
    address: &Url,
    index: usize,
) -> Result<Media, Problem> {
    let host = public_host(address).ok_or(Problem::AddressNotPublic { index })?;
    let mut url = context.bases.at(host, address.path());
    url.set_query(address.query());
    let request = http::Request::get(url.as_str())
        .header("accept", "image/*, video/*")
        .header("range", format!("bytes=0-{}", HEAD_BYTES - 1))
        .extension(MediaRequest)
        .body(Vec::new())
        .map_err(|_| Problem::AddressNotPublic { index })?;
    let response = context
        .http
        .send(request)
        .await
        .map_err(|error| match error {
            HttpError::HostRefused => Problem::AddressNotPublic { index },
            _ => Problem::AddressSilent { index },
        })?;
    let status = response.status();
    if status.is_redirection() {
        return Err(Problem::AddressLeadsOn { index });
    }
    if !status.is_success() {
        let status = status.as_u16();
        return Err(Problem::AddressRefuses { index, status });
    }
    let head = response.body();
    let Some(format) = sniff(head) else {
        let kind = response.headers().get(http::header::CONTENT_TYPE);
        let is_page = kind
            .and_then(|kind| kind.to_str().ok())
            .is_some_and(|kind| kind.starts_with("text/html"));
        return Err(match is_page {
            true => Problem::AddressIsPage { index },
            false => Problem::FormatUnknown { index },
        });
    };
    Ok(Media {
        source: MediaSource::Address(address.clone()),
        format,
        size: size(&response),
        pixels: pixels(head),
        // A film whose header stands in front says it in its first bytes.
        seconds: film_seconds(&mut Cursor::new(head)),
        alt: String::new(),
        on_the_web: None,
    })
}

/// How many bytes the whole has: as its part says, or its length; nought where neither is told.
fn size(response: &http::Response<Vec<u8>>) -> u64 {
    let header = |name| response.headers().get(name)?.to_str().ok();
    let of_part = header(http::header::CONTENT_RANGE)
        .and_then(|range| range.rsplit_once('/')?.1.parse().ok());
    let whole = || {
        let length = header(http::header::CONTENT_LENGTH)?.parse().ok();
        length.or_else(|| u64::try_from(response.body().len()).ok())
    };
    of_part
        .or_else(whole)
        .unwrap_or_else(|| response.body().len() as u64)
}

/// The host of an address that everybody could reach, as far as the address itself shows: https on its own
/// port, a name with a dot in it, no login.
pub(crate) fn public_host(address: &Url) -> Option<&str> {
    let open = address.scheme() == "https"
        && address.port().is_none()
        && address.username().is_empty()
        && address.password().is_none();
    match address.host()? {
        Host::Domain(name) if open => {
            // A dot at the end makes no name longer: "printer." is a name of this network.
            let name = name.trim_end_matches('.').to_ascii_lowercase();
            let is_long = name.contains('.') && !name.split('.').any(str::is_empty);
            let local = [".local", ".localhost", ".internal", ".lan", ".home.arpa"];
            let is_local = local.iter().any(|end| name.ends_with(end));
            address.host_str().filter(|_| is_long && !is_local)
        }
        _ => None,
    }
}

/// Whether an address of the network is one that everybody reaches (NW-05).
pub(crate) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, ..] = v4.octets();
            let shared = a == 100 && (64..128).contains(&b);
            let special =
                a == 0 || a >= 240 || (a == 192 && b == 0) || (a == 198 && (b == 18 || b == 19));
            !(v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_multicast()
                || v4.is_broadcast()
                || v4.is_documentation()
                || shared
                || special)
        }
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => is_public(IpAddr::V4(v4)),
            // Global unicast is 2000::/3 (RFC 4291), of which documentation and tunnels are no hosts.
            None => {
                let [first, second, ..] = v6.segments();
                (0x2000..0x4000).contains(&first)
                    && !(first == 0x2001 && (second == 0xdb8 || second < 0x200))
                    && first != 0x2002
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nw_05_only_public_https_addresses_are_asked() {
        for (address, public) in [
            ("https://flowers.example/t.jpg", true),
            ("https://flowers.example:443/t.jpg", true),
            ("http://flowers.example/t.jpg", false),
            ("https://flowers.example:8443/t.jpg", false),
            ("https://anna:pass@flowers.example/t.jpg", false),
            ("https://93.184.216.34/t.jpg", false),
            ("https://[2606:2800:220:1::]/t.jpg", false),
            ("https://localhost/t.jpg", false),
            ("https://printer.local/t.jpg", false),
            ("https://nas.lan./t.jpg", false),
            ("https://printer./t.jpg", false),
            ("https://./t.jpg", false),
            ("file:///shop/t.jpg", false),
        ] {
            let url = Url::parse(address).unwrap();
            assert_eq!(public_host(&url).is_some(), public, "{address}");
        }
    }

    #[test]
    fn nw_05_private_networks_are_not_reached() {
        for (address, public) in [
            ("93.184.216.34", true),
            ("10.0.0.1", false),
            ("172.20.1.1", false),
            ("192.168.1.1", false),
            ("127.0.0.1", false),
            ("169.254.169.254", false),
            ("100.64.0.1", false),
            ("0.0.0.0", false),
            ("224.0.0.1", false),
            ("255.255.255.255", false),
            ("2606:2800:220:1::1", true),
            ("::1", false),
            ("fe80::1", false),
            ("fd00::1", false),
            ("::ffff:192.168.1.1", false),
            ("2001:db8::1", false),
            ("2002:c0a8:101::1", false),
        ] {
            assert_eq!(is_public(address.parse().unwrap()), public, "{address}");
        }
    }
}
