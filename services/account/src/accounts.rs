use crate::login_name;
use chrono::{DateTime, Utc};
use kernel::{AccountId, Channel, MobilePhone, Phone, Relation as Relationship};
use policy::recovery::SecretQuestion;
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use std::sync::Arc;
use store::{Error, ExprTrait as _, Query, Read, Select, Table, TenantEntity, TenantTx, col, record};

const ACCOUNTS: Table = Table::new("accounts");

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "accounts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub login_name: String,
    pub display_name: String,
    pub password_hash: String,
    pub created_at: DateTime<Utc>,
    pub mail: Option<String>,
    pub language: String,
    pub state: String,
    pub proven_by: String,
    pub name: Option<String>,
    pub question: Option<String>,
    pub answer_hash: Option<String>,
    pub contact_phone: Option<String>,
    pub sms_phone: Option<String>,
    pub relation: Option<String>,
    pub registered_at: Option<DateTime<Utc>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

/// How far an account has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It waits for the mobile phone's code, and shows nothing else (OSK-09).
    Waiting,
    /// A member's.
    Member,
}

impl State {
    /// The code under which it is kept; never changes.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Member => "member",
        }
    }

    /// Whatever isn't known shows nothing.
    pub(crate) fn of(code: &str) -> State {
        if code == State::Member.code() { State::Member } else { State::Waiting }
    }
}

/// What is known of who registered by themselves.
#[derive(Clone, Debug)]
pub struct Personal {
    /// By which way the first code came. Where by SMS, that the address of mail is theirs was never shown: a code to get
    /// back in goes to the phone.
    pub proven_by: Channel,
    /// The name.
    pub name: Option<String>,
    /// The secret question.
    pub question: Option<SecretQuestion>,
    /// The hash of its answer's key.
    pub answer_hash: Option<String>,
    /// Where the bureau reaches them (KRS-06).
    pub contact_phone: Option<Phone>,
    /// The phone that got a code, and gets nothing else (OSK-13).
    pub sms_phone: Option<MobilePhone>,
    /// What they are to the holder.
    pub relation: Option<Relationship>,
}

impl Default for Personal {
    fn default() -> Personal {
        Personal {
            proven_by: Channel::Email,
            name: None,
            question: None,
            answer_hash: None,
            contact_phone: None,
            sms_phone: None,
            relation: None,
        }
    }
}

/// What a new account is made of.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// Its id.
    pub id: AccountId,
    /// As typed; kept in its normal form.
    pub login_name: String,
    /// How the pages address the person.
    pub display_name: String,
    /// What [`Passwords::hash`](crate::Passwords::hash) answered.
    pub password_hash: String,
    /// Where its owner is told of something; where none is given, the login name if it is an address.
    pub mail: Option<String>,
    /// The tag of the language in which its owner reads.
    pub language: String,
    /// When it is made.
    pub at: DateTime<Utc>,
    /// How far it has come.
    pub state: State,
    /// When its registration was completed.
    pub registered_at: Option<DateTime<Utc>>,
    /// What else is known.
    pub personal: Personal,
}

