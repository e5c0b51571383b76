//! Dates, months and times, as each language writes them. All are of Japan's civil time.
use crate::{Language, Words};
use kernel::{Datelike, Month, NaiveDate, NaiveDateTime, NaiveTime, Timelike, era_text};

const WEEKDAYS_JA: [&str; 7] = ["月", "火", "水", "木", "金", "土", "日"];
const WEEKDAYS_EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month_en(month: u32) -> &'static str {
    MONTHS_EN[month as usize - 1]
}

fn weekday(date: NaiveDate, names: [&'static str; 7]) -> &'static str {
    names[date.weekday().num_days_from_monday() as usize]
}

impl Words {
    fn english(&self) -> bool {
        self.language() == Language::En
    }

    /// `2026年11月30日（月）`; `30 November 2026 (Mon)`.
    pub fn date_full(&self, date: NaiveDate) -> String {
        if self.english() {
            let month = month_en(date.month());
            return format!("{} {month} {} ({})", date.day(), date.year(), weekday(date, WEEKDAYS_EN));
        }
        format!("{}（{}）", self.date(date), weekday(date, WEEKDAYS_JA))
    }

    /// `2026年11月30日`; `30 November 2026`.
    pub fn date(&self, date: NaiveDate) -> String {
        if self.english() {
            return format!("{} {} {}", date.day(), month_en(date.month()), date.year());
        }
        format!("{}年{}月{}日", date.year(), date.month(), date.day())
    }

    /// A day near by, of the year that is plain from the place: `9月30日（月）`; `30 September (Mon)`.
    pub fn day_full(&self, date: NaiveDate) -> String {
        if self.english() {
            return format!("{} ({})", self.day(date), weekday(date, WEEKDAYS_EN));
        }
        format!("{}（{}）", self.day(date), weekday(date, WEEKDAYS_JA))
    }

    /// `9月30日`; `30 September`.
    pub fn day(&self, date: NaiveDate) -> String {
        if self.english() {
            return format!("{} {}", date.day(), month_en(date.month()));
        }
        format!("{}月{}日", date.month(), date.day())
    }

    /// In a table, as the cities' documents print it: `2024/09/17`; `17 Sep 2024`.
    pub fn date_in_table(&self, date: NaiveDate) -> String {
        if self.english() {
            return format!("{} {} {}", date.day(), &month_en(date.month())[..3], date.year());
        }
        format!("{:04}/{:02}/{:02}", date.year(), date.month(), date.day())
    }

    /// The name of a bill: `2024年9月分`; `September 2024`.
    pub fn month_of_bill(&self, month: Month) -> String {
        if self.english() { self.month(month) } else { format!("{}分", self.month(month)) }
    }

    /// A bill's month in both calendars, as documents print it: `2024年（令和6年）9月分`; `September 2024`. In pieces: a
    /// line may end between them, for all of it is wider than a small screen.
    pub fn month_in_both(&self, month: Month) -> Vec<String> {
        let era = era_text(month.first_day()).filter(|_| !self.english());
        let Some((era, year)) = era else { return vec![self.month_of_bill(month)] };
        // The first year of an era is no number.
        let year = if year == 1 { "元".to_owned() } else { year.to_string() };
        vec![format!("{}年（{era}{year}年）", month.year()), format!("{}月分", month.month())]
    }

    /// `2024年9月`; `September 2024`.
    pub fn month(&self, month: Month) -> String {
        if self.english() {
            return format!("{} {}", month_en(month.month()), month.year());
        }
        format!("{}年{}月", month.year(), month.month())
    }

    /// Below a column and in a table: `9月`; `Sep`.
    pub fn month_short(&self, month: Month) -> String {
        if self.english() {
            return month_en(month.month())[..3].to_owned();
        }
        format!("{}月", month.month())
    }

    /// `2024年`; `2024`.
    pub fn year(&self, year: i32) -> String {
        if self.english() { year.to_string() } else { format!("{year}年") }
    }

    /// `午前7時`, `午後1時30分`; `7:00 am`, `1:30 pm`.
    pub fn time(&self, time: NaiveTime) -> String {
        let (afternoon, hour) = time.hour12();
        if self.english() {
            return format!("{hour}:{:02} {}", time.minute(), if afternoon { "pm" } else { "am" });
        }
        let half = if afternoon { "午後" } else { "午前" };
        // Noon and midnight are 午後0時 and 午前0時 in Japanese.
        let hour = hour % 12;
        if time.minute() == 0 { format!("{half}{hour}時") } else { format!("{half}{hour}時{}分", time.minute()) }
    }

    /// To the second: `18時13分57秒`; `18:13:57`.
    pub fn time_to_second(&self, at: NaiveDateTime) -> String {
        if self.english() {
            return at.format("%H:%M:%S").to_string();
        }
        format!("{}時{:02}分{:02}秒", at.hour(), at.minute(), at.second())
    }
}
