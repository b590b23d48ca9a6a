//! Whatever headers ask for patience, the wait lies between a second and a day.
//!
//! An input is what a line of `tests/fuzz/seeds/waits.txt` is: name, colon, value; several with a bar between.
#![no_main]

use http::{HeaderName, HeaderValue, Response, StatusCode};
use libfuzzer_sys::fuzz_target;
use pilotlight_domain::{Cause, Platform, Span, Timestamp};
use pilotlight_platforms::{Endpoint, adapter_for};

const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);

fuzz_target!(|headers: &[u8]| {
    let mut response = Response::new(b"{}".to_vec());
    *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    for line in headers.split(|byte| *byte == b'|') {
        let mut parts = line.splitn(2, |byte| *byte == b':');
        let (Some(name), Some(value)) = (parts.next(), parts.next()) else {
            continue;
        };
        // What cannot stand in a header never arrives in one.
        if let Ok(name) = HeaderName::from_bytes(name.trim_ascii())
            && let Ok(value) = HeaderValue::from_bytes(value.trim_ascii())
        {
            // A header map of more names than it can hold never comes from a socket either.
            let _ = response.headers_mut().try_append(name, value);
        }
    }
    for platform in Platform::ALL {
        let refusal = adapter_for(platform).classify(Endpoint::Probe, &response, NOW);
        assert_eq!(refusal.cause, Cause::RateLimited);
        if let Some(until) = refusal.not_before {
            let wait = until.until(NOW);
            assert!(
                wait >= Span::seconds(1) && wait <= Span::hours(24),
                "{platform:?} {wait:?}"
            );
        }
    }
});
