//! Members as the bureau's staff look them up: by the very name or address, and nothing that lets somebody in.
use crate::accounts::State;
use chrono::{DateTime, Utc};
use kernel::AccountId;
use std::sync::Arc;
use store::{ExprTrait as _, Query, Read, Select, Table, col, record};

const ACCOUNTS: Table = Table::new("accounts");

record! {
    /// A member as the bureau sees them.
    #[derive(Clone, Debug)]
    pub struct Member {
        /// Their id.
        id: AccountId = a.id,
        /// With what they log in.
        login_name: String = a.login_name,
        /// As they wish to be called.
        display_name: String = a.display_name,
        /// The address of mail, where it isn't the login name.
        mail: Option<String> = a.mail,
        /// Its code for how far the account has come.
        state: String = a.state,
        /// When the account was made.
        created_at: DateTime<Utc> = a.created_at,
        /// When the registration was completed; none for who was enrolled without one.
        registered_at: Option<DateTime<Utc>> = a.registered_at,
    }
}

impl Member {
    /// Where they are told of something.
    pub fn address(&self) -> Option<&str> {
        crate::accounts::address(self.mail.as_deref(), &self.login_name)
    }

    /// How far the account has come.
    pub fn state(&self) -> State {
        State::of(&self.state)
    }
}

/// The member with an id.
pub fn member(id: AccountId) -> Read<Option<Arc<Member>>> {
    MEMBER.optional([id.0.into()])
}

pub(crate) static MEMBER: Query<Member, 1> =
    Query::new("account::member", |[id]| Select::from(ACCOUNTS, "a").filter(col("a.id").eq(id)));

/// The one who logs in with a name, in its normal form ([`login_name`](crate::login_name)).
pub fn member_named(login_name: &str) -> Read<Option<Arc<Member>>> {
    MEMBER_NAMED.optional([login_name.into()])
}

pub(crate) static MEMBER_NAMED: Query<Member, 1> =
    Query::new("account::member_named", |[name]| Select::from(ACCOUNTS, "a").filter(col("a.login_name").eq(name)));

/// The one who is told of something at an address that is nobody's login name, in the same form; where several are, the
/// one that was made first.
pub fn member_at(address: &str) -> Read<Option<Arc<Member>>> {
    MEMBER_AT.optional([address.into()])
}

pub(crate) static MEMBER_AT: Query<Member, 1> = Query::new("account::member_at", |[address]| {
    Select::from(ACCOUNTS, "a").filter(col("a.mail").eq(address)).ascending("a.created_at").ascending("a.id").limit(1)
});
