//! The generator's own promises. That its files can be read is shown where they are loaded.
use super::{
    city::{City, day},
    files, history, kanazawa, osaka, residents,
};
use kernel::{Days, NaiveDate, NaiveTime, instant};
use std::collections::HashSet;

fn cities() -> [City; 2] {
    [osaka::city(), kanazawa::city()]
}

#[test]
fn the_same_history_whenever_it_is_asked_for() {
    let at = |year, month, of| instant(day(year, month, of), NaiveTime::MIN);
    assert_eq!(files("osaka", at(2026, 11, 20)), files("osaka", at(2026, 11, 20)));
    for city in cities() {
        let rows = |today: NaiveDate| -> HashSet<String> {
            let history = history::until(&city, today);
            let bills =
                history.bills.iter().map(|b| format!("{}/{}/{}/{:?}", b.customer_no, b.number, b.issued_on, b.parts));
            let readings =
                history.readings.iter().map(|r| format!("{}/{}/{}/{}", r.customer_no, r.read_on, r.previous, r.usage));
            bills.chain(readings).collect()
        };
        let (early, late) = (rows(day(2024, 9, 17)), rows(day(2025, 9, 17)));
        let gone = early.difference(&late).count();
        assert!(gone > 0 && gone * 2 < early.len(), "one of three years leaves as another comes, and the rest stays");
    }
}

#[test]
fn what_kanazawas_document_prints_is_there_from_its_day_on() {
    let city = kanazawa::city();
    for today in [day(2024, 9, 17), day(2024, 11, 1), day(2026, 11, 20), day(2030, 1, 1)] {
        let history = history::until(&city, today);
        let bill = history.bills.iter().find(|b| b.number == "5060708010203040").unwrap();
        assert_eq!((bill.total(), &bill.parts[..]), (5_509, &[(2_799, 254), (2_710, 246)][..]));
        assert_eq!((bill.issued_on, bill.due_on), (day(2024, 9, 17), Some(day(2024, 9, 30))));
        assert_eq!(bill.read, Some((day(2024, 9, 6), day(2024, 7, 6), day(2024, 9, 5))));
        assert_eq!((bill.usage, bill.days), (24, 62));
        let paid = history.payments.iter().find(|p| p.bill_no == "5060708010203039").unwrap();
        assert_eq!((paid.amount, paid.paid_on), (5_927, day(2024, 8, 9)));
        let last = day(2024, 9, 17);
        let shop = history.bills.iter().filter(|b| b.customer_no == "2030405060708090" && b.issued_on <= last);
        let nine: Vec<_> = shop.map(|b| (b.usage, b.days, b.total())).collect();
        assert_eq!(nine.len(), 9);
        assert_eq!((nine[0], nine[8]), ((72, 62, 18_156), (32, 62, 12_423)));
        let settled = history.payments.iter().filter(|p| p.bill_no.starts_with("607080902030")).count();
        assert!(if today == last { settled == 0 } else { settled >= 9 });
    }
    let before = history::until(&city, day(2024, 9, 16));
    assert!(before.bills.iter().all(|b| b.number != "5060708010203040"));
}

#[test]
fn every_state_can_be_seen_on_any_day() {
    for city in cities() {
        for days in (0..800).step_by(29) {
            let today = day(2024, 9, 17) + Days::new(days);
            let history = history::until(&city, today);
            let paid: HashSet<_> = history.payments.iter().filter(|p| !p.failed).map(|p| &p.bill_no).collect();
            let open: Vec<_> = history.bills.iter().filter(|b| !paid.contains(&b.number)).collect();
            let late = residents(city.code)[1].contracts[0].customer_no;
            assert!(open.iter().any(|b| b.customer_no == late && b.due_on.is_some_and(|due| due < today)), "{today}");
            let failed = |p: &super::city::Payment| p.failed && !paid.contains(&p.bill_no);
            assert!(history.payments.iter().any(failed), "{} {today}", city.code);
            assert!(open.len() > 1 && paid.len() > open.len());
        }
    }
}

#[test]
fn numbers_are_unique_and_of_the_citys_shape() {
    for city in cities() {
        let history = history::until(&city, day(2026, 11, 20));
        let customers: HashSet<_> = history.households.iter().map(|h| &h.customer_no).collect();
        assert_eq!(customers.len(), history.households.len());
        let bills: HashSet<_> = history.bills.iter().map(|b| &b.number).collect();
        assert_eq!(bills.len(), history.bills.len());
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let right = |number: &str, place: usize| match city.code {
            "osaka" => number.len() == 10 && number.as_bytes()[place].is_ascii_uppercase(),
            _ => number.len() == 16 && digits(number),
        };
        assert!(customers.iter().all(|no| right(no, 0)) && bills.iter().all(|no| right(no, 2)));
    }
}

#[test]
fn residents_have_contracts_of_the_sample_and_long_passwords() {
    for city in cities() {
        for resident in residents(city.code) {
            assert!(resident.password.len() >= 15);
            assert_eq!(resident.contracts.iter().filter(|contract| contract.is_main).count(), 1);
            let known = |no: &str| city.households.iter().any(|household| household.customer_no == no);
            assert!(resident.contracts.iter().all(|contract| known(contract.customer_no)));
        }
    }
    assert!(residents("nowhere").is_empty() && files("nowhere", instant(day(2024, 9, 17), NaiveTime::MIN)).is_empty());
}

#[test]
fn nothing_is_lost_in_cp932() {
    for (name, bytes) in files("kanazawa", instant(day(2026, 11, 20), NaiveTime::MIN)) {
        let (text, _, broken) = encoding_rs::SHIFT_JIS.decode(&bytes);
        // The encoder writes `&#…;` for what it can't.
        assert!(!broken && !text.contains("&#"), "{name}");
    }
}