/// Makes an account. [`Error::Conflict`] when the login name is taken in this city.
pub async fn create(tx: &TenantTx, new: &NewAccount) -> Result<(), Error> {
    let Personal { proven_by, name, question, answer_hash, contact_phone, sms_phone, relation } = new.personal.clone();
    let row = ActiveModel {
        id: Set(new.id.0),
        login_name: Set(login_name(&new.login_name)),
        display_name: Set(new.display_name.clone()),
        password_hash: Set(new.password_hash.clone()),
        created_at: Set(new.at),
        mail: Set(new.mail.as_deref().map(login_name)),
        language: Set(new.language.clone()),
        state: Set(new.state.code().to_owned()),
        proven_by: Set(proven_by.code().to_owned()),
        name: Set(name),
        question: Set(question.map(|question| question.code().to_owned())),
        answer_hash: Set(answer_hash),
        contact_phone: Set(contact_phone.map(|phone| phone.digits().to_owned())),
        sms_phone: Set(sms_phone.map(|phone| phone.phone().digits().to_owned())),
        relation: Set(relation.map(|relation| relation.code().to_owned())),
        registered_at: Set(new.registered_at),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}

/// The account that waited is a member's. `sms_phone`: the one whose code was right.
pub async fn complete(
    tx: &TenantTx,
    account: AccountId,
    sms_phone: &MobilePhone,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let values = [
        (Column::State, Expr::value(State::Member.code())),
        (Column::SmsPhone, Expr::value(sms_phone.phone().digits())),
        (Column::RegisteredAt, Expr::value(at)),
    ];
    tx.update::<Entity>(Column::Id.eq(account.0), values).await.map(|_| ())
}

/// Takes an account away, and all that this service keeps of it.
pub async fn remove(tx: &TenantTx, account: AccountId) -> Result<(), Error> {
    tx.delete::<Entity>(Column::Id.eq(account.0)).await.map(|_| ())
}

/// Whether a hash is still that of an account's password; nobody else sets another one meanwhile.
pub(crate) async fn has_hash(tx: &TenantTx, account: AccountId, hash: &str) -> Result<bool, Error> {
    let row = tx.find_locked::<Entity>(Column::Id.eq(account.0)).await?;
    Ok(row.is_some_and(|row| row.password_hash == hash))
}

/// Gives an account another hash of its password.
pub(crate) async fn rehash(tx: &TenantTx, account: AccountId, hash: &str) -> Result<(), Error> {
    tx.update::<Entity>(Column::Id.eq(account.0), [(Column::PasswordHash, Expr::value(hash))]).await.map(|_| ())
}

record! {
    /// How the pages address somebody.
    pub struct Profile {
        /// As the person wishes to be called.
        display_name: String = a.display_name,
        /// When the registration was completed; none for who was enrolled without one.
        registered_at: Option<DateTime<Utc>> = a.registered_at,
        /// With what they log in.
        login_name: String = a.login_name,
        /// Where they are told of something, where it isn't the login name.
        mail: Option<String> = a.mail,
        /// Where the bureau reaches them, as they have said it themselves.
        contact_phone: Option<String> = a.contact_phone,
    }
}

impl Profile {
    /// Where they are told of something.
    pub fn address(&self) -> Option<&str> {
        address(self.mail.as_deref(), &self.login_name)
    }
}

/// Somebody's own profile.
pub fn profile(account: AccountId) -> Read<Arc<Profile>> {
    PROFILE.one([account.0.into()])
}

pub(crate) static PROFILE: Query<Profile, 1> =
    Query::new("account::profile", |[account]| Select::from(ACCOUNTS, "a").filter(col("a.id").eq(account)));

record! {
    pub struct Credentials {
        id: AccountId = a.id,
        password_hash: String = a.password_hash,
        login_name: String = a.login_name,
        mail: Option<String> = a.mail,
        language: String = a.language,
        state: String = a.state,
    }
}

impl Credentials {
    /// Where the owner is told of something.
    pub(crate) fn address(&self) -> Option<&str> {
        address(self.mail.as_deref(), &self.login_name)
    }

    pub(crate) fn state(&self) -> State {
        State::of(&self.state)
    }
}

pub(crate) fn address<'a>(mail: Option<&'a str>, login_name: &'a str) -> Option<&'a str> {
    mail.or_else(|| Some(login_name).filter(|name| name.contains('@')))
}

pub(crate) fn credentials(name: &str) -> Read<Option<Arc<Credentials>>> {
    CREDENTIALS.optional([name.into()])
}

pub(crate) static CREDENTIALS: Query<Credentials, 1> =
    Query::new("account::credentials", |[name]| Select::from(ACCOUNTS, "a").filter(col("a.login_name").eq(name)));
