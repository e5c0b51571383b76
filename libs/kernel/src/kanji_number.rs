//! Numbers in kanji (二十三, 二〇一) as digits.

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const UNITS: [(char, u64); 3] = [('十', 10), ('百', 100), ('千', 1000)];

/// Every run of kanji numerals up to 千 to digits, wherever it stands: a place named 六本木 becomes `6本木`, which
/// harms no comparison in which both sides went the same way. All else stays.
pub(crate) fn kanji_numbers_to_digits(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = Vec::new();
    for c in text.chars() {
        if digit(c).is_some() || unit(c).is_some() {
            run.push(c);
        } else {
            out.push_str(&written(&run));
            run.clear();
            out.push(c);
        }
    }
    out.push_str(&written(&run));
    out
}

fn written(run: &[char]) -> String {
    if run.iter().all(|&c| unit(c).is_none()) {
        return run.iter().filter_map(|&c| digit(c)).map(|digit| digit.to_string()).collect();
    }
    // A digit before a unit counts units; a unit alone counts once; the last digit counts ones.
    let (mut sum, mut ones) = (0_u64, None);
    for &c in run {
        match (digit(c), unit(c)) {
            (Some(digit), _) => ones = Some(ones.unwrap_or(0_u64).saturating_mul(10).saturating_add(digit)),
            (_, Some(unit)) => sum = sum.saturating_add(ones.take().unwrap_or(1).saturating_mul(unit)),
            _ => {}
        }
    }
    sum.saturating_add(ones.unwrap_or(0)).to_string()
}

fn digit(c: char) -> Option<u64> {
    (0..).zip(DIGITS).find(|&(_, known)| known == c).map(|(value, _)| value)
}

fn unit(c: char) -> Option<u64> {
    UNITS.iter().find(|(known, _)| *known == c).map(|&(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::kanji_numbers_to_digits;

    #[test]
    fn numbers_up_to_thousands_are_read() {
        for (kanji, digits) in [
            ("三丁目", "3丁目"),
            ("十番", "10番"),
            ("二十三号", "23号"),
            ("百五番地", "105番地"),
            ("千二百三十四", "1234"),
            ("二〇一号室", "201号室"),
            ("青葉町", "青葉町"),
            ("", ""),
        ] {
            assert_eq!(kanji_numbers_to_digits(kanji), digits);
        }
    }

    #[test]
    fn a_run_without_end_is_no_overflow() {
        assert!(!kanji_numbers_to_digits(&"九".repeat(60)).is_empty());
        assert!(!kanji_numbers_to_digits(&format!("{}千", "九".repeat(60))).is_empty());
    }
}
