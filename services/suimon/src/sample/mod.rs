//! Sample cities: files as a bureau would deliver them, residents who may log in, and what the bureau tells them
//! (`suimon seed`).
//!
//! What happens to a household in a month depends on nothing but the household and the month, so that the history is
//! the same whenever it is asked for: `now` only ends it, and three years before `now` begin it. Shares no code with
//! `intake`, which reads what is written here: a misunderstanding of a layout must not cancel itself out.

mod announcements;
mod bills;
mod chance;
mod city;
mod delivered;
mod export;
mod history;
mod household;
mod households;
mod kanazawa;
mod kanazawa_document;
mod kurashiki;
mod landlord;
mod names;
mod nayoro;
mod newcomer;
mod osaka;
mod oumu;
mod residents;
mod staff;
mod states;
#[cfg(test)]
mod tests;

pub(crate) use announcements::announcements;
pub(crate) use newcomer::newcomer;
pub(crate) use residents::{ANSWER, SampleContract, SampleResident, residents};
pub(crate) use staff::{SampleStaff, staff};

use city::City;
use export::Export;
use kernel::{DateTime, Utc};

/// The files of the city of this code as of `now`, by name, in the order in which they are to be loaded. A file holds
/// what had happened by the end of `now`'s day in Japan; payments arrive with the city's usual delay. Empty for a code
/// without a sample.
pub(crate) fn files(code: &str, now: DateTime<Utc>) -> Vec<(String, Vec<u8>)> {
    let today = kernel::today(now);
    of(code).map(|(city, export)| export.files(&history::until(&city, today), today)).unwrap_or_default()
}

fn of(code: &str) -> Option<(City, Export)> {
    match code {
        "kanazawa" => Some((kanazawa::city(), kanazawa::EXPORT)),
        "kurashiki" => Some((kurashiki::city(), kurashiki::EXPORT)),
        "nayoro" => Some((nayoro::city(), nayoro::EXPORT)),
        "osaka" => Some((osaka::city(), osaka::EXPORT)),
        "oumu" => Some((oumu::city(), oumu::EXPORT)),
        _ => None,
    }
}
