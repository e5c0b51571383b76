//! Who gets in, with what they type; nobody else learns anything.
use crate::residents::{HANAKO, MIZUNO};
use acceptance::{Page, StatusCode, World, json, on_both_engines};

async fn tries(world: &World, city: &str, id: &str, password: &str) -> Page {
    world.browser(city).submit("/login", &[("id", id), ("password", password)]).await
}

/// The page without what was typed and without the request's number.
fn plain(page: &Page, id: &str) -> String {
    page.text.replace(id, "…")
}

on_both_engines! {
    async fn knz_02_a_login_id_and_a_password_open_the_portal(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let login = world.browser("kanazawa").open("/login").await;
        assert!(login.text.contains(">ログインID</label>") && !login.text.contains(">メールアドレス</label>"), "{}", login.words());
        assert_eq!(
            world.client("kanazawa").data("{ tenant { loginIdKind } }").await["tenant"]["loginIdKind"],
            "LOGIN_ID"
        );
        for id in
            ["mizuno-hanako", "MIZUNO-Hanako", " mizuno-hanako ", "ｍｉｚｕｎｏ－ｈａｎａｋｏ", "　Ｍizuno-hanakＯ"]
        {
            let mut browser = world.browser("kanazawa");
            assert!(browser.log_in(id, MIZUNO.password).await.says("水野 花子さま"), "{id}");
            world.client("kanazawa").log_in(id, MIZUNO.password).await;
        }
        // a keyboard's width locks nobody out
        world.client("kanazawa").log_in(MIZUNO.id, "ｙukizuri-to-saigawa").await;
        for (id, password) in [
            (MIZUNO.id, "Yukizuri-to-saigawa"),
            (MIZUNO.id, "yukizuri-to-saigawa "),
            (MIZUNO.id, "ｙukizuri-to-saigaw"),
            (MIZUNO.id, HANAKO.password),
            ("mizuno", MIZUNO.password),
            ("mizuno-hanak%", MIZUNO.password),
            ("' OR 1=1 --", MIZUNO.password),
        ] {
            let page = tries(&world, "kanazawa", id, password).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{id}");
            assert!(page.says("ログインIDまたはパスワードが違います"), "{}", page.words());
            let cookies: Vec<_> = page.set_cookies.iter().filter(|c| c.contains("-s-")).collect();
            assert!(cookies.is_empty() && !page.text.contains(password), "{id}");
        }
    }

    async fn osaka_takes_an_e_mail_address_in_any_width_and_case(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let login = world.browser("osaka").open("/login").await;
        assert!(login.says("メールアドレス") && !login.says("ログインID"), "{}", login.words());
        for id in ["hanako@example.jp", "Hanako@Example.JP", "ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ"] {
            assert!(world.browser("osaka").log_in(id, HANAKO.password).await.says("水野 花子さま"), "{id}");
            world.client("osaka").log_in(id, HANAKO.password).await;
        }
        let page = tries(&world, "osaka", "hanako@example.com", HANAKO.password).await;
        assert!(page.says("メールアドレスまたはパスワードが違います"), "{}", page.words());
    }

    async fn a_wrong_password_and_an_unknown_id_get_the_same_answer(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let wrong = tries(&world, "kanazawa", MIZUNO.id, "wrong").await;
        let unknown = tries(&world, "kanazawa", "nobody-here", "wrong").await;
        assert_eq!(wrong.status, unknown.status);
        assert_eq!(plain(&wrong, MIZUNO.id), plain(&unknown, "nobody-here"));
        assert_eq!(wrong.set_cookies.len(), unknown.set_cookies.len());
        let mut client = world.client("kanazawa");
        let wrong = client.try_login(MIZUNO.id, "wrong").await;
        assert_eq!(wrong, client.try_login("nobody-here", "wrong").await);
        let none = json!({"token": null, "expiresAt": null, "deviceToken": null, "stayToken": null, "registrationKey": null, "userErrors": [{"code": "WRONG", "field": null, "retryAt": null}]});
        assert_eq!(wrong["data"]["login"], none);
    }

    async fn what_is_missing_or_too_long_is_said_at_its_field(world: World) {
        let mut client = world.client("kanazawa");
        let long = "あ".repeat(341) + "a"; // 1,024 bytes
        for (id, password, expected) in [
            ("", "", json!([["REQUIRED", "loginId"], ["REQUIRED", "password"]])),
            (" 　", "x", json!([["REQUIRED", "loginId"]])),
            ("x", "", json!([["REQUIRED", "password"]])),
            ("x", long.as_str(), json!([["WRONG", null]])),
            ("x", &format!("{long}b"), json!([["TOO_LONG", "password"]])),
            (&"x".repeat(320), "y", json!([["WRONG", null]])),
            (&"x".repeat(321), "y", json!([["TOO_LONG", "loginId"]])),
        ] {
            let answer = client.try_login(id, password).await;
            let errors = answer["data"]["login"]["userErrors"].as_array().expect("errors").clone();
            let errors: Vec<_> = errors.iter().map(|e| json!([e["code"], e["field"]])).collect();
            assert_eq!(json!(errors), expected, "{} {}", id.len(), password.len());
        }
        let page = tries(&world, "kanazawa", "x", &format!("{long}b")).await;
        assert!(page.says("パスワードが長すぎます"), "{}", page.words());
        let page = tries(&world, "kanazawa", "", "").await;
        assert!(
            page.says("ログインIDを入力してください") && page.says("パスワードを入力してください"),
            "{}",
            page.words()
        );
    }
}
