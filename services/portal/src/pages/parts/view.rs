//! What the page of parts shows.
use super::sample;
use crate::{
    Visit,
    door::{FormField, Tenant},
    html::Html,
    parts::{
        breakdown::Breakdown,
        chart::{Bars, Beside, Figure, Measure, Point, Series},
        choices::{Choices, Tick},
        contract::ContractChoice,
        due::{self, Action, Due},
        field::Field,
        flow::Flow,
        frame::{Frame, Phone, Place},
        headlines::Headlines,
        icon::Icon,
        label,
        ledger::Ledger,
        state::State,
        steps::Steps,
    },
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/parts/parts.html")]
pub(crate) struct PartsView {
    frame: Frame,
    contract: ContractChoice,
    states: Vec<State>,
    of: String,
    headlines: Option<Headlines>,
    flows: Vec<Flow>,
    due: Due,
    /// The panel in the other states: a page has one.
    panels: Vec<(String, Html)>,
    usage: Option<(Figure, Option<Bars>)>,
    charge: Option<(Figure, Option<Bars>)>,
    ledger: Ledger,
    parts: Option<Breakdown>,
    steps: Steps,
    field: Field,
    choices: Choices,
    tick: Tick,
    phone: Phone,
    number: String,
}

impl PartsView {
    /// `asked` names the state of the panel; anything else is the first state.
    pub(crate) fn new(visit: &Visit, tenant: &Tenant, asked: &str) -> PartsView {
        let (t, links) = (visit.speech(), visit.links());
        let (_, shown) = sample::STATES.into_iter().find(|(name, _)| *name == asked).unwrap_or(sample::STATES[0]);
        let bill = sample::bill(tenant, shown);
        let mut due = Due::of(&t, tenant, &bill, t.say("due-of-month").bill_month("month", bill.month).html());
        due.facts.push(due::Fact {
            name: t.say("method").html(),
            value: due::method(&t, bill.payment_method),
            small: None,
        });
        due.actions = vec![
            Action { href: links.to("/parts"), label: t.say("see-breakdown").html(), main: true },
            Action { href: links.to("/parts"), label: t.say("see-notice").html(), main: false },
        ];
        let rows = sample::rows(tenant);
        let series = Series::new(rows.iter().map(Point::from));
        let drawn = series.readable();
        let chart = |measure, beside, caption| {
            let bars = Bars::of(&t, &drawn, (measure, beside), t.say(caption).html());
            Figure::of(&t, &drawn, measure).map(|figure| (figure, bars))
        };
        let of_state = |(_, state)| Flow::of(&t, &sample::bill(tenant, state), tenant.today);
        let home = sample::contract("7080", Some("自宅"));
        let wrong = sample::wrong(visit, tenant);
        PartsView {
            contract: ContractChoice::new(&t, visit, "/parts", (&sample::contracts(), &home)),
            states: sample::STATES.into_iter().map(|(_, state)| State::of(&t, state)).collect(),
            of: label::short(&home).to_owned(),
            headlines: Headlines::of(&t, visit, [&sample::headline(visit.now)], None, true),
            flows: sample::STATES.into_iter().filter_map(of_state).collect(),
            due,
            panels: sample::STATES
                .into_iter()
                .map(|(name, state)| (links.with("/parts", &[("state", name)]), State::of(&t, state).word))
                .collect(),
            usage: chart(Measure::Usage, Beside::Charge, "chart-caption-all"),
            charge: chart(Measure::Charge, Beside::YearBefore, "chart-caption-charge"),
            ledger: Ledger::new(&t, visit, (&rows, &series), true, t.say("history-bills").html()),
            parts: Breakdown::of(&t, &bill, "breakdown".to_owned(), t.say("bill-parts").html()),
            steps: Steps::new(&t, "register-steps", (2, 4), t.say("step-contract").html()),
            field: sample::field(&t, &wrong),
            choices: sample::choices(&t, &wrong),
            tick: Tick::new(FormField::Consent, t.say("consent-of-holder").html(), String::new(), true, &wrong),
            phone: Phone::of(tenant),
            number: visit.request_id.clone(),
            frame: Frame::inside(visit, tenant, t.say("parts-title").plain(), "/parts", (Place::Elsewhere, None)),
        }
    }
}
