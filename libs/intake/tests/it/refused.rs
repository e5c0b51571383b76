//! One file per fault: each is refused whole, with the line and the column.
use crate::{read, root};
use std::{collections::BTreeSet, fs};

mod kurashiki;
mod nayoro;
mod oumu;

/// Line, column, key of the text.
type Expected = (Option<u64>, Option<&'static str>, &'static str);

#[rustfmt::skip]
const OSAKA: &[(&str, &[Expected])] = &[
    ("CHOTEI_20240917.CSV", &[(None, None, "intake-unknown-file")]),
    ("chotei_amount-is-not-its-parts-sum.csv", &[(Some(2), Some("請求金額"), "intake-parts-differ")]),
    ("chotei_amount-too-large.csv", &[(Some(2), Some("請求金額"), "intake-number-out-of-range"), (Some(2), Some("水道基本料金"), "intake-number-out-of-range")]),
    ("chotei_bill-twice.csv", &[(Some(4), Some("調定番号"), "intake-repeated")]),
    ("chotei_date-form.csv", &[(Some(2), Some("口座振替日"), "intake-date-form")]),
    ("chotei_date-out-of-range.csv", &[(Some(2), Some("口座振替日"), "intake-date-out-of-range")]),
    ("chotei_days-out-of-range.csv", &[(Some(2), Some("使用日数"), "intake-number-out-of-range")]),
    ("chotei_era-date.csv", &[(Some(2), Some("口座振替日"), "intake-date-form")]),
    ("chotei_no-leap-day.csv", &[(Some(2), Some("口座振替日"), "intake-no-such-day")]),
    ("chotei_no-such-day.csv", &[(Some(2), Some("口座振替日"), "intake-no-such-day")]),
    ("chotei_no-such-month.csv", &[(Some(2), Some("年月分"), "intake-no-such-day")]),
    ("chotei_number-form.csv", &[(Some(2), Some("請求金額"), "intake-number-form")]),
    ("chotei_number-out-of-range.csv", &[(Some(2), Some("請求金額"), "intake-number-out-of-range")]),
    ("chotei_tax-empty.csv", &[(Some(2), Some("水道基本料金内消費税"), "intake-required")]),
    ("chotei_tax-out-of-range.csv", &[(Some(2), Some("水道基本料金内消費税"), "intake-tax-out-of-range")]),
    ("chotei_total-differs.csv", &[(Some(3), None, "intake-total-differs")]),
    ("chotei_total-missing.csv", &[(Some(3), None, "intake-field-count")]),
    ("chotei_two-faults.csv", &[(Some(2), Some("年月分"), "intake-required"), (Some(2), Some("口座振替日"), "intake-no-such-day")]),
    ("chotei_wide-digits.csv", &[(Some(2), Some("使用水量"), "intake-number-form")]),
    ("keiyaku_after-trailer.csv", &[(Some(5), None, "intake-after-trailer")]),
    ("keiyaku_column-missing.csv", &[(Some(1), Some("使用場所"), "intake-missing-column")]),
    ("keiyaku_column-too-many.csv", &[(Some(1), Some("電話番号"), "intake-unknown-column")]),
    ("keiyaku_column-twice.csv", &[(Some(1), Some("使用場所"), "intake-repeated-column"), (Some(1), Some("処理日"), "intake-missing-column")]),
    ("keiyaku_contract-twice.csv", &[(Some(5), Some("お客さま番号"), "intake-repeated")]),
    ("keiyaku_control-character.csv", &[(Some(2), Some("使用場所"), "intake-control")]),
    ("keiyaku_count-differs.csv", &[(Some(4), None, "intake-rows-differ")]),
    ("keiyaku_cp932.csv", &[(Some(1), None, "intake-not-encoded")]),
    ("keiyaku_cut-in-a-character.csv", &[(Some(3), None, "intake-field-count"), (Some(3), None, "intake-no-trailer")]),
    ("keiyaku_empty.csv", &[(None, None, "intake-empty-file")]),
    ("keiyaku_ended-before-started.csv", &[(Some(4), Some("使用中止日"), "intake-dates-reversed")]),
    ("keiyaku_gaiji-last.csv", &[(Some(3), Some("使用場所"), "intake-gaiji")]),
    ("keiyaku_gaiji.csv", &[(Some(3), Some("使用者名"), "intake-gaiji")]),
    ("keiyaku_header-alone.csv", &[(Some(1), None, "intake-no-trailer")]),
    ("keiyaku_header-renamed.csv", &[(Some(1), Some("使用者住所"), "intake-unknown-column"), (Some(1), Some("使用場所"), "intake-missing-column")]),
    ("keiyaku_last-line-cut.csv", &[(Some(4), None, "intake-field-count"), (Some(4), None, "intake-no-trailer")]),
    ("keiyaku_last-four-in-wide-digits.csv", &[(Some(3), Some("口座番号下4桁"), "intake-last-four")]),
    ("keiyaku_last-four-without-its-zero.csv", &[(Some(2), Some("口座番号下4桁"), "intake-last-four")]),
    ("keiyaku_line-break-in-name.csv", &[(Some(3), Some("使用者名"), "intake-control"), (Some(5), Some("使用開始日"), "intake-no-such-day")]),
    ("keiyaku_mark-alone.csv", &[(None, None, "intake-empty-file")]),
    ("keiyaku_mojibake-of-cp932.csv", &[(Some(2), Some("使用者名"), "intake-garbled")]),
    ("keiyaku_mojibake-of-utf-8.csv", &[(Some(2), Some("使用場所"), "intake-garbled")]),
    ("keiyaku_name-too-long.csv", &[(Some(2), Some("使用者名"), "intake-too-long")]),
    ("keiyaku_no-byte-order-mark.csv", &[(None, None, "intake-no-byte-order-mark")]),
    ("keiyaku_no-trailer.csv", &[(Some(4), None, "intake-no-trailer")]),
    ("keiyaku_nul.csv", &[(Some(2), Some("使用者名"), "intake-control")]),
    ("keiyaku_number-by-a-spreadsheet.csv", &[(Some(2), Some("お客さま番号"), "intake-identifier")]),
    ("keiyaku_other-city.csv", &[(Some(2), Some("団体コード"), "intake-other-bureau")]),
    ("keiyaku_phone-too-long.csv", &[(Some(4), Some("電話番号1"), "intake-too-long")]),
    ("keiyaku_quote-never-closed.csv", &[(Some(2), None, "intake-field-count"), (Some(2), None, "intake-no-trailer")]),
    ("keiyaku_replacement-character.csv", &[(Some(2), Some("使用者名"), "intake-replaced")]),
    ("keiyaku_required-empty.csv", &[(Some(3), Some("使用者名"), "intake-required")]),
    ("keiyaku_row-too-long.csv", &[(Some(4), None, "intake-field-count")]),
    ("keiyaku_row-too-short.csv", &[(Some(3), None, "intake-field-count")]),
    ("keiyaku_trailer-says-nothing.csv", &[(Some(5), Some("2"), "intake-number-form")]),
    ("keiyaku_unknown-code.csv", &[(Some(3), Some("支払方法"), "intake-unknown-code")]),
    ("keiyaku_utf-16.csv", &[(Some(1), None, "intake-not-encoded")]),
    ("kenshinbi_no-such-day.csv", &[(Some(3), Some("検針予定日"), "intake-no-such-day")]),
    ("kenshinbi_route-empty.csv", &[(Some(2), Some("検針地区"), "intake-required")]),
    ("kenshinbi_route-twice-in-a-month.csv", &[(Some(4), Some("検針予定日"), "intake-repeated")]),
    ("kenshin_period-reversed.csv", &[(Some(2), Some("使用期間至"), "intake-dates-reversed")]),
    ("kenshin_reading-twice.csv", &[(Some(3), Some("検針日"), "intake-repeated")]),
    ("kenshin_unknown-flag.csv", &[(Some(2), Some("認定区分"), "intake-unknown-code")]),
    ("shuno_unknown-outcome.csv", &[(Some(2), Some("収納結果"), "intake-unknown-code")]),
    ("unknown-name.csv", &[(None, None, "intake-unknown-file")]),
];

