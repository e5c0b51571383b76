use chrono::{DateTime, Utc};
use kernel::AnnouncementId;
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use store::{Error, TenantEntity, TenantTx};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "announcements")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub title: String,
    pub body: String,
    pub published_at: DateTime<Utc>,
    pub withdrawn_at: Option<DateTime<Utc>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

/// What a bureau tells all residents.
#[derive(Clone, Debug)]
pub struct NewAnnouncement {
    /// Its id; the same again is [`Error::Conflict`].
    pub id: AnnouncementId,
    /// One line.
    pub title: String,
    /// Plain text, paragraphs parted by blank lines.
    pub body: String,
    /// From when on it is read.
    pub published_at: DateTime<Utc>,
    /// From when on it no longer is, if that is known.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// Publishes an announcement, now or from a later moment on.
pub async fn publish(tx: &TenantTx, new: NewAnnouncement) -> Result<(), Error> {
    let row = ActiveModel {
        id: Set(new.id.0),
        title: Set(new.title),
        body: Set(new.body),
        published_at: Set(new.published_at),
        withdrawn_at: Set(new.withdrawn_at),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}
