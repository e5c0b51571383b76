//! A bureau's files: read, staged, checked and published, in one transaction.
use crate::{
    facts::Source,
    order::out_of_order,
    prepare::{Delivery, Prepared, prepare},
    refusal::{Refusal, Why},
};
use billing::{LoadedFile, Published};
use intake::{File, Kind, Layout};
use kernel::{Clock, LoadId, Rng, TenantId};
use std::sync::Arc;
use store::{Error, Store, TenantTx};

/// What an import is doing now.
#[derive(Clone, Debug)]
pub enum Step {
    /// All files are being read: so many.
    Reading(usize),
    /// A file's rows are being laid down: its name, its rows.
    Staging(String, usize),
    /// Everything is checked against what stands.
    Checking,
    /// Rows of this kind are being published.
    Publishing(Kind),
}

/// What was published of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Of what.
    pub kind: Kind,
    /// How many rows the files held.
    pub rows: usize,
    /// How many of them were new or had changed.
    pub changed: u64,
    /// How many of these replaced an earlier one.
    pub corrections: u64,
}

/// What an import came to.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    /// By kind, in the order of publication.
    pub counts: Vec<Counts>,
    /// Files that were loaded before, and so were passed over.
    pub known: Vec<String>,
    /// Readings whose register fell: taken, and their usage shown to nobody until the bureau says it again. The first
    /// hundred of each file.
    pub doubtful: Vec<Place>,
    /// How many of them there are.
    pub doubted: u64,
}

/// A line of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file's name.
    pub file: String,
    /// The line, from 1.
    pub line: u64,
}

impl Summary {
    /// Whether anything is other than it was.
    pub fn changed(&self) -> bool {
        self.counts.iter().any(|count| count.changed > 0)
    }

    fn add(&mut self, file: &Prepared, published: Published) {
        self.doubted += published.doubtful;
        let kind = file.kind();
        if self.counts.last().is_none_or(|count| count.kind != kind) {
            self.counts.push(Counts { kind, rows: 0, changed: 0, corrections: 0 });
        }
        if let Some(count) = self.counts.last_mut() {
            count.rows += file.rows();
            count.changed += published.new;
            count.corrections += published.corrections;
        }
    }
}

/// Why nothing was published.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The files are wrong: nothing has changed.
    #[error("{} problems in the files", .0.len())]
    Refused(Vec<Refusal>),
    /// The store failed: nothing has changed.
    #[error(transparent)]
    Store(#[from] Error),
}

/// Publishes the files of one city, all or nothing. A file that was loaded before changes nothing; a bill that comes
/// again with other contents is a correction, and the one before it stays. Files that the bureau numbers are taken in
/// their order, and changes only upon what they were made from (`order`).
pub async fn import(
    store: &Store,
    tenant: TenantId,
    layout: &Layout,
    deliveries: Vec<Delivery>,
    tell: Arc<dyn Fn(Step) + Send + Sync>,
    clock: &Clock,
    rng: &Rng,
) -> Result<Summary, ImportError> {
    tell(Step::Reading(deliveries.len()));
    let prepared = Arc::new(prepare(layout, deliveries).map_err(ImportError::Refused)?);
    let day: Option<Arc<str>> = layout.calendar.as_ref().map(|sheet| sheet.columns.planned_on.to_string().into());
    let (clock, rng) = (clock.clone(), rng.clone());
    store
        .write(tenant, move |tx| {
            let (prepared, tell, clock, rng) = (prepared.clone(), tell.clone(), clock.clone(), rng.clone());
            let day = day.clone();
            Box::pin(async move { publish(tx, (&prepared, day.as_deref()), &*tell, &clock, &rng).await })
        })
        .await
}

