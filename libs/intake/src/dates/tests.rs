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

#[test]
fn every_form_reads_its_own_example_and_no_others() {
    let all =
        [DateForm::Slashes, DateForm::Hyphens, DateForm::Points, DateForm::Digits, DateForm::Era, DateForm::EraKanji];
    for form in all {
        for example in all.map(DateForm::example) {
            let expected = NaiveDate::from_ymd_opt(2024, 9, 17).ok_or(Problem::DateForm { form });
            let expected = if example == form.example() { expected } else { Err(Problem::DateForm { form }) };
            assert_eq!(form.date(example), expected, "{example} as {form:?}");
        }
    }
}

#[test]
fn digits_alone_are_eight_for_a_day_and_six_for_a_month() {
    let bad = Problem::DateForm { form: DateForm::Digits };
    assert_eq!(DateForm::Digits.month("202409"), Ok(Month::new(2024, 9).unwrap()));
    assert_eq!(DateForm::Digits.date("20240230"), Err(Problem::NoSuchDay));
    assert_eq!(DateForm::Digits.month("202413"), Err(Problem::NoSuchDay));
    for text in ["2024917", "202409170", "0240917", "2024+917", "2024年917", "２０２４", "        "] {
        assert_eq!(DateForm::Digits.date(text), Err(bad.clone()), "{text}");
    }
    for text in ["2024", "20249", "20240917", "令和", "2024９"] {
        assert_eq!(DateForm::Digits.month(text), Err(bad.clone()), "{text}");
    }
}

#[test]
fn points_part_years_of_four_digits() {
    assert_eq!(DateForm::Points.month("2024.09"), Ok(Month::new(2024, 9).unwrap()));
    for text in ["R06.09.17", "24.09.17", "2024.09.17.", "2024.09", "06.09.17"] {
        assert_eq!(DateForm::Points.date(text), Err(Problem::DateForm { form: DateForm::Points }), "{text}");
    }
}

#[test]
fn a_day_written_out_names_its_era() {
    let day = |y, m, d| Ok(NaiveDate::from_ymd_opt(y, m, d).unwrap());
    let read = |text| DateForm::EraKanji.date(text);
    assert_eq!(read("令和元年5月1日"), day(2019, 5, 1));
    assert_eq!(read("令和1年5月1日"), day(2019, 5, 1));
    assert_eq!(read("令和06年09月17日"), day(2024, 9, 17));
    assert_eq!(read("平成31年4月30日"), day(2019, 4, 30));
    assert_eq!(read("昭和64年1月7日"), day(1989, 1, 7));
    assert_eq!(read("大正元年7月30日"), day(1912, 7, 30));
    assert_eq!(read("平成31年5月1日"), Err(Problem::OutsideEra));
    assert_eq!(read("令和元年4月30日"), Err(Problem::OutsideEra));
    assert_eq!(read("令和6年2月30日"), Err(Problem::NoSuchDay));
    assert_eq!(read("令和0年5月1日"), Err(Problem::NoSuchDay));
    for text in [
        "2024年9月17日",
        "令和6年9月",
        "令和6年9月17",
        "令和６年９月17日",
        "令和6.9年1月17日",
        "R6年9月17日",
        "令和 6年9月17日",
        "令和六年九月十七日",
    ] {
        assert_eq!(read(text), Err(Problem::DateForm { form: DateForm::EraKanji }), "{text}");
    }
    let month = |text| DateForm::EraKanji.month(text);
    assert_eq!(month("令和6年9月"), Ok(Month::new(2024, 9).unwrap()));
    assert_eq!(month("昭和64年1月"), month("平成元年1月"), "a month of two eras");
    assert_eq!(month("平成31年5月"), Err(Problem::OutsideEra));
    assert_eq!(month("令和6年9月17日"), Err(Problem::DateForm { form: DateForm::EraKanji }));
}
