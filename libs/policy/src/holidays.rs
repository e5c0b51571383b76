//! Japan's public holidays, 1980 to 2099, from 国民の祝日に関する法律 (昭和23年法律第178号).
//!
//! The law as a table (article 2), and its two rules about days that are no national holiday themselves (article 3).
//! The days of the equinoxes are announced each February for the next year; the formula agrees with the astronomy for
//! all years from 1980 to 2099. A change of the law is a row here.
use kernel::{Datelike, NaiveDate, Weekday};

/// When in a year a national holiday falls.
#[derive(Clone, Copy)]
enum On {
    /// Month and day.
    Day(u32, u32),
    /// Month and the how-many-th Monday.
    Monday(u32, u32),
    SpringEquinox,
    AutumnEquinox,
}
use On::{AutumnEquinox, Day, Monday, SpringEquinox};

const FIRST: i32 = 1980;
const LAST: i32 = 2099;

/// Name, when, first and last year.
const NATIONAL: &[(&str, On, i32, i32)] = &[
    ("元日", Day(1, 1), FIRST, LAST),
    ("成人の日", Day(1, 15), FIRST, 1999),
    ("成人の日", Monday(1, 2), 2000, LAST),
    ("建国記念の日", Day(2, 11), FIRST, LAST),
    ("天皇誕生日", Day(2, 23), 2020, LAST),
    ("春分の日", SpringEquinox, FIRST, LAST),
    ("天皇誕生日", Day(4, 29), FIRST, 1988),
    ("みどりの日", Day(4, 29), 1989, 2006),
    ("昭和の日", Day(4, 29), 2007, LAST),
    ("憲法記念日", Day(5, 3), FIRST, LAST),
    ("みどりの日", Day(5, 4), 2007, LAST),
    ("こどもの日", Day(5, 5), FIRST, LAST),
    ("海の日", Day(7, 20), 1996, 2002),
    ("海の日", Monday(7, 3), 2003, 2019),
    ("海の日", Monday(7, 3), 2022, LAST),
    ("山の日", Day(8, 11), 2016, 2019),
    ("山の日", Day(8, 11), 2022, LAST),
    ("敬老の日", Day(9, 15), FIRST, 2002),
    ("敬老の日", Monday(9, 3), 2003, LAST),
    ("秋分の日", AutumnEquinox, FIRST, LAST),
    ("体育の日", Day(10, 10), FIRST, 1999),
    ("体育の日", Monday(10, 2), 2000, 2019),
    ("スポーツの日", Monday(10, 2), 2022, LAST),
    ("文化の日", Day(11, 3), FIRST, LAST),
    ("勤労感謝の日", Day(11, 23), FIRST, LAST),
    ("天皇誕生日", Day(12, 23), 1989, 2018),
    // 平成三十二年東京オリンピック競技大会・東京パラリンピック競技大会特別措置法 (平成27年法律第33号): moved twice.
    ("海の日", Day(7, 23), 2020, 2020),
    ("スポーツの日", Day(7, 24), 2020, 2020),
    ("山の日", Day(8, 10), 2020, 2020),
    ("海の日", Day(7, 22), 2021, 2021),
    ("スポーツの日", Day(7, 23), 2021, 2021),
    ("山の日", Day(8, 8), 2021, 2021),
    // Days of one year, each by a law of its own (平成元年第4号, 平成2年第24号, 平成5年第32号, 平成30年第99号). They count
    // as national holidays: so 2019-04-30 and 2019-05-02 lie between two.
    ("大喪の礼", Day(2, 24), 1989, 1989),
    ("即位礼正殿の儀", Day(11, 12), 1990, 1990),
    ("結婚の儀", Day(6, 9), 1993, 1993),
    ("即位の日", Day(5, 1), 2019, 2019),
    ("即位礼正殿の儀", Day(10, 22), 2019, 2019),
];

/// The holiday's name, or `None` for a day that is none, and for every day outside 1980 to 2099.
pub fn holiday(date: NaiveDate) -> Option<&'static str> {
    national(date)
        .or_else(|| is_substitute(date).then_some("振替休日"))
        .or_else(|| is_between_two(date).then_some("国民の休日"))
}

/// 国民の祝日 (article 2).
fn national(date: NaiveDate) -> Option<&'static str> {
    let year = date.year();
    NATIONAL
        .iter()
        .filter(|&&(_, _, first, last)| (first..=last).contains(&year))
        .find(|&&(_, on, ..)| on.falls_on(date))
        .map(|&(name, ..)| name)
}

