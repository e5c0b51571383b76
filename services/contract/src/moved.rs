//! Another uses the water: whoever saw it before sees no further than until then, and keeps what is theirs.
//!
//! A number may stay with its tap while people come and go. A load that brings another holder who began on a later day tells
//! of a move. Another name alone is a change of the name, and a later day alone a correction or the same holder's return:
//! both leave what is seen as it is (OSK-29, OSK-30, OSK-31).
use crate::{
    load::STAGED,
    reads::{CONTRACTS, LINKS, OCCUPANCIES},
};
use kernel::LoadId;
use store::{Arg, Change, Error, ExprTrait, Insert, Select, TenantTx, Update, col};

/// Before a load's contracts are published: keeps who used the water until now, and bounds the links of those who saw it.
pub(crate) async fn out(tx: &TenantTx, load: LoadId) -> Result<(), Error> {
    tx.change(&KEEP, [load.0.into()]).await?;
    tx.change(&BOUND, [load.0.into()]).await.map(|_| ())
}

/// `s`: whoever uses the water from now on; `c`: whoever did.
fn moves(load: Arg) -> Select {
    let other_kana = col("s.holder_kana").ne(col("c.holder_kana")).or(col("s.holder_kana").eq(""));
    Select::from(STAGED, "s")
        .join(CONTRACTS, "c", col("c.customer_no").equals(("s", "customer_no")))
        .filter(col("s.load_id").eq(load))
        .filter(col("s.started_on").gt(col("c.started_on")))
        .filter(col("s.holder_name").ne(col("c.holder_name")))
        .filter(other_kana)
}

pub(crate) static KEEP: Change<1> = Change::insert("contract::keep_occupancy", |[load]| {
    Insert::into(OCCUPANCIES, moves(load))
        .set("contract_id", col("c.id"))
        .set("next_on", col("s.started_on"))
        .set("started_on", col("c.started_on"))
        .set("ended_on", col("c.ended_on"))
        .set("holder_name", col("c.holder_name"))
        .set("payment_method", col("c.payment_method"))
        .or_update(&["contract_id", "next_on"], &[])
});

pub(crate) static BOUND: Change<1> = Change::update("contract::bound_links", |[load]| {
    let its = || moves(load).filter(col("c.id").equals(("l", "contract_id")));
    Update::of(LINKS, "l")
        .set_from("seen_before", col("s.started_on"), its())
        .filter(col("l.seen_before").is_null())
        .filter(its().exists())
});
