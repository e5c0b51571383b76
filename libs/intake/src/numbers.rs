//! Whole numbers as billing systems write them.
use crate::Problem;
use std::ops::RangeInclusive;

/// Reads a whole number within `range`: a hyphen for what is below zero, leading zeros, and groups of three where the
/// layout knows them, all or none.
pub(crate) fn number(text: &str, thousands: bool, range: RangeInclusive<i64>) -> Result<i64, Problem> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = if thousands && digits.contains(',') { ungrouped(digits)? } else { digits.to_owned() };
    if plain.is_empty() || !plain.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Problem::NumberForm);
    }
    let (least, most) = (*range.start(), *range.end());
    let size: i64 = plain.parse().map_err(|_| Problem::NumberOutOfRange { least, most })?;
    let value = if digits.len() < text.len() { -size } else { size };
    if range.contains(&value) { Ok(value) } else { Err(Problem::NumberOutOfRange { least, most }) }
}

/// `12,423` without its comma; refuses `1,24`, `,423`, `1,2345`.
fn ungrouped(digits: &str) -> Result<String, Problem> {
    let groups: Vec<&str> = digits.split(',').collect();
    let right = groups.iter().enumerate().all(|(at, group)| match at {
        0 => (1..=3).contains(&group.len()),
        _ => group.len() == 3,
    });
    if right { Ok(groups.concat()) } else { Err(Problem::NumberForm) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_taken_where_the_layout_knows_them() {
        let read = |text, thousands| number(text, thousands, -99_999..=9_999_999);
        assert_eq!(read("12,423", true), Ok(12_423));
        assert_eq!(read("1,234,567", true), Ok(1_234_567));
        assert_eq!(read("12423", true), Ok(12_423));
        assert_eq!(read("-1,500", true), Ok(-1_500));
        assert_eq!(read("0000012423", false), Ok(12_423));
        assert_eq!(read("12,423", false), Err(Problem::NumberForm));
        for text in ["1,24", ",423", "1,2345", "1,,423", "12,423,", "", "-", "+5", "5.0", "５", "5 円", "--5", "△500"]
        {
            assert_eq!(read(text, true), Err(Problem::NumberForm), "{text}");
        }
    }

    #[test]
    fn what_no_bill_can_be_is_refused_without_overflow() {
        let outside = Err(Problem::NumberOutOfRange { least: 0, most: 999 });
        assert_eq!(number("1000", false, 0..=999), outside);
        assert_eq!(number("-1", false, 0..=999), outside);
        assert_eq!(number("99999999999999999999", false, 0..=999), outside);
        assert_eq!(number("999", false, 0..=999), Ok(999));
    }
}
