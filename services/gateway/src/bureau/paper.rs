//! Paper: what the bureau does about one contract's, the list of a reading, and the list as a file.
use super::guard::acting;
use crate::{
    Gateway,
    error::Fault,
    reads::Reads,
    schema::{
        connection::{PageInfo, most},
        scalars::{Date, Month},
    },
};
use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use base64::{Engine, prelude::BASE64_STANDARD};
use journeys::paper::{self, Confirmed, Extent, Headings, Made, NotDone, NotMade, Refused, Words};
use texts::Language;

/// Why nothing was done.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
enum PaperErrorCode {
    /// No contract has this number.
    UnknownContract,
    /// The city doesn't offer that to members.
    NotOffered,
    /// No member has the contract: its paper comes anyway.
    NoMember,
    /// Its paper is kept already.
    AlreadyKept,
    /// Its paper isn't kept.
    NotKept,
    /// No reading is planned on that day.
    NoReading,
    /// That reading has been.
    Past,
    /// That period's paper is to be sent already.
    AlreadyAsked,
    /// No file of that reading was confirmed, from which changes could be told.
    NoneBefore,
    /// The bureau's encoding lacks `character`, in the line of `customerNo`, below `column`.
    Unwritable,
    /// There is no such file, or another one of its reading was made or confirmed meanwhile.
    Gone,
}

/// One thing that is wrong.
#[derive(SimpleObject)]
struct PaperError {
    /// Why.
    code: PaperErrorCode,
    /// The argument that it is about; null where it is about all.
    field: Option<&'static str>,
    /// Where a character is lacked: of which contract; null in the headings.
    customer_no: Option<String>,
    /// Where a character is lacked: below which heading.
    column: Option<String>,
    /// The character that is lacked.
    character: Option<String>,
}

impl PaperError {
    fn new(code: PaperErrorCode, field: Option<&'static str>) -> PaperError {
        PaperError { code, field, customer_no: None, column: None, character: None }
    }
}

impl From<NotDone> for PaperError {
    fn from(why: NotDone) -> PaperError {
        let (code, field) = match why {
            NotDone::UnknownContract => (PaperErrorCode::UnknownContract, Some("customerNo")),
            NotDone::Refused(refused) => match refused {
                Refused::NotOffered => (PaperErrorCode::NotOffered, None),
                Refused::NoMember => (PaperErrorCode::NoMember, None),
                Refused::AlreadyKept => (PaperErrorCode::AlreadyKept, None),
                Refused::NotKept => (PaperErrorCode::NotKept, None),
                Refused::NoReading => (PaperErrorCode::NoReading, Some("readingOn")),
                Refused::Past => (PaperErrorCode::Past, Some("readingOn")),
                Refused::AlreadyAsked => (PaperErrorCode::AlreadyAsked, None),
            },
        };
        PaperError::new(code, field)
    }
}

#[derive(SimpleObject)]
struct PaperPayload {
    /// Whether it was done.
    done: bool,
    /// Why not.
    user_errors: Vec<PaperError>,
}

impl From<std::result::Result<(), NotDone>> for PaperPayload {
    fn from(done: std::result::Result<(), NotDone>) -> PaperPayload {
        PaperPayload { done: done.is_ok(), user_errors: done.err().map(PaperError::from).into_iter().collect() }
    }
}

/// In which form the notice comes.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "kernel::PaperForm")]
enum PaperForm {
    /// A slip that is left at the reading.
    Slip,
    /// A postcard.
    Postcard,
}

/// Why a contract gets paper.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "policy::paper::Why")]
enum PaperReason {
    /// The city goes on with paper, for members too.
    NeverStops,
    /// No member has it.
    NoMember,
    /// A member has it, and the bureau keeps paper for them.
    Kept,
    /// The bureau sends the paper of this period.
    OnePeriod,
    /// A member has it, but it was to have paper still on the day before the list was made.
    ListWasMade,
}

/// A contract that gets paper at a reading.
struct PaperLine(paper::Printed);

#[Object]
impl PaperLine {
    /// The bureau's number for it.
    async fn customer_no(&self) -> &str {
        &self.0.customer_no
    }

    /// Who made it.
    async fn holder_name(&self) -> &str {
        &self.0.holder_name
    }

    /// Its route; empty in a city that knows no routes.
    async fn route(&self) -> &str {
        &self.0.route
    }

    /// In which form.
    async fn form(&self) -> PaperForm {
        self.0.form.into()
    }

