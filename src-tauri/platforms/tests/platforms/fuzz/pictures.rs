//! Addresses of profile pictures, and whatever lies there.

use pilotlight_platforms::{Bases, fetch_picture};
use proptest::prelude::*;

use super::{
    PLACES,
    made::{Checked, Input, mutated, run},
    runtime,
    scenes::Played,
    written::lines,
};

#[test]
fn wv_11_any_picture_is_one_by_its_bytes_from_a_public_host_by_https() {
    let runtime = runtime();
    let addresses = lines(
        "https://pbs.twimg.com/profile_images/1/a_400x400.jpg\nhttps://scontent.xx.fbcdn.net/v/t1?a=1&b=2\n\
         https://yt3.ggpht.com/a=s240\nhttps://127.0.0.1/x.jpg\nhttps://user:pw@pbs.twimg.com:443/x\n\
         http://pbs.twimg.com/x\nhttps://[::1]/x\nhttps://2130706433/x\ndata:image/png;base64,AAAA",
    );
    let pictures: Vec<Input> = [
        b"\x89PNG\r\n\x1a\nIHDR".to_vec(),
        b"\xff\xd8\xff\xe0JFIF".to_vec(),
        b"RIFF\x10\0\0\0WEBPVP8 ".to_vec(),
        b"GIF89a\x01\0".to_vec(),
        b"<svg onload=alert(1)>".to_vec(),
    ]
    .map(Input)
    .into();
    let check = |(address, body): &(Input, Input)| -> Checked {
        let address = String::from_utf8_lossy(address);
        let http = Played::of(vec![body.0.clone()]);
        let came = runtime.block_on(fetch_picture(&http, &Bases::Live, &address));
        for (url, is_bare) in http.asked() {
            prop_assert!(
                url.scheme() == "https" && url.domain().is_some() && is_bare,
                "{url}"
            );
        }
        let Ok((bytes, kind)) = came else {
            return Ok(false);
        };
        let begins = |start: &[u8]| bytes.starts_with(start);
        let fits = match kind {
            "image/png" => begins(b"\x89PNG\r\n\x1a\n"),
            "image/jpeg" => begins(b"\xff\xd8\xff"),
            "image/webp" => begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"),
            "image/gif" => begins(b"GIF87a") || begins(b"GIF89a"),
            _ => false,
        };
        prop_assert!(fits, "{kind}");
        Ok(true)
    };
    let seeds: Vec<_> = pictures
        .iter()
        .map(|one| (addresses[0].clone(), one.clone()))
        .collect();
    let inputs = (mutated(addresses, PLACES), mutated(pictures, PLACES));
    run("picture", seeds, inputs, check);
}
