//! A video of 200 MB over a real socket that is cut five times, and what it costs in memory.
//!
//! The one who sends is this test binary again, because the sandbox and other tests would be counted with it.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};

use async_trait::async_trait;
use http::{Request, Response};
use pilotlight_domain::{Platform, Profile, Secret, Span};
use pilotlight_platforms::{
    Bases, CallContext, Http, HttpError, Progress, PublishRequest, ReqwestHttp, Sending, Settled,
    Step, StepKind, Stop, inspect_file,
};
use pilotlight_sandbox::{Consent, Control, Platform as Played};

use super::files::{Files, digest, with};
use crate::huge_answers::{peak, resident};
use crate::stage::Stage;

const TEST: &str =
    "publishing::large::a_video_of_200_mb_survives_five_cuts_is_sent_once_and_costs_no_memory";
/// What the child is told: where, what and as whom, in JSON.
const ERRAND: &str = "PILOTLIGHT_TEST_ERRAND";
const BYTES: u64 = 200_000_000;
const CUTS: u32 = 5;
/// How much the memory may grow, in KiB.
const GROWTH: u64 = 32 * 1024;
const PART: u64 = 4 * 1024 * 1024;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_video_of_200_mb_survives_five_cuts_is_sent_once_and_costs_no_memory() {
    if let Ok(errand) = std::env::var(ERRAND) {
        return send(&serde_json::from_str(&errand).unwrap()).await;
    }
    let (stage, base) = Stage::served(Platform::YouTube).await;
    let tokens = stage.sign_in(&Consent::allow("lena")).await;
    let offer = stage.adapter.offer(&stage.context(), &tokens).await;
    let profile = offer.unwrap().targets.remove(0).0.profile;
    let files = Files::new();
    let film = files.film(BYTES).await;
    stage.play(Control::CutUploads {
        platform: Played::Youtube,
        times: CUTS,
    });
    let errand = serde_json::json!({
        "base": base, "profile": profile, "access": tokens.access.expose(),
        "file": files.path().join("film.mp4"), "now": stage.now(),
    });
    let child = tokio::task::spawn_blocking(move || {
        Command::new(std::env::current_exe().unwrap())
            .args([TEST, "--exact", "--nocapture"])
            .env(ERRAND, errand.to_string())
            .stdin(Stdio::null())
            .output()
            .unwrap()
    });
    let ended = child.await.unwrap();
    let said = String::from_utf8_lossy(&ended.stdout);
    let complained = String::from_utf8_lossy(&ended.stderr);
    assert!(
        ended.status.success() && said.contains("1 passed"),
        "{said}{complained}"
    );
    print!("{said}");
    let [post] = stage.sandbox.posts(&profile.remote_id).try_into().unwrap();
    assert_eq!(post.media[0].bytes, BYTES);
    assert_eq!(post.media[0].digest, digest(&film));
}

#[derive(serde::Deserialize)]
struct Errand {
    base: url::Url,
    profile: Profile,
    access: Secret<String>,
    file: std::path::PathBuf,
    now: pilotlight_domain::Timestamp,
}

/// Counts what goes out.
struct Counting {
    inner: ReqwestHttp,
    bytes: AtomicU64,
    requests: AtomicU64,
}

#[async_trait]
impl Http for Counting {
    async fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, HttpError> {
        self.requests.fetch_add(1, Ordering::Relaxed);
        self.bytes
            .fetch_add(request.body().len() as u64, Ordering::Relaxed);
        self.inner.send(request).await
    }
}

async fn send(errand: &Errand) {
    let bases = Bases::Under(errand.base.clone());
    let http = Counting {
        inner: ReqwestHttp::new(&bases).unwrap(),
        bytes: AtomicU64::new(0),
        requests: AtomicU64::new(0),
    };
    let film = inspect_file(errand.file.clone(), 0).await.unwrap();
    let mut content = with("How we tie a bouquet", vec![film]);
    content.youtube.title = "Tying a bouquet".into();
    content.youtube.made_for_kids = Some(false);
    let stage = Stage::new(Platform::YouTube);
    let context = CallContext {
        http: &http,
        bases: &bases,
        client: &stage.client,
        now: errand.now,
    };
    let request = PublishRequest {
        profile: &errand.profile,
        access: &errand.access,
        content: &content,
        known: &[],
    };
    let adapter = &stage.adapter;
    let mut progress = Progress::start();
    // What the client costs by itself is no growth: the session is begun before the measure is taken.
    let begun = adapter.publish_step(&context, &request, &progress).await;
    if let Ok(Step::Go(next)) = begun {
        progress = next;
    }
    let before = resident();
    let mut cuts = 0;
    let remote = loop {
        let kind = adapter.next_step(&request, &progress);
        match adapter.publish_step(&context, &request, &progress).await {
            Ok(Step::Go(next)) => progress = next,
            Ok(Step::Published(remote)) => break remote,
            Err(Stop::Refused(refusal)) if refusal.silence.is_some() => {
                cuts += 1;
                // A cut may cost the next request its connection as well.
                assert!(cuts <= 2 * CUTS, "{refusal}");
                if kind == StepKind::Decisive {
                    let sending = Sending {
                        at: context.now,
                        waited: Span::ZERO,
                    };
                    let settled = adapter
                        .reconcile(&context, &request, &progress, sending)
                        .await;
                    assert_eq!(settled, Ok(Settled::NotPublished));
                }
            }
            other => panic!("{other:?}"),
        }
    };
    let grown = peak().saturating_sub(before);
    let sent = http.bytes.load(Ordering::Relaxed);
    let mut output = std::io::stdout().lock();
    writeln!(
        output,
        "{} MB in {} requests over {cuts} cuts as {}: {} KiB more were sent than the video has, resident memory \
         grew by {grown} KiB at its peak",
        BYTES / 1_000_000,
        http.requests.load(Ordering::Relaxed),
        remote.id,
        (sent - BYTES) / 1024
    )
    .unwrap();
    assert!(cuts >= CUTS, "{cuts}");
    // Only the halves of parts that a cut swallowed went out again.
    assert!(sent <= BYTES + u64::from(cuts) * PART, "{sent}");
    assert!(grown <= GROWTH, "{grown} KiB");
}
