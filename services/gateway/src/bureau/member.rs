use super::{guard::acting, withdrawal::Withdrawal};
use crate::{Gateway, error::Fault, reads::Reads};
use account::State;
use async_graphql::{Context, Enum, ID, Object, Result};
use journeys::bureau::{Found, Whom, look_up};
use kernel::{DateTime, Utc};

/// How far an account has come.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
enum MemberState {
    /// It waits for the mobile phone's code, and shows nothing yet.
    Waiting,
    /// A member's.
    Member,
}

/// A member of this city's portal, as the bureau sees them: nothing here lets anybody in.
pub(super) struct Member(Found);

#[Object]
impl Member {
    /// Their id.
    async fn id(&self) -> ID {
        self.0.member.id.to_string().into()
    }

    /// With what they log in: an address of mail or a login ID.
    async fn login_id(&self) -> &str {
        &self.0.member.login_name
    }

    /// As they wish to be called.
    async fn display_name(&self) -> &str {
        &self.0.member.display_name
    }

    /// Where they are told of something.
    async fn mail(&self) -> Option<&str> {
        self.0.member.address()
    }

    /// How far the account has come.
    async fn state(&self) -> MemberState {
        match self.0.member.state() {
            State::Waiting => MemberState::Waiting,
            State::Member => MemberState::Member,
        }
    }

    /// When the account was made.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.member.created_at
    }

    /// When the registration was completed; null for who was enrolled without one, and while the account waits.
    async fn registered_at(&self) -> Option<DateTime<Utc>> {
        self.0.member.registered_at
    }

    /// The bureau's numbers for what they are linked to, what they see already before what they see later.
    async fn customer_nos(&self) -> &[String] {
        &self.0.contracts
    }

    /// The withdrawal that waits, if there is one.
    async fn withdrawal(&self) -> Option<Withdrawal> {
        self.0.withdrawal.as_deref().cloned().map(Withdrawal)
    }
}

/// Looking members up. Each leaves a line in the record, found or not.
#[derive(Default)]
pub(crate) struct LookingUp;

/// Longer names than this nobody has.
const LONGEST_NAME: usize = 320;

#[Object]
impl LookingUp {
    /// The member with this very login ID or address of mail; the login ID first, and of several with one address the one
    /// who came first. Null where there is none. At most 320 bytes, else refused with `BAD_INPUT`.
    async fn member(&self, ctx: &Context<'_>, login_name: String) -> Result<Option<Member>> {
        if login_name.len() > LONGEST_NAME {
            return Err(Fault::TooLong { field: "loginName", most: LONGEST_NAME }.told(ctx.request()));
        }
        found(ctx, Whom::Named(login_name)).await
    }

    /// The member with this id; null where there is none.
    async fn member_by_id(&self, ctx: &Context<'_>, id: ID) -> Result<Option<Member>> {
        found(ctx, Whom::Id(id.parse().ok())).await
    }
}

async fn found(ctx: &Context<'_>, whom: Whom) -> Result<Option<Member>> {
    let gateway = ctx.data_unchecked::<Gateway>();
    let found = look_up(&gateway.desk, &acting(ctx)?, whom).await;
    Ok(found.map_err(|e| Fault::from(e).told(ctx.request()))?.map(Member))
}
