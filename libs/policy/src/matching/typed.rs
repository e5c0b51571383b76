//! What was typed, in the forms in which it is compared.
use super::{For, Matching, ProofField};
use kernel::{NotAPhone, Phone, WrongShape, kana_key, name_key, nfkc, place_key};
use std::collections::BTreeMap;

/// What was typed, by field.
pub type Typed = BTreeMap<ProofField, String>;

/// What can be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    purpose: For,
    forms: BTreeMap<ProofField, String>,
}

/// Why a field can't be compared; said at the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum FieldFault {
    /// It must be typed.
    #[error("missing")]
    Missing,
    /// It is no such number.
    #[error(transparent)]
    Shape(#[from] WrongShape),
    /// It is no telephone number.
    #[error(transparent)]
    Phone(#[from] NotAPhone),
    /// It isn't four digits.
    #[error("not four digits")]
    NotFourDigits,
    /// It holds no letter and no digit.
    #[error("says nothing")]
    Nothing,
}

/// All that can't be compared, at once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Faults {
    /// By field.
    pub fields: BTreeMap<ProofField, FieldFault>,
    /// So many of the fields of which any will do are needed, and fewer were typed; 0 where that is right.
    pub too_few: usize,
}

impl Read {
    /// What it is to prove.
    pub fn purpose(&self) -> For {
        self.purpose
    }

    /// The number of the contract: what it is looked for by, and what failures are kept under.
    pub fn customer_no(&self) -> &str {
        self.form(ProofField::CustomerNo).unwrap_or_default()
    }

    pub(super) fn form(&self, field: ProofField) -> Option<&str> {
        self.forms.get(&field).map(String::as_str)
    }
}

/// Reads what was typed, or says all that is wrong with it. Fields that the city doesn't ask for are passed over.
pub fn read(rule: &Matching, purpose: For, typed: &Typed) -> Result<Read, Faults> {
    let proof = rule.proof(purpose);
    let (mut forms, mut faults) = (BTreeMap::new(), Faults::default());
    let text = |field| typed.get(&field).map(|text| text.trim()).filter(|text| !text.is_empty());
    for field in proof.fields() {
        match text(field).map(|text| form(rule, field, text)) {
            Some(Ok(form)) => drop(forms.insert(field, form)),
            Some(Err(fault)) => drop(faults.fields.insert(field, fault)),
            None if proof.required().contains(&field) => drop(faults.fields.insert(field, FieldFault::Missing)),
            None => {}
        }
    }
    let any = proof.any().iter().filter(|&&field| text(field).is_some()).count();
    if any < proof.least() {
        faults.too_few = proof.least();
    }
    if faults == Faults::default() { Ok(Read { purpose, forms }) } else { Err(faults) }
}

fn form(rule: &Matching, field: ProofField, text: &str) -> Result<String, FieldFault> {
    let shapes = rule.shapes();
    let form = match field {
        ProofField::CustomerNo => shapes.customer_no.normal(text)?,
        ProofField::AssessmentNo => match &shapes.assessment_no {
            Some(shape) => shape.normal(text)?,
            None => nfkc(text),
        },
        ProofField::Phone => text.parse::<Phone>()?.digits().to_owned(),
        ProofField::DebitLast4 => {
            let digits = nfkc(text);
            let four = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
            return if four { Ok(digits) } else { Err(FieldFault::NotFourDigits) };
        }
        ProofField::Place => rule.place(&place_key(text)),
        ProofField::Kana => kana_key(text),
        ProofField::Name => name_key(text),
    };
    if form.is_empty() { Err(FieldFault::Nothing) } else { Ok(form) }
}
