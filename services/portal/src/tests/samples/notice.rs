//! Usage notices.
use super::{bill, contract};
use crate::tests::fake::Sample;
use serde_json::{Value, json};

pub(crate) struct Notice {
    pub(crate) reading: Value,
    pub(crate) debit: bool,
    /// How many bills the contract has at all.
    pub(crate) bills: usize,
}

impl Notice {
    /// One reading with one bill by debit.
    pub(crate) fn typical() -> Notice {
        Notice { reading: reading(vec![super::provisional()]), debit: true, bills: 1 }
    }

    /// One reading with two monthly bills, newest first, each of many parts.
    pub(crate) fn two_bills() -> Notice {
        let of_month = |id: &str, month: &str, from: &str, to: &str, state: &str| {
            let mut bill = bill(state);
            (bill["id"], bill["month"], bill["billNo"]) = (json!(id), json!(month), json!(format!("50607080{id}")));
            (bill["periodFrom"], bill["periodTo"]) = (json!(from), json!(to));
            bill["parts"] = super::oddest()["parts"].as_array().unwrap()[..5].into();
            bill
        };
        let bills = vec![
            of_month("t2", "2024-09", "2024-08-06", "2024-09-05", "UNPAID"),
            of_month("t1", "2024-08", "2024-07-06", "2024-08-05", "CONFIRMING"),
        ];
        Notice { reading: reading(bills), ..Notice::typical() }
    }

    /// The bureau checks the register. The door gives no usage; were it to, none may be shown.
    pub(crate) fn doubtful() -> Notice {
        let mut reading = reading(vec![super::doubtful()]);
        (reading["doubtful"], reading["previousValue"], reading["currentValue"], reading["usageM3"]) =
            (json!(true), json!(642), json!(554), json!(9_912));
        Notice { reading, ..Notice::typical() }
    }

    /// A changed meter, read by estimate, no bill yet, no plan, nothing to compare with.
    pub(crate) fn oddest() -> Notice {
        let mut reading = reading(vec![]);
        (reading["meterChanged"], reading["estimated"], reading["currentValue"]) = (json!(true), json!(true), json!(5));
        for nothing in ["nextReadOn", "usageM3YearBefore", "periodFrom"] {
            reading[nothing] = Value::Null;
        }
        Notice { reading, debit: false, bills: 3 }
    }

    /// A meter that isn't read (OSK-24), or nothing at all.
    pub(crate) fn none(bills: usize) -> Notice {
        Notice { reading: Value::Null, debit: false, bills }
    }

    pub(crate) fn json(&self, sample: Sample, of: &str) -> Value {
        let mut shown = contract(of);
        shown["latestReading"] = self.reading.clone();
        shown["lastDebit"] = if self.debit {
            json!({ "month": "2024-07", "amount": 5927, "billNo": "4060708010203040", "paidOn": "2024-07-31" })
        } else {
            Value::Null
        };
        shown["bills"] = json!({ "nodes": vec![json!({ "id": "b1" }); self.bills.min(1)] });
        json!({ "tenant": super::tenant(sample), "viewer": { "contract": shown } })
    }
}

fn reading(bills: Vec<Value>) -> Value {
    json!({
        "id": "r1", "readOn": "2024-09-06", "previousValue": 618, "currentValue": 642, "usageM3": 24,
        "usageM3YearBefore": 28, "periodFrom": "2024-07-06", "periodTo": "2024-09-05", "days": 62,
        "nextReadOn": "2024-11-06", "meterChanged": false, "estimated": false, "doubtful": false, "bills": bills,
    })
}
