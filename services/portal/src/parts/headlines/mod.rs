//! What the bureau tells all residents, by title and day (KNZ-18).
use crate::{Visit, door::Headline, links::encoded, parts::icon::Icon, say::Speech};
use askama::Template;
use chrono::NaiveDate;

/// A list of them, newest first.
#[derive(Template)]
#[template(path = "parts/headlines/headlines.html")]
pub(crate) struct Headlines {
    t: Speech,
    lines: Vec<Line>,
}

html_parts!(Headlines);

struct Line {
    href: String,
    title: String,
    on: NaiveDate,
    day: String,
}

impl Headlines {
    /// `None` without one. `contract` is kept on the way; `with_year` unless the place says which year is meant.
    pub(crate) fn of<'a>(
        t: &Speech,
        visit: &Visit,
        headlines: impl IntoIterator<Item = &'a Headline>,
        contract: Option<&str>,
        with_year: bool,
    ) -> Option<Headlines> {
        let links = visit.links();
        let kept: Vec<(&str, &str)> = contract.map(|id| ("contract", id)).into_iter().collect();
        let line = |headline: &Headline| {
            let on = kernel::today(headline.published_at);
            Line {
                href: links.with(&format!("/news/{}", encoded(headline.id.inner())), &kept),
                title: headline.title.clone(),
                on,
                day: if with_year { t.words.date(on) } else { t.words.day(on) },
            }
        };
        let lines: Vec<Line> = headlines.into_iter().map(line).collect();
        (!lines.is_empty()).then(|| Headlines { t: t.clone(), lines })
    }
}
