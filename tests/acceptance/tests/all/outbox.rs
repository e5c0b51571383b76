//! What would have left is looked at in development, and nowhere else.
use acceptance::{StatusCode, on_both_engines};

on_both_engines! {
    async fn an_empty_outbox_says_so_in_three_languages(world: World) {
        for (language, says) in [
            ("ja", "まだ何も送られていません"),
            ("easy-ja", "まだ 何（なに）も 送（おく）っていません"),
            ("en", "Nothing was sent yet"),
        ] {
            let mut browser = world.browser("osaka");
            browser.cookies.insert("lang".to_owned(), language.to_owned());
            // on any host: it is no city's page
            let page = browser.open("/outbox").await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.says(says), "{}", page.words());
            assert!(page.text.contains("width=device-width") && !page.text.contains("<script"), "{}", page.text);
            assert!(page.headers["content-security-policy"].contains("default-src 'none'"));
            assert_eq!(page.headers["cache-control"], "no-store");
        }
        let list = world.browser_at("nowhere.localhost").open("/outbox.json").await;
        assert_eq!(list.text, "[]");
    }

    async fn production_has_no_outbox(world: World) {
        let mut world = world;
        world.restart_with("mode = \"production\"\n").await;
        for path in ["/outbox", "/outbox.json"] {
            let page = world.browser("osaka").open(path).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
            assert!(!page.says("送信箱") && page.says("ページが見つかりません"), "{}", page.words());
        }
    }
}
