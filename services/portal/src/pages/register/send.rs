//! What the pages of registration send. Each answer says where the registration stands then, or what is wrong.
use crate::door::{CodeChannel, FormError, Proven, Relation, SecretQuestion, Stand, schema};
use chrono::NaiveDate;
use cynic::{MutationBuilder, Operation};

pub(crate) const BEGIN: &str = "RegisterBegin";
pub(crate) const SEND: &str = "RegisterSend";
pub(crate) const PROVE: &str = "RegisterProve";
pub(crate) const FILL: &str = "RegisterFill";
pub(crate) const CONFIRM: &str = "RegisterConfirm";
pub(crate) const SEND_MOBILE: &str = "RegisterSendMobile";
pub(crate) const PROVE_MOBILE: &str = "RegisterProveMobile";

/// What each comes to. Holds a session's token: it is never logged.
#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "RegistrationPayload")]
pub(crate) struct Payload {
    pub(super) key: Option<String>,
    pub(super) registration: Option<Stand>,
    pub(super) token: Option<String>,
    pub(super) device_token: Option<String>,
    pub(super) user_errors: Vec<FormError>,
}

#[derive(cynic::InputObject)]
#[cynic(graphql_type = "BeginRegistrationInput")]
pub(crate) struct Begin {
    #[cynic(skip_serializing_if = "Option::is_none")]
    pub(super) key: Option<String>,
    pub(super) mail: String,
    pub(super) channel: CodeChannel,
    #[cynic(skip_serializing_if = "Option::is_none")]
    pub(super) phone: Option<String>,
    pub(super) language: Option<String>,
}

/// One step's page.
#[derive(cynic::InputObject, Default)]
#[cynic(graphql_type = "FillRegistrationInput")]
pub(crate) struct Fill {
    pub(super) key: String,
    #[cynic(skip_serializing_if = "Option::is_none")]
    pub(super) details: Option<Details>,
    #[cynic(skip_serializing_if = "Option::is_none")]
    pub(super) contract: Option<Vec<Proven>>,
    #[cynic(skip_serializing_if = "Option::is_none")]
    pub(super) terms: Option<NaiveDate>,
    #[cynic(skip_serializing_if = "Option::is_none")]
    pub(super) privacy: Option<NaiveDate>,
    #[cynic(skip_serializing_if = "Option::is_none")]
    pub(super) relation: Option<Relation>,
    pub(super) consent: bool,
    pub(super) step: i32,
}

#[derive(cynic::InputObject, Default)]
#[cynic(graphql_type = "DetailsInput")]
pub(crate) struct Details {
    #[cynic(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    #[cynic(skip_serializing_if = "Option::is_none")]
    pub(super) nickname: Option<String>,
    #[cynic(skip_serializing_if = "Option::is_none")]
    pub(super) contact_phone: Option<String>,
    #[cynic(skip_serializing_if = "Option::is_none")]
    pub(super) mobile: Option<String>,
    #[cynic(skip_serializing_if = "Option::is_none")]
    pub(super) login_id: Option<String>,
    #[cynic(skip_serializing_if = "Option::is_none")]
    pub(super) password: Option<String>,
    #[cynic(skip_serializing_if = "Option::is_none")]
    pub(super) question: Option<SecretQuestion>,
    #[cynic(skip_serializing_if = "Option::is_none")]
    pub(super) answer: Option<String>,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct BeginVariables {
    input: Begin,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "BeginVariables")]
pub(crate) struct RegisterBegin {
    #[arguments(input: $input)]
    pub(super) begin_registration: Payload,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct KeyVariables {
    key: String,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "KeyVariables")]
pub(crate) struct RegisterSend {
    #[arguments(key: $key)]
    pub(super) send_contact_code: Payload,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "KeyVariables")]
pub(crate) struct RegisterConfirm {
    #[arguments(key: $key)]
    pub(super) confirm_registration: Payload,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct CodeVariables {
    key: String,
    code: String,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "CodeVariables")]
pub(crate) struct RegisterProve {
    #[arguments(key: $key, code: $code)]
    pub(super) prove_contact: Payload,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "CodeVariables")]
pub(crate) struct RegisterProveMobile {
    #[arguments(key: $key, code: $code)]
    pub(super) prove_mobile: Payload,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct FillVariables {
    input: Fill,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "FillVariables")]
pub(crate) struct RegisterFill {
    #[arguments(input: $input)]
    pub(super) fill_registration: Payload,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct PhoneVariables {
    key: String,
    phone: Option<String>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "PhoneVariables")]
pub(crate) struct RegisterSendMobile {
    #[arguments(key: $key, phone: $phone)]
    pub(super) send_mobile_code: Payload,
}

pub(crate) fn begin(input: Begin) -> Operation<RegisterBegin, BeginVariables> {
    RegisterBegin::build(BeginVariables { input })
}

pub(crate) fn send(key: String) -> Operation<RegisterSend, KeyVariables> {
    RegisterSend::build(KeyVariables { key })
}

pub(crate) fn confirm(key: String) -> Operation<RegisterConfirm, KeyVariables> {
    RegisterConfirm::build(KeyVariables { key })
}

pub(crate) fn prove(key: String, code: String) -> Operation<RegisterProve, CodeVariables> {
    RegisterProve::build(CodeVariables { key, code })
}

pub(crate) fn prove_mobile(key: String, code: String) -> Operation<RegisterProveMobile, CodeVariables> {
    RegisterProveMobile::build(CodeVariables { key, code })
}

pub(crate) fn fill(input: Fill) -> Operation<RegisterFill, FillVariables> {
    RegisterFill::build(FillVariables { input })
}

/// To another number, if one is given.
pub(crate) fn send_mobile(key: String, phone: Option<String>) -> Operation<RegisterSendMobile, PhoneVariables> {
    RegisterSendMobile::build(PhoneVariables { key, phone })
}
