//! A page that couldn't be shown: whose fault, what to do, a number to read out.
use crate::{
    Visit,
    failure::Failure,
    headers,
    html::{self, Html},
    pages::tenant::tenant,
    parts::{
        frame::{Frame, Phone},
        icon::Icon,
    },
    say::Speech,
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use texts::{City, Language};

#[derive(Template)]
#[template(path = "pages/error/error.html")]
pub(crate) struct ErrorView {
    pub(crate) frame: Frame,
    pub(crate) title: Html,
    pub(crate) lead: Html,
    /// What to do, one after the other.
    pub(crate) steps: Vec<Html>,
    pub(crate) number: Option<String>,
    pub(crate) again: Option<String>,
}

impl ErrorView {
    /// `frame` makes a frame of a title.
    pub(crate) fn new(
        t: &Speech,
        failure: Failure,
        (phone, number): (Option<&Phone>, &str),
        again: Option<String>,
        frame: impl FnOnce(String) -> Frame,
    ) -> ErrorView {
        let (title, lead) = match failure {
            Failure::Missing | Failure::Visitor => ("missing-title", "missing-lead"),
            Failure::TooMany => ("too-many-title", "too-many-lead"),
            Failure::TooLarge => ("too-large-title", "too-large-lead"),
            Failure::Refused => ("refused-title", "refused-lead"),
            Failure::Broken | Failure::Closed { .. } => ("broken-title", "broken-lead"),
        };
        let broken = failure == Failure::Broken;
        let call = phone.map(|phone| t.say("broken-call").japanese("name", &phone.name).html());
        let steps = [Some(t.say("broken-wait").html()), call].into_iter().flatten();
        ErrorView {
            frame: frame(t.say(title).plain()),
            title: t.say(title).html(),
            lead: t.say(lead).html(),
            steps: if broken { steps.collect() } else { Vec::new() },
            number: (broken && !number.is_empty()).then(|| number.to_owned()),
            again: again.filter(|_| matches!(failure, Failure::Broken | Failure::TooMany)),
        }
    }
}

/// The page of a failure, in the city's look while the city can be known.
pub(crate) async fn page(visit: Option<&Visit>, failure: Failure, again: Option<String>) -> Response {
    let Some(visit) = visit else {
        return bare(&Speech::new(City::none().words(Language::Ja)), failure, "");
    };
    let t = visit.speech();
    let Ok(tenant) = tenant(visit).await else { return bare(&t, failure, &visit.request_id) };
    let phone = Phone::of(&tenant);
    let frame = |title| Frame::open(visit, Some(&tenant), title, "/");
    answer(&ErrorView::new(&t, failure, (Some(&phone), &visit.request_id), again, frame))
}

/// The page of an error of ours, for the program's own use where no page was reached: 500, with all headers. With a
/// visit it is dressed as that city's.
pub async fn error_page(visit: Option<&Visit>, language: Language, request_id: &str) -> Response {
    let mut response = match visit {
        Some(visit) => page(Some(visit), Failure::Broken, None).await,
        None => bare(&Speech::new(City::none().words(language)), Failure::Broken, request_id),
    };
    headers::dress(&mut response, visit.is_some_and(|visit| visit.development));
    response
}

fn bare(t: &Speech, failure: Failure, number: &str) -> Response {
    let frame = |title| Frame::platform(t.words.clone(), title, "/");
    answer(&ErrorView::new(t, failure, (None, number), None, frame))
}

fn answer(view: &ErrorView) -> Response {
    let page = html::page(StatusCode::INTERNAL_SERVER_ERROR, view);
    page.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}
