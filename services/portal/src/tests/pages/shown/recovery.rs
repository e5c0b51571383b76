//! Getting back in: every page, and each with everything that can be wrong with it.
use super::Into;
use crate::{
    pages::recover::{AGAIN, ANSWER, BEGIN, PROVE, RESET, RULES, STANDS},
    tests::{
        fake::{Sample, data},
        samples::{moved, recovering, recovery, wrong},
    },
};
use serde_json::{Value, json};

const UNTIL: Option<&str> = Some("2024-09-17T15:00:00Z");

fn rules(sample: Sample) -> (&'static str, Value) {
    (RULES, data(json!({ "tenant": recovering(sample) })))
}

fn stands(sample: Sample, next: &str) -> (&'static str, Value) {
    (STANDS, data(json!({ "tenant": recovering(sample), "recovery": recovery(sample, next) })))
}

/// A page in a browser that has begun.
fn held(into: &mut Into, name: &str, page: (&'static str, Option<&'static str>), answers: Vec<(&'static str, Value)>) {
    into.page(name, page, answers);
    into.hold("r", "k.ey");
}

pub(super) fn pages(into: &mut Into) {
    for (name, path) in [
        ("recover", "/recover"),
        ("recover-gone", "/recover?gone=yes"),
        ("recover-lost", "/recover/lost"),
        ("recover-done", "/recover/done"),
    ] {
        into.page(name, (path, None), vec![rules(into.sample)]);
    }
    for (name, path, next) in [
        ("recover-code", "/recover/code", "CODE"),
        ("recover-code-sent", "/recover/code?sent=yes", "CODE"),
        ("recover-answer", "/recover/answer", "ANSWER"),
        ("recover-password", "/recover/password", "NEW_PASSWORD"),
    ] {
        held(into, name, (path, None), vec![stands(into.sample, next)]);
    }
    addresses(into);
    codes(into);
    answers(into);
    passwords(into);
}

fn addresses(into: &mut Into) {
    let form = ("/recover", Some("mail=mizuno%3Cb"));
    for error in [
        wrong("REQUIRED", Some("MAIL"), None, None),
        wrong("TOO_LONG", Some("MAIL"), Some(254), None),
        wrong("NOT_MAIL", Some("MAIL"), None, None),
        wrong("CODES_USED_UP", None, None, UNTIL),
        wrong("CODES_USED_UP", Some("MAIL"), None, None),
        wrong("TOO_MANY", None, None, UNTIL),
        wrong("TOO_MANY", None, None, None),
    ] {
        let name = named("recover-mail", &error);
        let answer = (BEGIN, data(json!({ "beginRecovery": moved(None, &[error]) })));
        into.page(&name, form, vec![rules(into.sample), answer]);
    }
}

fn codes(into: &mut Into) {
    for error in [
        wrong("REQUIRED", Some("CODE"), None, None),
        wrong("NOT_CODE", Some("CODE"), None, None),
        wrong("WRONG_CODE", Some("CODE"), Some(4), None),
        wrong("WRONG_CODE", None, Some(1), None),
        wrong("EXPIRED", Some("CODE"), None, None),
        wrong("TRIED_OUT", Some("CODE"), None, None),
        wrong("USED", Some("CODE"), None, None),
        wrong("NO_CODE", None, None, None),
        wrong("TOO_MANY", None, None, UNTIL),
    ] {
        let name = named("recover-code", &error);
        let answer = (PROVE, data(json!({ "proveRecovery": moved(Some("CODE"), &[error]) })));
        held(into, &name, ("/recover/code", Some("code=1")), vec![stands(into.sample, "CODE"), answer]);
    }
    let used_up = wrong("CODES_USED_UP", None, None, UNTIL);
    let answer = (AGAIN, data(json!({ "sendRecoveryCode": moved(Some("CODE"), &[used_up]) })));
    held(into, "recover-again", ("/recover/code/again", Some("")), vec![stands(into.sample, "CODE"), answer]);
}

fn answers(into: &mut Into) {
    for error in [
        wrong("REQUIRED", Some("ANSWER"), None, None),
        wrong("TOO_LONG", Some("ANSWER"), Some(100), None),
        wrong("WRONG_ANSWER", Some("ANSWER"), Some(2), None),
        wrong("WRONG_ANSWER", None, Some(0), None),
        wrong("ANSWERS_USED_UP", Some("ANSWER"), None, UNTIL),
        wrong("ANSWERS_USED_UP", None, None, None),
    ] {
        let name = named("recover-answer", &error);
        let answer = (ANSWER, data(json!({ "answerQuestion": moved(Some("ANSWER"), &[error]) })));
        let form = ("/recover/answer", Some("answer=geheim"));
        held(into, &name, form, vec![stands(into.sample, "ANSWER"), answer]);
    }
}

fn passwords(into: &mut Into) {
    let codes = ["LACKS_UPPER", "LACKS_LOWER", "LACKS_DIGIT", "LACKS_SYMBOL", "COMMON", "OWN_WORDS"];
    let at = |code: &str, number| wrong(code, Some("PASSWORD"), number, None);
    let all: Vec<Value> = codes.iter().map(|code| at(code, None)).chain([at("TOO_SHORT", Some(8))]).collect();
    for (name, errors) in [
        ("none", vec![at("REQUIRED", None)]),
        ("long", vec![at("TOO_LONG", Some(1024))]),
        ("all", all),
        ("too-many", vec![wrong("TOO_MANY", None, None, UNTIL)]),
    ] {
        let answer = (RESET, data(json!({ "resetPassword": moved(Some("NEW_PASSWORD"), &errors) })));
        let form = ("/recover/password", Some("password=geheim"));
        held(into, &format!("recover-password-{name}"), form, vec![stands(into.sample, "NEW_PASSWORD"), answer]);
    }
}

fn named(page: &str, error: &Value) -> String {
    let more =
        [&error["field"], &error["number"], &error["retryAt"]].map(|value| if value.is_null() { "" } else { "-x" });
    format!("{page}-{}{}", error["code"].as_str().unwrap_or_default(), more.concat())
}
