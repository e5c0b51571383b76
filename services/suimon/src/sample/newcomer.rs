//! Somebody of a sample city who isn't a member yet: what whoever tries the registration out has to know.
use super::{history, of, residents};
use kernel::{DateTime, Phone, Utc};
use policy::matching::{Matching, ProofField};
use std::collections::HashSet;

/// What proves a contract that no sample resident has, field by field, as the city asks for it; of the fields of which
/// any will do, so many as are needed. None for a city without a sample.
pub(crate) fn newcomer(code: &str, matching: &Matching, now: DateTime<Utc>) -> Option<Vec<(ProofField, String)>> {
    let (city, _) = of(code)?;
    let history = history::until(&city, kernel::today(now));
    let held: HashSet<String> =
        residents(code, now).into_iter().flat_map(|resident| resident.contracts).map(|of| of.customer_no).collect();
    let proof = matching.proof(policy::matching::For::Registering);
    let fields: Vec<ProofField> =
        proof.required().iter().chain(proof.any().iter().take(proof.least())).copied().collect();
    history.contracts.iter().filter(|of| of.ended.is_none() && !held.contains(&of.customer_no)).find_map(|contract| {
        let known = |field: &ProofField| {
            let value = match field {
                ProofField::CustomerNo => Some(contract.customer_no.clone()),
                ProofField::AssessmentNo => {
                    let bills = history.bills.iter().filter(|bill| bill.customer_no == contract.customer_no);
                    bills.max_by_key(|bill| bill.issued_on).map(|bill| bill.number.clone())
                }
                ProofField::Phone => contract.phones.iter().find(|phone| phone.parse::<Phone>().is_ok()).cloned(),
                ProofField::Place => Some(contract.address.clone()),
                ProofField::DebitLast4 => contract.debit_last4.clone(),
                ProofField::Kana => Some(contract.kana.clone()),
                ProofField::Name => Some(contract.name.clone()),
            };
            value.map(|value| (*field, value))
        };
        fields.iter().map(known).collect()
    })
}
