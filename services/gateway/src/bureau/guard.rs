//! Asks `access` of every root field before it is resolved, so that no resolver can forget to.
use crate::{
    Actor, Code, Ctx,
    error::{Fault, coded},
};
use access::{Grid, Who};
use async_graphql::{
    Context, Result, ServerResult, Value, async_trait,
    extensions::{Extension, ExtensionContext, ExtensionFactory, NextResolve, ResolveInfo},
};
use journeys::bureau::Acting;
use std::sync::Arc;

/// Stands at the door.
pub(super) struct Guard(pub(super) Arc<Grid>);

impl ExtensionFactory for Guard {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Asks(self.0.clone()))
    }
}

struct Asks(Arc<Grid>);

#[async_trait::async_trait]
impl Extension for Asks {
    async fn resolve(
        &self,
        ctx: &ExtensionContext<'_>,
        info: ResolveInfo<'_>,
        next: NextResolve<'_>,
    ) -> ServerResult<Option<Value>> {
        let root = matches!(info.parent_type, "Query" | "Mutation");
        // no name of ours begins so: the schema's words about itself, of which production has none
        if !root || info.name.starts_with("__") {
            return next.run(ctx, info).await;
        }
        let who = match ctx.data_unchecked::<Ctx>().actor {
            Actor::Staff { role, .. } => Who::Staff(role),
            Actor::Visitor | Actor::Resident { .. } => Who::Nobody,
        };
        if self.0.decide(who, info.name) {
            return next.run(ctx, info).await;
        }
        let refused = match who {
            Who::Nobody => coded(Code::Unauthenticated, "log in first", |_| {}),
            Who::Staff(_) => coded(Code::Forbidden, "not for your role", |_| {}),
        };
        Err(refused.into_server_error(info.field.name.pos))
    }
}

/// Who acts, for a field that the guard lets nobody but staff in to.
pub(super) fn acting(ctx: &Context<'_>) -> Result<Acting> {
    let request = ctx.data_unchecked::<Ctx>();
    match request.actor {
        Actor::Staff { staff, session, .. } => {
            Ok(Acting { tenant: request.city.id, city: request.city.tenant.clone(), staff, session })
        }
        Actor::Visitor | Actor::Resident { .. } => {
            Err(Fault::Inconsistent("the policy lets nobody in to what takes staff").told(request))
        }
    }
}
