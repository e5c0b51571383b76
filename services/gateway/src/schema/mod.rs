//! The residents' language. Resolvers parse, call and map; nothing else. No word here is for what staff can do.
mod announcement;
mod bill;
pub(crate) mod connection;
mod contract;
mod form;
mod holding;
mod joining;
mod leaving;
mod login;
mod membership;
mod names;
mod own;
mod reading;
mod recovery;
mod registering;
mod registration;
mod rules;
pub(crate) mod scalars;
mod tenant;
mod viewer;

use crate::{limits, reads::Reads};
use announcement::{Announcement, AnnouncementConnection};
use async_graphql::{
    Context, EmptySubscription, ID, MergedObject, Object, Result, SDLExportOptions, Schema, ValidationMode,
};

pub(crate) type ResidentSchema = Schema<Query, Mutation, EmptySubscription>;

/// What a resident can do.
#[derive(Default, MergedObject)]
pub(crate) struct Mutation(
    login::LoggingIn,
    registering::Registering,
    recovery::Recovering,
    membership::Membership,
    holding::Holding,
);

/// What a resident can ask.
pub(crate) struct Query;

#[Object]
impl Query {
    /// What anybody may know of this city's portal; at any hour.
    async fn tenant(&self) -> tenant::Tenant {
        tenant::Tenant
    }

    /// Who is logged in; null for a visitor. Refused with `CLOSED` outside the city's hours.
    async fn viewer(&self, ctx: &Context<'_>) -> Result<Option<viewer::Viewer>> {
        ctx.open()?;
        Ok(ctx.me().map(viewer::Viewer))
    }

    /// What the bureau tells all residents, newest first: `first` at a time, at most 100. Refused with `CLOSED` outside
    /// the city's hours.
    #[graphql(complexity = "usize::try_from(first.clamp(0, 100)).unwrap_or_default() * child_complexity + 1")]
    async fn announcements(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 20)] first: i32,
        after: Option<String>,
    ) -> Result<AnnouncementConnection> {
        ctx.open()?;
        AnnouncementConnection::new(ctx, first, after.as_deref()).await
    }

    /// One of them; null once it is no longer published. Refused with `CLOSED` outside the city's hours.
    async fn announcement(&self, ctx: &Context<'_>, id: ID) -> Result<Option<Announcement>> {
        ctx.open()?;
        Announcement::one(ctx, &id).await
    }

    /// The registration that this key goes on with; null where there is none. Refused with `CLOSED` outside the city's
    /// hours.
    async fn registration(&self, ctx: &Context<'_>, key: String) -> Result<Option<registration::Registration>> {
        ctx.open()?;
        registration::registration(ctx, &registering::token(&key)).await
    }

    /// The way back in that this key goes on with; null where there is none. Refused with `CLOSED` outside the city's
    /// hours.
    async fn recovery(&self, ctx: &Context<'_>, key: String) -> Result<Option<recovery::Recovery>> {
        ctx.open()?;
        recovery::recovery(ctx, &registering::token(&key)).await
    }
}

pub(crate) fn build(introspection: bool) -> ResidentSchema {
    let builder = Schema::build(Query, Mutation::default(), EmptySubscription)
        .limit_depth(limits::DEPTH)
        .limit_complexity(limits::COMPLEXITY)
        .limit_recursive_depth(limits::RECURSION)
        .limit_directives(limits::DIRECTIVES)
        .validation_mode(ValidationMode::Strict);
    if introspection { builder.finish() } else { builder.disable_introspection().disable_suggestions().finish() }
}

/// The schema as text, as it is committed in `schema/resident.graphql`.
pub fn sdl() -> String {
    let options = SDLExportOptions::new().sorted_fields().sorted_arguments().sorted_enum_items();
    build(true).sdl_with_options(options)
}
