//! What a step sends, what comes back, and what is said to be wrong with it.
use super::{cookie, filled, scene};
use crate::{
    pages::register::send,
    tests::{
        fake::Sample,
        samples::register::{moved, registration, typed, wrong},
        words,
    },
};
use serde_json::{Value, json};

#[tokio::test]
async fn a_step_sends_what_its_parts_ask_and_nothing_else() {
    let form = "name=%E6%B0%B4%E9%87%8E&nickname=&mobile=080&password=+geheim+&terms=2024-04-01&privacy=2024-04-01\
        &login-id=x&customer-no=x&relation=family&consent=yes";
    let (_, asked) = filled(Sample::Osaka, 1, moved("STEP", 2), form).await;
    let details = json!({ "name": "水野", "nickname": "", "mobile": "080", "password": " geheim " });
    let consents = json!({ "terms": "2024-04-01", "privacy": "2024-04-01" });
    let expected = json!({
        "key": "k.ey", "step": 1, "consent": false, "details": details,
        "terms": consents["terms"], "privacy": consents["privacy"],
    });
    assert_eq!(asked, expected, "OSK-09");
    let form = "customer-no=K1&assessment-no=01A&known-phone=&place=x&debit-last4=&relation=family&consent=yes&kana=y";
    let (_, asked) = filled(Sample::Osaka, 2, moved("MOBILE_CODE", 3), form).await;
    let proven = |field: &str, value: &str| json!({ "field": field, "value": value });
    let contract = json!([
        proven("CUSTOMER_NO", "K1"),
        proven("ASSESSMENT_NO", "01A"),
        proven("PHONE", ""),
        proven("PLACE", "x"),
        proven("DEBIT_LAST4", ""),
    ]);
    let expected = json!({ "key": "k.ey", "step": 2, "contract": contract, "relation": "FAMILY", "consent": true });
    assert_eq!(asked, expected, "OSK-06");
    let form = "name=a&login-id=%EF%BC%ADizuno&password=&question=first-pet&answer=+";
    let (_, asked) = filled(Sample::Kanazawa, 2, moved("STEP", 3), form).await;
    let details = json!({ "name": "a", "loginId": "Mizuno", "question": "FIRST_PET" });
    assert_eq!(asked, json!({ "key": "k.ey", "step": 2, "consent": false, "details": details }), "KNZ-04");
}

#[tokio::test]
async fn what_was_not_chosen_or_agreed_to_is_not_sent() {
    for form in ["relation=&terms=", "relation=neighbour&terms=yes", "terms=2024-13-01"] {
        let (_, asked) = filled(Sample::Kanazawa, 1, moved("STEP", 2), form).await;
        assert_eq!(asked, json!({ "key": "k.ey", "step": 1, "consent": false }), "{form}");
    }
}

#[tokio::test]
async fn oum_04_each_rule_of_a_password_has_its_own_message_all_at_once_twice() {
    let errors = [
        ("TOO_SHORT", Some("PASSWORD"), Some(8)),
        ("LACKS_UPPER", Some("PASSWORD"), None),
        ("LACKS_DIGIT", Some("PASSWORD"), None),
    ];
    let (page, _) = filled(Sample::Oumu, 1, wrong("STEP", 1, &errors), "name=a%22b&password=geheim").await;
    assert_eq!((page.status.as_u16(), page.cookies().len()), (422, 0));
    assert!(page.body.contains("<title>エラー：") && page.body.contains("role=\"alert\""));
    assert!(page.body.contains("aria-describedby=\"password-hint password-error1 password-error2 password-error3\""));
    assert_eq!(page.body.matches("aria-invalid=\"true\"").count(), 1);
    assert_eq!(page.body.matches("<a href=\"#password\">").count(), 3);
    for said in ["8文字以上にしてください", "大文字を入れてください", "数字を入れてください"]
    {
        assert_eq!(page.body.matches(said).count(), 2, "{said}: above and at the field, in the same words");
    }
    assert!(page.body.contains("value=\"a&#34;b\"") && !page.body.contains("geheim"));
    assert!(page.body.contains("もう一度入力してください"), "a password that came back is typed again");
    assert!(page.body.contains("大文字、小文字、数字をそれぞれ1文字以上"), "its rules are said before it is typed");
}

