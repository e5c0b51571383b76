//! Three years of readings, bills and payments, cut off at a day.
use super::{
    chance::{What, draw},
    city::{Bill, City, Habit, History, Household, Method, Payment, Reading, day, with_tax},
};
use kernel::{Datelike, Days, Month, Months, NaiveDate};

/// How much more or less than usual is used in each month, in percent.
const SEASONS: [u32; 12] = [104, 101, 97, 96, 98, 101, 108, 115, 106, 99, 97, 102];

/// All that is in the bureau's files on the evening of `today`.
pub(super) fn until(city: &City, today: NaiveDate) -> History<'_> {
    let households = city.households.iter().filter(|household| household.started <= today).collect();
    let mut history = History { households, readings: Vec::new(), bills: Vec::new(), payments: Vec::new() };
    for household in &city.households {
        live(city, household, today, &mut history);
    }
    for (bill, paid) in &city.given {
        if bill.issued_on <= today {
            history.bills.push(bill.clone());
            let payment = paid.map(|paid_on| payment(bill, paid_on, false));
            history.payments.extend(payment.filter(|paid| arrived(city, paid, today)));
        }
    }
    history
}

/// One household from its start to its end, or today.
fn live(city: &City, household: &Household, today: NaiveDate, history: &mut History<'_>) {
    let three_years = Month::of(today).before(36);
    let window = household.kept_from.map_or(three_years, |kept| kept.min(three_years));
    let from = household.from.map_or(window, |own| own.max(window));
    let end = household.ended.map_or(today, |ended| ended.min(today));
    let (mut last, mut register) = (household.started, 0);
    let mut month = Month::of(household.started).first_day();
    while month <= end {
        let read_on = month.with_day(household.route_day).unwrap_or(month);
        let due = city.every == 1 || month.month() % 2 == household.parity;
        if due && read_on > household.started && read_on <= end {
            let reading = read(city, household, (read_on, last), register);
            (last, register) = (read_on, register + reading.usage);
            if Month::of(read_on) >= from {
                bill(city, household, &reading, today, history);
                history.readings.push(reading);
            }
        }
        month = month + Months::new(1);
    }
}

fn read(city: &City, household: &Household, (read_on, last): (NaiveDate, NaiveDate), previous: i32) -> Reading {
    let known = household.known.iter().find(|known| known.month == (read_on.year(), read_on.month()));
    let usage = known.map_or_else(|| usage(city, household, read_on), |known| known.usage);
    let winter = matches!(read_on.month(), 1 | 2);
    Reading {
        customer_no: household.customer_no.clone(),
        read_on,
        from: last,
        to: read_on - Days::new(1),
        previous,
        usage,
        estimated: winter
            && known.is_none()
            && draw(city.code, household.index, What::Estimate, when(read_on), 20) == 0,
    }
}

/// The m³ of the months that end with this reading.
fn usage(city: &City, household: &Household, read_on: NaiveDate) -> i32 {
    let months = (0..city.every).map(|back| read_on - Months::new(back));
    let used = months.map(|month| {
        let season = SEASONS[month.month0() as usize];
        let noise = 88 + draw(city.code, household.index, What::Usage, when(month), 25);
        household.size * season * noise / 10_000
    });
    used.sum::<u32>().cast_signed()
}

fn bill(city: &City, household: &Household, reading: &Reading, today: NaiveDate, history: &mut History<'_>) {
    let issued_on = (city.issued)(reading.read_on);
    if issued_on > today {
        return;
    }
    let by_slip = household.method == Method::Slip;
    let bill = Bill {
        customer_no: household.customer_no.clone(),
        number: (city.bill_no)(household, Month::of(issued_on)),
        issued_on,
        due_on: by_slip.then(|| (city.due)(issued_on)),
        debit_on: (!by_slip).then(|| (city.debit)(issued_on)),
        method: household.method,
        read: Some((reading.read_on, reading.from, reading.to)),
        days: (reading.to - reading.from).num_days() + 1,
        usage: reading.usage,
        parts: (city.tariff)(reading.usage).into_iter().map(with_tax).collect(),
    };
    let paid = payments(city, household, &bill).into_iter().filter(|payment| arrived(city, payment, today));
    history.payments.extend(paid);
    history.bills.push(bill);
}

/// What will be paid of a bill, and when.
fn payments(city: &City, household: &Household, bill: &Bill) -> Vec<Payment> {
    let month = (bill.issued_on.year(), bill.issued_on.month());
    let known = household.known.iter().find(|known| known.month == month).and_then(|known| known.paid);
    if let Some((year, month, of)) = known {
        return vec![payment(bill, day(year, month, of), false)];
    }
    let chance = |what, below| draw(city.code, household.index, what, when(bill.issued_on), below);
    let debit = bill.debit_on.unwrap_or(bill.issued_on);
    match (household.habit, household.method) {
        (Habit::Late, _) => vec![payment(bill, bill.issued_on + Days::new(city.latecomers_take), false)],
        (Habit::DebitFails, _) => {
            let paid = debit + Days::new(city.latecomers_take);
            vec![payment(bill, debit, true), payment(bill, paid, false)]
        }
        (Habit::Prompt, Method::Slip) => {
            let late = if chance(What::Lateness, 16) == 0 { 25 } else { 0 };
            vec![payment(bill, bill.issued_on + Days::new(u64::from(2 + chance(What::Payment, 11) + late)), false)]
        }
        (Habit::Prompt, _) => vec![payment(bill, debit, false)],
    }
}

fn payment(bill: &Bill, paid_on: NaiveDate, failed: bool) -> Payment {
    Payment {
        customer_no: bill.customer_no.clone(),
        bill_no: bill.number.clone(),
        paid_on,
        amount: bill.total(),
        failed,
    }
}

fn arrived(city: &City, payment: &Payment, today: NaiveDate) -> bool {
    payment.paid_on + Days::new(city.payments_take) <= today
}

/// A number for the month of a day.
fn when(date: NaiveDate) -> u32 {
    date.year().unsigned_abs() * 12 + date.month0()
}
