//! What proves the contract: each field with where its number stands and how it is built (OSK-06, OSK-07, OSK-15,
//! NYR-08, NYR-09, KRS-03, KRS-04).
use crate::{
    door::{FormField, Proof, ProofField},
    forms::{Wrong, proof_field},
    html::Html,
    parts::{
        field::{Control, Field, Input},
        icon::Icon,
        prose::{Below, Prose},
        shape,
    },
    say::{Say, Speech},
};
use askama::Template;

/// The fields of a proof.
#[derive(Template)]
#[template(path = "parts/proof/proof.html")]
pub(crate) struct ProofFields {
    lead: Prose,
    required: Vec<Field>,
    any: Option<AnyOf>,
}

html_parts!(ProofFields);

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

impl ProofFields {
    /// `value` is what stands in a field.
    pub(crate) fn new(
        t: &Speech,
        proof: &Proof,
        lead: &Say<'_>,
        value: &dyn Fn(FormField) -> String,
        wrong: &Wrong,
    ) -> ProofFields {
        let field = |of: &ProofField| one(t, proof, (*of, value(proof_field(*of))), wrong);
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
        ProofFields {
            lead: Prose::new(lead, Below::Section),
            required: proof.required.iter().map(field).map(|field| field.required(t)).collect(),
            any: (!proof.any.is_empty()).then(any),
        }
    }
}

fn one(t: &Speech, proof: &Proof, (of, value): (ProofField, String), wrong: &Wrong) -> Field {
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
