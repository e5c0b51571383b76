//! What the last page shows.
use super::operation::Joining;
use crate::{
    Visit,
    door::{PaperNews, Tenant},
    html::Html,
    parts::{
        frame::{Frame, Place},
        icon::Icon,
    },
    say::Speech,
};
use askama::Template;
use chrono::{DateTime, NaiveTime, Utc};

#[derive(Template)]
#[template(path = "pages/register/done/done.html")]
pub(crate) struct DoneView {
    frame: Frame,
    thanks: Html,
    /// `None` where data shows already.
    from: Option<From>,
    next: Vec<Html>,
    home: String,
}

/// From when on data shows.
struct From {
    day: String,
    when: Html,
    /// The city's rule behind it.
    why: Html,
}

impl DoneView {
    pub(super) fn new(visit: &Visit, tenant: &Tenant, name: &str, joining: &Joining) -> DoneView {
        let t = visit.speech();
        let contact = &tenant.contact;
        let paper = |news: &PaperNews| {
            let say = t.say(paper_key(*news));
            match news {
                PaperNews::KeptOnRequest | PaperNews::OnePeriodOnRequest => {
                    say.japanese("name", &contact.name).kept("phone", &contact.phone).html()
                }
                _ => say.html(),
            }
        };
        let mail = joining.mail.as_ref().map(|mail| t.say("done-mail").arg("mail", mail).html());
        let title = t.say("done-title").plain();
        DoneView {
            thanks: t.say("done-thanks").arg("name", name).html(),
            from: (!joining.shown).then(|| from(&t, joining.shows_from)),
            next: mail.into_iter().chain(joining.paper.iter().map(paper)).collect(),
            home: visit.links().to("/"),
            frame: Frame::inside(visit, tenant, title, "/register/done", (Place::Elsewhere, None)),
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

fn paper_key(news: PaperNews) -> &'static str {
    match news {
        PaperNews::GoesOn => "paper-goes-on",
        PaperNews::KeptOnRequest => "paper-kept-on-request",
        PaperNews::OneMayStillCome => "paper-one-may-come",
        PaperNews::OnePeriodOnRequest => "paper-one-period",
        PaperNews::PrintYourself => "paper-print",
        PaperNews::Stops => "paper-stops",
    }
}
