//! Which contract somebody gets in the city that asks for two numbers and any one of telephone, place and account.
use crate::steps_osaka::{MAIL, NUMBERS, PHONE, at_contract, contract, load_twins, right, twin};
use acceptance::{Value, World, errors, json, on_both_engines, told};

/// Whether one hint proves a contract of the twins, to somebody who has typed nothing else of it.
async fn proves(world: &World, at: usize, hint: (&str, &str)) {
    let mut applicant = at_contract(world, &format!("v{at}@example.com")).await;
    let numbers = twin(at);
    let proof = [(numbers[0].0, numbers[0].1.as_str()), (numbers[1].0, numbers[1].1.as_str()), hint];
    let filled = applicant.fill(contract(&proof)).await;
    assert_eq!((errors(&filled), &filled["registration"]["place"]), (json!([]), &json!("MOBILE_CODE")), "{hint:?}");
}

async fn each_proves(world: &World, field: &str, values: &[&str]) {
    load_twins(world, values.len()).await;
    for (at, value) in values.iter().enumerate() {
        proves(world, at, (field, value)).await;
    }
}

/// What is said of wrong tries, one after another in one browser.
async fn all_say(world: &World, tries: &[&[(&str, &str)]], says: Value) {
    world.load("osaka").await;
    let mut applicant = at_contract(world, MAIL).await;
    for proof in tries {
        assert_eq!(errors(&applicant.fill(contract(proof)).await), says, "{proof:?}");
    }
}

