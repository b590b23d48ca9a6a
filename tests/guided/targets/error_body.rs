//! Any body of a refusal is read to a cause, and to a death only by a code that is listed as one.
#![no_main]

#[path = "../../../src-tauri/platforms/tests/platforms/hostile_answers/listed.rs"]
mod listed;

use http::{Response, StatusCode};
use libfuzzer_sys::fuzz_target;
use pilotlight_domain::{Platform, Timestamp, Verdict};
use pilotlight_platforms::{Endpoint, adapter_for};

const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);
/// One of each kind that platforms refuse with.
const STATUSES: [StatusCode; 5] = [
    StatusCode::BAD_REQUEST,
    StatusCode::UNAUTHORIZED,
    StatusCode::FORBIDDEN,
    StatusCode::NOT_FOUND,
    StatusCode::INTERNAL_SERVER_ERROR,
];

fuzz_target!(|body: &[u8]| {
    let mut response = Response::new(body.to_vec());
    for status in STATUSES {
        *response.status_mut() = status;
        for platform in Platform::ALL {
            for endpoint in Endpoint::ALL {
                let refusal = adapter_for(platform).classify(endpoint, &response, NOW);
                let code = refusal.code.as_deref().unwrap_or_default();
                assert!(
                    refusal.cause.verdict() != Verdict::ProvenDead
                        || listed::is_listed(platform, code),
                    "{platform:?} {endpoint:?} {status} {refusal:?}"
                );
            }
        }
    }
});
