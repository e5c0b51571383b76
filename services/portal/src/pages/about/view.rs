//! What the page about the portal shows.
use crate::{
    Visit,
    door::Tenant,
    html::Html,
    parts::{
        frame::Frame,
        hours,
        icon::Icon,
        prose::{Below, Prose},
        span::span,
    },
    say::{Say, Speech},
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/about/about.html")]
pub(crate) struct AboutView {
    frame: Frame,
    what: Prose,
    hours: Html,
    /// Beside hours that end: what can be read outside them.
    always: Option<Html>,
    history: Html,
    first: Prose,
    devices: Prose,
    cookies: Prose,
    /// Where an ID can be kept.
    kept_id: Option<Html>,
}

impl AboutView {
    pub(crate) fn new(visit: &Visit, tenant: &Tenant) -> AboutView {
        let t = visit.speech();
        let prose = |text: Say<'_>| Prose::new(&text, Below::Section);
        let hours = tenant.login_hours.as_ref();
        let keep = tenant.may_keep_login_id.then(|| t.say("login-keep").plain());
        AboutView {
            what: prose(t.say("about-what").japanese("city", &tenant.name)),
            hours: hours.map_or_else(|| t.say("about-hours-always").html(), |hours| hours::sentence(&t, hours)),
            always: hours.map(|_| t.say("about-hours-open").html()),
            history: history(&t, tenant),
            first: prose(t.say("about-first")),
            devices: prose(t.say("about-devices")),
            cookies: prose(t.say("about-cookies")),
            kept_id: keep.map(|keep| t.say("about-cookies-keep").arg("keep", keep).html()),
            frame: Frame::open(visit, Some(tenant), t.say("about-title").plain(), "/about"),
        }
    }
}

fn history(t: &Speech, tenant: &Tenant) -> Html {
    let span = span(t, tenant);
    if tenant.history_bills.is_some() {
        // Their number decides: no month is the first.
        return t.say("about-history").arg("span", span).html();
    }
    t.say("about-history-from").arg("span", span).kept("month", t.words.month_of_bill(tenant.history_from)).html()
}