async fn publish(
    tx: &TenantTx,
    (prepared, day): (&[Prepared], Option<&str>),
    tell: &(dyn Fn(Step) + Send + Sync),
    clock: &Clock,
    rng: &Rng,
) -> Result<Summary, ImportError> {
    let (mut news, mut summary) = (vec![], Summary::default());
    for file in prepared {
        if billing::loaded_before(tx, &file.fingerprint).await? {
            summary.known.push(file.name.clone());
        } else {
            news.push(file);
        }
    }
    if news.is_empty() {
        return Ok(summary);
    }
    let refusals = out_of_order(tx, &news).await?;
    if !refusals.is_empty() {
        return Err(ImportError::Refused(refusals));
    }
    let load = LoadId::new(clock, rng);
    let files: Vec<LoadedFile> = news.iter().map(|file| loaded(file)).collect();
    billing::open_load(tx, load, clock.now(), &files).await?;
    // a file at a time, contracts first: what follows may be about those that come with it, and a later file may
    // correct an earlier one
    for (at, file) in news.iter().enumerate() {
        tell(Step::Staging(file.name.clone(), file.rows()));
        stage(tx, load, file, &Source { file: i32::try_from(at).unwrap_or(i32::MAX), clock, rng }).await?;
        tell(Step::Checking);
        refuse(billing::unknown_contracts(tx, load).await?, &news, &Why::UnknownContract)?;
        refuse(billing::unbilled_payments(tx, load).await?, &news, &Why::UnknownBill)?;
        let moved = contract::calendar::moved_past(tx, load, kernel::today(clock.now())).await?;
        let moved = moved.into_iter().map(|at| billing::Line { file: at.file, line: at.line }).collect();
        refuse_in(moved, &news, day, &Why::ReadingHasBeen)?;
        tell(Step::Publishing(file.kind()));
        let published = publish_kind(tx, load, file.kind()).await?;
        refuse(billing::second_bills(tx, load).await?, &news, &Why::SecondBill)?;
        summary.doubtful.extend(places(billing::doubtful_readings(tx, load).await?, &news));
        summary.add(file, published);
        contract::clear(tx, load).await?;
        contract::calendar::clear(tx, load).await?;
        billing::clear(tx, load).await?;
    }
    billing::close_load(tx, load, summary.changed()).await?;
    Ok(summary)
}

async fn publish_kind(tx: &TenantTx, load: LoadId, kind: Kind) -> Result<Published, Error> {
    match kind {
        Kind::Contracts => Ok(Published { new: contract::publish(tx, load).await?, ..Published::default() }),
        Kind::Readings => billing::publish_readings(tx, load).await,
        Kind::Bills => billing::publish_bills(tx, load).await,
        Kind::Payments => billing::publish_payments(tx, load).await,
        Kind::Calendar => Ok(Published { new: contract::calendar::publish(tx, load).await?, ..Published::default() }),
    }
}

async fn stage(tx: &TenantTx, load: LoadId, file: &Prepared, source: &Source<'_>) -> Result<(), Error> {
    match &file.file {
        File::Contracts(rows) => contract::stage(tx, load, &source.contracts(rows)).await,
        File::Readings(rows) => billing::stage_readings(tx, load, &source.readings(rows)).await,
        File::Bills(rows) => billing::stage_bills(tx, load, &source.bills(rows)).await,
        File::Payments(rows) => billing::stage_payments(tx, load, &source.payments(rows)).await,
        File::Calendar(rows) => contract::calendar::stage(tx, load, &source.calendar(rows)).await,
    }
}

fn loaded(file: &Prepared) -> LoadedFile {
    let rows = i64::try_from(file.rows()).unwrap_or(i64::MAX);
    LoadedFile {
        fingerprint: file.fingerprint.clone(),
        name: file.name.clone(),
        rows,
        kind: file.kind().as_str(),
        serial: file.serial.map(|serial| serial.own),
    }
}

fn refuse(lines: Vec<billing::Line>, files: &[&Prepared], why: &Why) -> Result<(), ImportError> {
    refuse_in(lines, files, None, why)
}

/// The same for what is wrong in one column.
fn refuse_in(
    lines: Vec<billing::Line>,
    files: &[&Prepared],
    column: Option<&str>,
    why: &Why,
) -> Result<(), ImportError> {
    if lines.is_empty() {
        return Ok(());
    }
    let column = column.map(str::to_owned);
    let refusal =
        |Place { file, line }: Place| Refusal { file, line: Some(line), column: column.clone(), why: why.clone() };
    Err(ImportError::Refused(places(lines, files).map(refusal).collect()))
}

fn places(lines: Vec<billing::Line>, files: &[&Prepared]) -> impl Iterator<Item = Place> {
    lines.into_iter().map(|line| {
        let file = usize::try_from(line.file).ok().and_then(|at| files.get(at));
        Place {
            file: file.map_or_else(String::new, |file| file.name.clone()),
            line: u64::try_from(line.line).unwrap_or_default(),
        }
    })
}