    /// Where it goes: the mailing address where one was delivered, else the place of use.
    async fn address(&self) -> &str {
        &self.0.address
    }

    /// Where the water is used.
    async fn place(&self) -> &str {
        &self.0.place
    }

    /// Why on paper.
    async fn reason(&self) -> PaperReason {
        self.0.why.into()
    }
}

/// Some of a list.
#[derive(SimpleObject)]
struct PaperConnection {
    /// By customer number, which is their cursor.
    nodes: Vec<PaperLine>,
    /// Where this page lies.
    page_info: PageInfo,
}

/// A reading that is planned.
#[derive(SimpleObject)]
struct ReadingDay {
    /// The route; empty in a city that knows no routes.
    route: String,
    /// The month of which it is the reading; stays when the day moves.
    period: Month,
    /// Its day.
    on: Date,
}

/// Looking at lists and at what is planned.
#[derive(Default)]
pub(crate) struct Listing;

#[Object]
impl Listing {
    /// Who gets paper at the readings that are planned on a day, as it stands now: `first` at a time, at most 100, after a
    /// cursor. It names people, so each page that is read leaves a line in the record.
    #[graphql(complexity = "usize::try_from(first.clamp(0, 100)).unwrap_or_default() * child_complexity + 1")]
    async fn paper_list(
        &self,
        ctx: &Context<'_>,
        reading_on: Date,
        #[graphql(default = 20)] first: i32,
        after: Option<String>,
    ) -> Result<PaperConnection> {
        let gateway = ctx.data_unchecked::<Gateway>();
        let page = (most(first), after.as_deref().unwrap_or_default());
        let list = paper::list(&gateway.desk, &acting(ctx)?, reading_on.0, page).await;
        let list = list.map_err(|e| Fault::from(e).told(ctx.request()))?;
        let cursor = |row: &paper::Printed| row.customer_no.clone();
        Ok(PaperConnection {
            page_info: PageInfo {
                has_next_page: list.more && !list.rows.is_empty(),
                has_previous_page: after.is_some(),
                start_cursor: list.rows.first().map(cursor),
                end_cursor: list.rows.last().map(cursor),
            },
            nodes: list.rows.into_iter().map(PaperLine).collect(),
        })
    }

    /// What is planned from a day to a day, both among them; at most 2,000 readings.
    #[graphql(complexity = "10 * child_complexity + 1")]
    async fn reading_days(&self, ctx: &Context<'_>, from: Date, to: Date) -> Result<Vec<ReadingDay>> {
        let gateway = ctx.data_unchecked::<Gateway>();
        let days = paper::reading_days(&gateway.desk, &acting(ctx)?, (from.0, to.0)).await;
        let days = days.map_err(|e| Fault::from(e).told(ctx.request()))?;
        let day = |of: &paper::ReadingDay| ReadingDay {
            route: of.route.clone(),
            period: Month(of.period),
            on: Date(of.planned_on),
        };
        Ok(days.iter().map(day).collect())
    }
}

/// A list as a file. It counts once it is confirmed.
struct PaperFile(Made);

#[Object]
impl PaperFile {
    /// Its id, by which it is confirmed.
    async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// Its bytes, in base64.
    async fn content(&self) -> String {
        BASE64_STANDARD.encode(&self.0.bytes)
    }

    /// Their encoding: that of the bureau's own files.
    async fn encoding(&self) -> &str {
        self.0.encoding
    }

    /// How many lines it has below its headings.
    async fn lines(&self) -> i32 {
        i32::try_from(self.0.lines).unwrap_or(i32::MAX)
    }

    /// How many contracts get paper, whatever the file holds of them.
    async fn contracts(&self) -> i32 {
        i32::try_from(self.0.contracts).unwrap_or(i32::MAX)
    }
}

#[derive(SimpleObject)]
struct ExportPaperPayload {
    /// The file.
    file: Option<PaperFile>,
    /// Why there is none.
    user_errors: Vec<PaperError>,
}

#[derive(SimpleObject)]
struct ConfirmPaperExportPayload {
    /// Whether it counts: now, or already.
    done: bool,
    /// The day of its reading.
    reading_on: Option<Date>,
    /// Why not.
    user_errors: Vec<PaperError>,
}

/// Acting on paper.
#[derive(Default)]
pub(crate) struct Papering;

