//! Who registers in the fixtures' cities, page by page, and what comes to their address.
use acceptance::{Applicant, Client, Value, World, errors, json};
use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

/// The version of both documents that holds (`tenants/defaults/tenant.toml`).
pub const VERSION: &str = "2024-04-01";

/// A password that each of the cities takes.
pub const PASSWORD: &str = "Fubuki-no-Asa-2";

/// What proves a contract, as a page sends it.
pub fn proof(fields: &[(&str, &str)]) -> Value {
    fields.iter().map(|(field, value)| json!({"field": field, "value": value})).collect()
}

/// What each page behind the first code sends, all of it right. The last page, the check, sends nothing.
pub fn pages(city: &str) -> [Value; 3] {
    match city {
        "nayoro" => [
            json!({"step": 1, "details": {"name": "村上 冬子", "nickname": "ふゆ", "password": PASSWORD}}),
            json!({
                "step": 2,
                "contract": proof(&[("CUSTOMER_NO", "1204056"), ("PHONE", "01654-0-4056")]),
                "relation": "HOLDER",
            }),
            json!({"step": 3, "terms": VERSION, "privacy": VERSION}),
        ],
        "kurashiki" => [
            json!({"step": 1, "details": {"name": "三宅 桃子", "contactPhone": "086-000-1111", "password": PASSWORD}}),
            json!({
                "step": 2,
                "contract": proof(&[("CUSTOMER_NO", "1203040506"), ("PHONE", "086-000-0506")]),
                "relation": "HOLDER",
            }),
            json!({"step": 3, "terms": VERSION, "privacy": VERSION}),
        ],
        "oumu" => [
            json!({"step": 1, "details": {"name": "𠮷野 花子", "password": PASSWORD}}),
            json!({
                "step": 2,
                "contract": proof(&[("CUSTOMER_NO", "100234"), ("KANA", "ヨシノ ハナコ")]),
                "terms": VERSION,
            }),
            json!({"step": 3, "privacy": VERSION, "relation": "HOLDER"}),
        ],
        other => panic!("{other} has no pages here"),
    }
}

/// The contract that [`pages`] proves.
pub fn contract(city: &str) -> &'static str {
    match city {
        "nayoro" => "1204056",
        "kurashiki" => "1203040506",
        _ => "100234",
    }
}

/// Types an address and its code, and fills so many pages behind it.
pub async fn filled(world: &World, city: &str, mail: &str, many: usize) -> Applicant {
    let mut applicant = Applicant::proven(world, city, mail).await;
    for page in pages(city).into_iter().take(many) {
        applicant.filled(page).await;
    }
    applicant
}

/// Fills all pages behind the code and confirms them: a member, logged in, whose mail of welcome has come.
pub async fn finish(world: &World, city: &str, applicant: &mut Applicant) {
    for page in pages(city) {
        applicant.filled(page).await;
    }
    confirmed(applicant).await;
    let mail = applicant.client.data("{ viewer { joining { mail } } }").await["viewer"]["joining"]["mail"].take();
    letter(world, mail.as_str().expect("an address"), "登録が完了しました").await;
}

/// Confirms; the client is logged in from then on.
pub async fn confirmed(applicant: &mut Applicant) {
    let done = applicant.confirm().await;
    assert_eq!(done["userErrors"], json!([]), "{done}");
    assert_eq!(done["registration"], json!(null), "it is over: {done}");
    applicant.client.token = Some(done["token"].as_str().unwrap_or_else(|| panic!("no session: {done}")).to_owned());
}

/// A member of a city, from the first address to the last button.
pub async fn register(world: &World, city: &str, mail: &str) -> Applicant {
    let mut applicant = Applicant::proven(world, city, mail).await;
    finish(world, city, &mut applicant).await;
    applicant
}

/// Asserts that a login is refused as any wrong one is.
pub async fn cannot_log_in(world: &World, city: &str, mail: &str, password: &str) {
    let answer = world.client(city).try_login(mail, password).await;
    let login = &answer["data"]["login"];
    assert_eq!((&login["token"], &login["userErrors"][0]["code"]), (&json!(null), &json!("WRONG")), "{answer}");
}

/// The message to a recipient whose subject says this, once it has left.
pub async fn letter(world: &World, recipient: &str, subject: &str) -> Value {
    let says = |message: &Value| message["subject"].as_str().is_some_and(|line| line.contains(subject));
    // as long as `World` waits for a code
    for _ in 0..4500 {
        let all = world.outbox(0).await;
        if let Some(found) = all.into_iter().find(|message| message["recipient"] == recipient && says(message)) {
            return found;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("nothing to {recipient} says {subject}")
}

/// How many messages have left for a recipient. Ask [`all_carried`] before, or it is too early to tell.
pub async fn count_to(world: &World, recipient: &str) -> usize {
    world.outbox(0).await.iter().filter(|message| message["recipient"] == recipient).count()
}

/// Waits until every code and what goes as codes do has left a city. They leave in windows, one after another: what two
/// strangers' codes have overtaken won't come.
pub async fn all_carried(world: &World, city: &str) {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    for _ in 0..2 {
        let stranger = format!("stranger-{}@example.net", NEXT.fetch_add(1, Ordering::Relaxed));
        let begun = Applicant::new(world, city).begin(&stranger).await;
        assert_eq!(errors(&begun), json!([]), "{begun}");
        world.code_to(&stranger).await;
    }
}

/// The numbers of the contracts that a member sees.
pub async fn seen(client: &mut Client) -> Vec<String> {
    client.stay_on().await;
    let data = client.data("{ viewer { contracts { customerNo } } }").await;
    let contracts = data["viewer"]["contracts"].as_array().expect("contracts").iter();
    contracts.map(|contract| contract["customerNo"].as_str().expect("a number").to_owned()).collect()
}

/// Six digits that are another code.
pub fn other_than(code: &str) -> &'static str {
    if code == "314159" { "271828" } else { "314159" }
}

/// What somebody sees of a payload who knows neither the key nor whose address they typed: both blotted out.
pub fn blotted(payload: &Value, mail: &str) -> String {
    let text = payload.to_string();
    let text = payload["key"].as_str().map_or(text.clone(), |key| text.replace(key, "KEY"));
    text.replace(mail, "MAIL")
}
