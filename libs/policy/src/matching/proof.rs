//! What a city asks for to prove a contract.
use serde::Deserialize;

kernel::codes! {
    /// One thing that is known of a contract.
    ProofField {
        /// The number under which the city knows the contract (お客さま番号, 水栓番号, 使用者番号).
        CustomerNo = "customer_no",
        /// The number of a bill (調定番号).
        AssessmentNo = "assessment_no",
        /// The telephone that the bureau was told.
        Phone = "phone",
        /// The place of use.
        Place = "place",
        /// The last four digits of the bank account; of payers by direct debit alone.
        DebitLast4 = "debit_last4",
        /// The occupant's name in kana.
        Kana = "kana",
        /// The occupant's name.
        Name = "name",
    }
}

/// All of some things, and so many of others.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct Proof {
    required: Vec<ProofField>,
    any: Vec<ProofField>,
    least: usize,
}

/// Proofs that prove nothing or that nobody has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoProof {
    /// Without it there is no contract to compare with.
    #[error("required lacks customer_no")]
    NoNumber,
    /// Who pays by slip has none.
    #[error("required has debit_last4, which none but payers by direct debit have")]
    DebitersOnly,
    /// Asked twice.
    #[error("any or required has {0} twice")]
    Twice(ProofField),
    /// More than there are, or none.
    #[error("least is {0}, not 1 to the number of fields in any (0 where it is empty)")]
    Least(usize),
    /// Numbers stand on every slip that lies in a letter box.
    #[error("required and least come to one thing alone; a number by itself proves nothing")]
    NumberAlone,
}

impl Proof {
    /// All of these must be right.
    pub fn required(&self) -> &[ProofField] {
        &self.required
    }

    /// So many of these must be right, whatever the others are.
    pub fn any(&self) -> &[ProofField] {
        &self.any
    }

    /// How many of [`Proof::any`].
    pub fn least(&self) -> usize {
        self.least
    }

    /// All that may be typed, in the page's order.
    pub fn fields(&self) -> impl Iterator<Item = ProofField> {
        self.required.iter().chain(&self.any).copied()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    required: Vec<ProofField>,
    any: Vec<ProofField>,
    least: usize,
}

impl TryFrom<Written> for Proof {
    type Error = NoProof;
    fn try_from(Written { required, any, least }: Written) -> Result<Proof, NoProof> {
        let all: Vec<ProofField> = required.iter().chain(&any).copied().collect();
        let twice = all.iter().enumerate().find(|(at, field)| all[..*at].contains(field));
        if let Some((_, &field)) = twice {
            Err(NoProof::Twice(field))
        } else if !required.contains(&ProofField::CustomerNo) {
            Err(NoProof::NoNumber)
        } else if required.contains(&ProofField::DebitLast4) {
            Err(NoProof::DebitersOnly)
        } else if least > any.len() || (least == 0) != any.is_empty() {
            Err(NoProof::Least(least))
        } else if required.len() + least < 2 {
            Err(NoProof::NumberAlone)
        } else {
            Ok(Proof { required, any, least })
        }
    }
}
