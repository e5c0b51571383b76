//! Numbers of contracts and bills, as the city's documents know them.
use super::*;
use crate::sample::{delivered::Contract, history, household::Method, residents};
use kernel::{Phone, PhoneKind};

fn digits(text: &str, many: usize) -> bool {
    text.len() == many && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A capital at this place of a number of ten.
fn lettered(text: &str, at: usize) -> bool {
    text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(place, b)| if place == at { b.is_ascii_uppercase() } else { b.is_ascii_digit() })
}

#[test]
fn numbers_are_unique_and_of_the_citys_shape() {
    type Shape = fn(&str) -> bool;
    let shapes: [(Shape, Shape); 5] = [
        (|no| digits(no, 16), |no| digits(no, 16)),
        (|no| digits(no, 10), |no| digits(no, 12)),
        (|no| digits(no, 7), |no| digits(no, 10)),
        (|no| lettered(no, 0), |no| lettered(no, 2)),
        (|no| digits(no, 6), |no| digits(&no.replace('-', ""), 10) && no.len() == 12),
    ];
    for ((city, _), (contract, bill)) in cities().zip(shapes) {
        let history = history::until(&city, day(2026, 11, 20));
        let contracts: HashSet<_> = history.contracts.iter().map(|of| &of.customer_no).collect();
        assert_eq!(contracts.len(), history.contracts.len(), "{}", city.code);
        let bills: HashSet<_> = history.bills.iter().map(|of| &of.number).collect();
        assert_eq!(bills.len(), history.bills.len(), "{}", city.code);
        assert!(contracts.iter().all(|no| contract(no)) && bills.iter().all(|no| bill(no)), "{}", city.code);
        let known = |no| contracts.contains(no);
        assert!(history.readings.iter().all(|of| known(&of.customer_no)), "{}", city.code);
        assert!(history.bills.iter().all(|of| known(&of.customer_no)), "{}", city.code);
        assert!(history.payments.iter().all(|of| bills.contains(&of.bill_no)), "{}", city.code);
    }
}

#[test]
fn most_are_known_by_a_telephone_that_nobody_has_and_who_is_debited_by_the_account() {
    for (city, _) in cities() {
        let today = day(2026, 11, 20);
        let history = history::until(&city, today);
        let many = |of: &dyn Fn(&&Contract) -> bool| history.contracts.iter().filter(of).count();
        let town = super::residents::town(city.code);
        let read = |phone: &String| phone.parse::<Phone>().ok().filter(|phone| phone.kind() == PhoneKind::FixedLine);
        let old = |contract: &&Contract| contract.phones.iter().any(|phone| read(phone).is_none());
        let (none, old) = (many(&|contract| contract.phones.is_empty()), many(&old));
        assert!(none > 0 && old > 0 && (none + old) * 3 < history.contracts.len(), "{} {none} {old}", city.code);
        assert!(many(&|contract| contract.phones.len() == 2) > 0, "{}", city.code);
        let phones = || history.contracts.iter().flat_map(|contract| &contract.phones);
        assert!(phones().filter(|phone| read(phone).is_some()).all(|phone| phone.starts_with(town.exchange)));
        for contract in &history.contracts {
            assert_eq!(contract.debit_last4.is_some(), contract.method == Method::DirectDebit);
            assert!(contract.debit_last4.as_ref().is_none_or(|account| digits(account, 4)));
        }
        for own in residents(city.code, at(today)).iter().flat_map(|resident| &resident.contracts) {
            let contract = history.contracts.iter().find(|of| of.customer_no == own.customer_no).unwrap();
            assert!(contract.phones.iter().any(|phone| read(phone).is_some()), "{}", own.customer_no);
        }
    }
}
