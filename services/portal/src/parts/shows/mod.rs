//! From when on a contract's data shows (NYR-17, KRS-15, OUM-08): the panel of the page that follows registering or adding.
use crate::{html::Html, parts::icon::Icon, say::Speech};
use askama::Template;
use chrono::{DateTime, NaiveTime, Utc};

/// The panel.
#[derive(Template)]
#[template(path = "parts/shows/shows.html")]
pub(crate) struct Shows {
    title: Html,
    /// `None` where data shows already.
    from: Option<From>,
    now: Html,
}

html_parts!(Shows);

struct From {
    day: String,
    when: Html,
    /// The city's rule behind it.
    why: Html,
}

impl Shows {
    /// From a moment on, or already.
    pub(crate) fn new(t: &Speech, from: Option<DateTime<Utc>>) -> Shows {
        Shows {
            title: t.say("done-shows").html(),
            from: from.map(|at| self::from(t, at)),
            now: t.say("done-shown").html(),
        }
    }
}

/// The day, and the time where it isn't the day's first moment.
fn from(t: &Speech, at: DateTime<Utc>) -> From {
    let at = kernel::local(at);
    let when = match at.time() {
        NaiveTime::MIN => t.say("done-from-day").day("day", at.date()),
        time => t.say("done-from-time").day("day", at.date()).kept("time", t.words.time(time)),
    };
    From { day: t.words.day(at.date()), when: when.html(), why: t.say("done-why-later").html() }
}
