//! The portal's own number, and 「他の場所を見る」.
use crate::residents::MIZUNO;
use acceptance::{Page, StatusCode, json, on_both_engines};

fn options(page: &Page) -> Vec<(String, bool)> {
    let options = page.text.split("<option value=\"").skip(1);
    let read = |option: &str| {
        let (id, rest) = option.split_once('"').expect("a value ends");
        (id.to_owned(), rest.starts_with(" selected"))
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
}
