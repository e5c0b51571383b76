//! What a bill says of its payment, day by day: who reads 「未納」 too early pays twice.
use crate::{
    residents::{HANAKO, MIZUNO},
    written::{Bill, Payment, kanazawa_bills, kanazawa_payments, osaka_bills, osaka_payments},
};
use acceptance::{Resident, Value, World, on_both_engines};

/// The state of the first contract's newest bill on a day, as the door says it; the pages must agree by their words.
async fn state(world: &World, resident: &Resident, day: &str) -> (Value, String) {
    world.set_clock(&format!("{day}T12:00:00+09:00"));
    let mut client = world.logged_in(resident).await;
    let data = client.data("{ viewer { contract { latestBill { id state } } } }").await;
    let bill = &data["viewer"]["contract"]["latestBill"];
    let mut browser = world.browser(resident.city);
    let home = browser.log_in(resident.id, resident.password).await;
    let page = browser.open(&format!("/bills/{}", bill["id"].as_str().expect("an id"))).await;
    // what home says of other bills, further down, is theirs
    let home = home.words();
    let panel = home.split("ほかのご請求").next().unwrap_or_default();
    (bill["state"].clone(), format!("{panel} {}", page.words()).split_whitespace().collect())
}

async fn says(world: &World, resident: &Resident, day: &str, expected: &str, words: &[&str]) {
    let (state, page) = state(world, resident, day).await;
    assert_eq!(state, expected, "{} on {day}", resident.city);
    for word in words {
        assert!(page.contains(word), "{} on {day}: {word}: {page}", resident.city);
    }
    let waits = ["UNPAID", "CONFIRMING", "LATE", "DEBIT_FAILED"].contains(&expected);
    assert!(waits || !page.contains("お支払い待ち"), "{} on {day}: {page}", resident.city);
}

const OSAKA: Bill<'_> =
    Bill { customer: "A123456789", number: "24K1012345", month: "2024-10", due: "", debit: "", method: "1" };
const KANAZAWA: Bill<'_> = Bill {
    customer: "1020304050607080",
    number: "5060708010203041",
    month: "2024-11",
    due: "",
    debit: "",
    method: "10",
};

