//! The way back in.
use super::{
    form::FormError,
    registering::{asking, token},
    rules::SecretQuestion,
};
use crate::{Gateway, error::Fault, reads::Reads};
use account::Token;
use async_graphql::{Context, Enum, InputObject, Object, Result, SimpleObject};
use journeys::recover::{self, BeginRecovery};
use kernel::CodePurpose;

/// What is asked for next.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "journeys::recover::RecoveryStep")]
enum RecoveryStep {
    /// The code that was sent to the address.
    Code,
    /// The answer to the secret question.
    Answer,
    /// The new password.
    NewPassword,
}

/// A way back in as this browser may go on with it.
#[derive(SimpleObject)]
pub(super) struct Recovery {
    /// What is asked for next.
    next: RecoveryStep,
    /// The address that was typed.
    mail: String,
    /// At `ANSWER`: the question; null where the account has none, and the window helps.
    question: Option<SecretQuestion>,
    /// At `NEW_PASSWORD`, where people log in with an ID: the ID.
    login_id: Option<String>,
}

/// What somebody types to get back in.
#[derive(InputObject)]
struct BeginRecoveryInput {
    /// What an earlier step told as `key`; null the first time.
    key: Option<String>,
    /// The address of mail.
    mail: String,
    /// The tag of the language in which messages are written.
    language: Option<String>,
}

/// Where the way back in of `key` stands now.
pub(super) async fn recovery(ctx: &Context<'_>, key: &Token) -> Result<Option<Recovery>> {
    let browser = key.browser();
    let (reset, asked) =
        tokio::join!(ctx.read(account::reset(browser)), ctx.read(account::asked(browser, CodePurpose::Reset)));
    let (reset, asked) = (reset?, asked?);
    let owner = match &reset {
        Some(reset) => ctx.read(account::account(reset.account)).await?,
        None => None,
    };
    let request = ctx.request();
    let facts = &request.city.tenant.facts;
    let rules = (&facts.recovery, facts.login.id);
    let way = recover::standing(rules, key, (reset.as_deref(), owner.as_deref(), asked.as_deref()), request.now);
    Ok(way.map(|way| Recovery {
        next: way.next.into(),
        mail: way.mail.map(String::from).unwrap_or_default(),
        question: way.question.map(SecretQuestion::from),
        login_id: way.login_id,
    }))
}

/// What a step of the way back in came to.
#[derive(Default)]
struct RecoveryPayload {
    key: Option<Token>,
    done: bool,
    errors: Vec<FormError>,
}

#[Object]
impl RecoveryPayload {
    /// What names this browser: keep it for as long as the browser lives, and send it with each step.
    async fn key(&self) -> Option<&str> {
        self.key.as_ref().map(Token::expose)
    }

    /// Where it stands now; null where there is none for this key (begin anew) and where it is done.
    async fn recovery(&self, ctx: &Context<'_>) -> Result<Option<Recovery>> {
        match &self.key {
            Some(key) if !self.done => recovery(ctx, key).await,
            _ => Ok(None),
        }
    }

    /// Whether the new password is set: all sessions have ended, the name is unlocked.
    async fn done(&self) -> bool {
        self.done
    }

    /// What is wrong with what was sent; then nothing has moved on.
    async fn user_errors(&self) -> &[FormError] {
        &self.errors
    }
}

impl RecoveryPayload {
    fn refused(error: FormError) -> RecoveryPayload {
        RecoveryPayload { errors: vec![error], ..RecoveryPayload::default() }
    }

    fn moved(key: Token, moved: Result<(), journeys::Fault>) -> RecoveryPayload {
        let errors = moved.err().map(FormError::from).into_iter().collect();
        RecoveryPayload { key: Some(key), done: false, errors }
    }
}

/// What who gets back in can do. Each is refused with `CLOSED` outside the city's hours.
#[derive(Default)]
pub(crate) struct Recovering;

#[Object]
impl Recovering {
    /// Sends a code to whom there is a login for. The answer is the same for every address.
    async fn begin_recovery(&self, ctx: &Context<'_>, input: BeginRecoveryInput) -> Result<RecoveryPayload> {
        let asking = match asking(ctx)? {
            Ok(asking) => asking,
            Err(error) => return Ok(RecoveryPayload::refused(error)),
        };
        let key = input.key.as_deref().filter(|key| !key.is_empty()).map(token);
        let begin = BeginRecovery { key, mail: input.mail, language: input.language };
        let gateway = ctx.data_unchecked::<Gateway>();
        let begun = recover::begin(&gateway.desk, &asking, begin).await;
        Ok(match begun.map_err(|e| Fault::from(e).told(ctx.request()))? {
            Ok(key) => RecoveryPayload::moved(key, Ok(())),
            Err(fault) => RecoveryPayload::refused(fault.into()),
        })
    }

    /// Sends the code anew, to the same address.
    async fn send_recovery_code(&self, ctx: &Context<'_>, key: String) -> Result<RecoveryPayload> {
        let (key, asking) = match asking(ctx)? {
            Ok(asking) => (token(&key), asking),
            Err(error) => return Ok(RecoveryPayload::refused(error)),
        };
        let gateway = ctx.data_unchecked::<Gateway>();
        let sent = recover::send_recovery_code(&gateway.desk, &asking, &key).await;
        Ok(RecoveryPayload::moved(key, sent.map_err(|e| Fault::from(e).told(ctx.request()))?))
    }

    /// Tries the code, in the browser that asked for it.
    async fn prove_recovery(&self, ctx: &Context<'_>, key: String, code: String) -> Result<RecoveryPayload> {
        let (key, asking) = match asking(ctx)? {
            Ok(asking) => (token(&key), asking),
            Err(error) => return Ok(RecoveryPayload::refused(error)),
        };
        let gateway = ctx.data_unchecked::<Gateway>();
        let proven = recover::prove_recovery(&gateway.desk, &asking, &key, &code).await;
        Ok(RecoveryPayload::moved(key, proven.map_err(|e| Fault::from(e).told(ctx.request()))?))
    }

    /// Answers the secret question; the city counts wrong answers by the account and the day.
    async fn answer_question(&self, ctx: &Context<'_>, key: String, answer: String) -> Result<RecoveryPayload> {
        let (key, asking) = match asking(ctx)? {
            Ok(asking) => (token(&key), asking),
            Err(error) => return Ok(RecoveryPayload::refused(error)),
        };
        let gateway = ctx.data_unchecked::<Gateway>();
        let answered = recover::answer_question(&gateway.desk, &asking, &key, &answer).await;
        Ok(RecoveryPayload::moved(key, answered.map_err(|e| Fault::from(e).told(ctx.request()))?))
    }

    /// Sets the new password: all sessions end, the name is unlocked, and the address is told.
    async fn reset_password(&self, ctx: &Context<'_>, key: String, password: String) -> Result<RecoveryPayload> {
        let (key, asking) = match asking(ctx)? {
            Ok(asking) => (token(&key), asking),
            Err(error) => return Ok(RecoveryPayload::refused(error)),
        };
        let gateway = ctx.data_unchecked::<Gateway>();
        let set = recover::reset_password(&gateway.desk, &asking, &key, password.into()).await;
        Ok(match set.map_err(|e| Fault::from(e).told(ctx.request()))? {
            Ok(()) => RecoveryPayload { key: Some(key), done: true, errors: vec![] },
            Err(faults) => {
                let errors = faults.into_iter().map(FormError::from).collect();
                RecoveryPayload { key: Some(key), done: false, errors }
            }
        })
    }
}
