//! What a page weighs on its first visit, sheets and icon with it: 30 KB at most, in eight requests.
use crate::{
    residents::{HANAKO, MIYAKE, MIZUNO, SATO, YOSHINO},
    written::osaka_contracts,
};
use acceptance::{Browser, Resident, on_both_engines};

const COMPRESSED: [(&str, &str); 1] = [("accept-encoding", "gzip")];

/// The pages of what a member can change.
const MEMBERS: [&str; 11] = [
    "/menu",
    "/procedures",
    "/details",
    "/details/nickname",
    "/details/mail",
    "/details/password",
    "/details/notices",
    "/contracts/add",
    "/devices",
    "/withdraw",
    "/withdraw/confirm",
];

/// Bytes and requests.
async fn weight(browser: &mut Browser, path: &str) -> (usize, usize) {
    let plain = browser.open(path).await;
    assert!(plain.status.is_success(), "{path}: {}", plain.status);
    let mut paths = plain.dress();
    paths.insert(0, path.to_owned());
    let mut bytes = 0;
    for path in &paths {
        let answer = browser.send_with("GET", path, &COMPRESSED, "").await;
        assert!(answer.status.is_success(), "{path}");
        bytes += answer.weight;
    }
    (bytes, paths.len())
}

on_both_engines! {
    async fn every_page_is_light(world: World) {
        for resident in [MIZUNO, HANAKO, SATO, MIYAKE, YOSHINO] {
            world.load(resident.city).await;
            world.enrol(&resident).await;
            for day in 1..=9 {
                let at = format!("2024-09-0{day}T09:00:00+09:00");
                let title = "水道管の取替工事に伴う断水と濁り水についてのお知らせ";
                world.announce(resident.city, title, &"本文です。".repeat(200), &at, None).await;
            }
            let mut browser = world.browser(resident.city);
            let (bytes, requests) = weight(&mut browser, "/login").await;
            assert!(bytes <= 30 * 1024 && requests <= 8, "login: {bytes} bytes, {requests} requests");
            let home = browser.log_in(resident.id, resident.password).await;
            let bill = home.addresses().into_iter().find(|a| a.starts_with("/bills/")).expect("a bill");
            let news = browser.open("/news").await;
            let one = news.addresses().into_iter().find(|a| a.starts_with("/news/")).expect("an announcement");
            for path in ["/", "/history", "/notice", "/contracts", "/news", &one, &bill].iter().chain(&MEMBERS) {
                let (bytes, requests) = weight(&mut browser, path).await;
                assert!(bytes <= 30 * 1024 && requests <= 8, "{path}: {bytes} bytes, {requests} requests");
            }
        }
        // a telephone is asked of members of one of these cities
        let mut browser = world.browser(MIYAKE.city);
        browser.log_in(MIYAKE.id, MIYAKE.password).await;
        let (bytes, requests) = weight(&mut browser, "/details/phone").await;
        assert!(bytes <= 30 * 1024 && requests <= 8, "/details/phone: {bytes} bytes, {requests} requests");
    }

    async fn osk_33_two_hundred_contracts_stay_usable_each_page_light(world: World) {
        world.load("osaka").await;
        let numbers: Vec<String> = (0..200).map(|i| format!("D{i:09}")).collect();
        let rows: Vec<_> =
            numbers.iter().map(|number| (number.clone(), "水野 花子", "大阪市中央区馬場町1-2-3")).collect();
        world.import("osaka", vec![osaka_contracts("keiyaku_20240918.csv", &rows)]).await.expect("good");
        let contracts: Vec<(&'static str, &'static str)> =
            numbers.iter().map(|number| (&*Box::leak(number.clone().into_boxed_str()), "貸家")).collect();
        let owner = Resident { contracts: Box::leak(contracts.into_boxed_slice()), ..HANAKO };
        world.enrol(&owner).await;
        let mut browser = world.browser("osaka");
        browser.log_in(owner.id, owner.password).await;
        let list = browser.open("/contracts").await;
        let one = list.addresses().into_iter().find(|a| a.starts_with("/contracts/") && a.len() > 20).expect("a contract");
        let remove = format!("{one}/remove");
        for path in ["/", "/history", "/notice", "/contracts", &one, &remove].iter().chain(&MEMBERS) {
            let (bytes, requests) = weight(&mut browser, path).await;
            assert!(bytes <= 30 * 1024 && requests <= 8, "{path}: {bytes} bytes, {requests} requests");
        }
        assert!(browser.open("/contracts/add").await.says("20件程度"), "the advice stands where one is added");
    }

    async fn what_a_bureau_or_a_resident_writes_is_text(world: World) {
        let canary = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;{{7*7}}";
        world.load("osaka").await;
        let rows = [("E000000001".to_owned(), canary, canary)];
        world.import("osaka", vec![osaka_contracts("keiyaku_20240918.csv", &rows)]).await.expect("good");
        let named = Resident { name: canary, contracts: &[("E000000001", "<b onclick=x>家</b>")], ..HANAKO };
        world.enrol(&named).await;
        let mut browser = world.browser("osaka");
        let home = browser.log_in(named.id, named.password).await;
        let wrong = browser.submit("/login", &[("id", canary), ("password", canary)]).await;
        world.announce("osaka", canary, canary, "2024-09-01T09:00:00+09:00", None).await;
        let news = browser.open("/news").await;
        let one = news.addresses().into_iter().find(|a| a.starts_with("/news/")).expect("an announcement");
        let pages =
            [home.clone(), wrong, news, browser.open(&one).await, browser.open("/history").await, browser.open("/contracts").await];
        for page in &pages {
            for mark in ["<script", "<img", "<b onclick"] {
                assert!(!page.text.contains(mark), "{mark}: {}", page.text);
            }
        }
        assert!(home.text.contains("&#60;script&#62;") || home.text.contains("&lt;script&gt;"), "{}", home.text);
    }
}
