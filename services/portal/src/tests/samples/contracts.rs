//! Contracts: one, two, two hundred.
use crate::tests::fake::Sample;
use serde_json::{Value, json};

pub(crate) fn contract(id: &str) -> Value {
    let second = json!({
        "id": "c2", "customerNo": "2030405060708090", "nickname": "水野商店", "serviceAddress": "広坂一丁目1-1",
        "startedOn": "2023-03-20", "holderName": "水野商店 代表 水野 花子", "paymentMethod": "SLIP",
    });
    let first = json!({
        "id": "c1", "customerNo": "1020304050607080", "nickname": null, "serviceAddress": "片町一丁目1-1 <メゾン>",
        "startedOn": "2010-04-01", "holderName": "水野 花子", "paymentMethod": "DIRECT_DEBIT",
    });
    if id == "c2" { second } else { first }
}

/// The `number`th of very many, with a long nickname.
pub(crate) fn many(number: usize) -> Value {
    json!({
        "id": format!("k{number}"), "customerNo": format!("90304050607{number:05}"),
        "nickname": format!("水門スカイレジデンス第2管理組合 共用散水栓 {number}号"),
        "serviceAddress": format!("大淀中{number}-1-88"), "startedOn": "2020-04-01", "holderName": "管理組合",
        "paymentMethod": "SLIP",
    })
}

/// What a pull-down is made of: the first twenty of `total`.
pub(crate) fn offered(total: usize) -> Value {
    let named = ["c1", "c2"].into_iter().map(contract).chain((2..).map(many));
    json!({ "nodes": named.take(total.min(20)).collect::<Vec<_>>(), "totalCount": total })
}

/// A page of the list of contracts.
pub(crate) fn found(sample: Sample, contracts: &[Value], total: usize, more: bool) -> Value {
    json!({ "tenant": super::tenant(sample), "viewer": { "contractPage": {
        "nodes": contracts, "totalCount": total,
        "pageInfo": { "hasNextPage": more, "endCursor": more.then_some("c=20") },
    } } })
}
