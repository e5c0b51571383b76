//! What was exported of a reading's list, so that it can be told what has changed since. An export is made and then
//! confirmed by who has the whole file: until then it counts for nothing, and another one of the same reading takes its
//! place. Of each row a digest is kept, and no address.
use super::list::Printed;
use crate::reads::CONTRACTS;
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{ContractId, PaperExportId};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};
use store::{
    Error, ExprTrait as _, Query, Read, Select, Stage, Statement, Table, TenantEntity, TenantTx, Value, col, record,
};

const EXPORTS: Table = Table::new("paper_exports");
const ROWS: Table = Table::new("paper_export_rows");

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "paper_exports")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub reading_on: NaiveDate,
    pub made_at: DateTime<Utc>,
    pub confirmed_at: Option<DateTime<Utc>>,
    pub contracts: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

/// A list that was made into a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Export {
    /// Its id.
    pub id: PaperExportId,
    /// The day of the reading.
    pub reading_on: NaiveDate,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

const PUT: Stage = Stage { table: ROWS, columns: &["export_id", "contract_id", "digest"] };

/// Writes down what is about to be handed over; it counts once it is confirmed. One of the same reading that nobody
/// confirmed is taken away, so that it can't be any more.
pub async fn make(tx: &TenantTx, export: Export, list: &[Printed]) -> Result<(), Error> {
    let unconfirmed = Column::ReadingOn.eq(export.reading_on).and(Column::ConfirmedAt.is_null());
    take_away(tx, unconfirmed).await?;
    let row = ActiveModel {
        id: Set(export.id.0),
        reading_on: Set(export.reading_on),
        made_at: Set(export.made_at),
        confirmed_at: Set(None),
        contracts: Set(i32::try_from(list.len()).unwrap_or(i32::MAX)),
        ..Default::default()
    };
    tx.insert(row).await?;
    let values = |of: &Printed| -> Vec<Value> { vec![export.id.0.into(), of.contract.0.into(), of.digest().into()] };
    PUT.put(tx, list.iter().map(values).collect()).await
}

/// What became of a confirmation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// It counts now.
    Now(NaiveDate),
    /// It counted already.
    Already(NaiveDate),
    /// There is no such export, or another of its reading was made meanwhile.
    Gone,
}

/// An export is handed over whole: it counts, and those of the same reading before it don't any more.
pub async fn confirm(tx: &TenantTx, id: PaperExportId, at: DateTime<Utc>) -> Result<Confirmed, Error> {
    let Some(row) = tx.find_locked::<Entity>(Column::Id.eq(id.0)).await? else { return Ok(Confirmed::Gone) };
    if row.confirmed_at.is_some() {
        return Ok(Confirmed::Already(row.reading_on));
    }
    tx.update::<Entity>(Column::Id.eq(id.0), [(Column::ConfirmedAt, Expr::value(at))]).await?;
    let earlier = Column::ReadingOn.eq(row.reading_on).and(Column::Id.ne(id.0));
    take_away(tx, earlier).await?;
    Ok(Confirmed::Now(row.reading_on))
}

/// Takes away exports of readings before a day: at most `most`. Says whether there may be more.
pub async fn forget_exports(tx: &TenantTx, before: NaiveDate, most: u64) -> Result<bool, Error> {
    let old = tx.take::<Entity>(Column::ReadingOn.lt(before), Column::ReadingOn, most).await?;
    let more = old.len() as u64 >= most;
    if !old.is_empty() {
        take_away(tx, Column::Id.is_in(old.into_iter().map(|row| row.id))).await?;
    }
    Ok(more)
}

/// With their rows, which go by the reference.
async fn take_away(tx: &TenantTx, which: impl Into<sea_orm::Condition>) -> Result<(), Error> {
    tx.delete::<Entity>(which).await.map(|_| ())
}

record! {
    pub struct Counting {
        id: PaperExportId = x.id,
        reading_on: NaiveDate = x.reading_on,
        made_at: DateTime<Utc> = x.made_at,
    }
}

/// The export of a reading that counts, if there is one.
pub fn last_export(reading_on: NaiveDate) -> Read<Option<Export>> {
    LAST.optional([reading_on.into()])
        .map(|row| row.map(|row| Export { id: row.id, reading_on: row.reading_on, made_at: row.made_at }))
}

