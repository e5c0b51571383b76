//! Registering in the city whose order is address, details, contract, SMS.
use acceptance::{Applicant, Value, World, errors, json, on_both_engines};

const MAIL: &str = "ayame@example.com";
const MOBILE: &str = "090-1234-5678";

/// Who registers, with the consents that stand on the same page.
fn person() -> Value {
    json!({
        "step": 1,
        "details": {"name": "島 あかり", "nickname": "あかり", "mobile": MOBILE, "password": "hanashobu-no-niwa"},
        "terms": "2024-04-01",
        "privacy": "2024-04-01",
    })
}

fn contract(proof: &[(&str, &str)]) -> Value {
    let proof: Vec<Value> = proof.iter().map(|(field, value)| json!({"field": field, "value": value})).collect();
    json!({"step": 2, "contract": proof, "relation": "HOLDER"})
}

/// Up to the page of the contract.
async fn at_contract(world: &World, mail: &str) -> Applicant {
    let mut applicant = Applicant::proven(world, "osaka", mail).await;
    let filled = applicant.filled(person()).await;
    assert_eq!(filled["registration"]["step"], 2, "{filled}");
    applicant
}

on_both_engines! {
    async fn osk_06_one_correct_hint_is_enough(world: World) {
        world.load("osaka").await;
        let numbers = [("CUSTOMER_NO", "A123456789"), ("ASSESSMENT_NO", "24K0812345")];
        let mut applicant = at_contract(&world, MAIL).await;
        let wrong = [numbers[0], numbers[1], ("PHONE", "06-6000-9999"), ("PLACE", "大阪市北区1-1"), ("DEBIT_LAST4", "9999")];
        assert_eq!(errors(&applicant.fill(contract(&wrong)).await), json!([["NO_MATCH", null]]));
        let one = [numbers[0], numbers[1], ("PHONE", "06-6000-1132"), ("PLACE", "大阪市北区1-1"), ("DEBIT_LAST4", "9999")];
        let filled = applicant.filled(contract(&one)).await;
        assert_eq!(filled["registration"]["place"], "MOBILE_CODE", "{filled}");
        assert_eq!(filled["registration"]["phoneEnd"], "5678", "{filled}");
        let code = world.code_to("09012345678").await;
        let done = applicant.with_key("proveMobile", json!({"code": code})).await;
        assert_eq!(done["userErrors"], json!([]), "{done}");
        applicant.client.token = done["token"].as_str().map(str::to_owned);
        let viewer = applicant.client.data("{ viewer { displayName contracts { customerNo } joining { shown } } }").await;
        assert_eq!(viewer["viewer"]["displayName"], "あかり");
        assert_eq!(viewer["viewer"]["contracts"][0]["customerNo"], "A123456789");
    }
}
