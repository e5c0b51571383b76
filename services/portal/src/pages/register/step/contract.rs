//! What proves the contract: each field with where its number stands and how it is built (OSK-06, OSK-07, OSK-15,
//! NYR-08, NYR-09, KRS-03, KRS-04).
use super::values::{Values, proof_field};
use crate::{
    door::{FormField, Proof, ProofField},
    forms::Wrong,
    html::Html,
    parts::{
        field::{Control, Field, Input},
        icon::Icon,
        prose::{Below, Prose},
        shape,
    },
    say::Speech,
};
use askama::{Template, filters::HtmlSafe};

#[derive(Template)]
#[template(path = "pages/register/step/contract.html")]
pub(super) struct Contract {
    lead: Prose,
    required: Vec<Field>,
    any: Option<AnyOf>,
}

impl HtmlSafe for Contract {}

/// Fields of which some are enough.
struct AnyOf {
    legend: Html,
    note: Html,
    hint: Html,
    wrong: Vec<Html>,
    fields: Vec<Field>,
}

impl AnyOf {
    fn described_by(&self) -> String {
        let wrong = (1..=self.wrong.len()).map(|at| format!(" proof-error{at}"));
        std::iter::once("proof-hint".to_owned()).chain(wrong).collect()
    }
}

/// The fields of the page in its order, and the group where there is one.
pub(super) fn asked(proof: &Proof) -> Vec<FormField> {
    let fields = |of: &[ProofField]| of.iter().copied().map(proof_field).collect::<Vec<_>>();
    let group = (!proof.any.is_empty()).then_some(FormField::Proof);
    [fields(&proof.required), group.into_iter().collect(), fields(&proof.any)].concat()
}

pub(super) fn contract(t: &Speech, proof: &Proof, values: &Values<'_>, wrong: &Wrong) -> Contract {
    let field = |of: &ProofField| one(t, proof, (*of, values), wrong);
    let any = || {
        let total = i32::try_from(proof.any.len()).unwrap_or(i32::MAX);
        AnyOf {
            legend: t.say("field-proof").html(),
            note: t.say("field-required").html(),
            hint: t.say("hint-proof").number("least", proof.least).number("total", total).html(),
            wrong: wrong.at(FormField::Proof),
            fields: proof.any.iter().map(field).collect(),
        }
    };
    Contract {
        lead: Prose::new(&t.say("contract-lead"), Below::Section),
        required: proof.required.iter().map(field).map(|field| field.required(t)).collect(),
        any: (!proof.any.is_empty()).then(any),
    }
}

fn one(t: &Speech, proof: &Proof, (of, values): (ProofField, &Values<'_>), wrong: &Wrong) -> Field {
    let value = values.text(proof_field(of));
    let field = |input| Field::new(t, proof_field(of), Control::Input(input), wrong);
    let text =
        |autocomplete, size| Input { kind: "text", autocomplete, size, value: value.clone(), ..Input::default() };
    let number = |shape: &str| Input {
        mode: shape::is_digits(shape).then_some("numeric"),
        capitals: (!shape::is_digits(shape)).then_some("characters"),
        ..text("off", Some("m"))
    };
    let built = |key, shape: &str| field(number(shape)).hint(&t.say(key)).hint(&shape::say(t, shape));
    match of {
        ProofField::CustomerNo => built("hint-customer-no", &proof.customer_no_shape),
        ProofField::AssessmentNo => match &proof.assessment_no_shape {
            Some(shape) => built("hint-assessment-no", shape),
            None => field(text("off", Some("m"))).hint(&t.say("hint-assessment-no")),
        },
        ProofField::Phone => field(Input { kind: "tel", mode: Some("tel"), ..text("tel", Some("m")) })
            .hint(&t.say("hint-known-phone"))
            .help(t.say("help-known-phone-title").html(), &t.say("help-known-phone")),
        ProofField::Place => field(text("street-address", None)).hint(&t.say("hint-place")),
        ProofField::DebitLast4 => {
            field(Input { mode: Some("numeric"), ..text("off", Some("m")) }).hint(&t.say("hint-debit-last4"))
        }
        ProofField::Kana => field(text("off", None)).hint(&t.say("hint-kana")),
        ProofField::Name => field(text("off", None)).hint(&t.say("hint-holder-name")),
    }
}
