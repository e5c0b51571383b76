//! `make requirements`: each promise with the passing tests that show it, from the results of the last `make test`;
//! also written to `docs/requirements.md`.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};

use house::requirements::{Requirement, lay};
use house::{files, results};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    let Ok(tests) = results::read() else {
        writeln!(out, "No results yet: run `make test` first.")?;
        std::process::exit(1);
    };
    let promises = fs::read_to_string(files::root().join("docs/requirements.tsv"))?;
    let all = lay(&promises, &tests);
    let last_line = format!("{} of {} shown", all.iter().filter(|one| one.is_shown()).count(), all.len());
    fs::write(files::root().join("docs/requirements.md"), page(&all, &last_line))?;
    for requirement in &all {
        writeln!(out, "{}  {}", requirement.id, requirement.statement)?;
        for (name, shown) in &requirement.tests {
            writeln!(out, "        {} ({})", name, shown.where_it_passed())?;
        }
    }
    writeln!(out, "\n{last_line}")
}

/// The page: what is shown with its tests, and the rest as not shown.
fn page(all: &[Requirement], last_line: &str) -> String {
    let mut text = String::from(
        "# What is promised, and which tests show it\n\nWritten by `make requirements` from the last `make test`; the promises \
         are in `requirements.tsv`.\nA promise is shown when a passing test bears its ID and drives the system from outside, on \
         both engines.\n\n| ID | promise | shown by |\n|---|---|---|\n",
    );
    for requirement in all {
        let holding = requirement.tests.iter().filter(|(_, shown)| requirement.is_shown() && shown.holds());
        let names: Vec<_> = holding.map(|(name, shown)| format!("`{name}` ({})", shown.where_it_passed())).collect();
        let shown = if names.is_empty() { "–".to_owned() } else { names.join("<br>") };
        let _ = writeln!(text, "| {} | {} | {shown} |", requirement.id, requirement.statement);
    }
    let _ = writeln!(text, "\n{last_line}");
    text
}
