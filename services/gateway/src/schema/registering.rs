//! The steps of becoming a member.
use super::{
    form::FormError,
    registration::RegistrationPayload,
    rules::{CodeChannel, ProofField, Relation, SecretQuestion},
    scalars::Date,
};
use crate::{Gateway, error::Fault, network::Network, reads::Reads};
use account::{Token, Welcome};
use async_graphql::{Context, InputObject, Object, Result};
use journeys::{
    Asking,
    register::{self, Begin, Filling, TypedDetails},
};

/// What somebody types to begin a registration.
#[derive(InputObject)]
struct BeginRegistrationInput {
    /// What an earlier step told as `key`; null the first time.
    key: Option<String>,
    /// The address of mail.
    mail: String,
    /// By which way the code goes.
    #[graphql(default_with = "CodeChannel::Email")]
    channel: CodeChannel,
    /// The mobile phone, for SMS.
    phone: Option<String>,
    /// The tag of the language in which messages are written: ja, easy-ja, en.
    language: Option<String>,
}

/// One step's page, with all that its parts ask and nothing else.
#[derive(InputObject)]
struct FillRegistrationInput {
    /// What names the browser.
    key: String,
    /// Which step is sent, counted from 0, as in `RegistrationRules.steps`.
    step: u32,
    /// Who registers.
    details: Option<DetailsInput>,
    /// What proves the contract.
    contract: Option<Vec<ProofInput>>,
    /// The version that is agreed to; null where it isn't.
    terms: Option<Date>,
    /// The version that is agreed to; null where it isn't.
    privacy: Option<Date>,
    /// What the applicant is to the holder.
    relation: Option<Relation>,
    /// That the holder consents; asked of all but the holder.
    #[graphql(default)]
    consent: bool,
}

/// Who registers.
#[derive(InputObject)]
struct DetailsInput {
    /// The name.
    name: Option<String>,
    /// The nickname.
    nickname: Option<String>,
    /// The telephone at which the bureau reaches the applicant.
    contact_phone: Option<String>,
    /// The mobile phone that gets a code and nothing else.
    mobile: Option<String>,
    /// The login ID.
    login_id: Option<String>,
    /// Null or empty where one was typed before and is to stay.
    password: Option<String>,
    /// The secret question.
    question: Option<SecretQuestion>,
    /// Null or empty where one was typed before and is to stay.
    answer: Option<String>,
}

/// One thing that is known of a contract.
#[derive(InputObject)]
pub(super) struct ProofInput {
    /// Which.
    pub(super) field: ProofField,
    /// As it was typed.
    pub(super) value: String,
}

/// Longer texts than this no field takes.
const LONGEST: usize = 2048;

/// Who stands at the desk; or that too many have stood there from one place within a minute.
pub(super) fn asking(ctx: &Context<'_>) -> Result<Result<Asking, FormError>> {
    ctx.open()?;
    let (gateway, request) = (ctx.data_unchecked::<Gateway>(), ctx.request());
    let network = Network::of(request.ip);
    if !gateway.steps.allows(request.city.id, network) {
        return Ok(Err(FormError::too_many()));
    }
    Ok(Ok(Asking {
        tenant: request.city.id,
        city: request.city.tenant.clone(),
        network: network.to_string(),
        client: request.client,
    }))
}

/// What names a browser, as sent: any text, cut to what may have been told.
pub(super) fn token(key: &str) -> Token {
    Token::presented(key.get(..128).unwrap_or(key))
}

pub(super) fn cut(text: Option<String>) -> Option<String> {
    text.map(|text| if text.len() > LONGEST { text.chars().take(LONGEST / 4).collect() } else { text })
}

impl RegistrationPayload {
    fn too_many(error: FormError) -> RegistrationPayload {
        RegistrationPayload { errors: vec![error], ..RegistrationPayload::default() }
    }

    fn moved(key: Token, moved: Result<Option<Welcome>, Vec<journeys::Fault>>) -> RegistrationPayload {
        match moved {
            Ok(welcome) => RegistrationPayload { key: Some(key), welcome, errors: vec![] },
            Err(faults) => {
                let errors = faults.into_iter().map(FormError::from).collect();
                RegistrationPayload { key: Some(key), welcome: None, errors }
            }
        }
    }
}

fn one(moved: Result<(), journeys::Fault>) -> Result<Option<Welcome>, Vec<journeys::Fault>> {
    moved.map(|()| None).map_err(|fault| vec![fault])
}

/// What who registers can do. Each is refused with `CLOSED` outside the city's hours.
#[derive(Default)]
pub(crate) struct Registering;

#[Object]
impl Registering {
    /// Sends a code to a contact. The answer is the same whether somebody has the address or not.
    async fn begin_registration(
        &self,
        ctx: &Context<'_>,
        input: BeginRegistrationInput,
    ) -> Result<RegistrationPayload> {
        let asking = match asking(ctx)? {
            Ok(asking) => asking,
            Err(error) => return Ok(RegistrationPayload::too_many(error)),
        };
        let begin = Begin {
            key: input.key.as_deref().filter(|key| !key.is_empty()).map(token),
            mail: cut(Some(input.mail)).unwrap_or_default(),
            channel: input.channel.into(),
            phone: cut(input.phone),
            language: input.language,
        };
        let gateway = ctx.data_unchecked::<Gateway>();
        let begun = register::begin(&gateway.desk, &asking, begin).await;
        Ok(match begun.map_err(|e| Fault::from(e).told(ctx.request()))? {
            Ok(key) => RegistrationPayload::moved(key, Ok(None)),
            Err(faults) => {
                let errors = faults.into_iter().map(FormError::from).collect();
                RegistrationPayload { errors, ..RegistrationPayload::default() }
            }
        })
    }

