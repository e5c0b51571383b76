//! The cookies that pages read and set. None says which city is meant: that is the address's business.
use crate::{
    Visit,
    links::{decoded, encoded},
};
use axum::response::Response;
use http::{HeaderMap, HeaderValue, header};

/// Holds the chosen language.
pub(crate) const LANGUAGE: &str = "lang";

const A_MINUTE: u32 = 60;
const A_YEAR: u32 = 365 * 24 * 60 * 60;
/// 400 days: browsers keep no cookie longer.
const LONGEST: u32 = 400 * 24 * 60 * 60;

/// A cookie's value as it was sent.
pub(crate) fn read(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(found, _)| *found == name).map(|(_, value)| value.to_owned())
}

/// The kept login ID (KNZ-03).
pub(crate) fn kept_id(visit: &Visit, headers: &HeaderMap) -> Option<String> {
    read(headers, &visit.id_cookie).and_then(|value| decoded(&value)).filter(|id| !id.is_empty())
}

/// Starts a session that ends with the browser.
pub(crate) fn start_session(visit: &Visit, token: &str, response: &mut Response) {
    set(response, &format!("{}={token}; {}", visit.session_cookie, SHARED));
}

/// Whether this browser has a session, or had one: the door alone knows whether it is open still.
pub(crate) fn has_session(visit: &Visit, headers: &HeaderMap) -> bool {
    read(headers, &visit.session_cookie).is_some_and(|token| !token.is_empty())
}

/// Ends the session on the visitor's side, and with it what was looked for in it.
pub(crate) fn end_session(visit: &Visit, response: &mut Response) {
    forget(&visit.session_cookie, response);
    forget_search(visit, response);
}

/// What is looked for among the contracts: a number, a place. It stands in no address, where histories and logs would
/// keep it.
pub(crate) fn search(visit: &Visit, headers: &HeaderMap) -> Option<String> {
    read(headers, &search_cookie(visit)).and_then(|value| decoded(&value)).filter(|text| !text.is_empty())
}

/// Keeps what is looked for until the browser ends.
pub(crate) fn keep_search(visit: &Visit, text: &str, response: &mut Response) {
    set(response, &format!("{}={}; {SHARED}", search_cookie(visit), encoded(text)));
}

/// Forgets what was looked for.
pub(crate) fn forget_search(visit: &Visit, response: &mut Response) {
    forget(&search_cookie(visit), response);
}

fn search_cookie(visit: &Visit) -> String {
    format!("__Host-find-{}", visit.tenant_code)
}

/// What names this browser, if it has logged in before (OSK-20).
pub(crate) fn device(visit: &Visit, headers: &HeaderMap) -> Option<String> {
    read(headers, &visit.device_cookie).filter(|token| !token.is_empty())
}

/// Remembers that this browser has logged in, from each login for as long as browsers keep anything. It outlives the
/// session: without the password it opens nothing.
pub(crate) fn keep_device(visit: &Visit, token: &str, response: &mut Response) {
    set(response, &format!("{}={token}; {SHARED}; Max-Age={LONGEST}", visit.device_cookie));
}

/// Forgets that this browser has logged in, with the account that it logged in to.
pub(crate) fn forget_device(visit: &Visit, response: &mut Response) {
    forget(&visit.device_cookie, response);
}

/// What names this browser while it registers or recovers; it opens nothing without what the door keeps beside it.
pub(crate) fn key(visit: &Visit, headers: &HeaderMap) -> Option<String> {
    read(headers, &key_cookie(visit)).filter(|key| !key.is_empty())
}

/// Keeps it until the browser ends.
pub(crate) fn keep_key(visit: &Visit, key: &str, response: &mut Response) {
    set(response, &format!("{}={key}; {SHARED}", key_cookie(visit)));
}

/// Forgets it, once what it went on with is done.
pub(crate) fn forget_key(visit: &Visit, response: &mut Response) {
    forget(&key_cookie(visit), response);
}

fn key_cookie(visit: &Visit) -> String {
    format!("__Host-r-{}", visit.tenant_code)
}

/// What is to be said once, on the page that follows a change: one of our own words for it, and nothing of anybody's.
pub(crate) fn told(visit: &Visit, headers: &HeaderMap) -> Option<String> {
    read(headers, &told_cookie(visit))
}

/// Keeps it for the page that follows.
pub(crate) fn tell(visit: &Visit, word: &str, response: &mut Response) {
    set(response, &format!("{}={word}; {SHARED}; Max-Age={A_MINUTE}", told_cookie(visit)));
}

/// Forgets it, once it is said.
pub(crate) fn forget_told(visit: &Visit, response: &mut Response) {
    forget(&told_cookie(visit), response);
}

fn told_cookie(visit: &Visit) -> String {
    format!("__Host-t-{}", visit.tenant_code)
}

/// Keeps the login ID, and nothing else, for a year.
pub(crate) fn keep_id(visit: &Visit, id: &str, response: &mut Response) {
    set(response, &format!("{}={}; {SHARED}; Max-Age={A_YEAR}", visit.id_cookie, encoded(id)));
}

/// Forgets a kept login ID.
pub(crate) fn forget_id(visit: &Visit, response: &mut Response) {
    forget(&visit.id_cookie, response);
}

/// Remembers the language for a year.
pub(crate) fn keep_language(tag: &str, response: &mut Response) {
    set(response, &format!("{LANGUAGE}={tag}; {SHARED}; Max-Age={A_YEAR}"));
}

/// What all of them have; `__Host-` asks for the first two and for no `Domain`.
const SHARED: &str = "Path=/; Secure; HttpOnly; SameSite=Lax";

fn forget(name: &str, response: &mut Response) {
    set(response, &format!("{name}=; {SHARED}; Max-Age=0"));
}

fn set(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    } else {
        tracing::error!("a cookie that no header can hold was not set");
    }
}
