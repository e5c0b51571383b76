//! The list of announcements, month by month.
use super::operation::NewsPage;
use crate::{
    Visit,
    parts::{
        frame::{Frame, Place},
        headlines::Headlines,
        icon::Icon,
    },
    say::Speech,
};
use askama::Template;
use kernel::Month;

#[derive(Template)]
#[template(path = "pages/news/list.html")]
pub(crate) struct ListView {
    frame: Frame,
    /// Where a visitor came from; a resident has the navigation.
    login: Option<String>,
    months: Vec<OfMonth>,
    newer: Option<String>,
    older: Option<String>,
}

struct OfMonth {
    id: String,
    name: String,
    lines: Headlines,
}

impl ListView {
    pub(crate) fn new(visit: &Visit, page: &NewsPage, contract: Option<&str>, newest: bool) -> ListView {
        let (t, links) = (visit.speech(), visit.links());
        let kept: Vec<(&str, &str)> = contract.map(|id| ("contract", id)).into_iter().collect();
        let info = &page.announcements.page_info;
        let cursor = info.end_cursor.as_deref().filter(|_| info.has_next_page);
        let title = t.say("news-title").plain();
        ListView {
            login: page.viewer.is_none().then(|| links.to("/login")),
            months: months(&t, visit, page, contract),
            newer: (!newest).then(|| links.with("/news", &kept)),
            older: cursor.map(|cursor| links.with("/news", &[&kept[..], &[("after", cursor)]].concat())),
            frame: if page.viewer.is_some() {
                Frame::inside(visit, &page.tenant, title, "/news", (Place::News, contract))
            } else {
                Frame::open(visit, Some(&page.tenant), title, "/news")
            },
        }
    }
}

fn months(t: &Speech, visit: &Visit, page: &NewsPage, contract: Option<&str>) -> Vec<OfMonth> {
    let month = |published_at| Month::of(kernel::today(published_at));
    let together = page.announcements.nodes.chunk_by(|a, b| month(a.published_at) == month(b.published_at));
    let of_month = |(at, headlines): (usize, &[crate::door::Headline])| {
        let name = t.words.month(month(headlines.first()?.published_at));
        Some(OfMonth { id: format!("m{at}"), name, lines: Headlines::of(t, visit, headlines, contract, false)? })
    };
    together.enumerate().filter_map(of_month).collect()
}
