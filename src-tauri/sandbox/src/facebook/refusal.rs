//! Meta's error bodies. The `WWW-Authenticate` header repeats the message, as on the real interface.

use serde_json::json;

use crate::moment::meta_date;
use crate::reply;
use crate::state::Death;
use crate::turn::Answer;

/// One refusal.
pub(crate) struct Refusal {
    pub(crate) status: u16,
    pub(crate) kind: &'static str,
    pub(crate) code: i32,
    pub(crate) subcode: Option<u32>,
    pub(crate) message: String,
    /// A title for people, where the fault is theirs to mend.
    pub(crate) title: Option<&'static str>,
    /// What a program needs to go on.
    pub(crate) data: Option<serde_json::Value>,
}

impl Refusal {
    /// An `OAuthException` with status 400.
    pub(crate) fn new(
        code: i32,
        subcode: impl Into<Option<u32>>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            status: 400,
            kind: "OAuthException",
            code,
            subcode: subcode.into(),
            message: message.into(),
            title: None,
            data: None,
        }
    }

    /// The same with a title for people.
    pub(crate) const fn titled(mut self, title: &'static str) -> Self {
        self.title = Some(title);
        self
    }

    /// The same with what a program needs to go on.
    pub(crate) fn data(mut self, data: serde_json::Value) -> Self {
        self.data = Some(data);
        self
    }

    /// The same with another status.
    pub(crate) const fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// The same with another type.
    pub(crate) const fn kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }

    /// Error validating access token: it ran out.
    pub(crate) fn expired(end_ms: i64, now_ms: i64) -> Self {
        Self::new(
            190,
            463,
            format!(
                "Error validating access token: Session has expired on {}. The current time is {}.",
                meta_date(end_ms),
                meta_date(now_ms)
            ),
        )
    }

    /// Error validating access token: the grant ended.
    pub(crate) fn dead(death: Death, client_id: &str) -> Self {
        match death {
            Death::PasswordChanged => Self::new(
                190,
                460,
                "Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.",
            ),
            _ => Self::new(
                190,
                458,
                format!(
                    "Error validating access token: The user has not authorized application {client_id}."
                ),
            ),
        }
    }

    /// The person has to pass a check on the platform's own site first.
    pub(crate) fn checkpoint() -> Self {
        Self::new(
            190,
            459,
            "Error validating access token: You cannot access the app till you log in to www.facebook.com and follow the instructions given.",
        )
    }

    /// The object is gone or out of sight; the platform does not say which.
    pub(crate) fn no_object(id: &str) -> Self {
        Self::new(
            100,
            33,
            format!(
                "Unsupported get request. Object with ID '{id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api"
            ),
        )
        .kind("GraphMethodException")
    }

    pub(crate) fn answer(&self) -> Answer {
        let mut error = json!({
            "message": self.message,
            "type": self.kind,
            "code": self.code,
            "fbtrace_id": "AsbX0traceSandbox0000000"
        });
        if let (Some(subcode), Some(members)) = (self.subcode, error.as_object_mut()) {
            members.insert("error_subcode".to_owned(), subcode.into());
        }
        if let (Some(title), Some(members)) = (self.title, error.as_object_mut()) {
            members.insert("is_transient".to_owned(), false.into());
            members.insert("error_user_title".to_owned(), title.into());
            members.insert("error_user_msg".to_owned(), self.message.as_str().into());
        }
        if let (Some(data), Some(members)) = (&self.data, error.as_object_mut()) {
            members.insert("error_data".to_owned(), data.clone());
        }
        let mut response = reply::json(self.status, &json!({"error": error}));
        let word = if self.code == 190 {
            "invalid_token"
        } else {
            "invalid_request"
        };
        let text = self.message.replace('"', "'");
        reply::set(
            &mut response,
            "www-authenticate",
            &format!("OAuth \"Facebook Platform\" \"{word}\" \"{text}\""),
        );
        response
    }
}
