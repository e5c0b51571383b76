//! The usage notice (使用水量等のお知らせ), which took the paper's place.
use crate::residents::{HANAKO, SATO, YOSHINO};
use acceptance::{Browser, Page, Resident, Value, World, files, fixture, json, on_both_engines};
use kernel::{Datelike, NaiveDate};

const READING: &str = "latestReading { readOn periodFrom periodTo days previousValue currentValue usageM3 \
    usageM3YearBefore estimated meterChanged doubtful nextReadOn bills { billNo month total state } } \
    lastDebit { month amount paidOn billNo }";

async fn ready(world: &World, resident: &Resident) -> Browser {
    world.load(resident.city).await;
    world.enrol(resident).await;
    let mut browser = world.browser(resident.city);
    browser.log_in(resident.id, resident.password).await;
    browser
}

async fn contracts(world: &World, resident: &Resident) -> Vec<Value> {
    let query = format!("{{ viewer {{ contracts {{ id {READING} }} }} }}");
    let mut data = world.logged_in(resident).await.data(&query).await;
    data["viewer"]["contracts"].as_array_mut().expect("contracts").drain(..).collect()
}

fn says(page: &Page, texts: &[&str]) {
    for text in texts {
        assert!(page.says(text), "{text}: {}", page.words());
    }
}

