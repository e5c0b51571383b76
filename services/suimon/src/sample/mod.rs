//! Sample cities: files as a bureau would deliver them, and residents who may log in (`suimon seed`).
//!
//! What happens to a household in a month depends on nothing but the household and the month, so that the history is
//! the same whenever it is asked for: `now` only ends it, and three years before `now` begin it. Shares no code with
//! `intake`, which reads what is written here: a misunderstanding of a layout must not cancel itself out.

mod chance;
mod city;
mod history;
mod households;
mod kanazawa;
mod kanazawa_document;
mod names;
mod osaka;
mod residents;
mod spreadsheet;
#[cfg(test)]
mod tests;

pub(crate) use residents::{SampleContract, SampleResident, residents};

use kernel::{DateTime, Utc};

/// The files of the city of this code as of `now`, by name, in the order in which they are to be loaded. A file holds
/// what had happened by the end of `now`'s day in Japan; payments arrive with the city's usual delay. Empty for a code
/// without a sample.
pub(crate) fn files(code: &str, now: DateTime<Utc>) -> Vec<(String, Vec<u8>)> {
    let today = kernel::today(now);
    match code {
        "osaka" => osaka::files(&history::until(&osaka::city(), today), today),
        "kanazawa" => kanazawa::files(&history::until(&kanazawa::city(), today), today),
        _ => Vec::new(),
    }
}
