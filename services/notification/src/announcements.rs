use chrono::{DateTime, Utc};
use kernel::AnnouncementId;
use std::sync::Arc;
use store::{Arg, ExprTrait, Query, Read, Select, Statement, Table, Value, col, record};

const ANNOUNCEMENTS: Table = Table::new("announcements");

/// How many announcements a read brings at most; one more than a page of the API holds, so that it knows of a next.
pub const PAGE: u64 = 101;

record! {
    /// An announcement in a list.
    #[derive(Clone, Debug)]
    pub struct Headline {
        /// Its id.
        id: AnnouncementId = a.id,
        /// One line.
        title: String = a.title,
        /// From when on it is read.
        published_at: DateTime<Utc> = a.published_at,
    }
}

record! {
    /// What an announcement says.
    pub struct Body {
        /// Whose.
        id: AnnouncementId = a.id,
        /// Plain text, paragraphs parted by blank lines.
        body: String = a.body,
    }
}

/// Behind which announcement a list goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    /// When that one was published.
    pub published_at: DateTime<Utc>,
    /// Its id: several may be published at one moment.
    pub id: AnnouncementId,
}

/// What is published at `now`, newest first: the first [`PAGE`] of it, or of what follows.
pub fn headlines(now: DateTime<Utc>, after: Option<After>) -> Read<Arc<[Headline]>> {
    HEADLINES.list(values(now, after))
}

/// What the same announcements say.
pub fn bodies(now: DateTime<Utc>, after: Option<After>) -> Read<Arc<[Body]>> {
    BODIES.list(values(now, after))
}

/// One announcement, if it is published at `now`.
pub fn headline(id: AnnouncementId, now: DateTime<Utc>) -> Read<Option<Arc<Headline>>> {
    ONE.optional([now.into(), id.0.into()])
}

/// What it says.
pub fn body(id: AnnouncementId, now: DateTime<Utc>) -> Read<Option<Arc<Body>>> {
    ITS_BODY.optional([now.into(), id.0.into()])
}

/// Without a place to go on from, all lies behind `now` itself.
fn values(now: DateTime<Utc>, after: Option<After>) -> [Value; 3] {
    let after = after.unwrap_or(After { published_at: now, id: AnnouncementId::LAST });
    [now.into(), after.published_at.into(), after.id.0.into()]
}

fn published(now: Arg) -> Select {
    Select::from(ANNOUNCEMENTS, "a")
        .filter(col("a.published_at").lte(now))
        .filter(col("a.withdrawn_at").is_null().or(col("a.withdrawn_at").gt(now)))
}

fn page([now, at, id]: [Arg; 3]) -> Select {
    let same_moment = col("a.published_at").eq(at).and(col("a.id").lt(id));
    published(now)
        .filter(col("a.published_at").lt(at).or(same_moment))
        .descending("a.published_at")
        .descending("a.id")
        .limit(PAGE)
}

fn one([now, id]: [Arg; 2]) -> Select {
    published(now).filter(col("a.id").eq(id))
}

static HEADLINES: Query<Headline, 3> = Query::new("notification::headlines", page);
static BODIES: Query<Body, 3> = Query::new("notification::bodies", page);
static ONE: Query<Headline, 2> = Query::new("notification::headline", one);
static ITS_BODY: Query<Body, 2> = Query::new("notification::body", one);

pub(crate) fn statements() -> Vec<Arc<Statement>> {
    vec![HEADLINES.statement(), BODIES.statement(), ONE.statement(), ITS_BODY.statement()]
}
