//! Outside the city's hours: when it opens again (KNZ-01).
use crate::failure::Failure;
use crate::{
    Visit,
    door::Tenant,
    html::{self, Html},
    pages::{error, tenant::tenant},
    parts::{frame::Frame, hours, icon::Icon},
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, TimeDelta, Utc};
use http::{HeaderValue, StatusCode, header};

#[derive(Template)]
#[template(path = "pages/closed/closed.html")]
pub(crate) struct ClosedView {
    frame: Frame,
    opens: Option<Opens>,
    hours: Option<Html>,
}

struct Opens {
    time: String,
    day: Html,
}

impl ClosedView {
    pub(crate) fn new(visit: &Visit, tenant: &Tenant, opens_at: Option<DateTime<Utc>>) -> ClosedView {
        let t = visit.speech();
        let today = kernel::today(visit.now);
        let opens = opens_at.map(|at| {
            let local = kernel::local(at);
            let key = match (local.date() - today).num_days() {
                0 => "closed-today",
                1 => "closed-tomorrow",
                _ => "closed-later",
            };
            Opens { time: t.words.time(local.time()), day: t.say(key).day("day", local.date()).html() }
        });
        ClosedView {
            opens,
            hours: tenant.login_hours.as_ref().map(|hours| hours::sentence(&t, hours)),
            frame: Frame::open(visit, Some(tenant), t.say("closed-title").plain(), "/"),
        }
    }
}

pub(crate) async fn page(visit: &Visit, opens_at: Option<DateTime<Utc>>) -> Response {
    let Ok(tenant) = tenant(visit).await else { return error::page(Some(visit), Failure::Broken, None).await };
    let opens_at = opens_at.or(tenant.access.opens_at);
    let page = html::page(StatusCode::SERVICE_UNAVAILABLE, &ClosedView::new(visit, &tenant, opens_at));
    let mut response = page.unwrap_or_else(IntoResponse::into_response);
    let wait = opens_at.map_or(TimeDelta::hours(1), |at| at - visit.now).num_seconds().max(1);
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait));
    response
}