#[tokio::test]
async fn secrets_are_kept_and_never_shown_again() {
    for (sample, step) in [(Sample::Kanazawa, 2), (Sample::Kanazawa, 4)] {
        let city = scene(sample, &typed(sample, 4), vec![]);
        let page = city.get_with(&cookie(sample), &format!("/register/step/{step}")).await.body;
        assert!(page.contains("はじめて飼ったペット") && page.contains("水野 花子"));
        assert!(!page.contains("type=\"password\" value") && !page.contains("k.ey"));
    }
    let page = scene(Sample::Kanazawa, &typed(Sample::Kanazawa, 4), vec![]);
    let page = page.get_with(&cookie(Sample::Kanazawa), "/register/step/2").await.body;
    assert_eq!(page.matches("変えるときだけ").count(), 2, "password and answer");
    assert!(page.contains("value=\"first-pet\" selected"));
}

#[tokio::test]
async fn osk_07_a_number_is_asked_for_as_it_is_built_and_told_where_it_is_wrong() {
    let open = scene(Sample::Osaka, &registration("STEP", 2), vec![]);
    let page = open.get_with(&cookie(Sample::Osaka), "/register/step/2").await.body;
    assert!(page.contains("A234567890") && page.contains("12A4567890"), "{page}");
    assert_eq!(page.matches("autocapitalize=\"characters\"").count(), 2);
    let errors = [("NOT_LETTER", Some("CUSTOMER_NO"), Some(1)), ("TOO_FEW", Some("PROOF"), Some(1))];
    let (page, _) = filled(Sample::Osaka, 2, wrong("STEP", 2, &errors), "customer-no=1012345678").await;
    assert!(page.body.contains("お客さま番号の1桁目は、アルファベットの大文字です"));
    assert!(page.body.contains("value=\"1012345678\"") && page.body.contains("<a href=\"#proof\">"));
    assert!(page.body.contains("aria-describedby=\"proof-hint proof-error1\""));
}

/// One text, whatever was wrong: nothing typed is marked.
#[tokio::test]
async fn osk_05_a_contract_that_is_not_found_is_answered_by_the_one_text() {
    let form = "customer-no=K012345678&assessment-no=01A2345678&place=x";
    let (page, _) = filled(Sample::Osaka, 2, wrong("STEP", 2, &[("NO_MATCH", None, None)]), form).await;
    assert_eq!(page.status, 422);
    let said = words(&page.body);
    for cause in ["ご契約を確認できませんでした", "いずれか1点が正しい場合", "請求のある調定番号のみ", "電話番号が古い"]
    {
        assert!(said.contains(cause), "{cause}: {said}");
    }
    assert!(said.contains("000-000-0000") && !page.body.contains("aria-invalid") && !said.contains("午前0時"));
    let (page, _) = filled(Sample::Osaka, 2, wrong("STEP", 2, &[("ASK_BY_PHONE", None, None)]), form).await;
    let said = words(&page.body);
    assert!(said.contains("9月18日（水） 午前0時まで") && said.contains("いずれか1点が正しい場合"), "{said}");
    assert!(page.body.contains("value=\"K012345678\""));
}

