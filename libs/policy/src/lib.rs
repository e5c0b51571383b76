//! What a city's rules mean: data of the city and a moment in, a decision out.
//!
//! Owns the meaning of every "when" that a resident meets. Promises to be pure: no I/O, no clock, no chance, so that
//! each rule can be tried at its edges. Calls nothing of ours but `kernel`, and knows no city: which numbers a city
//! has chosen stands in its folder under `tenants/`, and what they come to in `docs/decisions/`.
//!
//! Each rule is one file: a struct that is read from the city's folder and refuses impossible values while it is
//! read, and a `decide` over it. All dates and times of day are Japan's.

mod browser;
pub mod budget;
pub mod calendar;
pub mod code;
pub mod contracts;
pub mod daily;
pub mod history;
pub mod holidays;
pub mod hours;
pub mod lock;
pub mod matching;
pub mod notices;
pub mod paper;
pub mod password;
pub mod payment;
pub mod recovery;
pub mod registration;
pub mod session;
pub mod visibility;

pub use browser::Browser;
pub use budget::Budget;
pub use calendar::Calendar;
pub use code::CodeRule;
pub use contracts::ContractsRule;
pub use daily::{Daily, UsedUp};
pub use history::HistoryWindow;
pub use hours::LoginHours;
pub use lock::{KnownDevices, Lock};
pub use matching::Matching;
pub use notices::NoticesRule;
pub use paper::PaperRule;
pub use password::PasswordRule;
pub use payment::PaymentRule;
pub use recovery::Recovery;
pub use registration::Registration;
pub use visibility::FirstShowing;
