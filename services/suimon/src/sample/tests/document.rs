//! The figures of the document that a city's screens were drawn from.
use super::*;
use crate::sample::{history, kanazawa};

#[test]
fn what_kanazawas_document_prints_is_there_from_its_day_on() {
    let city = kanazawa::city();
    for today in [day(2024, 9, 17), day(2024, 11, 1), day(2026, 11, 20), day(2030, 1, 1)] {
        let history = history::until(&city, today);
        let bill = history.bills.iter().find(|b| b.number == "5060708010203040").unwrap();
        assert_eq!((bill.total(), &bill.parts[..]), (5_509, &[(2_799, 254), (2_710, 246)][..]));
        assert_eq!((bill.issued_on, bill.due_on), (day(2024, 9, 17), Some(day(2024, 9, 30))));
        assert_eq!(bill.read_on, Some(day(2024, 9, 6)));
        assert_eq!(bill.period, Some((day(2024, 7, 6), day(2024, 9, 5))));
        assert_eq!((bill.usage, bill.days), (Some(24), 62));
        let paid = history.payments.iter().find(|p| p.bill_no == "5060708010203039").unwrap();
        assert_eq!((paid.amount, paid.paid_on), (5_927, day(2024, 8, 9)));
        let last = day(2024, 9, 17);
        let shop = history.bills.iter().filter(|b| b.customer_no == "2030405060708090" && b.issued_on <= last);
        let nine: Vec<_> = shop.map(|b| (b.usage, b.days, b.total())).collect();
        assert_eq!(nine.len(), 9);
        assert_eq!((nine[0], nine[8]), ((Some(72), 62, 18_156), (Some(32), 62, 12_423)));
        let settled = history.payments.iter().filter(|p| p.bill_no.starts_with("607080902030")).count();
        assert!(if today == last { settled == 0 } else { settled >= 9 });
    }
    let before = history::until(&city, day(2024, 9, 16));
    assert!(before.bills.iter().all(|b| b.number != "5060708010203040"));
}
