//! The bureau's record, as who answers for it reads it.
use super::me::StaffMember;
use crate::{
    reads::Reads,
    schema::connection::{PageInfo, goes_on, most},
};
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use kernel::{ActId, DateTime, Utc};

/// Something that the bureau did.
struct Act(account::Act);

#[Object]
impl Act {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// When.
    async fn at(&self) -> DateTime<Utc> {
        self.0.at
    }

    /// Who.
    async fn staff(&self, ctx: &Context<'_>) -> Result<StaffMember> {
        StaffMember::of(ctx, self.0.staff).await
    }

    /// What, by a code that never changes: `logged_in`, `logged_out`, `looked_up`, `asked_withdrawal`,
    /// `approved_withdrawal`, `cancelled_withdrawal`, `withdrawal_fell_due`, `kept_paper`, `ended_kept_paper`,
    /// `asked_paper_once`, `read_paper_list`, `exported_paper`, `confirmed_paper`.
    async fn act(&self) -> &str {
        &self.0.code
    }

    /// To whom or what, by its id; the record outlives what it names.
    async fn subject(&self) -> Option<ID> {
        self.0.subject.map(|id| id.to_string().into())
    }

    /// What else there is to say, as JSON of ids, codes, moments and counts; never a name or an address.
    async fn detail(&self) -> &str {
        &self.0.detail
    }
}

/// Some of the record.
#[derive(SimpleObject)]
struct ActConnection {
    /// Newest first.
    nodes: Vec<Act>,
    /// Where this page lies.
    page_info: PageInfo,
}

/// The record.
#[derive(Default)]
pub(crate) struct Reading;

#[Object]
impl Reading {
    /// What the bureau did, newest first: `first` at a time, at most 100, after a cursor.
    #[graphql(complexity = "usize::try_from(first.clamp(0, 100)).unwrap_or_default() * child_complexity + 1")]
    async fn acts(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 20)] first: i32,
        after: Option<String>,
    ) -> Result<ActConnection> {
        let before: Option<ActId> = after.as_deref().and_then(|cursor| cursor.parse().ok());
        let found = ctx.read(account::acts(before)).await?;
        let page = &found[..found.len().min(most(first))];
        let cursor = |act: &account::Act| act.id.to_string();
        Ok(ActConnection {
            page_info: PageInfo {
                has_next_page: goes_on(found.len(), page.len()),
                has_previous_page: before.is_some(),
                start_cursor: page.first().map(cursor),
                end_cursor: page.last().map(cursor),
            },
            nodes: page.iter().cloned().map(Act).collect(),
        })
    }
}
