//! The contracts in an account: added, called, shown first, removed.
use super::{
    contract::IntoId,
    form::FormError,
    membership::{ChangePayload, member, told},
    registering::{ProofInput, cut},
};
use crate::Gateway;
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use journeys::member::{self, Adding};
use kernel::{DateTime, Utc};

/// A contract to be added.
#[derive(InputObject)]
struct AddContractInput {
    /// What proves it: see `Tenant.contractRules`.
    contract: Vec<ProofInput>,
    /// What the account will call it; by its place, where none is given.
    nickname: Option<String>,
}

/// What adding a contract came to.
#[derive(SimpleObject, Default)]
struct AddContractPayload {
    /// The contract that was added.
    contract_id: Option<ID>,
    /// From when on it shows; until then it is among `laterContracts`.
    shows_from: Option<DateTime<Utc>>,
    /// Where the account holds more than that now: the number above which the city advises another account (OSK-33).
    advised: Option<u32>,
    /// What is wrong with what was sent; then nothing was added.
    user_errors: Vec<FormError>,
}

/// What a member can do with contracts. Each is refused with `CLOSED` outside the city's hours, and with `UNAUTHENTICATED` where
/// nobody is logged in.
#[derive(Default)]
pub(crate) struct Holding;

#[Object]
impl Holding {
    /// Adds a contract by the city's own proof for it (NYR-11, KRS-19, KNZ-16): an ended one too (OSK-21).
    async fn add_contract(&self, ctx: &Context<'_>, input: AddContractInput) -> Result<AddContractPayload> {
        let (me, asking) = match member(ctx)? {
            Ok(found) => found,
            Err(error) => return Ok(AddContractPayload { user_errors: vec![error], ..AddContractPayload::default() }),
        };
        let typed = input.contract.into_iter();
        let adding = Adding {
            contract: typed.filter_map(|proof| Some((proof.field.into(), cut(Some(proof.value))?))).collect(),
            nickname: cut(input.nickname),
        };
        let desk = &ctx.data_unchecked::<Gateway>().desk;
        let added = member::add_contract(desk, &asking, me.account, adding).await;
        Ok(match added.map_err(told(ctx))? {
            Ok(added) => AddContractPayload {
                contract_id: Some(added.contract.into_id()),
                shows_from: Some(added.shows_from),
                advised: added.advised,
                user_errors: vec![],
            },
            Err(faults) => {
                let user_errors = faults.into_iter().map(FormError::from).collect();
                AddContractPayload { user_errors, ..AddContractPayload::default() }
            }
        })
    }

    /// Removes a contract from the account: it can't be read any more, and its paper comes again (OSK-28, KRS-20).
    async fn remove_contract(&self, ctx: &Context<'_>, id: ID) -> Result<ChangePayload> {
        let (me, asking) = match member(ctx)? {
            Ok(found) => found,
            Err(error) => return Ok(ChangePayload::refused(error)),
        };
        let Ok(contract) = id.parse() else { return Ok(ChangePayload::one(Err(member::no_such()))) };
        let desk = &ctx.data_unchecked::<Gateway>().desk;
        let removed = member::remove_contract(desk, &asking, me.account, contract).await;
        Ok(ChangePayload::one(removed.map_err(told(ctx))?))
    }

    /// Shows a contract first (OSK-27, KRS-20).
    async fn make_main(&self, ctx: &Context<'_>, id: ID) -> Result<ChangePayload> {
        let (me, asking) = match member(ctx)? {
            Ok(found) => found,
            Err(error) => return Ok(ChangePayload::refused(error)),
        };
        let Ok(contract) = id.parse() else { return Ok(ChangePayload::one(Err(member::no_such()))) };
        let desk = &ctx.data_unchecked::<Gateway>().desk;
        let made = member::make_main(desk, &asking, me.account, contract).await;
        Ok(ChangePayload::one(made.map_err(told(ctx))?))
    }

    /// Calls a contract something else; by its place, where null or empty. One line, at most 60 characters.
    async fn rename_contract(&self, ctx: &Context<'_>, id: ID, nickname: Option<String>) -> Result<ChangePayload> {
        let (me, asking) = match member(ctx)? {
            Ok(found) => found,
            Err(error) => return Ok(ChangePayload::refused(error)),
        };
        let Ok(contract) = id.parse() else { return Ok(ChangePayload::one(Err(member::no_such()))) };
        let desk = &ctx.data_unchecked::<Gateway>().desk;
        let renamed = member::rename_contract(desk, &asking, me.account, (contract, cut(nickname))).await;
        Ok(ChangePayload::one(renamed.map_err(told(ctx))?))
    }
}
