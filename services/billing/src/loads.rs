//! What was loaded, and when.
use chrono::{DateTime, Utc};
use kernel::LoadId;
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use std::sync::Arc;
use store::{Error, Query, Read, Select, Statement, Table, TenantEntity, TenantTx, record};

const LOADS: Table = Table::new("loads");

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "loads")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub published_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

mod files {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "load_files")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub fingerprint: String,
        pub load_id: Uuid,
        pub name: String,
        pub rows: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl TenantEntity for Entity {
        const TENANT: Column = Column::TenantId;
    }
}

/// A file of a load.
#[derive(Clone, Debug)]
pub struct LoadedFile {
    /// What its bytes are known by.
    pub fingerprint: String,
    /// Its name, without folders.
    pub name: String,
    /// How many rows it held.
    pub rows: i64,
}

/// Begins a load: what is published from now on belongs to it. [`Error::Conflict`] when a file was loaded before.
pub async fn open_load(tx: &TenantTx, load: LoadId, now: DateTime<Utc>, read: &[LoadedFile]) -> Result<(), Error> {
    tx.insert(ActiveModel { id: Set(load.0), published_at: Set(now), ..Default::default() }).await?;
    for file in read {
        let row = files::ActiveModel {
            fingerprint: Set(file.fingerprint.clone()),
            load_id: Set(load.0),
            name: Set(file.name.clone()),
            rows: Set(file.rows),
            ..Default::default()
        };
        tx.insert(row).await?;
    }
    Ok(())
}

/// Ends a load. One that changed nothing leaves no trace: the data is no newer than it was.
pub async fn close_load(tx: &TenantTx, load: LoadId, changed: bool) -> Result<(), Error> {
    if changed {
        return Ok(());
    }
    tx.delete::<Entity>(Column::Id.eq(load.0)).await.map(|_| ())
}

/// Whether a file with this fingerprint was loaded before.
pub async fn loaded_before(tx: &TenantTx, fingerprint: &str) -> Result<bool, Error> {
    let known = tx.find::<files::Entity>(files::Column::Fingerprint.eq(fingerprint)).await?;
    Ok(known.is_some())
}

record! {
    pub struct Load {
        published_at: DateTime<Utc> = l.published_at,
    }
}

/// When the city's data was last updated (KNZ-09).
pub fn last_load() -> Read<Option<DateTime<Utc>>> {
    LAST.optional([]).map(|load| load.map(|load| load.published_at))
}

static LAST: Query<Load, 0> =
    Query::new("billing::last_load", |[]| Select::from(LOADS, "l").descending("l.published_at").limit(1));

pub(crate) fn statements() -> Vec<Arc<Statement>> {
    vec![LAST.statement()]
}
