//! The resident door as the pages see it: a name, a document, variables in; GraphQL's answer out.
mod form_error;
mod fragments;
mod member;
mod names;
mod recovery;
mod registration;

pub(crate) use form_error::{FormError, FormErrorCode, FormField};

pub(crate) use fragments::{
    Bill, BillPart, BillRow, ContractLabel, Contracts, Headline, Headlines, LoginHours, PageInfo, Somebody, Tenant,
    UnpaidBill,
};
pub(crate) use member::{
    Changed, ContractRules, ContractTenant, LaterContract, NoticeKind, NoticeSwitch, PaperAgain, PaperFrom, Proven,
};
pub(crate) use names::{BillState, LoginErrorCode, LoginIdKind, PartKind, PaymentMethod, schema};
pub(crate) use recovery::{LostEmail, RecoverTenant, Recovery, RecoveryStep};
pub(crate) use registration::{
    CodeChannel, DetailField, PaperNews, PasswordRules, PasswordSort, Proof, ProofField, RegisterTenant, Registration,
    RegistrationPart, RegistrationPlace, RegistrationRules, Relation, SecretQuestion, Stand, TypedRegistration,
};

use async_trait::async_trait;
use serde_json::Value;

/// Whoever answers a page's operations, on behalf of one request's visitor. The program gives the gateway's door.
#[async_trait]
pub trait Door: Send + Sync {
    /// Runs an operation. `document` is one of [`crate::operations`]; the answer is GraphQL's: `data`, `errors`.
    async fn call(&self, operation_name: &'static str, document: &str, variables: Value) -> Result<Value, DoorError>;
}

/// The door gave no answer at all. What GraphQL refuses comes as an answer with `errors`.
#[derive(Debug, thiserror::Error)]
#[error("the door did not answer: {0}")]
pub struct DoorError(
    /// For the log.
    pub String,
);
