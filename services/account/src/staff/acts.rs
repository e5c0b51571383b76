//! The record of what the bureau did. Rows are added and never changed: on PostgreSQL the program has no right to more,
//! and on both engines a trigger refuses it (`security.md` U2, U3).
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{ActId, StaffId};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};
use store::{Error, ExprTrait as _, Query, Read, Select, Table, TenantEntity, TenantTx, col, record};

const ACTS_DONE: Table = Table::new("bureau_acts");

/// One more than a page of the API holds, so that it knows of a next.
const PAGE: u64 = 101;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bureau_acts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub at: DateTime<Utc>,
    pub staff_id: Uuid,
    pub act: String,
    pub subject: Option<Uuid>,
    pub detail: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

/// What else is said of an act: names of the program's own, with ids, codes, days and counts. It has no way to hold a
/// name, an address or whatever else somebody typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Detail(BTreeMap<&'static str, Said>);

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum Said {
    Id(Uuid),
    Code(&'static str),
    Day(NaiveDate),
    Moment(DateTime<Utc>),
    Count(u64),
}

impl Detail {
    /// Nothing.
    pub fn none() -> Detail {
        Detail::default()
    }

    /// With an id.
    #[must_use]
    pub fn id(self, name: &'static str, id: impl Into<Uuid>) -> Detail {
        self.with(name, Said::Id(id.into()))
    }

    /// With a code of the program's own.
    #[must_use]
    pub fn code(self, name: &'static str, code: &'static str) -> Detail {
        self.with(name, Said::Code(code))
    }

    /// With a day.
    #[must_use]
    pub fn day(self, name: &'static str, day: NaiveDate) -> Detail {
        self.with(name, Said::Day(day))
    }

    /// With a moment.
    #[must_use]
    pub fn moment(self, name: &'static str, moment: DateTime<Utc>) -> Detail {
        self.with(name, Said::Moment(moment))
    }

    /// With a number of things.
    #[must_use]
    pub fn count(self, name: &'static str, count: u64) -> Detail {
        self.with(name, Said::Count(count))
    }

    fn with(mut self, name: &'static str, said: Said) -> Detail {
        self.0.insert(name, said);
        self
    }
}

/// Something that the bureau did.
#[derive(Clone, Debug)]
pub struct NewAct {
    /// Its id, drawn when it was done: the record's order is that of ids.
    pub id: ActId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub staff: StaffId,
    /// What, by a code that never changes: `looked_up`.
    pub act: &'static str,
    /// To whom or what, by its id.
    pub subject: Option<Uuid>,
    /// What else there is to say.
    pub detail: Detail,
}

/// Adds an act to the record, in the transaction that does it.
pub async fn record_act(tx: &TenantTx, new: &NewAct) -> Result<(), Error> {
    let detail = serde_json::to_string(&new.detail).map_err(|e| Error::Config(format!("an act: {e}")))?;
    let row = ActiveModel {
        id: Set(new.id.0),
        at: Set(new.at),
        staff_id: Set(new.staff.0),
        act: Set(new.act.to_owned()),
        subject: Set(new.subject),
        detail: Set(detail),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}

record! {
    /// An act, as the record has it.
    #[derive(Clone, Debug)]
    pub struct Act {
        /// Its id.
        id: ActId = a.id,
        /// When.
        at: DateTime<Utc> = a.at,
        /// Who.
        staff: StaffId = a.staff_id,
        /// What, by its code.
        code: String = a.act,
        /// To whom or what, by its id.
        subject: Option<Uuid> = a.subject,
        /// JSON: what else there is to say.
        detail: String = a.detail,
    }
}

/// Some of the record, newest first; one more than a page holds where there are more.
pub type ActPage = Arc<[Act]>;

/// The newest, or those before `before`. Acts of one millisecond have no order among themselves.
pub fn acts(before: Option<ActId>) -> Read<ActPage> {
    ACTS.list([before.unwrap_or(ActId::LAST).0.into()])
}

pub(crate) static ACTS: Query<Act, 1> = Query::new("account::acts", |[before]| {
    Select::from(ACTS_DONE, "a").filter(col("a.id").lt(before)).descending("a.id").limit(PAGE)
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_detail_is_an_object_of_plain_values() {
        let day = NaiveDate::from_ymd_opt(2024, 9, 17).unwrap();
        let detail = Detail::none().code("reason", "lost_mail").id("by", Uuid::nil()).day("day", day).count("rows", 3);
        let json = r#"{"by":"00000000-0000-0000-0000-000000000000","day":"2024-09-17","reason":"lost_mail","rows":3}"#;
        assert_eq!(serde_json::to_string(&detail).unwrap(), json);
        assert_eq!(serde_json::to_string(&Detail::none()).unwrap(), "{}");
    }
}
