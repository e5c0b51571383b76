//! The residents' language. Resolvers parse, call and map; nothing else. No word here is for what staff can do.
mod bill;
mod connection;
mod contract;
mod login;
mod names;
mod scalars;
mod tenant;
mod viewer;

use crate::{limits, reads::Reads};
use async_graphql::{Context, EmptySubscription, Object, Result, SDLExportOptions, Schema, ValidationMode};

pub(crate) type ResidentSchema = Schema<Query, login::Mutation, EmptySubscription>;

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
}

pub(crate) fn build(introspection: bool) -> ResidentSchema {
    let builder = Schema::build(Query, login::Mutation, EmptySubscription)
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
