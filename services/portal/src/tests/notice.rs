//! The usage notice (OSK-21, -22, -24).
use super::{fake::Sample, page, page_in, samples::Notice, words};
use crate::{pages, tests::fake::Scene};
use serde_json::json;
use texts::Language;

async fn notice(sample: Sample, notice: &Notice, of: &str) -> String {
    words(&page(sample, "/notice", pages::notice::NAME, notice.json(sample, of)).await)
}

#[tokio::test]
async fn osk_22_both_numbers_stand_on_the_notice_with_all_that_the_paper_said() {
    let page = notice(Sample::Osaka, &Notice::typical(), "c1").await;
    for text in [
        "ご使用水量等のお知らせ",
        "2024年（令和6年）9月分",
        "水野 花子 様",
        "お客さま番号1020304050607080",
        "調定番号5060708010203040",
        "ご使用水量24m³",
        "ご請求予定金額5,509円",
        "9月30日（月）に口座から引き落とし",
        "642",
        "− 618",
        "＝ 24 m³",
        "2024年9月6日",
        "2024年7月6日から2024年9月5日62日",
        "11月6日（水）ごろ",
        "前年同月28 m³4 m³ 少なめ",
        "水道料金2,799円254円",
        "下水道使用料2,710円246円",
        "口座振替済みのお知らせ",
        "2024年7月分 5,927円は、2024年7月31日に口座から引き落としました",
        "登録番号 T1234567890123",
        "登録番号 T9876543210987",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    let elsewhere = notice(Sample::Kanazawa, &Notice::typical(), "c1").await;
    assert!(elsewhere.contains("お客様番号1020 3040 5060 7080"), "{elsewhere}");
    assert!(!elsewhere.contains("5060708010203040") && !elsewhere.contains("登録番号"), "{elsewhere}");
}

#[tokio::test]
async fn two_bills_of_one_reading_stand_oldest_first_each_with_its_own() {
    let page = notice(Sample::Oumu, &Notice::two_bills(), "c1").await;
    assert!(page.contains("2024年（令和6年）8月分・2024年（令和6年）9月分"), "{page}");
    for (first, second) in [
        ("お支払番号（2024年8月分）50607080t1", "お支払番号（2024年9月分）50607080t2"),
        (
            "ご請求金額（2024年8月分）5,509円納期限は9月30日（月）でした",
            "ご請求金額（2024年9月分）5,509円9月30日（月）までに",
        ),
        ("料金の内訳（2024年8月分　7月6日から8月5日）", "料金の内訳（2024年9月分　8月6日から9月5日）"),
    ] {
        let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}: {page}"));
        assert!(at(first) < at(second), "{first}");
    }
    assert!(page.contains("10月15日（火）ごろまでに「支払済」と表示します"), "{page}");
}

#[tokio::test]
async fn a_month_of_two_digits_may_break_before_it_and_nowhere_else() {
    let mut notice = Notice::typical();
    (notice.reading["bills"][0]["month"], notice.reading["bills"][0]["debitOn"]) =
        (json!("2026-11"), json!("2026-11-30"));
    let answer = notice.json(Sample::Osaka, "c1");
    let page = page(Sample::Osaka, "/notice", pages::notice::NAME, answer).await;
    let heading = "<span class=\"nobr\">2026年（令和8年）</span><span class=\"nobr\">11月分</span></h2>";
    assert!(page.contains(heading), "{page}");
}

#[tokio::test]
async fn an_english_notice_has_no_japanese_brackets_and_says_what_is_to_come() {
    let two = Notice::two_bills().json(Sample::Oumu, "c1");
    let page = words(&page_in(Language::En, Sample::Oumu, "/notice", pages::notice::NAME, two).await);
    for text in [
        "August 2024 and September 2024",
        "Amount billed (August 2024)",
        "What the bill is made of (August 2024, 6 July to 5 August)",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    let money = page.split("Customer number").nth(1).unwrap();
    assert!(!money.contains('（') && !money.contains('\u{3000}'), "{money}");
    let planned = Notice::typical().json(Sample::Osaka, "c1");
    let planned = words(&page_in(Language::En, Sample::Osaka, "/notice", pages::notice::NAME, planned).await);
    assert!(planned.contains("Will be debited from your account on 30 September (Mon)"), "{planned}");
}

#[tokio::test]
async fn one_of_two_bills_says_of_what_it_is() {
    let mut notice = Notice::two_bills();
    notice.reading["bills"].as_array_mut().unwrap().remove(0);
    notice.reading["bills"][0]["usageM3"] = json!(10);
    let page = words(&page(Sample::Oumu, "/notice", pages::notice::NAME, notice.json(Sample::Oumu, "c1")).await);
    assert!(page.contains("10 m³の分です。7月6日から8月5日の分です。残りの期間のご請求は"), "{page}");
}

#[tokio::test]
async fn a_register_that_fell_shows_itself_no_usage_and_whom_to_call() {
    let page = notice(Sample::Osaka, &Notice::doubtful(), "c1").await;
    assert!(page.contains("ご使用水量確認中") && !page.contains("9,912") && !page.contains('＝'), "{page}");
    for text in ["554", "642", "ご使用水量を確認しています", "000-000-0000"] {
        assert!(page.contains(text), "{text}: {page}");
    }
}

#[tokio::test]
async fn a_changed_meter_and_an_estimate_are_said_and_no_sum_is_made_up() {
    let page = notice(Sample::Osaka, &Notice::oddest(), "c1").await;
    for text in ["メーターを取り替えました", "推定による水量です", "2024年9月6日の検針", "前年同月—"]
    {
        assert!(page.contains(text), "{text}: {page}");
    }
    assert!(!page.contains('＝') && !page.contains('−') && !page.contains("次回の検針"), "{page}");
}

#[tokio::test]
async fn the_receipt_names_an_account_only_while_it_is_paid_from_one() {
    let page = notice(Sample::Osaka, &Notice::two_bills(), "c2").await;
    assert!(page.contains("お支払い済みのお知らせ") && !page.contains("口座から引き落としました"), "{page}");
}

#[tokio::test]
async fn osk_24_a_meter_that_is_not_read_has_no_notice_and_a_way_to_its_history() {
    let sample = Sample::Osaka;
    let answer = Notice::none(2).json(sample, "c1");
    let page = page(sample, "/notice?contract=c1", pages::notice::NAME, answer).await;
    for whose in ["水野 花子 様", "お客さま番号 1020304050607080", "使用場所"] {
        assert!(words(&page).contains(whose), "{whose}: {page}");
    }
    assert!(words(&page).contains("「過去の利用履歴」からご確認ください"), "{page}");
    assert!(page.contains("href=\"/history?contract=c1\"") && !page.contains("class=\"paper\""));
    assert!(notice(sample, &Notice::none(0), "c1").await.contains("まだ表示するものがありません"));
}

#[tokio::test]
async fn the_page_of_parts_is_no_page_outside_development() {
    let tenant = super::data(serde_json::json!({ "tenant": super::samples::tenant(Sample::Osaka) }));
    let scene = || Scene::new(Sample::Osaka, Language::Ja, vec![(pages::tenant::NAME, tenant.clone())]);
    assert_eq!(scene().get("/parts").await.status, 404);
    for state in ["", "?state=LATE", "?state=nonsense"] {
        assert_eq!(scene().in_development().get(&format!("/parts{state}")).await.status, 200, "{state}");
    }
}
