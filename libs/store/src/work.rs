//! "Work is ready": a note for each tenant and lane, so that workers learn whose rows to look at without looking into
//! any city. A note is a hint: the work itself stands in the city's own rows, and is found without it too.
use crate::{Error, PlatformTx, engine};
use chrono::{DateTime, Utc};
use kernel::TenantId;
use sea_orm::{ConnectionTrait, DbErr};
use sea_query::{Expr, ExprTrait, OnConflict, Order, Query};
use uuid::Uuid;

const WORK: &str = "work";
/// Of so many notes that are ready one is taken: enough for workers side by side to pass each other.
const LOOKED_AT: u64 = 64;

/// That a tenant has work in a lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Whose.
    pub tenant: TenantId,
    /// Which kind of work.
    pub lane: String,
    /// From when on.
    pub ready_at: DateTime<Utc>,
}

impl PlatformTx {
    /// Notes that a tenant has work in a lane from a moment on. Of two notes the earlier stays.
    pub async fn note(&self, tenant: TenantId, lane: &str, ready_at: DateTime<Utc>) -> Result<(), Error> {
        let mut insert = Query::insert();
        insert.into_table(WORK).columns(["tenant_id", "lane", "ready_at"]);
        insert.values_panic([Expr::val(tenant.0), Expr::val(lane), Expr::val(ready_at)]);
        let later = Expr::col((WORK, "ready_at")).gt(ready_at);
        let earlier =
            OnConflict::columns(["tenant_id", "lane"]).update_column("ready_at").action_and_where(later).to_owned();
        insert.on_conflict(earlier);
        self.0.execute(&insert).await.map(|_| ()).map_err(failed)
    }

    /// Takes the note that has waited longest in a lane: until `until`, nobody else takes it. Who took it says with
    /// [`PlatformTx::done`] what became of it; who dies leaves it to be taken again.
    #[expect(clippy::disallowed_methods, reason = "a table without a tenant")]
    pub async fn take(&self, lane: &str, now: DateTime<Utc>, until: DateTime<Utc>) -> Result<Option<Note>, Error> {
        let mut waiting = Query::select();
        waiting.columns(["tenant_id", "ready_at"]).from(WORK);
        waiting.and_where(Expr::col("lane").eq(lane)).and_where(Expr::col("ready_at").lte(now));
        waiting.order_by("ready_at", Order::Asc).limit(LOOKED_AT);
        for row in self.0.query_all(&waiting).await.map_err(failed)? {
            let tenant = row.try_get_by_index::<Uuid>(0).map(TenantId).map_err(failed)?;
            let ready_at = row.try_get_by_index(1).map_err(failed)?;
            let mut note = Note { tenant, lane: lane.to_owned(), ready_at };
            if self.moved(&note, until).await? {
                note.ready_at = until;
                return Ok(Some(note));
            }
        }
        Ok(None)
    }

    /// What is left of a note that was taken: work from a later moment on, or none. A note that came in the meantime
    /// stays as it is.
    pub async fn done(&self, taken: &Note, again: Option<DateTime<Utc>>) -> Result<(), Error> {
        if let Some(at) = again {
            return self.moved(taken, at).await.map(|_| ());
        }
        let mut delete = Query::delete();
        delete.from_table(WORK).and_where(this(taken));
        self.0.execute(&delete).await.map(|_| ()).map_err(failed)
    }

    /// Whether the note still stood as it was seen, and is moved.
    async fn moved(&self, seen: &Note, to: DateTime<Utc>) -> Result<bool, Error> {
        let mut update = Query::update();
        update.table(WORK).value("ready_at", to).and_where(this(seen));
        Ok(self.0.execute(&update).await.map_err(failed)?.rows_affected() == 1)
    }
}

fn this(note: &Note) -> Expr {
    let key = Expr::col("tenant_id").eq(note.tenant.0).and(Expr::col("lane").eq(note.lane.as_str()));
    key.and(Expr::col("ready_at").eq(note.ready_at))
}

fn failed(e: DbErr) -> Error {
    engine::refused(WORK, &e)
}
