//! How a city writes its customer numbers (KNZ-08).
use serde::Deserialize;

/// Groups that make a long number easier to read out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct CustomerNo {
    groups: Vec<u8>,
    separator: char,
}

/// Groups that hold nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotGroups {
    /// A group has at least one character.
    #[error("groups holds a 0")]
    Empty,
    /// What stands between groups must not be taken for a part of the number.
    #[error("separator is neither \" \" nor \"-\"")]
    Separator,
}

impl CustomerNo {
    /// How many characters each group has; none where numbers are written as they are.
    pub fn groups(&self) -> &[u8] {
        &self.groups
    }

    /// The number in groups; as it is where its length isn't that of all groups together.
    pub fn written(&self, number: &str) -> String {
        let length: usize = self.groups.iter().map(|&group| usize::from(group)).sum();
        if number.chars().count() != length {
            return number.to_owned();
        }
        let mut characters = number.chars();
        let groups: Vec<String> =
            self.groups.iter().map(|&group| characters.by_ref().take(usize::from(group)).collect()).collect();
        groups.join(self.separator.encode_utf8(&mut [0; 4]))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    groups: Vec<u8>,
    separator: char,
}

impl TryFrom<Written> for CustomerNo {
    type Error = NotGroups;
    fn try_from(written: Written) -> Result<CustomerNo, NotGroups> {
        let Written { groups, separator } = written;
        if groups.contains(&0) {
            Err(NotGroups::Empty)
        } else if !matches!(separator, ' ' | '-') {
            Err(NotGroups::Separator)
        } else {
            Ok(CustomerNo { groups, separator })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::CustomerNo;

    fn rule(text: &str) -> Result<CustomerNo, toml::de::Error> {
        toml::from_str(text)
    }

    #[test]
    fn knz_08_sixteen_digits_in_four_groups() {
        let fours = rule("groups = [4, 4, 4, 4]\nseparator = \" \"").unwrap();
        assert_eq!(fours.written("1020304050607080"), "1020 3040 5060 7080");
        assert_eq!(fours.written("102030405060708"), "102030405060708", "a digit short: as delivered");
        let hyphens = rule("groups = [4, 3, 3]\nseparator = \"-\"").unwrap();
        assert_eq!(hyphens.written("1234567890"), "1234-567-890");
        assert_eq!(rule("groups = []\nseparator = \" \"").unwrap().written("K012345678"), "K012345678");
    }

    #[test]
    fn impossible_groups_are_refused() {
        for bad in
            ["groups = [4, 0]\nseparator = \" \"", "groups = [4]\nseparator = \"1\"", "groups = [4]", "groups = 4"]
        {
            assert!(rule(bad).is_err(), "{bad}");
        }
    }
}
