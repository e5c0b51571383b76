//! All that was typed on one page, each with the way back to its step (OUM-07).
use super::values::RELATIONS;
use crate::{
    Visit,
    door::{DetailField, FormField, RegistrationPart as Part, RegistrationRules, TypedRegistration},
    forms::{Wrong, label, proof_field, proofs, question},
    html::Html,
    pages::register::{stands::Open, steps},
    parts::{errors::Errors, frame::Frame, icon::Icon, steps::Steps},
    say::{Say, Speech},
};
use askama::Template;
use chrono::NaiveDate;

#[derive(Template)]
#[template(path = "pages/register/step/check.html")]
pub(crate) struct CheckView {
    frame: Frame,
    errors: Option<Errors>,
    back: Option<(String, Html)>,
    steps: Steps,
    title: Html,
    action: String,
    groups: Vec<Group>,
}

/// What one step's page asked.
struct Group {
    title: Html,
    /// Where it can be changed.
    href: String,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    value: Html,
    small: Option<Html>,
}

impl CheckView {
    pub(super) fn new(
        visit: &Visit,
        open: &Open,
        (at, typed): (usize, &TypedRegistration),
        wrong: &Wrong,
    ) -> CheckView {
        let (t, links, rules) = (visit.speech(), visit.links(), &open.city.registration);
        let here = format!("/register/step/{at}");
        let title = steps::title(&t, rules, at);
        let contact = Group {
            title: steps::name(&t, rules, 0).html(),
            href: links.to("/register"),
            rows: vec![row(label(&t, FormField::Mail), t.text(&open.registration.mail))],
        };
        let group = |step: usize| Group {
            title: steps::name(&t, rules, step).html(),
            href: links.to(&format!("/register/step/{step}")),
            rows: rules.steps[step].parts.iter().flat_map(|part| rows(&t, visit, (rules, typed), *part)).collect(),
        };
        CheckView {
            errors: wrong.summary(&t, &[]),
            back: (at > 1).then(|| (links.to(&format!("/register/step/{}", at - 1)), steps::back(&t, rules, at - 1))),
            steps: steps::steps(&t, rules, at),
            title: title.html(),
            action: links.to(&here),
            groups: std::iter::once(contact).chain((1..at).map(group)).collect(),
            frame: Frame::open(visit, Some(&open.city.tenant), wrong.title(&t, title.plain()), &here),
        }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "reads as a label is made")]
fn row(name: Say<'_>, value: Html) -> Row {
    Row { name: name.plain(), value, small: None }
}

fn rows(t: &Speech, visit: &Visit, (rules, typed): (&RegistrationRules, &TypedRegistration), part: Part) -> Vec<Row> {
    match part {
        Part::Details => rules.details.iter().map(|detail| of_detail(t, typed, *detail)).collect(),
        Part::Contract => proofs(&rules.proof)
            .map(|field| {
                let found = typed.contract.iter().find(|proof| proof.field == field);
                let value = found.map(|proof| visit.grouped(&proof.value));
                row(label(t, proof_field(field)), shown(t, value.as_deref()))
            })
            .collect(),
        Part::Terms => vec![agreed(t, FormField::Terms, typed.terms)],
        Part::Privacy => vec![agreed(t, FormField::Privacy, typed.privacy)],
        Part::Relation => {
            let relation = RELATIONS.iter().find(|(relation, ..)| Some(*relation) == typed.relation);
            let value = relation.map_or_else(|| shown(t, None), |(.., key)| t.say(key).html());
            let small = typed.consent.then(|| t.say("consent-declared").html());
            vec![Row { small, ..row(label(t, FormField::Relation), value) }]
        }
        Part::ContactCode | Part::Check | Part::MobileCode => Vec::new(),
    }
}

fn of_detail(t: &Speech, typed: &TypedRegistration, detail: DetailField) -> Row {
    let (field, value) = match detail {
        DetailField::Name => (FormField::Name, &typed.name),
        DetailField::Nickname => (FormField::Nickname, &typed.nickname),
        DetailField::ContactPhone => (FormField::ContactPhone, &typed.contact_phone),
        DetailField::Mobile => (FormField::Mobile, &typed.mobile),
        DetailField::LoginId => (FormField::LoginId, &typed.login_id),
        DetailField::Password => return row(label(t, FormField::Password), t.say("check-password").html()),
        DetailField::SecretQuestion => {
            let value = typed.question.map_or_else(|| shown(t, None), |asked| question::say(t, asked).html());
            return Row { small: Some(t.say("check-answer").html()), ..row(label(t, FormField::Question), value) };
        }
    };
    row(label(t, field), shown(t, value.as_deref()))
}

fn shown(t: &Speech, value: Option<&str>) -> Html {
    let value = value.filter(|value| !value.trim().is_empty());
    value.map_or_else(|| t.say("check-nothing").html(), |value| t.text(value))
}

fn agreed(t: &Speech, field: FormField, version: Option<NaiveDate>) -> Row {
    let Some(version) = version else { return row(label(t, field), shown(t, None)) };
    let small = t.say("document-version").kept("day", t.words.date(version)).html();
    Row { small: Some(small), ..row(label(t, field), t.say("check-agreed").html()) }
}
