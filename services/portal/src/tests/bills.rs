//! What a bill says of its payment.
use super::{fake::Sample, page, page_in, samples, words};
use crate::pages;
use serde_json::{Value, json};
use texts::Language;

async fn bill(sample: Sample, bill: &Value) -> String {
    words(&page(sample, "/bills/b1", pages::bill::NAME, samples::bill_page(sample, bill)).await)
}

#[tokio::test]
async fn a_number_of_days_stands_with_the_day_that_it_leads_to() {
    for state in ["UNPAID", "CONFIRMING", "DEBIT_CONFIRMING"] {
        let page = bill(Sample::Osaka, &samples::bill(state)).await;
        assert!(page.contains("約10営業日後の10月15日（火）ごろまでに「支払済」と表示します"), "{state}: {page}");
        assert_eq!(page.matches("営業日").count(), 1, "{state}: {page}");
    }
    for state in ["DEBIT_PLANNED", "DEBIT_AGAIN"] {
        let page = bill(Sample::Osaka, &samples::bill(state)).await;
        assert!(
            page.contains("10月15日（火）ごろまでに「支払済」と表示します。お手続きはいりません"),
            "{state}: {page}"
        );
        let home = samples::Home::in_state(state).json(Sample::Osaka);
        let home = words(&super::page(Sample::Osaka, "/", pages::home::NAME, home).await);
        assert!(home.contains("支払済10月15日ごろ"), "{state}: {home}");
    }
    for state in ["PAID", "REFUNDED", "NOTHING_TO_PAY", "LATE"] {
        let page = bill(Sample::Osaka, &samples::bill(state)).await;
        assert!(!page.contains("営業日") && !page.contains("10月15日"), "{state}: {page}");
    }
}

#[tokio::test]
async fn a_day_that_is_unknown_is_not_promised() {
    let mut waiting = samples::bill("CONFIRMING");
    waiting["paymentShowsBy"] = Value::Null;
    let page = bill(Sample::Osaka, &waiting).await;
    assert!(page.contains("約10営業日"), "{page}");
    let unstated = bill(Sample::Nayoro, &waiting).await;
    assert!(unstated.contains("日数がかかることがあります") && !unstated.contains("営業日"), "{unstated}");
}

#[tokio::test]
async fn when_the_day_is_past_the_rule_is_no_longer_said_and_one_may_ask() {
    let mut waiting = samples::bill("DEBIT_CONFIRMING");
    waiting["paymentShowsBy"] = json!("2024-09-16");
    let page = bill(Sample::Osaka, &waiting).await;
    for text in
        ["いつもの日数（9月16日（月）ごろまで）を過ぎました", "もう払われたときは、お電話ください", "000-000-0000"]
    {
        assert!(page.contains(text), "{text}: {page}");
    }
    assert!(!page.contains("営業日") && !page.contains("「支払済」と表示"), "{page}");
}

#[tokio::test]
async fn a_second_debit_says_its_day_and_asks_for_nothing() {
    let page = bill(Sample::Osaka, &samples::bill("DEBIT_AGAIN")).await;
    for text in
        ["もう一度引き落とし予定", "9月30日（月）にもう一度、口座から引き落とし", "前回は引き落としできませんでした"]
    {
        assert!(page.contains(text), "{text}: {page}");
    }
    let mut by_card = samples::bill("DEBIT_AGAIN");
    by_card["paymentMethod"] = json!("CREDIT_CARD");
    assert!(bill(Sample::Osaka, &by_card).await.contains("もう一度、クレジットカードでお支払い"));
}

#[tokio::test]
async fn a_refund_says_how_much_and_when() {
    let page = bill(Sample::Osaka, &samples::bill("REFUNDED")).await;
    for text in ["還付済み", "9月20日（金）に還付しました", "1,000円", "還付日2024年9月20日"] {
        assert!(page.contains(text), "{text}: {page}");
    }
}

#[tokio::test]
async fn an_amount_that_is_not_final_is_called_a_planned_one_everywhere() {
    let provisional = samples::provisional();
    assert!(bill(Sample::Osaka, &provisional).await.contains("ご請求予定金額"));
    let home = samples::Home { latest: provisional, ..samples::Home::in_state("PAID") };
    let home = words(&page(Sample::Osaka, "/", pages::home::NAME, home.json(Sample::Osaka)).await);
    assert!(home.contains("2024年9月分のご請求予定金額"), "{home}");
    let mut waiting = samples::provisional();
    waiting["id"] = json!("b7");
    let beside = samples::Home { unpaid: vec![waiting], ..samples::Home::in_state("PAID") };
    let beside = words(&page(Sample::Osaka, "/", pages::home::NAME, beside.json(Sample::Osaka)).await);
    assert!(beside.contains("金額は未確定 9月30日引き落とし"), "{beside}");
    let rows = samples::history(Sample::Osaka, &samples::monthly(), "c1", false);
    let ledger = words(&page(Sample::Osaka, "/history", pages::history::NAME, rows).await);
    assert_eq!(ledger.matches("円予定").count(), 1, "{ledger}");
}

#[tokio::test]
async fn usage_that_is_still_checked_is_never_a_number() {
    let doubtful = samples::doubtful();
    let page = bill(Sample::Osaka, &doubtful).await;
    assert!(page.contains("確認中") && page.contains("000-000-0000") && !page.contains("9,912"), "{page}");
    assert!(page.contains("642") && page.contains("554"), "the registers stand: {page}");
    let home = samples::Home { latest: doubtful, ..samples::Home::in_state("PAID") };
    let home = words(&super::page(Sample::Osaka, "/", pages::home::NAME, home.json(Sample::Osaka)).await);
    assert!(home.contains("確認中") && !home.contains("9,912"), "{home}");
}

#[tokio::test]
async fn what_a_bureau_wrote_in_japanese_is_marked_as_such_on_an_english_page() {
    let late = samples::bill_page(Sample::Osaka, &samples::bill("LATE"));
    let english = page_in(Language::En, Sample::Osaka, "/bills/b1", pages::bill::NAME, late.clone()).await;
    for name in ["大阪市水道局", "お客さまセンター", "平日 午前8時30分から午後5時15分", "片町一丁目1-1"]
    {
        let body = english.split("<body").nth(1).unwrap();
        for before in body.split(name).take(body.matches(name).count()) {
            let tag = before.rsplit_once("lang=\"").map(|(_, tag)| tag).unwrap_or_default();
            assert!(tag.starts_with("ja\""), "{name} after …{}", &before[before.len().saturating_sub(80)..]);
        }
    }
    let japanese = page_in(Language::Ja, Sample::Osaka, "/bills/b1", pages::bill::NAME, late).await;
    let main = japanese.split("<main").nth(1).unwrap().split("<footer").next().unwrap();
    assert!(!main.contains("lang="), "{main}");
}
