use super::{guard::acting, me::StaffMember, wrong::BureauError};
use crate::{Gateway, error::Fault, reads::Reads};
use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use journeys::bureau::{NotDone, approve_withdrawal, ask_withdrawal, cancel_withdrawal};
use kernel::{AccountId, DateTime, Utc};

/// Why the bureau withdraws a member.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "kernel::WithdrawalReason")]
pub(super) enum WithdrawalReason {
    /// The address of mail is lost or was changed, and no code reaches them.
    LostMail,
    /// They have asked for it at the window or by telephone.
    Asked,
    /// They have died.
    Died,
    /// Somebody else has registered in their place.
    Impostor,
}

/// A withdrawal that the bureau has asked for, and that waits.
pub(super) struct Withdrawal(pub(super) account::Withdrawal);

#[Object]
impl Withdrawal {
    /// Of whom; `memberById` says more, and is recorded.
    async fn member_id(&self) -> ID {
        self.0.account.to_string().into()
    }

    /// Who asked.
    async fn asked_by(&self, ctx: &Context<'_>) -> Result<StaffMember> {
        StaffMember::of(ctx, self.0.asked_by).await
    }

    /// When.
    async fn asked_at(&self) -> DateTime<Utc> {
        self.0.asked_at
    }

    /// When it is done, unless a second person approves of it before, or somebody cancels it.
    async fn due_at(&self) -> DateTime<Utc> {
        self.0.due_at
    }

    /// Why.
    async fn reason(&self) -> WithdrawalReason {
        self.0.reason.into()
    }
}

/// Withdrawals that wait.
#[derive(Default)]
pub(crate) struct Waiting;

#[Object]
impl Waiting {
    /// Withdrawals that wait, those first that are due first; at most 100. They name nobody.
    #[graphql(complexity = "10 * child_complexity + 1")]
    async fn withdrawals(&self, ctx: &Context<'_>) -> Result<Vec<Withdrawal>> {
        Ok(ctx.read(account::withdrawals()).await?.iter().cloned().map(Withdrawal).collect())
    }
}

#[derive(SimpleObject)]
struct WithdrawMemberPayload {
    /// What waits now.
    withdrawal: Option<Withdrawal>,
    /// Why nothing was done.
    user_errors: Vec<BureauError>,
}

#[derive(SimpleObject)]
struct WithdrawalPayload {
    /// Whether it was done.
    done: bool,
    /// Why not.
    user_errors: Vec<BureauError>,
}

impl From<std::result::Result<(), NotDone>> for WithdrawalPayload {
    fn from(done: std::result::Result<(), NotDone>) -> WithdrawalPayload {
        WithdrawalPayload { done: done.is_ok(), user_errors: done.err().map(BureauError::from).into_iter().collect() }
    }
}

/// Withdrawing members in their place: one asks, and it is done when a second person approves of it or a day has passed.
#[derive(Default)]
pub(crate) struct Withdrawing;

#[Object]
impl Withdrawing {
    /// Asks for a member's withdrawal. The member's address is told when it will be: 24 hours from now.
    async fn withdraw_member(
        &self,
        ctx: &Context<'_>,
        id: ID,
        reason: WithdrawalReason,
    ) -> Result<WithdrawMemberPayload> {
        let gateway = ctx.data_unchecked::<Gateway>();
        let asked = ask_withdrawal(&gateway.desk, &acting(ctx)?, account(&id), reason.into()).await;
        Ok(match asked.map_err(|e| Fault::from(e).told(ctx.request()))? {
            Ok(asked) => WithdrawMemberPayload { withdrawal: Some(Withdrawal(asked)), user_errors: vec![] },
            Err(why) => WithdrawMemberPayload { withdrawal: None, user_errors: vec![why.into()] },
        })
    }

    /// Approves of a withdrawal that somebody else has asked for: it is done at once, and the address is told.
    async fn approve_withdrawal(&self, ctx: &Context<'_>, id: ID) -> Result<WithdrawalPayload> {
        let gateway = ctx.data_unchecked::<Gateway>();
        let done = approve_withdrawal(&gateway.desk, &acting(ctx)?, account(&id)).await;
        Ok(done.map_err(|e| Fault::from(e).told(ctx.request()))?.into())
    }

    /// Cancels a withdrawal that waits, whoever has asked for it; the address is told.
    async fn cancel_withdrawal(&self, ctx: &Context<'_>, id: ID) -> Result<WithdrawalPayload> {
        let gateway = ctx.data_unchecked::<Gateway>();
        let done = cancel_withdrawal(&gateway.desk, &acting(ctx)?, account(&id)).await;
        Ok(done.map_err(|e| Fault::from(e).told(ctx.request()))?.into())
    }
}

/// None for what is no id: there is no such member.
fn account(id: &ID) -> Option<AccountId> {
    id.parse().ok()
}
