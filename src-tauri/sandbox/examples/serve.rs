//! Serves the sandbox alone on a loopback port: `cargo run -p pilotlight-sandbox --example serve -- 47900`.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use pilotlight_sandbox::{Sandbox, SandboxOptions};
use url::Url;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let port = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "47900".to_owned());
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    let clock = || {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        since.map_or(0, |since| {
            i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
        })
    };
    let sandbox = Sandbox::new(SandboxOptions {
        base: Url::parse(&format!("http://{}", listener.local_addr()?))?,
        clock: Arc::new(clock),
        state_file: None,
        seed: 7,
        extra_pages: 0,
    })?;
    sandbox.serve(listener).await?;
    Ok(())
}
