//! Following the sandbox's time.
//!
//! The sandbox can move time forward. Our own time in the sandbox world is the computer's plus what
//! was moved, so that both sides agree on what has expired. In the same process it is handed over
//! directly; from a sandbox in another process it is read off every answer.

use async_trait::async_trait;
use pilotlight_domain::{Span, Timestamp};
use pilotlight_engine::parts::{Http, HttpError, ReqwestHttp};
use pilotlight_engine::{Clock, SystemClock};
use tokio::sync::watch;

/// Names the distance between the sandbox's time and the computer's, in milliseconds.
const OFFSET: &str = "x-pilotlight-sandbox-offset-ms";

/// The computer's clock plus what the sandbox has moved it by.
#[derive(Clone, Debug)]
pub(crate) struct SandboxClock {
    pub(crate) offset: watch::Receiver<i64>,
}

#[async_trait]
impl Clock for SandboxClock {
    fn now(&self) -> Timestamp {
        SystemClock.now() + Span::millis(*self.offset.borrow())
    }

    fn counted(&self) -> Span {
        SystemClock.counted()
    }

    /// What the sandbox is moved by passes for its platforms as well.
    fn passed(&self) -> Span {
        Span::millis(SystemClock.counted().as_millis() + *self.offset.borrow())
    }

    async fn sleep_until(&self, moment: Timestamp) {
        let mut offset = self.offset.clone();
        loop {
            let moved = Span::millis(*offset.borrow_and_update());
            tokio::select! {
                () = SystemClock.sleep_until(moment - moved) => return,
                changed = offset.changed() => {
                    if changed.is_err() {
                        return SystemClock.sleep_until(moment - moved).await;
                    }
                }
            }
        }
    }
}

/// Sends as `ReqwestHttp` does and reads the sandbox's time off every answer.
pub(crate) struct FollowingHttp {
    pub(crate) inner: ReqwestHttp,
    pub(crate) offset: watch::Sender<i64>,
}

#[async_trait]
impl Http for FollowingHttp {
    async fn send(
        &self,
        request: http::Request<Vec<u8>>,
    ) -> Result<http::Response<Vec<u8>>, HttpError> {
        let answer = self.inner.send(request).await?;
        let told = answer
            .headers()
            .get(OFFSET)
            .and_then(|value| value.to_str().ok());
        if let Some(offset) = told.and_then(|text| text.parse::<i64>().ok()) {
            self.offset
                .send_if_modified(|known| std::mem::replace(known, offset) != offset);
        }
        Ok(answer)
    }
}
