//! What one answer of a platform says, for whoever helps an owner.
//!
//! The same reading that turns an account red in the window, without an account: nothing is
//! looked up, stored or sent, and no word of the answer is in what comes out.

use http::{HeaderName, HeaderValue, Response, StatusCode};
use jiff::tz::TimeZone;
use pilotlight_domain::{
    Cause, Explanation, Physics, Platform, Timestamp, Verdict, explain_cause, explanation::Reading,
};
use pilotlight_platforms::{Endpoint, Reach, adapter_for};

/// An answer as it came.
pub struct Answer<'a> {
    /// Who gave it.
    pub platform: Platform,
    /// What it was an answer to.
    pub endpoint: Endpoint,
    /// The HTTP status, from 100 to 999.
    pub status: u16,
    /// Names and values, in any case and as often as they came.
    pub headers: Vec<(&'a str, &'a str)>,
    /// The body, whatever it is.
    pub body: Vec<u8>,
}

/// What it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Why the call was refused.
    pub cause: Cause,
    /// What that proves.
    pub verdict: Verdict,
    /// The structured code it was told from, where there is one.
    pub code: Option<String>,
    /// Before this moment no further call is worth making.
    pub not_before: Option<Timestamp>,
    /// Whom the refusal and its wait concern.
    pub reach: Reach,
    /// What the owner would read.
    pub explanation: Explanation,
}

/// Why something is no answer at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAnswer {
    /// The number is no HTTP status.
    #[error("{0} is not an HTTP status; give a number from 100 to 999")]
    Status(u16),
    /// The name cannot stand before the colon.
    #[error(
        "“{0}” is not the name of a header; give it as the platform sent it, such as Retry-After"
    )]
    HeaderName(String),
    /// The value cannot stand after the colon.
    #[error(
        "the value of the header “{0}” holds characters that no header has; give it on one line"
    )]
    HeaderValue(String),
}

impl Answer<'_> {
    /// Reads the answer as if it came at `now`; times in the words are in `zone`.
    ///
    /// # Errors
    /// [`NotAnAnswer`] when no server could have sent it.
    pub fn tell(self, now: Timestamp, zone: &TimeZone) -> Result<Told, NotAnAnswer> {
        let adapter = adapter_for(self.platform);
        let (platform, endpoint) = (self.platform, self.endpoint);
        let response = self.response()?;
        let refusal = adapter.classify(endpoint, &response, now);
        // At these endpoints an access token was shown; what has a refresh token gets the next.
        let outlived = matches!(
            endpoint,
            Endpoint::Probe | Endpoint::Targets | Endpoint::Publish
        ) && matches!(
            (adapter.profile().physics)(false),
            Physics::Rotating | Physics::Reusable
        );
        let reading = Reading {
            platform,
            now,
            zone,
        };
        Ok(Told {
            explanation: explain_cause(refusal.cause, refusal.not_before, outlived, &reading),
            cause: refusal.cause,
            verdict: refusal.cause.verdict(),
            code: refusal.code,
            not_before: refusal.not_before,
            reach: refusal.reach,
        })
    }

    fn response(self) -> Result<Response<Vec<u8>>, NotAnAnswer> {
        let mut response = Response::new(self.body);
        *response.status_mut() =
            StatusCode::from_u16(self.status).map_err(|_| NotAnAnswer::Status(self.status))?;
        for (name, value) in self.headers {
            let short = || name.chars().take(40).collect();
            let name: HeaderName = name.parse().map_err(|_| NotAnAnswer::HeaderName(short()))?;
            let value = HeaderValue::from_bytes(value.as_bytes())
                .map_err(|_| NotAnAnswer::HeaderValue(short()))?;
            response.headers_mut().append(name, value);
        }
        Ok(response)
    }
}

#[cfg(test)]
mod tests {
    use pilotlight_domain::Action;

    use super::*;

    /// 2026-11-23T10:00:00Z.
    const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);

    fn answer<'a>(platform: Platform, endpoint: Endpoint, status: u16, body: &str) -> Answer<'a> {
        Answer {
            platform,
            endpoint,
            status,
            headers: vec![],
            body: body.as_bytes().to_vec(),
        }
    }

    #[test]
    fn a_changed_password_is_a_proven_death_with_its_words() {
        let body = r#"{"error":{"code":190,"error_subcode":460,"type":"OAuthException"}}"#;
        let told = answer(Platform::Facebook, Endpoint::Probe, 400, body)
            .tell(NOW, &TimeZone::UTC)
            .unwrap();
        assert_eq!(
            (told.cause, told.verdict, told.code.as_deref()),
            (Cause::AccessRevoked, Verdict::ProvenDead, Some("190/460"))
        );
        assert_eq!(told.explanation.headline, "Facebook signed us out");
        assert_eq!(told.explanation.action, Action::SignInAgain);
    }

    #[test]
    fn a_wait_is_told_with_its_moment_and_reach() {
        let told = Answer {
            headers: vec![
                ("X-App-Limit-24hour-Remaining", "0"),
                ("X-App-Limit-24hour-Reset", "1795429800"),
            ],
            ..answer(Platform::X, Endpoint::Publish, 429, "{}")
        }
        .tell(NOW, &TimeZone::UTC)
        .unwrap();
        assert_eq!(
            (told.cause, told.verdict),
            (Cause::RateLimited, Verdict::NotKnownYet)
        );
        assert_eq!(
            (told.not_before, told.reach),
            (Some(Timestamp::from_seconds(1_795_429_800)), Reach::App)
        );
        assert!(
            told.explanation
                .happened
                .ends_with("We try again at 10:30."),
            "{}",
            told.explanation.happened
        );
    }

    #[test]
    fn an_hour_long_access_that_ran_out_needs_nobody_and_a_fixed_one_does() {
        let google = r#"{"error":{"code":401,"errors":[{"reason":"authError"}]}}"#;
        let linkedin = r#"{"code":"EXPIRED_ACCESS_TOKEN","serviceErrorCode":65602,"status":401}"#;
        for (platform, body, action) in [
            (Platform::YouTube, google, Action::Nothing),
            (Platform::LinkedIn, linkedin, Action::SignInAgain),
        ] {
            let told = answer(platform, Endpoint::Probe, 401, body)
                .tell(NOW, &TimeZone::UTC)
                .unwrap();
            assert_eq!(told.cause, Cause::TokenExpired, "{platform:?}");
            assert_eq!(told.explanation.action, action, "{platform:?}");
        }
    }

    #[test]
    fn what_no_server_sends_is_named() {
        let with = |status, headers| {
            Answer {
                headers,
                ..answer(Platform::X, Endpoint::Probe, status, "")
            }
            .tell(NOW, &TimeZone::UTC)
            .unwrap_err()
        };
        assert_eq!(with(42, vec![]), NotAnAnswer::Status(42));
        assert_eq!(
            with(400, vec![("a b", "c")]),
            NotAnAnswer::HeaderName("a b".into())
        );
        assert_eq!(
            with(400, vec![("a", "c\n")]),
            NotAnAnswer::HeaderValue("a".into())
        );
    }
}
