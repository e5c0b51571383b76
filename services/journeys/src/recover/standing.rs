//! Where a way back in stands, for the page that shows it.
use super::Addressed;
use account::{Account, Asked, Reset, Token};
use kernel::{DateTime, MailAddress, Utc};
use policy::recovery::{self, Next, Recovery, SecretQuestion};
use tenancy::LoginId;

/// Which page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoveryStep {
    /// The one that asks for the code.
    Code,
    /// The one that asks for the answer.
    Answer,
    /// The one that asks for the new password.
    NewPassword,
}

/// A way back in as its browser may see it.
#[derive(Debug, Clone)]
pub struct WayBack {
    /// Which page.
    pub next: RecoveryStep,
    /// The address that was typed.
    pub mail: Option<MailAddress>,
    /// The question that is asked.
    pub question: Option<SecretQuestion>,
    /// The login ID, where it is shown (KNZ-04).
    pub login_id: Option<String>,
}

/// What the browser of `key` goes on with: what it touched last of the code that it asked for and the reset that one began.
/// `owner`: the reset's account.
pub fn standing(
    (rule, login): (&Recovery, LoginId),
    key: &Token,
    (reset, owner, asked): (Option<&Reset>, Option<&Account>, Option<&Asked>),
    now: DateTime<Utc>,
) -> Option<WayBack> {
    let mail = |asked: Option<&Asked>| asked.and_then(Asked::contact::<Addressed>).map(|addressed| addressed.mail);
    let begun = reset.and_then(|row| Some((row.begun_at, row.reset()?))).zip(owner);
    let begun = begun.map(|((at, reset), owner)| (at, recovery::next(rule, &reset, key.browser(), now), owner));
    let begun = begun.filter(|(_, next, _)| *next != Next::Nothing);
    let open = asked.filter(|asked| !asked.used && begun.is_none_or(|(at, ..)| asked.issued_at >= at));
    if open.is_some() {
        return Some(WayBack { next: RecoveryStep::Code, mail: mail(open), question: None, login_id: None });
    }
    let (_, next, owner) = begun?;
    let mail = mail(asked).or_else(|| owner.address()?.parse().ok());
    Some(match next {
        Next::Answer => WayBack { next: RecoveryStep::Answer, mail, question: owner.question(), login_id: None },
        Next::NewPassword => {
            let login_id = (login == LoginId::LoginId).then(|| owner.login_name.clone());
            WayBack { next: RecoveryStep::NewPassword, mail, question: None, login_id }
        }
        Next::Nothing => return None,
    })
}
