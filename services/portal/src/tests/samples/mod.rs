//! What the door says, in every state that a page knows.
mod bills;
mod contracts;
mod history;
mod home;
pub(super) mod member;
mod news;
mod notice;
mod recovery;
pub(super) mod register;
mod tenants;

pub(super) use bills::{bill, bill_page, corrected, doubtful, oddest, provisional};
pub(super) use contracts::{added, contract, found, held, later, many, offered};
pub(super) use history::{history, monthly, nine, twelve, twice_a_month};
pub(super) use home::Home;
pub(super) use news::{headlines, item, list};
pub(super) use notice::Notice;
pub(super) use recovery::{moved, recovering, recovery, wrong};
pub(super) use tenants::{closed, tenant};
