//! Where a registration stands, for the page that shows it.
use account::{Asked, Contact, Held, Registration, Token, Typed};
use kernel::{DateTime, Utc};
use policy::registration::{self, Draft, Part};
use store::Error;

/// Which page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The one that asks for the first code.
    Code,
    /// The open step, counted from 0.
    Step(usize),
    /// The one that asks for the mobile phone's code; the step.
    MobileCode(usize),
}

/// A registration as its browser may see it.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Which page.
    pub place: Place,
    /// What the first code was sent to.
    pub contact: Contact,
    /// What was typed so far; none before the first code was right, and none of an account that waits: it was logged in
    /// to, not typed here.
    pub draft: Option<Draft<Typed>>,
    /// The last four digits of the phone to which the code of this page goes.
    pub phone_end: Option<String>,
}

/// What the browser of `key` goes on with: what it touched last of the code that it asked for and the draft that it has.
pub fn standing(
    rule: &policy::Registration,
    key: &Token,
    (row, asked): (Option<&Registration>, Option<&Asked>),
    now: DateTime<Utc>,
) -> Result<Option<Standing>, Error> {
    let held = row.map(Registration::held).transpose()?;
    let held =
        held.filter(|held| held.draft.browser() == key.browser() && now < registration::expires(rule, &held.draft));
    let newest = held.as_ref().map(|held| held.touched_at);
    let open = asked.filter(|asked| !asked.used && newest.is_none_or(|touched| asked.issued_at >= touched));
    if let Some(contact) = open.and_then(Asked::contact::<Contact>) {
        let phone_end = contact.phone.as_ref().map(|phone| phone.phone().last_four().to_owned());
        return Ok(Some(Standing { place: Place::Code, contact, draft: None, phone_end }));
    }
    Ok(held.and_then(|held| of_draft(rule, &held)))
}

fn of_draft(rule: &policy::Registration, held: &Held) -> Option<Standing> {
    let draft = &held.draft;
    let contact = contact(draft)?.clone();
    let registration::Place::Step { at, parts } = draft.place(rule) else { return None };
    if !parts.contains(&Part::MobileCode) {
        return Some(Standing { place: Place::Step(at), contact, draft: Some(draft.clone()), phone_end: None });
    }
    let phone_end = mobile(draft).map(|phone| phone.phone().last_four().to_owned());
    let shown = (!draft.waits()).then(|| draft.clone());
    Some(Standing { place: Place::MobileCode(at), contact, draft: shown, phone_end })
}

/// What the first code was sent to.
pub(super) fn contact(draft: &Draft<Typed>) -> Option<&Contact> {
    match draft.typed(Part::ContactCode)? {
        Typed::Contact(contact) => Some(contact),
        _ => None,
    }
}

/// Who registers.
pub(super) fn details(draft: &Draft<Typed>) -> Option<&account::Details> {
    match draft.typed(Part::Details)? {
        Typed::Details(details) => Some(details),
        _ => None,
    }
}

/// The phone to which the mobile phone's code goes: the one typed last.
pub(super) fn mobile(draft: &Draft<Typed>) -> Option<&kernel::MobilePhone> {
    match draft.typed(Part::MobileCode) {
        Some(Typed::Mobile { phone }) => Some(phone),
        _ => details(draft)?.mobile.as_ref(),
    }
}
