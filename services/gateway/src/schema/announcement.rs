use super::{
    connection::{PageInfo, goes_on, most},
    contract::IntoId,
};
use crate::{error::Fault, reads::Reads};
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use chrono::Datelike;
use kernel::{AnnouncementId, DateTime, Utc};
use notification::{After, Headline};

/// What the bureau tells all residents.
pub(crate) struct Announcement {
    headline: Headline,
    asked: Asked,
}

/// How it was asked for: its body is asked for in the same way.
enum Asked {
    /// By its id.
    Alone,
    /// In the page of the list that begins behind this one.
    Behind(Option<After>),
}

impl Announcement {
    /// One that is published now.
    pub(crate) async fn one(ctx: &Context<'_>, id: &ID) -> Result<Option<Announcement>> {
        let Ok(id) = id.parse::<AnnouncementId>() else { return Ok(None) };
        let now = ctx.request().now;
        if ctx.look_ahead().field("body").exists() {
            ctx.flight().prime(notification::body(id, now));
        }
        let headline = ctx.read(notification::headline(id, now)).await?;
        Ok(headline.map(|headline| Announcement { headline: (*headline).clone(), asked: Asked::Alone }))
    }
}

#[Object]
impl Announcement {
    /// Its id.
    async fn id(&self) -> ID {
        self.headline.id.into_id()
    }

    /// Its title.
    async fn title(&self) -> &str {
        &self.headline.title
    }

    /// What it says, in the bureau's words: plain text, paragraphs parted by blank lines.
    async fn body(&self, ctx: &Context<'_>) -> Result<String> {
        let (id, now) = (self.headline.id, ctx.request().now);
        let body = match self.asked {
            Asked::Behind(after) => {
                let bodies = ctx.read(notification::bodies(now, after)).await?;
                bodies.iter().find(|body| body.id == id).map(|body| body.body.clone())
            }
            Asked::Alone => ctx.read(notification::body(id, now)).await?.map(|body| body.body.clone()),
        };
        body.ok_or_else(|| Fault::Inconsistent("an announcement without a body").told(ctx.request()))
    }

    /// When it was published.
    async fn published_at(&self) -> DateTime<Utc> {
        self.headline.published_at
    }
}

/// Some of the announcements.
#[derive(SimpleObject)]
pub(crate) struct AnnouncementConnection {
    /// Newest first.
    nodes: Vec<Announcement>,
    /// Where this page lies.
    page_info: PageInfo,
}

impl AnnouncementConnection {
    /// What is published now, after the cursor; from the first where it isn't one.
    pub(crate) async fn new(ctx: &Context<'_>, first: i32, after: Option<&str>) -> Result<AnnouncementConnection> {
        let (now, after) = (ctx.request().now, after.and_then(place));
        if ctx.look_ahead().field("nodes").field("body").exists() {
            ctx.flight().prime(notification::bodies(now, after));
        }
        let headlines = ctx.read(notification::headlines(now, after)).await?;
        let page = &headlines[..headlines.len().min(most(first))];
        let node = |headline: &Headline| Announcement { headline: headline.clone(), asked: Asked::Behind(after) };
        Ok(AnnouncementConnection {
            nodes: page.iter().map(node).collect(),
            page_info: PageInfo {
                has_next_page: goes_on(headlines.len(), page.len()),
                has_previous_page: after.is_some(),
                start_cursor: page.first().map(cursor),
                end_cursor: page.last().map(cursor),
            },
        })
    }
}

/// Moment and id: what is published in between shifts no page.
fn cursor(headline: &Headline) -> String {
    format!("{}.{}", headline.published_at.timestamp_micros(), headline.id)
}

/// None for what no page told, such as a moment outside the years that every engine's timestamps hold.
fn place(cursor: &str) -> Option<After> {
    let (micros, id) = cursor.split_once('.')?;
    let published_at = DateTime::from_timestamp_micros(micros.parse().ok()?)?;
    let told = (1..=9999).contains(&published_at.year());
    told.then_some(After { published_at, id: id.parse().ok()? })
}
