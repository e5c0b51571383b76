//! The one text that is told of whatever proves no contract, and the day that ends its tries.
use crate::steps_osaka::{MAIL, NUMBERS, PHONE, at_contract, contract, member, right};
use acceptance::{Applicant, StatusCode, errors, json, on_both_engines};

/// Status and bytes of the answer to a page of the contract.
async fn answer(applicant: &Applicant, proof: &[(&str, &str)]) -> (StatusCode, String) {
    let document = "mutation($input: FillRegistrationInput!) { fillRegistration(input: $input) { key token expiresAt \
                    userErrors { code field number retryAt } registration { place step phoneEnd typed { name contract { value } } } } }";
    let mut input = contract(proof);
    input["key"] = json!(applicant.key);
    let body = json!({"query": document, "variables": {"input": input}}).to_string();
    let response = applicant.client.send("POST", Some("application/json"), body).await;
    (response.status(), response.text().await.expect("a body"))
}

on_both_engines! {
    async fn osk_05_an_unbilled_number_is_refused_by_the_one_text(world: World) {
        world.load("osaka").await;
        let applicant = at_contract(&world, MAIL).await;
        let wrong = answer(&applicant, &[NUMBERS[0], NUMBERS[1], ("PHONE", "06-6000-9999")]).await;
        assert!(wrong.0 == StatusCode::OK && wrong.1.contains(r#"[{"code":"NO_MATCH","field":null,"number":null,"retryAt":null}]"#), "{wrong:?}");
        let unbilled = ("CUSTOMER_NO", "D456789012");
        let its_own = [("PHONE", "06-6000-9012"), ("PLACE", "大阪市住吉区長居東3-4-5"), ("DEBIT_LAST4", "9012")];
        for (why, proof) in [
            ("never billed, all else right", [unbilled, ("ASSESSMENT_NO", "24K0999999"), its_own[0]].as_slice()),
            ("never billed, and another's bill", &[unbilled, NUMBERS[1], its_own[0], its_own[1], its_own[2]]),
            ("no telephone is known", &[("CUSTOMER_NO", "B234567890"), ("ASSESSMENT_NO", "24M0800078"), PHONE]),
            ("the known one is old", &[("CUSTOMER_NO", "C345678901"), ("ASSESSMENT_NO", "24P0300005"), ("PHONE", "06-6371-8901")]),
            ("nobody has the number", &[("CUSTOMER_NO", "Z999999999"), NUMBERS[1], PHONE]),
            ("another bill", &[NUMBERS[0], ("ASSESSMENT_NO", "24M0800078"), PHONE]),
        ] {
            assert_eq!(answer(&applicant, proof).await, wrong, "{why}");
        }
        // and the same once more, of each a second failure
        assert_eq!(answer(&applicant, &[unbilled, ("ASSESSMENT_NO", "24K0999998"), its_own[0]]).await, wrong);
        assert_eq!(answer(&applicant, &[("CUSTOMER_NO", "Z999999999"), NUMBERS[1], PHONE]).await, wrong);
    }

    // One account a contract here (OSK-30): that it has one is told to nobody.
    async fn osk_05_a_contract_that_somebody_has_is_refused_by_the_one_text(world: World) {
        world.load("osaka").await;
        member(&world, "first@example.com").await;
        let second = at_contract(&world, MAIL).await;
        let all_right = answer(&second, &[NUMBERS[0], NUMBERS[1], PHONE]).await;
        assert_eq!(all_right, answer(&second, &[("CUSTOMER_NO", "Z999999999"), NUMBERS[1], PHONE]).await);
        assert!(all_right.1.contains("NO_MATCH"), "{all_right:?}");
    }

    // Tries of a number are counted whoever makes them and whether anybody has it; after five there is the telephone.
    async fn osk_05_after_five_failures_the_window_alone_helps_until_midnight(world: World) {
        world.load("osaka").await;
        let mut applicant = at_contract(&world, MAIL).await;
        let ask = json!([{"code": "ASK_BY_PHONE", "field": null, "number": null, "retryAt": "2024-09-17T15:00:00+00:00"}]);
        let nobodys = contract(&[("CUSTOMER_NO", "Z999999999"), NUMBERS[1], PHONE]);
        for wrong in [contract(&[NUMBERS[0], NUMBERS[1], ("PHONE", "06-6000-9999")]), nobodys.clone()] {
            for count in 1..=5 {
                assert_eq!(errors(&applicant.fill(wrong.clone()).await), json!([["NO_MATCH", null]]), "{count}");
            }
            assert_eq!(applicant.fill(wrong).await["userErrors"], ask);
        }
        let mut other = at_contract(&world, "other@example.com").await;
        for applicant in [&mut applicant, &mut other] {
            let filled = applicant.fill(right()).await;
            assert_eq!((&filled["userErrors"], &filled["registration"]["step"]), (&ask, &json!(2)), "{filled}");
        }
        world.set_clock("2024-09-17T23:59:59+09:00");
        assert_eq!(applicant.fill(right()).await["userErrors"], ask);
        assert_eq!(applicant.fill(nobodys.clone()).await["userErrors"], ask);
        world.set_clock("2024-09-18T00:00:00+09:00");
        assert_eq!(errors(&applicant.fill(nobodys).await), json!([["NO_MATCH", null]]));
        assert_eq!(applicant.filled(right()).await["registration"]["place"], "MOBILE_CODE");
    }
}
