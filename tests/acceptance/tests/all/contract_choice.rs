//! The portal's own number, and 「他の場所を見る」.
use crate::residents::{HANAKO, MIZUNO};
use acceptance::{Page, Resident, StatusCode, json, on_both_engines};

fn options(page: &Page) -> Vec<(String, bool)> {
    let options = page.text.split("<option").skip(1);
    let read = |option: &str| {
        let (tag, _) = option.split_once('>').expect("a tag ends");
        let (_, rest) = tag.split_once("value=\"").expect("a value");
        (rest.split('"').next().expect("it ends").to_owned(), tag.ends_with(" selected"))
    };
    options.map(read).collect()
}

on_both_engines! {
    async fn knz_08_the_portals_number_is_shown_and_another_place_can_be_seen(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let mut browser = world.browser("kanazawa");
        let home = browser.log_in(MIZUNO.id, MIZUNO.password).await;
        assert!(
            home.says("お客様番号（他の場所を見る）") && home.says("お客様番号 1020 3040 5060 7080"),
            "{}",
            home.words()
        );
        assert!(home.says("自宅") && home.says("5,509 円"), "{}", home.words());
        // the payment number is another number: it stands on the bill, under its own name
        assert!(!home.text.contains("5060708010203040"));
        let bill = home.addresses().into_iter().find(|a| a.starts_with("/bills/")).expect("a bill");
        assert!(browser.open(&bill).await.says("お支払番号 5060708010203040"));

        let places = options(&home);
        assert_eq!(places.iter().map(|(_, shown)| *shown).collect::<Vec<_>>(), [true, false]);
        let other = browser.open(&format!("/?contract={}", places[1].0)).await;
        assert_eq!(options(&other), [(places[0].0.clone(), false), (places[1].0.clone(), true)]);
        for words in ["お客様番号 2030 4050 6070 8090", "水野商店", "12,423 円"] {
            assert!(other.says(words), "{words}: {}", other.words());
        }
        // it is kept from page to page; a new visit begins with the main contract
        let history = other.addresses().into_iter().find(|a| a.starts_with("/history")).expect("a history");
        let history = browser.open(&history).await;
        assert!(history.says("お客様番号 2030 4050 6070 8090") && history.table("ledger").len() == 9);
        assert!(browser.open("/").await.says("お客様番号 1020 3040 5060 7080"));

        // neither number is a name for it, and nobody else's contract is found by its own
        for id in ["2030405060708090", "3040506070809010", "1", "%27"] {
            assert_eq!(browser.open(&format!("/?contract={id}")).await.status, StatusCode::NOT_FOUND, "{id}");
        }
        let mut client = world.logged_in(&MIZUNO).await;
        let data = client.data("{ viewer { contracts { customerNo nickname isMain } } }").await;
        assert_eq!(
            data["viewer"]["contracts"],
            json!([
                {"customerNo": "1020304050607080", "nickname": "自宅", "isMain": true},
                {"customerNo": "2030405060708090", "nickname": "水野商店", "isMain": false},
            ])
        );
    }

    async fn osk_27_the_main_contract_opens_home_and_results_and_the_pull_down_shows_another(world: World) {
        let (first, second) = (("A123456789", "自宅"), ("B234567890", "母の家"));
        for (main, other, totals) in
            [(first, second, ["4,587円", "2,030円"]), (second, first, ["2,030円", "4,587円"])]
        {
            let contracts: &'static [(&str, &str)] = Box::leak(Box::new([main, other]));
            let id: &'static str = Box::leak(format!("{}@example.jp", main.0).into_boxed_str());
            let resident = Resident { id, contracts, ..HANAKO };
            world.load("osaka").await;
            world.enrol(&resident).await;
            let mut browser = world.browser("osaka");
            let home = browser.log_in(resident.id, resident.password).await;
            for path in ["/", "/history", "/notice"] {
                let page = browser.open(path).await;
                assert!(page.says(totals[0]) && page.says(main.0), "{path}: {}", page.words());
                assert!(!page.table("ledger").iter().flatten().any(|cell| cell == totals[1]), "{path}: {}", page.words());
            }
            // the pull-down names both, masked but for their last characters; it is sent by its button alone
            let places = options(&home);
            assert_eq!(places.iter().map(|(_, shown)| *shown).collect::<Vec<_>>(), [true, false]);
            assert!(home.says("••••6789") && home.says("••••7890") && home.says("切り替える"), "{}", home.words());
            for path in ["/", "/history", "/notice"] {
                let page = browser.open(&format!("{path}?contract={}", places[1].0)).await;
                assert!(page.says(totals[1]) && page.says(other.0), "{path}: {}", page.words());
            }
            assert!(browser.open("/").await.says(totals[0]), "what was chosen holds for that page alone");
        }
    }
}
