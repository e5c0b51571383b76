//! The name of a file tells what it holds.
use serde::{Deserialize, Deserializer, de};
use std::fmt;

/// A file name with one `*`, which stands for anything: `chotei_*.csv`. Letters count as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    prefix: String,
    suffix: String,
}

impl Pattern {
    /// `None` unless the text holds exactly one `*`.
    pub fn new(text: &str) -> Option<Pattern> {
        let (prefix, suffix) = text.split_once('*')?;
        let one = !suffix.contains('*');
        one.then(|| Pattern { prefix: prefix.to_owned(), suffix: suffix.to_owned() })
    }

    /// Whether a file of this name (no folders before it) is meant.
    pub fn fits(&self, name: &str) -> bool {
        name.strip_prefix(&self.prefix).is_some_and(|rest| rest.ends_with(&self.suffix))
    }

    /// Whether some name would fit both.
    pub(crate) fn overlaps(&self, other: &Pattern) -> bool {
        let starts = self.prefix.starts_with(&other.prefix) || other.prefix.starts_with(&self.prefix);
        let ends = self.suffix.ends_with(&other.suffix) || other.suffix.ends_with(&self.suffix);
        starts && ends
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}*{}", self.prefix, self.suffix)
    }
}

impl<'de> Deserialize<'de> for Pattern {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Pattern, D::Error> {
        let text = String::deserialize(from)?;
        Pattern::new(&text)
            .ok_or_else(|| de::Error::invalid_value(de::Unexpected::Str(&text), &"a file name with one *"))
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn the_star_stands_for_anything_and_for_nothing() {
        let bills = Pattern::new("chotei_*.csv").unwrap();
        assert!(bills.fits("chotei_20240917.csv") && bills.fits("chotei_.csv"));
        assert!(!bills.fits("chotei_20240917.CSV") && !bills.fits("x_chotei_.csv") && !bills.fits("chotei_"));
        assert!(!Pattern::new("aba*aba").unwrap().fits("aba"), "prefix and suffix may not share letters");
        assert!(Pattern::new("a*b*").is_none() && Pattern::new("a").is_none());
        assert!(bills.overlaps(&Pattern::new("chotei_2*").unwrap()) && !bills.overlaps(&Pattern::new("a*").unwrap()));
    }
}
