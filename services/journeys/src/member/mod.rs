//! What a member changes: about themselves, the contracts in the account, the devices (OSK-21 to OSK-34, NYR-11 to NYR-20,
//! KRS-09 to KRS-26, KNZ-14, KNZ-16). Each is one transaction in which the account is held, so that of two that come at once
//! the second sees what the first has made.
mod add;
mod arrange;
mod confirm;
mod details;
mod devices;
mod mail;
mod password;
mod switches;
mod told;

pub use add::{Added, Adding, add_contract};
pub use arrange::{make_main, remove_contract, rename_contract};
pub use details::{call_me, reach_me};
pub use devices::{end_device, end_other_devices, go_on};
pub use mail::{address_asked, begin_mail_change, mail_asked, prove_mail, send_mail_code};
pub use password::change_password;
pub use switches::{Switching, switch_notices};

pub(crate) use confirm::{admit, confirm};
pub(crate) use told::tell;

use crate::{Fault, Wrong};
use kernel::{AccountId, SessionId};

/// What is said of a contract or a device that is not the member's, whether there is one or not.
pub fn no_such() -> Fault {
    Wrong::Gone.whole()
}

/// Whoever is logged in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Whose account it is.
    pub account: AccountId,
    /// Since which login.
    pub session: SessionId,
}
