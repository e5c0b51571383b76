//! Several telephones in one column: nobody looks a contract up by one, so they need no table of their own.

/// No delivered text holds a line break (`libs/intake` refuses control characters), so that this parts them for sure.
const BETWEEN: &str = "\n";

/// As the column keeps them; `None` for none.
pub(crate) fn joined(phones: &[String]) -> Option<String> {
    (!phones.is_empty()).then(|| phones.join(BETWEEN))
}

/// What was joined.
pub(crate) fn parted(column: Option<&str>) -> Vec<String> {
    column.into_iter().flat_map(|column| column.split(BETWEEN)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{joined, parted};

    #[test]
    fn what_is_joined_comes_apart_again() {
        for phones in [vec![], vec!["06-6000-1132"], vec!["06-371-8901", "06(6000)2264", "6000 1132"]] {
            let phones: Vec<String> = phones.into_iter().map(str::to_owned).collect();
            assert_eq!(parted(joined(&phones).as_deref()), phones);
        }
        assert_eq!(joined(&[]), None);
    }
}
