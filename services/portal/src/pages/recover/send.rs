//! What these pages send. Each answer says where it stands then, or what is wrong.
use crate::door::{FormError, RecoveryStep, schema};
use cynic::{MutationBuilder, Operation};

pub(crate) const BEGIN: &str = "RecoverBegin";
pub(crate) const AGAIN: &str = "RecoverAgain";
pub(crate) const PROVE: &str = "RecoverProve";
pub(crate) const ANSWER: &str = "RecoverAnswer";
pub(crate) const RESET: &str = "RecoverReset";

/// What each comes to.
#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "RecoveryPayload")]
pub(crate) struct Payload {
    pub(super) key: Option<String>,
    pub(super) recovery: Option<Stand>,
    pub(super) done: bool,
    pub(super) user_errors: Vec<FormError>,
}

/// Where it stands, and no more.
#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Recovery")]
pub(crate) struct Stand {
    pub(super) next: RecoveryStep,
}

#[derive(cynic::InputObject, Default)]
#[cynic(graphql_type = "BeginRecoveryInput")]
pub(crate) struct Begin {
    #[cynic(skip_serializing_if = "Option::is_none")]
    pub(super) key: Option<String>,
    pub(super) mail: String,
    pub(super) language: Option<String>,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct BeginVariables {
    input: Begin,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "BeginVariables")]
pub(crate) struct RecoverBegin {
    #[arguments(input: $input)]
    pub(super) begin_recovery: Payload,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct KeyVariables {
    key: String,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "KeyVariables")]
pub(crate) struct RecoverAgain {
    #[arguments(key: $key)]
    pub(super) send_recovery_code: Payload,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct CodeVariables {
    key: String,
    code: String,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "CodeVariables")]
pub(crate) struct RecoverProve {
    #[arguments(key: $key, code: $code)]
    pub(super) prove_recovery: Payload,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct AnswerVariables {
    key: String,
    answer: String,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "AnswerVariables")]
pub(crate) struct RecoverAnswer {
    #[arguments(key: $key, answer: $answer)]
    pub(super) answer_question: Payload,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct ResetVariables {
    key: String,
    password: String,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "ResetVariables")]
pub(crate) struct RecoverReset {
    #[arguments(key: $key, password: $password)]
    pub(super) reset_password: Payload,
}

pub(crate) fn begin(input: Begin) -> Operation<RecoverBegin, BeginVariables> {
    RecoverBegin::build(BeginVariables { input })
}

pub(crate) fn again(key: String) -> Operation<RecoverAgain, KeyVariables> {
    RecoverAgain::build(KeyVariables { key })
}

pub(crate) fn prove(key: String, code: String) -> Operation<RecoverProve, CodeVariables> {
    RecoverProve::build(CodeVariables { key, code })
}

pub(crate) fn answer(key: String, answer: String) -> Operation<RecoverAnswer, AnswerVariables> {
    RecoverAnswer::build(AnswerVariables { key, answer })
}

pub(crate) fn reset(key: String, password: String) -> Operation<RecoverReset, ResetVariables> {
    RecoverReset::build(ResetVariables { key, password })
}
