//! Who works at the fixtures' bureaus.
use acceptance::{Clerk, Client, StaffRole, Value, World};

const fn one(city: &'static str, id: &'static str, role: StaffRole, secret: [u8; 20]) -> Clerk {
    Clerk { city, id, password: "mizu-wa-takaki-kara", name: "窓口 次郎", role, secret }
}

pub const OSAKA_CLERK: Clerk = one("osaka", "madoguchi", StaffRole::Clerk, *b"of the Osaka clerk's");
pub const OSAKA_CHIEF: Clerk = one("osaka", "kakaricho", StaffRole::Chief, *b"of the Osaka chief's");
pub const NAYORO_CLERK: Clerk = one("nayoro", "madoguchi", StaffRole::Clerk, *b"of the Nayoro clerk'");
pub const NAYORO_CHIEF: Clerk = one("nayoro", "kakaricho", StaffRole::Chief, *b"of the Nayoro chief'");
pub const KURASHIKI_CLERK: Clerk = one("kurashiki", "madoguchi", StaffRole::Clerk, *b"of the Kurashiki one");
pub const KURASHIKI_CHIEF: Clerk = one("kurashiki", "kakaricho", StaffRole::Chief, *b"of Kurashiki's other");
pub const KANAZAWA_CLERK: Clerk = one("kanazawa", "madoguchi", StaffRole::Clerk, *b"of the Kanazawa one.");

/// Both log in.
pub async fn at_work(world: &World, [clerk, chief]: [&Clerk; 2]) -> [Client; 2] {
    world.enlist(clerk).await;
    world.enlist(chief).await;
    [world.at_work(clerk).await, world.at_work(chief).await]
}

/// The member's id, as the bureau finds it.
pub async fn found(client: &mut Client, login_name: &str) -> Option<String> {
    let query = "query($name: String!) { member(loginName: $name) { id } }";
    let answer = client.ask_with(query, acceptance::json!({ "name": login_name })).await;
    assert!(answer.get("errors").is_none(), "{answer}");
    answer["data"]["member"]["id"].as_str().map(str::to_owned)
}

/// The record's acts, oldest first.
pub async fn record(chief: &mut Client) -> Vec<Value> {
    let query =
        "{ acts(first: 100) { nodes { at act subject detail staff { loginId role } } pageInfo { hasNextPage } } }";
    let mut data = chief.data(query).await;
    assert_eq!(data["acts"]["pageInfo"]["hasNextPage"], false);
    let mut all: Vec<Value> = serde_json_list(data["acts"]["nodes"].take());
    all.reverse();
    all
}

fn serde_json_list(value: Value) -> Vec<Value> {
    match value {
        Value::Array(all) => all,
        other => panic!("no list: {other}"),
    }
}

/// What they did, and to whom: `looked_up` of a subject or of nobody.
pub fn acts(record: &[Value]) -> Vec<(&str, &str)> {
    record.iter().map(|act| (act["act"].as_str().expect("an act"), act["subject"].as_str().unwrap_or("-"))).collect()
}
