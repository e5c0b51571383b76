//! Somebody becomes a member, step by step (OSK-09, OUM-02 to OUM-08). What a step means is `policy::registration`'s;
//! here each is one transaction, in which what it leads to is done or isn't.
mod begin;
mod details;
mod effect;
mod finish;
mod mobile;
mod prove;
mod resume;
mod standing;
mod step;

pub use begin::{Begin, begin, send_contact_code};
pub use details::TypedDetails;
pub use mobile::{prove_mobile, send_mobile_code};
pub use prove::prove_contact;
pub use standing::{Place, Standing, standing};
pub use step::{Filling, confirm, fill};

pub(crate) use begin::key_of;
pub(crate) use details::{line, password_faults, phone};
pub(crate) use resume::{Resumed, abandon, resume};

use crate::{Asking, Desk};
use account::{Contact, Subject, Token};
use kernel::CodePurpose;
use store::Error;

/// What the browser's newest code was sent to.
async fn browser_contact(desk: &Desk, asking: &Asking, key: &Token) -> Result<Option<(Subject, Contact)>, Error> {
    let read = account::asked(key.browser(), CodePurpose::Register);
    let asked = desk.store.tenant(asking.tenant).fetch(read).await?;
    Ok(asked.and_then(|asked| Some((asked.subject(), asked.contact()?))))
}
