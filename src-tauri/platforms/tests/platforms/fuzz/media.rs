//! Addresses of media, as an owner might type them, and whatever lies there.

use pilotlight_platforms::{Bases, CallContext, ClientCredentials, inspect_address};
use proptest::prelude::*;

use super::{
    NOW, PLACES,
    made::{Checked, Input, mutated, run},
    runtime,
    scenes::Played,
    written::lines,
};

#[test]
fn nw_05_any_address_of_media_is_asked_at_public_names_by_https_alone_and_carries_nothing_of_ours()
{
    let runtime = runtime();
    let addresses = lines(
        "https://www.cornerflorist.example/tulips.jpg\nhttps://cdn.example.org/a/b.mp4?v=1\n\
         https://127.0.0.1/x.jpg\nhttps://user:pw@cdn.example.org/x.png\nhttps://cdn.example.org:8443/x\n\
         http://cdn.example.org/x\nhttps://[::1]/x\nhttps://printer.local/x\nhttps://2130706433/x\n\
         https://./x.png\nhttps://printer./x.png\nhttps://a..b/x.png",
    );
    let files: Vec<Input> = [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x40\0\0\0\xf0".to_vec(),
        b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2mp41\0\0\0\x6cmvhd".to_vec(),
        b"<!doctype html><html>".to_vec(),
    ]
    .map(Input)
    .into();
    let client = ClientCredentials {
        client_id: "fuzz".into(),
        client_secret: None,
    };
    let check = |(address, body): &(Input, Input)| -> Checked {
        let text = String::from_utf8_lossy(address);
        let Ok(address) = url::Url::parse(&text) else {
            return Ok(false);
        };
        let http = Played::of(vec![body.0.clone()]);
        let context = CallContext {
            http: &http,
            bases: &Bases::Live,
            client: &client,
            now: NOW,
        };
        let came = runtime.block_on(inspect_address(&context, &address, 3));
        for (url, is_bare) in http.asked() {
            let local = ["local", "localhost", "internal", "lan"];
            let name = url.domain().unwrap_or_default().trim_end_matches('.');
            let end = name.rsplit('.').next().unwrap_or_default();
            prop_assert!(
                url.scheme() == "https" && is_bare && name.contains('.') && !local.contains(&end),
                "{url}"
            );
        }
        if let Ok(media) = &came {
            prop_assert!(pilotlight_domain::content::sniff(body) == Some(media.format));
        }
        Ok(came.is_ok())
    };
    let seeds: Vec<_> = files
        .iter()
        .map(|one| (addresses[0].clone(), one.clone()))
        .collect();
    let inputs = (mutated(addresses, PLACES), mutated(files, PLACES));
    run("address of media", seeds, inputs, check);
}
