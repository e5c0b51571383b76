//! What the door says, in every state that a page knows.
use super::fake::Sample;
use serde_json::{Value, json};

pub(super) fn tenant(sample: Sample) -> Value {
    match sample {
        Sample::Osaka => json!({
            "code": "osaka", "name": "大阪市水道局", "portalName": "水道マイページ",
            "loginIdKind": "EMAIL", "mayKeepLoginId": false, "loginHours": null,
            "access": { "open": true, "opensAt": null },
            "contact": { "name": "お客さまセンター", "phone": "06-6458-1132", "hours": "平日 午前8時から午後8時、土曜 午前9時から午後5時" },
            "paymentShowsAfterBusinessDays": 10, "historyMonths": 24, "historyFrom": "2024-01", "today": "2024-09-17",
        }),
        Sample::Kanazawa => json!({
            "code": "kanazawa", "name": "金沢市企業局", "portalName": "上下水道ポータルサイト",
            "loginIdKind": "LOGIN_ID", "mayKeepLoginId": true, "loginHours": { "opens": "07:00", "closes": "02:00" },
            "access": { "open": true, "opensAt": null },
            "contact": { "name": "お客さまセンター", "phone": "076-000-0000", "hours": "平日 午前8時30分から午後6時" },
            "paymentShowsAfterBusinessDays": null, "historyMonths": 24, "historyFrom": "2022-10", "today": "2024-09-17",
        }),
    }
}

pub(super) fn closed() -> Value {
    let mut tenant = tenant(Sample::Kanazawa);
    tenant["access"] = json!({ "open": false, "opensAt": "2024-09-17T22:00:00Z" });
    tenant
}

fn contract(id: &str) -> Value {
    let second = json!({
        "id": "c2", "customerNo": "2030405060708090", "nickname": "水野商店", "serviceAddress": "広坂一丁目1-1",
        "startedOn": "2023-03-20",
    });
    let first = json!({
        "id": "c1", "customerNo": "1020304050607080", "nickname": null, "serviceAddress": "片町一丁目1-1 <メゾン>",
        "startedOn": "2010-04-01",
    });
    if id == "c2" { second } else { first }
}

/// The bill of KNZ-10 in a state.
pub(super) fn bill(state: &str) -> Value {
    let by_debit = state.starts_with("DEBIT");
    json!({
        "id": "b1", "month": "2024-09", "billNo": "5060708010203040", "issuedOn": "2024-09-17", "total": 5509,
        "parts": [
            { "kind": "WATER", "name": null, "amount": 2799, "tax": 254, "taxRate": 10 },
            { "kind": "SEWER", "name": null, "amount": 2710, "tax": 246, "taxRate": 10 },
        ],
        "usageM3": 24, "periodFrom": "2024-07-06", "periodTo": "2024-09-05", "days": 62, "readOn": "2024-09-06",
        "previousValue": 618, "currentValue": 642, "estimated": false,
        "dueOn": if by_debit { Value::Null } else { json!("2024-09-30") },
        "debitOn": if by_debit { json!("2024-09-30") } else { Value::Null },
        "paymentMethod": if by_debit { "DIRECT_DEBIT" } else { "SLIP" },
        "state": state, "paidOn": if state == "PAID" { json!("2024-09-16") } else { Value::Null },
        "paid": if state == "PAID" { 5509 } else { 0 }, "provisional": false, "corrects": null, "correctedBy": null,
        "contract": contract("c1"),
    })
}

/// The nine rows of the second contract (KNZ-12): date, usage, days, amount.
const NINE: [(&str, i32, i32, i32); 9] = [
    ("2024-09-17", 32, 62, 12_423),
    ("2024-07-16", 40, 59, 12_841),
    ("2024-05-18", 50, 62, 14_088),
    ("2024-03-17", 60, 59, 16_173),
    ("2024-01-18", 67, 63, 17_581),
    ("2023-11-16", 50, 60, 14_460),
    ("2023-09-17", 62, 62, 16_101),
    ("2023-07-17", 65, 58, 16_089),
    ("2023-05-20", 72, 62, 18_156),
];

pub(super) fn nine() -> Vec<Value> {
    let row = |(at, &(issued, usage, days, total)): (usize, &(&str, i32, i32, i32))| {
        json!({
            "id": format!("n{at}"), "month": issued[..7], "issuedOn": issued, "total": total, "usageM3": usage,
            "days": days, "dueOn": "2024-09-30", "debitOn": null, "state": if at == 0 { "UNPAID" } else { "PAID" },
            "paidOn": if at == 0 { Value::Null } else { json!("2024-08-09") },
        })
    };
    NINE.iter().enumerate().map(row).collect()
}

