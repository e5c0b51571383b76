//! The history: two charts, gaps with their reason, and how far it reaches.
use super::{fake::Sample, page, samples, words};
use crate::pages;
use serde_json::Value;

async fn history(sample: Sample, rows: &[Value]) -> String {
    page(sample, "/history", pages::history::NAME, samples::history(sample, rows, "c1", false)).await
}

#[tokio::test]
async fn water_and_money_are_two_pictures_with_title_and_description() {
    let page = history(Sample::Kanazawa, &samples::nine()).await;
    for text in [
        "<title id=\"usage-chart-t\">ご使用水量、2023年5月から2024年9月</title>",
        "<title id=\"charge-chart-t\">料金、2023年5月から2024年9月</title>",
        "今回は12,423円です。 前の年の同じ月は16,101円でした。 最も多いのは2023年5月の18,156円です。",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    assert_eq!(page.matches("<table class=\"bars\" ").count(), 1, "on a phone the charge stands beside the water");
    assert!(words(&page).contains("前の年との比較"));
}

#[tokio::test]
async fn of_two_years_of_months_one_is_drawn_and_the_other_stands_beside() {
    let page = history(Sample::Osaka, &samples::monthly()).await;
    let picture = page.split("<figure").nth(1).unwrap().split("</figure>").next().unwrap();
    assert_eq!(picture.matches("class=\"mark\" x").count(), 13, "twelve months of the year before, and the legend's");
    assert_eq!(page.matches("<table class=\"bars\" ").count(), 2);
    assert!(!words(&page).contains("前の年との比較"), "it would say the same again");
}

#[tokio::test]
async fn as_much_as_the_year_before_is_a_sentence_too() {
    let mut rows = samples::monthly();
    let before = rows.iter().find(|row| row["month"] == "2023-09").unwrap()["usageM3"].clone();
    rows[0]["usageM3"] = before.clone();
    assert!(words(&history(Sample::Osaka, &rows).await).contains("前の年の同じ月と同じです。"));
    let mut latest = samples::bill("PAID");
    latest["usageM3"] = before;
    let home = samples::Home { latest, rows, ..samples::Home::in_state("PAID") };
    let home = words(&page(Sample::Osaka, "/", pages::home::NAME, home.json(Sample::Osaka)).await);
    assert!(home.contains("前の年の同じ月と同じです。") && home.contains("前の年の9月と同じ"), "{home}");
    assert!(!home.contains("増減なし"), "{home}");
}

#[tokio::test]
async fn a_debit_of_a_past_day_is_no_plan_and_an_estimate_is_marked() {
    let page = words(&history(Sample::Osaka, &samples::monthly()).await);
    for text in ["引き落としできませんでした7月27日の引き落とし", "引き落とし確認中8月27日の引き落とし"]
    {
        assert!(page.contains(text), "{text}: {page}");
    }
    assert_eq!(page.matches("m³推定").count(), 1, "{page}");
}

#[tokio::test]
async fn a_bill_beside_a_late_one_says_where_it_stands_and_its_day_in_words() {
    let home = samples::Home { latest: samples::bill("CONFIRMING"), ..samples::Home::fullest() };
    let home = words(&page(Sample::Osaka, "/", pages::home::NAME, home.json(Sample::Osaka)).await);
    assert!(home.contains("お支払い確認中 2024年9月30日が期限でした"), "{home}");
    assert!(home.contains("ほかのご請求（お支払いの前）"), "{home}");
}

#[tokio::test]
async fn osk_26_a_month_without_a_bill_is_a_row_with_its_reason_and_no_bill() {
    let page = history(Sample::Osaka, &samples::monthly()).await;
    let ledger = page.split("class=\"ledger\"").nth(1).unwrap();
    assert_eq!(ledger.matches("<tr data-gap>").count(), 1);
    let reason = "2024年3月はご請求がありません。お客さまへの請求がない場合、表示されないことがあります。";
    let ledger = words(&format!("<main{ledger}"));
    assert!(ledger.contains(&format!("2024年3月分{reason}")), "{ledger}");
    let at = |text: &str| ledger.find(text).unwrap_or_else(|| panic!("{text}: {ledger}"));
    assert!(at("2024/04/12") < at("2024年3月分") && at("2024年3月分") < at("2024/02/12"));
    assert_eq!(page.matches("href=\"/bills/").count(), samples::monthly().len());
    assert!(page.split("</desc>").next().unwrap().contains(reason), "the picture says it too");
}

#[tokio::test]
async fn krs_16_where_bills_are_counted_the_count_is_said_and_a_gap_is_none() {
    let rows = samples::twelve();
    let page = words(&history(Sample::Kurashiki, &rows).await);
    assert!(page.contains("過去12回分（2年分）のご利用"), "{page}");
    assert!(page.contains("ご覧になれるのは、最近の12回分（2年分）、2022年9月分以降のご請求です。"), "{page}");
    assert!(page.contains("2022年9月より前が表示されない理由"), "{page}");
    // Fewer than are shown at most: nothing was cut off.
    let fewer = words(&history(Sample::Kurashiki, &rows[..3]).await);
    assert!(fewer.contains("ご契約は、2010年4月1日に始まりました") && !fewer.contains("最近の12回分"), "{fewer}");
    let by_age = words(&history(Sample::Nayoro, &rows).await);
    assert!(by_age.contains("過去2年分のご利用") && by_age.contains("2022年9月分以降の過去2年分です"), "{by_age}");
}

#[tokio::test]
async fn two_bills_a_month_keep_the_year_before() {
    let page = history(Sample::Oumu, &samples::twice_a_month()).await;
    assert!(words(&page).contains("前の年の同じ月より"), "{page}");
    // Amounts too long for a column leave it to the greatest and the newest.
    let charge = page.split("<figure").nth(2).unwrap().split("</figure>").next().unwrap();
    let figures = charge.matches("class=\"v").count();
    assert!((1..=2).contains(&figures), "{figures} figures: {charge}");
}

#[tokio::test]
async fn osk_23_how_long_payments_take_to_show_is_said_as_a_rule_where_no_bill_is_meant() {
    assert!(words(&history(Sample::Osaka, &samples::nine()).await).contains("約10営業日"));
    assert!(!words(&history(Sample::Nayoro, &samples::nine()).await).contains("営業日"));
}
