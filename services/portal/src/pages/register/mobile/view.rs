//! What the page of the mobile phone's code shows.
use super::PATH;
use crate::{
    Visit,
    door::FormField,
    forms::Wrong,
    html::Html,
    pages::register::{stands::Open, steps},
    parts::{
        code::{Asked, Code},
        errors::Errors,
        frame::Frame,
        icon::Icon,
        steps::Steps,
    },
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/register/mobile/mobile.html")]
pub(crate) struct MobileView {
    frame: Frame,
    errors: Option<Errors>,
    /// Whether one was just sent anew.
    sent: bool,
    steps: Steps,
    title: Html,
    code: Code,
    number: String,
}

impl MobileView {
    pub(super) fn new(visit: &Visit, open: &Open, sent: bool, wrong: &Wrong) -> MobileView {
        let (t, links, rules) = (visit.speech(), visit.links(), &open.city.registration);
        let to = match &open.registration.phone_end {
            Some(end) => t.say("code-to-phone").kept("end", end),
            None => t.say("code-to-a-phone"),
        };
        let asked = Asked {
            to,
            help: t.say("code-help-sms"),
            minutes: rules.code_minutes,
            action: links.to(PATH),
            again: links.to("/register/mobile/again"),
        };
        // The mobile phone's step is always the last.
        let at = rules.steps.len().saturating_sub(1);
        let title = steps::title(&t, rules, at);
        MobileView {
            errors: wrong.summary(&t, &[FormField::Code]),
            sent,
            steps: steps::steps(&t, rules, at),
            title: title.html(),
            code: Code::new(&t, asked, wrong),
            number: links.to("/register/mobile/number"),
            frame: Frame::open(visit, Some(&open.city.tenant), wrong.title(&t, title.plain()), PATH),
        }
    }
}
