//! Which notices a member gets.
use super::{Sample, leads, member, own, tells, words};
use crate::pages::switches::{NAME, SENT};
use member::{changed, switches};
use serde_json::{Value, json};

async fn sent(sample: Sample, form: &str) -> (Value, String) {
    let city = own(sample, vec![(NAME, switches(sample, true, true)), (SENT, changed("switchNotices", &[]))]);
    let answer = city.post("/details/notices", form).await;
    leads(&answer, "/details/notices");
    (city.asked(SENT).unwrap()["off"].clone(), answer.cookies()[0].to_owned())
}

#[tokio::test]
async fn one_box_with_its_warning_and_what_must_be_on_is_said() {
    let page = own(Sample::Osaka, vec![(NAME, switches(Sample::Osaka, true, true))]).get("/details/notices").await.body;
    assert_eq!(page.matches("type=\"checkbox\"").count(), 1, "{page}");
    let said = words(&page);
    for text in [
        "全体通知を受け取る",
        "配信を停止した場合、災害発生時の断水情報等の重要なお知らせについても、配信が停止されますのでご注意ください。",
        "使用水量・料金のお知らせ",
        "停止できません",
        "配信を停止することができません。",
        "hanako@example.jp へ届きます",
    ] {
        assert!(said.contains(text), "OSK-38: {text}: {said}");
    }
    assert!(
        page.contains("aria-describedby=\"news-hint news-warning\" checked") && page.contains("id=\"news-warning\"")
    );
    let (off, cookie) = sent(Sample::Osaka, "").await;
    assert_eq!((off, cookie), (json!(["NEWS"]), tells(Sample::Osaka, "news-off")), "usage is not asked to be off");
    let saved = own(Sample::Osaka, vec![(NAME, switches(Sample::Osaka, true, false))]);
    let saved = saved.get_with("__Host-t-osaka=news-off", "/details/notices").await.body;
    let status = saved.split("role=\"status\"").nth(1).unwrap().split("</div>").next().unwrap();
    assert!(status.contains("断水や災害") && status.contains("配信が停止されます"), "{status}");
    assert!(!saved.contains(" checked"));
}

#[tokio::test]
async fn both_can_be_off_and_the_page_says_what_to_check() {
    let of = Sample::Kurashiki;
    for (form, off, word) in [
        ("usage=yes&news=yes", json!([]), "switched"),
        ("news=yes", json!(["USAGE"]), "usage-off"),
        ("usage=yes", json!(["NEWS"]), "news-off"),
        ("", json!(["NEWS", "USAGE"]), "news-off"),
    ] {
        assert_eq!(sent(of, form).await, (off, tells(of, word)), "{form}");
    }
    let page = own(of, vec![(NAME, switches(of, false, true))]).get("/details/notices").await.body;
    assert!(words(&page).contains("通知の設定がオフになっていないかご確認ください"), "KRS-18: {page}");
    assert_eq!((page.matches("type=\"checkbox\"").count(), page.matches(" checked").count()), (2, 1));
}

#[tokio::test]
async fn a_refusal_is_said_and_the_boxes_stay_as_they_were_sent() {
    let of = Sample::Kurashiki;
    let must = changed("switchNotices", &[("MUST_BE_ON", None, None)]);
    let page =
        own(of, vec![(NAME, switches(of, true, true)), (SENT, must)]).post("/details/notices", "usage=yes").await;
    assert_eq!(page.status, 422);
    assert!(
        page.body.contains("止めることができません") && page.body.matches(" checked").count() == 1,
        "{}",
        page.body
    );
}