#[rustfmt::skip]
const KANAZAWA: &[(&str, &[Expected])] = &[
    ("KEIYAKU-after-trailer.CSV", &[(Some(4), None, "intake-after-trailer")]),
    ("KEIYAKU-blank-lines-alone.CSV", &[(None, None, "intake-empty-file")]),
    ("KEIYAKU-column-missing.CSV", &[(Some(1), None, "intake-field-count"), (Some(2), None, "intake-field-count"), (Some(3), None, "intake-field-count")]),
    ("KEIYAKU-column-too-many.CSV", &[(Some(1), None, "intake-field-count"), (Some(2), None, "intake-field-count"), (Some(3), None, "intake-field-count")]),
    ("KEIYAKU-contract-twice.CSV", &[(Some(4), Some("2"), "intake-repeated")]),
    ("KEIYAKU-count-differs.CSV", &[(Some(3), None, "intake-rows-differ")]),
    ("KEIYAKU-cut-in-a-character.CSV", &[(Some(3), None, "intake-field-count"), (Some(3), None, "intake-no-trailer")]),
    ("KEIYAKU-date-of-another-era.CSV", &[(Some(1), Some("7"), "intake-outside-era")]),
    ("KEIYAKU-day-after-showa.CSV", &[(Some(1), Some("7"), "intake-outside-era")]),
    ("KEIYAKU-empty.CSV", &[(None, None, "intake-empty-file")]),
    ("KEIYAKU-gaiji-last.CSV", &[(Some(3), Some("5"), "intake-gaiji")]),
    ("KEIYAKU-gaiji.CSV", &[(Some(3), Some("3"), "intake-gaiji")]),
    ("KEIYAKU-malformed-bytes.CSV", &[(Some(3), Some("3"), "intake-not-encoded")]),
    ("KEIYAKU-no-trailer.CSV", &[(Some(3), None, "intake-no-trailer")]),
    ("KEIYAKU-nul.CSV", &[(Some(1), Some("3"), "intake-control")]),
    ("KEIYAKU-number-by-a-spreadsheet.CSV", &[(Some(1), Some("2"), "intake-identifier")]),
    ("KEIYAKU-one-row-of-another-city.CSV", &[(Some(3), Some("1"), "intake-other-bureau")]),
    ("KEIYAKU-other-city.CSV", &[(Some(1), Some("1"), "intake-other-bureau")]),
    ("KEIYAKU-required-empty.CSV", &[(Some(1), Some("5"), "intake-required")]),
    ("KEIYAKU-utf-8-in-one-field.CSV", &[(Some(2), Some("5"), "intake-garbled")]),
    ("KEIYAKU-utf-8-with-mark.CSV", &[(Some(1), None, "intake-garbled")]),
    ("KEIYAKU-utf-8.CSV", &[(Some(1), None, "intake-garbled")]),
    ("KEIYAKU-western-date.CSV", &[(Some(1), Some("7"), "intake-date-form")]),
    ("KEIYAKU-with-a-header.CSV", &[(Some(1), Some("1"), "intake-other-bureau")]),
    ("KENSHIN-days-below-zero.CSV", &[(Some(1), Some("6"), "intake-number-out-of-range")]),
    ("KENSHIN-usage-empty.CSV", &[(Some(1), Some("9"), "intake-required")]),
    ("NYUKIN-unknown-outcome.CSV", &[(Some(1), Some("6"), "intake-unknown-code")]),
    ("SEIKYU-amount-is-not-its-parts-sum.CSV", &[(Some(1), Some("14"), "intake-parts-differ")]),
    ("SEIKYU-bill-twice.CSV", &[(Some(2), Some("3"), "intake-repeated")]),
    ("SEIKYU-date-of-another-era.CSV", &[(Some(1), Some("6"), "intake-outside-era")]),
    ("SEIKYU-month-of-another-era.CSV", &[(Some(1), Some("4"), "intake-outside-era")]),
    ("SEIKYU-no-such-day.CSV", &[(Some(1), Some("6"), "intake-no-such-day")]),
    ("SEIKYU-number-form.CSV", &[(Some(1), Some("14"), "intake-number-form")]),
    ("SEIKYU-number-out-of-range.CSV", &[(Some(1), Some("14"), "intake-number-out-of-range")]),
    ("SEIKYU-separator-without-quotes.CSV", &[(Some(1), None, "intake-field-count")]),
    ("SEIKYU-tax-empty.CSV", &[(Some(1), Some("16"), "intake-required")]),
    ("SEIKYU-total-differs.CSV", &[(Some(2), None, "intake-total-differs")]),
    ("SEIKYU-trailer-cut.CSV", &[(Some(2), None, "intake-total-differs")]),
    ("unknown-name.csv", &[(None, None, "intake-unknown-file")]),
];

