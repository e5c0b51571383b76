//! Messages on their way. A row is written by the journey that has something to say, in the journey's own transaction:
//! what did not happen is told to nobody, and what happened is told.
use crate::{Lane, Letter};
use channels::Channel;
use chrono::{DateTime, Utc};
use kernel::{MessageId, TenantId};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use sha2::{Digest, Sha256};
use store::{Error, TenantEntity, TenantTx};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "messages")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub lane: String,
    pub kind: String,
    pub channel: String,
    pub recipient_hash: Vec<u8>,
    pub recipient: Option<String>,
    pub subject: Option<String>,
    pub body: Option<String>,
    pub queued_at: DateTime<Utc>,
    /// From when on it may be carried: the next try, or the end of the claim of whoever carries it now. Null once it has
    /// left or was given up.
    pub due_at: Option<DateTime<Utc>>,
    /// How often it was claimed; the number of a claim, so that a late answer settles no other one.
    pub tries: i32,
    pub sent_at: Option<DateTime<Utc>>,
    pub failed_at: Option<DateTime<Utc>>,
    /// From when on it is worth nothing, and doesn't leave.
    pub expires_at: Option<DateTime<Utc>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

/// A message that somebody is to get.
#[derive(Clone)]
pub struct NewMessage {
    /// Its id; the same again is [`Error::Conflict`].
    pub id: MessageId,
    /// How urgent it is.
    pub lane: Lane,
    /// Which way it goes.
    pub channel: Channel,
    /// To whom: an address of mail, a telephone number, a client's token.
    pub recipient: String,
    /// What it says, in the words of now: what was promised is said so, however often it is tried.
    pub letter: Letter,
    /// When.
    pub at: DateTime<Utc>,
    /// From when on it is worth nothing, if ever: then it doesn't leave any more.
    pub expires: Option<DateTime<Utc>>,
}

/// Puts a message in the queue; it leaves only if `tx` is kept. Ring for [`NewMessage::lane`] after that.
pub async fn enqueue(tx: &TenantTx, new: NewMessage) -> Result<(), Error> {
    write(tx, new, true).await
}

/// Does what [`enqueue`] does, but for a message that goes to nobody: who asks can't tell by the time whether there was
/// somebody to write to.
pub async fn feign(tx: &TenantTx, new: NewMessage) -> Result<(), Error> {
    write(tx, new, false).await
}

async fn write(tx: &TenantTx, new: NewMessage, leaves: bool) -> Result<(), Error> {
    let row = ActiveModel {
        id: Set(new.id.0),
        lane: Set(new.lane.code().to_owned()),
        kind: Set(new.letter.kind.to_owned()),
        channel: Set(new.channel.code().to_owned()),
        recipient_hash: Set(hash(tx.tenant(), new.channel, &new.recipient)),
        recipient: Set(leaves.then_some(new.recipient)),
        subject: Set(new.letter.subject.filter(|_| leaves)),
        body: Set(leaves.then_some(new.letter.body)),
        queued_at: Set(new.at),
        due_at: Set(leaves.then_some(new.at)),
        tries: Set(0),
        failed_at: Set((!leaves).then_some(new.at)),
        expires_at: Set(new.expires),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}

/// By which it can be found again that somebody who names an address got a message. Another one in each city, so that
/// nobody lays two cities' rows side by side.
fn hash(tenant: TenantId, channel: Channel, recipient: &str) -> Vec<u8> {
    Sha256::digest([tenant.0.as_bytes().as_slice(), channel.code().as_bytes(), recipient.as_bytes()].concat()).to_vec()
}
