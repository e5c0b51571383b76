//! What proves a contract, as fields of a form: for registering and for adding one.
use crate::door::{FormField, Proof, ProofField};

/// All fields of a proof in their order.
pub(crate) fn proofs(proof: &Proof) -> impl Iterator<Item = ProofField> {
    proof.required.iter().chain(&proof.any).copied()
}

/// A proof's field among all forms' fields.
pub(crate) fn proof_field(field: ProofField) -> FormField {
    match field {
        ProofField::CustomerNo => FormField::CustomerNo,
        ProofField::AssessmentNo => FormField::AssessmentNo,
        ProofField::Phone => FormField::KnownPhone,
        ProofField::Place => FormField::Place,
        ProofField::DebitLast4 => FormField::DebitLast4,
        ProofField::Kana => FormField::Kana,
        ProofField::Name => FormField::HolderName,
    }
}

/// The fields of the form in its order, and the group where there is one.
pub(crate) fn proof_fields(proof: &Proof) -> Vec<FormField> {
    let fields = |of: &[ProofField]| of.iter().copied().map(proof_field).collect::<Vec<_>>();
    let group = (!proof.any.is_empty()).then_some(FormField::Proof);
    [fields(&proof.required), group.into_iter().collect(), fields(&proof.any)].concat()
}
