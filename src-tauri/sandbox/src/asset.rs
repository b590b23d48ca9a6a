//! The style and the scripts of the sandbox's own pages.

use axum::extract::Path;
use axum::response::Response;

use crate::reply;

pub(crate) async fn serve(Path(name): Path<String>) -> Response {
    match name.as_str() {
        "sandbox.css" => reply::plain(
            200,
            "text/css; charset=utf-8",
            include_str!("assets/sandbox.css"),
        ),
        "consent.js" => reply::plain(
            200,
            "text/javascript; charset=utf-8",
            include_str!("assets/consent.js"),
        ),
        "control.js" => reply::plain(
            200,
            "text/javascript; charset=utf-8",
            include_str!("assets/control.js"),
        ),
        "open.js" => reply::plain(
            200,
            "text/javascript; charset=utf-8",
            include_str!("assets/open.js"),
        ),
        _ => reply::plain(404, "text/plain; charset=utf-8", "There is no such file."),
    }
}
