//! A form with one file in it (RFC 7578).

/// A form in the making.
pub(crate) struct Form {
    body: Vec<u8>,
}

/// Marks the border between fields. Long enough that no picture holds it by chance.
const BOUNDARY: &str = "pilotlight-d1e7b0f43c9a4f6b8a52-7c1e";

impl Form {
    pub(crate) const fn new() -> Self {
        Self { body: Vec::new() }
    }

    /// Adds a text.
    pub(crate) fn text(mut self, name: &str, value: &str) -> Self {
        self.head(name, "");
        self.body.extend_from_slice(b"\r\n");
        self.body.extend_from_slice(value.as_bytes());
        self.body.extend_from_slice(b"\r\n");
        self
    }

    /// Adds a file. It has no name of the owner's: that is nobody's business.
    pub(crate) fn file(mut self, name: &str, mime: &str, bytes: &[u8]) -> Self {
        self.body.reserve(bytes.len() + 512);
        self.head(name, "; filename=\"media\"");
        self.body
            .extend_from_slice(format!("content-type: {mime}\r\n\r\n").as_bytes());
        self.body.extend_from_slice(bytes);
        self.body.extend_from_slice(b"\r\n");
        self
    }

    fn head(&mut self, name: &str, more: &str) {
        let head =
            format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"{more}\r\n");
        self.body.extend_from_slice(head.as_bytes());
    }

    /// Its kind and its bytes.
    pub(crate) fn end(mut self) -> (String, Vec<u8>) {
        self.body
            .extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        (
            format!("multipart/form-data; boundary={BOUNDARY}"),
            self.body,
        )
    }
}
