//! The form's fields and the operation that takes them.
use crate::door::{LoginErrorCode, schema};
use chrono::{DateTime, Utc};
use cynic::{MutationBuilder, Operation};
use serde::Deserialize;

pub(crate) const NAME: &str = "LoginPage";

/// What the browser sends.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    id: String,
    #[serde(default)]
    pub(super) password: String,
    keep: Option<String>,
}

impl Fields {
    pub(super) fn typed(&self) -> Typed {
        Typed { id: self.id.clone(), keep: self.keep.is_some() }
    }
}

/// What stays in the form when it comes back: never the password.
#[derive(Debug, Clone)]
pub(crate) struct Typed {
    pub(crate) id: String,
    pub(crate) keep: bool,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct Variables {
    input: LoginInput,
}

#[derive(cynic::InputObject)]
struct LoginInput {
    login_id: String,
    password: String,
    #[cynic(skip_serializing_if = "Option::is_none")]
    device: Option<String>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "Variables")]
pub(crate) struct LoginPage {
    #[arguments(input: $input)]
    pub(super) login: LoginPayload,
}

#[derive(cynic::QueryFragment)]
pub(crate) struct LoginPayload {
    pub(super) token: Option<String>,
    pub(super) device_token: Option<String>,
    pub(super) registration_key: Option<String>,
    pub(super) user_errors: Vec<LoginError>,
}

#[derive(cynic::QueryFragment, Debug, Clone)]
pub(crate) struct LoginError {
    pub(crate) code: LoginErrorCode,
    pub(crate) field: Option<String>,
    pub(crate) retry_at: Option<DateTime<Utc>>,
}

/// `device`: what names this browser, if it has logged in before.
pub(crate) fn operation(login_id: String, password: String, device: Option<String>) -> Operation<LoginPage, Variables> {
    LoginPage::build(Variables { input: LoginInput { login_id, password, device } })
}
