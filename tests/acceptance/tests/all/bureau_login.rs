//! Staff log in at the bureau's door with password and authenticator code, and there alone.
use crate::{
    residents::{HANAKO, MIZUNO},
    staff::{KANAZAWA_CLERK, OSAKA_CHIEF, OSAKA_CLERK},
};
use acceptance::{Clerk, Client, StaffRole, Value, World, json, on_both_engines};

const ME: &str = "{ me { loginId displayName role } }";

fn error(answer: &Value) -> &str {
    let code = &answer["data"]["login"]["userErrors"][0]["code"];
    code.as_str().unwrap_or_else(|| panic!("no error: {answer}"))
}

async fn tried(world: &World, clerk: &Clerk, password: &str, code: &str) -> Value {
    world.bureau(clerk.city).try_staff_login(clerk.id, password, code).await
}

async fn is_out(client: &mut Client) -> bool {
    client.ask(ME).await["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
}

on_both_engines! {
    async fn password_and_code_open_the_bureaus_door(world: World) {
        world.enlist(&OSAKA_CLERK).await;
        let code = world.staff_code(&OSAKA_CLERK, 0);
        let answer = tried(&world, &OSAKA_CLERK, OSAKA_CLERK.password, &code).await;
        assert_eq!(answer["data"]["login"]["expiresAt"], "2024-09-17T03:30:00+00:00");
        assert_eq!(answer["data"]["login"]["userErrors"], json!([]));
        let mut client = world.bureau("osaka");
        assert!(is_out(&mut client).await);
        client.token = answer["data"]["login"]["token"].as_str().map(str::to_owned);
        let me = client.data(ME).await["me"].take();
        assert_eq!(me, json!({"loginId": "madoguchi", "displayName": "窓口 次郎", "role": "CLERK"}));
    }

    // One answer for whatever is wrong, which tells nothing of what it is.
    async fn whatever_is_wrong_the_answer_is_one(world: World) {
        world.enlist(&OSAKA_CLERK).await;
        world.enlist(&OSAKA_CHIEF).await;
        world.enlist(&KANAZAWA_CLERK).await;
        let (id, password, code) = (OSAKA_CLERK.id, OSAKA_CLERK.password, world.staff_code(&OSAKA_CLERK, 0));
        let (old, early) = (world.staff_code(&OSAKA_CLERK, -2), world.staff_code(&OSAKA_CLERK, 2));
        let (other, foreign) = (world.staff_code(&OSAKA_CHIEF, 0), world.staff_code(&KANAZAWA_CLERK, 0));
        let mut answers = vec![];
        for (id, password, code) in [
            (id, "mizu-wa-hikuki-e", code.as_str()),
            (id, password, &old),
            (id, password, &early),
            (id, password, &other),
            (id, password, &foreign),
            (id, password, "abcdef"),
            ("nobody", password, &code),
            ("nobody\0", password, &code),
        ] {
            answers.push(world.bureau("osaka").try_staff_login(id, password, code).await);
        }
        let wrong = json!([{"code": "WRONG", "field": null, "retryAt": null}]);
        assert_eq!(answers[0]["data"]["login"], json!({"token": null, "expiresAt": null, "userErrors": wrong}));
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
        // and the right ones still open
        assert_eq!(tried(&world, &OSAKA_CLERK, password, &code).await["data"]["login"]["userErrors"], json!([]));
    }

    async fn what_is_missing_or_too_long_is_told_at_its_field(world: World) {
        world.enlist(&OSAKA_CLERK).await;
        let mut client = world.bureau("osaka");
        let fields = |answer: &Value| -> Vec<(String, String)> {
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let errors = answer["data"]["login"]["userErrors"].as_array().expect("errors");
            errors.iter().map(|error| (text(&error["code"]), text(&error["field"]))).collect()
        };
        let told = |all: &[(&str, &str)]| -> Vec<(String, String)> {
            all.iter().map(|(code, field)| ((*code).to_owned(), (*field).to_owned())).collect()
        };
        let nothing = client.try_staff_login(" ", "", " ").await;
        let required = [("REQUIRED", "loginId"), ("REQUIRED", "password"), ("REQUIRED", "code")];
        assert_eq!(fields(&nothing), told(&required));
        let long = client.try_staff_login(&"a".repeat(321), &"a".repeat(1025), &"1".repeat(65)).await;
        assert_eq!(fields(&long), told(&[("TOO_LONG", "loginId"), ("TOO_LONG", "code")]));
        let long = client.try_staff_login(OSAKA_CLERK.id, &"a".repeat(1025), "123456").await;
        assert_eq!(fields(&long), told(&[("TOO_LONG", "password")]));
    }

    // A code lets in once; nor does an earlier one afterwards, which is still within the window.
    async fn a_code_is_good_for_one_login(world: World) {
        world.enlist(&OSAKA_CLERK).await;
        let (now, next) = (world.staff_code(&OSAKA_CLERK, 0), world.staff_code(&OSAKA_CLERK, 1));
        let before = world.staff_code(&OSAKA_CLERK, -1);
        let ok = |answer: &Value| answer["data"]["login"]["token"].is_string();
        assert!(ok(&tried(&world, &OSAKA_CLERK, OSAKA_CLERK.password, &now).await));
        for used in [&now, &before] {
            assert_eq!(error(&tried(&world, &OSAKA_CLERK, OSAKA_CLERK.password, used).await), "WRONG");
        }
        let wide: String = next.chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).expect("a wide digit")).collect();
        assert!(ok(&tried(&world, &OSAKA_CLERK, OSAKA_CLERK.password, &wide).await), "one step ahead");
        assert_eq!(error(&tried(&world, &OSAKA_CLERK, OSAKA_CLERK.password, &next).await), "WRONG");
        // side by side, one of many
        world.set_clock("2024-09-17T12:05:00+09:00");
        let code = world.staff_code(&OSAKA_CLERK, 0);
        let mut tries = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let (mut client, code) = (world.bureau("osaka"), code.clone());
            tries.spawn(async move { client.try_staff_login(OSAKA_CLERK.id, OSAKA_CLERK.password, &code).await });
        }
        let answers = tries.join_all().await;
        assert_eq!(answers.iter().filter(|answer| ok(answer)).count(), 1, "{answers:?}");
    }

    async fn ten_wrong_tries_lock_the_name_and_nobody_elses(world: World) {
        world.load("osaka").await;
        world.enlist(&OSAKA_CLERK).await;
        world.enlist(&OSAKA_CHIEF).await;
        let resident = acceptance::Resident { id: OSAKA_CLERK.id, ..HANAKO };
        world.enrol(&resident).await;
        // at the residents' door, under the same name: those are the resident's
        for _ in 0..10 {
            world.client("osaka").try_login(OSAKA_CLERK.id, "wrong").await;
        }
        assert_eq!(error(&world.client("osaka").try_login(OSAKA_CLERK.id, resident.password).await), "LOCKED");
        let right = world.staff_code(&OSAKA_CLERK, 0);
        assert!(tried(&world, &OSAKA_CLERK, OSAKA_CLERK.password, &right).await["data"]["login"]["token"].is_string());
        for _ in 0..10 {
            assert_eq!(error(&tried(&world, &OSAKA_CLERK, "wrong", &right).await), "WRONG");
        }
        let locked = tried(&world, &OSAKA_CLERK, OSAKA_CLERK.password, &world.staff_code(&OSAKA_CLERK, 1)).await;
        let until = json!([{"code": "LOCKED", "field": null, "retryAt": "2024-09-17T03:15:00+00:00"}]);
        assert_eq!(locked["data"]["login"]["userErrors"], until);
        world.at_work(&OSAKA_CHIEF).await;
        world.set_clock("2024-09-17T12:15:00+09:00");
        world.at_work(&OSAKA_CLERK).await;
    }

    // Whoever knows a name can lock it for whoever has no code; who has one goes on, and is held by their own tries.
    async fn strangers_shut_nobody_out_who_has_the_authenticator(world: World) {
        world.enlist(&OSAKA_CLERK).await;
        for _ in 0..10 {
            assert_eq!(error(&tried(&world, &OSAKA_CLERK, OSAKA_CLERK.password, "000000").await), "WRONG");
        }
        for password in ["wrong", OSAKA_CLERK.password] {
            assert_eq!(error(&tried(&world, &OSAKA_CLERK, password, "000000").await), "LOCKED");
        }
        let nobody = world.bureau("osaka").try_staff_login("nobody", "wrong", "000000").await;
        assert_eq!(error(&nobody), "WRONG");
        world.at_work(&OSAKA_CLERK).await;
        assert_eq!(error(&tried(&world, &OSAKA_CLERK, OSAKA_CLERK.password, "000000").await), "LOCKED");
    }

    async fn a_session_rests_half_an_hour_and_lasts_twelve(world: World) {
        world.enlist(&OSAKA_CLERK).await;
        let mut resting = world.at_work(&OSAKA_CLERK).await;
        world.set_clock("2024-09-17T12:29:59+09:00");
        assert!(!is_out(&mut resting).await);
        world.set_clock("2024-09-17T12:59:59+09:00");
        assert!(is_out(&mut resting).await);
        world.set_clock("2024-09-17T13:00:00+09:00");
        let mut working = world.at_work(&OSAKA_CLERK).await;
        for minutes in (0..12 * 60).step_by(20) {
            let (hour, minute) = (13 + minutes / 60, minutes % 60);
            world.set_clock(&format!("2024-09-{}T{:02}:{minute:02}:00+09:00", 17 + hour / 24, hour % 24));
            assert!(!is_out(&mut working).await, "after {minutes} minutes");
        }
        world.set_clock("2024-09-18T00:59:59+09:00");
        assert!(!is_out(&mut working).await);
        world.set_clock("2024-09-18T01:00:00+09:00");
        assert!(is_out(&mut working).await);
    }

    async fn who_logs_out_or_is_dismissed_is_out_at_once(world: World) {
        world.enlist(&OSAKA_CLERK).await;
        let mut client = world.at_work(&OSAKA_CLERK).await;
        assert_eq!(client.data("mutation { logout { done } }").await["logout"]["done"], true);
        assert!(is_out(&mut client).await);
        assert_eq!(client.error_code("mutation { logout { done } }").await, "UNAUTHENTICATED");
        world.set_clock("2024-09-17T12:01:00+09:00");
        let mut client = world.at_work(&OSAKA_CLERK).await;
        assert!(!is_out(&mut client).await);
        world.dismiss(&OSAKA_CLERK).await;
        assert!(is_out(&mut client).await);
        world.set_clock("2024-09-17T12:02:00+09:00");
        let code = world.staff_code(&OSAKA_CLERK, 0);
        assert_eq!(error(&tried(&world, &OSAKA_CLERK, OSAKA_CLERK.password, &code).await), "WRONG");
    }

    // Neither door's token means anything at the other, nor one city's in another; a cookie means nothing at either.
    async fn a_token_is_good_for_its_own_door_and_city_alone(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        world.enlist(&OSAKA_CLERK).await;
        world.enlist(&KANAZAWA_CLERK).await;
        let (resident, staff) = (world.logged_in(&HANAKO).await, world.at_work(&OSAKA_CLERK).await);
        let (mut at_bureau, mut at_portal) = (world.bureau("osaka"), world.client("osaka"));
        at_bureau.token.clone_from(&resident.token);
        assert!(is_out(&mut at_bureau).await);
        at_portal.token.clone_from(&staff.token);
        assert_eq!(at_portal.data("{ viewer { displayName } }").await["viewer"], Value::Null);
        let mut elsewhere = world.bureau("kanazawa");
        elsewhere.token.clone_from(&staff.token);
        assert!(is_out(&mut elsewhere).await);
        let token = staff.token.clone().expect("a token");
        let cookie = format!("__Host-s-osaka={token}");
        let headers = [("content-type", "application/json"), ("cookie", cookie.as_str())];
        let answer = world.browser("osaka").send_with("POST", "/bureau/graphql", &headers, r#"{"query":"{ me { id } }"}"#).await;
        assert!(answer.text.contains("UNAUTHENTICATED"), "{}", answer.text);
        // nor does a resident's name and password, at the bureau's
        let code = world.staff_code(&OSAKA_CLERK, 1);
        assert_eq!(error(&world.bureau("osaka").try_staff_login(HANAKO.id, HANAKO.password, &code).await), "WRONG");
        let foreign = world.bureau("kanazawa").try_staff_login(OSAKA_CLERK.id, OSAKA_CLERK.password, &code).await;
        assert_eq!(error(&foreign), "WRONG");
        // the shared host knows the city by its name
        let mut shared = world.bureau_at("localhost", "?tenant=osaka");
        shared.token.clone_from(&staff.token);
        assert_eq!(shared.data(ME).await["me"]["loginId"], "madoguchi");
        assert_eq!(world.bureau_at("localhost", "").error_code(ME).await, "TENANT_MISSING");
    }

    async fn the_bureau_works_while_the_city_is_closed(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        world.enlist(&KANAZAWA_CLERK).await;
        world.set_clock("2024-09-18T03:00:00+09:00");
        assert_eq!(world.client("kanazawa").error_code("{ viewer { displayName } }").await, "CLOSED");
        let mut client = world.at_work(&KANAZAWA_CLERK).await;
        assert!(crate::staff::found(&mut client, MIZUNO.id).await.is_some());
    }

    async fn sessions_survive_a_restart_of_the_program(world: World) {
        let mut world = world;
        world.enlist(&OSAKA_CLERK).await;
        let before = world.at_work(&OSAKA_CLERK).await;
        world.restart().await;
        let mut after = world.bureau("osaka");
        after.token = before.token;
        assert_eq!(after.data(ME).await["me"]["role"], json!("CLERK"));
        assert_eq!(OSAKA_CLERK.role, StaffRole::Clerk);
        // and what the authenticator shares with the server is read by the next program
        world.set_clock("2024-09-17T12:05:00+09:00");
        world.at_work(&OSAKA_CLERK).await;
    }
}
