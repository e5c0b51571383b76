use super::guard::acting;
use crate::{error::Fault, reads::Reads};
use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use kernel::StaffId;

/// What somebody of the bureau may do.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "kernel::StaffRole")]
pub(super) enum StaffRole {
    /// At the window and the telephone.
    Clerk,
    /// Answers for them: what a clerk may, and to be the second of two, and to read the record.
    Chief,
}

/// Somebody who works at the bureau.
#[derive(SimpleObject)]
pub(super) struct StaffMember {
    /// Their id.
    id: ID,
    /// With what they log in.
    login_id: String,
    /// Their name.
    display_name: String,
    /// What they may do.
    role: StaffRole,
}

impl StaffMember {
    /// One of them, whether they still work there or not.
    pub(super) async fn of(ctx: &Context<'_>, id: StaffId) -> Result<StaffMember> {
        let all = ctx.read(account::staff_members()).await?;
        let known = all.iter().find(|one| one.id == id);
        let known = known.ok_or_else(|| Fault::Inconsistent("staff without a row").told(ctx.request()))?;
        Ok(StaffMember {
            id: known.id.to_string().into(),
            login_id: known.login_name.clone(),
            display_name: known.display_name.clone(),
            role: known.role.into(),
        })
    }
}

/// Who is logged in.
#[derive(Default)]
pub(crate) struct Asking;

#[Object]
impl Asking {
    /// Whoever is logged in.
    async fn me(&self, ctx: &Context<'_>) -> Result<StaffMember> {
        StaffMember::of(ctx, acting(ctx)?.staff).await
    }
}
