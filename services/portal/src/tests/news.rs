//! What the bureau tells all residents (KNZ-18).
use super::{
    fake::{Sample, Scene, data},
    page, page_in, samples,
    samples::Home,
    words,
};
use crate::pages;
use serde_json::{Value, json};
use texts::Language;

#[tokio::test]
async fn home_shows_the_newest_and_leads_to_all() {
    let home = Home::in_state("PAID").json(Sample::Kanazawa);
    let page = page(Sample::Kanazawa, "/?contract=c1", pages::home::NAME, home).await;
    assert!(page.contains("href=\"/news/a0?contract=c1\"") && page.contains("href=\"/news?contract=c1\""), "{page}");
    assert!(page.contains("<time datetime=\"2024-09-12\">2024年9月12日</time>"), "the day is Japan's: {page}");
    let none = super::page(Sample::Kanazawa, "/", pages::home::NAME, Home::empty().json(Sample::Kanazawa)).await;
    assert!(none.contains("お知らせはまだありません。"));
}

#[tokio::test]
async fn the_list_is_parted_by_month() {
    let list = samples::list(Sample::Osaka, 5, true, false);
    let page = page(Sample::Osaka, "/news", pages::news::LIST, list).await;
    let months: Vec<&str> = page.split("<h2 id=\"m").skip(1).filter_map(|rest| rest.split(['>', '<']).nth(3)).collect();
    assert_eq!(months, ["2024年9月", "2024年8月"]);
    assert!(page.contains("href=\"/news?after=c%3D20\"") && page.contains("aria-current=\"page\""), "{page}");
}

#[tokio::test]
async fn a_visitor_reads_news_without_the_navigation_of_residents() {
    for (path, name, answer) in [
        ("/news", pages::news::LIST, samples::list(Sample::Osaka, 3, false, true)),
        ("/news/a0", pages::news::ITEM, samples::item(Sample::Osaka, true)),
    ] {
        let page = page(Sample::Osaka, path, name, answer).await;
        assert!(!page.contains("has-nav") && !page.contains("action=\"/logout\""), "{path}");
    }
}

#[tokio::test]
async fn one_is_a_text_in_paragraphs_whose_addresses_are_no_links() {
    let english =
        page_in(Language::En, Sample::Osaka, "/news/a0", pages::news::ITEM, samples::item(Sample::Osaka, false)).await;
    assert!(english.contains("<h1 lang=\"ja\">水道管の工事に伴う &#60;断水&#62; のお知らせ その0</h1>"), "{english}");
    let text = english.split("<div class=\"words\"").nth(1).unwrap().split("</div>").next().unwrap();
    assert_eq!(text.matches("<p>").count(), 2);
    assert!(text.starts_with(" lang=\"ja\">") && text.contains("<br>") && !text.contains("<a "), "{text}");
    assert!(text.contains("https://example.jp/?a=1&amp;b=2"));
}

#[tokio::test]
async fn one_that_is_no_longer_published_is_not_there() {
    let mut gone = samples::item(Sample::Osaka, true);
    gone["announcement"] = Value::Null;
    let scene = Scene::new(Sample::Osaka, Language::Ja, vec![(pages::news::ITEM, data(gone))]);
    assert_eq!(scene.get("/news/a9").await.status, 404);
}

#[tokio::test]
async fn the_login_page_shows_the_newest_two_and_opens_without_them() {
    let tenant = (pages::tenant::NAME, data(json!({ "tenant": samples::tenant(Sample::Osaka) })));
    let headlines = json!({ "announcements": { "nodes": samples::headlines(2) } });
    let answers = vec![tenant.clone(), (pages::news::LOGIN, data(headlines))];
    let page = Scene::new(Sample::Osaka, Language::Ja, answers).get("/login").await.body;
    assert_eq!(page.matches("href=\"/news/a").count(), 2, "{page}");
    let without = Scene::new(Sample::Osaka, Language::Ja, vec![tenant]).get("/login").await;
    assert_eq!(without.status, 200);
    assert!(words(&without.body).contains("ログイン") && !without.body.contains("/news"));
}
