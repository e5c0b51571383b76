//! What residents of the sample can be shown on any day.
use super::*;
use crate::sample::{delivered::Reading, history, residents, states::State};
use kernel::Month;

/// A city as somebody finds it on a day.
struct Seen {
    code: &'static str,
    today: NaiveDate,
    history: History,
}

impl Seen {
    fn bills(&self, customer_no: &str) -> Vec<&Bill> {
        self.history.bills.iter().filter(|bill| bill.customer_no == customer_no).collect()
    }

    fn readings(&self, customer_no: &str) -> Vec<&Reading> {
        self.history.readings.iter().filter(|reading| reading.customer_no == customer_no).collect()
    }

    fn open(&self, customer_no: &str) -> Vec<&Bill> {
        let paid = paid(&self.history);
        self.bills(customer_no).into_iter().filter(|bill| !paid.contains(&key(bill))).collect()
    }

    fn outcomes(&self, bill: &Bill) -> Vec<Outcome> {
        let of = self.history.payments.iter().filter(|p| (&p.customer_no[..], &p.bill_no[..]) == key(bill));
        of.map(|payment| payment.outcome).collect()
    }

    /// Whether the contract of this number is in this state.
    fn shows(&self, state: State, of: &str) -> bool {
        let (bills, readings) = (self.bills(of), self.readings(of));
        let fell = |reading: &&Reading| reading.current < reading.previous;
        match state {
            State::DebitFails => self.open(of).iter().any(|bill| self.outcomes(bill) == [Outcome::DebitFailed]),
            State::Gap => {
                let months = |pair: &[&Bill]| Month::of(pair[1].issued_on).since(Month::of(pair[0].issued_on));
                let usual = bills.windows(2).map(months).min().unwrap();
                bills.windows(2).any(|pair| months(pair) > usual)
            }
            State::Estimated => readings.iter().any(|reading| reading.estimated),
            State::NoReadings => {
                let bare = |bill: &&Bill| bill.usage.is_none() && bill.read_on.is_none() && bill.total() > 0;
                readings.is_empty() && bills.len() > 12 && bills.iter().all(bare)
            }
            State::MeterExchanged => readings.iter().any(|reading| reading.exchanged && fell(reading)),
            State::Doubtful => readings.iter().any(|reading| !reading.exchanged && fell(reading)),
            State::Refunded => {
                let twice = [Outcome::Paid, Outcome::Paid, Outcome::Refunded];
                bills.iter().any(|bill| self.outcomes(bill) == twice)
            }
            State::Provisional => {
                let (latest, others) = bills.split_last().unwrap();
                let settled = !others.iter().any(|bill| bill.provisional);
                settled && latest.provisional && self.outcomes(latest).is_empty()
            }
        }
    }

    fn contract(&self, customer_no: &str) -> &crate::sample::delivered::Contract {
        self.history.contracts.iter().find(|contract| contract.customer_no == customer_no).unwrap()
    }
}

fn all_days() -> impl Iterator<Item = Seen> {
    CITIES.into_iter().flat_map(|code| {
        let city = of(code).unwrap().0;
        days().map(move |today| Seen { code, today, history: history::until(&city, today) })
    })
}

#[test]
fn two_residents_of_each_city_pay_in_time_and_never_in_time() {
    for seen in all_days() {
        let (code, today) = (seen.code, seen.today);
        let people = residents(code, at(today));
        assert_eq!(people[0].contracts.len(), 2);
        for contract in &people[0].contracts {
            assert!(seen.bills(&contract.customer_no).len() > 8, "{code} {today}");
            for bill in seen.open(&contract.customer_no) {
                // Two weeks from a payment to its file.
                let due = bill.due_on.or(bill.debit_on).unwrap();
                assert!(due + Days::new(14) > today && seen.outcomes(bill).is_empty(), "{code} {today}");
            }
        }
        let overdue = |bill: &&Bill| bill.due_on.is_some_and(|due| due < today);
        assert!(seen.open(&people[1].contracts[0].customer_no).iter().any(overdue), "{code} {today}");
        let (open, all) = (seen.history.bills.len() - paid(&seen.history).len(), seen.history.bills.len());
        assert!(open > 1 && open * 4 < all, "{code} {today}");
    }
}

#[test]
fn every_state_that_a_citys_files_can_tell_is_to_be_seen_on_any_day() {
    let mut told = HashSet::new();
    for seen in all_days() {
        let (code, today) = (seen.code, seen.today);
        let town = crate::sample::tests::residents::town(code);
        assert!(town.states.contains(&State::DebitFails) && town.states.contains(&State::Gap));
        assert!(town.states.contains(&State::Estimated));
        for state in town.states {
            assert!(seen.shows(*state, &state.customer_no(town)), "{state:?} {code} {today}");
            told.insert(format!("{state:?}"));
        }
    }
    assert_eq!(told.len(), 8, "{told:?}");
}

#[test]
fn somebody_has_just_moved_on_any_day() {
    for seen in all_days() {
        let (code, today) = (seen.code, seen.today);
        let mover = residents(code, at(today)).swap_remove(2);
        let [.., now, before] = &mover.contracts[..] else { panic!("{code} {today}") };
        let (now, before) = (seen.contract(&now.customer_no), seen.contract(&before.customer_no));
        assert!(now.ended.is_none() && now.started <= today && now.started + Days::new(190) > today);
        assert_eq!(before.ended, Some(now.started - Days::new(1)), "{code} {today}");
        assert!(seen.bills(&before.customer_no).len() >= 2, "{code} {today}");
    }
}