#[Object]
impl Papering {
    /// Keeps paper for the members who have a contract, until that is ended or the last of them leaves. Counts from the day
    /// before a reading on.
    async fn keep_paper(&self, ctx: &Context<'_>, customer_no: String) -> Result<PaperPayload> {
        let gateway = ctx.data_unchecked::<Gateway>();
        let done = paper::keep(&gateway.desk, &acting(ctx)?, &customer_no).await;
        Ok(done.map_err(|e| Fault::from(e).told(ctx.request()))?.into())
    }

    /// Keeps paper no longer: it stops again, from the first reading whose list isn't made yet.
    async fn end_kept_paper(&self, ctx: &Context<'_>, customer_no: String) -> Result<PaperPayload> {
        let gateway = ctx.data_unchecked::<Gateway>();
        let done = paper::unkeep(&gateway.desk, &acting(ctx)?, &customer_no).await;
        Ok(done.map_err(|e| Fault::from(e).told(ctx.request()))?.into())
    }

    /// Sends a member the paper of one period: the one whose reading is planned on this day, today or later.
    async fn paper_once(&self, ctx: &Context<'_>, customer_no: String, reading_on: Date) -> Result<PaperPayload> {
        let gateway = ctx.data_unchecked::<Gateway>();
        let done = paper::once(&gateway.desk, &acting(ctx)?, &customer_no, reading_on.0).await;
        Ok(done.map_err(|e| Fault::from(e).told(ctx.request()))?.into())
    }

    /// Makes a file of who gets paper at the readings that are planned on a day: of all of them, or with `changes` of what
    /// is other than in the last file of that day that was confirmed. Another file of the day that was not confirmed can't
    /// be any more.
    async fn export_paper(
        &self,
        ctx: &Context<'_>,
        reading_on: Date,
        #[graphql(default)] changes: bool,
    ) -> Result<ExportPaperPayload> {
        let gateway = ctx.data_unchecked::<Gateway>();
        let extent = if changes { Extent::Changes } else { Extent::Whole };
        let made = paper::export(&gateway.desk, &acting(ctx)?, reading_on.0, extent, words(ctx)).await;
        let error = match made {
            Ok(made) => return Ok(ExportPaperPayload { file: Some(PaperFile(made)), user_errors: vec![] }),
            Err(NotMade::Store(error)) => return Err(Fault::from(error).told(ctx.request())),
            Err(NotMade::NoReading) => PaperError::new(PaperErrorCode::NoReading, Some("readingOn")),
            Err(NotMade::NoneBefore) => PaperError::new(PaperErrorCode::NoneBefore, Some("changes")),
            Err(NotMade::Unwritable { customer_no, column, what }) => PaperError {
                customer_no,
                column: Some(column),
                character: Some(what.character.to_string()),
                ..PaperError::new(PaperErrorCode::Unwritable, None)
            },
        };
        Ok(ExportPaperPayload { file: None, user_errors: vec![error] })
    }

    /// Whoever has a file whole says so: it counts from now on, and changes are told from it. Again is no error.
    async fn confirm_paper_export(&self, ctx: &Context<'_>, id: ID) -> Result<ConfirmPaperExportPayload> {
        let gateway = ctx.data_unchecked::<Gateway>();
        let confirmed = paper::confirm_export(&gateway.desk, &acting(ctx)?, id.parse().ok()).await;
        Ok(match confirmed.map_err(|e| Fault::from(e).told(ctx.request()))? {
            Confirmed::Now(on) | Confirmed::Already(on) => {
                ConfirmPaperExportPayload { done: true, reading_on: Some(Date(on)), user_errors: vec![] }
            }
            Confirmed::Gone => ConfirmPaperExportPayload {
                done: false,
                reading_on: None,
                user_errors: vec![PaperError::new(PaperErrorCode::Gone, Some("id"))],
            },
        })
    }
}

/// The bureau's words in its files: its own language is Japanese.
fn words(ctx: &Context<'_>) -> Words {
    let words = ctx.request().city.tenant.texts.words(Language::Ja);
    let word = |key: &str| words.get(key, &[]);
    Words {
        headings: Headings {
            change: word("paper-list-change"),
            customer_no: word("paper-list-customer-no"),
            holder_name: word("paper-list-holder"),
            route: word("paper-list-route"),
            form: word("paper-list-form"),
            address: word("paper-list-address"),
            place: word("paper-list-place"),
        },
        slip: word("paper-list-slip"),
        postcard: word("paper-list-postcard"),
        added: word("paper-list-added"),
        altered: word("paper-list-altered"),
        withdrawn: word("paper-list-withdrawn"),
    }
}
