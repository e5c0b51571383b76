//! Registrations: each city's rules as its files say them, and where one stands.
use crate::tests::fake::Sample;
use serde_json::{Value, json};

/// The city with its rules.
pub(crate) fn city(sample: Sample) -> Value {
    let mut tenant = super::tenant(sample);
    tenant["registration"] = rules(sample);
    tenant
}

fn rules(sample: Sample) -> Value {
    let consents = ["TERMS", "PRIVACY"];
    let usual = json!([["CONTACT_CODE"], ["DETAILS"], ["CONTRACT", "RELATION"], consents, ["CHECK"]]);
    let proof = |required: &[&str], shape: &str| {
        json!({
            "required": required, "any": [], "least": 0, "customerNoShape": shape, "assessmentNoShape": null,
        })
    };
    let (steps, details, proof) = match sample {
        Sample::Osaka => (
            json!([["CONTACT_CODE"], ["DETAILS", "TERMS", "PRIVACY"], ["CONTRACT", "RELATION"], ["MOBILE_CODE"]]),
            json!(["NAME", "NICKNAME", "MOBILE", "PASSWORD"]),
            json!({
                "required": ["CUSTOMER_NO", "ASSESSMENT_NO"], "any": ["PHONE", "PLACE", "DEBIT_LAST4"], "least": 1,
                "customerNoShape": "A999999999", "assessmentNoShape": "99A9999999",
            }),
        ),
        Sample::Kanazawa => (
            json!([["CONTACT_CODE"], consents, ["DETAILS"], ["CONTRACT", "RELATION"], ["CHECK"]]),
            json!(["NAME", "LOGIN_ID", "PASSWORD", "SECRET_QUESTION"]),
            proof(&["CUSTOMER_NO", "NAME", "PLACE"], "9999999999999999"),
        ),
        Sample::Nayoro => (usual, json!(["NAME", "NICKNAME", "PASSWORD"]), proof(&["CUSTOMER_NO", "PHONE"], "9999999")),
        Sample::Kurashiki => {
            (usual, json!(["NAME", "CONTACT_PHONE", "PASSWORD"]), proof(&["CUSTOMER_NO", "PHONE"], "9999999999"))
        }
        Sample::Oumu => (
            json!([["CONTACT_CODE"], ["DETAILS"], ["CONTRACT", "TERMS"], ["PRIVACY", "RELATION"], ["CHECK"]]),
            json!(["NAME", "PASSWORD"]),
            proof(&["CUSTOMER_NO", "KANA"], "999999"),
        ),
    };
    let steps: Vec<Value> = steps.as_array().unwrap().iter().map(|parts| json!({ "parts": parts })).collect();
    let by_sms = sample == Sample::Kurashiki;
    let asked = if sample == Sample::Oumu { json!(["UPPER", "LOWER", "DIGIT"]) } else { json!([]) };
    json!({
        "steps": steps, "details": details, "proof": proof, "codeMinutes": 10,
        "channels": if by_sms { json!(["EMAIL", "SMS"]) } else { json!(["EMAIL"]) },
        "password": { "least": 8, "asked": asked, "waivedFrom": 15 },
        "questions": ["FIRST_SCHOOL", "CHILDHOOD_FRIEND", "FIRST_JOURNEY", "FIRST_PET", "FAVOURITE_TEACHER"],
        "termsVersion": "2024-04-01", "privacyVersion": "2024-04-01",
    })
}

/// The number of the last step that is a page of its own before the mobile phone's code.
pub(crate) fn last_step(sample: Sample) -> i32 {
    if sample == Sample::Osaka { 2 } else { 4 }
}

/// Where a registration stands, with nothing typed.
pub(crate) fn registration(place: &str, step: i32) -> Value {
    let typed = json!({
        "name": null, "nickname": null, "contactPhone": null, "mobile": null, "loginId": null, "hasPassword": false,
        "question": null, "contract": [], "terms": null, "privacy": null, "relation": null, "consent": false,
    });
    json!({
        "place": place, "step": step, "mail": "hanako.mizuno@example.jp", "channel": "EMAIL",
        "phoneEnd": if place == "MOBILE_CODE" { json!("5678") } else { Value::Null },
        "typed": if place == "STEP" { typed } else { Value::Null },
    })
}

