//! 「次回からIDの入力を省略」.
use crate::residents::{HANAKO, MIZUNO};
use acceptance::{Page, StatusCode, on_both_engines};

const COOKIE: &str = "__Host-id-kanazawa";

fn field(page: &Page) -> (bool, bool) {
    let filled = page.text.contains(&format!(
        "name=\"id\" type=\"text\" autocomplete=\"username\" autocapitalize=\"none\" spellcheck=\"false\" value=\"{}\"",
        MIZUNO.id
    ));
    let ticked = page.text.contains("name=\"keep\" value=\"yes\" aria-describedby=\"keep-hint\" checked");
    (filled, ticked)
}

on_both_engines! {
    async fn knz_03_the_kept_id_fills_the_form_next_time_and_is_all_that_is_kept(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let mut browser = world.browser("kanazawa");
        let first = browser.open("/login").await;
        assert!(first.says("次回からIDの入力を省略"), "{}", first.words());
        assert_eq!(field(&first), (false, false));
        let ticked = [("id", MIZUNO.id), ("password", MIZUNO.password), ("keep", "yes")];
        let inside = browser.submit("/login", &ticked).await;
        assert_eq!(inside.status, StatusCode::SEE_OTHER);
        let kept: Vec<&String> = inside.set_cookies.iter().filter(|c| c.starts_with("__Host-id-")).collect();
        assert_eq!(
            kept,
            [&format!("{COOKIE}=mizuno-hanako; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=31536000")]
        );

        browser.submit("/logout", &[]).await;
        // beside what names the browser, which says nothing of anybody
        assert_eq!(
            browser.cookies.keys().collect::<Vec<_>>(),
            ["__Host-d-kanazawa", COOKIE],
            "of the person the ID outlives the session, and nothing else"
        );
        assert!(!browser.cookies["__Host-d-kanazawa"].contains("mizuno"));
        let next = browser.open("/login").await;
        assert_eq!(field(&next), (true, true));
        assert!(!next.text.contains(MIZUNO.password));
        // it fills in; it opens nothing
        assert_eq!(browser.open("/").await.status, StatusCode::SEE_OTHER);

        let unticked = [("id", MIZUNO.id), ("password", MIZUNO.password)];
        assert_eq!(browser.submit("/login", &unticked).await.status, StatusCode::SEE_OTHER);
        browser.submit("/logout", &[]).await;
        assert_eq!(browser.cookies.keys().collect::<Vec<_>>(), ["__Host-d-kanazawa"]);
        assert_eq!(field(&browser.open("/login").await), (false, false));
    }

    async fn knz_03_an_id_is_kept_for_whoever_could_log_in_with_it(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let mut browser = world.browser("kanazawa");
        let wrong = browser.submit("/login", &[("id", MIZUNO.id), ("password", "wrong"), ("keep", "yes")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(browser.cookies.is_empty(), "{:?}", browser.cookies);
        assert_eq!(field(&wrong), (true, true), "what was typed stays in the form");
    }

    async fn osaka_keeps_no_id(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut browser = world.browser("osaka");
        assert!(!browser.open("/login").await.says("IDの入力を省略"));
        assert_eq!(
            world.client("osaka").data("{ tenant { mayKeepLoginId } }").await["tenant"]["mayKeepLoginId"],
            false
        );
        let fields = [("id", HANAKO.id), ("password", HANAKO.password), ("keep", "yes")];
        assert_eq!(browser.submit("/login", &fields).await.status, StatusCode::SEE_OTHER);
        assert_eq!(browser.cookies.keys().collect::<Vec<_>>(), ["__Host-d-osaka", "__Host-s-osaka"]);
        browser.cookies.insert("__Host-id-osaka".to_owned(), "x%40example.jp".to_owned());
        browser.cookies.remove("__Host-s-osaka");
        assert!(!browser.open("/login").await.text.contains("x@example.jp"));
    }
}
