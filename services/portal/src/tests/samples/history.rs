//! Histories of every rhythm.
use super::{contract, offered};
use crate::tests::fake::Sample;
use kernel::Month;
use serde_json::{Value, json};

fn newest() -> Month {
    "2024-09".parse().unwrap()
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

pub(crate) fn nine() -> Vec<Value> {
    let row = |(at, &(issued, usage, days, total)): (usize, &(&str, i32, i32, i32))| {
        json!({
            "id": format!("n{at}"), "month": issued[..7], "issuedOn": issued, "total": total, "usageM3": usage,
            "estimated": false, "doubtful": false, "days": days, "dueOn": "2024-09-30", "debitOn": null,
            "state": if at == 0 { "UNPAID" } else { "PAID" },
            "paidOn": if at == 0 { Value::Null } else { json!("2024-08-09") }, "provisional": false,
        })
    };
    NINE.iter().enumerate().map(row).collect()
}

fn row(id: &str, back: u32, state: &str) -> Value {
    let month = newest().before(back);
    json!({
        "id": id, "month": month, "issuedOn": format!("{month}-12"), "total": 3_000 + 37 * back,
        "usageM3": 16 + (back * 7) % 9, "estimated": back == 8, "doubtful": false, "days": 30, "dueOn": format!("{month}-27"),
        "debitOn": format!("{month}-27"), "state": state, "paidOn": format!("{month}-27"), "provisional": false,
    })
}

/// Two years of months with a gap, every state in turn, the newest provisional, one still checked.
pub(crate) fn monthly() -> Vec<Value> {
    let states = [
        "DEBIT_PLANNED",
        "DEBIT_CONFIRMING",
        "DEBIT_FAILED",
        "CONFIRMING",
        "LATE",
        "NOTHING_TO_PAY",
        "PAID",
        "DEBIT_AGAIN",
        "REFUNDED",
        "PAID",
    ];
    let of_month = |back: u32| row(&format!("m{back}"), back, states[(back as usize).min(states.len() - 1)]);
    let mut rows: Vec<Value> = (0..24).filter(|back| *back != 6).map(of_month).collect();
    rows[0]["provisional"] = json!(true);
    (rows[3]["doubtful"], rows[3]["usageM3"]) = (json!(true), Value::Null);
    rows
}

/// The last twelve, every second month, one gap among them: they reach back further than two years (KRS-16).
pub(crate) fn twelve() -> Vec<Value> {
    let backs = (0..13_u32).filter(|step| *step != 4).map(|step| step * 2);
    backs.map(|back| row(&format!("t{back}"), back, "PAID")).collect()
}

/// Two bills every month for two years: of one, amounts too long for a column.
pub(crate) fn twice_a_month() -> Vec<Value> {
    let both = |back: u32| {
        let mut large = row(&format!("d{back}"), back, "PAID");
        large["total"] = json!(1_234_567 + back);
        [row(&format!("e{back}"), back, "PAID"), large]
    };
    (0..24).flat_map(both).collect()
}

pub(crate) fn history(sample: Sample, rows: &[Value], of: &str, older: bool) -> Value {
    let mut shown = contract(of);
    shown["bills"] = json!({ "nodes": rows, "pageInfo": { "hasNextPage": older, "endCursor": "c=60" } });
    json!({ "tenant": super::tenant(sample), "viewer": {
        "contractPage": offered(2), "contract": shown, "dataUpdatedAt": "2024-09-17T09:13:57Z",
    } })
}