#[tokio::test]
async fn codes_say_what_is_wrong_and_never_come_back() {
    let cases: [(&str, Option<i32>, &str, u16); 9] = [
        ("NOT_CODE", None, "6桁の数字です", 422),
        ("WRONG_CODE", Some(4), "あと4回", 422),
        ("EXPIRED", None, "使える時間を過ぎました", 422),
        ("TRIED_OUT", None, "まちがいが続いた", 422),
        ("USED", None, "すでに使われました", 422),
        ("NO_CODE", None, "使える認証コードがありません", 422),
        ("CODES_USED_UP", None, "午前0時から、また送れます", 422),
        ("TOO_MANY", None, "短い時間に何度も", 429),
        ("REQUIRED", None, "を入力してください", 422),
    ];
    for (code, number, said, status) in cases {
        let field = (code == "REQUIRED").then_some("CODE");
        let answer = json!({ "proveContact": wrong("CODE", 0, &[(code, field, number)]) });
        let osaka = scene(Sample::Osaka, &registration("CODE", 0), vec![(send::PROVE, answer)]);
        let page = osaka.post_with(&cookie(Sample::Osaka), "/register/code", "code=123456").await;
        assert_eq!(page.status, status, "{code}");
        let (shown, body) = (words(&page.body), &page.body);
        assert!(shown.contains(said) && !body.contains("123456"), "{code}: {shown}");
        assert_eq!(page.header("retry-after").is_empty(), status != 429, "{code}");
        let of_the_code = !["CODES_USED_UP", "TOO_MANY"].contains(&code);
        assert_eq!(body.contains("aria-invalid"), of_the_code, "{code}");
        assert_eq!(body.contains("<a href=\"#code\">"), of_the_code, "{code}");
        assert_eq!(shown.contains("000-000-0000"), code == "CODES_USED_UP", "{code}");
    }
}

#[tokio::test]
async fn oum_07_the_check_page_shows_all_with_the_ways_back() {
    let oumu = scene(Sample::Oumu, &typed(Sample::Oumu, 4), vec![]);
    let page = oumu.get_with(&cookie(Sample::Oumu), "/register/step/4").await.body;
    let said = words(&page);
    for shown in
        ["hanako.mizuno@example.jp", "水野 花子", "Ｋ012345678", "ミズノ ハナコ", "契約者の家族", "2024年4月1日版"]
    {
        assert!(said.contains(shown), "{shown}: {said}");
    }
    assert!(said.contains("●●●●●●●●") && said.contains("契約者の同意を得ています"));
    for (way, count) in [("/register/step/1", 2), ("/register/step/2", 3), ("/register/step/3\"><", 0)] {
        assert_eq!(page.matches(&format!("<a href=\"{way}\">変更")).count(), count, "{way}");
    }
    assert!(page.contains("href=\"/register/step/3\">変更") && page.contains("5段階の5"));
}

#[tokio::test]
async fn osk_05_all_but_the_holder_declare_consent_and_the_box_is_always_there() {
    let open = scene(Sample::Osaka, &registration("STEP", 2), vec![]);
    let page = open.get_with(&cookie(Sample::Osaka), "/register/step/2").await.body;
    assert_eq!(page.matches("type=\"radio\"").count(), 4);
    assert!(page.contains("id=\"consent\"") && !page.contains(" checked"), "nothing is ticked for anybody");
    let errors = [("REQUIRED", Some("CONSENT"), None), ("REQUIRED", Some("RELATION"), None)];
    let (page, _) = filled(Sample::Osaka, 2, wrong("STEP", 2, &errors), "relation=staff").await;
    assert!(page.body.contains("value=\"staff\" checked") && page.body.contains("<a href=\"#consent\">"));
    assert!(page.body.contains("role=\"radiogroup\" aria-invalid=\"true\""));
    let typed: Value = typed(Sample::Osaka, 2);
    let page = scene(Sample::Osaka, &typed, vec![]).get_with(&cookie(Sample::Osaka), "/register/step/2").await.body;
    assert!(page.contains("value=\"family\" checked") && page.matches(" checked").count() == 2);
}

#[tokio::test]
async fn oum_05_the_version_that_was_read_goes_with_the_box() {
    let open = scene(Sample::Oumu, &registration("STEP", 2), vec![]);
    let page = open.get_with(&cookie(Sample::Oumu), "/register/step/2").await.body;
    assert!(page.contains("name=\"terms\" value=\"2024-04-01\"") && words(&page).contains("2024年4月1日版"));
    assert!(page.contains("<details class=\"fold\"><summary>利用規約を読む") && page.contains("<h3>この規約について"));
}
