//! What people type to register in the city whose order is address, details, contract, SMS; and how far they come.
use acceptance::{Applicant, Value, World, files, json};

pub const MAIL: &str = "ayame@example.com";
pub const MOBILE: &str = "090-1234-5678";
/// The same phone, as messages go to it.
pub const SMS: &str = "09012345678";
pub const PASSWORD: &str = "hanashobu-no-niwa";
/// The numbers on the slip of a contract with telephones and direct debit.
pub const NUMBERS: [(&str, &str); 2] = [("CUSTOMER_NO", "A123456789"), ("ASSESSMENT_NO", "24K0812345")];
pub const PHONE: (&str, &str) = ("PHONE", "06-6000-1132");

/// Who registers, with the consents that stand on the same page.
pub fn person() -> Value {
    person_with(MOBILE)
}

pub fn person_with(mobile: &str) -> Value {
    json!({
        "step": 1,
        "details": {"name": "島 あかり", "nickname": "あかり", "mobile": mobile, "password": PASSWORD},
        "terms": "2024-04-01",
        "privacy": "2024-04-01",
    })
}

/// The page of the contract, as its holder sends it.
pub fn contract(proof: &[(&str, &str)]) -> Value {
    contract_of("HOLDER", proof)
}

pub fn contract_of(relation: &str, proof: &[(&str, &str)]) -> Value {
    let proof: Vec<Value> = proof.iter().map(|(field, value)| json!({"field": field, "value": value})).collect();
    json!({"step": 2, "contract": proof, "relation": relation})
}

/// That page with everything right.
pub fn right() -> Value {
    contract(&[NUMBERS[0], NUMBERS[1], PHONE])
}

/// Up to the page of the contract.
pub async fn at_contract(world: &World, mail: &str) -> Applicant {
    let mut applicant = Applicant::proven(world, "osaka", mail).await;
    let filled = applicant.filled(person()).await;
    assert_eq!(filled["registration"]["step"], 2, "{filled}");
    applicant
}

/// Up to the page of the mobile phone's code, which has been sent.
pub async fn at_mobile(world: &World, mail: &str) -> Applicant {
    let mut applicant = at_contract(world, mail).await;
    let filled = applicant.filled(right()).await;
    assert_eq!(filled["registration"]["place"], "MOBILE_CODE", "{filled}");
    applicant
}

/// Types the mobile phone's code, which completes it; the client is logged in from then on.
pub async fn finish(applicant: &mut Applicant, code: &str) {
    let done = applicant.with_key("proveMobile", json!({"code": code})).await;
    assert_eq!(done["userErrors"], json!([]), "{done}");
    assert_eq!(done["registration"], Value::Null, "{done}");
    applicant.client.token = done["token"].as_str().map(str::to_owned);
    assert!(applicant.client.token.is_some(), "{done}");
}

/// A member who has just registered.
pub async fn member(world: &World, mail: &str) -> Applicant {
    let mut applicant = at_mobile(world, mail).await;
    let code = world.code_to(SMS).await;
    finish(&mut applicant, &code).await;
    applicant
}

/// Loads so many contracts that differ in their numbers alone: one account holds a contract here, so each proof that is
/// right needs a contract of its own.
pub async fn load_twins(world: &World, many: usize) {
    let mut deliveries = files("osaka", "");
    deliveries.retain(|delivery| delivery.name.starts_with("keiyaku") || delivery.name.starts_with("chotei"));
    for delivery in &mut deliveries {
        let text = String::from_utf8(delivery.bytes.clone()).expect("the city writes UTF-8");
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let model =
            lines.iter().find(|line| line.contains("24K0812345") || line.contains("0456")).expect("a model").clone();
        lines.truncate(1);
        lines.extend((0..many).map(|at| {
            let [(_, customer_no), (_, bill_no)] = twin(at);
            model.replace("A123456789", &customer_no).replace("24K0812345", &bill_no)
        }));
        let total = if delivery.name.starts_with("chotei") { format!(",{}", 4587 * many) } else { String::new() };
        lines.push(format!("END,{many}{total}"));
        delivery.bytes = lines.iter().flat_map(|line| [line.as_str(), "\r\n"]).collect::<String>().into_bytes();
    }
    world.import("osaka", deliveries).await.expect("the twins are in order");
}

/// The numbers of such a contract.
pub fn twin(at: usize) -> [(&'static str, String); 2] {
    [("CUSTOMER_NO", format!("T{at:09}")), ("ASSESSMENT_NO", format!("24K{at:07}"))]
}
