//! A registration as its browser sees it.
use super::{
    form::FormError,
    rules::{CodeChannel, ProofField, Relation, SecretQuestion},
    scalars::Date,
};
use crate::{error::Fault, reads::Reads};
use account::{Token, Typed, Welcome};
use async_graphql::{Context, Enum, Object, Result, SimpleObject};
use journeys::register::{self, Place, Standing};
use kernel::{CodePurpose, DateTime, Utc};
use policy::registration::{Draft, Part};

/// Which page is shown.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub(super) enum RegistrationPlace {
    /// The one that asks for the contact's code.
    Code,
    /// A step's.
    Step,
    /// The one that asks for the mobile phone's code.
    MobileCode,
}

/// A registration as this browser may go on with it.
#[derive(SimpleObject)]
pub(super) struct Registration {
    /// Which page is shown.
    place: RegistrationPlace,
    /// The open step, counted from 0 (0 is the contact's code); steps before it may be looked at and sent again, but for
    /// step 0.
    step: u32,
    /// The address of mail that was typed.
    mail: String,
    /// By which way the first code goes.
    channel: CodeChannel,
    /// The last four digits of the phone to which a code by SMS goes: at `CODE` the contact's, at `MOBILE_CODE` the mobile
    /// phone's; null where it goes by mail.
    phone_end: Option<String>,
    /// What was typed so far; null at `CODE`, and where it was logged in to.
    typed: Option<TypedRegistration>,
}

/// What was typed so far.
#[derive(SimpleObject, Default)]
pub(super) struct TypedRegistration {
    /// The name.
    name: Option<String>,
    /// The nickname.
    nickname: Option<String>,
    /// The telephone at which the bureau reaches the applicant.
    contact_phone: Option<String>,
    /// The mobile phone that gets a code.
    mobile: Option<String>,
    /// The login ID.
    login_id: Option<String>,
    /// Whether a password was typed; it is shown to nobody.
    has_password: bool,
    /// The secret question.
    question: Option<SecretQuestion>,
    /// What was typed to prove the contract, as it was typed.
    contract: Vec<TypedProof>,
    /// The version of the terms that was agreed to.
    terms: Option<Date>,
    /// The version of the words on personal data that was agreed to.
    privacy: Option<Date>,
    /// What the applicant is to the holder.
    relation: Option<Relation>,
    /// Whether the holder's consent was declared.
    consent: bool,
}

/// One thing that was typed to prove the contract.
#[derive(SimpleObject)]
struct TypedProof {
    /// Which.
    field: ProofField,
    /// As it was typed.
    value: String,
}

/// Where the registration of `key` stands now.
pub(super) async fn registration(ctx: &Context<'_>, key: &Token) -> Result<Option<Registration>> {
    let browser = key.browser();
    let (row, asked) = tokio::join!(
        ctx.read(account::registration(browser)),
        ctx.read(account::asked(browser, CodePurpose::Register))
    );
    let (row, asked) = (row?, asked?);
    let request = ctx.request();
    let rule = &request.city.tenant.facts.registration;
    let standing = register::standing(rule, key, (row.as_deref(), asked.as_deref()), request.now);
    Ok(standing.map_err(|e| Fault::from(e).told(request))?.map(Registration::from))
}

impl From<Standing> for Registration {
    fn from(standing: Standing) -> Registration {
        let (place, step) = match standing.place {
            Place::Code => (RegistrationPlace::Code, 0),
            Place::Step(at) => (RegistrationPlace::Step, at),
            Place::MobileCode(at) => (RegistrationPlace::MobileCode, at),
        };
        Registration {
            place,
            step: u32::try_from(step).unwrap_or(u32::MAX),
            mail: standing.contact.mail.as_str().to_owned(),
            channel: standing.contact.channel.into(),
            phone_end: standing.phone_end,
            typed: standing.draft.as_ref().map(typed),
        }
    }
}

fn typed(draft: &Draft<Typed>) -> TypedRegistration {
    let mut all = TypedRegistration::default();
    for &part in Part::ALL {
        match draft.typed(part) {
            Some(Typed::Details(details)) => {
                all.name.clone_from(&details.name);
                all.nickname.clone_from(&details.nickname);
                all.contact_phone = details.contact_phone.as_ref().map(|phone| phone.digits().to_owned());
                all.mobile = details.mobile.as_ref().map(|phone| phone.phone().digits().to_owned());
                all.login_id.clone_from(&details.login_id);
                all.has_password = true;
                all.question = details.question.map(SecretQuestion::from);
            }
            Some(Typed::Contract { proof, .. }) => {
                let one = |(&field, value): (&policy::matching::ProofField, &String)| TypedProof {
                    field: field.into(),
                    value: value.clone(),
                };
                all.contract = proof.iter().map(one).collect();
            }
            Some(&Typed::Agreed { version }) if part == Part::Terms => all.terms = Some(Date(version)),
            Some(&Typed::Agreed { version }) => all.privacy = Some(Date(version)),
            Some(&Typed::Relation { relation, consent }) => {
                (all.relation, all.consent) = (Some(relation.into()), consent);
            }
            Some(Typed::Contact(_) | Typed::Mobile { .. }) | None => {}
        }
    }
    all
}

/// What a step of a registration came to.
#[derive(Default)]
pub(super) struct RegistrationPayload {
    pub(super) key: Option<Token>,
    pub(super) welcome: Option<Welcome>,
    pub(super) errors: Vec<FormError>,
}

#[Object]
impl RegistrationPayload {
    /// What names this browser: keep it for as long as the browser lives, and send it with each step.
    async fn key(&self) -> Option<&str> {
        self.key.as_ref().map(Token::expose)
    }

    /// Where it stands now; null where there is none for this key (begin anew) and where it is completed.
    async fn registration(&self, ctx: &Context<'_>) -> Result<Option<Registration>> {
        match &self.key {
            Some(key) => registration(ctx, key).await,
            None => Ok(None),
        }
    }

    /// Where it is completed: what names the session that begins, for `Authorization: Bearer`.
    async fn token(&self) -> Option<&str> {
        self.welcome.as_ref().map(|welcome| welcome.token.expose())
    }

    /// Where it is completed: when the session ends if it isn't used before.
    async fn expires_at(&self) -> Option<DateTime<Utc>> {
        self.welcome.as_ref().map(|welcome| welcome.until)
    }

    /// Where it is completed: what names this device for the next login.
    async fn device_token(&self) -> Option<&str> {
        self.welcome.as_ref()?.device.as_ref().map(Token::expose)
    }

    /// Where it is completed with an installed client: what it logs in with by itself, as in `LoginPayload`.
    async fn stay_token(&self) -> Option<&str> {
        self.welcome.as_ref()?.stay.as_ref().map(Token::expose)
    }

    /// What is wrong with what was sent; then nothing has moved on.
    async fn user_errors(&self) -> &[FormError] {
        &self.errors
    }
}
