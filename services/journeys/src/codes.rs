//! A code from its drawing to its try. What is kept of it is its seal; the digits leave with the message and stand nowhere
//! else.
use crate::{Asking, Desk, Fault, Field, Wrong};
use account::{Purse, Subject, What, Whose};
use kernel::{Channel, CodePurpose, DateTime, MessageId, MobilePhone, TimeDelta, Utc};
use notification::{CodeLetter, Lane, NewMessage};
use policy::{
    Browser, UsedUp,
    code::{self, Answer, Number, Sealed, Tried, Way},
};
use store::{Error, TenantTx};

/// What chance gives to a code, drawn before the transaction.
#[derive(Clone, Copy)]
pub(crate) struct Drawn {
    pub(crate) number: Number,
    /// A seal that nothing fits.
    pub(crate) decoy: Sealed,
    pub(crate) message: MessageId,
}

impl Desk {
    pub(crate) fn draw(&self) -> Drawn {
        Drawn {
            number: Number::drawn(self.rng.bytes()),
            decoy: Sealed(self.rng.bytes()),
            message: MessageId::new(&self.clock, &self.rng),
        }
    }
}

/// A code to be issued.
#[derive(Clone, Copy)]
pub(crate) struct Code<'c> {
    pub(crate) subject: &'c Subject,
    pub(crate) purpose: CodePurpose,
    pub(crate) browser: Browser,
    /// The phone to which it goes by SMS; by mail where there is none.
    pub(crate) phone: Option<&'c MobilePhone>,
    /// What it is sent for, as the journey keeps it.
    pub(crate) contact: Option<&'c str>,
}

/// Who asks for codes from one network keeps to its budget.
pub(crate) async fn may_ask(
    tx: &TenantTx,
    desk: &Desk,
    asking: &Asking,
    now: DateTime<Utc>,
) -> Result<Result<(), Fault>, Error> {
    let purse = asking.purse(Whose::Codes, desk.tries.codes);
    if let Err(spent) = purse.left(tx, now).await? {
        return Ok(Err(Wrong::TooMany(spent.until).whole()));
    }
    purse.spend(tx, now).await.map(Ok)
}

/// Puts a code in the place of whatever the subject had, and counts it. `real`: whether it can be right.
pub(crate) async fn issue(
    tx: &TenantTx,
    desk: &Desk,
    asking: &Asking,
    (code, drawn, real): (Code<'_>, Drawn, bool),
    now: DateTime<Utc>,
) -> Result<Result<(), UsedUp>, Error> {
    let key = counted_under(&code);
    let key = key.as_slice();
    let sent = account::counted(tx, What::CodesToSubject, key).await?;
    let to_phone = match code.phone {
        Some(phone) => account::counted(tx, What::CodesToPhone, phone.phone().digits().as_bytes()).await?,
        None => None,
    };
    let way = code.phone.map_or(Way::Email, |to| Way::Sms { to, sent: to_phone });
    let sealed = desk.seals.seal(asking.tenant, code.subject, code.purpose, drawn.number);
    let sealed = if real { sealed } else { drawn.decoy };
    let tried = Tried { sealed, purpose: code.purpose, browser: code.browser };
    let issued = match code::issue(&asking.city.facts.codes, tried, way, sent, now) {
        Ok(issued) => issued,
        Err(used_up) => return Ok(Err(used_up)),
    };
    account::count(tx, What::CodesToSubject, key, sent, issued.subject).await?;
    if let (Some(phone), Some(daily)) = (code.phone, issued.phone) {
        account::count(tx, What::CodesToPhone, phone.phone().digits().as_bytes(), to_phone, daily).await?;
    }
    account::put_code(tx, code.subject, &issued.issued, code.contact).await.map(Ok)
}

/// What a code is counted under. Whoever waits for the mobile phone's code has shown that the address is theirs: strangers
/// who type it use up the codes that go there, and none of these.
fn counted_under(code: &Code<'_>) -> Vec<u8> {
    match code.purpose {
        CodePurpose::Mobile => [code.subject.bytes(), code.purpose.code().as_bytes()].concat(),
        _ => code.subject.bytes().to_vec(),
    }
}

/// The message that brings a code. It is worth nothing once the code is.
pub(crate) fn message(
    asking: &Asking,
    (purpose, drawn): (CodePurpose, Drawn),
    (channel, recipient, language): (Channel, String, &str),
    now: DateTime<Utc>,
) -> NewMessage {
    let minutes = asking.city.facts.codes.minutes();
    let digits = drawn.number.digits();
    let letter = CodeLetter { head: asking.head(), digits: &digits, purpose, minutes };
    NewMessage {
        id: drawn.message,
        lane: Lane::Codes,
        channel: match channel {
            Channel::Email => notification::Channel::Mail,
            Channel::Sms => notification::Channel::Sms,
        },
        recipient,
        letter: letter.by(channel, &asking.city.texts, language),
        at: now,
        expires: Some(now + TimeDelta::minutes(i64::from(minutes))),
    }
}

/// A code that is tried.
#[derive(Clone)]
pub(crate) struct Try {
    pub(crate) subject: Subject,
    pub(crate) purpose: CodePurpose,
    pub(crate) browser: Browser,
    pub(crate) number: Number,
}

/// Tries a code, and counts a wrong one for the network and the city.
pub(crate) async fn attempt(
    tx: &TenantTx,
    desk: &Desk,
    asking: &Asking,
    try_: &Try,
    now: DateTime<Utc>,
) -> Result<Result<(), Fault>, Error> {
    let network = asking.purse(Whose::WrongCodes, desk.tries.wrong_codes);
    let city = Purse { whose: Whose::WrongCodesInCity, key: &[], budget: desk.tries.wrong_codes_in_city };
    for purse in [&network, &city] {
        if let Err(spent) = purse.left(tx, now).await? {
            return Ok(Err(Wrong::TooMany(spent.until).at(Field::Code)));
        }
    }
    let issued = account::code(tx, &try_.subject, try_.purpose).await?;
    let sealed = desk.seals.seal(asking.tenant, &try_.subject, try_.purpose, try_.number);
    let tried = Tried { sealed, purpose: try_.purpose, browser: try_.browser };
    let (kept, answer) = code::attempt(&asking.city.facts.codes, issued.as_ref(), &tried, now);
    if let Some(kept) = kept {
        account::tried_code(tx, &try_.subject, &kept).await?;
    }
    if answer == Answer::Right {
        return Ok(Ok(()));
    }
    if matches!(answer, Answer::Wrong { .. }) {
        network.spend(tx, now).await?;
        city.spend(tx, now).await?;
    }
    Ok(Err(Wrong::Code(answer).at(Field::Code)))
}
