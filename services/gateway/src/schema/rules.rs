//! What a city asks of who registers, and of who gets back in.
use super::scalars::Date;
use async_graphql::{Enum, SimpleObject};
use policy::{contracts::remove, matching::For, password::WAIVED_FROM, recovery::By};
use tenancy::Facts;

/// One thing that is asked of who registers.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "policy::registration::Part")]
pub(super) enum RegistrationPart {
    /// The address of mail, and the code that was sent to it or to a mobile phone.
    ContactCode,
    /// Who registers, and how they will log in.
    Details,
    /// The contract, by what is asked to match it.
    Contract,
    /// The terms of use.
    Terms,
    /// The handling of personal data.
    Privacy,
    /// What the applicant is to the contract's holder.
    Relation,
    /// A page with all that was typed.
    Check,
    /// The code that was sent to the mobile phone.
    MobileCode,
}

/// One field of `DETAILS`.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "policy::registration::Detail")]
pub(super) enum DetailField {
    /// The name.
    Name,
    /// What the portal calls them.
    Nickname,
    /// The telephone at which the bureau reaches them, which matches nothing.
    ContactPhone,
    /// The mobile phone that gets the code and nothing else.
    Mobile,
    /// The ID with which they log in.
    LoginId,
    /// The password.
    Password,
    /// A question and the answer that only they know.
    SecretQuestion,
}

/// By which way a code reaches somebody.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "kernel::Channel")]
pub(super) enum CodeChannel {
    /// Mail.
    Email,
    /// A short message to a mobile phone.
    Sms,
}

/// One thing that is known of a contract.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "policy::matching::ProofField")]
pub(super) enum ProofField {
    /// The number under which the city knows the contract.
    CustomerNo,
    /// The number of a bill.
    AssessmentNo,
    /// The telephone that the bureau was told.
    Phone,
    /// The place of use.
    Place,
    /// The last four digits of the bank account; of payers by direct debit alone.
    #[graphql(name = "DEBIT_LAST4")]
    DebitLast4,
    /// The occupant's name in kana.
    Kana,
    /// The occupant's name.
    Name,
}

/// What a password's composition asks for.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "policy::password::Sort")]
pub(super) enum PasswordSort {
    /// A capital letter.
    Upper,
    /// A small letter.
    Lower,
    /// A digit.
    Digit,
    /// A sign.
    Symbol,
}

/// What the applicant is to the holder of the contract.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "kernel::Relation")]
pub(super) enum Relation {
    /// The holder.
    Holder,
    /// Of the holder's family.
    Family,
    /// Of the holder's firm.
    Staff,
    /// Another.
    Other,
}

/// A question to which only its owner knows the answer.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "policy::recovery::SecretQuestion")]
pub(super) enum SecretQuestion {
    /// The first school.
    FirstSchool,
    /// A friend of childhood.
    ChildhoodFriend,
    /// Where the first journey went.
    FirstJourney,
    /// The first animal at home.
    FirstPet,
    /// The teacher who was liked best.
    FavouriteTeacher,
}

/// What becomes of an account whose address of mail is forgotten or lost.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "policy::recovery::LostEmail")]
pub(super) enum LostEmail {
    /// The window is asked.
    Ask,
    /// The window withdraws the account, and the resident registers again.
    BureauWithdraws,
}

/// What one step's page asks.
#[derive(SimpleObject)]
struct RegistrationStep {
    /// In the page's order.
    parts: Vec<RegistrationPart>,
}

/// How somebody becomes a member of this city's portal.
#[derive(SimpleObject)]
pub(super) struct RegistrationRules {
    /// The steps in their order; the first is the contact's code alone, and `MOBILE_CODE`, where it is, the last alone.
    steps: Vec<RegistrationStep>,
    /// The fields of `DETAILS`, in the page's order.
    details: Vec<DetailField>,
    /// By which ways the first code may come, of which who registers chooses one.
    channels: Vec<CodeChannel>,
    /// Minutes for which a code works.
    code_minutes: u32,
    /// What proves a contract.
    proof: Proof,
    /// Which passwords are taken.
    password: PasswordRules,
    /// The questions of `SECRET_QUESTION`.
    questions: Vec<SecretQuestion>,
    /// The version of the terms of use that is agreed to now.
    terms_version: Date,
    /// The version of the words on personal data that is agreed to now.
    privacy_version: Date,
}

