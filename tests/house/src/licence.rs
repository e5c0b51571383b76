//! Licence expressions: is there a choice among them that the house allows?

use crate::table::{Licences, holds};

/// Whether `name` may be in the tree under `expression` (SPDX, or the older `MIT/Apache-2.0`).
///
/// # Errors
/// Says which licence is not allowed.
pub fn check(licences: &Licences, name: &str, expression: &str) -> Result<(), String> {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut words = Words { list: spaced.split_whitespace().collect(), at: 0 };
    let allowed = words.any(&|licence| {
        licences.allowed.iter().any(|entry| entry == licence)
            || licences.named.get(licence).is_some_and(|names| holds(names, name))
    });
    if words.at != words.list.len() {
        return Err(format!("`{expression}` can't be read as a licence expression"));
    }
    if allowed { Ok(()) } else { Err(format!("`{expression}` is not allowed for it")) }
}

struct Words<'a> {
    list: Vec<&'a str>,
    at: usize,
}

impl Words<'_> {
    fn take(&mut self, word: &str) -> bool {
        let found = self.list.get(self.at) == Some(&word);
        self.at += usize::from(found);
        found
    }

    /// `OR` binds weaker than `AND`.
    fn any(&mut self, allows: &dyn Fn(&str) -> bool) -> bool {
        let mut result = self.all(allows);
        while self.take("OR") {
            result |= self.all(allows);
        }
        result
    }

    fn all(&mut self, allows: &dyn Fn(&str) -> bool) -> bool {
        let mut result = self.one(allows);
        while self.take("AND") {
            result &= self.one(allows);
        }
        result
    }

    fn one(&mut self, allows: &dyn Fn(&str) -> bool) -> bool {
        if self.take("(") {
            let result = self.any(allows);
            return self.take(")") && result;
        }
        let Some(name) = self.list.get(self.at).copied() else { return false };
        self.at += 1;
        if self.take("WITH") {
            let exception = self.list.get(self.at).copied().unwrap_or_default();
            self.at += 1;
            return allows(&format!("{name} WITH {exception}"));
        }
        allows(name)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Licences, check};

    fn licences() -> Licences {
        let allowed = ["MIT", "ISC", "Apache-2.0 WITH LLVM-exception"].map(String::from).to_vec();
        let named = BTreeMap::from([("MPL-2.0".to_owned(), vec!["cynic".to_owned()])]);
        Licences { allowed, ours: String::new(), named }
    }

    fn allows(name: &str, expression: &str) -> bool {
        check(&licences(), name, expression).is_ok()
    }

    #[test]
    fn one_of_a_choice_is_enough_and_all_of_a_sum_are_needed() {
        assert!(allows("a", "GPL-3.0 OR MIT"));
        assert!(allows("a", "GPL-3.0/MIT"));
        assert!(!allows("a", "GPL-3.0 AND MIT"));
        assert!(allows("a", "(MIT OR GPL-3.0) AND ISC"));
        assert!(!allows("a", "(MIT OR GPL-3.0) AND GPL-3.0"));
    }

    #[test]
    fn an_exception_belongs_to_its_licence() {
        assert!(allows("a", "Apache-2.0 WITH LLVM-exception"));
        assert!(!allows("a", "Apache-2.0"));
    }

    #[test]
    fn a_named_licence_is_for_the_named_alone() {
        assert!(allows("cynic", "MPL-2.0"));
        assert!(!allows("other", "MPL-2.0"));
    }

    #[test]
    fn nonsense_is_refused() {
        assert!(!allows("a", ""));
        assert!(!allows("a", "(MIT"));
        assert!(!allows("a", "MIT MIT"));
    }
}
