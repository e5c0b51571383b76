//! The first step: an address is typed, and a code goes to it, whosever it is.
use super::browser_contact;
use crate::{
    Asking, Desk, Fault, Field, Wrong,
    codes::{self, Code},
    desk::language,
};
use account::{Contact, State, Token, Typed};
use kernel::{Channel, CodePurpose, DateTime, MailAddress, MobilePhone, Phone, Utc};
use notification::{Lane, NewMessage, enqueue};
use policy::{
    Browser,
    registration::{self, Begun, Known},
};
use std::sync::Arc;
use store::{Error, TenantTx};

/// What somebody types to begin.
#[derive(Clone, Debug)]
pub struct Begin {
    /// What names the browser; a fresh one is drawn where there is none.
    pub key: Option<Token>,
    /// The address of mail, as typed.
    pub mail: String,
    /// By which way the code goes.
    pub channel: Channel,
    /// The phone to which it goes by SMS, as typed.
    pub phone: Option<String>,
    /// The tag of the language in which messages are written.
    pub language: Option<String>,
}

/// Sends a code to a contact, or whatever else is to be mailed there. Answers the same for every address, in the same time.
pub async fn begin(desk: &Desk, asking: &Asking, begin: Begin) -> Result<Result<Token, Vec<Fault>>, Error> {
    let key = key_of(desk, begin.key.as_ref());
    let contact = match contact(asking, begin) {
        Ok(contact) => contact,
        Err(faults) => return Ok(Err(faults)),
    };
    let sent = send(desk, asking, key.browser(), contact).await?;
    Ok(sent.map(|()| key).map_err(|fault| vec![fault]))
}

/// The browser's key, if it is one of ours by its look: one that a client makes up may be guessed by another.
pub(crate) fn key_of(desk: &Desk, presented: Option<&Token>) -> Token {
    presented.filter(|key| key.is_of_ours()).cloned().unwrap_or_else(|| Token::new(&desk.rng))
}

/// Sends the first code anew, to the contact that the browser has typed.
pub async fn send_contact_code(desk: &Desk, asking: &Asking, key: &Token) -> Result<Result<(), Fault>, Error> {
    let Some((_, contact)) = browser_contact(desk, asking, key).await? else { return Ok(Err(Wrong::Gone.whole())) };
    send(desk, asking, key.browser(), contact).await
}

fn contact(asking: &Asking, begin: Begin) -> Result<Contact, Vec<Fault>> {
    let mut faults = vec![];
    let mail = match begin.mail.trim() {
        "" => Err(Wrong::Required.at(Field::Mail)),
        typed => typed.parse::<MailAddress>().map_err(|_| Wrong::NotMail.at(Field::Mail)),
    };
    let channel = begin.channel;
    if !asking.city.facts.codes.channels().contains(&channel) {
        faults.push(Wrong::Required.at(Field::Channel));
    }
    let phone = match channel {
        Channel::Email => Ok(None),
        Channel::Sms => mobile(begin.phone.as_deref().unwrap_or_default()).map(Some),
    };
    let phone = phone.unwrap_or_else(|wrong| {
        faults.push(wrong.at(Field::Phone));
        None
    });
    match mail {
        Ok(mail) if faults.is_empty() => {
            let language = language(begin.language);
            Ok(Contact { mail, channel, phone, language })
        }
        Ok(_) => Err(faults),
        Err(fault) => Err([vec![fault], faults].concat()),
    }
}

/// A phone that takes SMS (OSK-13), as typed.
pub(super) fn mobile(typed: &str) -> Result<MobilePhone, Wrong> {
    if typed.trim().is_empty() {
        return Err(Wrong::Required);
    }
    let phone = typed.parse::<Phone>().map_err(Wrong::Phone)?;
    MobilePhone::try_from(phone).map_err(|_| Wrong::NoSms)
}

async fn send(desk: &Desk, asking: &Asking, browser: Browser, contact: Contact) -> Result<Result<(), Fault>, Error> {
    let (now, drawn) = (desk.clock.now(), desk.draw());
    let (this, asking, contact) = (desk.clone(), asking.clone(), Arc::new(contact));
    let tenant = asking.tenant;
    let sent = desk.write(tenant, move |tx| {
        let (desk, asking, contact) = (this.clone(), asking.clone(), contact.clone());
        Box::pin(async move {
            if let Err(fault) = codes::may_ask(tx, &desk, &asking, now).await? {
                return Ok(Err(fault));
            }
            let known = known(tx, &contact).await?;
            let begun = registration::begin(&asking.city.facts.registration, known, now);
            let kept = serde_json::to_string(&*contact).map_err(|e| Error::Config(format!("a contact: {e}")))?;
            let subject = contact.subject();
            let code = Code {
                subject: &subject,
                purpose: CodePurpose::Register,
                browser,
                phone: contact.phone.as_ref(),
                contact: Some(&kept),
            };
            let issued = codes::issue(tx, &desk, &asking, (code, drawn, begun == Begun::Code), now).await?;
            if let Err(used_up) = issued {
                return Ok(Err(Wrong::CodesUsedUp(used_up.opens_at).whole()));
            }
            enqueue(tx, told(&asking, begun, &contact, drawn, now)).await?;
            Ok(Ok(()))
        })
    });
    let sent = sent.await?;
    if sent.is_ok() {
        desk.bell.ring(tenant, Lane::Codes, now);
    }
    Ok(sent)
}

/// What the contact is known as. Under lock, so that a draft isn't judged while it moves.
pub(super) async fn known(tx: &TenantTx, contact: &Contact) -> Result<Known<Typed>, Error> {
    let owner = tx.read(account::owner(&contact.mail)).await?;
    // a member's address is looked for among drafts too: it takes as long as anybody's
    let held = match &owner {
        Some(owner) if owner.state() == State::Waiting => account::of_account(tx, owner.id).await?,
        _ => account::of_contact(tx, contact).await?,
    };
    if owner.is_some_and(|owner| owner.state() == State::Member) {
        return Ok(Known::Member);
    }
    Ok(held.map_or(Known::Nobody, |held| Known::Draft(held.draft)))
}

fn told(asking: &Asking, begun: Begun, contact: &Contact, drawn: codes::Drawn, now: DateTime<Utc>) -> NewMessage {
    let language = contact.language.as_str();
    let code = |channel, recipient: String| {
        codes::message(asking, (CodePurpose::Register, drawn), (channel, recipient, language), now)
    };
    let letter = match begun {
        Begun::Code => {
            return match &contact.phone {
                Some(phone) => code(Channel::Sms, phone.phone().digits().to_owned()),
                None => code(Channel::Email, contact.mail.as_str().to_owned()),
            };
        }
        Begun::AlreadyMember => notification::already_member(asking.head(), &asking.city.texts, language),
        Begun::LogInToFinish => notification::log_in_to_finish(asking.head(), &asking.city.texts, language),
    };
    NewMessage { letter, expires: None, ..code(Channel::Email, contact.mail.as_str().to_owned()) }
}