on_both_engines! {
    async fn a_slip_that_is_past_due_is_confirming_for_ten_business_days_and_then_late(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let bill = Bill { due: "2024-10-31", ..OSAKA };
        world.import("osaka", vec![osaka_bills("chotei_20241012.csv", &[bill])]).await.expect("good");
        says(&world, &HANAKO, "2024-10-30", "UNPAID", &["10月31日", "お支払い待ち"]).await;
        says(&world, &HANAKO, "2024-10-31", "UNPAID", &["10月31日"]).await;
        says(&world, &HANAKO, "2024-11-01", "CONFIRMING", &["お支払い確認中", "11月15日（金）ごろまでに「支払済」と表示します"]).await;
        // the 4th is a substitute holiday, the 2nd, 3rd, 9th and 10th are a weekend's: the tenth business day is the 15th
        says(&world, &HANAKO, "2024-11-15", "CONFIRMING", &["お支払い確認中"]).await;
        says(&world, &HANAKO, "2024-11-16", "LATE", &["お支払い期限を過ぎています", "06-6458-1132"]).await;
        let payment = ("A123456789", "24K1012345", "2024-10-30", "935", "00");
        world.import("osaka", vec![osaka_payments("shuno_20241118.csv", &[payment])]).await.expect("good");
        says(&world, &HANAKO, "2024-11-18", "PAID", &["支払済", "10月30日"]).await;
    }

    async fn osk_23_paid_shows_about_ten_business_days_later_and_the_page_says_by_when(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let bill = Bill { due: "2024-12-25", ..OSAKA };
        world.import("osaka", vec![osaka_bills("chotei_20241012.csv", &[bill])]).await.expect("good");
        // what the city's document says stands with each bill; across the year's end it is a date and no rule
        let city = ["約10営業日後の1月16日（木）ごろまでに「支払済」と表示します", "更新については、支払方法により前後する場合があります"];
        for (day, state, by) in [
            ("2024-12-25", "UNPAID", "1月16日（木）"),
            ("2024-12-26", "CONFIRMING", "1月16日（木）"),
            ("2025-01-16", "CONFIRMING", "1月16日（木）"),
        ] {
            says(&world, &HANAKO, day, state, &city).await;
            let shows = "{ viewer { contract { latestBill { paymentShowsBy } } } tenant { paymentShowsAfterBusinessDays } }";
            let data = world.logged_in(&HANAKO).await.data(shows).await;
            assert_eq!(data["viewer"]["contract"]["latestBill"]["paymentShowsBy"], "2025-01-16", "{day}");
            assert_eq!(data["tenant"]["paymentShowsAfterBusinessDays"], 10);
            says(&world, &HANAKO, day, state, &[by]).await;
        }
        says(&world, &HANAKO, "2025-01-17", "LATE", &["06-6458-1132"]).await;
        // by debit it is counted from the day of the debit
        let debit = Bill { number: "25K0112345", month: "2025-01", debit: "2025-01-31", method: "2", ..OSAKA };
        world.import("osaka", vec![osaka_bills("chotei_20250112.csv", &[debit])]).await.expect("good");
        says(&world, &HANAKO, "2025-02-03", "DEBIT_CONFIRMING", &["約10営業日後の2月17日（月）ごろまでに"]).await;
    }

    async fn where_the_city_promises_no_days_a_slip_is_late_on_the_day_after(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        says(&world, &MIZUNO, "2024-09-30", "UNPAID", &["9月30日"]).await;
        says(&world, &MIZUNO, "2024-10-01", "LATE", &["お支払い期限を過ぎています", "076-000-0000"]).await;
    }

    async fn a_direct_debit_is_never_unpaid_before_its_day_is_past(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let bill = Bill { debit: "2024-10-31", method: "2", ..OSAKA };
        world.import("osaka", vec![osaka_bills("chotei_20241012.csv", &[bill])]).await.expect("good");
        for day in ["2024-10-12", "2024-10-31"] {
            says(&world, &HANAKO, day, "DEBIT_PLANNED", &["10月31日", "口座から引き落とし", "引き落とし予定"]).await;
        }
        for day in ["2024-11-01", "2024-11-15"] {
            says(&world, &HANAKO, day, "DEBIT_CONFIRMING", &["引き落とし確認中"]).await;
        }
        let failed: Payment<'_> = ("A123456789", "24K1012345", "2024-10-31", "935", "01");
        world.import("osaka", vec![osaka_payments("shuno_20241105.csv", &[failed])]).await.expect("good");
        says(&world, &HANAKO, "2024-11-06", "DEBIT_FAILED", &["引き落としできませんでした", "06-6458-1132"]).await;
        // the bureau says when it will fetch it again, by the same bill with another day
        let bill = Bill { debit: "2024-11-11", method: "2", ..OSAKA };
        world.import("osaka", vec![osaka_bills("chotei_20241107.csv", &[bill])]).await.expect("good");
        for day in ["2024-11-07", "2024-11-11"] {
            says(&world, &HANAKO, day, "DEBIT_AGAIN", &["11月11日（月）にもう一度、口座から引き落とし"]).await;
        }
        says(&world, &HANAKO, "2024-11-12", "DEBIT_CONFIRMING", &["引き落とし確認中"]).await;
        let again: Payment<'_> = ("A123456789", "24K1012345", "2024-11-12", "935", "00");
        world.import("osaka", vec![osaka_payments("shuno_20241113.csv", &[again])]).await.expect("good");
        says(&world, &HANAKO, "2024-11-13", "PAID", &["支払済", "11月12日"]).await;
    }

    async fn where_the_city_promises_no_days_a_debit_waits_for_the_bureaus_word(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let bill = Bill { debit: "2024-11-27", method: "20", ..KANAZAWA };
        world.import("kanazawa", vec![kanazawa_bills("SEIKYU20241117.CSV", &[bill])]).await.expect("good");
        says(&world, &MIZUNO, "2024-11-27", "DEBIT_PLANNED", &["11月27日", "口座から引き落とし"]).await;
        says(&world, &MIZUNO, "2024-11-28", "DEBIT_CONFIRMING", &["引き落とし確認中"]).await;
        says(&world, &MIZUNO, "2025-03-01", "DEBIT_CONFIRMING", &["引き落とし確認中"]).await;
        let failed: Payment<'_> = (KANAZAWA.customer, KANAZAWA.number, "2024-11-27", "935", "9");
        world.import("kanazawa", vec![kanazawa_payments("NYUKIN20241203.CSV", &[failed])]).await.expect("good");
        says(&world, &MIZUNO, "2025-03-01", "DEBIT_FAILED", &["引き落としできませんでした", "076-000-0000"]).await;
    }

    async fn a_bill_is_paid_when_all_of_it_is(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let part = |day, amount| (MIZUNO.contracts[0].0, "5060708010203040", day, amount, "1");
        let first = kanazawa_payments("NYUKIN20240920.CSV", &[part("2024-09-19", "5508")]);
        world.import("kanazawa", vec![first]).await.expect("good");
        says(&world, &MIZUNO, "2024-09-20", "UNPAID", &["お支払い済みの金額", "5,508円"]).await;
        let rest = kanazawa_payments("NYUKIN20240921.CSV", &[part("2024-09-20", "1")]);
        world.import("kanazawa", vec![rest]).await.expect("good");
        says(&world, &MIZUNO, "2024-09-21", "PAID", &["支払済", "9月20日"]).await;
    }
}
