//! UTF-8 without mark, dates written out in eras.
use super::Expected;

#[rustfmt::skip]
pub(super) const BAD: &[(&str, &[Expected])] = &[
    ("chotei_date-without-its-day.csv", &[(Some(2), Some("口座振替日"), "intake-date-form")]),
    ("chotei_era-in-letters.csv", &[(Some(2), Some("調定日"), "intake-date-form")]),
    ("chotei_month-with-a-day.csv", &[(Some(2), Some("年月分"), "intake-date-form")]),
    ("chotei_no-such-day.csv", &[(Some(2), Some("口座振替日"), "intake-no-such-day")]),
    ("chotei_western-date.csv", &[(Some(2), Some("調定日"), "intake-date-form")]),
    ("chotei_wide-digits-in-a-date.csv", &[(Some(2), Some("調定日"), "intake-date-form")]),
    ("keiyaku_byte-order-mark.csv", &[(Some(1), None, "intake-byte-order-mark")]),
    ("keiyaku_cp932.csv", &[(Some(1), None, "intake-not-encoded")]),
    ("keiyaku_damaged-character.csv", &[(Some(3), Some("使用者名"), "intake-not-encoded")]),
    ("keiyaku_parted-by-tabs.csv", &[(Some(1), Some("1"), "intake-control")]),
    ("keiyaku_utf-16-without-mark.csv", &[(Some(1), None, "intake-garbled")]),
    ("keiyaku_utf-16.csv", &[(Some(1), None, "intake-not-encoded")]),
    ("kenshin_day-after-heisei.csv", &[(Some(2), Some("検針日"), "intake-outside-era")]),
    ("kenshin_meter-changed-empty.csv", &[(Some(2), Some("メーター取替"), "intake-required")]),
    ("kenshin_meter-changed-unknown.csv", &[(Some(2), Some("メーター取替"), "intake-unknown-code")]),
    ("kenshin_next-read-on-form.csv", &[(Some(2), Some("次回検針予定日"), "intake-date-form")]),
    ("kenshin_next-read-on-not-after.csv", &[(Some(2), Some("次回検針予定日"), "intake-not-after")]),
    ("shuno_unknown-outcome.csv", &[(Some(2), Some("収納区分"), "intake-unknown-code")]),
];
