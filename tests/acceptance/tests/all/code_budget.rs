//! Five codes a day for an address, whatever they are for, and for a telephone, whoever asks.
use crate::joiners::{all_carried, count_to, register};
use acceptance::{Applicant, Value, errors, json, on_both_engines};

const MIDNIGHT: &str = "2024-09-17T15:00:00+00:00";

fn assert_used_up(payload: &Value) {
    let used_up = json!([{"code": "CODES_USED_UP", "field": null, "number": null, "retryAt": MIDNIGHT}]);
    assert_eq!(payload["userErrors"], used_up, "{payload}");
}

on_both_engines! {
    async fn five_codes_a_day_go_to_an_address_over_registration_and_recovery_together(world: World) {
        let mail = "half-done@example.com";
        let mut joining = Applicant::new(&world, "nayoro");
        let mut lost = Applicant::new(&world, "nayoro");
        // somebody without account: what is counted is that a code was asked for
        assert_eq!(errors(&joining.begin(mail).await), json!([]));
        assert_eq!(errors(&joining.with_key("sendContactCode", json!({})).await), json!([]));
        assert_eq!(errors(&lost.recover("beginRecovery", json!({ "mail": mail })).await), json!([]));
        assert_eq!(errors(&lost.recover("sendRecoveryCode", json!({})).await), json!([]));
        // what waited longer than it is worth anything would not leave
        all_carried(&world, "nayoro").await;
        world.set_clock("2024-09-17T23:00:00+09:00");
        assert_eq!(errors(&Applicant::new(&world, "nayoro").begin("ＨALF-done@example.com").await), json!([]));
        // the sixth, by any way, from any browser, up to the last second
        for moment in ["2024-09-17T23:00:00+09:00", "2024-09-17T23:59:59+09:00"] {
            world.set_clock(moment);
            assert_used_up(&Applicant::new(&world, "nayoro").begin(mail).await);
            assert_used_up(&Applicant::new(&world, "nayoro").recover("beginRecovery", json!({ "mail": mail })).await);
            assert_used_up(&lost.recover("sendRecoveryCode", json!({})).await);
        }
        all_carried(&world, "nayoro").await;
        assert_eq!(count_to(&world, mail).await, 3, "of five two were for nobody's account");
        // another city's are its own
        assert_eq!(errors(&Applicant::new(&world, "kurashiki").begin(mail).await), json!([]));
        world.set_clock("2024-09-18T00:00:00+09:00");
        for _ in 0..5 {
            assert_eq!(errors(&Applicant::new(&world, "nayoro").begin(mail).await), json!([]));
        }
        let sixth = Applicant::new(&world, "nayoro").begin(mail).await;
        assert_eq!(errors(&sixth), json!([["CODES_USED_UP", null]]));
        assert_eq!(sixth["userErrors"][0]["retryAt"], "2024-09-18T15:00:00+00:00");
    }

    // Neither becoming a member nor a new password begins the count anew, though both take codes away.
    async fn five_codes_a_day_are_counted_over_what_they_led_to(world: World) {
        world.load("nayoro").await;
        let mail = "member@example.com";
        register(&world, "nayoro", mail).await;
        let mut before: Option<String> = None;
        for at in 0..2 {
            world.set_clock(&format!("2024-09-17T13:0{at}:00+09:00"));
            let mut lost = Applicant::new(&world, "nayoro");
            lost.recover("beginRecovery", json!({ "mail": mail })).await;
            let code = world.newer_code_to(mail, before.as_deref()).await;
            assert_eq!(errors(&lost.recover("proveRecovery", json!({ "code": code })).await), json!([]));
            let done = lost.recover("resetPassword", json!({"password": format!("Yuki-ga-Tokete-{at}")})).await;
            assert_eq!(done["done"], true, "{done}");
            // the letter has come, so that the next newest one is the code
            while count_to(&world, mail).await < 4 + 2 * at {
                tokio::time::sleep(std::time::Duration::from_millis(10)).await;
            }
            before = Some(code);
        }
        world.set_clock("2024-09-17T14:00:00+09:00");
        // that somebody types the address to register counts too, though no code can come of it
        assert_eq!(errors(&Applicant::new(&world, "nayoro").begin(mail).await), json!([]));
        assert_eq!(errors(&Applicant::new(&world, "nayoro").recover("beginRecovery", json!({ "mail": mail })).await), json!([]));
        assert_used_up(&Applicant::new(&world, "nayoro").begin(mail).await);
        assert_used_up(&Applicant::new(&world, "nayoro").recover("beginRecovery", json!({ "mail": mail })).await);
        all_carried(&world, "nayoro").await;
        let left = count_to(&world, mail).await;
        assert_eq!(left, 2 + 2 * 2 + 2);
    }

    // What was refused is no newer code: the one that came last works on.
    async fn five_codes_a_day_leave_the_last_one_working(world: World) {
        let mail = "half-done@example.com";
        let mut applicant = Applicant::new(&world, "nayoro");
        applicant.begin(mail).await;
        let mut code = world.code_to(mail).await;
        for at in 1..5 {
            world.set_clock(&format!("2024-09-17T12:0{at}:00+09:00"));
            assert_eq!(errors(&applicant.with_key("sendContactCode", json!({})).await), json!([]));
            code = world.newer_code_to(mail, Some(&code)).await;
        }
        world.set_clock("2024-09-17T12:06:00+09:00");
        assert_used_up(&applicant.with_key("sendContactCode", json!({})).await);
        assert_used_up(&Applicant::new(&world, "nayoro").begin(mail).await);
        assert_eq!(errors(&applicant.prove(&code).await), json!([]));
    }

    // A telephone gets no more than five, however many addresses are typed beside it.
    async fn five_codes_a_day_go_to_a_telephone_whoever_asks(world: World) {
        let by_sms = |at: usize| json!({"mail": format!("somebody-{at}@example.com"), "channel": "SMS", "phone": "080-1111-2222"});
        for at in 0..5 {
            assert_eq!(errors(&Applicant::new(&world, "kurashiki").begin_with(by_sms(at)).await), json!([]));
        }
        all_carried(&world, "kurashiki").await;
        world.set_clock("2024-09-17T23:59:59+09:00");
        assert_used_up(&Applicant::new(&world, "kurashiki").begin_with(by_sms(5)).await);
        all_carried(&world, "kurashiki").await;
        assert_eq!(count_to(&world, "08011112222").await, 5);
        // by mail the same address gets one: nothing was sent to it
        assert_eq!(errors(&Applicant::new(&world, "kurashiki").begin("somebody-5@example.com").await), json!([]));
        world.set_clock("2024-09-18T00:00:00+09:00");
        assert_eq!(errors(&Applicant::new(&world, "kurashiki").begin_with(by_sms(5)).await), json!([]));
    }
}
