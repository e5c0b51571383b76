//! What the history shows.
use super::{
    HistoryContract, HistoryViewer,
    compared::{Compared, compared},
    why::why,
};
use crate::{
    Visit,
    door::Tenant,
    html::Html,
    links::Links,
    parts::{
        chart::{self, Bars, Beside, Figure, Measure, Point, Series},
        contract::ContractChoice,
        frame::{Frame, Place},
        icon::Icon,
        label,
        ledger::Ledger,
        span::span,
    },
    say::Speech,
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/history/history.html")]
pub(crate) struct HistoryView {
    frame: Frame,
    home: String,
    notice: String,
    of: Option<String>,
    title: Html,
    contract: Option<ContractChoice>,
    lead: Option<Html>,
    charts: Charts,
    compared: Vec<Compared>,
    ledger: Option<Ledger>,
    newer: Option<String>,
    older: Option<String>,
    /// Why nothing older is shown: title and text.
    why: Option<(Html, Html)>,
    /// When a payment shows here, as the city says it of all bills (OSK-23).
    shows: Option<Html>,
    updated: Html,
}

/// Water and money as two pictures of one shape. On a phone a table of bars says the same: where there are two full
/// years each has its own, with the year before beside it; else the charge stands beside the water.
#[derive(Default)]
struct Charts {
    usage: Option<(Figure, Option<Bars>)>,
    charge: Option<(Figure, Option<Bars>)>,
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
        let title = t.say("history-title").arg("span", span(&t, tenant));
        let here = Links::new(None).with("/history", &kept);
        let newest = after.is_none();
        let rows = contract.map(|contract| contract.bills.nodes.as_slice()).unwrap_or_default();
        let series = Series::new(rows.iter().map(Point::from));
        let of_page = || Ledger::new(&t, visit, (rows, &series), newest, title.html());
        let ledger = (!rows.is_empty()).then(of_page);
        let drawn = newest.then(|| series.readable());
        HistoryView {
            home: links.with("/", &kept),
            notice: links.with("/notice", &kept),
            of: contract.map(|contract| label::contract(&contract.label)),
            title: title.html(),
            lead: drawn.as_ref().and_then(|drawn| lead(&t, drawn)),
            charts: drawn.as_ref().map(|drawn| charts(&t, drawn, series.is_long())).unwrap_or_default(),
            compared: drawn.filter(|_| !series.is_long()).map(|drawn| compared(&t, &drawn)).unwrap_or_default(),
            ledger,
            newer: (!newest).then(|| links.with("/history", &kept)),
            older: contract.and_then(|contract| older(contract, &links, &kept)),
            why: contract.filter(|c| !c.bills.page_info.has_next_page).map(|contract| why(&t, tenant, contract)),
            shows: tenant
                .payment_shows_after_business_days
                .map(|days| t.say("bill-paid-days").number("days", days).html()),
            updated: label::updated(&t, viewer.data_updated_at),
            frame: Frame::inside(visit, tenant, title.plain(), &here, (Place::History, asked)),
            contract: contract
                .filter(|_| viewer.contract_page.total_count > 1)
                .map(|shown| ContractChoice::new(&t, visit, "/history", (&viewer.contract_page, &shown.label))),
        }
    }
}

fn charts(t: &Speech, series: &Series, two_years: bool) -> Charts {
    let bars = |measure, beside, caption| Bars::of(t, series, (measure, beside), t.say(caption).html());
    let (beside, caption) =
        if two_years { (Beside::YearBefore, "chart-caption-usage") } else { (Beside::Charge, "chart-caption-all") };
    let charge_bars = || bars(Measure::Charge, Beside::YearBefore, "chart-caption-charge");
    Charts {
        usage: Figure::of(t, series, Measure::Usage).map(|figure| (figure, bars(Measure::Usage, beside, caption))),
        charge: Figure::of(t, series, Measure::Charge).map(|figure| (figure, two_years.then(charge_bars).flatten())),
    }
}

fn lead(t: &Speech, series: &Series) -> Option<Html> {
    let slot = series.slots.last()?;
    let usage = slot.usage?;
    let now = t.say("history-now").kept("water", t.m3(usage)).html();
    Some(chart::comparison(t, series).map_or(now.clone(), |compared| Html(format!("{now}{compared}"))))
}

fn older(contract: &HistoryContract, links: &Links, kept: &[(&str, &str)]) -> Option<String> {
    let page = &contract.bills.page_info;
    let cursor = page.end_cursor.as_deref().filter(|_| page.has_next_page)?;
    Some(links.with("/history", &[kept, &[("after", cursor)]].concat()))
}