/// The same with all typed.
pub(crate) fn typed(sample: Sample, step: i32) -> Value {
    let mut registration = registration("STEP", step);
    let proofs = rules(sample)["proof"].clone();
    let fields = proofs["required"].as_array().unwrap().iter().chain(proofs["any"].as_array().unwrap());
    let value = |field: &Value| match field.as_str().unwrap() {
        "CUSTOMER_NO" if sample == Sample::Kanazawa => "1020304050607080",
        "CUSTOMER_NO" => "Ｋ012345678",
        "ASSESSMENT_NO" => "01A2345678",
        "PHONE" => "06-6000-0000",
        "PLACE" => "片町一丁目1-1 <メゾン>",
        "DEBIT_LAST4" => "",
        "KANA" => "ミズノ ハナコ",
        _ => "水野 花子",
    };
    registration["typed"] = json!({
        "name": "水野 花子", "nickname": null, "contactPhone": "090-1234-5678", "mobile": "080-8765-5678",
        "loginId": "mizuno-hanako", "hasPassword": true, "question": "FIRST_PET",
        "contract": fields.map(|field| json!({ "field": field, "value": value(field) })).collect::<Vec<_>>(),
        "terms": "2024-04-01", "privacy": "2024-04-01", "relation": "FAMILY", "consent": true,
    });
    registration
}

/// What the door says to a page that asks where it stands.
pub(crate) fn stands(sample: Sample, registration: &Value) -> Value {
    json!({ "tenant": city(sample), "registration": registration })
}

/// What a change comes to: where it stands then.
pub(crate) fn moved(place: &str, step: i32) -> Value {
    payload(json!({ "place": place, "step": step }), json!([]))
}

/// What a change comes to that is wrong; each with code, field and number.
pub(crate) fn wrong(place: &str, step: i32, errors: &[(&str, Option<&str>, Option<i32>)]) -> Value {
    let error = |(code, field, number): &(&str, Option<&str>, Option<i32>)| {
        let dated = ["ASK_BY_PHONE", "CODES_USED_UP", "TOO_MANY"].contains(code);
        json!({
            "code": code, "field": field, "number": number,
            "retryAt": if dated { json!("2024-09-17T15:00:00Z") } else { Value::Null },
        })
    };
    payload(json!({ "place": place, "step": step }), errors.iter().map(error).collect())
}

/// It is completed.
pub(crate) fn completed() -> Value {
    let mut payload = payload(Value::Null, json!([]));
    payload["token"] = json!("tok.en");
    payload["deviceToken"] = json!("dev.ice");
    payload
}

fn payload(registration: Value, errors: Value) -> Value {
    json!({ "key": "k.ey", "registration": registration, "token": null, "deviceToken": null, "userErrors": errors })
}

/// The last page.
pub(crate) fn done(sample: Sample) -> Value {
    let (from, shown, paper) = match sample {
        Sample::Osaka => ("2024-09-17T09:13:57Z", true, json!(["STOPS", "PRINT_YOURSELF"])),
        Sample::Kurashiki => {
            ("2024-09-18T00:00:00Z", false, json!(["STOPS", "ONE_MAY_STILL_COME", "ONE_PERIOD_ON_REQUEST"]))
        }
        Sample::Nayoro => ("2024-09-17T15:00:00Z", false, json!(["STOPS", "KEPT_ON_REQUEST"])),
        Sample::Kanazawa => ("2024-09-17T15:00:00Z", false, json!(["GOES_ON"])),
        Sample::Oumu => ("2024-09-17T15:00:00Z", false, json!(["STOPS", "PRINT_YOURSELF"])),
    };
    let mail = if sample == Sample::Kurashiki { Value::Null } else { json!("hanako.mizuno@example.jp") };
    json!({ "tenant": super::tenant(sample), "viewer": { "displayName": "水野 花子", "joining": {
        "showsFrom": from, "shown": shown, "paper": paper, "mail": mail,
    } } })
}
