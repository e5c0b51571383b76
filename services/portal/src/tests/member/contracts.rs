//! The contracts of an account: the list, each on its page, one more, one less.
use super::{Sample, Scene, leads, member, own, samples, tells, words};
use crate::pages::{
    adding::{ADD, ADDED, NAME as ADDING},
    contract::{MAIN, NAME, PAPER, REMOVE, RENAME},
    contracts,
};
use member::changed;
use samples::{added, held, later};
use serde_json::{Value, json};

fn one(sample: Sample, id: &str, count: i32, sent: Vec<(&'static str, Value)>) -> Scene {
    let page = (NAME, held(sample, &samples::contract(id), &[], count));
    own(sample, [vec![page, (PAPER, member::leaver(sample, 2))], sent].concat())
}

#[tokio::test]
async fn the_list_leads_to_each_contract_says_which_is_shown_first_and_from_when_the_later_ones_show() {
    let of = Sample::Kurashiki;
    let mut page = samples::found(of, &[samples::contract("c1"), samples::contract("c2")], 2, false);
    page["viewer"]["laterContracts"] = json!([later("l1", Some("母の家"))]);
    let page = own(of, vec![(contracts::NAME, page)]).get("/contracts").await.body;
    for to in ["/contracts/c1", "/contracts/c2", "/contracts/l1", "/contracts/add", "/menu"] {
        assert!(page.contains(&format!("href=\"{to}\"")), "{to}: {page}");
    }
    let said = words(&page);
    assert!(said.contains("契約内容のご確認") && said.contains("契約の追加") && said.contains("優先表示"), "{said}");
    assert!(said.contains("9月18日（水） 午前9時からご覧になれます") && said.contains("使用中止"), "{said}");
}

#[tokio::test]
async fn a_contract_says_where_it_is_whether_it_is_used_and_what_can_be_done() {
    let main = one(Sample::Osaka, "c1", 2, vec![]).get("/contracts/c1").await.body;
    let said = words(&main);
    for text in ["1020304050607080", "片町一丁目1-1", "使用中", "メイン登録", "2010年4月1日", "お客さま番号の削除"]
    {
        assert!(said.contains(text), "{text}: {said}");
    }
    assert!(main.contains("href=\"/?contract=c1\"") && !main.contains("/contracts/c1/main\""), "{main}");
    let ended = one(Sample::Osaka, "c2", 2, vec![]).get("/contracts/c2").await.body;
    let said = words(&ended);
    for text in ["使用中止", "2024年3月31日", "中止申込み後もマイページの閲覧は可能です。", "メイン登録にする"]
    {
        assert!(said.contains(text), "OSK-34: {text}: {said}");
    }
    assert!(ended.contains("value=\"水野商店\"") && ended.contains("action=\"/contracts/c2/main\""), "{ended}");
    let waits = held(Sample::Kurashiki, &Value::Null, &[later("l1", None)], 2);
    let waits = own(Sample::Kurashiki, vec![(NAME, waits)]).get("/contracts/l1").await.body;
    assert!(words(&waits).contains("準備中9月18日（水） 午前9時から") && !waits.contains("?contract="), "{waits}");
    let none = own(Sample::Osaka, vec![(NAME, held(Sample::Osaka, &Value::Null, &[], 2))]);
    assert_eq!(none.get("/contracts/c9").await.status, 404);
}

#[tokio::test]
async fn it_is_called_something_else_and_shown_first_and_the_page_says_so_once() {
    let of = Sample::Osaka;
    for (path, (name, mutation), form, word, sent) in [
        (
            "/contracts/c2/name",
            (RENAME, "renameContract"),
            "nickname=+%E5%BA%97",
            "renamed",
            json!({ "id": "c2", "nickname": " 店" }),
        ),
        ("/contracts/c2/main", (MAIN, "makeMain"), "", "made-main", json!({ "id": "c2" })),
    ] {
        let city = one(of, "c2", 2, vec![(name, changed(mutation, &[]))]);
        let answer = city.post(path, form).await;
        leads(&answer, "/contracts/c2");
        assert_eq!((answer.cookies(), city.asked(name).unwrap()), (vec![tells(of, word).as_str()], sent), "{path}");
        let gone = one(of, "c2", 2, vec![(name, changed(mutation, &[("GONE", None, None)]))]);
        assert_eq!(gone.post(path, form).await.status, 404, "{path}");
    }
    let long = changed("renameContract", &[("TOO_LONG", Some("NICKNAME"), Some(60))]);
    let page = one(of, "c2", 2, vec![(RENAME, long)]).post("/contracts/c2/name", "nickname=a%22b").await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("<a href=\"#nickname\">") && page.body.contains("value=\"a&#34;b\""), "{}", page.body);
}

