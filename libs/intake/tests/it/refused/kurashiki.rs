//! Records of fixed length in CP932, files that are numbered.
use super::Expected;

#[rustfmt::skip]
pub(super) const BAD: &[(&str, &[Expected])] = &[
    ("CHOTEI_date-form.DAT", &[(Some(1), Some("5"), "intake-date-form")]),
    ("CHOTEI_month-form.DAT", &[(Some(1), Some("4"), "intake-date-form")]),
    ("CHOTEI_no-such-day.DAT", &[(Some(1), Some("7"), "intake-no-such-day")]),
    ("CHOTEI_total-differs.DAT", &[(Some(2), None, "intake-total-differs")]),
    ("KEIYAKU_after-trailer.DAT", &[(Some(4), None, "intake-after-trailer")]),
    ("KEIYAKU_base-not-before.DAT", &[(Some(3), Some("5"), "intake-base-not-before")]),
    ("KEIYAKU_control-character.DAT", &[(Some(1), Some("5"), "intake-control")]),
    ("KEIYAKU_count-differs.DAT", &[(Some(3), None, "intake-rows-differ")]),
    ("KEIYAKU_cut-by-a-border.DAT", &[(Some(1), Some("3"), "intake-not-encoded")]),
    ("KEIYAKU_filled-up-by-characters.DAT", &[(Some(1), None, "intake-record-length"), (Some(2), None, "intake-record-length")]),
    ("KEIYAKU_gaiji.DAT", &[(Some(1), Some("3"), "intake-gaiji")]),
    ("KEIYAKU_no-trailer.DAT", &[(Some(2), None, "intake-no-trailer")]),
    ("KEIYAKU_one-byte-too-long.DAT", &[(Some(1), None, "intake-record-length")]),
    ("KEIYAKU_one-byte-too-short.DAT", &[(Some(2), None, "intake-record-length")]),
    ("KEIYAKU_other-city.DAT", &[(Some(1), Some("1"), "intake-other-bureau")]),
    ("KEIYAKU_parted-by-commas.DAT", &[(Some(1), None, "intake-record-length"), (Some(2), None, "intake-record-length"), (Some(3), None, "intake-record-length")]),
    ("KEIYAKU_serial-missing-but-base.DAT", &[(Some(3), Some("4"), "intake-required")]),
    ("KEIYAKU_serial-missing.DAT", &[(Some(3), Some("4"), "intake-required")]),
    ("KEIYAKU_serial-no-number.DAT", &[(Some(3), Some("4"), "intake-number-form")]),
    ("KEIYAKU_serial-zero.DAT", &[(Some(3), Some("4"), "intake-number-out-of-range")]),
    ("KEIYAKU_trailer-too-short.DAT", &[(Some(3), None, "intake-record-length")]),
    ("KEIYAKU_utf-16-without-mark.DAT", &[(Some(1), None, "intake-garbled")]),
    ("KEIYAKU_utf-16.DAT", &[(Some(1), None, "intake-not-encoded")]),
    ("KEIYAKU_utf-8.DAT", &[(Some(1), None, "intake-garbled")]),
    ("YOTEI_route-twice-in-a-period.DAT", &[(Some(2), Some("3"), "intake-repeated")]),
    ("unknown-name.DAT", &[(None, None, "intake-unknown-file")]),
];
