//! Whose an address of mail is, and what is known of an account's owner.
use crate::accounts::State;
use kernel::{AccountId, Channel, MailAddress, MobilePhone, Phone};
use policy::recovery::SecretQuestion;
use std::sync::Arc;
use store::{ExprTrait as _, Query, Read, Select, Table, col, record};

const ACCOUNTS: Table = Table::new("accounts");

record! {
    /// An account, as its owner is written to and let back in.
    pub struct Account {
        /// Its id.
        id: AccountId = a.id,
        /// With what they log in.
        login_name: String = a.login_name,
        /// As they wish to be called.
        display_name: String = a.display_name,
        /// The name.
        name: Option<String> = a.name,
        /// The address of mail, where it isn't the login name.
        mail: Option<String> = a.mail,
        /// The tag of the language that they read.
        language: String = a.language,
        /// Its code for how far it has come.
        state: String = a.state,
        /// Its code for the way by which the first code came.
        proven_by: String = a.proven_by,
        /// The phone that got a code.
        sms_phone: Option<String> = a.sms_phone,
        /// The secret question's code.
        question: Option<String> = a.question,
        /// The hash of the secret answer's key.
        answer_hash: Option<String> = a.answer_hash,
    }
}

impl Account {
    /// Where the owner is told of something.
    pub fn address(&self) -> Option<&str> {
        crate::accounts::address(self.mail.as_deref(), &self.login_name)
    }

    /// How far it has come.
    pub fn state(&self) -> State {
        State::of(&self.state)
    }

    /// The phone to which a code to get back in goes: where the address of mail was never shown to be the owner's, and
    /// is perhaps a stranger's by a slip of the finger.
    pub fn phone(&self) -> Option<MobilePhone> {
        let by_sms = self.proven_by == Channel::Sms.code();
        MobilePhone::try_from(self.sms_phone.as_deref().filter(|_| by_sms)?.parse::<Phone>().ok()?).ok()
    }

    /// The secret question, where one was chosen.
    pub fn question(&self) -> Option<SecretQuestion> {
        self.question.as_deref()?.parse().ok()
    }

    /// Words that whoever guesses this account's password would try.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let own = [self.login_name.as_str(), &self.display_name].into_iter();
        own.chain(self.name.as_deref()).chain(self.mail.as_deref())
    }
}

/// Whose an address is: where several have it, the one that was made first.
pub fn owner(address: &MailAddress) -> Read<Option<Arc<Account>>> {
    OWNER.optional([address.as_str().into()])
}

pub(crate) static OWNER: Query<Account, 1> = Query::new("account::owner", |[address]| {
    Select::from(ACCOUNTS, "a")
        .filter(col("a.login_name").eq(address).or(col("a.mail").eq(address)))
        .ascending("a.created_at")
        .limit(1)
});

/// An account.
pub fn account(id: AccountId) -> Read<Option<Arc<Account>>> {
    ACCOUNT.optional([id.0.into()])
}

pub(crate) static ACCOUNT: Query<Account, 1> =
    Query::new("account::account", |[id]| Select::from(ACCOUNTS, "a").filter(col("a.id").eq(id)));

/// Whether a login name is somebody's in this city.
pub fn is_taken(login_name: &str) -> Read<bool> {
    crate::accounts::credentials(&crate::login_name(login_name)).map(|known| known.is_some())
}
