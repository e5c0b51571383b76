//! What a member changes about themselves, each with the password once more where it matters, and told to the address.
use crate::{
    joiners::{PASSWORD, cannot_log_in, letter, register},
    members::{change, change_all, change_with},
    residents::{MIYAKE, MIZUNO, SATO},
};
use acceptance::{Client, Resident, StatusCode, Value, World, errors, json, on_both_engines};

/// Asks for another address.
async fn begin(client: &mut Client, mail: &str, password: &str) -> Value {
    let input = json!({"mail": mail, "password": password});
    errors(&change_with(client, "beginMailChange", "MailChangeInput", input).await)
}

async fn prove(client: &mut Client, code: &str) -> Value {
    errors(&change(client, "proveMail", ("code", "String!"), json!(code)).await)
}

/// The whole way; the old address is told.
async fn change_mail(world: &World, who: &Resident, new: &str, login: &str) {
    world.load(who.city).await;
    world.enrol(who).await;
    let old = if who.id.contains('@') { who.id.to_owned() } else { format!("{}@example.jp", who.id) };
    let mut member = world.logged_in(who).await;
    assert_eq!(begin(&mut member, new, "another-word-than-hers").await, json!([["NOT_THE_PASSWORD", "CURRENT"]]));
    assert_eq!(begin(&mut member, "momoko", "").await, json!([["NOT_MAIL", "MAIL"], ["REQUIRED", "CURRENT"]]));
    assert_eq!(begin(&mut member, &old, who.password).await, json!([["SAME", "MAIL"]]));
    assert_eq!(begin(&mut member, new, who.password).await, json!([]));
    let asked = member.data("{ viewer { mail mailAsked } }").await["viewer"].take();
    assert_eq!(asked, json!({"mail": old, "mailAsked": new}), "nothing has changed yet");
    let code = world.code_to(new).await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    assert_eq!(prove(&mut member, wrong).await, json!([["WRONG_CODE", "CODE"]]));
    assert_eq!(prove(&mut member, &code).await, json!([]));
    let now = member.data("{ viewer { mail mailAsked } }").await["viewer"].take();
    assert_eq!(now, json!({"mail": new, "mailAsked": null}));
    letter(world, &old, "メールアドレスを変更しました").await;
    world.client(who.city).log_in(login, who.password).await;
    if login != who.id {
        cannot_log_in(world, who.city, who.id, who.password).await;
    }
    // the code was used
    assert_eq!(prove(&mut member, &code).await, json!([["NO_CODE", "CODE"]]));
}

