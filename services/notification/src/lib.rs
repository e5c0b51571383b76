//! What a bureau tells its residents: all of them, or one.
//!
//! Owns `announcements` (what concerns all of a city, whoever reads it), `messages` (what one person gets by mail,
//! SMS or push) and `notice_switches` (what somebody doesn't want to be told). Promises that what is not yet or no longer published is read by nobody; that a message leaves only if
//! what it tells of was kept, and then at least once; and that nothing of what it said stays once it has left or was
//! given up. Calls no other service.

mod announcements;
mod backoff;
mod bureau_letters;
mod claim;
mod code_letter;
mod lane;
mod letter;
mod login_locked;
mod member_letters;
mod member_news;
mod messages;
mod publish;
mod switches;
mod waiting;

pub use announcements::{After, Body, Headline, PAGE, bodies, body, headline, headlines};
pub use bureau_letters::{withdrawal_asked, withdrawal_cancelled};
pub use channels::{Carrier, Carrying, Channel, Message, Outcome};
pub use claim::{Claimed, LEASE, Settled, claim, forget_old, give_up_old, settle};
pub use code_letter::CodeLetter;
pub use lane::Lane;
pub use letter::{Letter, Letterhead};
pub use login_locked::LoginLocked;
pub use member_letters::{Registered, already_member, log_in_to_finish, password_set};
pub use member_news::{MemberNews, member_news};
pub use messages::{NewMessage, enqueue, feign};
pub use publish::{NewAnnouncement, publish};
pub use switches::{forget_switches, switch, switched_off};
pub use waiting::next_due;

/// Every statement of this service, for the test that prepares them.
pub fn statements() -> Vec<std::sync::Arc<store::Statement>> {
    [announcements::statements(), waiting::statements(), vec![switches::OFF.statement()]].concat()
}