/// 振替休日 (article 3, paragraph 2): the first day that is no national holiday after one on a Sunday. The law said
/// "the next day" until 2006; no two national holidays stood side by side then, so this is the same.
fn is_substitute(date: NaiveDate) -> bool {
    let mut run = std::iter::successors(date.pred_opt(), NaiveDate::pred_opt).take_while(|&d| national(d).is_some());
    national(date).is_none() && run.any(|day| day.weekday() == Weekday::Sun)
}

/// 国民の休日 (article 3, paragraph 3): a day with a national holiday on either side, since 1985-12-27. Until 2006 no
/// Sunday.
fn is_between_two(date: NaiveDate) -> bool {
    let is_national = |day: Option<NaiveDate>| day.and_then(national).is_some();
    let may_be = date.year() >= 2007 || (date.year() >= 1986 && date.weekday() != Weekday::Sun);
    may_be && national(date).is_none() && is_national(date.pred_opt()) && is_national(date.succ_opt())
}

impl On {
    fn falls_on(self, date: NaiveDate) -> bool {
        let (month, day) = (date.month(), date.day());
        match self {
            Day(m, d) => (month, day) == (m, d),
            Monday(m, nth) => month == m && date.weekday() == Weekday::Mon && day.div_ceil(7) == nth,
            SpringEquinox => month == 3 && i64::from(day) == equinox(date.year(), 20_843_100),
            AutumnEquinox => month == 9 && i64::from(day) == equinox(date.year(), 23_248_800),
        }
    }
}

/// The day of March or September, in Japan. `base`: the moment of the equinox of 1980 in millionths of a day; each
/// year it comes 0.242194 days later, but for the leap day.
fn equinox(year: i32, base: i64) -> i64 {
    let years = i64::from(year - FIRST);
    (base + 242_194 * years).div_euclid(1_000_000) - years.div_euclid(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_year(year: i32) -> Vec<String> {
        let days = NaiveDate::from_ymd_opt(year, 1, 1).unwrap().iter_days().take_while(|day| day.year() == year);
        days.filter_map(|day| holiday(day).map(|name| format!("{} {name}", day.format("%m-%d")))).collect()
    }

    #[test]
    fn the_year_of_two_emperors() {
        let expected = "01-01 元日|01-14 成人の日|02-11 建国記念の日|03-21 春分の日|04-29 昭和の日|04-30 国民の休日|\
             05-01 即位の日|05-02 国民の休日|05-03 憲法記念日|05-04 みどりの日|05-05 こどもの日|05-06 振替休日|07-15 海の日|\
             08-11 山の日|08-12 振替休日|09-16 敬老の日|09-23 秋分の日|10-14 体育の日|10-22 即位礼正殿の儀|11-03 文化の日|\
             11-04 振替休日|11-23 勤労感謝の日";
        assert_eq!(of_year(2019).join("|"), expected);
    }

    #[test]
    fn the_years_of_the_games() {
        let summer = |year| of_year(year).into_iter().filter(|d| ("07".."09").contains(&&d[..2])).collect::<Vec<_>>();
        assert_eq!(summer(2020), ["07-23 海の日", "07-24 スポーツの日", "08-10 山の日"]);
        assert_eq!(summer(2021), ["07-22 海の日", "07-23 スポーツの日", "08-08 山の日", "08-09 振替休日"]);
        assert_eq!(summer(2022), ["07-18 海の日", "08-11 山の日"]);
    }

    #[test]
    fn a_day_between_two_and_a_substitute_three_days_later() {
        assert!(of_year(2026).contains(&"09-22 国民の休日".to_owned()));
        assert!(of_year(2026).contains(&"05-06 振替休日".to_owned()), "2026-05-03 is a Sunday");
        assert!(!of_year(1986).iter().any(|day| day.starts_with("05-04")), "a Sunday, before 2007");
        assert!(of_year(1985).iter().all(|day| !day.starts_with("05-04")), "before the law had the day between");
    }

    #[test]
    fn a_second_opinion_agrees_on_every_day() {
        let mut day = NaiveDate::from_ymd_opt(2016, 1, 1).unwrap();
        while day.year() <= 2050 {
            assert_eq!(holiday(day).is_some(), yasumi::is_holiday(day), "{day}");
            day = day.succ_opt().unwrap();
        }
    }

    #[test]
    fn outside_its_years_the_table_is_silent() {
        assert_eq!(of_year(1979), Vec::<String>::new());
        assert_eq!(of_year(2100), Vec::<String>::new());
        assert!(of_year(2099).contains(&"03-20 春分の日".to_owned()));
        assert!(of_year(2099).contains(&"09-23 秋分の日".to_owned()));
    }
}
