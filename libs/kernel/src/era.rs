//! Era dates (元号), as bureaus' files write them: `R06.09.17`.
use chrono::NaiveDate;

/// First day, letter and name of each era since 1868, newest first (政令 of each change of era).
const ERAS: [(i32, u32, u32, char, &str); 5] = [
    (2019, 5, 1, 'R', "令和"),
    (1989, 1, 8, 'H', "平成"),
    (1926, 12, 25, 'S', "昭和"),
    (1912, 7, 30, 'T', "大正"),
    (1868, 1, 25, 'M', "明治"),
];

/// Why a text is no era date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EraError {
    /// It has not the form `R06.09.17`.
    #[error("not of the form R06.09.17")]
    Form,
    /// The calendar has no such day.
    #[error("no such day")]
    NoSuchDay,
    /// The day lies outside the era that it names, as `H31.05.01` does.
    #[error("the day is not of that era")]
    OutsideEra,
}

/// Reads `R06.09.17`: one letter, then year, month and day, parted by points; leading zeros may be missing.
pub fn era_date(text: &str) -> Result<NaiveDate, EraError> {
    let mut chars = text.chars();
    let letter = chars.next().ok_or(EraError::Form)?;
    let at = ERAS.iter().position(|era| era.3 == letter).ok_or(EraError::Form)?;
    let number = |part: &str| -> Result<u32, EraError> {
        let fits = (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        if fits { part.parse().map_err(|_| EraError::Form) } else { Err(EraError::Form) }
    };
    let parts: Vec<&str> = chars.as_str().split('.').collect();
    let [year, month, day] = parts[..] else { return Err(EraError::Form) };
    let year = number(year)?;
    if year == 0 {
        return Err(EraError::NoSuchDay);
    }
    let western = ERAS[at].0 + year.cast_signed() - 1;
    let date = NaiveDate::from_ymd_opt(western, number(month)?, number(day)?).ok_or(EraError::NoSuchDay)?;
    let ended = at > 0 && date >= first_day(at - 1);
    if date < first_day(at) || ended { Err(EraError::OutsideEra) } else { Ok(date) }
}

/// The era's name and the year in it: `("令和", 6)`. `None` before 1868-01-25.
pub fn era_text(date: NaiveDate) -> Option<(&'static str, i32)> {
    let at = (0..ERAS.len()).find(|&at| date >= first_day(at))?;
    Some((ERAS[at].4, chrono::Datelike::year(&date) - ERAS[at].0 + 1))
}

fn first_day(at: usize) -> NaiveDate {
    let (year, month, day, ..) = ERAS[at];
    NaiveDate::from_ymd_opt(year, month, day).expect("the table holds real days")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_belongs_to_one_era() {
        let day = |y, m, d| Ok(NaiveDate::from_ymd_opt(y, m, d).unwrap());
        assert_eq!(era_date("R06.09.17"), day(2024, 9, 17));
        assert_eq!(era_date("R1.5.1"), day(2019, 5, 1));
        assert_eq!(era_date("H31.04.30"), day(2019, 4, 30));
        assert_eq!(era_date("H31.05.01"), Err(EraError::OutsideEra));
        assert_eq!(era_date("R01.04.30"), Err(EraError::OutsideEra));
        assert_eq!(era_date("S64.01.08"), Err(EraError::OutsideEra));
        assert_eq!(era_date("R06.02.30"), Err(EraError::NoSuchDay));
        assert_eq!(era_date("R00.02.03"), Err(EraError::NoSuchDay));
        for text in ["", "R06-09-17", "X06.09.17", "R06.09", "R06.09.17.", "R+6.09.17", "2024.09.17"] {
            assert_eq!(era_date(text), Err(EraError::Form), "{text}");
        }
        assert_eq!(era_text(NaiveDate::from_ymd_opt(2024, 9, 17).unwrap()), Some(("令和", 6)));
    }
}