on_both_engines! {
    async fn osk_22_both_numbers_stand_on_the_latest_notice(world: World) {
        let mut browser = ready(&world, &HANAKO).await;
        let page = browser.open("/notice").await;
        says(&page, &["ご使用水量等のお知らせ", "お客さま番号", "A123456789", "調定番号", "24K0812345"]);
        // registers, usage, days, period and reading day as delivered; the bill; the receipt of the last debit; the invoice's number
        says(&page, &["1,703", "1,679", "24 m³", "31日", "2024年7月10日", "2024年8月9日", "2024年8月10日", "4,587円"]);
        says(&page, &["口座振替済みのお知らせ", "2024年7月分", "4,213円", "2024年7月31日", "登録番号 T1234567890123"]);
        // a city that doesn't print it there says the customer's alone
        let mut elsewhere = ready(&world, &SATO).await;
        let page = elsewhere.open("/notice").await;
        says(&page, &["01020304"]);
        assert!(!page.says("2409010203"), "{}", page.words());
    }

    async fn osk_24_a_meter_that_is_not_read_has_no_latest_and_still_a_history(world: World) {
        let owner = Resident { contracts: &[("C345678901", "地下"), ("A123456789", "自宅")], ..HANAKO };
        let mut browser = ready(&world, &owner).await;
        let all = contracts(&world, &owner).await;
        assert_eq!(all[0]["latestReading"], json!(null));
        assert_ne!(all[1]["latestReading"], json!(null));
        let page = browser.open("/notice").await;
        says(&page, &["検針を行っていないメーター（差水・散水等）の場合は、最新のご利用情報は表示されません。「過去の利用履歴」からご確認ください。"]);
        assert!(!page.says("1,703") && page.addresses().iter().any(|to| to.starts_with("/history")), "{}", page.words());
        says(&browser.open("/history").await, &["1,650円"]);
    }

    async fn a_changed_meter_and_an_estimate_are_said_and_last_years_month_stands_beside(world: World) {
        let mut browser = ready(&world, &SATO).await;
        let reading = contracts(&world, &SATO).await[0]["latestReading"].take();
        assert_eq!(reading["readOn"], "2024-09-05");
        assert_eq!(reading["nextReadOn"], "2024-10-04");
        assert!(reading["usageM3YearBefore"].is_i64() && reading["estimated"] == false && reading["meterChanged"] == false);
        let page = browser.open("/notice").await;
        says(&page, &["次回の検針", "10月4日", "前年同月"]);
        world.set_clock("2023-05-20T12:00:00+09:00");
        // of two years later nothing is known yet: what was delivered isn't hidden, so the newest stays the newest
        assert_eq!(contracts(&world, &SATO).await[0]["latestReading"]["readOn"], "2024-09-05");
    }

    async fn two_monthly_bills_of_one_reading_stand_on_one_notice(world: World) {
        let mut browser = ready(&world, &YOSHINO).await;
        let reading = contracts(&world, &YOSHINO).await[0]["latestReading"].take();
        assert_eq!((&reading["usageM3"], &reading["nextReadOn"]), (&json!(23), &json!("2024-11-09")));
        let bills = json!([
            {"billNo": "2409-0234", "month": "2024-09", "total": 6600, "state": "DEBIT_PLANNED"},
            {"billNo": "2408-0234", "month": "2024-08", "total": 6215, "state": "DEBIT_PLANNED"},
        ]);
        assert_eq!(reading["bills"], bills);
        let page = browser.open("/notice").await;
        says(&page, &["23", "2024年（令和6年）8月分", "2024年（令和6年）9月分", "6,215", "6,600", "9月30日", "10月31日", "使用者番号"]);
    }

    async fn a_register_that_fell_is_doubted_until_it_is_corrected(world: World) {
        let mut browser = ready(&world, &SATO).await;
        world.set_clock("2024-10-12T12:00:00+09:00");
        let told = world.import("nayoro", files("nayoro", "doubtful")).await.expect("taken");
        assert_eq!(told.doubtful.iter().map(|place| place.line).collect::<Vec<_>>(), [2]);
        let reading = contracts(&world, &SATO).await[0]["latestReading"].take();
        assert_eq!((&reading["doubtful"], &reading["usageM3"]), (&json!(true), &json!(null)));
        assert_eq!((&reading["currentValue"], &reading["previousValue"]), (&json!(156), &json!(256)), "as delivered");
        let bill = "{ viewer { contract { latestBill { month total usageM3 doubtful } } } }";
        let latest = json!({"month": "2024-10", "total": 7645, "usageM3": null, "doubtful": true});
        assert_eq!(world.logged_in(&SATO).await.data(bill).await["viewer"]["contract"]["latestBill"], latest);
        browser.log_in(SATO.id, SATO.password).await;
        for path in ["/", "/notice", "/history"] {
            let page = browser.open(path).await;
            says(&page, &["確認中"]);
            assert!(!page.says("15 m³ 確認中"), "{path}");
        }
        says(&browser.open("/notice").await, &["256", "156", "01654-3-2111"]);

        // the same reading again with a register that fits: it takes the doubted one's place, in the bill too
        let mut again = fixture("nayoro", "doubtful/kenshin_20241010.csv");
        let text = String::from_utf8(again.bytes).expect("UTF-8").replace(",256,156,15,", ",256,271,15,");
        again.bytes = text.into_bytes();
        "kenshin_20241015.csv".clone_into(&mut again.name);
        let told = world.import("nayoro", vec![again]).await.expect("taken");
        assert!(told.doubtful.is_empty() && told.counts[0].corrections == 1, "{told:?}");
        let latest = json!({"month": "2024-10", "total": 7645, "usageM3": 15, "doubtful": false});
        assert_eq!(world.logged_in(&SATO).await.data(bill).await["viewer"]["contract"]["latestBill"], latest);
    }

    async fn a_register_below_the_one_that_stands_is_doubted_whatever_its_row_says(world: World) {
        world.load("nayoro").await;
        world.set_clock("2024-10-12T12:00:00+09:00");
        // 256 stands; the flags behind the usage are estimated, meter changed
        for (nth, (row, doubted)) in [
            (",100,117,17,0,0,", true),
            (",,117,17,0,0,", true),
            (",100,117,17,0,1,", false),
            (",,271,15,0,0,", false),
        ].into_iter().enumerate() {
            let mut file = fixture("nayoro", "doubtful/kenshin_20241010.csv");
            let text = String::from_utf8(file.bytes).expect("UTF-8");
            file.bytes = text.replace(",256,156,15,0,0,", row).into_bytes();
            file.name = format!("kenshin_2024101{nth}.csv");
            let told = world.import("nayoro", vec![file]).await.expect("taken");
            assert_eq!(told.doubtful.len(), usize::from(doubted), "{row}: {told:?}");
        }
    }

    async fn of_many_doubted_readings_a_hundred_are_named_and_all_are_counted(world: World) {
        world.load("nayoro").await;
        world.set_clock("2025-01-31T12:00:00+09:00");
        let mut file = fixture("nayoro", "doubtful/kenshin_20241010.csv");
        let text = String::from_utf8(file.bytes).expect("UTF-8");
        let head = text.lines().next().expect("a head");
        // each day a register that is one lower: none fits what stands
        let days = NaiveDate::from_ymd_opt(2024, 10, 4).expect("a day").iter_days().take(103);
        let day = |day: NaiveDate| format!("令和{}年{}月{}日", day.year() - 2018, day.month(), day.day());
        let rows = days.zip(0..).map(|(read, n)| {
            let read = day(read);
            format!("012211,01020304,{read},{read},{read},1,{},{},1,0,0,", 256 - n, 255 - n)
        });
        let rows: Vec<String> = rows.collect();
        file.bytes = format!("{head}\r\n{}\r\nEND,{}\r\n", rows.join("\r\n"), rows.len()).into_bytes();
        let told = world.import("nayoro", vec![file]).await.expect("taken");
        assert_eq!((told.doubted, told.doubtful.len()), (103, 100));
        assert_eq!((told.doubtful[0].line, told.doubtful[99].line), (2, 101));
    }
}
