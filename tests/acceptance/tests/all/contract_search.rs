//! One of many contracts is found by what somebody remembers of it.
use crate::{residents::HANAKO, written::osaka_contracts};
use acceptance::{Browser, Page, Resident, StatusCode, World, json, on_both_engines};

const CANARY: &str = "<script>alert(1)</script>";

/// Two hundred and two contracts of one account.
async fn landlord(world: &World) -> Resident {
    world.load("osaka").await;
    let mut rows: Vec<(String, &str, &str)> =
        (0..200).map(|i| (format!("D{i:09}"), "水野 花子", "大阪市中央区馬場町1-2-3")).collect();
    rows.push(("E000000001".to_owned(), "水野 花子", "大阪市北区大淀中1-1-88 ｶﾞｰﾃﾞﾝ100%館"));
    rows.push(("E000000002".to_owned(), "水野 花子", "大阪市北区'O'Neill通り_1"));
    world.import("osaka", vec![osaka_contracts("keiyaku_20240918.csv", &rows)]).await.expect("good");
    let contracts: Vec<(&'static str, &'static str)> =
        rows.iter().map(|(number, ..)| (&*Box::leak(number.clone().into_boxed_str()), "貸家")).collect();
    let owner = Resident { contracts: Box::leak(contracts.into_boxed_slice()), ..HANAKO };
    world.enrol(&owner).await;
    owner
}

async fn search(browser: &mut Browser, typed: &str) -> Page {
    let sent = browser.submit("/contracts", &[("search", typed)]).await;
    match sent.location.as_deref() {
        Some(to) => browser.open(to).await,
        None => sent,
    }
}

/// The page of each contract that is listed.
fn lines(page: &Page) -> Vec<String> {
    page.addresses().into_iter().filter(|to| to.starts_with("/contracts/") && to != "/contracts/add").collect()
}

fn found(page: &Page) -> usize {
    lines(page).len()
}

on_both_engines! {
    async fn a_contract_is_found_by_number_name_or_place_and_signs_mean_themselves(world: World) {
        let owner = landlord(&world).await;
        let mut browser = world.browser("osaka");
        let home = browser.log_in(owner.id, owner.password).await;
        assert!(home.text.matches("<option").count() <= 21, "{}", home.text.matches("<option").count());
        assert!(home.addresses().iter().any(|to| to.starts_with("/contracts")), "{:?}", home.addresses());
        for (typed, count) in [
            ("D000000042", 1), ("d000000042", 1), ("Ｄ０００００００４２", 1), ("大淀中", 1), ("ガーデン", 1), ("貸家", 20),
            ("%", 1), ("'", 1), ("_", 1), ("%' OR '1'='1", 0), ("\\", 0), (CANARY, 0), ("そんな場所はない", 0), ("-", 0), ("ー", 0), ("", 20),
        ] {
            let page = search(&mut browser, typed).await;
            assert_eq!((page.status, found(&page)), (StatusCode::OK, count), "{typed}: {}", page.words());
            assert!(!page.text.contains("<script"), "{typed}");
            // what somebody looks for is nobody else's to read: it stands in no address
            let told = page.addresses().into_iter().filter(|to| to.contains("D000000042") || to.contains("search=")).count();
            assert_eq!(told, 0, "{typed}: {:?}", page.addresses());
        }
    }

    async fn a_search_that_is_too_long_is_told_and_nothing_is_lost(world: World) {
        let owner = landlord(&world).await;
        let mut browser = world.browser("osaka");
        browser.log_in(owner.id, owner.password).await;
        assert_eq!(search(&mut browser, &"家".repeat(100)).await.status, StatusCode::OK);
        for long in ["家".repeat(101), "%".repeat(2_000)] {
            let page = search(&mut browser, &long).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.says("100文字までで入力してください") && page.text.contains(&long), "{}", page.words());
        }
        let mut client = world.logged_in(&owner).await;
        let query = "query($text: String) { viewer { contractPage(search: $text) { totalCount } } }";
        let refused = client.ask_with(query, json!({"text": "%".repeat(2_000)})).await;
        assert_eq!(refused["errors"][0]["extensions"]["code"], "BAD_INPUT", "{refused}");
        assert_eq!(refused["errors"][0]["extensions"]["field"], "search");
    }

    async fn all_contracts_are_listed_page_by_page(world: World) {
        let owner = landlord(&world).await;
        let mut client = world.logged_in(&owner).await;
        let (mut seen, mut after) = (Vec::new(), json!(null));
        loop {
            let query = "query($after: String) { viewer { contractPage(first: 100, after: $after) { nodes { customerNo } \
                         pageInfo { hasNextPage endCursor } totalCount } } }";
            let page = client.ask_with(query, json!({"after": after})).await["data"]["viewer"]["contractPage"].take();
            assert_eq!(page["totalCount"], 202);
            seen.extend(page["nodes"].as_array().expect("contracts").iter().map(|node| node["customerNo"].clone()));
            if page["pageInfo"]["hasNextPage"] == false {
                break;
            }
            after = page["pageInfo"]["endCursor"].clone();
        }
        let numbers: Vec<_> = owner.contracts.iter().map(|(number, _)| json!(number)).collect();
        assert_eq!(seen, numbers);
        let mut browser = world.browser("osaka");
        browser.log_in(owner.id, owner.password).await;
        let first = browser.open("/contracts").await;
        let next = first.addresses().into_iter().find(|to| to.starts_with("/contracts?after=")).expect("a next page");
        let second = browser.open(&next).await;
        assert_eq!((found(&first), found(&second)), (20, 20));
        assert!(lines(&first).iter().all(|to| !lines(&second).contains(to)));
        let one = browser.open(&lines(&first)[0]).await;
        assert!(one.addresses().iter().any(|to| to.starts_with("/?contract=")), "its usage and bills are one step on");
    }
}
