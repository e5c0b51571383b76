//! The mobile phone's code: it expires, comes anew to the same number or another, and the newest alone works.
use crate::steps_osaka::{MAIL, MOBILE, PASSWORD, SMS, at_mobile, finish};
use acceptance::{Applicant, World, errors, json, on_both_engines, told};

async fn anew(applicant: &mut Applicant, phone: Option<&str>) {
    let sent = applicant.with_key("sendMobileCode", json!({ "phone": phone })).await;
    assert_eq!((errors(&sent), &sent["registration"]["place"]), (json!([]), &json!("MOBILE_CODE")), "{sent}");
}

async fn says(applicant: &mut Applicant, code: &str, error: &str) {
    let proven = applicant.with_key("proveMobile", json!({ "code": code })).await;
    assert_eq!(errors(&proven), json!([[error, "CODE"]]), "{proven}");
    assert!(proven["token"].is_null() && proven["registration"]["place"] == "MOBILE_CODE", "{proven}");
}

async fn begun(world: &World) -> (Applicant, String) {
    world.load("osaka").await;
    let applicant = at_mobile(world, MAIL).await;
    let code = world.code_to(SMS).await;
    (applicant, code)
}

on_both_engines! {
    async fn osk_17_a_code_works_until_its_tenth_minute_and_comes_anew(world: World) {
        let (mut applicant, first) = begun(&world).await;
        let body = &world.letters_to(SMS, 1).await[0]["body"];
        assert!(body.as_str().is_some_and(|body| body.contains("10分間有効")), "{body}");
        world.set_clock("2024-09-17T12:10:00+09:00");
        says(&mut applicant, &first, "EXPIRED").await;
        anew(&mut applicant, None).await;
        let second = world.newer_code_to(SMS, Some(&first)).await;
        says(&mut applicant, &first, "WRONG_CODE").await;
        world.set_clock("2024-09-17T12:19:59+09:00");
        finish(&mut applicant, &second).await;
        world.client("osaka").log_in(MAIL, PASSWORD).await;
    }

    async fn osk_17_the_first_one_works_to_its_last_second(world: World) {
        let (mut applicant, first) = begun(&world).await;
        world.set_clock("2024-09-17T12:09:59+09:00");
        finish(&mut applicant, &first).await;
    }

    async fn osk_17_a_code_lives_across_midnight(world: World) {
        world.set_clock("2024-09-17T23:55:00+09:00");
        let (mut applicant, first) = begun(&world).await;
        world.set_clock("2024-09-18T00:05:00+09:00");
        says(&mut applicant, &first, "EXPIRED").await;
        world.set_clock("2024-09-18T00:04:59+09:00");
        finish(&mut applicant, &first).await;
    }

    async fn osk_17_the_same_number_may_be_typed_again(world: World) {
        let (mut applicant, first) = begun(&world).await;
        world.set_clock("2024-09-17T12:10:00+09:00");
        anew(&mut applicant, Some("０９０（１２３４）５６７８")).await;
        let second = world.newer_code_to(SMS, Some(&first)).await;
        anew(&mut applicant, Some(MOBILE)).await;
        let third = world.newer_code_to(SMS, Some(&second)).await;
        says(&mut applicant, &second, "WRONG_CODE").await;
        finish(&mut applicant, &third).await;
    }

    async fn osk_17_another_number_gets_the_next_code_and_kills_the_first(world: World) {
        let (mut applicant, first) = begun(&world).await;
        anew(&mut applicant, Some("080-8765-4321")).await;
        let second = world.code_to("08087654321").await;
        assert_eq!(applicant.standing().await["phoneEnd"], "4321");
        says(&mut applicant, &first, "WRONG_CODE").await;
        assert_eq!(world.letters_to(SMS, 1).await.len(), 1, "nothing more goes to the first");
        // it is the one to which a login sends too
        let answer = world.client("osaka").try_login(MAIL, PASSWORD).await;
        let mut other = Applicant::new(&world, "osaka");
        other.key = answer["data"]["login"]["registrationKey"].as_str().map(str::to_owned);
        let third = world.newer_code_to("08087654321", Some(&second)).await;
        finish(&mut other, &third).await;
    }

    async fn osk_17_what_is_no_mobile_phone_leaves_the_number_as_it_was(world: World) {
        let (mut applicant, first) = begun(&world).await;
        for (phone, says) in [("06-6458-1132", "NO_SMS"), ("090-1234", "NOT_PHONE"), (" ", "REQUIRED")] {
            let sent = applicant.with_key("sendMobileCode", json!({ "phone": phone })).await;
            assert_eq!(errors(&sent), json!([[says, "MOBILE"]]), "{phone}");
            assert_eq!(sent["registration"]["phoneEnd"], "5678", "{phone}");
        }
        finish(&mut applicant, &first).await;
    }

    async fn a_code_takes_five_wrong_numbers_and_the_right_one_no_longer(world: World) {
        let (mut applicant, first) = begun(&world).await;
        let wrong = if first == "111111" { "222222" } else { "111111" };
        for (typed, left) in [("12345", None), ("12345a", None), ("", None), (wrong, Some(4)), ("１１１１１２", Some(3))] {
            let proven = applicant.with_key("proveMobile", json!({ "code": typed })).await;
            let expected = left.map_or(json!(["NOT_CODE", "CODE", null]), |left| json!(["WRONG_CODE", "CODE", left]));
            assert_eq!(told(&proven), json!([expected]), "{typed}");
        }
        for left in [2, 1, 0] {
            let proven = applicant.with_key("proveMobile", json!({ "code": wrong })).await;
            assert_eq!(told(&proven), json!([["WRONG_CODE", "CODE", left]]));
        }
        says(&mut applicant, &first, "TRIED_OUT").await;
        anew(&mut applicant, None).await;
        let second = world.newer_code_to(SMS, Some(&first)).await;
        finish(&mut applicant, &second).await;
    }

    async fn codes_to_a_phone_are_five_a_day_and_strangers_use_up_none_of_them(world: World) {
        world.set_clock("2024-09-17T23:50:00+09:00");
        let (mut applicant, mut last) = begun(&world).await;
        // one went to the address, and as many as may are asked for there by others
        for left in (0..4).rev() {
            let begun = Applicant::new(&world, "osaka").begin(MAIL).await;
            assert_eq!(begun["userErrors"], json!([]), "{left}");
        }
        for _ in 0..4 {
            anew(&mut applicant, None).await;
            last = world.newer_code_to(SMS, Some(&last)).await;
        }
        world.set_clock("2024-09-17T23:59:59+09:00");
        let used_up = json!([{"code": "CODES_USED_UP", "field": null, "number": null, "retryAt": "2024-09-17T15:00:00+00:00"}]);
        for phone in [None, Some("080-8765-4321")] {
            let refused = applicant.with_key("sendMobileCode", json!({ "phone": phone })).await;
            assert_eq!((&refused["userErrors"], &refused["registration"]["phoneEnd"]), (&used_up, &json!("5678")), "{refused}");
        }
        assert_eq!(Applicant::new(&world, "osaka").begin(MAIL).await["userErrors"], used_up);
        // a login goes on all the same, and says where it stands
        let answer = world.client("osaka").try_login(MAIL, PASSWORD).await;
        let mut other = Applicant::new(&world, "osaka");
        other.key = answer["data"]["login"]["registrationKey"].as_str().map(str::to_owned);
        assert_eq!(other.standing().await["place"], "MOBILE_CODE");
        world.set_clock("2024-09-18T00:00:00+09:00");
        anew(&mut other, None).await;
        let fresh = world.newer_code_to(SMS, Some(&last)).await;
        finish(&mut other, &fresh).await;
    }
}
