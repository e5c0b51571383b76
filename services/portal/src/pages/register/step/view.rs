//! What a step's page shows: its parts, one after the other, in one form.
use super::{
    consents::{self, Document},
    details,
    relation::{self, Relation},
    values::Values,
};
use crate::{
    Visit,
    door::{DetailField, FormField, RegistrationPart as Part},
    forms::{Wrong, proof_fields},
    html::Html,
    pages::register::{stands::Open, steps},
    parts::{errors::Errors, field::Field, frame::Frame, icon::Icon, proof::ProofFields, steps::Steps},
    say::Speech,
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/register/step/step.html")]
pub(crate) struct StepView {
    frame: Frame,
    errors: Option<Errors>,
    back: Option<(String, Html)>,
    steps: Steps,
    title: Html,
    action: String,
    parts: Vec<Asks>,
    next: Html,
    /// The login's name for a browser that keeps passwords, where a password is set and the mail is that name.
    username: Option<String>,
}

/// One part of the page, with its heading where it needs one.
struct Asks {
    heading: Option<Html>,
    what: What,
}

enum What {
    Details(Vec<Field>),
    Contract(ProofFields),
    Document(Document),
    Relation(Relation),
    Nothing,
}

impl StepView {
    pub(super) fn new(visit: &Visit, open: &Open, at: usize, values: &Values<'_>, wrong: &Wrong) -> StepView {
        let (t, links, rules) = (visit.speech(), visit.links(), &open.city.registration);
        let here = format!("/register/step/{at}");
        let title = steps::title(&t, rules, at);
        let asked = &rules.steps[at].parts;
        let part = |(place, part): (usize, &Part)| Asks {
            heading: heading(&t, asked, place),
            what: match part {
                Part::Details => What::Details(details::fields(&t, rules, values, wrong)),
                Part::Contract => {
                    let (lead, value) = (t.say("contract-lead"), |field| values.text(field));
                    What::Contract(ProofFields::new(&t, &rules.proof, &lead, &value, wrong))
                }
                Part::Terms => What::Document(consents::terms(&t, rules, values, wrong)),
                Part::Privacy => What::Document(consents::privacy(&t, rules, values, wrong)),
                Part::Relation => What::Relation(relation::relation(&t, values, wrong)),
                Part::ContactCode | Part::Check | Part::MobileCode => What::Nothing,
            },
        };
        StepView {
            errors: wrong.summary(&t, &fields(open, asked)),
            back: (at > 1).then(|| (links.to(&format!("/register/step/{}", at - 1)), steps::back(&t, rules, at - 1))),
            steps: steps::steps(&t, rules, at),
            title: title.html(),
            action: links.to(&here),
            parts: asked.iter().enumerate().map(part).collect(),
            next: t.say(next(open, at)).html(),
            username: username(open, asked),
            frame: Frame::open(visit, Some(&open.city.tenant), wrong.title(&t, title.plain()), &here),
        }
    }
}

/// The first part is what the page's title says; a document has its own heading, for its text has some below it, and a
/// question is one.
fn heading(t: &Speech, asked: &[Part], place: usize) -> Option<Html> {
    let key = match asked.get(place)? {
        Part::Details if place > 0 => "step-details",
        Part::Contract if place > 0 => "step-contract",
        Part::Terms => "terms-title",
        Part::Privacy => "privacy-title",
        _ => return None,
    };
    Some(t.say(key).html())
}

/// What the button says: the page that shows everything is announced.
fn next(open: &Open, at: usize) -> &'static str {
    let after = open.city.registration.steps.get(at + 1);
    if after.is_some_and(|step| step.parts.contains(&Part::Check)) { "check-go" } else { "form-next" }
}

/// The fields of the page, to which its summary leads.
fn fields(open: &Open, asked: &[Part]) -> Vec<FormField> {
    let rules = &open.city.registration;
    let of_part = |part: &Part| match part {
        Part::Details => details::asked(rules),
        Part::Contract => proof_fields(&rules.proof),
        Part::Terms => vec![FormField::Terms],
        Part::Privacy => vec![FormField::Privacy],
        Part::Relation => vec![FormField::Relation, FormField::Consent],
        Part::ContactCode | Part::Check | Part::MobileCode => Vec::new(),
    };
    asked.iter().flat_map(of_part).collect()
}

fn username(open: &Open, asked: &[Part]) -> Option<String> {
    let by_id = open.city.registration.details.contains(&DetailField::LoginId);
    (asked.contains(&Part::Details) && !by_id).then(|| open.registration.mail.clone())
}
