//! Three years of readings, bills and payments, cut off at a day.
use super::{
    bills::{arrived, bills, payment, payments},
    chance::{What, draw},
    city::City,
    delivered::{Contract, History, Outcome, Planned, Reading},
    household::{Household, Meter, Method},
};
use kernel::{Datelike, Days, Month, Months, NaiveDate};
use std::collections::BTreeMap;

/// How much more or less than usual is used in each month, in percent.
const SEASONS: [u32; 12] = [104, 101, 97, 96, 98, 101, 108, 115, 106, 99, 97, 102];

/// All that is in the bureau's files on the evening of `today`.
pub(super) fn until(city: &City, today: NaiveDate) -> History {
    let contracts = city.households.iter().filter(|household| household.started <= today);
    let contracts = contracts.map(|household| contract(city, household, today)).collect();
    let planned = planned(city, today);
    let mut history = History { contracts, readings: Vec::new(), bills: Vec::new(), payments: Vec::new(), planned };
    for household in &city.households {
        live(city, household, today, &mut history);
    }
    for (bill, paid) in &city.given {
        if bill.issued_on <= today {
            let payment = paid.map(|paid_on| payment(bill, paid_on, Outcome::Paid));
            history.payments.extend(payment.filter(|paid| arrived(city, paid, today)));
            history.bills.push(bill.clone());
        }
    }
    history
}

fn contract(city: &City, of: &Household, today: NaiveDate) -> Contract {
    let account = || format!("{:04}", draw(city.code, of.index, What::Account, 0, 10_000));
    Contract {
        customer_no: of.customer_no.clone(),
        name: of.name.clone(),
        kana: of.kana.clone(),
        address: of.address.clone(),
        phones: of.phones.clone(),
        route: route(city, of),
        postcard: of.postcard,
        mailing: of.mailing.clone(),
        method: of.method,
        debit_last4: (of.method == Method::DirectDebit).then(account),
        started: of.started,
        ended: of.ended.filter(|ended| *ended <= today),
        told_on: today,
    }
}

/// Who is read on the same days has the same route: the months, if not all, and the day.
fn route(city: &City, of: &Household) -> String {
    let day = format!("{:02}", of.route_day);
    if city.every == 1 { day } else { format!("{:02}{day}", of.parity) }
}

/// The readings of this month and of the four after it, those that have been among them, by route.
fn planned(city: &City, today: NaiveDate) -> Vec<Planned> {
    let first = Month::of(today).first_day();
    let routes: BTreeMap<String, &Household> = city.households.iter().map(|of| (route(city, of), of)).collect();
    let days = |(route, of): (String, &Household)| {
        let (every, parity, route_day) = (city.every, of.parity, of.route_day);
        let months = (0..5).map(move |months| first + Months::new(months));
        let read = months.filter(move |month| every == 1 || month.month() % 2 == parity);
        read.map(move |month| Planned {
            route: route.clone(),
            period: month,
            on: month.with_day(route_day).unwrap_or(month),
        })
    };
    routes.into_iter().flat_map(days).collect()
}

/// One household from its start to its end, or today.
fn live(city: &City, household: &Household, today: NaiveDate, history: &mut History) {
    let window = Month::of(today).before(household.months);
    let window = household.kept_from.map_or(window, |kept| kept.min(window));
    let from = household.from.map_or(window, |own| own.max(window));
    let end = household.ended.map_or(today, |ended| ended.min(today));
    let (mut last, mut register, mut missed) = (household.started, 0, 0);
    let others = history.bills.len();
    for visit in visits(city, household, end) {
        if household.meter == Meter::OutOfReach && each(city, visit, 12) {
            missed += 1;
            continue;
        }
        let (reading, shows) = read(city, household, (visit, last, missed), register);
        (last, register, missed) = (visit, shows, 0);
        if Month::of(visit) < from {
            continue;
        }
        for bill in bills(city, household, &reading).into_iter().filter(|bill| bill.issued_on <= today) {
            let paid = payments(city, household, &bill).into_iter().filter(|payment| arrived(city, payment, today));
            history.payments.extend(paid);
            history.bills.push(bill);
        }
        if household.meter != Meter::None {
            history.readings.push(reading);
        }
    }
    if let Some(latest) = history.bills[others..].last_mut() {
        latest.provisional = household.provisional;
    }
}

/// The days on which its meter is to be read. Nobody comes in the first week.
fn visits(city: &City, household: &Household, end: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let (first, started) = (Month::of(household.started).first_day(), household.started + Days::new(7));
    let (every, parity, route_day) = (city.every, household.parity, household.route_day);
    let day = move |month: NaiveDate| month.with_day(route_day).unwrap_or(month);
    (0..)
        .map(move |months| day(first + Months::new(months)))
        .take_while(move |visit| *visit <= end)
        .filter(move |visit| *visit >= started && (every == 1 || visit.month() % 2 == parity))
}

/// Whether this is the one visit in so many months at which something happens, for all households alike.
fn each(city: &City, visit: NaiveDate, months: u32) -> bool {
    (when(visit) / city.every).is_multiple_of(months / city.every)
}

/// A visit, and what the register will show the next one to start from.
fn read(
    city: &City,
    household: &Household,
    (visit, last, missed): (NaiveDate, NaiveDate, u32),
    previous: i32,
) -> (Reading, i32) {
    let known = household.known.iter().find(|known| known.month == (visit.year(), visit.month()));
    let usage = known.map_or_else(|| usage(city, household, visit, 1 + missed), |known| known.usage);
    let by_chance = || known.is_none() && draw(city.code, household.index, What::Estimate, when(visit), 20) == 0;
    let winter = matches!(visit.month(), 1 | 2);
    let exchanged = household.meter == Meter::Exchanged && each(city, visit, 24);
    let misread = household.meter == Meter::Misread && each(city, visit, 3 * city.every);
    let shows = if exchanged { usage / 3 } else { previous + usage };
    let next = visit + Months::new(city.every);
    let reading = Reading {
        customer_no: household.customer_no.clone(),
        read_on: visit,
        from: last,
        to: visit - Days::new(1),
        previous,
        current: if misread { (previous - usage - 3).max(0) } else { shows },
        usage,
        estimated: winter && (household.meter == Meter::UnderSnow || by_chance()),
        exchanged,
        next_on: Some(next).filter(|next| household.ended.is_none_or(|ended| *next <= ended)),
    };
    (reading, shows)
}

/// The m³ of the months that end with this visit, for so many visits.
fn usage(city: &City, household: &Household, visit: NaiveDate, visits: u32) -> i32 {
    let months = (0..city.every * visits).map(|back| visit - Months::new(back));
    let used = months.map(|month| {
        let season = SEASONS[month.month0() as usize];
        let noise = 88 + draw(city.code, household.index, What::Usage, when(month), 25);
        household.size * season * noise / 10_000
    });
    used.sum::<u32>().cast_signed()
}

/// A number for the month of a day.
pub(super) fn when(date: NaiveDate) -> u32 {
    date.year().unsigned_abs() * 12 + date.month0()
}
