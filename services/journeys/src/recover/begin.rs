//! An address is typed. A code goes there if somebody can log in with it, and nothing goes anywhere else (NYR-14, KRS-12,
//! KRS-14); what is written and read is the same.
use super::Addressed;
use crate::{
    Asking, Desk, Fault, Field, Wrong,
    codes::{self, Code},
    desk::language,
    register::key_of,
};
use account::{State, Subject, Token, What};
use kernel::{Channel, CodePurpose, MailAddress};
use notification::{Lane, enqueue, feign};
use policy::{Browser, daily, recovery, registration::Found};
use std::sync::Arc;
use store::Error;

/// What somebody types to get back in.
#[derive(Clone, Debug)]
pub struct BeginRecovery {
    /// What names the browser; a fresh one is drawn where there is none.
    pub key: Option<Token>,
    /// The address of mail, as typed.
    pub mail: String,
    /// The tag of the language in which messages are written.
    pub language: Option<String>,
}

/// Sends a code to whom there is a login for.
pub async fn begin(desk: &Desk, asking: &Asking, begin: BeginRecovery) -> Result<Result<Token, Fault>, Error> {
    let key = key_of(desk, begin.key.as_ref());
    let mail = match begin.mail.trim() {
        "" => return Ok(Err(Wrong::Required.at(Field::Mail))),
        typed => match typed.parse::<MailAddress>() {
            Ok(mail) => mail,
            Err(_) => return Ok(Err(Wrong::NotMail.at(Field::Mail))),
        },
    };
    let language = language(begin.language);
    Ok(send(desk, asking, key.browser(), (mail, language)).await?.map(|()| key))
}

/// Sends the code anew, to the address that the browser has typed.
pub async fn send_recovery_code(desk: &Desk, asking: &Asking, key: &Token) -> Result<Result<(), Fault>, Error> {
    let asked = account::asked(key.browser(), CodePurpose::Reset);
    let asked = desk.store.tenant(asking.tenant).fetch(asked).await?;
    let Some(Addressed { mail, language, .. }) = asked.and_then(|asked| asked.contact()) else {
        return Ok(Err(Wrong::Gone.whole()));
    };
    send(desk, asking, key.browser(), (mail, language)).await
}

async fn send(
    desk: &Desk,
    asking: &Asking,
    browser: Browser,
    typed: (MailAddress, String),
) -> Result<Result<(), Fault>, Error> {
    let (now, drawn) = (desk.clock.now(), desk.draw());
    let (this, asked, typed) = (desk.clone(), asking.clone(), Arc::new(typed));
    let sent = desk.write(asking.tenant, move |tx| {
        let (desk, asking, typed) = (this.clone(), asked.clone(), typed.clone());
        Box::pin(async move {
            if let Err(fault) = codes::may_ask(tx, &desk, &asking, now).await? {
                return Ok(Err(fault));
            }
            let (mail, language) = &*typed;
            let owner = tx.read(account::owner(mail)).await?;
            let found = owner.as_ref().map_or(Found::Nothing, |owner| match owner.state() {
                State::Member => Found::Portal,
                State::Waiting => Found::MobileCode,
            });
            let real = recovery::sends_code(found);
            let owner = owner.filter(|_| real);
            let phone = owner.as_ref().and_then(|owner| owner.phone());
            // what a phone has used up must not tell whose address it belongs to: then nothing goes, and all else is alike
            let quiet = match &phone {
                Some(phone) => {
                    let to_phone = account::counted(tx, What::CodesToPhone, phone.phone().digits().as_bytes()).await?;
                    daily::within(asking.city.facts.codes.a_day(), to_phone, now).is_err()
                }
                None => false,
            };
            let (phone, real) = if quiet { (None, false) } else { (phone, real) };
            let account = owner.map(|owner| owner.id);
            let kept = Addressed { mail: mail.clone(), account, language: language.clone() };
            let kept = serde_json::to_string(&kept).map_err(|e| Error::Config(format!("an address: {e}")))?;
            let subject = Subject::of(mail.as_str());
            let code = Code {
                subject: &subject,
                purpose: CodePurpose::Reset,
                browser,
                phone: phone.as_ref(),
                contact: Some(&kept),
            };
            if let Err(used_up) = codes::issue(tx, &desk, &asking, (code, drawn, real), now).await? {
                return Ok(Err(Wrong::CodesUsedUp(used_up.opens_at).whole()));
            }
            let (channel, to) = match &phone {
                Some(phone) => (Channel::Sms, phone.phone().digits()),
                None => (Channel::Email, mail.as_str()),
            };
            let to = (channel, to.to_owned(), language.as_str());
            let message = codes::message(&asking, (CodePurpose::Reset, drawn), to, now);
            let queued = if real { enqueue(tx, message).await } else { feign(tx, message).await };
            queued?;
            Ok(Ok(()))
        })
    });
    let sent = sent.await?;
    if sent.is_ok() {
        desk.bell.ring(asking.tenant, Lane::Codes, now);
    }
    Ok(sent)
}
