//! Which page stands where.
use crate::{Visit, csrf, failure, headers::headers, pages, show::show, styles};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware::from_fn,
    response::Response,
    routing::{get, post},
};
use http::Uri;
use tower_http::{compression::CompressionLayer, csrf::CsrfLayer};

/// Bytes of a form that are read at most: what is far too long for its field still comes back with its message.
const FORM: usize = 64 * 1024;

/// All pages of residents. Each request must carry a [`Visit`] as an extension.
pub fn router() -> Router {
    Router::new()
        .route("/", get(pages::home::get))
        .route("/login", get(pages::login::get).post(pages::login::post))
        .route("/register", get(pages::register::start::get).post(pages::register::start::post))
        .route("/register/code", get(pages::register::code::get).post(pages::register::code::post))
        .route("/register/code/again", post(pages::register::code::again))
        .route("/register/step/{at}", get(pages::register::step::get).post(pages::register::step::post))
        .route("/register/mobile", get(pages::register::mobile::get).post(pages::register::mobile::post))
        .route("/register/mobile/again", post(pages::register::mobile::again))
        .route(
            "/register/mobile/number",
            get(pages::register::mobile::get_number).post(pages::register::mobile::post_number),
        )
        .route("/register/done", get(pages::register::done::get))
        .route("/logout", post(pages::logout::post))
        .route("/history", get(pages::history::get))
        .route("/bills/{id}", get(pages::bill::get))
        .route("/notice", get(pages::notice::get))
        .route("/contracts", get(pages::contracts::get).post(pages::contracts::post))
        .route("/menu", get(pages::menu::get))
        .route("/procedures", get(pages::procedures::get))
        .route("/details", get(pages::details::get))
        .route("/details/nickname", get(pages::details::nickname::get).post(pages::details::nickname::post))
        .route("/details/phone", get(pages::details::phone::get).post(pages::details::phone::post))
        .route("/details/mail", get(pages::details::mail::get).post(pages::details::mail::post))
        .route("/details/mail/code", get(pages::details::code::get).post(pages::details::code::post))
        .route("/details/mail/code/again", post(pages::details::code::again))
        .route("/details/password", get(pages::details::password::get).post(pages::details::password::post))
        .route("/details/notices", get(pages::switches::get).post(pages::switches::post))
        .route("/contracts/add", get(pages::adding::get).post(pages::adding::post))
        .route("/contracts/{id}", get(pages::contract::get))
        .route("/contracts/{id}/added", get(pages::adding::added::get))
        .route("/contracts/{id}/name", post(pages::contract::rename))
        .route("/contracts/{id}/main", post(pages::contract::make_main))
        .route("/contracts/{id}/remove", get(pages::contract::remove::get).post(pages::contract::remove::post))
        .route("/devices", get(pages::devices::get))
        .route("/devices/others", post(pages::devices::end_others))
        .route("/devices/{id}/end", post(pages::devices::end))
        .route("/withdraw", get(pages::withdraw::get))
        .route("/withdraw/confirm", get(pages::withdraw::confirm::get).post(pages::withdraw::confirm::post))
        .route("/withdraw/done", get(pages::withdraw::done::get))
        .route("/news", get(pages::news::get))
        .route("/news/{id}", get(pages::news::get_item))
        .route("/recover", get(pages::recover::start::get).post(pages::recover::start::post))
        .route("/recover/code", get(pages::recover::code::get).post(pages::recover::code::post))
        .route("/recover/code/again", post(pages::recover::code::again))
        .route("/recover/answer", get(pages::recover::answer::get).post(pages::recover::answer::post))
        .route("/recover/password", get(pages::recover::password::get).post(pages::recover::password::post))
        .route("/recover/done", get(pages::recover::done::get))
        .route("/recover/lost", get(pages::recover::lost::get))
        .route("/about", get(pages::about::get))
        .route("/faq", get(pages::faq::get))
        .route("/terms", get(pages::document::terms))
        .route("/privacy", get(pages::document::privacy))
        .route("/parts", get(pages::parts::get))
        .route("/language", get(pages::language::get))
        .route("/{file}", get(file))
        .fallback(async || failure::Failure::Missing)
        .layer(DefaultBodyLimit::max(FORM))
        .layer(CsrfLayer::new().with_rejection_response(csrf::refusal))
        .layer(from_fn(csrf::origin_required))
        .layer(from_fn(show))
        .layer(from_fn(headers))
        // No page holds a secret that a guess beside it could be measured against: forms need no token.
        .layer(CompressionLayer::new())
}

/// A style sheet or the icon; anything else of one segment is no page.
async fn file(visit: Visit, uri: Uri) -> Result<Response, failure::Failure> {
    if uri.path() == visit.theme.path() {
        return Ok(styles::kept("text/css; charset=utf-8", visit.theme.css.clone()));
    }
    styles::asset(uri.path()).ok_or(failure::Failure::Missing)
}
