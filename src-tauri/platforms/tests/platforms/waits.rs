//! How long a refusal asks to wait, and whether for one account or for every account of the platform.

use http::Response;
use pilotlight_domain::{Cause, Platform, Span, Timestamp};
use pilotlight_platforms::{Endpoint, Reach, Refusal, adapter_for};

/// 2026-11-23T10:00:00Z.
const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);

fn refusal(platform: Platform, status: u16, headers: &[(&str, &str)], body: &str) -> Refusal {
    let mut builder = Response::builder().status(status);
    for (name, value) in headers {
        builder = builder.header(*name, *value);
    }
    let response = builder.body(body.as_bytes().to_vec()).unwrap();
    adapter_for(platform).classify(Endpoint::Publish, &response, NOW)
}

fn wait(platform: Platform, status: u16, headers: &[(&str, &str)], body: &str) -> Waiting {
    let refusal = refusal(platform, status, headers, body);
    assert_eq!(refusal.cause, Cause::RateLimited, "{refusal:?}");
    (
        refusal.not_before.map(|until| until.until(NOW)),
        refusal.reach,
    )
}

type Waiting = (Option<Span>, Reach);

#[test]
fn meta_counts_some_limits_for_the_app_and_most_for_one_page_or_person() {
    let limit = |code: i64, headers: &[(&str, &str)]| {
        let body = format!(r#"{{"error":{{"type":"OAuthException","code":{code}}}}}"#);
        wait(Platform::Facebook, 403, headers, &body)
    };
    for (code, reach) in [
        (4, Reach::App),
        (341, Reach::App),
        (17, Reach::Account),
        (32, Reach::Account),
        (613, Reach::Account),
        (80_001, Reach::Account),
    ] {
        assert_eq!(limit(code, &[]), (None, reach), "{code}");
    }
    let page = r#"{"1":[{"type":"pages","estimated_time_to_regain_access":12}]}"#;
    assert_eq!(
        limit(80_001, &[("X-Business-Use-Case-Usage", page)]),
        (Some(Span::minutes(12)), Reach::Account)
    );
    let app = r#"{"call_count":100,"total_time":3,"total_cputime":0}"#;
    assert_eq!(
        limit(4, &[("X-App-Usage", app)]),
        (Some(Span::hours(1)), Reach::App)
    );
    // The app's usage is spent as well, so the others would be refused, too.
    assert_eq!(
        limit(32, &[("X-App-Usage", app)]),
        (Some(Span::hours(1)), Reach::App)
    );
    assert_eq!(
        limit(32, &[("Retry-After", "90")]),
        (Some(Span::seconds(90)), Reach::Account)
    );
}

#[test]
fn googles_project_quota_is_everybodys_until_midnight_in_california() {
    let limit = |reason: &str| {
        let body = format!(r#"{{"error":{{"code":403,"errors":[{{"reason":"{reason}"}}]}}}}"#);
        wait(Platform::YouTube, 403, &[], &body)
    };
    let midnight = Some(Span::hours(22));
    assert_eq!(limit("quotaExceeded"), (midnight, Reach::App));
    assert_eq!(limit("dailyLimitExceeded"), (midnight, Reach::App));
    assert_eq!(limit("rateLimitExceeded"), (None, Reach::App));
    assert_eq!(limit("userRateLimitExceeded"), (None, Reach::Account));
    assert_eq!(limit("uploadLimitExceeded"), (None, Reach::Account));
}

#[test]
fn xs_cap_and_credits_are_the_developers_and_its_windows_whose_they_are() {
    let x = |status, headers: &[(&str, &str)], body: &str| wait(Platform::X, status, headers, body);
    let capped =
        r#"{"title":"UsageCapExceeded","type":"https://api.x.com/2/problems/usage-capped"}"#;
    assert_eq!(x(429, &[], capped), (None, Reach::App));
    let credits = r#"{"title":"CreditsDepleted","type":"https://api.x.com/2/problems/credits"}"#;
    assert_eq!(x(402, &[], credits), (None, Reach::App));
    assert_eq!(
        x(402, &[], r#"{"title":"CreditsDepleted"}"#),
        (None, Reach::App)
    );
    let many = r#"{"title":"Too Many Requests","type":"about:blank","status":429}"#;
    let soon = (NOW.as_millis() / 1000 + 600).to_string();
    assert_eq!(
        x(429, &[("x-rate-limit-reset", &soon)], many),
        (Some(Span::minutes(10)), Reach::Account)
    );
    let app_wide = [
        ("x-app-limit-24hour-remaining", "0"),
        ("x-app-limit-24hour-reset", &*soon),
    ];
    assert_eq!(
        x(429, &app_wide, many),
        (Some(Span::minutes(10)), Reach::App)
    );
}

#[test]
fn linkedins_days_end_at_midnight_utc() {
    let body = r#"{"serviceErrorCode":101,"status":429}"#;
    assert_eq!(
        wait(Platform::LinkedIn, 429, &[], body),
        (Some(Span::hours(14)), Reach::Account)
    );
}

#[test]
fn a_refused_registration_reaches_every_account_and_a_lost_one_only_itself() {
    let client = r#"{"error":"invalid_client"}"#;
    for platform in [Platform::YouTube, Platform::X, Platform::LinkedIn] {
        let refusal = refusal(platform, 401, &[("Retry-After", "60")], client);
        assert_eq!(refusal.cause, Cause::AppMisconfigured);
        assert_eq!((refusal.reach, refusal.not_before), (Reach::App, None));
    }
    let ended = r#"{"error":{"code":190,"error_subcode":460}}"#;
    let refusal = refusal(Platform::Facebook, 400, &[("Retry-After", "60")], ended);
    assert_eq!(refusal.cause, Cause::AccessRevoked);
    assert_eq!((refusal.reach, refusal.not_before), (Reach::Account, None));
}

#[test]
fn an_outage_waits_for_what_it_names_in_either_form() {
    for value in ["300", "Mon, 23 Nov 2026 10:05:00 GMT"] {
        let refusal = refusal(Platform::LinkedIn, 503, &[("Retry-After", value)], "");
        assert_eq!(refusal.cause, Cause::PlatformDown);
        assert_eq!(refusal.not_before, Some(NOW + Span::minutes(5)), "{value}");
    }
}
