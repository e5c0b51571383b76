//! What follows for who has become a member.
use crate::reads::Reads;
use account::Profile;
use async_graphql::{Context, Enum, Object};
use kernel::{DateTime, Utc};
use policy::registration::{Finished, finished};
use std::sync::Arc;

/// One thing that who has just joined is told of paper.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "policy::paper::PaperNews")]
enum PaperNews {
    /// Paper stops.
    Stops,
    /// Paper goes on as before.
    GoesOn,
    /// One more may come.
    OneMayStillCome,
    /// The notice can be printed from the history.
    PrintYourself,
    /// The bureau sends the paper of one period on request.
    OnePeriodOnRequest,
    /// The bureau goes on with paper on request.
    KeptOnRequest,
}

/// Who has become a member, and what follows from it.
pub(crate) struct Joining {
    at: DateTime<Utc>,
    profile: Arc<Profile>,
}

impl Joining {
    pub(crate) fn of(profile: Arc<Profile>) -> Option<Joining> {
        profile.registered_at.map(|at| Joining { at, profile })
    }

    fn finished(&self, ctx: &Context<'_>) -> Finished {
        let facts = &ctx.request().city.tenant.facts;
        finished(&facts.visibility.first, &facts.calendar, &facts.paper, self.at)
    }
}

#[Object]
impl Joining {
    /// When the registration was completed.
    async fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// From when on the first contract's data shows.
    async fn shows_from(&self, ctx: &Context<'_>) -> DateTime<Utc> {
        self.finished(ctx).shows_from
    }

    /// Whether it shows already by now.
    async fn shown(&self, ctx: &Context<'_>) -> bool {
        self.finished(ctx).shows_from <= ctx.request().now
    }

    /// What becomes of paper, in this order.
    async fn paper(&self, ctx: &Context<'_>) -> Vec<PaperNews> {
        self.finished(ctx).paper.into_iter().map(PaperNews::from).collect()
    }

    /// Where the member is told of things; null for who has none.
    async fn mail(&self) -> Option<&str> {
        self.profile.address()
    }
}
