//! What a reading costs, and what is paid of that.
use super::{
    chance::{What, draw},
    city::{City, day},
    delivered::{Bill, Outcome, Payment, Reading, with_tax},
    history::when,
    household::{Habit, Household, Meter, Method},
};
use kernel::{Datelike, Days, Month, Months, NaiveDate};

/// The bills of a reading: its period and its usage in equal parts, what is over in the last.
pub(super) fn bills(city: &City, household: &Household, reading: &Reading) -> Vec<Bill> {
    let days = (reading.to - reading.from).num_days() + 1;
    let many = i64::from(city.bills);
    let begins = |nth: i64| reading.from + Days::new((days * nth / many).unsigned_abs());
    let share = reading.usage / city.bills.cast_signed();
    let bill = |nth: u32| {
        let at = i64::from(nth);
        let usage = if at + 1 < many { share } else { reading.usage - share * nth.cast_signed() };
        let issued_on = (city.issued)(reading.read_on + Months::new(nth));
        of(city, household, (issued_on, reading.read_on), (begins(at), begins(at + 1) - Days::new(1)), usage)
    };
    (0..city.bills).map(bill).collect()
}

fn of(
    city: &City,
    household: &Household,
    (issued_on, read_on): (NaiveDate, NaiveDate),
    period: (NaiveDate, NaiveDate),
    usage: i32,
) -> Bill {
    let by_slip = household.method == Method::Slip;
    let metered = household.meter != Meter::None;
    Bill {
        customer_no: household.customer_no.clone(),
        number: (city.bill_no)(household, Month::of(issued_on)),
        issued_on,
        due_on: by_slip.then(|| (city.due)(issued_on)),
        debit_on: (!by_slip).then(|| (city.debit)(issued_on)),
        method: household.method,
        read_on: metered.then_some(read_on),
        period: Some(period),
        days: (period.1 - period.0).num_days() + 1,
        usage: metered.then_some(usage),
        provisional: false,
        parts: (city.tariff)(if metered { usage } else { 0 }).into_iter().map(with_tax).collect(),
    }
}

/// What will be paid of a bill, and when.
pub(super) fn payments(city: &City, household: &Household, bill: &Bill) -> Vec<Payment> {
    let month = (bill.issued_on.year(), bill.issued_on.month());
    let known = household.known.iter().find(|known| known.month == month).and_then(|known| known.paid);
    if let Some((year, month, of)) = known {
        return vec![payment(bill, day(year, month, of), Outcome::Paid)];
    }
    let chance = |what, below| draw(city.code, household.index, what, when(bill.issued_on), below);
    let paid = |paid_on| payment(bill, paid_on, Outcome::Paid);
    let debit = bill.debit_on.unwrap_or(bill.issued_on);
    let by_slip = || bill.issued_on + Days::new(u64::from(2 + chance(What::Payment, 11)));
    match (household.habit, household.method) {
        (Habit::Late, _) => vec![paid(bill.issued_on + Days::new(city.latecomers_take))],
        (Habit::DebitFails, _) => {
            let failed = payment(bill, debit, Outcome::DebitFailed);
            vec![failed, paid(debit + Days::new(city.latecomers_take))]
        }
        (Habit::PaysTwice, _) if when(bill.issued_on).is_multiple_of(6) => {
            let (first, back) = (by_slip(), by_slip() + Days::new(24));
            vec![paid(first), paid(first + Days::new(3)), payment(bill, back, Outcome::Refunded)]
        }
        (Habit::Prompt, Method::Slip) if chance(What::Lateness, 16) == 0 => vec![paid(by_slip() + Days::new(25))],
        (_, Method::Slip) => vec![paid(by_slip())],
        _ => vec![paid(debit)],
    }
}

/// All of a bill, on a day.
pub(super) fn payment(bill: &Bill, paid_on: NaiveDate, outcome: Outcome) -> Payment {
    Payment {
        customer_no: bill.customer_no.clone(),
        bill_no: bill.number.clone(),
        paid_on,
        amount: bill.total(),
        outcome,
    }
}

/// Whether a payment is in the bureau's files.
pub(super) fn arrived(city: &City, payment: &Payment, today: NaiveDate) -> bool {
    payment.paid_on + Days::new(city.payments_take) <= today
}
