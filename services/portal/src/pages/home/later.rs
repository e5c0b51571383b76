//! Contracts of which nothing shows yet (NYR-17, KRS-15, OUM-08): which, and from when on.
use super::operation::LaterContract;
use crate::{Visit, html::Html, say::Speech};
use chrono::{DateTime, Utc};

/// One of them.
pub(super) struct Later {
    /// Grouped as the city prints it.
    pub(super) number: String,
    /// Empty where there is none.
    pub(super) nickname: String,
    pub(super) when: Html,
}

impl Later {
    pub(super) fn new(t: &Speech, visit: &Visit, contract: &LaterContract) -> Later {
        Later {
            number: visit.grouped(&contract.customer_no),
            nickname: contract.nickname.clone().unwrap_or_default(),
            when: t.say("home-visible-from").kept_each("when", &first_seen(t, contract.visible_from)).html(),
        }
    }
}

/// A day; and a time, where it isn't the day's beginning.
fn first_seen(t: &Speech, from: DateTime<Utc>) -> Vec<String> {
    let from = kernel::local(from);
    let day = t.words.day_full(from.date());
    if from.time() == kernel::NaiveTime::MIN { vec![day] } else { vec![day, t.words.time(from.time())] }
}
