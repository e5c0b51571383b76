//! Every page in every state that its samples know: empty, with an error, typical, fullest.
mod information;
mod recovery;

use super::{members, registering};
use crate::{
    links::encoded,
    pages,
    tests::{
        fake::{Sample, data, refused},
        samples::{self, Home, Notice},
    },
};
use serde_json::{Value, json};

/// A page, how it is asked for, and what the door says.
pub(super) struct Shown {
    pub(super) name: String,
    pub(super) sample: Sample,
    pub(super) path: &'static str,
    pub(super) form: Option<&'static str>,
    /// What the browser holds.
    pub(super) cookie: String,
    pub(super) development: bool,
    pub(super) answers: Vec<(&'static str, Value)>,
}

const STATES: [&str; 10] = [
    "DEBIT_PLANNED",
    "DEBIT_CONFIRMING",
    "DEBIT_FAILED",
    "DEBIT_AGAIN",
    "UNPAID",
    "CONFIRMING",
    "LATE",
    "PAID",
    "REFUNDED",
    "NOTHING_TO_PAY",
];

/// A hundred and one characters.
const TOO_LONG: &str = concat!(
    "search=",
    "aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbb",
    "aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbba"
);

/// Takes pages of one city.
pub(super) struct Into<'a> {
    pub(super) sample: Sample,
    all: &'a mut Vec<Shown>,
}

impl Into<'_> {
    pub(super) fn push(&mut self, name: &str, path: &'static str, operation: &'static str, answer: Value) {
        self.page(name, (path, None), vec![(operation, answer)]);
    }

    pub(super) fn page(
        &mut self,
        name: &str,
        (path, form): (&'static str, Option<&'static str>),
        answers: Vec<(&'static str, Value)>,
    ) {
        let sample = self.sample;
        let tenant = (pages::tenant::NAME, data(json!({ "tenant": samples::tenant(sample) })));
        self.all.push(Shown {
            name: format!("{name}-{sample:?}").to_lowercase(),
            sample,
            path,
            form,
            cookie: String::new(),
            development: path.starts_with("/parts"),
            answers: [vec![tenant], answers].concat(),
        });
    }

    /// The last page is asked for by a browser that holds this cookie.
    pub(super) fn hold(&mut self, cookie: &str, value: &str) {
        let city = format!("{:?}", self.sample).to_lowercase();
        self.all.last_mut().unwrap().cookie = format!("__Host-{cookie}-{city}={}", encoded(value));
    }
}

pub(super) fn shown() -> Vec<Shown> {
    let mut all = Vec::new();
    for sample in Sample::ALL {
        let into = &mut Into { sample, all: &mut all };
        logins(into);
        homes(into);
        bills(into);
        notices(into);
        histories(into);
        contracts(into);
        news(into);
        recovery::pages(into);
        information::pages(into);
        registering::all(into);
        members::all(into);
        failures(into);
        into.page("parts", ("/parts?state=DEBIT_AGAIN", None), vec![]);
    }
    all
}

fn logins(into: &mut Into) {
    let headlines = data(json!({ "announcements": { "nodes": samples::headlines(2) } }));
    into.push("login", "/login", pages::news::LOGIN, headlines);
    into.push("login-quiet", "/login", pages::news::LOGIN, data(json!({ "announcements": { "nodes": [] } })));
    for (code, field, retry) in [
        ("REQUIRED", Some("loginId"), None),
        ("REQUIRED", Some("password"), None),
        ("TOO_LONG", Some("loginId"), None),
        ("TOO_LONG", Some("password"), None),
        ("WRONG", None, None),
        ("LOCKED", None, Some("2024-09-18T00:00:00Z")),
        ("LOCKED", None, None),
        ("TOO_MANY", None, Some("2024-09-17T09:15:00Z")),
        ("TOO_MANY", None, None),
    ] {
        let error = json!({ "code": code, "field": field, "retryAt": retry });
        let answer = data(
            json!({ "login": { "token": null, "deviceToken": null, "registrationKey": null, "userErrors": [error] } }),
        );
        let name = format!("login-{code}-{}{}", field.unwrap_or("none"), if retry.is_some() { "-until" } else { "" });
        let form = Some("id=mizuno&password=geheim&keep=yes");
        into.page(&name, ("/login", form), vec![(pages::login::NAME, answer)]);
    }
}

