//! Contracts: one, two, two hundred.
use crate::tests::fake::Sample;
use serde_json::{Value, json};

pub(crate) fn contract(id: &str) -> Value {
    let second = json!({
        "id": "c2", "customerNo": "2030405060708090", "nickname": "水野商店", "serviceAddress": "広坂一丁目1-1",
        "startedOn": "2023-03-20", "holderName": "水野商店 代表 水野 花子", "paymentMethod": "SLIP",
        "isMain": false, "endedOn": "2024-03-31", "movedOut": false,
    });
    let first = json!({
        "id": "c1", "customerNo": "1020304050607080", "nickname": null, "serviceAddress": "片町一丁目1-1 <メゾン>",
        "startedOn": "2010-04-01", "holderName": "水野 花子", "paymentMethod": "DIRECT_DEBIT",
        "isMain": true, "endedOn": null, "movedOut": false,
    });
    if id == "c2" { second } else { first }
}

/// The `number`th of very many, with a long nickname.
pub(crate) fn many(number: usize) -> Value {
    json!({
        "id": format!("k{number}"), "customerNo": format!("90304050607{number:05}"),
        "nickname": format!("水門スカイレジデンス第2管理組合 共用散水栓 {number}号"),
        "serviceAddress": format!("大淀中{number}-1-88"), "startedOn": "2020-04-01", "holderName": "管理組合",
        "paymentMethod": "SLIP", "isMain": false, "endedOn": null, "movedOut": number % 7 == 3,
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
    }, "laterContracts": [] } })
}

/// One that shows only later.
pub(crate) fn later(id: &str, nickname: Option<&str>) -> Value {
    json!({
        "id": id, "customerNo": "3141592653580291", "nickname": nickname, "isMain": false,
        "visibleFrom": "2024-09-18T00:00:00Z",
    })
}

/// A city with its rules for the contracts in an account, as its files say them.
pub(crate) fn holding(sample: Sample) -> Value {
    let mut tenant = super::tenant(sample);
    let mut proof = super::register::city(sample)["registration"]["proof"].clone();
    if sample == Sample::Kurashiki {
        proof["required"] = json!(["CUSTOMER_NO", "PHONE", "KANA"]);
    }
    tenant["contractRules"] = json!({
        "most": matches!(sample, Sample::Nayoro | Sample::Kurashiki).then_some(20),
        "advised": (sample == Sample::Osaka).then_some(20),
        "mainMayBeRemoved": sample != Sample::Kurashiki, "proof": proof,
    });
    tenant
}

/// A contract's own page: one that shows, one that shows later, or neither; of so many.
pub(crate) fn held(sample: Sample, contract: &Value, later: &[Value], held: i32) -> Value {
    let paper = super::register::done(sample)["viewer"]["joining"]["paper"].clone();
    json!({ "tenant": holding(sample), "viewer": {
        "contract": contract, "laterContracts": later, "contractsHeld": held, "joining": { "paper": paper },
    } })
}

/// What adding one comes to.
pub(crate) fn added(errors: &[(&str, Option<&str>, Option<i32>)]) -> Value {
    let mut payload = super::member::changed("addContract", errors);
    payload["addContract"]["contractId"] = if errors.is_empty() { json!("c2") } else { Value::Null };
    payload
}
