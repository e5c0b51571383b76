//! UTF-16, columns parted by tabs.
use super::Expected;

#[rustfmt::skip]
pub(super) const BAD: &[(&str, &[Expected])] = &[
    ("chotei_date-of-another-form.txt", &[(Some(2), Some("調定日"), "intake-date-form")]),
    ("chotei_month-of-another-form.txt", &[(Some(2), Some("調定年月"), "intake-date-form")]),
    ("chotei_no-such-day.txt", &[(Some(2), Some("口座振替日"), "intake-no-such-day")]),
    ("keiyaku_big-endian.txt", &[(Some(1), None, "intake-not-encoded")]),
    ("keiyaku_cp932.txt", &[(Some(1), None, "intake-not-encoded")]),
    ("keiyaku_cut-in-half-a-character.txt", &[(Some(3), None, "intake-not-encoded")]),
    ("keiyaku_gaiji.txt", &[(Some(3), Some("氏名"), "intake-gaiji")]),
    ("keiyaku_half-a-pair.txt", &[(Some(2), Some("氏名"), "intake-not-encoded")]),
    ("keiyaku_mark-alone.txt", &[(None, None, "intake-empty-file")]),
    ("keiyaku_no-byte-order-mark.txt", &[(None, None, "intake-no-byte-order-mark")]),
    ("keiyaku_no-trailer.txt", &[(Some(3), None, "intake-no-trailer")]),
    ("keiyaku_odd-length.txt", &[(Some(5), None, "intake-not-encoded")]),
    ("keiyaku_parted-by-commas.txt", &[
        (Some(1), Some("団体コード,使用者番号,氏名,カナ氏名,"), "intake-unknown-column"),
        (Some(1), Some("団体コード"), "intake-missing-column"),
        (Some(1), Some("使用者番号"), "intake-missing-column"),
        (Some(1), Some("氏名"), "intake-missing-column"),
        (Some(1), Some("カナ氏名"), "intake-missing-column"),
        (Some(1), Some("使用場所"), "intake-missing-column"),
        (Some(1), Some("納付方法"), "intake-missing-column"),
        (Some(1), Some("使用開始日"), "intake-missing-column"),
        (Some(1), Some("使用中止日"), "intake-missing-column"),
    ]),
    ("keiyaku_replacement-character.txt", &[(Some(3), Some("氏名"), "intake-replaced")]),
    ("keiyaku_tab-in-quotes.txt", &[(Some(2), Some("氏名"), "intake-control")]),
    ("keiyaku_utf-8-with-mark.txt", &[(Some(1), None, "intake-not-encoded")]),
    ("keiyaku_utf-8.txt", &[(Some(1), None, "intake-not-encoded")]),
    ("kenshin_next-read-on-without-its-day.txt", &[(Some(2), Some("次回検針予定日"), "intake-date-form")]),
];
