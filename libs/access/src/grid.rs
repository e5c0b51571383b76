use crate::policy::{PolicyError, operations};
use casbin::{CoreApi, DefaultModel, Enforcer, StringAdapter};
use kernel::StaffRole;
use std::{collections::HashMap, fmt};

const MODEL: &str = include_str!("model.conf");
const POLICY: &str = include_str!("policy.csv");

/// Who asks, as the policy knows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Nobody is logged in.
    Nobody,
    /// Somebody who works at the city's bureau.
    Staff(StaffRole),
}

impl Who {
    /// All there are, from who may least to who may most.
    pub const ALL: [Who; 3] = [Who::Nobody, Who::Staff(StaffRole::Clerk), Who::Staff(StaffRole::Chief)];

    pub(crate) const fn code(self) -> &'static str {
        match self {
            Who::Nobody => "nobody",
            Who::Staff(role) => role.code(),
        }
    }

    const fn column(self) -> usize {
        match self {
            Who::Nobody => 0,
            Who::Staff(StaffRole::Clerk) => 1,
            Who::Staff(StaffRole::Chief) => 2,
        }
    }
}

/// Every operation with who may do it, worked out once.
#[derive(Debug)]
pub struct Grid(HashMap<String, [bool; Who::ALL.len()]>);

impl Grid {
    /// Works out the program's own policy for the bureau's door.
    pub async fn of_bureau() -> Result<Grid, PolicyError> {
        Grid::of(MODEL, POLICY).await
    }

    async fn of(model: &str, policy: &str) -> Result<Grid, PolicyError> {
        let operations = operations(policy)?;
        let rows: String =
            policy.lines().filter(|line| !line.trim_start().starts_with('#')).flat_map(|line| [line, "\n"]).collect();
        let model = DefaultModel::from_str(model).await?;
        let mut casbin = Enforcer::new(model, StringAdapter::new(rows)).await?;
        // nobody changes the policy of a program that runs
        casbin.enable_auto_save(false);
        let mut grid = HashMap::new();
        for operation in operations {
            let mut row = [false; Who::ALL.len()];
            for who in Who::ALL {
                row[who.column()] = casbin.enforce((who.code(), "bureau", operation.as_str()))?;
            }
            grid.insert(operation, row);
        }
        Ok(Grid(grid))
    }

    /// Whether they may do it: an operation that no line of the policy names is nobody's.
    pub fn decide(&self, who: Who, operation: &str) -> bool {
        self.0.get(operation).is_some_and(|row| row[who.column()])
    }

    /// The operations that it knows, sorted.
    pub fn operations(&self) -> Vec<&str> {
        let mut all: Vec<&str> = self.0.keys().map(String::as_str).collect();
        all.sort_unstable();
        all
    }
}

/// A line for each operation, as it is committed in `grid.txt`.
impl fmt::Display for Grid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.operations();
        let wide = all.iter().map(|name| name.len()).max().unwrap_or_default();
        write!(f, "{:wide$}", "")?;
        for who in Who::ALL {
            write!(f, "  {}", who.code())?;
        }
        writeln!(f)?;
        for name in all {
            write!(f, "{name:wide$}")?;
            for who in Who::ALL {
                let said = if self.decide(who, name) { "may" } else { "-" };
                write!(f, "  {said:width$}", width = who.code().len())?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLERK: Who = Who::Staff(StaffRole::Clerk);
    const CHIEF: Who = Who::Staff(StaffRole::Chief);

    /// Blanks at lines' ends, of which editors have their own opinion, are none.
    fn lines(text: &str) -> Vec<&str> {
        text.lines().map(str::trim_end).filter(|line| !line.starts_with('#')).collect()
    }

    #[tokio::test]
    async fn the_committed_grid_is_the_policys() {
        let grid = Grid::of_bureau().await.unwrap().to_string();
        assert_eq!(lines(&grid), lines(include_str!("grid.txt")), "if the change is meant, commit:\n{grid}");
    }

    #[tokio::test]
    async fn what_no_line_names_is_nobodys() {
        let grid = Grid::of_bureau().await.unwrap();
        for name in ["", "*", "acts ", "Acts", "ａｃｔｓ", "acts/", "withdrawEverybody", "__schema", "acts,login"] {
            for who in Who::ALL {
                assert!(!grid.decide(who, name), "{who:?} {name:?}");
            }
        }
        let grid = Grid::of(MODEL, "").await.unwrap();
        assert!(Who::ALL.iter().all(|who| !grid.decide(*who, "login")) && grid.operations().is_empty());
    }

    #[tokio::test]
    async fn a_role_has_what_is_below_it_and_nothing_above() {
        let policy =
            "p, nobody, bureau, a\np, clerk, bureau, b\np, chief, bureau, c\ng, clerk, nobody\ng, chief, clerk";
        let grid = Grid::of(MODEL, policy).await.unwrap();
        for (who, may) in [(Who::Nobody, "a"), (CLERK, "ab"), (CHIEF, "abc")] {
            for name in ["a", "b", "c"] {
                assert_eq!(grid.decide(who, name), may.contains(name), "{who:?} {name}");
            }
        }
        let apart = Grid::of(MODEL, "p, clerk, bureau, b\np, chief, bureau, c").await.unwrap();
        assert!(!apart.decide(CHIEF, "b") && apart.decide(CHIEF, "c") && !apart.decide(CLERK, "c"));
    }
}
