//! The contracts of an account, each on its page; one more; one less.
use super::{Errors, TYPED};
use crate::{
    pages::{adding, contract, contracts},
    tests::{
        fake::data,
        pages::shown::Into,
        samples::{
            self, added, held, later,
            member::{changed, leaver},
        },
    },
};
use serde_json::{Value, json};

pub(super) fn all(into: &mut Into<'_>) {
    list(into);
    one(into);
    more(into);
}

fn list(into: &mut Into<'_>) {
    let two = [samples::contract("c1"), samples::contract("c2")];
    let mut page = samples::found(into.sample, &two, 2, false);
    page["viewer"]["laterContracts"] = json!([later("l1", Some("母の家 <b")), later("l2", None)]);
    into.push("contracts-later", "/contracts", contracts::NAME, data(page.clone()));
    into.push("contracts-told", "/contracts", contracts::NAME, data(page));
    into.hold("t", "removed");
}

fn one(into: &mut Into<'_>) {
    let sample = into.sample;
    let (main, ended, moved) = (samples::contract("c1"), samples::contract("c2"), samples::many(3));
    let none = Value::Null;
    for (name, path, one, all, count) in [
        ("main", "/contracts/c1", &main, vec![], 2),
        ("ended", "/contracts/c2", &ended, vec![], 2),
        ("moved", "/contracts/k3", &moved, vec![], 200),
        ("later", "/contracts/l1", &none, vec![later("l1", Some("母の家 <b"))], 2),
        ("later-unnamed", "/contracts/l1", &none, vec![later("l1", None)], 2),
        ("remove", "/contracts/c2/remove", &ended, vec![], 2),
        ("remove-main", "/contracts/c1/remove", &main, vec![], 2),
        ("remove-last", "/contracts/c1/remove", &main, vec![], 1),
    ] {
        let paper = (contract::PAPER, data(leaver(sample, 2)));
        let page = (contract::NAME, data(held(sample, one, &all, count)));
        into.page(&format!("contract-{name}"), (path, None), vec![page, paper]);
    }
    for told in ["renamed", "made-main"] {
        into.push(&format!("contract-{told}"), "/contracts/c1", contract::NAME, data(held(sample, &main, &[], 2)));
        into.hold("t", told);
    }
    let page = (contract::NAME, data(held(sample, &ended, &[], 2)));
    let forms: [(&str, &'static str, (&'static str, &str), Errors); 4] = [
        (
            "name-long",
            "/contracts/c2/name",
            (contract::RENAME, "renameContract"),
            &[("TOO_LONG", Some("NICKNAME"), Some(60))],
        ),
        ("main-many", "/contracts/c2/main", (contract::MAIN, "makeMain"), &[("TOO_MANY", None, None)]),
        ("main-stays", "/contracts/c2/remove", (contract::REMOVE, "removeContract"), &[("MAIN_STAYS", None, None)]),
        ("last-stays", "/contracts/c2/remove", (contract::REMOVE, "removeContract"), &[("LAST_STAYS", None, None)]),
    ];
    for (name, path, (operation, mutation), errors) in forms {
        let answer = (operation, data(changed(mutation, errors)));
        into.page(&format!("contract-{name}"), (path, Some(TYPED)), vec![page.clone(), answer]);
    }
}

fn more(into: &mut Into<'_>) {
    let sample = into.sample;
    let room = |count| (adding::NAME, data(held(sample, &Value::Null, &[], count)));
    for count in [1, 19, 20, 200] {
        into.page(&format!("add-{count}"), ("/contracts/add", None), vec![room(count)]);
    }
    let cases: [(&str, Errors); 5] = [
        (
            "empty",
            &[
                ("REQUIRED", Some("CUSTOMER_NO"), None),
                ("REQUIRED", Some("ASSESSMENT_NO"), None),
                ("REQUIRED", Some("KNOWN_PHONE"), None),
                ("REQUIRED", Some("KANA"), None),
                ("TOO_FEW", Some("PROOF"), Some(1)),
            ],
        ),
        ("no-match", &[("NO_MATCH", None, None)]),
        ("by-phone", &[("ASK_BY_PHONE", None, None)]),
        ("already", &[("ALREADY_YOURS", Some("CUSTOMER_NO"), None), ("TOO_LONG", Some("NICKNAME"), Some(60))]),
        ("full", &[("FULL", None, Some(20))]),
    ];
    for (case, errors) in cases {
        let answers = vec![room(2), (adding::ADD, data(added(errors)))];
        into.page(&format!("add-{case}"), ("/contracts/add", Some(TYPED)), answers);
    }
    for (name, contract, all, count) in [
        ("now", samples::contract("c2"), vec![], 2),
        ("later", Value::Null, vec![later("c2", None)], 2),
        ("advised", samples::contract("c2"), vec![], 21),
    ] {
        let page = data(held(sample, &contract, &all, count));
        into.push(&format!("added-{name}"), "/contracts/c2/added", adding::ADDED, page);
    }
    let mut enrolled = held(sample, &samples::contract("c2"), &[], 2);
    enrolled["viewer"]["joining"] = Value::Null;
    into.push("added-enrolled", "/contracts/c2/added", adding::ADDED, data(enrolled));
}
