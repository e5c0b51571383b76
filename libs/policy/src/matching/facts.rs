//! What the bureau knows of a contract.
use super::{Matching, ProofField, Read};
use kernel::{PaymentMethod, Phone, kana_key, name_key, place_key};

/// A contract as the bureau delivered it. Nothing that is missing ever matches, and an empty text is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractFacts {
    /// The number under which the city knows it.
    pub customer_no: String,
    /// The numbers of its bills, those that were raised.
    pub assessment_nos: Vec<String>,
    /// Whether it was ever billed.
    pub billed: bool,
    /// The telephones that the bureau was told, as delivered: they may be old, or none.
    pub phones: Vec<String>,
    /// The place of use, as delivered.
    pub place: String,
    /// How it is paid.
    pub payment_method: PaymentMethod,
    /// The last four digits of the account from which it is debited.
    pub debit_last4: Option<String>,
    /// The occupant's name in kana, as delivered.
    pub kana: String,
    /// The occupant's name, as delivered.
    pub name: String,
    /// How many other accounts hold it, those that wait among them.
    pub accounts: u32,
}

impl ContractFacts {
    /// Whether what was typed into a field is this contract's.
    pub(super) fn fits(&self, rule: &Matching, field: ProofField, read: &Read) -> bool {
        let Some(typed) = read.form(field).filter(|form| !form.is_empty()) else { return false };
        match field {
            ProofField::CustomerNo => self.customer_no == typed,
            ProofField::AssessmentNo => self.assessment_nos.iter().any(|number| number == typed),
            ProofField::Phone => {
                let known = |phone: &String| phone.parse::<Phone>().is_ok_and(|phone| phone.digits() == typed);
                self.phones.iter().any(known)
            }
            ProofField::Place => rule.place(&place_key(&self.place)) == typed,
            ProofField::DebitLast4 => {
                let debited = self.payment_method == PaymentMethod::DirectDebit;
                debited && self.debit_last4.as_deref() == Some(typed)
            }
            ProofField::Kana => kana_key(&self.kana) == typed,
            ProofField::Name => name_key(&self.name) == typed,
        }
    }
}
