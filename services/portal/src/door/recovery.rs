//! How somebody gets back in: the city's rules, and where one way back stands.
use super::{
    fragments::Tenant,
    names::schema,
    registration::{PasswordRules, SecretQuestion},
};

/// A city with its rules for getting back in.
#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Tenant")]
pub(crate) struct RecoverTenant {
    #[cynic(spread)]
    pub(crate) tenant: Tenant,
    pub(crate) recovery: RecoveryRules,
    pub(crate) registration: NewPassword,
}

#[derive(cynic::QueryFragment, Debug, Clone, Copy)]
pub(crate) struct RecoveryRules {
    pub(crate) asks_answer: bool,
    pub(crate) lost_email: LostEmail,
}

/// What registering and getting back in have in common.
#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "RegistrationRules")]
pub(crate) struct NewPassword {
    pub(crate) code_minutes: i32,
    pub(crate) password: PasswordRules,
}

/// A way back in as this browser may go on with it.
#[derive(cynic::QueryFragment)]
pub(crate) struct Recovery {
    pub(crate) next: RecoveryStep,
    pub(crate) mail: String,
    pub(crate) question: Option<SecretQuestion>,
    pub(crate) login_id: Option<String>,
}

/// What becomes of an account whose address of mail is lost.
#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LostEmail {
    Ask,
    BureauWithdraws,
}

#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RecoveryStep {
    Answer,
    Code,
    NewPassword,
}
