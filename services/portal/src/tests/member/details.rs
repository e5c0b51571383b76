//! What is known of a member, and what changes it.
use super::{Sample, Scene, leads, member, own, tells, words};
use crate::pages::details::{AGAIN, MAIL, NAME, NICKNAME, PASSWORD, PHONE, PROVE};
use member::changed;
use serde_json::{Value, json};

fn scene(sample: Sample, asked: bool, sent: Vec<(&'static str, Value)>) -> Scene {
    own(sample, [vec![(NAME, member::details(sample, asked))], sent].concat())
}

#[tokio::test]
async fn each_city_shows_what_it_knows_and_where_each_is_changed() {
    let page = scene(Sample::Kurashiki, false, vec![]).get("/details").await.body;
    let said = words(&page);
    for text in [
        "会員情報の変更",
        "ユーザーID（メールアドレス）hanako+&lt;b&gt;@example.jp",
        "申請者電話番号09012345678",
        "●●●●●●●●",
    ] {
        assert!(said.contains(text), "{text}: {said}");
    }
    for to in
        ["/details/mail", "/details/nickname", "/details/phone", "/details/password", "/details/notices", "/devices"]
    {
        assert!(page.contains(&format!("href=\"{to}\"")), "{to}: {page}");
    }
    let page = scene(Sample::Kanazawa, false, vec![]).get("/details").await.body;
    assert!(words(&page).contains("ログインIDmizuno-hanako") && !page.contains("/details/phone"), "{page}");
    assert_eq!(scene(Sample::Kanazawa, false, vec![]).get("/details/phone").await.status, 404);
    let page = scene(Sample::Nayoro, false, vec![]).get("/details").await.body;
    assert!(page.contains("href=\"/details/mail\">メールアドレスを変更する"), "NYR-18: {page}");
}

#[tokio::test]
async fn a_change_leads_back_and_is_said_once() {
    let of = Sample::Kurashiki;
    for (path, (name, mutation), form, word, sent, said) in [
        (
            "/details/nickname",
            (NICKNAME, "changeNickname"),
            "nickname=+%E8%8A%B1+",
            "nickname",
            json!({ "nickname": " 花 " }),
            "ニックネームを変更しました",
        ),
        (
            "/details/phone",
            (PHONE, "changeContactPhone"),
            "contact-phone=080-1&current=+ge+heim",
            "phone",
            json!({ "input": { "phone": "080-1", "password": " ge heim" } }),
            "電話番号を変更しました",
        ),
        (
            "/details/password",
            (PASSWORD, "changePassword"),
            "current=alt&password=neu",
            "password",
            json!({ "input": { "current": "alt", "password": "neu" } }),
            "ほかの端末は、すべてログアウトしました",
        ),
        (
            "/details/mail/code",
            (PROVE, "proveMail"),
            "code=%EF%BC%91",
            "mail",
            json!({ "code": "１" }),
            "メールアドレスを変更しました",
        ),
    ] {
        let city = scene(of, true, vec![(name, changed(mutation, &[]))]);
        let answer = city.post(path, form).await;
        leads(&answer, "/details");
        assert_eq!(answer.cookies(), [tells(of, word)], "{path}");
        assert_eq!(city.asked(name).unwrap(), sent, "{path}");
        let page = city.get_with(&format!("__Host-t-kurashiki={word}"), "/details").await;
        assert!(page.body.contains("role=\"status\"") && words(&page.body).contains(said), "{}", page.body);
        assert!(page.cookies()[0].ends_with("Max-Age=0"), "and no more: {:?}", page.cookies());
    }
    let page = scene(of, false, vec![]).get_with("__Host-t-kurashiki=nonsense", "/details").await;
    assert!(!page.body.contains("role=\"status\"") && page.cookies().is_empty());
}

#[tokio::test]
async fn a_new_address_leads_to_its_code_and_without_one_there_is_none_to_type() {
    let of = Sample::Nayoro;
    let begun = scene(of, true, vec![(MAIL, changed("beginMailChange", &[])), (AGAIN, changed("sendMailCode", &[]))]);
    let answer = begun.post("/details/mail", "mail=+%EF%BC%AD%40example.jp&current=geheim").await;
    leads(&answer, "/details/mail/code");
    assert_eq!(begun.asked(MAIL).unwrap()["input"], json!({ "mail": "M@example.jp", "password": "geheim" }));
    let page = begun.get("/details/mail/code").await.body;
    assert!(words(&page).contains("atarashii@example.jp に、6桁の数字"), "{page}");
    let again = begun.post("/details/mail/code/again", "").await;
    leads(&again, "/details/mail/code");
    assert_eq!(again.cookies(), [tells(of, "code-sent")]);
    assert!(words(&begun.get("/details").await.body).contains("確認を待っています"));
    let none = scene(of, false, vec![(PROVE, changed("proveMail", &[]))]);
    leads(&none.get("/details/mail/code").await, "/details/mail");
    leads(&none.post("/details/mail/code", "code=1").await, "/details/mail");
    assert_eq!(none.asked(PROVE), None);
    let gone = scene(of, true, vec![(PROVE, changed("proveMail", &[("GONE", None, None)]))]);
    leads(&gone.post("/details/mail/code", "code=1").await, "/details/mail");
}

#[tokio::test]
async fn what_is_wrong_is_said_and_no_secret_comes_back() {
    let errors = [("NOT_THE_PASSWORD", Some("CURRENT"), None), ("TOO_SHORT", Some("PASSWORD"), Some(8))];
    let oumu = scene(Sample::Oumu, false, vec![(PASSWORD, changed("changePassword", &errors))]);
    let page = oumu.post("/details/password", "current=geheim&password=geheim").await;
    assert_eq!((page.status.as_u16(), page.cookies().len()), (422, 0));
    assert!(page.body.contains("<title>エラー：") && !page.body.contains("geheim"));
    assert!(page.body.contains("<a href=\"#current\">") && page.body.contains("<a href=\"#password\">"));
    let many = [("TOO_MANY", Some("CURRENT"), None)];
    let page = scene(Sample::Oumu, false, vec![(PASSWORD, changed("changePassword", &many))]);
    let page = page.post("/details/password", "current=geheim&password=geheim").await;
    assert_eq!((page.status.as_u16(), page.header("retry-after")), (429, "20763"));
    let errors = [("NOT_MAIL", Some("MAIL"), None)];
    let page = scene(Sample::Oumu, false, vec![(MAIL, changed("beginMailChange", &errors))]);
    let page = page.post("/details/mail", "mail=a%22b&current=geheim").await.body;
    assert!(page.contains("value=\"a&#34;b\"") && !page.contains("geheim"), "{page}");
}

#[tokio::test]
async fn the_advice_stands_beside_the_password_and_forces_nobody() {
    let page = scene(Sample::Kanazawa, false, vec![]).get("/details/password").await.body;
    let said = page.split("<aside").nth(1).unwrap();
    for text in ["セキュリティ確保のために", "定期的にパスワードを変更して下さい。", "使い回しはお止め下さい。"]
    {
        assert!(said.contains(text), "KNZ-05: {text}: {page}");
    }
    assert!(page.contains("autocomplete=\"current-password\"") && page.contains("autocomplete=\"new-password\""));
    assert!(page.contains("autocomplete=\"username\" value=\"mizuno-hanako\" hidden"));
}
