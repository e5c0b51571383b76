//! What the program knows about a request before a page is chosen.
use crate::{Door, Theme, cookies, failure::Failure, links::Links, say::Speech};
use axum::{
    extract::FromRequestParts,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use http::{HeaderMap, header, request::Parts};
use std::sync::Arc;
use texts::{Language, Words};

/// One request to one city's portal. The program inserts it as an extension of the request; cheap to clone.
#[derive(Clone)]
pub struct Visit {
    /// Answers the page's operations as this visitor.
    pub door: Arc<dyn Door>,
    /// The city's words in the visitor's language ([`language_of`]).
    pub words: Words,
    /// The tenant's code, as it stands in `?tenant=`.
    pub tenant_code: String,
    /// Whether the host belongs to several cities: then every link, form and redirect carries `?tenant=<code>`.
    pub shared_host: bool,
    /// The name of the cookie that holds the session's token: `__Host-s-<code>`.
    pub session_cookie: String,
    /// The name of the cookie that holds what names a browser that has logged in before: `__Host-d-<code>`.
    pub device_cookie: String,
    /// The name of the cookie that holds a kept login ID: `__Host-id-<code>` (KNZ-03).
    pub id_cookie: String,
    /// The city's colours.
    pub theme: Arc<Theme>,
    /// How customer numbers are grouped when shown: `[4, 4, 4, 4]`. Empty: as they are.
    pub customer_no_groups: Vec<usize>,
    /// The time of the request, read once.
    pub now: DateTime<Utc>,
    /// What a resident reads out on the telephone and what the log says.
    pub request_id: String,
    /// Whether this is a machine of development: no HSTS.
    pub development: bool,
}

impl Visit {
    pub(crate) fn links(&self) -> Links {
        Links::new(self.shared_host.then(|| self.tenant_code.clone()))
    }

    pub(crate) fn speech(&self) -> Speech {
        Speech::new(self.words.clone())
    }

    /// `1020304050607080` as `1020 3040 5060 7080`, where the city groups its numbers so and the length fits.
    pub(crate) fn grouped(&self, number: &str) -> String {
        let groups = &self.customer_no_groups;
        if !number.is_ascii() || groups.iter().sum::<usize>() != number.len() {
            return number.to_owned();
        }
        let mut rest = number;
        let mut shown = Vec::with_capacity(groups.len());
        for &group in groups {
            let (head, tail) = rest.split_at(group);
            shown.push(head);
            rest = tail;
        }
        shown.join(" ")
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Visit, Response> {
        parts.extensions.get::<Visit>().cloned().ok_or_else(|| {
            tracing::error!("a page was reached without a visit: the program must insert one");
            Failure::Broken.into_response()
        })
    }
}

/// The language that a request asks for: the cookie that `/language` sets, else `Accept-Language`, else Japanese.
pub fn language_of(headers: &HeaderMap) -> Language {
    let accept = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    Language::of_request(cookies::read(headers, cookies::LANGUAGE).as_deref(), accept)
}