fn homes(into: &mut Into) {
    let sample = into.sample;
    for state in STATES {
        let home = Home::in_state(state).json(sample);
        into.push(&format!("home-{state}"), "/", pages::home::NAME, data(home));
    }
    let mut undated = samples::bill("DEBIT_PLANNED");
    (undated["debitOn"], undated["paymentMethod"]) = (Value::Null, json!("CREDIT_CARD"));
    let homes = [
        ("fullest", Home::fullest()),
        ("empty", Home::empty()),
        ("not-yet", Home { later: Some("2024-09-18T00:00:00Z"), contracts: 0, ..Home::empty() }),
        ("stranger", Home { contracts: 0, ..Home::empty() }),
        ("not-read", Home { latest: Value::Null, read: false, ..Home::in_state("PAID") }),
        ("card", Home { latest: undated, rows: samples::nine(), ..Home::in_state("PAID") }),
        ("provisional", Home { latest: samples::provisional(), ..Home::in_state("PAID") }),
        ("doubtful", Home { latest: samples::doubtful(), ..Home::in_state("PAID") }),
        ("twenty", Home { contracts: 20, ..Home::in_state("PAID") }),
        ("two-hundred", Home { contracts: 200, far: true, ..Home::in_state("PAID") }),
        ("two-a-month", Home { rows: samples::twice_a_month(), ..Home::in_state("PAID") }),
    ];
    for (name, home) in homes {
        into.push(&format!("home-{name}"), "/", pages::home::NAME, data(home.json(sample)));
    }
}

fn bills(into: &mut Into) {
    let states = STATES.iter().map(|&state| (state, samples::bill(state)));
    let odd = [
        ("corrected", samples::corrected()),
        ("oddest", samples::oddest()),
        ("doubtful", samples::doubtful()),
        ("provisional", samples::provisional()),
    ];
    for (name, bill) in states.chain(odd) {
        let page = samples::bill_page(into.sample, &bill);
        into.push(&format!("bill-{name}"), "/bills/b1", pages::bill::NAME, data(page));
    }
}

fn notices(into: &mut Into) {
    for (name, of, notice) in [
        ("typical", "c1", Notice::typical()),
        ("two-bills", "c2", Notice::two_bills()),
        ("doubtful", "c1", Notice::doubtful()),
        ("oddest", "c1", Notice::oddest()),
        ("not-read", "c1", Notice::none(2)),
        ("empty", "c1", Notice::none(0)),
    ] {
        let page = notice.json(into.sample, of);
        into.push(&format!("notice-{name}"), "/notice?contract=c1", pages::notice::NAME, data(page));
    }
    let stranger = json!({ "tenant": samples::tenant(into.sample), "viewer": { "contract": null } });
    into.push("notice-stranger", "/notice", pages::notice::NAME, data(stranger));
}

fn histories(into: &mut Into) {
    for (name, path, rows, of, older) in [
        ("nine", "/history?contract=c2", samples::nine(), "c2", false),
        ("monthly", "/history", samples::monthly(), "c1", false),
        ("twelve", "/history", samples::twelve(), "c1", false),
        ("two-a-month", "/history", samples::twice_a_month(), "c1", true),
        ("older", "/history?after=c", samples::nine(), "c1", false),
        ("empty", "/history", vec![], "c2", false),
    ] {
        let history = samples::history(into.sample, &rows, of, older);
        into.push(&format!("history-{name}"), path, pages::history::NAME, data(history));
    }
    let mut many = samples::history(into.sample, &samples::monthly(), "c1", false);
    many["viewer"]["contractPage"] = samples::offered(200);
    into.push("history-two-hundred", "/history", pages::history::NAME, data(many));
}

fn contracts(into: &mut Into) {
    let twenty: Vec<Value> = (0..20).map(samples::many).collect();
    let of_two = [samples::contract("c1"), samples::contract("c2")];
    for (name, path, looked_for, contracts, total, more) in [
        ("first", "/contracts", "", &twenty[..], 200, true),
        ("later", "/contracts?after=c", "", &twenty[..5], 25, false),
        ("found", "/contracts", "片", &of_two[..], 2, false),
        ("none", "/contracts", "zzz", &[], 0, false),
    ] {
        let page = samples::found(into.sample, contracts, total, more);
        into.push(&format!("contracts-{name}"), path, pages::contracts::NAME, data(page));
        into.hold("find", looked_for);
    }
    into.page("contracts-too-long", ("/contracts", Some(TOO_LONG)), vec![]);
}

fn news(into: &mut Into) {
    for (name, path, count, more, visitor) in [
        ("first", "/news?contract=c2", 20, true, false),
        ("later", "/news?after=c", 3, false, true),
        ("empty", "/news", 0, false, true),
    ] {
        let list = samples::list(into.sample, count, more, visitor);
        into.push(&format!("news-{name}"), path, pages::news::LIST, data(list));
    }
    for (name, visitor) in [("item", false), ("item-visitor", true)] {
        let item = samples::item(into.sample, visitor);
        into.push(&format!("news-{name}"), "/news/a0", pages::news::ITEM, data(item));
    }
}

fn failures(into: &mut Into) {
    let broken = json!({ "data": null, "errors": [{ "message": "secret internals" }] });
    into.push("broken", "/", pages::home::NAME, broken);
    into.push("too-many", "/", pages::home::NAME, refused("TOO_MANY_REQUESTS", json!({})));
    into.page("missing", ("/no/such/page", None), vec![]);
    let opens = json!({ "opensAt": "2024-09-17T22:00:00Z" });
    into.push("closed", "/", pages::home::NAME, refused("CLOSED", opens));
}