/// All of `required`, and `least` of `any`.
#[derive(SimpleObject)]
struct Proof {
    /// All of these.
    required: Vec<ProofField>,
    /// So many of these.
    any: Vec<ProofField>,
    /// How many.
    least: u32,
    /// How `CUSTOMER_NO` is built: A for each capital letter, 9 for each digit.
    customer_no_shape: String,
    /// How `ASSESSMENT_NO` is built; null where it isn't asked for.
    assessment_no_shape: Option<String>,
}

/// Which passwords are taken.
#[derive(SimpleObject)]
struct PasswordRules {
    /// Characters at least.
    least: u32,
    /// Of what there must be one each, in passwords of fewer characters than `waivedFrom`.
    asked: Vec<PasswordSort>,
    /// From so many characters on, `asked` is waived.
    waived_from: u32,
}

/// How contracts come into an account, and out of it.
#[derive(SimpleObject)]
pub(super) struct ContractRules {
    /// So many may be held; null: as many as somebody has (NYR-11, KRS-09, OSK-33).
    most: Option<u32>,
    /// With more than so many, the city advises another account (OSK-33).
    advised: Option<u32>,
    /// Whether the main one may be removed while another is there (KRS-20).
    main_may_be_removed: bool,
    /// What proves a contract that is added (KRS-19).
    proof: Proof,
}

impl ContractRules {
    pub(super) fn of(facts: &Facts) -> ContractRules {
        let rule = &facts.contracts;
        ContractRules {
            most: rule.most(),
            advised: rule.advised(),
            main_may_be_removed: remove(rule, 2, true).is_ok(),
            proof: Proof::of(facts, For::Adding),
        }
    }
}

/// How somebody gets back in.
#[derive(SimpleObject)]
pub(super) struct RecoveryRules {
    /// Whether the answer to the secret question is asked for after the code; then the login ID is shown too.
    asks_answer: bool,
    /// What becomes of an account whose address of mail is lost.
    lost_email: LostEmail,
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Proof {
    fn of(facts: &Facts, purpose: For) -> Proof {
        let (proof, shapes) = (facts.matching.proof(purpose), facts.matching.shapes());
        let asks_number = proof.fields().any(|field| field == policy::matching::ProofField::AssessmentNo);
        Proof {
            required: proof.required().iter().map(|&field| field.into()).collect(),
            any: proof.any().iter().map(|&field| field.into()).collect(),
            least: count(proof.least()),
            customer_no_shape: shapes.customer_no.to_string(),
            assessment_no_shape: shapes.assessment_no.as_ref().filter(|_| asks_number).map(ToString::to_string),
        }
    }
}

impl RegistrationRules {
    pub(super) fn of(facts: &Facts) -> RegistrationRules {
        let rule = &facts.registration;
        let step = |parts: &Vec<policy::registration::Part>| RegistrationStep {
            parts: parts.iter().map(|&part| part.into()).collect(),
        };
        RegistrationRules {
            steps: rule.steps().iter().map(step).collect(),
            details: rule.details().iter().map(|&detail| detail.into()).collect(),
            channels: facts.codes.channels().iter().map(|&channel| channel.into()).collect(),
            code_minutes: facts.codes.minutes(),
            proof: Proof::of(facts, For::Registering),
            password: PasswordRules {
                least: count(facts.password.least()),
                asked: facts.password.asked().iter().map(|&sort| sort.into()).collect(),
                waived_from: count(WAIVED_FROM),
            },
            questions: policy::recovery::SecretQuestion::ALL.iter().map(|&question| question.into()).collect(),
            terms_version: Date(facts.documents.terms),
            privacy_version: Date(facts.documents.privacy),
        }
    }
}

impl RecoveryRules {
    pub(super) fn of(facts: &Facts) -> RecoveryRules {
        let rule = &facts.recovery;
        RecoveryRules { asks_answer: rule.by() == By::CodeAndAnswer, lost_email: rule.lost_email().into() }
    }
}