on_both_engines! {
    async fn nyr_18_the_address_is_changed_with_a_code_to_the_new_one(world: World) {
        change_mail(&world, &SATO, "hanako.new@example.jp", "hanako.new@example.jp").await;
    }

    async fn krs_21_the_user_id_is_the_address_and_changes_with_it(world: World) {
        change_mail(&world, &MIYAKE, "momoko.new@example.jp", "momoko.new@example.jp").await;
    }

    // Where people log in with an ID of their own, the address alone changes (KNZ-14).
    async fn the_address_changes_and_the_login_id_stays(world: World) {
        change_mail(&world, &MIZUNO, "hanako.new@example.jp", MIZUNO.id).await;
    }

    async fn knz_14_password_address_and_mail_settings_are_seen_and_changed(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let mut member = world.logged_in(&MIZUNO).await;
        let seen = "{ viewer { loginId mail notices { kind on } } }";
        let switches = |news: bool| json!([{"kind": "USAGE", "on": true}, {"kind": "NEWS", "on": news}]);
        let all = |mail: &str, news: bool| json!({"loginId": MIZUNO.id, "mail": mail, "notices": switches(news)});
        assert_eq!(member.data(seen).await["viewer"], all("mizuno-hanako@example.jp", true));
        let new = "hanako.new@example.jp";
        assert_eq!(begin(&mut member, new, MIZUNO.password).await, json!([]));
        let code = world.code_to(new).await;
        assert_eq!(prove(&mut member, &code).await, json!([]));
        let off = change(&mut member, "switchNotices", ("off", "[NoticeKind!]!"), json!(["NEWS"])).await;
        assert_eq!(errors(&off), json!([]));
        let password = json!({"current": MIZUNO.password, "password": "Kenrokuen-no-Kotoji-9"});
        let changed = change_with(&mut member, "changePassword", "PasswordChangeInput", password).await;
        assert_eq!(errors(&changed), json!([]));
        let mut again = world.client("kanazawa");
        again.log_in(MIZUNO.id, "Kenrokuen-no-Kotoji-9").await;
        assert_eq!(again.data(seen).await["viewer"], all(new, false));
        letter(&world, new, "パスワードを変更しました").await;
    }

    // Nobody learns on the page whose an address is: who has it reads it.
    async fn an_address_that_somebody_has_gets_no_code_and_the_page_is_the_same(world: World) {
        world.load("nayoro").await;
        world.enrol(&SATO).await;
        let other = Resident { id: "jiro@example.jp", contracts: &[], ..SATO };
        world.enrol(&other).await;
        let mut member = world.logged_in(&SATO).await;
        assert_eq!(begin(&mut member, other.id, SATO.password).await, json!([]));
        assert_eq!(member.data("{ viewer { mailAsked } }").await["viewer"]["mailAsked"], other.id);
        letter(&world, other.id, "登録済み").await;
        assert!(world.last_code_to(other.id).await.is_none(), "no code went there");
        assert_eq!(errors(&change_all(&mut member, "sendMailCode").await), json!([]));
    }

    // Who mistyped the first time is asked no code for that address any more.
    async fn the_address_that_was_asked_for_last_is_the_one(world: World) {
        world.load("nayoro").await;
        world.enrol(&SATO).await;
        let mut member = world.logged_in(&SATO).await;
        for mail in ["typo@example.jp", "hanako.new@example.jp"] {
            assert_eq!(begin(&mut member, mail, SATO.password).await, json!([]));
        }
        let code = world.code_to("hanako.new@example.jp").await;
        assert_eq!(prove(&mut member, &code).await, json!([]));
        let now = member.data("{ viewer { mail mailAsked } }").await["viewer"].take();
        assert_eq!(now, json!({"mail": "hanako.new@example.jp", "mailAsked": null}));
        assert_eq!(errors(&change_all(&mut member, "sendMailCode").await), json!([["GONE", null]]));
    }

    // A code of another purpose, and one that another login asked for, prove nothing (security.md A4).
    async fn a_code_of_another_purpose_or_login_changes_no_address(world: World) {
        world.load("nayoro").await;
        world.enrol(&SATO).await;
        let (mut member, mut elsewhere) = (world.logged_in(&SATO).await, world.logged_in(&SATO).await);
        let new = "hanako.new@example.jp";
        acceptance::Applicant::new(&world, "nayoro").begin(new).await;
        let to_register = world.code_to(new).await;
        assert_eq!(begin(&mut member, new, SATO.password).await, json!([]));
        let code = world.newer_code_to(new, Some(&to_register)).await;
        assert_eq!(prove(&mut member, &to_register).await, json!([["WRONG_CODE", "CODE"]]));
        assert_eq!(prove(&mut elsewhere, &code).await, json!([["NO_CODE", "CODE"]]));
        assert_eq!(prove(&mut member, &code).await, json!([]));
    }

    async fn krs_22_another_password_ends_all_other_sessions(world: World) {
        world.load("kurashiki").await;
        world.enrol(&MIYAKE).await;
        let (mut member, mut elsewhere) = (world.logged_in(&MIYAKE).await, world.logged_in(&MIYAKE).await);
        let mut browser = world.browser("kurashiki");
        browser.log_in(MIYAKE.id, MIYAKE.password).await;
        let new = "Shimotsui-no-Tako-7";
        let ask = |current: &str, password: &str| json!({"current": current, "password": password});
        let kind = "PasswordChangeInput";
        for (input, refused) in [
            (ask("another", new), json!([["NOT_THE_PASSWORD", "CURRENT"]])),
            (ask(MIYAKE.password, "kitsui7"), json!([["TOO_SHORT", "PASSWORD"]])),
            (ask(MIYAKE.password, MIYAKE.password), json!([["SAME", "PASSWORD"]])),
            (ask("", ""), json!([["REQUIRED", "CURRENT"], ["REQUIRED", "PASSWORD"]])),
        ] {
            assert_eq!(errors(&change_with(&mut member, "changePassword", kind, input).await), refused);
        }
        elsewhere.data("{ viewer { displayName } }").await;
        let changed = change_with(&mut member, "changePassword", kind, ask(MIYAKE.password, new)).await;
        assert_eq!(errors(&changed), json!([]));
        assert_ne!(member.data("{ viewer { displayName } }").await["viewer"], json!(null), "hers goes on");
        assert_eq!(elsewhere.data("{ viewer { displayName } }").await["viewer"], json!(null));
        assert_eq!(browser.open("/").await.status, StatusCode::SEE_OTHER, "the browser is logged out too");
        cannot_log_in(&world, "kurashiki", MIYAKE.id, MIYAKE.password).await;
        world.client("kurashiki").log_in(MIYAKE.id, new).await;
        letter(&world, MIYAKE.id, "パスワードを変更しました").await;
    }

    // Who has taken over a session can't guess the password there.
    async fn wrong_passwords_of_who_is_logged_in_are_counted_and_the_right_one_waits(world: World) {
        world.load("nayoro").await;
        world.enrol(&SATO).await;
        let mut member = world.logged_in(&SATO).await;
        let mut came = vec![];
        for at in 0..150 {
            came = vec![begin(&mut member, "new@example.jp", &format!("guess-number-{at}")).await];
            if came == [json!([["TOO_MANY", "CURRENT"]])] {
                break;
            }
            assert_eq!(came, [json!([["NOT_THE_PASSWORD", "CURRENT"]])], "{at}");
        }
        assert_eq!(came, [json!([["TOO_MANY", "CURRENT"]])]);
        assert_eq!(begin(&mut member, "new@example.jp", SATO.password).await, json!([["TOO_MANY", "CURRENT"]]));
    }

    async fn nyr_19_the_nickname_changes_and_shows_on_home(world: World) {
        world.load("nayoro").await;
        world.enrol(&SATO).await;
        let mut member = world.logged_in(&SATO).await;
        let nickname = ("nickname", "String!");
        assert_eq!(errors(&change(&mut member, "changeNickname", nickname, json!(" ")).await), json!([["REQUIRED", "NICKNAME"]]));
        assert_eq!(errors(&change(&mut member, "changeNickname", nickname, json!("はなちゃん")).await), json!([]));
        let mut browser = world.browser("nayoro");
        let home = browser.log_in(SATO.id, SATO.password).await;
        assert!(home.says("はなちゃん"), "{}", home.words());
    }

    // KRS-06: it is the bureau's way to reach the member; what matches the contract stays.
    async fn the_telephone_changes_with_the_password_and_no_contract_does(world: World) {
        world.load("kurashiki").await;
        let mut member = register(&world, "kurashiki", "momoko@example.com").await.client;
        let ask = |phone: &str, password: &str| json!({"phone": phone, "password": password});
        let kind = "PhoneChangeInput";
        let refused = change_with(&mut member, "changeContactPhone", kind, ask("12", "")).await;
        assert_eq!(errors(&refused), json!([["NOT_PHONE", "CONTACT_PHONE"], ["REQUIRED", "CURRENT"]]));
        let changed = change_with(&mut member, "changeContactPhone", kind, ask("０８６－１２３－４５６７", PASSWORD)).await;
        assert_eq!(errors(&changed), json!([]));
        assert_eq!(member.data("{ viewer { contactPhone } }").await["viewer"]["contactPhone"], "0861234567");
        letter(&world, "momoko@example.com", "電話番号を変更しました").await;
        // the contract is still proved by the telephone that the bureau was told
        register(&world, "kurashiki", "other@example.com").await;
    }

    // OSK-38 and KRS-18: which may be off is the city's word.
    async fn a_city_says_which_notices_may_be_off(world: World) {
        for (who, usage_may) in [(&crate::residents::HANAKO, false), (&MIYAKE, true)] {
            world.load(who.city).await;
            world.enrol(who).await;
            let mut member = world.logged_in(who).await;
            let read = "{ viewer { notices { kind on mayBeOff } } }";
            let on = |usage: bool, news: bool| {
                json!([{"kind": "USAGE", "on": usage, "mayBeOff": usage_may}, {"kind": "NEWS", "on": news, "mayBeOff": true}])
            };
            assert_eq!(member.data(read).await["viewer"]["notices"], on(true, true), "{}", who.city);
            let off = ("off", "[NoticeKind!]!");
            let all = change(&mut member, "switchNotices", off, json!(["USAGE", "NEWS"])).await;
            if usage_may {
                assert_eq!(errors(&all), json!([]));
                assert_eq!(member.data(read).await["viewer"]["notices"], on(false, false));
            } else {
                assert_eq!(errors(&all), json!([["MUST_BE_ON", null]]));
                assert_eq!(member.data(read).await["viewer"]["notices"], on(true, true), "refused whole");
            }
            assert_eq!(errors(&change(&mut member, "switchNotices", off, json!(["NEWS"])).await), json!([]));
            assert_eq!(member.data(read).await["viewer"]["notices"], on(true, false));
            assert_eq!(errors(&change(&mut member, "switchNotices", off, json!([])).await), json!([]));
            assert_eq!(member.data(read).await["viewer"]["notices"], on(true, true));
        }
    }
}
