//! The list as a file, in two steps: it is made whole, in one transaction with what it was made from, and counts once whoever
//! has it confirms that. What breaks off between the two leaves nothing counted, and the next file is told from the last
//! one that was.
use super::{
    list::{Source, printed_on},
    sheet::{Words, of_all, of_changes},
};
use crate::{Desk, bureau::Acting};
use contract::{
    calendar,
    paper::{self, Confirmed, Export},
};
use intake::Unwritable;
use kernel::{NaiveDate, PaperExportId};
use std::sync::Arc;
use store::{Error, TenantTx};
use tenancy::Tenant;

/// How much of a list goes into a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// What is other than in the last file that was confirmed.
    Changes,
}

/// A file.
#[derive(Clone, Debug)]
pub struct Made {
    /// Its id, by which it is confirmed.
    pub id: PaperExportId,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Their encoding, as people call it.
    pub encoding: &'static str,
    /// How many lines it has below its headings.
    pub lines: usize,
    /// How many contracts get paper, whatever the file holds of them.
    pub contracts: usize,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// No reading is planned on that day.
    #[error("no reading is planned on that day")]
    NoReading,
    /// No file of that reading was confirmed, from which changes could be told.
    #[error("no file of that reading was confirmed")]
    NoneBefore,
    /// The bureau's encoding lacks a character: in the line of this contract, or in the headings.
    #[error("{what}")]
    Unwritable {
        /// The bureau's number for the contract; none in the headings.
        customer_no: Option<String>,
        /// What stands above the column.
        column: String,
        /// Which character.
        what: Unwritable,
    },
    /// The store failed.
    #[error(transparent)]
    Store(#[from] Error),
}

/// Makes a file of who gets paper at the readings that are planned on a day.
pub async fn export(
    desk: &Desk,
    acting: &Acting,
    reading_on: NaiveDate,
    extent: Extent,
    words: Words,
) -> Result<Made, NotMade> {
    let id = PaperExportId::new(&desk.clock, &desk.rng);
    let mut act = acting.act(&desk.clock, &desk.rng, "exported_paper");
    act.subject = Some(id.0);
    let export = Export { id, reading_on, made_at: act.at };
    let (city, words) = (acting.city.clone(), Arc::new(words));
    let made = desk.store.write(acting.tenant, move |tx| {
        let (city, words, mut act) = (city.clone(), words.clone(), act.clone());
        Box::pin(async move {
            let made = make(tx, &city, export, extent, &words).await?;
            act.detail = act.detail.day("reading_on", reading_on).count("contracts", made.contracts as u64);
            account::record_act(tx, &act).await?;
            Ok::<_, NotMade>(made)
        })
    });
    made.await
}

async fn make(tx: &TenantTx, city: &Tenant, export: Export, extent: Extent, words: &Words) -> Result<Made, NotMade> {
    let on = export.reading_on;
    if tx.read(calendar::days(on, on)).await?.is_empty() {
        return Err(NotMade::NoReading);
    }
    let list = printed_on(&Source::Tx(tx), city, on, (usize::MAX, "")).await?;
    let records = match extent {
        Extent::Whole => of_all(words, &list),
        Extent::Changes => {
            let last = tx.read(paper::last_export(on)).await?.ok_or(NotMade::NoneBefore)?;
            let exported = tx.read(paper::exported(last.id)).await?;
            of_changes(words, &paper::changes(&list, &exported))
        }
    };
    let bytes = intake::write(&city.intake, &records).map_err(|what| unwritable(&records, extent, what))?;
    paper::make(tx, export, &list).await?;
    Ok(Made {
        id: export.id,
        bytes: bytes.into(),
        encoding: city.intake.encoding.name(),
        lines: records.len() - 1,
        contracts: list.len(),
    })
}

fn unwritable(records: &[Vec<String>], extent: Extent, what: Unwritable) -> NotMade {
    let number = usize::from(extent == Extent::Changes);
    let field = |record: usize, column: usize| records.get(record).and_then(|of| of.get(column)).cloned();
    let customer_no = if what.record == 0 { None } else { field(what.record, number) };
    NotMade::Unwritable { customer_no, column: field(0, what.column).unwrap_or_default(), what }
}

/// Whoever has a file says so: it counts from now on, and changes are told from it.
pub async fn confirm_export(desk: &Desk, acting: &Acting, id: Option<PaperExportId>) -> Result<Confirmed, Error> {
    let Some(id) = id else { return Ok(Confirmed::Gone) };
    let mut act = acting.act(&desk.clock, &desk.rng, "confirmed_paper");
    act.subject = Some(id.0);
    let confirmed = desk.write(acting.tenant, move |tx| {
        let mut act = act.clone();
        Box::pin(async move {
            let confirmed = paper::confirm(tx, id, act.at).await?;
            if let Confirmed::Now(reading_on) = confirmed {
                act.detail = act.detail.day("reading_on", reading_on);
                account::record_act(tx, &act).await?;
            }
            Ok(confirmed)
        })
    });
    confirmed.await
}
