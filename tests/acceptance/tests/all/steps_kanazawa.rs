//! What people type to register in the city whose order is address, consents, details, contract, check; with an ID of
//! their own, a secret question, and names and places that prove the contract.
use acceptance::{Applicant, Value, World, json};

pub const MAIL: &str = "kenji@example.com";
pub const ID: &str = "mizuno-kenji";
pub const PASSWORD: &str = "kenrokuen-no-yuki";
/// The contract that they register; others may hold it too here.
pub const NUMBER: &str = "1020304050607080";

pub fn consents() -> Value {
    json!({"step": 1, "terms": "2024-04-01", "privacy": "2024-04-01"})
}

pub fn person(id: &str) -> Value {
    let details = json!({
        "name": "水野 健二", "loginId": id, "password": PASSWORD, "question": "FIRST_JOURNEY", "answer": "のと半島",
    });
    json!({"step": 2, "details": details})
}

/// The page of the contract, as one of the holder's family sends it.
pub fn contract(number: &str, name: &str, place: &str) -> Value {
    let proof = [("CUSTOMER_NO", number), ("NAME", name), ("PLACE", place)];
    let proof: Vec<Value> = proof.iter().map(|(field, value)| json!({"field": field, "value": value})).collect();
    json!({"step": 3, "contract": proof, "relation": "FAMILY", "consent": true})
}

/// That page with everything right.
pub fn right() -> Value {
    contract(NUMBER, "水野 花子", "片町一丁目1-1")
}

/// Up to the page of the contract.
pub async fn at_contract(world: &World, mail: &str, id: &str) -> Applicant {
    let mut applicant = Applicant::proven(world, "kanazawa", mail).await;
    assert_eq!(applicant.filled(consents()).await["registration"]["step"], 2);
    let filled = applicant.filled(person(id)).await;
    assert_eq!(filled["registration"]["step"], 3, "{filled}");
    applicant
}

/// Up to the page that shows everything.
pub async fn at_check(world: &World, mail: &str, id: &str) -> Applicant {
    let mut applicant = at_contract(world, mail, id).await;
    let filled = applicant.filled(right()).await;
    assert_eq!(
        (&filled["registration"]["place"], &filled["registration"]["step"]),
        (&json!("STEP"), &json!(4)),
        "{filled}"
    );
    applicant
}

/// A member who has just registered, and is logged in.
pub async fn member(world: &World, mail: &str, id: &str) -> Applicant {
    let mut applicant = at_check(world, mail, id).await;
    let done = applicant.confirm().await;
    assert_eq!((&done["userErrors"], &done["registration"]), (&json!([]), &Value::Null), "{done}");
    applicant.client.token = done["token"].as_str().map(str::to_owned);
    assert!(applicant.client.token.is_some(), "{done}");
    applicant
}
