//! One bill in every state.
use super::contract;
use crate::tests::fake::Sample;
use serde_json::{Value, json};

/// The bill of KNZ-10 in a state.
pub(crate) fn bill(state: &str) -> Value {
    let by_debit = state.starts_with("DEBIT");
    let paid = ["PAID", "REFUNDED"].contains(&state);
    json!({
        "id": "b1", "month": "2024-09", "billNo": "5060708010203040", "issuedOn": "2024-09-17", "total": 5509,
        "parts": [
            { "kind": "WATER", "name": null, "amount": 2799, "tax": 254, "taxRate": 10 },
            { "kind": "SEWER", "name": null, "amount": 2710, "tax": 246, "taxRate": 10 },
        ],
        "usageM3": 24, "periodFrom": "2024-07-06", "periodTo": "2024-09-05", "days": 62, "readOn": "2024-09-06",
        "previousValue": 618, "currentValue": 642, "estimated": false, "doubtful": false,
        "dueOn": if by_debit { Value::Null } else { json!("2024-09-30") },
        "debitOn": if by_debit { json!("2024-09-30") } else { Value::Null },
        "paymentMethod": if by_debit { "DIRECT_DEBIT" } else { "SLIP" },
        "state": state, "paidOn": if paid { json!("2024-09-16") } else { Value::Null },
        "paid": if paid { 5509 } else { 0 },
        "paymentShowsBy": if paid || state == "NOTHING_TO_PAY" { Value::Null } else { json!("2024-10-15") },
        "refunded": if state == "REFUNDED" { 1000 } else { 0 },
        "refundedOn": if state == "REFUNDED" { json!("2024-09-20") } else { Value::Null },
        "provisional": false, "corrects": null, "correctedBy": null, "contract": contract("c1"),
    })
}

pub(crate) fn bill_page(sample: Sample, bill: &Value) -> Value {
    json!({ "tenant": super::tenant(sample), "viewer": { "displayName": "水野 花子", "bill": bill } })
}

/// A bill whose register the bureau still checks. The door gives no usage; were it to, none may be shown.
pub(crate) fn doubtful() -> Value {
    let mut bill = bill("UNPAID");
    (bill["doubtful"], bill["usageM3"], bill["previousValue"], bill["currentValue"]) =
        (json!(true), json!(9_912), json!(642), json!(554));
    bill
}

/// A bill of the reading's day: planned, by debit.
pub(crate) fn provisional() -> Value {
    let mut bill = bill("DEBIT_PLANNED");
    bill["provisional"] = json!(true);
    bill
}

/// A correction from 6,136 to 5,509 yen.
pub(crate) fn corrected() -> Value {
    let (mut before, mut after) = (bill("UNPAID"), bill("UNPAID"));
    (before["id"], before["total"], before["usageM3"], before["currentValue"]) =
        (json!("b0"), json!(6136), json!(27), json!(645));
    (before["parts"][0]["amount"], before["parts"][1]["amount"]) = (json!(3129), json!(3007));
    after["corrects"] = before;
    after
}

/// The bill that another replaces, not yet final, read by estimate, partly paid, with rates and parts of all kinds.
pub(crate) fn oddest() -> Value {
    let mut odd = bill("UNPAID");
    (odd["correctedBy"], odd["provisional"], odd["estimated"], odd["paid"]) =
        (json!("b2"), json!(true), json!(true), json!(100));
    (odd["periodFrom"], odd["readOn"], odd["dueOn"]) = (Value::Null, Value::Null, Value::Null);
    let kinds = ["WATER_BASE", "WATER_VOLUME", "WATER", "SEWER", "METER", "DISCOUNT", "OTHER"];
    let part = |kind: &&str| {
        let rate = if *kind == "OTHER" { 0 } else { 10 };
        json!({ "kind": kind, "name": null, "amount": -10, "tax": 0, "taxRate": rate })
    };
    odd["parts"] = kinds.iter().map(part).collect();
    odd["parts"][6]["name"] = json!("工事負担金 & 他");
    odd
}
