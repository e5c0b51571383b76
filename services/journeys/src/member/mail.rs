//! Another address of mail (NYR-18, KRS-21, KNZ-14): the password is typed, a code goes to the new address, and the old one
//! is told. Whether somebody has the new one already is read there and by nobody else.
use super::{Member, admit, confirm, told::tell};
use crate::{
    Asking, Desk, Fault, Field, Wrong,
    codes::{self, Code, Try},
};
use account::{Asked, Confirmed, Subject, Token};
use kernel::{AccountId, Channel, CodePurpose, MailAddress, MessageId};
use notification::{Lane, MemberNews, NewMessage, enqueue};
use policy::{Browser, code::Answer};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::{Error, Read};
use tenancy::LoginId;

/// What a code was sent for.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Wanted {
    account: AccountId,
    mail: MailAddress,
}

/// The code belongs to the login in which it was asked for.
fn here(me: Member) -> Browser {
    Token::presented(&me.session.to_string()).browser()
}

/// What this login has asked a code for.
pub fn mail_asked(me: Member) -> Read<Option<Arc<Asked>>> {
    account::asked(here(me), CodePurpose::NewEmail)
}

/// Sends a code to the new address.
pub async fn begin_mail_change(
    desk: &Desk,
    asking: &Asking,
    me: Member,
    (mail, password): (&str, SecretString),
) -> Result<Result<(), Vec<Fault>>, Error> {
    let mail = match mail.trim() {
        "" => Err(Wrong::Required),
        typed => typed.parse::<MailAddress>().map_err(|_| Wrong::NotMail),
    };
    let confirmed = confirm(desk, asking, me.account, password).await?;
    match (mail.map_err(|wrong| wrong.at(Field::Mail)), confirmed) {
        (Ok(mail), Ok(confirmed)) => send(desk, asking, me, (mail, Some(confirmed))).await,
        (mail, confirmed) => Ok(Err([mail.err(), confirmed.err()].into_iter().flatten().collect())),
    }
}

/// Sends the code anew, to the same address.
pub async fn send_mail_code(desk: &Desk, asking: &Asking, me: Member) -> Result<Result<(), Vec<Fault>>, Error> {
    let asked = desk.store.tenant(asking.tenant).fetch(mail_asked(me)).await?;
    let wanted = asked.filter(|asked| !asked.used).and_then(|asked| asked.contact::<Wanted>());
    match wanted.filter(|wanted| wanted.account == me.account) {
        Some(wanted) => send(desk, asking, me, (wanted.mail, None)).await,
        None => Ok(Err(vec![Wrong::Gone.whole()])),
    }
}

async fn send(
    desk: &Desk,
    asking: &Asking,
    me: Member,
    (mail, confirmed): (MailAddress, Option<Confirmed>),
) -> Result<Result<(), Vec<Fault>>, Error> {
    let (now, drawn, wanted) = (desk.clock.now(), desk.draw(), Wanted { account: me.account, mail });
    let (this, asked, given) = (desk.clone(), asking.clone(), Arc::new((wanted, confirmed)));
    let sent = desk.write(asking.tenant, move |tx| {
        let (desk, asking, given) = (this.clone(), asked.clone(), given.clone());
        Box::pin(async move {
            let (wanted, confirmed) = &*given;
            if let Some(confirmed) = confirmed
                && let Err(fault) = admit(tx, &desk, confirmed, now).await?
            {
                return Ok(Err(vec![fault]));
            }
            let Some(member) = tx.read(account::account(me.account)).await? else {
                return Ok(Err(vec![Wrong::Gone.whole()]));
            };
            if member.address() == Some(wanted.mail.as_str()) {
                return Ok(Err(vec![Wrong::Same.at(Field::Mail)]));
            }
            if let Err(fault) = codes::may_ask(tx, &desk, &asking, now).await? {
                return Ok(Err(vec![fault]));
            }
            let real = tx.read(account::owner(&wanted.mail)).await?.is_none();
            let kept = serde_json::to_string(wanted).map_err(|e| Error::Config(format!("an address: {e}")))?;
            let subject = Subject::of(wanted.mail.as_str());
            let code = Code {
                subject: &subject,
                purpose: CodePurpose::NewEmail,
                browser: here(me),
                phone: None,
                contact: Some(&kept),
            };
            if let Err(used_up) = codes::issue(tx, &desk, &asking, (code, drawn, real), now).await? {
                return Ok(Err(vec![Wrong::CodesUsedUp(used_up.opens_at).whole()]));
            }
            account::forget_asked(tx, here(me), CodePurpose::NewEmail, &subject).await?;
            let to = (Channel::Email, wanted.mail.as_str().to_owned(), member.language.as_str());
            let mut message = codes::message(&asking, (CodePurpose::NewEmail, drawn), to, now);
            if !real {
                let letter = notification::already_member(asking.head(), &asking.city.texts, &member.language);
                message = NewMessage { letter, expires: None, ..message };
            }
            enqueue(tx, message).await?;
            Ok(Ok(()))
        })
    });
    let sent = sent.await?;
    if sent.is_ok() {
        desk.bell.ring(asking.tenant, Lane::Codes, now);
    }
    Ok(sent)
}

/// The address that waits for its code, of what [`mail_asked`] finds.
pub fn address_asked(me: AccountId, asked: Option<&Asked>) -> Option<MailAddress> {
    let wanted = asked.filter(|asked| !asked.used)?.contact::<Wanted>()?;
    (wanted.account == me).then_some(wanted.mail)
}

/// Tries the code: the right one makes the new address the member's.
pub async fn prove_mail(desk: &Desk, asking: &Asking, me: Member, typed: &str) -> Result<Result<(), Fault>, Error> {
    let Ok(number) = typed.parse() else { return Ok(Err(Wrong::NotACode.at(Field::Code))) };
    let none_here = || Wrong::Code(Answer::NoneHere).at(Field::Code);
    let asked = desk.store.tenant(asking.tenant).fetch(mail_asked(me)).await?;
    let Some(mail) = address_asked(me.account, asked.as_deref()) else { return Ok(Err(none_here())) };
    let (now, letter) = (desk.clock.now(), MessageId::new(&desk.clock, &desk.rng));
    let subject = Subject::of(mail.as_str());
    let try_ = Arc::new((Try { subject, purpose: CodePurpose::NewEmail, browser: here(me), number }, mail));
    let (this, asked) = (desk.clone(), asking.clone());
    let proven = desk.write(asking.tenant, move |tx| {
        let (desk, asking, try_) = (this.clone(), asked.clone(), try_.clone());
        Box::pin(async move {
            let (try_, mail) = &*try_;
            if !account::hold(tx, me.account).await? {
                return Ok(Err(none_here()));
            }
            if let Err(fault) = codes::attempt(tx, &desk, &asking, try_, now).await? {
                return Ok(Err(fault));
            }
            // somebody may have registered with it since the code was sent
            if tx.read(account::owner(mail)).await?.is_some() {
                return Ok(Err(Wrong::Taken.at(Field::Mail)));
            }
            let Some(member) = tx.read(account::account(me.account)).await? else { return Ok(Err(none_here())) };
            let logs_in = asking.city.facts.login.id == LoginId::Email;
            account::set_address(tx, &member, mail, logs_in).await?;
            tell(tx, &asking.city, (&member, MemberNews::MailChanged), (letter, now)).await?;
            Ok(Ok(()))
        })
    });
    let proven = proven.await?;
    if proven.is_ok() {
        desk.bell.ring(asking.tenant, Lane::Notices, now);
    }
    Ok(proven)
}
