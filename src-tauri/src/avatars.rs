//! The avatar scheme: pictures the engine fetched and keeps, served to the window by the app.

use pilotlight_engine::Engine;
use tauri::http::{Response, StatusCode, header};

/// The scheme's name, as the content security policy lists it.
pub(crate) const SCHEME: &str = "avatar";

/// The answer to a request of the window for a picture.
pub(crate) async fn serve(engine: Option<Engine>, path: &str) -> Response<Vec<u8>> {
    let key = path.trim_start_matches('/');
    let picture = match engine {
        Some(engine) => engine.picture(key).await.ok().flatten(),
        None => None,
    };
    let (status, mime, bytes) = match picture {
        Some((mime, bytes)) => (StatusCode::OK, mime, bytes),
        None => (StatusCode::NOT_FOUND, "text/plain".into(), Vec::new()),
    };
    Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, mime)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::CACHE_CONTROL, "max-age=3600")
        .body(bytes)
        .unwrap_or_default()
}