    /// Sends the first code anew, to the same contact.
    async fn send_contact_code(&self, ctx: &Context<'_>, key: String) -> Result<RegistrationPayload> {
        let (key, asking) = match asking(ctx)? {
            Ok(asking) => (token(&key), asking),
            Err(error) => return Ok(RegistrationPayload::too_many(error)),
        };
        let gateway = ctx.data_unchecked::<Gateway>();
        let sent = register::send_contact_code(&gateway.desk, &asking, &key).await;
        Ok(RegistrationPayload::moved(key, one(sent.map_err(|e| Fault::from(e).told(ctx.request()))?)))
    }

    /// Tries the first code, in the browser that asked for it.
    async fn prove_contact(&self, ctx: &Context<'_>, key: String, code: String) -> Result<RegistrationPayload> {
        let (key, asking) = match asking(ctx)? {
            Ok(asking) => (token(&key), asking),
            Err(error) => return Ok(RegistrationPayload::too_many(error)),
        };
        let gateway = ctx.data_unchecked::<Gateway>();
        let proven = register::prove_contact(&gateway.desk, &asking, &key, &code).await;
        Ok(RegistrationPayload::moved(key, one(proven.map_err(|e| Fault::from(e).told(ctx.request()))?)))
    }

    /// Sends one step's page: all that is wrong with it is said at once, and nothing of a contract is ever changed by it.
    async fn fill_registration(&self, ctx: &Context<'_>, input: FillRegistrationInput) -> Result<RegistrationPayload> {
        let (key, asking) = match asking(ctx)? {
            Ok(asking) => (token(&input.key), asking),
            Err(error) => return Ok(RegistrationPayload::too_many(error)),
        };
        let details = input.details.map_or_else(TypedDetails::default, |typed| TypedDetails {
            name: cut(typed.name),
            nickname: cut(typed.nickname),
            contact_phone: cut(typed.contact_phone),
            mobile: cut(typed.mobile),
            login_id: cut(typed.login_id),
            password: typed.password.map(Into::into),
            question: typed.question.map(Into::into),
            answer: cut(typed.answer).map(Into::into),
        });
        let contract = input.contract.unwrap_or_default().into_iter();
        let filling = Filling {
            key: key.clone(),
            step: usize::try_from(input.step).unwrap_or(usize::MAX),
            details,
            contract: contract.filter_map(|proof| Some((proof.field.into(), cut(Some(proof.value))?))).collect(),
            terms: input.terms.map(|version| version.0),
            privacy: input.privacy.map(|version| version.0),
            relation: input.relation.map(Into::into),
            consent: input.consent,
        };
        let gateway = ctx.data_unchecked::<Gateway>();
        let filled = register::fill(&gateway.desk, &asking, filling).await;
        Ok(RegistrationPayload::moved(key, filled.map_err(|e| Fault::from(e).told(ctx.request()))?))
    }

    /// Confirms the page that shows everything.
    async fn confirm_registration(&self, ctx: &Context<'_>, key: String) -> Result<RegistrationPayload> {
        let (key, asking) = match asking(ctx)? {
            Ok(asking) => (token(&key), asking),
            Err(error) => return Ok(RegistrationPayload::too_many(error)),
        };
        let gateway = ctx.data_unchecked::<Gateway>();
        let confirmed = register::confirm(&gateway.desk, &asking, &key).await;
        Ok(RegistrationPayload::moved(key, confirmed.map_err(|e| Fault::from(e).told(ctx.request()))?))
    }

    /// Sends the mobile phone's code anew; to another number, if one is given.
    async fn send_mobile_code(
        &self,
        ctx: &Context<'_>,
        key: String,
        phone: Option<String>,
    ) -> Result<RegistrationPayload> {
        let (key, asking) = match asking(ctx)? {
            Ok(asking) => (token(&key), asking),
            Err(error) => return Ok(RegistrationPayload::too_many(error)),
        };
        let gateway = ctx.data_unchecked::<Gateway>();
        let sent = register::send_mobile_code(&gateway.desk, &asking, &key, cut(phone).as_deref()).await;
        let sent = sent.map_err(|e| Fault::from(e).told(ctx.request()))?;
        Ok(RegistrationPayload::moved(key, sent.map(|()| None)))
    }

    /// Tries the mobile phone's code; the right one completes the registration.
    async fn prove_mobile(&self, ctx: &Context<'_>, key: String, code: String) -> Result<RegistrationPayload> {
        let (key, asking) = match asking(ctx)? {
            Ok(asking) => (token(&key), asking),
            Err(error) => return Ok(RegistrationPayload::too_many(error)),
        };
        let gateway = ctx.data_unchecked::<Gateway>();
        let proven = register::prove_mobile(&gateway.desk, &asking, &key, &code).await;
        Ok(RegistrationPayload::moved(key, proven.map_err(|e| Fault::from(e).told(ctx.request()))?))
    }
}
