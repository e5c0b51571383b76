//! Leaving the portal: nothing is read, all sessions are dead, and whoever comes back is new.
use crate::{
    joiners::{PASSWORD, cannot_log_in, letter, register, seen},
    members::change,
    paper::{listed, loaded},
    residents::{HANAKO, MIYAKE, SATO},
    staff::{KURASHIKI_CHIEF, KURASHIKI_CLERK, at_work},
    steps_osaka,
    towns::{Town, code},
};
use acceptance::{Applicant, Client, StatusCode, Value, errors, json, on_both_engines};

async fn withdraw(client: &mut Client, password: &str) -> Value {
    errors(&change(client, "withdraw", ("password", "String!"), json!(password)).await)
}

on_both_engines! {
    async fn knz_15_who_withdraws_types_the_password_and_is_nobody_then(world: World) {
        let town = Town::of("kanazawa");
        world.load(town.city).await;
        let mut applicant = town.before_the_end(&world, "akari@example.com").await;
        let done = applicant.confirm().await;
        assert_eq!(code(&done), "", "{done}");
        let mut member = world.client(town.city);
        member.log_in("shima-akari", crate::towns::PASSWORD).await;
        assert_eq!(withdraw(&mut member, "").await, json!([["REQUIRED", "CURRENT"]]));
        assert_eq!(withdraw(&mut member, "not-her-password").await, json!([["NOT_THE_PASSWORD", "CURRENT"]]));
        assert_ne!(member.data("{ viewer { displayName } }").await["viewer"], json!(null), "nothing has happened");
        assert_eq!(withdraw(&mut member, crate::towns::PASSWORD).await, json!([]));
        assert_eq!(member.data("{ viewer { displayName } }").await["viewer"], json!(null));
        cannot_log_in(&world, town.city, "shima-akari", crate::towns::PASSWORD).await;
        letter(&world, "akari@example.com", "退会の手続きが終わりました").await;
        // the ID is free again
        let mut again = town.before_the_end(&world, "akari@example.com").await;
        let done = again.confirm().await;
        assert_eq!(code(&done), "", "{done}");
    }

    async fn osk_41_who_left_registers_again_with_the_same_address_and_password(world: World) {
        world.load("osaka").await;
        let mut before: Option<String> = None;
        for _ in 0..2 {
            let mut applicant = steps_osaka::at_mobile(&world, steps_osaka::MAIL).await;
            let sms = world.newer_code_to(steps_osaka::SMS, before.as_deref()).await;
            steps_osaka::finish(&mut applicant, &sms).await;
            let mut member = world.client("osaka");
            member.log_in(steps_osaka::MAIL, steps_osaka::PASSWORD).await;
            assert_eq!(seen(&mut member).await, ["A123456789"]);
            assert_eq!(withdraw(&mut member, steps_osaka::PASSWORD).await, json!([]));
            letter(&world, steps_osaka::MAIL, "退会の手続きが終わりました").await;
            before = Some(sms);
        }
    }

    async fn krs_23_who_left_reads_nothing_has_paper_again_and_waits_again_after_registering(world: World) {
        loaded(&world, "kurashiki").await;
        let reading = "2024-11-07";
        let mut member = register(&world, "kurashiki", "momoko@example.com").await.client;
        world.set_clock("2024-09-18T09:00:00+09:00");
        member.log_in("momoko@example.com", PASSWORD).await;
        assert_eq!(seen(&mut member).await, ["1203040506"]);
        let [mut clerk, _chief] = at_work(&world, [&KURASHIKI_CLERK, &KURASHIKI_CHIEF]).await;
        let other = json!(["3405060708", "NO_MEMBER"]);
        assert_eq!(listed(&mut clerk, reading).await, json!([other]), "a member has none");
        assert_eq!(withdraw(&mut member, PASSWORD).await, json!([]));
        assert_eq!(member.data("{ viewer { displayName } }").await["viewer"], json!(null));
        assert_eq!(listed(&mut clerk, reading).await, json!([["1203040506", "NO_MEMBER"], other]));
        letter(&world, "momoko@example.com", "退会の手続きが終わりました").await;
        let mut back = register(&world, "kurashiki", "momoko@example.com").await.client;
        let lists = "{ viewer { contracts { customerNo } laterContracts { visibleFrom } } }";
        let later = json!({"viewer": {"contracts": [], "laterContracts": [{"visibleFrom": "2024-09-19T00:00:00+00:00"}]}});
        assert_eq!(back.data(lists).await, later);
        assert_eq!(listed(&mut clerk, reading).await, json!([other]));
        world.set_clock("2024-09-19T08:59:59+09:00");
        back.log_in("momoko@example.com", PASSWORD).await;
        assert_eq!(back.data(lists).await, later);
        world.set_clock("2024-09-19T09:00:00+09:00");
        assert_eq!(seen(&mut back).await, ["1203040506"]);
    }

    // OSK-40, told before it is done: the day before the reading, and the day itself.
    async fn who_is_about_to_leave_reads_from_which_reading_on_paper_comes(world: World) {
        loaded(&world, "osaka").await;
        world.enrol(&HANAKO).await;
        let asked = "{ viewer { leaving { showsAgainFrom paper { customerNo nickname from on } } } }";
        for (now, from, on) in [
            ("2024-09-19T23:59:59+09:00", "THIS", "2024-09-20"),
            ("2024-09-20T00:00:00+09:00", "NEXT", "2024-10-10"),
        ] {
            world.set_clock(now);
            let mut member = world.logged_in(&HANAKO).await;
            let told = member.data(asked).await["viewer"]["leaving"].take();
            let first = json!({"customerNo": "A123456789", "nickname": "自宅", "from": from, "on": on});
            assert_eq!(told["paper"][0], first, "{now}: {told}");
            assert_eq!(told["paper"][1]["on"], "2024-10-16", "the other route's: {told}");
        }
        // where no reading is planned it says so; and data would show from the day that the city says
        world.load("nayoro").await;
        world.enrol(&SATO).await;
        world.set_clock("2024-09-20T12:00:00+09:00");
        let mut member = world.logged_in(&SATO).await;
        let told = member.data(asked).await["viewer"]["leaving"].take();
        assert_eq!((&told["paper"][0]["from"], &told["paper"][0]["on"]), (&json!("UNPLANNED"), &json!(null)));
        assert_eq!(told["showsAgainFrom"], "2024-09-23T15:00:00+00:00", "after a weekend and a holiday");
    }

    // Whoever comes back is somebody new: nothing of the first time is theirs, names and switches neither.
    async fn whoever_comes_back_is_treated_as_new(world: World) {
        world.load("nayoro").await;
        let mut member = register(&world, "nayoro", "fuyu@example.com").await.client;
        assert_eq!(errors(&change(&mut member, "changeNickname", ("nickname", "String!"), json!("昔の名"))
            .await), json!([]));
        let off = change(&mut member, "switchNotices", ("off", "[NoticeKind!]!"), json!(["NEWS"])).await;
        assert_eq!(errors(&off), json!([]));
        let old = member.token.clone();
        assert_eq!(withdraw(&mut member, PASSWORD).await, json!([]));
        letter(&world, "fuyu@example.com", "退会の手続きが終わりました").await;
        let mut back = register(&world, "nayoro", "fuyu@example.com").await.client;
        let all = back.data("{ viewer { displayName notices { on } devices { id } } }").await["viewer"].take();
        assert_eq!(all["displayName"], "ふゆ");
        assert_eq!(all["notices"], json!([{"on": true}, {"on": true}]));
        assert_eq!(all["devices"].as_array().map(Vec::len), Some(1));
        member.token = old;
        assert_eq!(member.data("{ viewer { displayName } }").await["viewer"], json!(null), "the old session stays dead");
    }

    // An old tab: a page that was open, and a form that was filled before.
    async fn an_old_tab_of_who_left_leads_to_the_login_page(world: World) {
        world.load("nayoro").await;
        world.enrol(&SATO).await;
        let mut tab = world.browser("nayoro");
        tab.log_in(SATO.id, SATO.password).await;
        let mut member = world.logged_in(&SATO).await;
        assert_eq!(withdraw(&mut member, SATO.password).await, json!([]));
        for path in ["/", "/history", "/notice", "/contracts"] {
            let page = tab.open(path).await;
            assert_eq!((page.status, page.location.as_deref()), (StatusCode::SEE_OTHER, Some("/login")), "{path}");
        }
        let again = change_of_nobody(&mut member).await;
        assert_eq!(again, "UNAUTHENTICATED");
    }

    // Nobody learns from recovery or registration who has left (security.md A5).
    async fn who_left_is_as_unknown_as_who_never_was(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut member = world.logged_in(&HANAKO).await;
        assert_eq!(withdraw(&mut member, HANAKO.password).await, json!([]));
        letter(&world, HANAKO.id, "退会の手続きが終わりました").await;
        let mut answers = vec![];
        for mail in [HANAKO.id, "nobody@example.jp"] {
            let mut applicant = Applicant::new(&world, "osaka");
            let begun = applicant.recover("beginRecovery", json!({ "mail": mail })).await;
            answers.push(begun.to_string().replace(mail, "").replace(applicant.key.as_deref().expect("a key"), ""));
        }
        assert_eq!(answers[0], answers[1]);
        assert!(world.last_code_to(HANAKO.id).await.is_none());
    }

    // Two programs on one store: a session that one has ended is dead at the other (security.md A11).
    async fn another_password_and_leaving_end_sessions_at_another_program_too(world: World) {
        world.load("kurashiki").await;
        world.enrol(&MIYAKE).await;
        let second = world.another().await;
        let name = "{ viewer { displayName } }";
        let mut here = world.logged_in(&MIYAKE).await;
        let mut there = second.client("kurashiki");
        there.log_in(MIYAKE.id, MIYAKE.password).await;
        let mut same = second.client("kurashiki");
        same.token.clone_from(&here.token);
        assert_ne!(same.data(name).await["viewer"], json!(null), "both know the session");
        let new = json!({"current": MIYAKE.password, "password": "Shimotsui-no-Tako-7"});
        let changed = crate::members::change_with(&mut here, "changePassword", "PasswordChangeInput", new).await;
        assert_eq!(errors(&changed), json!([]));
        assert_eq!(there.data(name).await["viewer"], json!(null), "at once");
        assert_eq!(withdraw(&mut same, "Shimotsui-no-Tako-7").await, json!([]));
        assert_eq!(here.data(name).await["viewer"], json!(null), "at once");
    }
}

async fn change_of_nobody(client: &mut Client) -> String {
    client.error_code("mutation { changeNickname(nickname: \"x\") { done } }").await
}
