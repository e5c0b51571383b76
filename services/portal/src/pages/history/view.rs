//! What the history shows.
use super::{HistoryContract, HistoryViewer};
use crate::{
    Visit,
    door::Tenant,
    html::Html,
    links::Links,
    parts::{
        chart::{self, Chart, Point, Series, Slot},
        contract::ContractChoice,
        frame::{Frame, Place},
        icon::Icon,
        label,
        ledger::Ledger,
    },
    say::Speech,
};
use askama::Template;
use kernel::Month;

#[derive(Template)]
#[template(path = "pages/history/history.html")]
pub(crate) struct HistoryView {
    frame: Frame,
    home: String,
    of: Option<String>,
    title: Html,
    contract: Option<ContractChoice>,
    lead: Option<Html>,
    chart: Option<Chart>,
    compared: Vec<Compared>,
    ledger: Option<Ledger>,
    newer: Option<String>,
    older: Option<String>,
    /// Why nothing older is shown: title and text.
    why: Option<(Html, Html)>,
    updated: Html,
}

/// A month beside the same month of the year before.
struct Compared {
    month: String,
    before: (String, String),
    now: (String, String),
    difference: (String, String),
}

impl HistoryView {
    pub(crate) fn new(
        visit: &Visit,
        tenant: &Tenant,
        viewer: &HistoryViewer,
        (asked, after): (Option<&str>, Option<&str>),
    ) -> HistoryView {
        let (t, links) = (visit.speech(), visit.links());
        let kept: Vec<(&str, &str)> = asked.map(|id| ("contract", id)).into_iter().collect();
        let contract = viewer.contract.as_ref();
        let span = span(&t, tenant.history_months);
        let title = t.say("history-title").arg("span", span);
        let here = Links::new(None).with("/history", &kept);
        let newest = after.is_none();
        let series = contract.filter(|_| newest).map(|c| Series::new(c.bills.nodes.iter().map(Point::from)));
        let readable = series.as_ref().map(Series::readable);
        let rows = contract.map(|contract| contract.bills.nodes.as_slice()).filter(|rows| !rows.is_empty());
        let caption = || t.say("chart-caption-all").html();
        HistoryView {
            home: links.with("/", &kept),
            of: contract.map(|contract| label::contract(&contract.label)),
            title: title.html(),
            lead: readable.as_ref().and_then(|series| lead(&t, series)),
            chart: readable.as_ref().and_then(|series| Chart::of(&t, series, caption())),
            compared: readable.map(|series| compared(&t, &series)).unwrap_or_default(),
            ledger: rows.map(|rows| Ledger::new(&t, visit, rows, newest, title.html())),
            newer: (!newest).then(|| links.with("/history", &kept)),
            older: contract.and_then(|contract| older(contract, &links, &kept)),
            why: contract.filter(|c| !c.bills.page_info.has_next_page).map(|contract| why(&t, tenant, contract)),
            updated: label::updated(&t, viewer.data_updated_at),
            frame: Frame::inside(visit, tenant, title.plain(), &here, (Place::History, asked)),
            contract: contract
                .filter(|_| viewer.contracts.len() > 1)
                .map(|shown| ContractChoice::new(&t, visit, "/history", (&viewer.contracts, &shown.label))),
        }
    }
}

/// `2年分`, or in months where it isn't whole years.
pub(crate) fn span(t: &Speech, months: i32) -> String {
    let (key, number) = if months % 12 == 0 { ("span-years", months / 12) } else { ("span-months", months) };
    t.say(key).number("number", number).plain()
}

fn lead(t: &Speech, series: &Series) -> Option<Html> {
    let slot = series.slots.last()?;
    let usage = slot.usage?;
    let now = t.say("history-now").kept("water", t.m3(usage)).html();
    Some(chart::comparison(t, series).map_or(now.clone(), |compared| Html(format!("{now}{compared}"))))
}

/// The newest year's months that have a year before, newest first.
fn compared(t: &Speech, series: &Series) -> Vec<Compared> {
    let line = |slot: &Slot| {
        let (usage, before) = (slot.usage?, slot.year_before?);
        let (total, total_before) = (slot.total?, slot.total_before?);
        Some(Compared {
            month: t.words.month_short(slot.month),
            before: (t.m3(before), t.yen(total_before)),
            now: (t.m3(usage), t.yen(total)),
            difference: (
                signed(usage - before, t.m3(usage - before)),
                signed(total - total_before, t.yen(total - total_before)),
            ),
        })
    };
    // twelve months, so that no month stands twice
    let Some(newest) = series.slots.last().map(|slot| slot.month) else { return Vec::new() };
    let this_year = series.slots.iter().rev().filter(|slot| newest.since(slot.month) < 12);
    this_year.filter_map(line).collect()
}

/// More than nothing carries its sign, as less does.
fn signed(difference: i32, shown: String) -> String {
    if difference > 0 { format!("+{shown}") } else { shown }
}

fn older(contract: &HistoryContract, links: &Links, kept: &[(&str, &str)]) -> Option<String> {
    let page = &contract.bills.page_info;
    let cursor = page.end_cursor.as_deref().filter(|_| page.has_next_page)?;
    Some(links.with("/history", &[kept, &[("after", cursor)]].concat()))
}

/// The window's start in words (OSK-26): the contract's own beginning, or the city's rule.
fn why(t: &Speech, tenant: &Tenant, contract: &HistoryContract) -> (Html, Html) {
    let started = Month::of(contract.started_on);
    if started > tenant.history_from {
        let title = t.say("history-why-title").kept("month", t.words.month(started)).html();
        return (title, t.say("history-why-started").kept("day", t.words.date(contract.started_on)).html());
    }
    let title = t.say("history-why-title").kept("month", t.words.month(tenant.history_from)).html();
    let rule = t.say("history-why-window").arg("span", span(t, tenant.history_months));
    (title, rule.kept("month", t.words.month_of_bill(tenant.history_from)).html())
}
