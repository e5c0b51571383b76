//! How somebody becomes a member: the city's rules, and where one registration stands.
use super::{fragments::Tenant, names::schema};
use chrono::NaiveDate;

/// A city with its rules for registering.
#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Tenant")]
pub(crate) struct RegisterTenant {
    #[cynic(spread)]
    pub(crate) tenant: Tenant,
    pub(crate) registration: RegistrationRules,
}

#[derive(cynic::QueryFragment)]
pub(crate) struct RegistrationRules {
    pub(crate) steps: Vec<RegistrationStep>,
    pub(crate) details: Vec<DetailField>,
    pub(crate) channels: Vec<CodeChannel>,
    pub(crate) code_minutes: i32,
    pub(crate) proof: Proof,
    pub(crate) password: PasswordRules,
    pub(crate) questions: Vec<SecretQuestion>,
    pub(crate) terms_version: NaiveDate,
    pub(crate) privacy_version: NaiveDate,
}

#[derive(cynic::QueryFragment)]
pub(crate) struct RegistrationStep {
    pub(crate) parts: Vec<RegistrationPart>,
}

#[derive(cynic::QueryFragment)]
pub(crate) struct Proof {
    pub(crate) required: Vec<ProofField>,
    pub(crate) any: Vec<ProofField>,
    pub(crate) least: i32,
    pub(crate) customer_no_shape: String,
    pub(crate) assessment_no_shape: Option<String>,
}

/// Recovery asks for a new password by the same rules.
#[derive(cynic::QueryFragment, Debug, Clone)]
pub(crate) struct PasswordRules {
    pub(crate) least: i32,
    pub(crate) asked: Vec<PasswordSort>,
    pub(crate) waived_from: i32,
}

/// A registration as this browser may go on with it.
#[derive(cynic::QueryFragment)]
pub(crate) struct Registration {
    pub(crate) place: RegistrationPlace,
    pub(crate) step: i32,
    pub(crate) mail: String,
    pub(crate) channel: CodeChannel,
    pub(crate) phone_end: Option<String>,
    pub(crate) typed: Option<TypedRegistration>,
}

/// Where it stands, and no more.
#[derive(cynic::QueryFragment, Debug, Clone, Copy)]
#[cynic(graphql_type = "Registration")]
pub(crate) struct Stand {
    pub(crate) place: RegistrationPlace,
    pub(crate) step: i32,
}

#[derive(cynic::QueryFragment, Default)]
pub(crate) struct TypedRegistration {
    pub(crate) name: Option<String>,
    pub(crate) nickname: Option<String>,
    pub(crate) contact_phone: Option<String>,
    pub(crate) mobile: Option<String>,
    pub(crate) login_id: Option<String>,
    pub(crate) has_password: bool,
    pub(crate) question: Option<SecretQuestion>,
    pub(crate) contract: Vec<TypedProof>,
    pub(crate) terms: Option<NaiveDate>,
    pub(crate) privacy: Option<NaiveDate>,
    pub(crate) relation: Option<Relation>,
    pub(crate) consent: bool,
}

#[derive(cynic::QueryFragment)]
pub(crate) struct TypedProof {
    pub(crate) field: ProofField,
    pub(crate) value: String,
}

#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RegistrationPlace {
    Code,
    Step,
    MobileCode,
}

#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RegistrationPart {
    Check,
    ContactCode,
    Contract,
    Details,
    MobileCode,
    Privacy,
    Relation,
    Terms,
}

#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DetailField {
    ContactPhone,
    LoginId,
    Mobile,
    Name,
    Nickname,
    Password,
    SecretQuestion,
}

/// By which way a code comes.
#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CodeChannel {
    Email,
    Sms,
}

#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ProofField {
    AssessmentNo,
    CustomerNo,
    #[cynic(rename = "DEBIT_LAST4")]
    DebitLast4,
    Kana,
    Name,
    Phone,
    Place,
}

#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PasswordSort {
    Digit,
    Lower,
    Symbol,
    Upper,
}

/// What the applicant is to the holder.
#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relation {
    Family,
    Holder,
    Other,
    Staff,
}

#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SecretQuestion {
    FirstSchool,
    ChildhoodFriend,
    FirstJourney,
    FirstPet,
    FavouriteTeacher,
}

#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PaperNews {
    GoesOn,
    KeptOnRequest,
    OneMayStillCome,
    OnePeriodOnRequest,
    PrintYourself,
    Stops,
}
