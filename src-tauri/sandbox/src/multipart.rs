//! Forms with files in them (RFC 7578), as far as the platforms' clients send them.

/// One field.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Field<'a> {
    pub(crate) name: String,
    pub(crate) bytes: &'a [u8],
}

/// The fields of `body`, in their order; nothing where it is no such form.
pub(crate) fn fields<'a>(content_type: &str, body: &'a [u8]) -> Vec<Field<'a>> {
    let boundary = content_type
        .split(';')
        .filter_map(|part| part.trim().strip_prefix("boundary="))
        .map(|boundary| boundary.trim_matches('"'))
        .next();
    let Some(boundary) = boundary.filter(|_| content_type.starts_with("multipart/form-data"))
    else {
        return Vec::new();
    };
    let mark = format!("--{boundary}");
    let mut fields = Vec::new();
    let mut rest = body;
    while let Some(start) = find(rest, mark.as_bytes()) {
        rest = rest.get(start + mark.len()..).unwrap_or_default();
        let Some(part) = rest.strip_prefix(b"\r\n") else {
            break;
        };
        let (Some(head_end), Some(end)) = (
            find(part, b"\r\n\r\n"),
            find(part, format!("\r\n{mark}").as_bytes()),
        ) else {
            break;
        };
        let head = String::from_utf8_lossy(part.get(..head_end).unwrap_or_default()).into_owned();
        let name = head
            .split("name=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        if let (Some(name), Some(bytes)) = (name, part.get(head_end + 4..end)) {
            fields.push(Field {
                name: name.to_owned(),
                bytes,
            });
        }
        rest = part.get(end..).unwrap_or_default();
    }
    fields
}

fn find(body: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = *wanted.first()?;
    let mut from = 0;
    while let Some(step) = body.get(from..)?.iter().position(|byte| *byte == first) {
        let at = from + step;
        if body.get(at..at + wanted.len()) == Some(wanted) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_files_are_told_apart_by_their_names() {
        let body = b"--x\r\ncontent-disposition: form-data; name=\"caption\"\r\n\r\nTulips\r\n--x\r\n\
            content-disposition: form-data; name=\"source\"; filename=\"t.jpg\"\r\ncontent-type: image/jpeg\r\n\r\n\
            a--x\r\n\r\nb\r\n--x--\r\n";
        let read = fields("multipart/form-data; boundary=x", body);
        let names: Vec<_> = read.iter().map(|field| field.name.as_str()).collect();
        assert_eq!(names, ["caption", "source"]);
        assert_eq!(read[0].bytes, b"Tulips");
        assert_eq!(read[1].bytes, b"a--x\r\n\r\nb");
    }

    #[test]
    fn what_is_no_such_form_has_no_fields() {
        assert_eq!(fields("application/json", b"{}"), []);
        assert_eq!(
            fields("multipart/form-data; boundary=x", b"--x\r\nname"),
            []
        );
    }
}
