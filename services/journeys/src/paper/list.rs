//! Who gets paper at a reading, page by page.
use crate::{Desk, bureau::Acting};
use contract::{
    calendar::{self, ReadingDay},
    paper::{Printed, candidates, happened, held, printed, whole},
};
use kernel::NaiveDate;
use std::sync::Arc;
use store::{Error, Handle, Read, TenantTx};
use tenancy::Tenant;

/// Some of a list.
#[derive(Clone, Debug)]
pub struct List {
    /// By customer number.
    pub rows: Vec<Printed>,
    /// Whether more come after.
    pub more: bool,
}

/// Who gets paper at the readings that are planned on a day, as it stands now: `first` of them, whose numbers come after
/// `after`. It names people, so whoever reads it shows in the record.
pub async fn list(
    desk: &Desk,
    acting: &Acting,
    reading_on: NaiveDate,
    (first, after): (usize, &str),
) -> Result<List, Error> {
    let source = Source::Handle(desk.store.tenant(acting.tenant));
    // not every engine has text with a NUL in it, and no number is one
    let after = after.split('\0').next().unwrap_or_default();
    let mut rows = printed_on(&source, &acting.city, reading_on, (first.saturating_add(1), after)).await?;
    let more = rows.len() > first;
    rows.truncate(first);
    let mut act = acting.act(&desk.clock, &desk.rng, "read_paper_list");
    act.detail = act.detail.day("reading_on", reading_on).count("contracts", rows.len() as u64);
    let recorded = desk.write(acting.tenant, move |tx| {
        let act = act.clone();
        Box::pin(async move { account::record_act(tx, &act).await })
    });
    recorded.await?;
    Ok(List { rows, more })
}

/// What the bureau plans from a day to a day, both among them; at most [`calendar::MOST_DAYS`].
pub async fn reading_days(
    desk: &Desk,
    acting: &Acting,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Arc<[ReadingDay]>, Error> {
    desk.store.tenant(acting.tenant).fetch(calendar::days(from, to)).await
}

/// What answers reads: a transaction, or whatever is at hand.
pub(super) enum Source<'s> {
    Tx(&'s TenantTx),
    Handle(Handle),
}

impl Source<'_> {
    async fn read<T: Clone + Send + Sync + 'static>(&self, read: Read<T>) -> Result<T, Error> {
        match self {
            Source::Tx(tx) => tx.read(read).await,
            Source::Handle(handle) => handle.fetch(read).await,
        }
    }
}

/// At least `most` of those who get paper and whose numbers come after `after`, or all there are.
pub(super) async fn printed_on(
    source: &Source<'_>,
    city: &Tenant,
    on: NaiveDate,
    (most, after): (usize, &str),
) -> Result<Vec<Printed>, Error> {
    let (rule, calendar) = (&city.facts.paper, &city.facts.calendar);
    let (mut rows, mut after) = (Vec::new(), after.to_owned());
    loop {
        let page = source.read(candidates(on, &after)).await?;
        let (these, next) = whole(&page);
        let Some(last) = these.last() else { return Ok(rows) };
        let events = source.read(happened(on, &after, &last.customer_no)).await?;
        let holders = source.read(held(on, &after, &last.customer_no)).await?;
        rows.extend(printed(rule, calendar, on, these, (&events, &holders)));
        match next {
            Some(next) if rows.len() < most => next.clone_into(&mut after),
            _ => return Ok(rows),
        }
    }
}