static LAST: Query<Counting, 1> = Query::new("contract::last_paper_export", |[on]| {
    Select::from(EXPORTS, "x")
        .filter(col("x.reading_on").eq(on))
        .filter(col("x.confirmed_at").is_not_null())
        .descending("x.confirmed_at")
        .limit(1)
});

record! {
    /// A row of an export.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Exported {
        /// The contract.
        contract: ContractId = r.contract_id,
        /// Its number, as it is now.
        customer_no: String = c.customer_no,
        /// What stood in its row.
        digest: String = r.digest,
    }
}

/// The rows of an export, by number.
pub fn exported(export: PaperExportId) -> Read<Arc<[Exported]>> {
    EXPORTED.list([export.0.into()])
}

static EXPORTED: Query<Exported, 1> = Query::new("contract::paper_exported", |[export]| {
    Select::from(ROWS, "r")
        .join(CONTRACTS, "c", col("c.id").equals(("r", "contract_id")))
        .filter(col("r.export_id").eq(export))
        .ascending("c.customer_no")
});

/// What is other than it was exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// What has to be done.
    pub change: Change,
    /// The bureau's number for the contract.
    pub customer_no: String,
    /// What is printed now; `None` where nothing is.
    pub now: Option<Printed>,
}

/// What has to be done about a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It gets paper, and got none.
    Added,
    /// Its name, form or address is another.
    Altered,
    /// It gets none, and got some.
    Withdrawn,
}

/// What has changed from an export to the list as it is now, by number.
pub fn changes(list: &[Printed], exported: &[Exported]) -> Vec<Changed> {
    let before: HashMap<ContractId, &str> = exported.iter().map(|row| (row.contract, &*row.digest)).collect();
    let listed: HashSet<ContractId> = list.iter().map(|row| row.contract).collect();
    let now = list.iter().filter_map(|row| {
        let change = match before.get(&row.contract) {
            None => Change::Added,
            Some(digest) if *digest != row.digest() => Change::Altered,
            Some(_) => return None,
        };
        Some(Changed { change, customer_no: row.customer_no.clone(), now: Some(row.clone()) })
    });
    let gone = exported.iter().filter(|row| !listed.contains(&row.contract)).map(|row| Changed {
        change: Change::Withdrawn,
        customer_no: row.customer_no.clone(),
        now: None,
    });
    let mut all: Vec<Changed> = now.chain(gone).collect();
    all.sort_by(|a, b| a.customer_no.cmp(&b.customer_no));
    all
}

pub(super) fn statements() -> Vec<Arc<Statement>> {
    vec![LAST.statement(), EXPORTED.statement()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::PaperForm;
    use policy::paper::Why;

    fn printed(number: &str, address: &str) -> Printed {
        Printed {
            contract: ContractId(Uuid::parse_str(&format!("{number:0>32}")).unwrap()),
            customer_no: number.to_owned(),
            holder_name: "水野 花子".to_owned(),
            route: String::new(),
            form: PaperForm::Slip,
            address: address.to_owned(),
            place: "馬場町1-2-3".to_owned(),
            why: Why::NoMember,
        }
    }

    fn exported(of: &Printed) -> Exported {
        Exported { contract: of.contract, customer_no: of.customer_no.clone(), digest: of.digest() }
    }

    #[test]
    fn what_came_what_went_and_what_is_other_is_told_by_number() {
        let (stays, moves, goes, comes) = (printed("1", "a"), printed("2", "a"), printed("3", "a"), printed("4", "a"));
        let moved = printed("2", "b");
        let before = [&stays, &moves, &goes].map(exported);
        let list = [stays.clone(), moved.clone(), comes.clone()];
        let told: Vec<_> = changes(&list, &before).into_iter().map(|of| (of.change, of.customer_no, of.now)).collect();
        assert_eq!(
            told,
            [
                (Change::Altered, "2".to_owned(), Some(moved)),
                (Change::Withdrawn, "3".to_owned(), None),
                (Change::Added, "4".to_owned(), Some(comes)),
            ]
        );
        assert_eq!(changes(&list, &list.each_ref().map(exported)), []);
    }

    #[test]
    fn why_it_is_printed_changes_nothing_of_a_row() {
        let asked = Printed { why: Why::OnePeriod, ..printed("1", "a") };
        assert_eq!(changes(&[asked], &[exported(&printed("1", "a"))]), []);
    }
}
