//! What home shows of many bills.
use super::{fake::Sample, page, samples, samples::Home, words};
use crate::pages;
use serde_json::json;

#[tokio::test]
async fn of_many_bills_that_wait_the_late_come_first_and_the_rest_is_counted() {
    let mut unpaid: Vec<_> = (0..25).map(|_| samples::bill("UNPAID")).collect();
    unpaid.push(samples::bill("LATE"));
    for (at, bill) in unpaid.iter_mut().enumerate() {
        bill["id"] = json!(format!("o{at}"));
        bill["contract"] = samples::contract("c2");
    }
    let home = Home { unpaid, ..Home::in_state("PAID") }.json(Sample::Osaka);
    let page = page(Sample::Osaka, "/", pages::home::NAME, home).await;
    let shown: Vec<&str> = page.split("href=\"/bills/o").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(shown, ["25", "0", "1", "2", "3", "4", "5", "6", "7", "8"]);
    assert!(page.contains("<a class=\"go\" href=\"/contracts?all=1\">"), "{page}");
    assert!(words(&page).contains("このほかに16件あります"), "{page}");
}
