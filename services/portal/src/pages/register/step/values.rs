//! What stands in a step's fields: what came back, else what was typed before. Never a password, never an answer.
use crate::{
    door::{FormField, Relation, TypedRegistration},
    forms::{Posted, proof_field, question},
};

pub(super) struct Values<'a> {
    pub(super) posted: Option<&'a Posted>,
    pub(super) typed: &'a TypedRegistration,
}

impl Values<'_> {
    /// The text of a field.
    pub(super) fn text(&self, field: FormField) -> String {
        if let Some(posted) = self.posted {
            return posted.typed(field);
        }
        let typed = self.typed;
        let text = match field {
            FormField::Name => typed.name.as_deref(),
            FormField::Nickname => typed.nickname.as_deref(),
            FormField::ContactPhone => typed.contact_phone.as_deref(),
            FormField::Mobile => typed.mobile.as_deref(),
            FormField::LoginId => typed.login_id.as_deref(),
            FormField::Question => typed.question.map(question::code),
            field => typed.contract.iter().find(|proof| proof_field(proof.field) == field).map(|it| it.value.as_str()),
        };
        text.unwrap_or_default().to_owned()
    }

    /// Whether a box is ticked.
    pub(super) fn ticked(&self, field: FormField) -> bool {
        match (self.posted, field) {
            (Some(posted), field) => posted.ticked(field),
            (None, FormField::Terms) => self.typed.terms.is_some(),
            (None, FormField::Privacy) => self.typed.privacy.is_some(),
            (None, FormField::Consent) => self.typed.consent,
            (None, _) => false,
        }
    }

    pub(super) fn relation(&self) -> Option<Relation> {
        match self.posted {
            Some(posted) => relation_of(&posted.typed(FormField::Relation)),
            None => self.typed.relation,
        }
    }
}

/// Each relation with its name in the form and its message, in the order in which they are offered.
pub(super) const RELATIONS: [(Relation, &str, &str); 4] = [
    (Relation::Holder, "holder", "relation-holder"),
    (Relation::Family, "family", "relation-family"),
    (Relation::Staff, "staff", "relation-staff"),
    (Relation::Other, "other", "relation-other"),
];

pub(super) fn relation_of(code: &str) -> Option<Relation> {
    RELATIONS.iter().find(|(_, name, _)| *name == code).map(|(relation, ..)| *relation)
}
