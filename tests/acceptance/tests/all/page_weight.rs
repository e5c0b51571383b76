//! What a page weighs on its first visit, sheets and icon with it: 30 KB at most, in eight requests.
use crate::{
    residents::{HANAKO, MIZUNO},
    written::osaka_contracts,
};
use acceptance::{Browser, Resident, on_both_engines};

const COMPRESSED: [(&str, &str); 1] = [("accept-encoding", "gzip")];

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
        for resident in [MIZUNO, HANAKO] {
            world.load(resident.city).await;
            world.enrol(&resident).await;
            let mut browser = world.browser(resident.city);
            let (bytes, requests) = weight(&mut browser, "/login").await;
            assert!(bytes <= 30 * 1024 && requests <= 8, "login: {bytes} bytes, {requests} requests");
            let home = browser.log_in(resident.id, resident.password).await;
            let bill = home.addresses().into_iter().find(|a| a.starts_with("/bills/")).expect("a bill");
            for path in ["/", "/history", &bill] {
                let (bytes, requests) = weight(&mut browser, path).await;
                assert!(bytes <= 30 * 1024 && requests <= 8, "{path}: {bytes} bytes, {requests} requests");
            }
        }
    }

    async fn two_hundred_contracts_stay_light(world: World) {
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
        let (bytes, _) = weight(&mut browser, "/").await;
        assert!(bytes <= 30 * 1024, "{bytes} bytes");
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
        for page in [&home, &browser.open("/history").await, &wrong] {
            for mark in ["<script", "<img", "<b onclick"] {
                assert!(!page.text.contains(mark), "{mark}: {}", page.text);
            }
        }
        assert!(home.text.contains("&#60;script&#62;") || home.text.contains("&lt;script&gt;"), "{}", home.text);
    }
}
