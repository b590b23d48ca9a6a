//! Avatars: fetched here with limits, so that the window never makes a request of its own (WV-11).

use http::{Method, Request, header};
use url::{Host, Url};

use crate::{Bases, BodyLimit, Http, HttpError, PictureRequest};

/// The greatest avatar, in bytes.
const GREATEST: usize = 2 * 1024 * 1024;

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// The address is not one that pictures may be fetched from.
    #[error("the picture's address is not one that may be used")]
    Address,
    /// No answer came.
    #[error("the picture did not come: {0}")]
    Silence(#[from] HttpError),
    /// The answer was not a success.
    #[error("the picture was refused with status {0}")]
    Refused(u16),
    /// What came is none of PNG, JPEG, WebP and GIF.
    #[error("what came is not a picture")]
    NotAPicture,
}

/// Fetches an avatar of at most 2 MiB and gives its bytes and its media type, told from the bytes.
/// Nothing but `https` is followed, except to the sandbox itself.
///
/// # Errors
/// [`PictureError`]; a picture is never worth more than a try.
pub async fn fetch_picture(
    http: &dyn Http,
    bases: &Bases,
    address: &str,
) -> Result<(Vec<u8>, &'static str), PictureError> {
    let url = Url::parse(address).map_err(|_| PictureError::Address)?;
    let in_sandbox = match bases {
        Bases::Live => false,
        Bases::Under(base) => url.origin() == base.origin(),
    };
    let by_name = matches!(url.host(), Some(Host::Domain(_)));
    let is_public = url.scheme() == "https" && by_name;
    if !(in_sandbox || is_public) {
        return Err(PictureError::Address);
    }
    let request = Request::builder()
        .method(Method::GET)
        .uri(url.as_str())
        .header(
            header::ACCEPT,
            "image/png, image/jpeg, image/webp, image/gif",
        )
        .extension(PictureRequest)
        .extension(BodyLimit(GREATEST))
        .body(Vec::new())
        .map_err(|_| PictureError::Address)?;
    let response = http.send(request).await?;
    if !response.status().is_success() {
        return Err(PictureError::Refused(response.status().as_u16()));
    }
    let bytes = response.into_body();
    if bytes.len() > GREATEST {
        return Err(HttpError::TooLarge.into());
    }
    let kind = media_type(&bytes).ok_or(PictureError::NotAPicture)?;
    Ok((bytes, kind))
}

/// The media type by the bytes a file of that type begins with. What a server says is not asked.
fn media_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some("image/webp"),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some("image/gif"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_type_is_told_from_the_bytes() {
        for (bytes, kind) in [
            (&b"\x89PNG\r\n\x1a\nrest"[..], Some("image/png")),
            (b"\xff\xd8\xff\xe0rest", Some("image/jpeg")),
            (b"RIFF\x01\x02\x03\x04WEBPVP8 ", Some("image/webp")),
            (b"GIF89a", Some("image/gif")),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", None),
            (b"<html>", None),
            (b"", None),
        ] {
            assert_eq!(media_type(bytes), kind);
        }
    }
}
