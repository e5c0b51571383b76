//! What was loaded, and when.
use chrono::{DateTime, Utc};
use kernel::LoadId;
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use std::sync::Arc;
use store::{Error, Expr, ExprTrait, Query, Read, Select, Statement, Table, TenantEntity, TenantTx, col, record};

const LOADS: Table = Table::new("loads");
const FILES: Table = Table::new("load_files");

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "loads")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub published_at: DateTime<Utc>,
    pub changed: bool,
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
        pub kind: Option<String>,
        pub serial: Option<i64>,
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
    /// What it is about; a file is numbered among those of its kind.
    pub kind: &'static str,
    /// Its number, where the bureau numbers its files.
    pub serial: Option<u32>,
}

/// Begins a load: what is published from now on belongs to it. [`Error::Conflict`] when a file was loaded before.
pub async fn open_load(tx: &TenantTx, load: LoadId, now: DateTime<Utc>, read: &[LoadedFile]) -> Result<(), Error> {
    tx.insert(ActiveModel { id: Set(load.0), published_at: Set(now), changed: Set(true), ..Default::default() })
        .await?;
    for file in read {
        let row = files::ActiveModel {
            fingerprint: Set(file.fingerprint.clone()),
            load_id: Set(load.0),
            name: Set(file.name.clone()),
            rows: Set(file.rows),
            kind: Set(Some(file.kind.to_owned())),
            serial: Set(file.serial.map(i64::from)),
            ..Default::default()
        };
        tx.insert(row).await?;
    }
    Ok(())
}

/// Ends a load. One that changed nothing leaves no trace, for the data is no newer than it was; but that its numbered
/// files have come is remembered, since the next ones build upon them.
pub async fn close_load(tx: &TenantTx, load: LoadId, changed: bool) -> Result<(), Error> {
    if changed {
        return Ok(());
    }
    let numbered = files::Column::LoadId.eq(load.0).and(files::Column::Serial.is_not_null());
    if tx.find::<files::Entity>(numbered).await?.is_some() {
        let unchanged = [(Column::Changed, Expr::value(false))];
        return tx.update::<Entity>(Column::Id.eq(load.0), unchanged).await.map(|_| ());
    }
    tx.delete::<Entity>(Column::Id.eq(load.0)).await.map(|_| ())
}

/// Whether a file with this fingerprint was loaded before.
pub async fn loaded_before(tx: &TenantTx, fingerprint: &str) -> Result<bool, Error> {
    let known = tx.find::<files::Entity>(files::Column::Fingerprint.eq(fingerprint)).await?;
    Ok(known.is_some())
}

/// The greatest number of the files of this kind, if any was loaded that has one. Whoever asks has it to themselves until
/// their transaction ends: two imports can't both be the next. Where nothing is loaded yet there is no row to hold, and
/// the unique key on kind and serial keeps the same file from coming twice.
pub async fn newest_serial(tx: &TenantTx, kind: &'static str) -> Result<Option<u32>, Error> {
    loop {
        let newest = tx.read(NEWEST.optional([kind.into()])).await?.map(|file| file.serial);
        let Some(serial) = newest else { return Ok(None) };
        let held = files::Column::Kind.eq(kind).and(files::Column::Serial.eq(serial));
        tx.find_locked::<files::Entity>(held).await?;
        // Who had to wait for that row asks again: the other import has loaded a newer one.
        if tx.read(NEWEST.optional([kind.into()])).await?.map(|file| file.serial) == newest {
            return Ok(u32::try_from(serial).ok());
        }
    }
}

record! {
    pub struct Newest {
        serial: i64 = f.serial,
    }
}

static NEWEST: Query<Newest, 1> = Query::new("billing::newest_serial", |[kind]| {
    Select::from(FILES, "f")
        .filter(col("f.kind").eq(kind).and(col("f.serial").is_not_null()))
        .descending("f.serial")
        .limit(1)
});

record! {
    pub struct Load {
        published_at: DateTime<Utc> = l.published_at,
    }
}

/// When the city's data was last updated (KNZ-09).
pub fn last_load() -> Read<Option<DateTime<Utc>>> {
    LAST.optional([]).map(|load| load.map(|load| load.published_at))
}

static LAST: Query<Load, 0> = Query::new("billing::last_load", |[]| {
    Select::from(LOADS, "l").filter(col("l.changed").eq(true)).descending("l.published_at").limit(1)
});

pub(crate) fn statements() -> Vec<Arc<Statement>> {
    vec![LAST.statement(), NEWEST.statement()]
}
