//! What a step's page sends to the door: what its parts ask, and nothing else.
use super::values::relation_of;
use crate::{
    door::{DetailField, FormField, Proven, RegistrationPart as Part, RegistrationRules},
    forms::{Posted, proof_field, proofs, question},
    pages::register::{
        send::{Details, Fill},
        stands::Open,
    },
};

pub(super) fn of(open: &Open, at: usize, posted: &Posted) -> Fill {
    let rules = &open.city.registration;
    let parts = &rules.steps[at].parts;
    let asks = |part| parts.contains(&part);
    let version = |part, field| asks(part).then(|| posted.typed(field).parse().ok()).flatten();
    let relation = || relation_of(&posted.typed(FormField::Relation));
    Fill {
        key: open.key.clone(),
        details: asks(Part::Details).then(|| details(rules, posted)),
        contract: asks(Part::Contract).then(|| contract(rules, posted)),
        terms: version(Part::Terms, FormField::Terms),
        privacy: version(Part::Privacy, FormField::Privacy),
        relation: asks(Part::Relation).then(relation).flatten(),
        consent: asks(Part::Relation) && posted.ticked(FormField::Consent),
        step: i32::try_from(at).unwrap_or(i32::MAX),
    }
}

fn details(rules: &RegistrationRules, posted: &Posted) -> Details {
    let mut details = Details::default();
    let typed = |field| Some(posted.typed(field));
    for asked in &rules.details {
        match asked {
            DetailField::Name => details.name = typed(FormField::Name),
            DetailField::Nickname => details.nickname = typed(FormField::Nickname),
            DetailField::ContactPhone => details.contact_phone = typed(FormField::ContactPhone),
            DetailField::Mobile => details.mobile = typed(FormField::Mobile),
            DetailField::LoginId => details.login_id = Some(posted.narrow(FormField::LoginId)),
            // Left out where nothing was typed: what was typed before stays.
            DetailField::Password => details.password = posted.given(FormField::Password),
            DetailField::SecretQuestion => {
                details.question = question::of_code(&posted.typed(FormField::Question));
                details.answer = posted.given(FormField::Answer);
            }
        }
    }
    details
}

fn contract(rules: &RegistrationRules, posted: &Posted) -> Vec<Proven> {
    let proven = |field| Proven { field, value: posted.typed(proof_field(field)) };
    proofs(&rules.proof).map(proven).collect()
}
