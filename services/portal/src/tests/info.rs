//! What anybody may read at any hour, and where the login page leads.
use super::{
    fake::{Sample, Scene, data},
    samples, words,
};
use crate::pages;
use serde_json::{Value, json};
use texts::Language;

fn scene(sample: Sample, language: Language, tenant: &Value) -> Scene {
    let known = data(json!({ "tenant": tenant }));
    let quiet = data(json!({ "announcements": { "nodes": [] } }));
    let answers = vec![
        (pages::tenant::NAME, known.clone()),
        (pages::document::NAME, known.clone()),
        (pages::recover::RULES, known),
        (pages::news::LOGIN, quiet),
    ];
    Scene::new(sample, language, answers)
}

fn own(sample: Sample, language: Language) -> Scene {
    scene(sample, language, &samples::recovering(sample)).in_own_words(sample)
}

#[tokio::test]
async fn questions_terms_privacy_and_the_site_are_read_outside_the_hours_too() {
    let mut tenant = samples::recovering(Sample::Kanazawa);
    tenant["access"] = samples::closed()["access"].clone();
    let closed = scene(Sample::Kanazawa, Language::Ja, &tenant);
    for (path, said) in [
        ("/faq", "秘密の質問の回答が必要となります"),
        ("/about", "翌日の"),
        ("/terms", "2024年4月1日版"),
        ("/privacy", "2024年5月1日版"),
    ] {
        let answer = closed.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert!(words(&answer.body).contains(said), "KNZ-06: {path}: {}", answer.body);
    }
}

#[tokio::test]
async fn the_foot_of_every_page_leads_there() {
    let page = own(Sample::Kanazawa, Language::Ja).on_shared_host().get("/login").await.body;
    let foot = page.split("<footer").nth(1).unwrap();
    for path in ["/faq", "/about", "/privacy", "/terms"] {
        assert!(foot.contains(&format!("href=\"{path}?tenant=kanazawa\"")), "{path}: {foot}");
    }
    assert!(foot.contains("個人情報の取り扱いについて") && foot.contains("ご利用規約"), "the document's words: {foot}");
}

/// Every city's own words, in every language, wherever this part of the portal uses them: a test panics on a message that
/// lacks an argument.
#[tokio::test]
async fn every_citys_own_words_are_whole_and_light() {
    for sample in Sample::ALL {
        for language in Language::ALL {
            let scene = own(sample, language);
            for path in ["/login", "/faq", "/about", "/terms", "/privacy", "/recover", "/recover/lost"] {
                let page = scene.get(path).await;
                assert_eq!(page.status, 200, "{sample:?} {path}");
                assert!(!page.body.contains('◆') && !page.body.contains('■'), "{sample:?} {path}: {}", page.body);
                let weight = scene.weight("", path).await;
                assert!(weight < 15_000, "{sample:?} {path}: {weight} bytes");
            }
        }
    }
}

#[tokio::test]
async fn questions_are_those_of_the_citys_document() {
    for (sample, asked, answered) in [
        (Sample::Osaka, "調定番号がわかりません", "行政オンラインシステムより調定番号のお問合せが可能です"),
        (Sample::Nayoro, "認証コードを入力してもエラーになる", "最後発行された認証コードだけが有効になります"),
        (Sample::Kurashiki, "お客様番号が分からないのですが。", "「使用水量等のお知らせ」や「納入通知書」などに記載"),
        (Sample::Oumu, "用意するもの", "検針票（水道使用量のお知らせ）※使用者番号の分かるもの"),
        (Sample::Kanazawa, "ログインIDやパスワードを忘れた場合は", "ログインIDの表示やパスワードの再設定が行えます"),
    ] {
        let page = own(sample, Language::Ja).get("/faq").await.body;
        assert!(page.contains(&format!("<summary>{asked}</summary>")), "{sample:?}: {page}");
        assert!(page.contains(answered), "{sample:?}: {page}");
    }
}

#[tokio::test]
async fn the_login_leads_back_in_to_the_lost_address_and_to_registering() {
    let page = own(Sample::Osaka, Language::Ja).get("/login").await.body;
    for link in [
        "href=\"/recover\">パスワードを忘れた方</a>",
        "href=\"/recover/lost\">メールアドレスを忘れた方</a>",
        "href=\"/register\">すでに水道をご使用されているお客さま</a>",
    ] {
        assert!(page.contains(link), "OSK-19, OSK-18: {link}: {page}");
    }
    let page = own(Sample::Kanazawa, Language::Ja).get("/login").await.body;
    assert!(page.contains("href=\"/recover\">ログインID/パスワードを忘れた方はこちら</a>"), "KNZ-04: {page}");
    assert!(page.contains("href=\"/register\">会員登録する</a>") && !page.contains("/recover/lost"), "KNZ-06: {page}");
    let page = own(Sample::Oumu, Language::Ja).get("/login").await.body;
    assert!(page.contains("href=\"/register\">初めての方はこちら</a>"), "OUM-02: {page}");
    for said in
        ["用意するもの", "検針票", "スマートフォン", "使い方や登録方法などわからないことは、建設水道課 水道係へ"]
    {
        assert!(words(&page).contains(said), "OUM-11: {said}: {page}");
    }
    let page = words(&own(Sample::Nayoro, Language::Ja).get("/login").await.body);
    assert!(page.contains("間違いが確認できない場合は、パスワードの変更をお試しください"), "NYR-16: {page}");
}

#[tokio::test]
async fn who_is_locked_out_is_told_both_ways_back() {
    let error = json!({ "code": "LOCKED", "field": null, "retryAt": "2024-09-17T09:30:00Z" });
    let locked = data(json!({ "login": {
        "token": null, "deviceToken": null, "registrationKey": null, "userErrors": [error],
    } }));
    let known = data(json!({ "tenant": samples::tenant(Sample::Osaka) }));
    let answers = vec![(pages::tenant::NAME, known), (pages::login::NAME, locked)];
    let page = Scene::new(Sample::Osaka, Language::Ja, answers).post("/login", "id=a&password=b").await.body;
    let alert = page.split("role=\"alert\"").nth(1).unwrap().split("</div>").next().unwrap();
    assert!(alert.contains("午後6時30分") && alert.contains("href=\"/recover\""), "OSK-20: {alert}");
}
