//! Home, empty to full.
use super::{bill, contract, headlines, many, monthly, offered};
use crate::tests::fake::Sample;
use serde_json::{Value, json};

pub(crate) struct Home {
    pub(crate) latest: Value,
    pub(crate) unpaid: Vec<Value>,
    pub(crate) rows: Vec<Value>,
    pub(crate) contracts: usize,
    /// When a contract shows of which nothing shows yet.
    pub(crate) later: Option<&'static str>,
    /// The shown one is not among those that the pull-down offers anyway.
    pub(crate) far: bool,
    pub(crate) read: bool,
    pub(crate) news: usize,
    pub(crate) updated: bool,
}

impl Home {
    pub(crate) fn in_state(state: &str) -> Home {
        Home {
            latest: bill(state),
            unpaid: vec![],
            rows: monthly().into_iter().take(13).collect(),
            contracts: 1,
            later: None,
            far: false,
            read: true,
            news: 3,
            updated: true,
        }
    }

    /// Two contracts, other bills waiting, one of them late on this contract.
    pub(crate) fn fullest() -> Home {
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

    pub(crate) fn empty() -> Home {
        Home { latest: Value::Null, rows: vec![], read: false, news: 0, updated: false, ..Home::in_state("UNPAID") }
    }

    pub(crate) fn json(&self, sample: Sample) -> Value {
        let offered = offered(self.contracts);
        let mut shown = if self.far { many(150) } else { offered["nodes"][0].clone() };
        if !shown.is_null() {
            shown["latestBill"] = self.latest.clone();
            shown["latestReading"] = if self.read { json!({ "id": "r1" }) } else { Value::Null };
            shown["bills"] = json!({ "nodes": self.rows });
        }
        json!({ "tenant": super::tenant(sample), "viewer": {
            "displayName": "水野 花子", "contractPage": offered, "contract": shown, "unpaidBills": self.unpaid,
            "laterContracts": self.later.iter().map(later).collect::<Vec<_>>(),
            "dataUpdatedAt": if self.updated { json!("2024-09-17T09:13:57Z") } else { Value::Null },
        }, "announcements": { "nodes": headlines(self.news) } })
    }
}

fn later(from: &&'static str) -> Value {
    json!({ "customerNo": "3141592653580291", "nickname": "母の家", "visibleFrom": from })
}
