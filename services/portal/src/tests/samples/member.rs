//! Members: what they look after, and what a change comes to.
use crate::tests::fake::Sample;
use serde_json::{Value, json};

/// A page that shows its city, and that somebody is logged in.
pub(crate) fn somebody(sample: Sample) -> Value {
    json!({ "tenant": super::tenant(sample), "viewer": { "displayName": "水野 花子" } })
}

/// What is known of a member. `asked`: a new address waits for its code.
pub(crate) fn details(sample: Sample, asked: bool) -> Value {
    let id = if sample == Sample::Kanazawa { "mizuno-hanako" } else { "hanako+<b>@example.jp" };
    let phone = (sample == Sample::Kurashiki).then_some("09012345678");
    json!({ "tenant": super::register::city(sample), "viewer": {
        "displayName": "水野 <花子>", "loginId": id, "mail": "hanako+<b>@example.jp", "contactPhone": phone,
        "mailAsked": asked.then_some("atarashii@example.jp"),
    } })
}

/// Which notices are on; news alone can be off where the city says so.
pub(crate) fn switches(sample: Sample, usage: bool, news: bool) -> Value {
    let usage_may = sample != Sample::Osaka;
    let one = |kind: &str, on: bool, may: bool| json!({ "kind": kind, "on": on, "mayBeOff": may });
    json!({ "tenant": super::tenant(sample), "viewer": {
        "mail": "hanako@example.jp", "notices": [one("NEWS", news, true), one("USAGE", usage, usage_may)],
    } })
}

/// What a change comes to, by its name; each error with code, field and number.
pub(crate) fn changed(name: &str, errors: &[(&str, Option<&str>, Option<i32>)]) -> Value {
    let error = |(code, field, number): &(&str, Option<&str>, Option<i32>)| {
        let dated = ["ASK_BY_PHONE", "CODES_USED_UP", "TOO_MANY"].contains(code);
        super::wrong(code, *field, *number, dated.then_some("2024-09-17T15:00:00Z"))
    };
    let errors: Vec<Value> = errors.iter().map(error).collect();
    json!({ name: { "done": errors.is_empty(), "userErrors": errors } })
}

/// Where somebody is logged in: here, and with so many others.
pub(crate) fn devices(sample: Sample, others: usize) -> Value {
    let device = |at: usize| {
        json!({
            "id": format!("d{at}"), "kind": if at % 2 == 1 { "APP" } else { "BROWSER" }, "stays": at % 2 == 1,
            "isThis": at == 0, "firstSeenAt": "2024-08-01T03:04:05Z", "lastSeenAt": "2024-09-17T09:13:57Z",
        })
    };
    let devices: Vec<Value> = (0..=others).map(device).collect();
    json!({ "tenant": super::tenant(sample), "viewer": { "devices": devices } })
}

/// Who would leave.
pub(crate) fn leaver(sample: Sample, held: i32) -> Value {
    let again = |at: i32| {
        let (from, on) = match at {
            0 => ("THIS", json!("2024-09-20")),
            1 => ("NEXT", json!("2024-10-10")),
            _ => ("UNPLANNED", json!(null)),
        };
        let nickname = (at == 0).then_some("自宅");
        json!({ "customerNo": format!("A12345678{at}"), "nickname": nickname, "from": from, "on": on })
    };
    let paper: Vec<Value> = (0..held).map(again).collect();
    let leaving = json!({ "paper": paper, "showsAgainFrom": "2024-09-19T00:00:00Z" });
    let viewer = json!({ "loginId": "hanako@example.jp", "contractsHeld": held, "leaving": leaving });
    json!({ "tenant": super::tenant(sample), "viewer": viewer })
}
