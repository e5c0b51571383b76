//! A new password takes a registration that waits from every browser that went on with it; and a password of any length
//! costs nothing to refuse.
use crate::steps_osaka::{MAIL, at_mobile};
use acceptance::{Applicant, errors, json, on_both_engines};

on_both_engines! {
    async fn osk_20_a_reset_takes_a_waiting_registration_from_every_browser(world: World) {
        world.load("osaka").await;
        let mut intruder = at_mobile(&world, MAIL).await;
        world.set_clock("2024-09-17T12:05:00+09:00");
        let first = world.last_code_to(MAIL).await;
        let mut owner = Applicant::new(&world, "osaka");
        owner.recover("beginRecovery", json!({"mail": MAIL})).await;
        let code = world.newer_code_to(MAIL, first.as_deref()).await;
        owner.recover("proveRecovery", json!({"code": code})).await;
        let done = owner.recover("resetPassword", json!({"password": "tsurukusa-no-kakine"})).await;
        assert_eq!(done["done"], true, "{done}");
        let refused = intruder.with_key("sendMobileCode", json!({"phone": "080-9999-8888"})).await;
        assert_eq!(errors(&refused), json!([["GONE", null]]));
        let refused = intruder.with_key("proveMobile", json!({"code": "123456"})).await;
        assert_eq!(errors(&refused), json!([["NO_CODE", "CODE"]]));
        // the owner's new password goes on where it was left
        let login = world.client("osaka").try_login(MAIL, "tsurukusa-no-kakine").await;
        assert!(login["data"]["login"]["registrationKey"].is_string(), "{login}");
    }

    async fn a_password_too_long_is_refused_without_being_looked_into(world: World) {
        let mut applicant = Applicant::proven(&world, "osaka", MAIL).await;
        for password in ["a".repeat(60_000), "ﷺ".repeat(10_000)] {
            let filled = applicant.fill(json!({"step": 1, "details": {"password": password}})).await;
            let all = errors(&filled);
            assert!(all.as_array().expect("errors").contains(&json!(["TOO_LONG", "PASSWORD"])), "{all}");
        }
    }
}
