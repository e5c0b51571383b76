//! A member is told by mail what was changed in the account, so that who didn't change it hears of it (security.md A12).
use crate::desk::letterhead;
use account::Account;
use kernel::{DateTime, MessageId, Utc};
use notification::{Lane, MemberNews, NewMessage, enqueue};
use store::{Error, TenantTx};
use tenancy::Tenant;

/// Writes to where the member was reached before the change.
pub(crate) async fn tell(
    tx: &TenantTx,
    city: &Tenant,
    (member, news): (&Account, MemberNews),
    (id, now): (MessageId, DateTime<Utc>),
) -> Result<(), Error> {
    let Some(mail) = member.address() else { return Ok(()) };
    let message = NewMessage {
        id,
        lane: Lane::Notices,
        channel: notification::Channel::Mail,
        recipient: mail.to_owned(),
        letter: notification::member_news(news, letterhead(city), &city.texts, &member.language),
        at: now,
        expires: None,
    };
    enqueue(tx, message).await
}
