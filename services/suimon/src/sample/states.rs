//! Contracts of one person in each city, each in a state that is to be seen on any day; and the flats of the same
//! person, who moves every half year: one contract has just begun, and one has just ended.
use super::{
    chance::What,
    city::day,
    household::{Habit, Household, Meter, Method},
    households::{Town, household, phone},
};
use kernel::{Days, Months, NaiveDate};

/// What is to be seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum State {
    DebitFails,
    Gap,
    Estimated,
    NoReadings,
    MeterExchanged,
    Doubtful,
    Refunded,
    Provisional,
}

/// The first of their households; after those by chance.
const STATES: u32 = 50;
const FLATS: u32 = 60;
/// Half years from the first of April 2022 on.
const HALF_YEARS: u32 = 36;

impl State {
    fn index(self) -> u32 {
        STATES + self as u32
    }

    /// The number of the contract.
    pub(super) fn customer_no(self, town: &Town) -> String {
        (town.customer_no)(self.index())
    }

    /// What its holder calls it.
    pub(super) fn nickname(self) -> &'static str {
        match self {
            State::DebitFails => "店舗",
            State::Gap => "山の家",
            State::Estimated => "倉庫",
            State::NoReadings => "庭の散水栓",
            State::MeterExchanged => "実家",
            State::Doubtful => "離れ",
            State::Refunded => "事務所",
            State::Provisional => "仕事場",
        }
    }

    /// The contract.
    pub(super) fn household(self, town: &Town) -> Household {
        let usual = theirs(town, self.index());
        match self {
            State::DebitFails => Household { method: Method::DirectDebit, habit: Habit::DebitFails, ..usual },
            State::Gap => Household { meter: Meter::OutOfReach, ..usual },
            State::Estimated => Household { meter: Meter::UnderSnow, ..usual },
            State::NoReadings => Household { meter: Meter::None, ..usual },
            State::MeterExchanged => Household { meter: Meter::Exchanged, ..usual },
            State::Doubtful => Household { meter: Meter::Misread, ..usual },
            State::Refunded => Household { method: Method::Slip, habit: Habit::PaysTwice, ..usual },
            // Final before anything is paid of it.
            State::Provisional => Household { method: Method::DirectDebit, provisional: true, route_day: 5, ..usual },
        }
    }
}

fn theirs(town: &Town, index: u32) -> Household {
    let (name, kana) = town.collector;
    Household {
        name: name.to_owned(),
        kana: kana.to_owned(),
        phones: vec![phone(town, STATES, What::Phone)],
        habit: Habit::InTime,
        ..household(town, index)
    }
}

/// The first day in the flat of this half year.
fn moved_in(nth: u32) -> NaiveDate {
    day(2022, 4, 1) + Months::new(6 * nth)
}

/// Every flat, one after another.
pub(super) fn flats(town: &Town) -> impl Iterator<Item = Household> {
    (0..HALF_YEARS).map(|nth| Household {
        started: moved_in(nth),
        ended: Some(moved_in(nth + 1) - Days::new(1)),
        ..theirs(town, FLATS + nth)
    })
}

/// The numbers of the contract that began last, and of the one before it.
pub(super) fn latest_flats(town: &Town, today: NaiveDate) -> Vec<String> {
    let so_far = (0..HALF_YEARS).take_while(|nth| moved_in(*nth) <= today);
    let numbers: Vec<String> = so_far.map(|nth| (town.customer_no)(FLATS + nth)).collect();
    numbers.into_iter().rev().take(2).collect()
}
