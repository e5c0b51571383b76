//! What the page shows: the fields of the city's proof, and what the account has room for.
use super::operation::Adding;
use crate::{
    Visit,
    door::{ContractRules, FormField},
    forms::{Posted, Wrong, proof_fields},
    html::Html,
    parts::{
        errors::Errors,
        field::{Control, Field, Input},
        frame::{Frame, Place},
        icon::Icon,
        message::Message,
        proof::ProofFields,
    },
    say::Speech,
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/adding/add.html")]
pub(crate) struct AddView {
    frame: Frame,
    errors: Option<Errors>,
    list: String,
    held: Html,
    advice: Option<Message>,
    /// Nothing where the account is full.
    form: Option<AddForm>,
    action: String,
}

struct AddForm {
    proof: ProofFields,
    nickname: Field,
}

impl AddView {
    pub(super) fn new(visit: &Visit, adding: &Adding, posted: &Posted, wrong: &Wrong) -> AddView {
        let (t, links, rules) = (visit.speech(), visit.links(), &adding.city.contract_rules);
        let full = rules.most.filter(|most| adding.held >= *most);
        let fields = [proof_fields(&rules.proof), vec![FormField::Nickname]].concat();
        let title = wrong.title(&t, t.say("add-title").plain());
        AddView {
            errors: wrong.summary(&t, if full.is_some() { &[] } else { &fields }),
            list: links.to("/contracts"),
            held: held(&t, adding.held, rules),
            advice: advice(&t, adding.held, rules, full),
            form: full.is_none().then(|| form(&t, rules, posted, wrong)),
            action: links.to("/contracts/add"),
            frame: Frame::inside(visit, &adding.city.tenant, title, "/contracts/add", (Place::Menu, None)),
        }
    }
}

fn form(t: &Speech, rules: &ContractRules, posted: &Posted, wrong: &Wrong) -> AddForm {
    let (lead, value) = (t.say("contract-add-lead"), |field| posted.typed(field));
    let nickname = Input { kind: "text", autocomplete: "off", value: value(FormField::Nickname), ..Input::default() };
    let nickname = Field::new(t, FormField::Nickname, Control::Input(nickname), wrong);
    AddForm {
        proof: ProofFields::new(t, &rules.proof, &lead, &value, wrong),
        nickname: nickname.optional(t).hint(&t.say("contract-nickname-hint")),
    }
}

fn held(t: &Speech, held: i32, rules: &ContractRules) -> Html {
    match rules.most {
        Some(most) => t.say("add-held-of").number("number", held).number("most", most).html(),
        None => t.say("add-held").number("number", held).html(),
    }
}

/// That there is room for no more, or that the city would rather see another account (OSK-33).
fn advice(t: &Speech, held: i32, rules: &ContractRules, full: Option<i32>) -> Option<Message> {
    if let Some(most) = full {
        return Some(Message::mind(t.say("wrong-full").number("number", most).html(), None));
    }
    let advised = rules.advised.filter(|advised| held >= *advised)?;
    let title = t.say("add-advised-title").number("number", advised).html();
    Some(Message::mind(title, Some(t.say("add-advised").number("number", advised).html())))
}