on_both_engines! {
    async fn osk_06_the_phone_alone_is_enough(world: World) {
        // the second one is that of the file's second column
        each_proves(&world, "PHONE", &["06-6000-1132", "０６（６０００）１１３２", "0660001132", "06-6000-2264"]).await;
    }

    async fn osk_06_the_place_alone_is_enough_with_and_without_the_city(world: World) {
        each_proves(&world, "PLACE", &["大阪市中央区馬場町1-2-3", "中央区馬場町1-2-3", "大阪府大阪市中央区馬場町1-2-3"]).await;
    }

    async fn osk_06_a_place_is_the_same_in_other_numerals_and_widths(world: World) {
        let written = ["中央区馬場町一丁目二番三号", "大阪市中央区馬場町１丁目２番３号", "大阪市　中央区馬場町１－２－３", "中央区馬場町１ー２ー３"];
        each_proves(&world, "PLACE", &written).await;
    }

    async fn osk_06_another_place_is_none(world: World) {
        let place = |place| [NUMBERS[0], NUMBERS[1], ("PLACE", place)];
        let (short, joined) = (place("中央区馬場町1-2"), place("中央区馬場町12-3"));
        let (town, city) = (place("馬場町1-2-3"), place("大阪市"));
        all_say(&world, &[&short, &joined, &town], json!([["NO_MATCH", null]])).await;
        let mut other = at_contract(&world, "other@example.com").await;
        // of a place that is the city's name alone nothing is left
        assert_eq!(errors(&other.fill(contract(&city)).await), json!([["SAYS_NOTHING", "PLACE"]]));
    }

    async fn osk_06_the_last_four_digits_alone_are_enough_for_who_pays_by_direct_debit(world: World) {
        each_proves(&world, "DEBIT_LAST4", &["0456", "０４５６"]).await;
        let mut applicant = at_contract(&world, MAIL).await;
        for value in ["456", "00456", "04a6"] {
            let filled = applicant.fill(contract(&[NUMBERS[0], NUMBERS[1], ("DEBIT_LAST4", value)])).await;
            assert_eq!(errors(&filled), json!([["NOT_FOUR_DIGITS", "DEBIT_LAST4"]]), "{value}");
        }
    }

    // The file has four digits of this payer by slip, and they are typed rightly.
    async fn osk_06_the_last_four_digits_are_refused_of_who_pays_by_slip(world: World) {
        let numbers = [("CUSTOMER_NO", "B234567890"), ("ASSESSMENT_NO", "24M0800078")];
        let digits = [numbers[0], numbers[1], ("DEBIT_LAST4", "7890")];
        all_say(&world, &[&digits], json!([["NO_MATCH", null]])).await;
        let mut applicant = at_contract(&world, MAIL).await;
        // the place proves it, and the digits beside it do no harm
        let place = [digits[0], digits[1], digits[2], ("PLACE", "東淀川区柴島一丁目3番14号 コーポガーデン1〜2号棟")];
        assert_eq!(applicant.filled(contract(&place)).await["registration"]["place"], "MOBILE_CODE");
    }

    async fn osk_06_none_right_is_refused_and_none_typed_is_said(world: World) {
        let all = [NUMBERS[0], NUMBERS[1], ("PHONE", "06-6000-9012"), ("PLACE", "北区大淀中1-1-88"), ("DEBIT_LAST4", "9012")];
        all_say(&world, &[&all, &all[..3], &all[..4]], json!([["NO_MATCH", null]])).await;
        let mut applicant = at_contract(&world, MAIL).await;
        for proof in [&NUMBERS[..], &[NUMBERS[0], NUMBERS[1], ("PHONE", " "), ("PLACE", "　")]] {
            assert_eq!(told(&applicant.fill(contract(proof)).await), json!([["TOO_FEW", "PROOF", 1]]), "{proof:?}");
        }
    }

    async fn osk_06_both_numbers_are_needed_whatever_else_is_right(world: World) {
        world.load("osaka").await;
        let rest = [PHONE, ("PLACE", "大阪市中央区馬場町1-2-3"), ("DEBIT_LAST4", "0456")];
        let mut applicant = at_contract(&world, MAIL).await;
        for (numbers, says) in [
            (vec![NUMBERS[0]], json!([["REQUIRED", "ASSESSMENT_NO"]])),
            (vec![NUMBERS[1]], json!([["REQUIRED", "CUSTOMER_NO"]])),
            (vec![], json!([["REQUIRED", "CUSTOMER_NO"], ["REQUIRED", "ASSESSMENT_NO"]])),
            // a number of another's bill, one that nobody has, another's customer number
            (vec![NUMBERS[0], ("ASSESSMENT_NO", "24M0800078")], json!([["NO_MATCH", null]])),
            (vec![NUMBERS[0], ("ASSESSMENT_NO", "24K0912345")], json!([["NO_MATCH", null]])),
            (vec![("CUSTOMER_NO", "B234567890"), NUMBERS[1]], json!([["NO_MATCH", null]])),
        ] {
            let proof = [numbers.as_slice(), &rest].concat();
            assert_eq!(errors(&applicant.fill(contract(&proof)).await), says, "{numbers:?}");
        }
        // any of its bills will do
        let older = [NUMBERS[0], ("ASSESSMENT_NO", "24K0112345"), PHONE];
        assert_eq!(applicant.filled(contract(&older)).await["registration"]["place"], "MOBILE_CODE");
    }

    async fn osk_07_width_case_and_hyphens_are_as_the_bureau_writes(world: World) {
        load_twins(&world, 4).await;
        for (at, customer_no, bill_no) in [
            (0, "t000000000", "24k0000000"),
            (1, "Ｔ００００００００１", "２４Ｋ０００００01"),
            (2, "T-000-000-002", "24-K-0000002"),
            (3, " ｔ000 000 003　", "24ｋー0000003"),
        ] {
            let mut applicant = at_contract(&world, &format!("v{at}@example.com")).await;
            let filled = applicant.fill(contract(&[("CUSTOMER_NO", customer_no), ("ASSESSMENT_NO", bill_no), PHONE])).await;
            assert_eq!(errors(&filled), json!([]), "{customer_no} {bill_no}");
        }
    }

    async fn osk_07_a_wrong_shape_names_the_character_and_is_no_try(world: World) {
        world.load("osaka").await;
        let mut applicant = at_contract(&world, MAIL).await;
        for (customer_no, bill_no, says) in [
            ("1123456789", NUMBERS[1].1, json!([["NOT_LETTER", "CUSTOMER_NO", 1]])),
            (NUMBERS[0].1, "2400812345", json!([["NOT_LETTER", "ASSESSMENT_NO", 3]])),
            ("あ123456789", "24８0812345", json!([["NOT_LETTER", "CUSTOMER_NO", 1], ["NOT_LETTER", "ASSESSMENT_NO", 3]])),
            ("A12345678O", "24K081234", json!([["NOT_DIGIT", "CUSTOMER_NO", 10], ["LENGTH", "ASSESSMENT_NO", 10]])),
            ("A12345678", "K240812345", json!([["LENGTH", "CUSTOMER_NO", 10], ["NOT_DIGIT", "ASSESSMENT_NO", 1]])),
            ("A1234567890", NUMBERS[1].1, json!([["LENGTH", "CUSTOMER_NO", 10]])),
            ("AB23456789", NUMBERS[1].1, json!([["NOT_DIGIT", "CUSTOMER_NO", 2]])),
        ] {
            let proof = contract(&[("CUSTOMER_NO", customer_no), ("ASSESSMENT_NO", bill_no), PHONE]);
            assert_eq!(told(&applicant.fill(proof).await), says, "{customer_no} {bill_no}");
        }
        // seven of them, and five tries that fail would have left the window's telephone alone
        assert_eq!(applicant.filled(right()).await["registration"]["place"], "MOBILE_CODE");
    }
}
