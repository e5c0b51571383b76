//! What these pages send. Nothing that is typed here is logged.
use crate::door::{Changed, schema};
use cynic::{MutationBuilder, Operation};

pub(crate) const NICKNAME: &str = "ChangeNickname";
pub(crate) const PHONE: &str = "ChangePhone";
pub(crate) const MAIL: &str = "ChangeMail";
pub(crate) const AGAIN: &str = "SendMailCode";
pub(crate) const PROVE: &str = "ProveMail";
pub(crate) const PASSWORD: &str = "ChangePassword";

#[derive(cynic::QueryVariables)]
pub(crate) struct NicknameVariables {
    nickname: String,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "NicknameVariables")]
pub(crate) struct ChangeNickname {
    #[arguments(nickname: $nickname)]
    pub(super) change_nickname: Changed,
}

#[derive(cynic::InputObject)]
#[cynic(graphql_type = "PhoneChangeInput")]
struct Phone {
    phone: String,
    password: String,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct PhoneVariables {
    input: Phone,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "PhoneVariables")]
pub(crate) struct ChangePhone {
    #[arguments(input: $input)]
    pub(super) change_contact_phone: Changed,
}

#[derive(cynic::InputObject)]
#[cynic(graphql_type = "MailChangeInput")]
struct Mail {
    mail: String,
    password: String,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct MailVariables {
    input: Mail,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "MailVariables")]
pub(crate) struct ChangeMail {
    #[arguments(input: $input)]
    pub(super) begin_mail_change: Changed,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation")]
pub(crate) struct SendMailCode {
    pub(super) send_mail_code: Changed,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct CodeVariables {
    code: String,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "CodeVariables")]
pub(crate) struct ProveMail {
    #[arguments(code: $code)]
    pub(super) prove_mail: Changed,
}

#[derive(cynic::InputObject)]
#[cynic(graphql_type = "PasswordChangeInput")]
struct Password {
    current: String,
    password: String,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct PasswordVariables {
    input: Password,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "PasswordVariables")]
pub(crate) struct ChangePassword {
    #[arguments(input: $input)]
    pub(super) change_password: Changed,
}

pub(super) fn nickname(nickname: String) -> Operation<ChangeNickname, NicknameVariables> {
    ChangeNickname::build(NicknameVariables { nickname })
}

pub(super) fn phone(phone: String, password: String) -> Operation<ChangePhone, PhoneVariables> {
    ChangePhone::build(PhoneVariables { input: Phone { phone, password } })
}

pub(super) fn mail(mail: String, password: String) -> Operation<ChangeMail, MailVariables> {
    ChangeMail::build(MailVariables { input: Mail { mail, password } })
}

pub(super) fn again() -> Operation<SendMailCode, ()> {
    SendMailCode::build(())
}

pub(super) fn prove(code: String) -> Operation<ProveMail, CodeVariables> {
    ProveMail::build(CodeVariables { code })
}

pub(super) fn password(current: String, password: String) -> Operation<ChangePassword, PasswordVariables> {
    ChangePassword::build(PasswordVariables { input: Password { current, password } })
}
