//! The same rows whenever they are asked for, and figures that fit one another.
use super::*;
use crate::sample::{files, history};

#[test]
fn the_same_history_whenever_it_is_asked_for() {
    for (city, _) in cities() {
        let now = at(day(2026, 11, 20));
        assert_eq!(files(city.code, now), files(city.code, now));
        let rows = |today: NaiveDate| -> HashSet<(NaiveDate, String)> {
            let history = history::until(&city, today);
            let bills = history.bills.iter().map(|b| {
                let what = (&b.customer_no, &b.number, b.period, b.usage, &b.parts);
                (b.issued_on, format!("{what:?}"))
            });
            let readings = history.readings.iter().map(|r| {
                let registers = (r.previous, r.current, r.usage, r.estimated, r.exchanged, r.next_on);
                (r.read_on, format!("{} {registers:?}", r.customer_no))
            });
            let payments = history.payments.iter();
            let payments = payments.map(|p| (p.paid_on, format!("{} {} {:?}", p.customer_no, p.bill_no, p.outcome)));
            bills.chain(readings).chain(payments).collect()
        };
        let (early, late) = (rows(day(2024, 9, 17)), rows(day(2025, 3, 17)));
        assert!(early.difference(&late).count() > 0, "what is older than three years goes");
        // Who has very many contracts keeps thirteen months; and who is late pays four months later.
        let mut recent = early.iter().filter(|(date, _)| *date >= day(2024, 7, 15)).peekable();
        assert!(recent.peek().is_some() && recent.all(|row| late.contains(row)), "{}", city.code);
    }
}

#[test]
fn a_register_goes_on_where_it_stood() {
    for (city, _) in cities() {
        let history = history::until(&city, day(2026, 11, 20));
        let mut fell = 0;
        for pair in history.readings.windows(2).filter(|pair| pair[0].customer_no == pair[1].customer_no) {
            let (before, after) = (&pair[0], &pair[1]);
            assert!(before.read_on < after.read_on && before.to < after.from, "{}", before.customer_no);
            fell += usize::from(before.current < before.previous);
            let misread = before.current < before.previous && !before.exchanged;
            let stood = if misread { before.previous + before.usage } else { before.current };
            assert_eq!(after.previous, stood, "{} {}", after.customer_no, after.read_on);
        }
        assert_eq!(fell > 0, ["kurashiki", "nayoro"].contains(&city.code), "{}", city.code);
    }
}

#[test]
fn the_bills_of_a_reading_add_up_to_it_with_the_odd_cubic_metre_in_the_last() {
    for (city, _) in cities() {
        let history = history::until(&city, day(2026, 11, 20));
        let (mut whole, mut odd) = (0, 0);
        for reading in &history.readings {
            let of = |b: &&Bill| b.customer_no == reading.customer_no && b.read_on == Some(reading.read_on);
            let bills: Vec<&Bill> = history.bills.iter().filter(of).collect();
            if bills.len() < city.bills as usize {
                continue; // the other is still to come
            }
            let usages: Vec<i32> = bills.iter().map(|bill| bill.usage.unwrap()).collect();
            assert_eq!(usages.iter().sum::<i32>(), reading.usage);
            assert_eq!(bills.iter().map(|bill| bill.days).sum::<i64>(), (reading.to - reading.from).num_days() + 1);
            let (first, last) = (bills[0], bills[bills.len() - 1]);
            assert_eq!((first.period.unwrap().0, last.period.unwrap().1), (reading.from, reading.to));
            whole += 1;
            if let [first, second] = usages[..] {
                assert!((0..2).contains(&(second - first)));
                assert_eq!(bills[0].period.unwrap().1 + Days::new(1), bills[1].period.unwrap().0);
                odd += second - first;
            }
        }
        assert!(whole > 500, "{}", city.code);
        assert_eq!(odd > 0, city.code == "oumu", "{}", city.code);
    }
}
