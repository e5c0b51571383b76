use super::*;

#[test]
fn a_day_must_exist_and_be_written_as_agreed() {
    let day = NaiveDate::from_ymd_opt(2024, 9, 17).unwrap();
    assert_eq!(DateForm::Slashes.date("2024/09/17"), Ok(day));
    assert_eq!(DateForm::Slashes.date("2024/9/17"), Ok(day));
    assert_eq!(DateForm::Hyphens.date("2024-09-17"), Ok(day));
    assert_eq!(DateForm::Era.date("R06.09.17"), Ok(day));
    assert_eq!(DateForm::Hyphens.date("2024-02-30"), Err(Problem::NoSuchDay));
    assert_eq!(DateForm::Slashes.date("2023/02/29"), Err(Problem::NoSuchDay));
    assert_eq!(DateForm::Era.date("R06.02.30"), Err(Problem::NoSuchDay));
    assert_eq!(DateForm::Era.date("H31.05.01"), Err(Problem::OutsideEra));
    assert_eq!(DateForm::Slashes.date("9999/12/31"), Err(Problem::DateOutOfRange));
    for text in ["2024-09-17", "24/09/17", "2024/09", "2024/09/17 ", "２０２４/09/17", "2024/+9/17", "20240917"] {
        assert_eq!(DateForm::Slashes.date(text), Err(Problem::DateForm { form: DateForm::Slashes }), "{text}");
    }
}

#[test]
fn a_month_has_the_days_form_without_the_day() {
    let september = Month::new(2024, 9).unwrap();
    assert_eq!(DateForm::Slashes.month("2024/09"), Ok(september));
    assert_eq!(DateForm::Era.month("R06.09"), Ok(september));
    assert_eq!(DateForm::Era.month("S64.01"), DateForm::Era.month("H01.01"));
    assert_eq!(DateForm::Era.month("H31.05"), Err(Problem::OutsideEra));
    assert_eq!(DateForm::Slashes.month("2024/13"), Err(Problem::NoSuchDay));
    assert_eq!(DateForm::Slashes.month("2024/09/17"), Err(Problem::DateForm { form: DateForm::Slashes }));
}