/// Two years of months with a gap, every state in turn.
pub(super) fn monthly() -> Vec<Value> {
    let states = ["DEBIT_PLANNED", "DEBIT_CONFIRMING", "DEBIT_FAILED", "CONFIRMING", "LATE", "NOTHING_TO_PAY", "PAID"];
    let newest: kernel::Month = "2024-09".parse().unwrap();
    let row = |back: u32| {
        let month = newest.before(back);
        let state = states[usize::try_from(back).unwrap().min(states.len() - 1)];
        json!({
            "id": format!("m{back}"), "month": month, "issuedOn": format!("{month}-12"), "total": 3_000 + 37 * back,
            "usageM3": 16 + (back * 7) % 9, "days": 30, "dueOn": format!("{month}-27"), "debitOn": format!("{month}-27"),
            "state": state, "paidOn": format!("{month}-27"),
        })
    };
    (0..24).filter(|back| *back != 6).map(row).collect()
}

pub(super) struct Home {
    pub(super) latest: Value,
    pub(super) unpaid: Vec<Value>,
    pub(super) rows: Vec<Value>,
    pub(super) contracts: usize,
    pub(super) updated: bool,
}

impl Home {
    pub(super) fn in_state(state: &str) -> Home {
        Home {
            latest: bill(state),
            unpaid: vec![],
            rows: monthly().into_iter().take(13).collect(),
            contracts: 1,
            updated: true,
        }
    }

    /// Two contracts, other bills waiting, one of them late on this contract.
    pub(super) fn fullest() -> Home {
        let late = |id: &str, of: &str| {
            let mut late = bill("LATE");
            (late["id"], late["month"], late["contract"]) = (json!(id), json!("2024-07"), contract(of));
            late
        };
        Home {
            unpaid: vec![late("b0", "c1"), bill("UNPAID"), late("o1", "c2")],
            contracts: 2,
            ..Home::in_state("UNPAID")
        }
    }

    pub(super) fn empty() -> Home {
        Home { latest: Value::Null, rows: vec![], updated: false, ..Home::in_state("UNPAID") }
    }

    pub(super) fn json(&self, sample: Sample) -> Value {
        let contracts: Vec<Value> = ["c1", "c2"].iter().take(self.contracts).map(|id| contract(id)).collect();
        let mut shown = contracts.first().cloned().unwrap_or_default();
        if !shown.is_null() {
            shown["latestBill"] = self.latest.clone();
            shown["bills"] = json!({ "nodes": self.rows });
        }
        json!({ "tenant": tenant(sample), "viewer": {
            "displayName": "水野 花子", "contracts": contracts, "contract": shown, "unpaidBills": self.unpaid,
            "dataUpdatedAt": if self.updated { json!("2024-09-17T09:13:57Z") } else { Value::Null },
        } })
    }
}

pub(super) fn history(sample: Sample, rows: &[Value], of: &str, older: bool) -> Value {
    let mut shown = contract(of);
    shown["bills"] = json!({ "nodes": rows, "pageInfo": { "hasNextPage": older, "endCursor": "c=24" } });
    json!({ "tenant": tenant(sample), "viewer": {
        "contracts": [contract("c1"), contract("c2")], "contract": shown, "dataUpdatedAt": "2024-09-17T09:13:57Z",
    } })
}

pub(super) fn bill_page(sample: Sample, bill: &Value) -> Value {
    json!({ "tenant": tenant(sample), "viewer": { "displayName": "水野 花子", "bill": bill } })
}

/// A correction from 6,136 to 5,509 yen.
pub(super) fn corrected() -> Value {
    let (mut before, mut after) = (bill("UNPAID"), bill("UNPAID"));
    (before["id"], before["total"], before["usageM3"], before["currentValue"]) =
        (json!("b0"), json!(6136), json!(27), json!(645));
    (before["parts"][0]["amount"], before["parts"][1]["amount"]) = (json!(3129), json!(3007));
    after["corrects"] = before;
    after
}

/// The bill that another replaces, not yet final, read by estimate, partly paid, with rates and parts of all kinds.
pub(super) fn oddest() -> Value {
    let mut odd = bill("UNPAID");
    (odd["correctedBy"], odd["provisional"], odd["estimated"], odd["paid"]) =
        (json!("b2"), json!(true), json!(true), json!(100));
    (odd["periodFrom"], odd["readOn"], odd["dueOn"]) = (Value::Null, Value::Null, Value::Null);
    let kinds = ["WATER_BASE", "WATER_VOLUME", "WATER", "SEWER", "METER", "DISCOUNT", "OTHER"];
    let part = |kind: &&str| json!({ "kind": kind, "name": null, "amount": -10, "tax": 0, "taxRate": if *kind == "OTHER" { 0 } else { 10 } });
    odd["parts"] = kinds.iter().map(part).collect();
    odd["parts"][6]["name"] = json!("工事負担金 & 他");
    odd
}
