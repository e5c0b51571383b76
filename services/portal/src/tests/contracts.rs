//! Which contract is shown, among few and among very many.
use super::{
    fake::{Sample, Scene, data},
    page, samples,
    samples::Home,
    words,
};
use crate::pages;
use serde_json::json;
use texts::Language;

async fn home(contracts: usize, far: bool) -> String {
    let home = Home { contracts, far, ..Home::in_state("PAID") };
    page(Sample::Osaka, "/", pages::home::NAME, home.json(Sample::Osaka)).await
}

#[tokio::test]
async fn a_pull_down_offers_nickname_the_end_of_the_number_and_place() {
    let page = home(2, false).await;
    assert!(page.contains(">水野商店　••••8090　広坂一丁目1-1</option>"), "{page}");
    assert!(page.contains("aria-label=\"水野商店　8090　広坂一丁目1-1\""), "{page}");
    assert!(!page.contains("2030405060708090"), "a number that isn't shown is masked");
    assert!(page.contains("お客さま番号 1020304050607080"), "the shown one's number stands in full");
    assert!(!page.contains("/contracts?all"), "the pull-down holds all");
}

#[tokio::test]
async fn among_two_hundred_the_pull_down_stays_short_and_leads_to_the_list() {
    assert_eq!(home(20, false).await.matches("<option").count(), 20);
    let many = home(200, false).await;
    assert_eq!(many.matches("<option").count(), 20);
    assert!(many.contains("href=\"/contracts?all=1\"") && many.contains("全200件"), "{many}");
    let far = home(200, true).await;
    assert_eq!(far.matches("<option").count(), 21);
    assert_eq!(far.matches(" selected>").count(), 1);
    assert!(far.contains("value=\"k150\""));
}

#[tokio::test]
async fn home_and_history_ask_for_no_more_contracts_than_they_show() {
    for (name, document) in crate::operations() {
        assert!(!document.split_whitespace().any(|word| word == "contracts"), "{name} asks for all: {document}");
    }
}

#[tokio::test]
async fn the_list_leads_to_each_contract_and_on() {
    let twenty: Vec<_> = (0..20).map(samples::many).collect();
    let found = samples::found(Sample::Osaka, &twenty, 200, true);
    let looking = async |text: &str, answer| {
        let scene = Scene::new(Sample::Osaka, Language::Ja, vec![(pages::contracts::NAME, data(answer))]);
        (scene.get_looking_for(text, "/contracts").await.body, scene.door.asked.lock().unwrap()[0].1.clone())
    };
    let (list, asked) = looking("号", found).await;
    assert_eq!(asked["search"], "号");
    assert!(list.contains("href=\"/contracts/k7\"") && list.contains("200件見つかりました"), "{list}");
    assert!(list.contains("href=\"/contracts?after=c%3D20\""), "{list}");
    assert!(list.contains("value=\"号\""), "what was searched for stays in the field");
    let (none, _) = looking("zzz", samples::found(Sample::Osaka, &[], 0, false)).await;
    assert!(words(&none).contains("見つかりませんでした") && none.contains("href=\"/contracts?all=1\""), "{none}");
}

#[tokio::test]
async fn what_is_looked_for_stands_in_no_address_and_goes_with_all_and_with_the_session() {
    let tenant = json!({ "tenant": samples::tenant(Sample::Osaka) });
    let found = samples::found(Sample::Osaka, &[samples::contract("c1")], 1, false);
    let answers = vec![(pages::tenant::NAME, data(tenant)), (pages::contracts::NAME, data(found))];
    let scene = Scene::new(Sample::Osaka, Language::Ja, answers).on_shared_host();
    let sent = scene.post("/contracts", "search=+%E6%B0%B4%E9%81%93+").await;
    assert_eq!((sent.status.as_u16(), sent.header("location")), (303, "/contracts?tenant=osaka"));
    assert_eq!(sent.cookies(), ["__Host-find-osaka=%E6%B0%B4%E9%81%93; Path=/; Secure; HttpOnly; SameSite=Lax"]);
    let forgotten = "__Host-find-osaka=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0";
    assert_eq!(scene.post("/contracts", "search=").await.cookies(), [forgotten]);
    let all = scene.get_looking_for("水道", "/contracts?all=1").await;
    assert_eq!(all.cookies(), [forgotten]);
    assert_eq!(scene.door.asked.lock().unwrap().last().unwrap().1["search"], serde_json::Value::Null);
    assert!(!all.body.contains("水道\"") && all.body.contains("method=\"post\""), "{}", all.body);
}

#[tokio::test]
async fn a_search_of_a_hundred_characters_is_kept_and_a_longer_one_is_told_at_its_field() {
    let tenant = json!({ "tenant": samples::tenant(Sample::Osaka) });
    let scene = Scene::new(Sample::Osaka, Language::Ja, vec![(pages::tenant::NAME, data(tenant))]);
    let search = |count: usize| format!("search=+{}", "%E6%B0%B4".repeat(count));
    assert_eq!(scene.post("/contracts", &search(100)).await.status, 303);
    for long in [101, 2_000] {
        let refused = scene.post("/contracts", &search(long)).await;
        assert_eq!((refused.status.as_u16(), refused.cookies().len()), (422, 0));
        assert!(refused.body.contains("<title>エラー：") && refused.body.contains("aria-invalid=\"true\""));
        assert!(refused.body.contains("100文字までで") && refused.body.contains("<a href=\"#search\">"));
        assert!(refused.body.contains(&"水".repeat(long)), "what was typed is not lost");
    }
    let names: Vec<&str> = scene.door.asked.lock().unwrap().iter().map(|(name, _)| *name).collect();
    assert_eq!(names, [pages::tenant::NAME, pages::tenant::NAME], "the door is not asked to search");
}
