//! The policy's lines, read once more than casbin reads them: a line with a field too few it takes without a word.
use crate::Who;

/// Why a policy can't be worked out.
#[derive(Debug, thiserror::Error)]
pub enum PolicyError {
    /// A line that is no `p, role, door, operation` and no `g, role, role`.
    #[error("line {0} of the policy: {1}")]
    Line(usize, &'static str),
    /// What casbin says.
    #[error("the policy: {0}")]
    Casbin(#[from] casbin::Error),
}

/// The policy's operations, sorted: each that some line names.
pub(crate) fn operations(policy: &str) -> Result<Vec<String>, PolicyError> {
    let mut all = vec![];
    for (at, line) in (1..).zip(policy.lines()) {
        let fields: Vec<&str> = line.split(',').map(str::trim).collect();
        match fields[..] {
            [""] => {}
            [first, ..] if first.starts_with('#') => {}
            ["p", who, door, operation] => {
                known(who, at)?;
                if door != "bureau" {
                    return Err(PolicyError::Line(at, "no such door"));
                }
                // no `*`, no `/`, no full width: nothing that a pattern, or an eye, could take for another
                if operation.is_empty() || !operation.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                    return Err(PolicyError::Line(at, "an operation's name has letters and digits alone"));
                }
                all.push(operation.to_owned());
            }
            ["g", above, below] => {
                known(above, at)?;
                known(below, at)?;
            }
            _ => return Err(PolicyError::Line(at, "not as many fields as it should have")),
        }
    }
    all.sort();
    all.dedup();
    Ok(all)
}

fn known(who: &str, at: usize) -> Result<(), PolicyError> {
    let known = Who::ALL.iter().any(|one| one.code() == who);
    if known { Ok(()) } else { Err(PolicyError::Line(at, "no such role")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_says_too_little_is_named() {
        let said = |text: &str| operations(text).map_err(|e| e.to_string());
        assert_eq!(said("# x\n\np, clerk, bureau, b\np, chief, bureau, a\ng, chief, clerk").unwrap(), ["a", "b"]);
        for (line, why) in [
            ("p, clerk, bureau", "fields"),
            ("p, clerk, bureau, a, deny", "fields"),
            ("g, chief", "fields"),
            ("q, clerk, bureau, a", "fields"),
            ("p, cleric, bureau, a", "role"),
            ("g, chief, cleric", "role"),
            ("p, clerk, buro, a", "door"),
            ("p, clerk, bureau, *", "letters"),
            ("p, clerk, bureau, a/b", "letters"),
            ("p, clerk, bureau, ｍｅ", "letters"),
            ("p, clerk, bureau, ", "letters"),
        ] {
            let refused = said(&format!("\n{line}")).unwrap_err();
            assert!(refused.contains("line 2") && refused.contains(why), "{line}: {refused}");
        }
    }
}
