//! Registering in the city that sends codes by mail or by SMS, and asks for two telephones.
use crate::joiners::{
    PASSWORD, all_carried, confirmed, count_to, filled, finish, other_than, pages, proof, register, seen,
};
use acceptance::{Applicant, Value, errors, json, on_both_engines};

const MAIL: &str = "momoko@example.com";
const CITY: &str = "kurashiki";

fn by_sms(mail: &str, phone: &str) -> Value {
    json!({"mail": mail, "channel": "SMS", "phone": phone})
}

fn page(number: &str, phone: &str) -> Value {
    json!({"step": 2, "contract": proof(&[("CUSTOMER_NO", number), ("PHONE", phone)]), "relation": "HOLDER"})
}

on_both_engines! {
    async fn krs_01_a_code_comes_by_mail_or_by_sms_as_was_chosen(world: World) {
        world.load(CITY).await;
        let channels = "{ tenant { registration { channels } } }";
        let offered = world.client(CITY).data(channels).await["tenant"]["registration"]["channels"].take();
        assert_eq!(offered, json!(["EMAIL", "SMS"]));
        // by SMS, to the end
        let mut applicant = Applicant::new(&world, CITY);
        let begun = applicant.begin_with(by_sms(MAIL, "０９０－１２３４－５６７８")).await;
        assert_eq!(errors(&begun), json!([]), "{begun}");
        let standing = &begun["registration"];
        assert_eq!((&standing["channel"], &standing["phoneEnd"]), (&json!("SMS"), &json!("5678")), "{begun}");
        let code = world.code_to("09012345678").await;
        let all = world.outbox(1).await;
        assert_eq!((&all[0]["channel"], &all[0]["subject"], all.len()), (&json!("sms"), &json!(null), 1));
        assert_eq!(errors(&applicant.prove(other_than(&code)).await), json!([["WRONG_CODE", "CODE"]]));
        assert_eq!(errors(&applicant.prove(&code).await), json!([]));
        finish(&world, CITY, &mut applicant).await;
        all_carried(&world, CITY).await;
        assert_eq!(count_to(&world, "09012345678").await, 1, "nothing but the code");
        assert_eq!(count_to(&world, MAIL).await, 1, "nothing but the welcome");
        world.client(CITY).log_in(MAIL, PASSWORD).await;
        // by mail
        let other = "mitsuo@example.com";
        let begun = Applicant::new(&world, CITY).begin(other).await;
        let standing = &begun["registration"];
        assert_eq!((&standing["channel"], &standing["phoneEnd"]), (&json!("EMAIL"), &json!(null)), "{begun}");
        world.code_to(other).await;
    }

    async fn krs_01_no_sms_goes_to_a_telephone_that_takes_none(world: World) {
        let mut applicant = Applicant::new(&world, CITY);
        for (phone, code) in [
            ("086-000-1111", "NO_SMS"),
            ("050-1234-5678", "NO_SMS"),
            ("0120-123-456", "NOT_PHONE"),
            ("090-1234-567", "NOT_PHONE"),
            ("", "REQUIRED"),
        ] {
            let refused = applicant.begin_with(by_sms(MAIL, phone)).await;
            assert_eq!(errors(&refused), json!([[code, "PHONE"]]), "{phone}");
            assert_eq!((&refused["key"], &refused["registration"]), (&json!(null), &json!(null)));
        }
        let both = applicant.begin_with(by_sms("momoko", "086-000-1111")).await;
        assert_eq!(errors(&both), json!([["NOT_MAIL", "MAIL"], ["NO_SMS", "PHONE"]]));
        all_carried(&world, CITY).await;
        assert_eq!(world.outbox(0).await.len(), 2, "the strangers' alone");
    }

    // Another city has one way.
    async fn krs_01_a_city_that_sends_no_sms_offers_none(world: World) {
        let channels = "{ tenant { registration { channels } } }";
        let offered = world.client("nayoro").data(channels).await["tenant"]["registration"]["channels"].take();
        assert_eq!(offered, json!(["EMAIL"]));
        let refused = Applicant::new(&world, "nayoro").begin_with(by_sms(MAIL, "090-1234-5678")).await;
        assert_eq!(errors(&refused), json!([["REQUIRED", "CHANNEL"]]));
        all_carried(&world, "nayoro").await;
        assert_eq!(count_to(&world, "09012345678").await, 0);
    }

    async fn krs_02_only_the_newest_code_works_across_channels(world: World) {
        let mut applicant = Applicant::new(&world, CITY);
        applicant.begin(MAIL).await;
        let mailed = world.code_to(MAIL).await;
        world.set_clock("2024-09-17T12:01:00+09:00");
        applicant.begin_with(by_sms(MAIL, "090-1234-5678")).await;
        let texted = world.code_to("09012345678").await;
        assert_eq!(errors(&applicant.prove(&mailed).await), json!([["WRONG_CODE", "CODE"]]));
        // and the other way round, the newest being asked for in another browser
        world.set_clock("2024-09-17T12:02:00+09:00");
        let mut elsewhere = Applicant::new(&world, CITY);
        elsewhere.begin(MAIL).await;
        let newest = world.newer_code_to(MAIL, Some(&mailed)).await;
        assert_eq!(errors(&applicant.prove(&texted).await), json!([["NO_CODE", "CODE"]]));
        for old in [&mailed, &texted] {
            assert_eq!(errors(&elsewhere.prove(old).await), json!([["WRONG_CODE", "CODE"]]));
        }
        assert_eq!(errors(&elsewhere.prove(&newest).await), json!([]));
        // by SMS again, and that is the one that works now
        world.set_clock("2024-09-17T12:03:00+09:00");
        applicant.begin_with(by_sms(MAIL, "090-1234-5678")).await;
        let again = world.newer_code_to("09012345678", Some(&texted)).await;
        let proven = applicant.prove(&again).await;
        assert_eq!((errors(&proven), &proven["registration"]["channel"]), (json!([]), &json!("SMS")), "{proven}");
    }

    async fn krs_04_a_phone_that_is_old_or_missing_matches_nothing(world: World) {
        world.load(CITY).await;
        let mut applicant = filled(&world, CITY, MAIL, 1).await;
        let mut answers = vec![];
        for (number, phone) in [
            ("3405060708", "086-422-0708"), // known as 22-0708, from before area codes were told
            ("4506070809", "086-000-0809"), // none is known
            ("1203040506", "086-000-0607"), // another contract's
            ("9999999999", "086-000-0506"), // nobody has the number
        ] {
            answers.push(applicant.fill(page(number, phone)).await);
        }
        assert_eq!(errors(&answers[0]), json!([["NO_MATCH", null]]));
        assert!(answers.iter().all(|answer| *answer == answers[0]), "one answer says nothing of which: {answers:?}");
        // as it stands in the bureau's row it is no number that anybody could be called by
        assert_eq!(errors(&applicant.fill(page("3405060708", "22-0708")).await), json!([["NOT_PHONE", "KNOWN_PHONE"]]));
        assert_eq!(errors(&applicant.fill(page("4506070809", "")).await), json!([["REQUIRED", "KNOWN_PHONE"]]));
        assert_eq!(errors(&applicant.fill(page("1203040506", "086-000-0506")).await), json!([]));
    }

    async fn krs_06_the_phone_for_contact_and_the_phone_that_matches_are_two(world: World) {
        world.load(CITY).await;
        let mut applicant = filled(&world, CITY, MAIL, 0).await;
        let mut details = pages(CITY)[0].clone();
        for (phone, code) in [(json!(null), "REQUIRED"), (json!(" "), "REQUIRED"), (json!("22-0708"), "NOT_PHONE")] {
            details["details"]["contactPhone"] = phone;
            assert_eq!(errors(&applicant.fill(details.clone()).await), json!([[code, "CONTACT_PHONE"]]));
        }
        // a landline will do, and a mobile phone
        for phone in ["090-8765-4321", "086-000-1111"] {
            details["details"]["contactPhone"] = json!(phone);
            applicant.filled(details.clone()).await;
        }
        // it matches nothing, though it was typed
        assert_eq!(errors(&applicant.fill(page("1203040506", "086-000-1111")).await), json!([["NO_MATCH", null]]));
        let typed = applicant.filled(page("1203040506", "086-000-0506")).await["registration"]["typed"].take();
        assert_eq!(typed["contactPhone"], "0860001111");
        assert!(typed["contract"].as_array().is_some_and(|all| all.contains(&json!({"field": "PHONE", "value": "086-000-0506"}))));
        // the same number in both is right too
        details["details"]["contactPhone"] = json!("086-000-0506");
        applicant.filled(details).await;
        applicant.filled(pages(CITY)[2].clone()).await;
        confirmed(&mut applicant).await;
    }

    async fn krs_07_customer_number_and_known_phone_match(world: World) {
        world.load(CITY).await;
        let mut applicant = filled(&world, CITY, MAIL, 1).await;
        for (number, phone) in [("1203040506", "086-000-0607"), ("2304050607", "086-000-0506")] {
            assert_eq!(errors(&applicant.fill(page(number, phone)).await), json!([["NO_MATCH", null]]), "{number}");
        }
        let mut sent = page("１２０３－０４０５－０６", "(086)000-0506");
        sent["relation"] = json!("FAMILY");
        assert_eq!(errors(&applicant.fill(sent.clone()).await), json!([["REQUIRED", "CONSENT"]]));
        sent["consent"] = json!(true);
        applicant.filled(sent).await;
        applicant.filled(pages(CITY)[2].clone()).await;
        confirmed(&mut applicant).await;
        // another of the family too: here a contract may be in several accounts
        let mut second = register(&world, CITY, "mitsuko@example.com").await;
        world.set_clock("2024-09-18T09:00:00+09:00");
        for client in [&mut applicant.client, &mut second.client] {
            assert_eq!(seen(client).await, ["1203040506"]);
        }
    }
}
