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
    assert!(page.contains("aria-label=\"水野商店　お客さま番号 末尾 8 0 9 0　広坂一丁目1-1\""), "{page}");
    assert!(!page.contains("2030405060708090"), "a number that isn't shown is masked");
    assert!(page.contains("お客さま番号 1020304050607080"), "the shown one's number stands in full");
    assert!(!page.contains("/contracts"), "the pull-down holds all");
}

#[tokio::test]
async fn among_two_hundred_the_pull_down_stays_short_and_leads_to_the_list() {
    assert_eq!(home(20, false).await.matches("<option").count(), 20);
    let many = home(200, false).await;
    assert_eq!(many.matches("<option").count(), 20);
    assert!(many.contains("href=\"/contracts\"") && many.contains("全200件"), "{many}");
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
    let list = page(Sample::Osaka, "/contracts?search=%E5%8F%B7", pages::contracts::NAME, found).await;
    assert!(list.contains("href=\"/?contract=k7\"") && list.contains("200件見つかりました"), "{list}");
    assert!(list.contains("href=\"/contracts?search=%E5%8F%B7&#38;after=c%3D20\""), "{list}");
    assert!(list.contains("value=\"号\""), "what was searched for stays in the field");
    let none = samples::found(Sample::Osaka, &[], 0, false);
    let none = words(&page(Sample::Osaka, "/contracts?search=zzz", pages::contracts::NAME, none).await);
    assert!(none.contains("見つかりませんでした") && none.contains("すべてのご契約を見る"), "{none}");
}

#[tokio::test]
async fn a_search_of_a_hundred_characters_is_asked_and_a_longer_one_is_told_at_its_field() {
    let tenant = json!({ "tenant": samples::tenant(Sample::Osaka) });
    let found = samples::found(Sample::Osaka, &[], 0, false);
    let answers = vec![(pages::tenant::NAME, data(tenant)), (pages::contracts::NAME, data(found))];
    let scene = Scene::new(Sample::Osaka, Language::Ja, answers);
    let search = |count: usize| format!("/contracts?search=%20{}", "%E6%B0%B4".repeat(count));
    assert_eq!(scene.get(&search(100)).await.status, 200);
    let asked = scene.door.asked.lock().unwrap().clone();
    assert_eq!(asked.last().unwrap().1["search"], "水".repeat(100), "without the blank before it");
    let refused = scene.get(&search(101)).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("<title>エラー：") && refused.body.contains("aria-invalid=\"true\""));
    assert!(refused.body.contains("100文字までで") && refused.body.contains("<a href=\"#search\">"));
    let names: Vec<&str> = scene.door.asked.lock().unwrap().iter().map(|(name, _)| *name).collect();
    assert_eq!(names, [pages::contracts::NAME, pages::tenant::NAME]);
}
