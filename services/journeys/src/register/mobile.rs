//! The mobile phone's code: sent anew, to the same number or another (OSK-17), and typed.
use super::{
    begin::mobile,
    effect::{self, Moving},
    finish::Ids,
    standing,
    step::ring,
};
use crate::{
    Asking, Desk, Fault, Field, Wrong,
    codes::{self, Try},
};
use account::{Token, Typed, Welcome};
use kernel::CodePurpose;
use policy::{
    code::{Answer, Number},
    registration::{Detail, Event},
};
use std::sync::Arc;
use store::Error;

/// Sends the code anew; to another number, if one is typed.
pub async fn send_mobile_code(
    desk: &Desk,
    asking: &Asking,
    key: &Token,
    typed: Option<&str>,
) -> Result<Result<(), Vec<Fault>>, Error> {
    let typed = match typed.map(mobile).transpose() {
        Ok(phone) => phone,
        Err(wrong) => return Ok(Err(vec![wrong.at(Field::Detail(Detail::Mobile))])),
    };
    let (now, ids, browser) = (desk.clock.now(), Arc::new(Ids::new(desk)), key.browser());
    let (this, asked) = (desk.clone(), asking.clone());
    let sent = desk.write(asking.tenant, move |tx| {
        let (desk, asking, ids, typed) = (this.clone(), asked.clone(), ids.clone(), typed.clone());
        Box::pin(async move {
            if let Err(fault) = codes::may_ask(tx, &desk, &asking, now).await? {
                return Ok(Err(vec![fault]));
            }
            let gone = || Ok(Err(vec![Wrong::Gone.whole()]));
            let Some(held) = account::of_browser(tx, browser).await? else { return gone() };
            let Some(phone) = typed.or_else(|| standing::mobile(&held.draft).cloned()) else { return gone() };
            let event = Event::ChangeMobile(Typed::Mobile { phone });
            effect::apply(tx, &desk, &asking, Moving { held: &held, browser, event, ids: &ids }, now).await
        })
    });
    let sent = sent.await?;
    ring(desk, asking, &sent, now);
    Ok(sent.map(|_| ()))
}

/// Tries the code in the browser that goes on with the registration; the right one completes it.
pub async fn prove_mobile(
    desk: &Desk,
    asking: &Asking,
    key: &Token,
    typed: &str,
) -> Result<Result<Option<Welcome>, Vec<Fault>>, Error> {
    let Ok(number) = typed.parse::<Number>() else { return Ok(Err(vec![Wrong::NotACode.at(Field::Code)])) };
    let (now, ids, browser) = (desk.clock.now(), Arc::new(Ids::new(desk)), key.browser());
    let (this, asked) = (desk.clone(), asking.clone());
    let proven = desk.write(asking.tenant, move |tx| {
        let (desk, asking, ids) = (this.clone(), asked.clone(), ids.clone());
        Box::pin(async move {
            let none_here = || Ok(Err(vec![Wrong::Code(Answer::NoneHere).at(Field::Code)]));
            let Some(held) = account::of_browser(tx, browser).await? else { return none_here() };
            let Some(contact) = standing::contact(&held.draft) else { return none_here() };
            let try_ = Try { subject: contact.subject(), purpose: CodePurpose::Mobile, browser, number };
            if let Err(fault) = codes::attempt(tx, &desk, &asking, &try_, now).await? {
                return Ok(Err(vec![fault]));
            }
            let moving = Moving { held: &held, browser, event: Event::MobileProven, ids: &ids };
            effect::apply(tx, &desk, &asking, moving, now).await
        })
    });
    let proven = proven.await?;
    ring(desk, asking, &proven, now);
    Ok(proven)
}