#[tokio::test]
async fn what_follows_a_removal_is_said_before_it_and_what_stays_says_why_with_the_way_on() {
    let of = Sample::Kurashiki;
    let path = one(of, "c2", 2, vec![]).get("/contracts/c2").await.body;
    let procedures = path.split("各種お手続き").nth(1).unwrap();
    assert!(procedures.contains("href=\"/contracts/c2/remove\"><span>ポータルでの利用を中止する"), "{path}");
    let asked = one(of, "c2", 2, vec![(REMOVE, changed("removeContract", &[]))]);
    let page = words(&asked.get("/contracts/c2/remove").await.body);
    for text in ["ご覧になれなくなります", "検針結果は、書面によるお知らせに切り替わります。", "登録を解除する"]
    {
        assert!(page.contains(text), "{text}: {page}");
    }
    let answer = asked.post("/contracts/c2/remove", "").await;
    leads(&answer, "/contracts");
    assert_eq!(
        (answer.cookies(), asked.asked(REMOVE).unwrap()),
        (vec![tells(of, "removed").as_str()], json!({ "id": "c2" }))
    );
    let main = one(of, "c1", 2, vec![]).get("/contracts/c1/remove").await.body;
    assert!(
        words(&main).contains("別のお客様番号を優先表示にしてから") && main.contains("href=\"/contracts\""),
        "KRS-20: {main}"
    );
    assert!(!main.contains("method=\"post\" action=\"/contracts/c1/remove\""), "{main}");
    let elsewhere = one(Sample::Osaka, "c1", 2, vec![]).get("/contracts/c1/remove").await.body;
    assert!(elsewhere.contains("method=\"post\" action=\"/contracts/c1/remove\""), "{elsewhere}");
    let last = one(Sample::Osaka, "c1", 1, vec![]).get("/contracts/c1/remove").await.body;
    assert!(last.contains("href=\"/withdraw\"") && !last.contains("action=\"/contracts/c1/remove\""), "{last}");
    let stays = one(of, "c2", 2, vec![(REMOVE, changed("removeContract", &[("MAIN_STAYS", None, None)]))]);
    let page = stays.post("/contracts/c2/remove", "").await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("role=\"alert\""), "{}", page.body);
}

#[tokio::test]
async fn one_more_is_proved_as_the_city_asks_and_the_limit_or_the_advice_is_said_before() {
    let adding = |sample, count| (ADDING, held(sample, &Value::Null, &[], count));
    let page = |sample, count| async move { own(sample, vec![adding(sample, count)]).get("/contracts/add").await.body };
    let kurashiki = page(Sample::Kurashiki, 19).await;
    let said = words(&kurashiki);
    for text in ["いま19件", "20件まで", "使用者氏名カナ", "給水契約者の同意を得た方であれば"]
    {
        assert!(said.contains(text), "KRS-09, KRS-19: {text}: {said}");
    }
    let fields = ["id=\"customer-no\"", "id=\"known-phone\"", "id=\"kana\"", "id=\"nickname\""];
    assert!(fields.iter().all(|field| kurashiki.contains(field)) && !said.contains("推奨"), "{kurashiki}");
    let full = page(Sample::Nayoro, 20).await;
    assert!(words(&full).contains("20件までです") && !full.contains("id=\"customer-no\""), "NYR-11: {full}");
    assert!(!words(&page(Sample::Osaka, 19).await).contains("推奨"));
    let many = page(Sample::Osaka, 200).await;
    assert!(
        words(&many).contains("20件程度を推奨しております。") && many.contains("id=\"assessment-no\""),
        "OSK-33: {many}"
    );
}

#[tokio::test]
async fn what_was_typed_is_sent_comes_back_when_wrong_and_leads_on_when_right() {
    let of = Sample::Kurashiki;
    let room = (ADDING, held(of, &Value::Null, &[], 2));
    let form = "customer-no=%EF%BC%91&known-phone=086&kana=%EF%BE%90%EF%BD%BD%EF%BE%9E&nickname=+&assessment-no=x";
    let right = own(of, vec![room.clone(), (ADD, added(&[]))]);
    leads(&right.post("/contracts/add", form).await, "/contracts/c2/added");
    let proven = |field: &str, value: &str| json!({ "field": field, "value": value });
    let contract = json!([proven("CUSTOMER_NO", "１"), proven("PHONE", "086"), proven("KANA", "ﾐｽﾞ")]);
    assert_eq!(right.asked(ADD).unwrap()["input"], json!({ "contract": contract, "nickname": null }));
    let wrong =
        own(of, vec![room.clone(), (ADD, added(&[("NO_MATCH", None, None)]))]).post("/contracts/add", form).await;
    assert_eq!(wrong.status, 422);
    assert!(words(&wrong.body).contains("000-000-0000") && wrong.body.contains("value=\"086\""), "{}", wrong.body);
    let own_already = added(&[("ALREADY_YOURS", Some("CUSTOMER_NO"), None)]);
    let page = own(of, vec![room, (ADD, own_already)]).post("/contracts/add", form).await.body;
    assert!(page.contains("<a href=\"#customer-no\">このご契約は、すでに登録されています</a>"), "{page}");
}

#[tokio::test]
async fn the_page_that_follows_says_from_when_it_shows_and_what_becomes_of_paper() {
    let of = Sample::Kurashiki;
    let waits = held(of, &Value::Null, &[later("c2", None)], 2);
    let page = words(&own(of, vec![(ADDED, waits)]).get("/contracts/c2/added").await.body);
    for text in ["契約を追加しました", "9月18日（水） 午前9時から", "近日中に検針があった場合", "再発行は行いません"]
    {
        assert!(page.contains(text), "KRS-15, KRS-24, KRS-25: {text}: {page}");
    }
    let shows = |count| held(Sample::Osaka, &samples::contract("c2"), &[], count);
    let page = async |answer| words(&own(Sample::Osaka, vec![(ADDED, answer)]).get("/contracts/c2/added").await.body);
    let at_twenty = page(shows(20)).await;
    assert!(at_twenty.contains("いますぐ、ご覧になれます") && !at_twenty.contains("推奨"), "{at_twenty}");
    assert!(page(shows(21)).await.contains("20件程度を推奨しております。"), "OSK-33");
    let mut enrolled = shows(2);
    enrolled["viewer"]["joining"] = Value::Null;
    assert!(
        page(enrolled).await.contains("登録（追加）したお客さま番号はすべて紙のお知らせ票は発行されません"),
        "OSK-37"
    );
    let none = own(Sample::Osaka, vec![(ADDED, held(Sample::Osaka, &Value::Null, &[], 2))]);
    assert_eq!(none.get("/contracts/c2/added").await.status, 404);
}
