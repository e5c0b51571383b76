//! Kanazawa's bills of two years, as the page of its document shows them.
use crate::residents::MIZUNO;
use acceptance::{Client, Page, StatusCode, on_both_engines};

/// Date, usage, days, amount: the document's nine rows.
#[rustfmt::skip]
const ROWS: [(&str, i64, i64, i64, &str); 9] = [
    ("2024-09-17", 32, 62, 12_423, "2024/09/17 32 m³ 62日 12,423円"),
    ("2024-07-16", 40, 59, 12_841, "2024/07/16 40 m³ 59日 12,841円"),
    ("2024-05-18", 50, 62, 14_088, "2024/05/18 50 m³ 62日 14,088円"),
    ("2024-03-17", 60, 59, 16_173, "2024/03/17 60 m³ 59日 16,173円"),
    ("2024-01-18", 67, 63, 17_581, "2024/01/18 67 m³ 63日 17,581円"),
    ("2023-11-16", 50, 60, 14_460, "2023/11/16 50 m³ 60日 14,460円"),
    ("2023-09-17", 62, 62, 16_101, "2023/09/17 62 m³ 62日 16,101円"),
    ("2023-07-17", 65, 58, 16_089, "2023/07/17 65 m³ 58日 16,089円"),
    ("2023-05-20", 72, 62, 18_156, "2023/05/20 72 m³ 62日 18,156円"),
];

async fn second_contract(client: &mut Client) -> String {
    let data = client.data("{ viewer { contracts { id customerNo } } }").await;
    assert_eq!(data["viewer"]["contracts"][1]["customerNo"], MIZUNO.contracts[1].0);
    data["viewer"]["contracts"][1]["id"].as_str().expect("an id").to_owned()
}

fn rows(page: &Page) -> Vec<String> {
    assert_eq!(page.status, StatusCode::OK);
    let rows = page.table("ledger");
    rows.iter().map(|cells| cells[..4].join(" ")).collect()
}

on_both_engines! {
    async fn knz_12_the_nine_rows_of_the_document_and_a_paid_one_beside_them(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let mut client = world.logged_in(&MIZUNO).await;
        let id = second_contract(&mut client).await;
        let query = format!(
            "{{ viewer {{ contract(id: \"{id}\") {{ bills {{ nodes {{ issuedOn usageM3 days total state paidOn }} }} }} }} }}"
        );
        let data = client.data(&query).await;
        let nodes = data["viewer"]["contract"]["bills"]["nodes"].as_array().expect("bills").clone();
        assert_eq!(nodes.len(), ROWS.len());
        for (node, (day, usage, days, total, _)) in nodes.iter().zip(ROWS) {
            assert_eq!(
                *node,
                acceptance::json!({
                    "issuedOn": day, "usageM3": usage, "days": days, "total": total, "state": "UNPAID", "paidOn": null,
                })
            );
        }

        let mut browser = world.browser("kanazawa");
        browser.log_in(MIZUNO.id, MIZUNO.password).await;
        let history = browser.open(&format!("/history?contract={id}")).await;
        assert_eq!(rows(&history), ROWS.map(|row| row.4));
        for words in ["納付年月日", "ご使用水量", "ご利用日数", "請求金額", "お支払状況", "お支払日"]
        {
            assert!(history.says(words), "{words}: {}", history.words());
        }
        let states: Vec<_> = history.table("ledger").iter().map(|cells| cells[4..].to_vec()).collect();
        assert_eq!(states[0], ["お支払い待ち", "9月30日 まで"], "{states:?}");
        assert!(states[1..].iter().all(|state| *state == ["お支払い待ち", "—"]), "{states:?}");

        let main = browser.open("/history").await;
        let paid = main.table("ledger");
        assert_eq!(paid.len(), 2);
        assert_eq!(paid[1], ["2024/07/17", "26 m³", "60日", "5,927円", "支払済", "2024/08/09"]);
    }

    async fn knz_11_usage_and_charge_of_two_years_are_pictures_with_words_and_tables(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let id = second_contract(&mut world.logged_in(&MIZUNO).await).await;
        let mut browser = world.browser("kanazawa");
        browser.log_in(MIZUNO.id, MIZUNO.password).await;
        let page = browser.open(&format!("/history?contract={id}")).await;
        let pictures: Vec<&str> = page.text.split("<svg viewBox=\"0 0 680").skip(1).map(|rest| rest.split("</svg>").next().expect("it ends")).collect();
        assert_eq!(pictures.len(), 2, "usage and charge");
        let said = |picture: &str, tag: &str| {
            let (_, rest) = picture.split_once(&format!("<{tag}")).expect("it has words");
            rest.split_once('>').and_then(|(_, rest)| rest.split('<').next()).expect("they end").to_owned()
        };
        for (picture, of, now, most) in [
            (pictures[0], "ご使用水量", "今回は32立方メートル", "2023年5月の72立方メートル"),
            (pictures[1], "料金", "今回は12,423円", "2023年5月の18,156円"),
        ] {
            assert!(picture.contains("role=\"img\"") && said(picture, "title").contains(of), "{picture}");
            assert!(said(picture, "title").contains("2023年5月") && said(picture, "title").contains("2024年9月"), "{picture}");
            let words = said(picture, "desc");
            assert!(words.contains(now) && words.contains(most), "{words}");
            // nine columns; last year's month stands across four of them
            assert_eq!(picture.matches("class=\"surface\"").count(), 9, "{picture}");
            assert_eq!(picture.matches("class=\"mark\"").count(), 3, "{picture}");
        }
        // on a telephone the same as tables with bars: each month's usage, and last year's beside it
        assert!(page.text.contains("<table class=\"bars"), "{}", page.text);
        for words in ["32 m³", "72 m³", "12,423円", "18,156円"] {
            assert!(page.says(words), "{words}");
        }
        // nothing is drawn that is older than two years
        world.set_clock("2025-06-01T00:00:00+09:00");
        browser.log_in(MIZUNO.id, MIZUNO.password).await;
        let later = browser.open(&format!("/history?contract={id}")).await;
        assert!(!later.says("72 m³") && later.says("65 m³"), "{}", later.words());
    }

    async fn knz_12_a_bill_is_shown_until_it_is_two_years_old(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let id = second_contract(&mut world.logged_in(&MIZUNO).await).await;
        for (moment, count) in [
            ("2025-05-31T23:59:59+09:00", 9),
            ("2025-06-01T00:00:00+09:00", 8),
            ("2025-07-31T23:59:59+09:00", 8),
            ("2025-08-01T00:00:00+09:00", 7),
            ("2026-09-30T23:59:59+09:00", 1),
            ("2026-10-01T00:00:00+09:00", 0),
        ] {
            world.set_clock(moment);
            let mut browser = world.browser("kanazawa");
            browser.log_in(MIZUNO.id, MIZUNO.password).await;
            let shown = rows(&browser.open(&format!("/history?contract={id}")).await);
            assert_eq!(shown, &ROWS.map(|row| row.4)[..count], "{moment}");
        }
    }
}
