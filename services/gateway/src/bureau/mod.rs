//! The bureau's language: what its staff can do, and no word for what a resident can. Resolvers parse, call and map;
//! whether somebody may do it, [`guard`] has asked before. A new operation is a field of an object that `Query` or
//! `Mutation` merges, and a line of the policy in `libs/access`.
mod acts;
mod guard;
mod login;
mod me;
mod member;
mod paper;
mod withdrawal;
mod wrong;

use crate::limits;
use access::Grid;
use async_graphql::{EmptySubscription, MergedObject, SDLExportOptions, Schema, SchemaBuilder, ValidationMode};
use std::sync::Arc;

pub(crate) type BureauSchema = Schema<Query, Mutation, EmptySubscription>;

/// What the bureau's staff can ask.
#[derive(Default, MergedObject)]
pub(crate) struct Query(me::Asking, member::LookingUp, withdrawal::Waiting, acts::Reading, paper::Listing);

/// What they can do. Each leaves one line in the bureau's record, in the transaction that does it; one that comes back
/// with `userErrors` has done nothing and leaves none.
#[derive(Default, MergedObject)]
pub(crate) struct Mutation(login::LoggingIn, withdrawal::Withdrawing, paper::Papering);

fn builder() -> SchemaBuilder<Query, Mutation, EmptySubscription> {
    Schema::build(Query::default(), Mutation::default(), EmptySubscription)
}

pub(crate) fn build(introspection: bool, grid: Arc<Grid>) -> BureauSchema {
    let builder = builder()
        .limit_depth(limits::DEPTH)
        .limit_complexity(limits::COMPLEXITY)
        .limit_recursive_depth(limits::RECURSION)
        .limit_directives(limits::DIRECTIVES)
        .validation_mode(ValidationMode::Strict)
        .extension(guard::Guard(grid));
    if introspection { builder.finish() } else { builder.disable_introspection().disable_suggestions().finish() }
}

/// The schema as text, as it is committed in `schema/bureau.graphql`.
pub fn sdl() -> String {
    let options = SDLExportOptions::new().sorted_fields().sorted_arguments().sorted_enum_items();
    builder().finish().sdl_with_options(options)
}
