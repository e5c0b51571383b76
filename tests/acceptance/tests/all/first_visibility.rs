//! Before a contract is visible, pages say from when on it is, and show nothing that it used or cost.
use crate::residents::MIZUNO;
use acceptance::{StatusCode, on_both_engines};

const NOTHING: [&str; 4] = ["5,509", "12,423", "m³", "片町"];

on_both_engines! {
    async fn home_says_from_when_and_pages_show_nothing_before(world: World) {
        world.load("kanazawa").await;
        world.enrol_visible_from(&MIZUNO, "2024-09-19T09:00:00+09:00").await;
        world.announce("kanazawa", "断水のお知らせ", "本文", "2024-09-16T09:00:00+09:00", None).await;
        world.set_clock("2024-09-19T08:59:59+09:00");
        let mut browser = world.browser("kanazawa");
        let home = browser.log_in(MIZUNO.id, MIZUNO.password).await;
        assert!(home.says("9月19日（木） 午前9時からご覧になれます"), "{}", home.words());
        assert!(home.says("断水のお知らせ") && home.says("1020 3040 5060 7080"), "{}", home.words());
        assert!(!home.says("まだ契約が"), "{}", home.words());
        let mut pages = vec![home];
        for path in ["/history", "/notice", "/contracts"] {
            pages.push(browser.open(path).await);
        }
        for page in &pages {
            assert_eq!(page.status, StatusCode::OK, "{}", page.words());
            assert!(NOTHING.iter().all(|figure| !page.says(figure)), "{}", page.words());
            assert!(page.addresses().iter().all(|to| !to.starts_with("/bills/")), "{:?}", page.addresses());
        }
        world.set_clock("2024-09-19T09:00:00+09:00");
        let home = browser.open("/").await;
        assert!(home.says("5,509") && !home.says("からご覧になれます"), "{}", home.words());
        let bill = home.addresses().into_iter().find(|to| to.starts_with("/bills/")).expect("a bill");
        assert!(browser.open("/history").await.says("5,509"));
        world.set_clock("2024-09-19T08:59:59+09:00");
        assert_eq!(browser.open(&bill).await.status, StatusCode::NOT_FOUND);
    }

    // A day that is visible from its beginning is said without a time, in each language.
    async fn a_whole_day_is_said_as_a_day(world: World) {
        world.load("kanazawa").await;
        world.enrol_visible_from(&MIZUNO, "2024-09-18T00:00:00+09:00").await;
        let mut browser = world.browser("kanazawa");
        let home = browser.log_in(MIZUNO.id, MIZUNO.password).await;
        assert!(home.says("9月18日（水）からご覧になれます"), "{}", home.words());
        for (language, says) in [("easy-ja", "9月18日（水）から 見（み）ることができます"), ("en", "You can see it from 18 September (Wed)")] {
            browser.cookies.insert("lang".to_owned(), language.to_owned());
            let home = browser.open("/").await;
            assert!(home.says(says), "{}", home.words());
        }
    }
}
