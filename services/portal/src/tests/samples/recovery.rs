//! Ways back in, at every step; of cities that ask a question or don't, and that withdraw or don't.
use crate::tests::fake::Sample;
use serde_json::{Value, json};

/// A city with its rules for getting back in.
pub(crate) fn recovering(sample: Sample) -> Value {
    let mut tenant = super::tenant(sample);
    let withdraws = matches!(sample, Sample::Nayoro | Sample::Kurashiki);
    let asked: &[&str] = if sample == Sample::Oumu { &["UPPER", "LOWER", "DIGIT"] } else { &[] };
    tenant["recovery"] = json!({
        "asksAnswer": sample == Sample::Kanazawa,
        "lostEmail": if withdraws { "BUREAU_WITHDRAWS" } else { "ASK" },
    });
    tenant["registration"] = json!({
        "codeMinutes": 10,
        "password": { "least": 8, "asked": asked, "waivedFrom": 15 },
        "termsVersion": "2024-04-01", "privacyVersion": "2024-05-01",
    });
    tenant
}

/// Where a way back in stands.
pub(crate) fn recovery(sample: Sample, next: &str) -> Value {
    let by_id = sample == Sample::Kanazawa && next == "NEW_PASSWORD";
    json!({
        "next": next,
        "mail": "mizuno+<b>@example.jp",
        "question": (next == "ANSWER").then_some("FIRST_PET"),
        "loginId": by_id.then_some("mizuno-hanako"),
    })
}

/// An answer of the door: where it stands now, and what is wrong.
pub(crate) fn moved(next: Option<&str>, errors: &[Value]) -> Value {
    json!({
        "key": "k.ey", "recovery": next.map(|next| json!({ "next": next })), "done": false, "userErrors": errors,
    })
}

/// One thing that is wrong.
pub(crate) fn wrong(code: &str, field: Option<&str>, number: Option<i32>, retry_at: Option<&str>) -> Value {
    json!({ "code": code, "field": field, "number": number, "retryAt": retry_at })
}