/// A city, and its files with what is wrong with them.
type Bad = (&'static str, &'static [(&'static str, &'static [Expected])]);

const BAD: [Bad; 5] = [
    ("osaka", OSAKA),
    ("kanazawa", KANAZAWA),
    ("nayoro", nayoro::BAD),
    ("kurashiki", kurashiki::BAD),
    ("oumu", oumu::BAD),
];

#[test]
fn each_fault_is_named_with_its_place() {
    let mut wrong = Vec::new();
    for (city, table) in BAD {
        for (file, expected) in table {
            let errors = read(city, &format!("bad/{file}")).err().unwrap_or_default();
            assert!(errors.iter().all(|error| error.file == *file));
            let found: Vec<_> = errors.iter().map(|e| (e.line, e.column.as_deref(), e.problem.key())).collect();
            if found != *expected {
                wrong.push(format!("{city}/{file}\n  expected {expected:?}\n  found    {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_bad_file_is_expected_to_be() {
    for (city, table) in BAD {
        let named: BTreeSet<String> = table.iter().map(|(file, _)| (*file).to_owned()).collect();
        let folder = root().join("tests/acceptance/fixtures").join(city).join("bad");
        let there = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let unnamed: Vec<String> =
            there.filter(|file| !named.contains(file) && file != "keiyaku_150-faults.csv").collect();
        assert_eq!(unnamed, Vec::<String>::new(), "{city}");
    }
}

#[test]
fn a_hundred_faults_are_told_and_that_there_are_more() {
    let errors = read("osaka", "bad/keiyaku_150-faults.csv").unwrap_err();
    let (last, first) = errors.split_last().unwrap();
    assert_eq!(first.len(), intake::MOST_ERRORS);
    assert!(first.iter().zip(2..).all(|(error, line)| error.line == Some(line)));
    assert_eq!(last.to_string(), "keiyaku_150-faults.csv: only the first 100 problems are shown");
}

#[test]
fn what_is_said_holds_place_and_figures() {
    let said = |city, file| read(city, file).unwrap_err()[0].to_string();
    assert_eq!(
        said("kanazawa", "bad/SEIKYU-amount-is-not-its-parts-sum.CSV"),
        "SEIKYU-amount-is-not-its-parts-sum.CSV, line 1, column 14: the total 5,510 isn't the sum of the parts, 5,509"
    );
    assert_eq!(
        said("osaka", "bad/keiyaku_other-city.csv"),
        "keiyaku_other-city.csv, line 2, column 団体コード: another bureau's row: its code is \"172014\", ours \"271004\""
    );
    assert_eq!(
        said("kurashiki", "bad/KEIYAKU_one-byte-too-long.DAT"),
        "KEIYAKU_one-byte-too-long.DAT, line 1: 244 bytes instead of 243 (bytes, not characters)"
    );
    assert_eq!(
        said("kurashiki", "bad/KEIYAKU_base-not-before.DAT"),
        "KEIYAKU_base-not-before.DAT, line 3, column 5: the file is number 101, and builds upon 101, which can't have come \
         before it"
    );
    let errors = read("kanazawa", "bad/SEIKYU-amount-is-not-its-parts-sum.CSV").unwrap_err();
    assert_eq!(errors[0].problem.args(), [("total", "5,510".to_owned()), ("parts", "5,509".to_owned())]);
}
