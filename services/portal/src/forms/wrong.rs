//! What is wrong with what was sent, ready to be said twice: above all, and at its field in the same words.
use super::{id, say_error};
use crate::{
    Visit,
    door::{FormError, FormErrorCode, FormField, Tenant},
    failure::Failure,
    html::{self, Html},
    parts::errors::{Errors, Line},
    parts::prose::{Below, Prose},
    say::Speech,
};
use askama::Template;
use axum::response::Response;
use chrono::{DateTime, Utc};
use http::{HeaderValue, StatusCode, header};

/// What is wrong; nothing on a page that is opened.
#[derive(Default)]
pub(crate) struct Wrong {
    said: Vec<(Option<FormField>, Html)>,
    /// All causes of a contract that can't be had, with the window's telephone.
    causes: Option<Prose>,
    too_many: bool,
    /// When it may be tried again after too many tries.
    retry_at: Option<DateTime<Utc>>,
}

impl Wrong {
    /// What the door says, in its order.
    pub(crate) fn new(visit: &Visit, tenant: &Tenant, errors: &[FormError]) -> Wrong {
        let t = visit.speech();
        let said = |error: &FormError| (say_error::field(error), say_error::message(visit, &t, tenant, error).html());
        let apart = |error: &FormError| matches!(error.code, FormErrorCode::NoMatch | FormErrorCode::AskByPhone);
        let causes = || {
            let contact = &tenant.contact;
            let text = t.say("no-match").japanese("name", &contact.name).kept("phone", &contact.phone);
            Prose::new(&text, Below::Section)
        };
        let too_many = errors.iter().find(|error| error.code == FormErrorCode::TooMany);
        Wrong {
            said: errors.iter().map(said).collect(),
            causes: errors.iter().any(apart).then(causes),
            too_many: too_many.is_some(),
            retry_at: too_many.and_then(|error| error.retry_at),
        }
    }

    /// What is said at a field.
    pub(crate) fn at(&self, field: FormField) -> Vec<Html> {
        self.said.iter().filter(|(of, _)| *of == Some(field)).map(|(_, said)| said.clone()).collect()
    }

    /// The summary, where there is something to say. `fields` are those of the page, in its order; a link leads to each.
    pub(crate) fn summary(&self, t: &Speech, fields: &[FormField]) -> Option<Errors> {
        let place = |field: Option<FormField>| field.and_then(|field| fields.iter().position(|of| *of == field));
        let line = |(field, text): &(Option<FormField>, Html)| Line {
            to: field.filter(|field| fields.contains(field)).map(id),
            text: text.clone(),
        };
        let mut said: Vec<_> = self.said.iter().collect();
        said.sort_by_key(|(field, _)| place(*field));
        let lines: Vec<Line> = said.into_iter().map(line).collect();
        (!lines.is_empty()).then(|| Errors { title: t.say("errors-title").html(), lines, causes: self.causes.clone() })
    }

    /// The page's title, which says first that something is wrong.
    pub(crate) fn title(&self, t: &Speech, title: String) -> String {
        if self.said.is_empty() { title } else { t.say("title-error").arg("title", title).plain() }
    }

    /// The page of a form as the answer: 200 where it is opened, 422 where it comes back, 429 after too many tries.
    pub(crate) fn page(&self, visit: &Visit, view: &impl Template) -> Result<Response, Failure> {
        let status = match self.said.is_empty() {
            true => StatusCode::OK,
            false if self.too_many => StatusCode::TOO_MANY_REQUESTS,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let mut response = html::page(status, view)?;
        if let Some(retry_at) = self.retry_at {
            let seconds = (retry_at - visit.now).num_seconds().max(1);
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        Ok(response)
    }
}
