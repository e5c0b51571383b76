//! Somebody becomes a resident of the portal, with the contracts they may see.
use account::{NewAccount, Passwords, Personal, State, TooLong};
use contract::NewLink;
use kernel::{AccountId, Clock, DateTime, Rng, TenantId, Utc};
use policy::recovery::{self, SecretQuestion};
use secrecy::{ExposeSecret, SecretString};
use store::{Error, Store};

/// Whom to enrol.
#[derive(Clone, Debug)]
pub struct NewResident {
    /// E-mail address or login ID.
    pub login_name: String,
    /// The password, kept as a hash.
    pub password: SecretString,
    /// How the pages address the person.
    pub display_name: String,
    /// Where they are told of something; where none is given, the login name if it is an address.
    pub mail: Option<String>,
    /// The tag of the language that they read: `ja`, `easy-ja`, `en`.
    pub language: String,
    /// From when on they see more of their contracts than their numbers; at once where nothing is said.
    pub visible_from: Option<DateTime<Utc>>,
    /// The secret question, and what they answer; where the city asks for one (KNZ-04).
    pub secret: Option<(SecretQuestion, SecretString)>,
    /// What they may see, in their order.
    pub contracts: Vec<ResidentContract>,
}

/// A contract that a resident may see.
#[derive(Clone, Debug)]
pub struct ResidentContract {
    /// The bureau's number.
    pub customer_no: String,
    /// What the resident calls it.
    pub nickname: Option<String>,
    /// Whether it is shown first.
    pub is_main: bool,
}

/// Why nobody was enrolled.
#[derive(Debug, thiserror::Error)]
pub enum EnrolError {
    /// The login name is taken in this city.
    #[error("the login name is taken")]
    Taken,
    /// The bureau never delivered this contract.
    #[error("no contract has the number {0}")]
    UnknownContract(String),
    /// The password is too long to be hashed.
    #[error(transparent)]
    Password(#[from] TooLong),
    /// The store failed.
    #[error(transparent)]
    Store(Error),
}

impl From<Error> for EnrolError {
    fn from(error: Error) -> EnrolError {
        match error {
            Error::Conflict { .. } => EnrolError::Taken,
            error => EnrolError::Store(error),
        }
    }
}

/// Makes the account and links its contracts, all or nothing.
pub async fn enrol(
    store: &Store,
    tenant: TenantId,
    resident: NewResident,
    passwords: &Passwords,
    clock: &Clock,
    rng: &Rng,
) -> Result<AccountId, EnrolError> {
    let password_hash = passwords.hash(resident.password.clone()).await?;
    let mut personal = Personal::default();
    if let Some((question, answer)) = resident.secret {
        let key = recovery::answer_key(answer.expose_secret()).unwrap_or_default();
        personal.question = Some(question);
        personal.answer_hash = Some(passwords.hash(key.into()).await?);
    }
    let (id, at) = (AccountId::new(clock, rng), clock.now());
    let account = NewAccount {
        id,
        login_name: resident.login_name,
        display_name: resident.display_name,
        password_hash,
        mail: resident.mail,
        language: resident.language,
        at,
        state: State::Member,
        registered_at: None,
        personal,
    };
    let (contracts, visible_from) = (resident.contracts, resident.visible_from.unwrap_or(DateTime::UNIX_EPOCH));
    store
        .write(tenant, move |tx| {
            let (account, contracts) = (account.clone(), contracts.clone());
            Box::pin(async move {
                account::create(tx, &account).await?;
                for (linked, place) in contracts.into_iter().zip(0..) {
                    let contract = tx.read(contract::by_number(&linked.customer_no)).await?;
                    let contract = contract.ok_or(EnrolError::UnknownContract(linked.customer_no))?;
                    let ResidentContract { nickname, is_main, .. } = linked;
                    contract::link(tx, NewLink { account: id, contract, nickname, is_main, place, at, visible_from })
                        .await?;
                }
                Ok(id)
            })
        })
        .await
}
