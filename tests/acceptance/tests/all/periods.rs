//! This period and the past ones, in Osaka.
use crate::{
    residents::HANAKO,
    written::{Bill, osaka_bills},
};
use acceptance::{StatusCode, json, on_both_engines};

on_both_engines! {
    async fn osk_01_home_shows_this_period_and_the_history_the_past_ones(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut client = world.logged_in(&HANAKO).await;
        let bill =
            "month total usageM3 days periodFrom periodTo readOn previousValue currentValue billNo issuedOn debitOn";
        let data = client.data(&format!("{{ viewer {{ contract {{ customerNo latestBill {{ {bill} }} }} }} }}")).await;
        assert_eq!(
            data["viewer"]["contract"],
            json!({"customerNo": "A123456789", "latestBill": {
                "month": "2024-08", "total": 4587, "usageM3": 24, "days": 31,
                "periodFrom": "2024-07-10", "periodTo": "2024-08-09", "readOn": "2024-08-10",
                "previousValue": 1679, "currentValue": 1703,
                "billNo": "24K0812345", "issuedOn": "2024-08-12", "debitOn": "2024-08-30",
            }})
        );

        let mut browser = world.browser("osaka");
        let home = browser.log_in(HANAKO.id, HANAKO.password).await;
        for words in ["水野 花子さま", "2024年8月分のご請求", "4,587 円", "24 m³", "お客さま番号 A123456789"]
        {
            assert!(home.says(words), "{words}: {}", home.words());
        }
        let href = home.addresses().into_iter().find(|a| a.starts_with("/bills/")).expect("a bill");
        let page = browser.open(&href).await;
        for words in ["935円", "1,408円", "2,244円", "調定番号", "24K0812345", "1,679", "1,703", "31日間", "8月10日"]
        {
            assert!(page.says(words), "{words}: {}", page.words());
        }

        let history = browser.open("/history").await.table("ledger");
        let rows: Vec<String> = history.iter().map(|cells| format!("{} {} {}", cells[0], cells[1], cells[3])).collect();
        assert_eq!(
            rows,
            [
                "2024/08/12 24 m³ 4,587円",
                "2024/07/12 22 m³ 4,213円",
                "2024/06/12 19 m³ 3,652円",
                "2024/05/12 18 m³ 3,465円",
                "2024/04/12 19 m³ 3,652円",
                "2024/03/12 20 m³ 3,839円",
                "2024/02/12 20 m³ 推定 3,839円",
                "2024/01/12 21 m³ 4,026円",
            ]
        );
    }

    async fn osk_01_the_other_contract_has_its_own_period_and_its_own_past(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut browser = world.browser("osaka");
        let home = browser.log_in(HANAKO.id, HANAKO.password).await;
        let (_, rest) = home.text.split_once("<option value=\"").expect("a choice of contracts");
        let id = rest.split("<option value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a second one");
        let home = browser.open(&format!("/?contract={id}")).await;
        for words in ["お客さま番号 B234567890", "2,030 円", "減額", "−500円"] {
            assert!(home.says(words), "{words}: {}", home.words());
        }
        let history = browser.open(&format!("/history?contract={id}")).await.table("ledger");
        let rows: Vec<&str> = history.iter().map(|cells| cells[3].as_str()).collect();
        assert_eq!(rows, ["2,030円", "2,343円"]);
        assert_eq!(browser.open("/?contract=1").await.status, StatusCode::NOT_FOUND);
    }

    async fn osk_26_a_period_without_a_bill_is_not_listed(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        world.set_clock("2024-11-20T12:00:00+09:00");
        let bill =
            |month, number| Bill { customer: "A123456789", number, month, due: "2024-12-02", debit: "", method: "1" };
        // none for September, none for October
        let file = osaka_bills("chotei_20241112.csv", &[bill("2024-11", "24K1112345")]);
        world.import("osaka", vec![file]).await.expect("good");
        let mut client = world.logged_in(&HANAKO).await;
        let data = client.data("{ viewer { contract { bills(first: 3) { nodes { month } } } } }").await;
        let months = json!([{"month": "2024-11"}, {"month": "2024-08"}, {"month": "2024-07"}]);
        assert_eq!(data["viewer"]["contract"]["bills"]["nodes"], months);
        let mut browser = world.browser("osaka");
        browser.log_in(HANAKO.id, HANAKO.password).await;
        let page = browser.open("/history").await;
        let (bills, gaps): (Vec<_>, Vec<_>) = page.table("ledger").into_iter().partition(|cells| cells.len() > 2);
        let days: Vec<&str> = bills.iter().map(|cells| cells[0].as_str()).collect();
        assert_eq!((&days[..3], days.len()), (&["2024/11/12", "2024/08/12", "2024/07/12"][..], 9));
        // where they would stand, and in the graph, the city's words say why there is none
        let gaps: Vec<&str> = gaps.iter().map(|cells| cells[0].as_str()).collect();
        assert_eq!(gaps, ["2024年10月分", "2024年9月分"]);
        assert!(page.says("お客さまへの請求がない場合、表示されないことがあります"), "{}", page.words());
    }
}
