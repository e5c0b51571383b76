//! What becomes of the paper notice: what who joins is told, and what each reading brings.
use crate::page::{Page, at, day};
use kernel::{AccountId, Month, NaiveDate};
use policy::{
    Calendar, PaperRule,
    paper::{self, Event, Paper, Reading, What, Why},
};

pub(crate) fn news(page: &mut Page, rule: &PaperRule) {
    page.heading("Paper of who joins (OSK-35, NYR-02, KRS-24, KRS-25, KRS-28)");
    let rows = paper::after_joining(rule).into_iter().map(|news| {
        [match news {
            paper::PaperNews::Stops => "paper stops",
            paper::PaperNews::GoesOn => "paper goes on as before",
            paper::PaperNews::OneMayStillCome => "after a reading soon one more may come",
            paper::PaperNews::PrintYourself => "the notice can be printed from the history",
            paper::PaperNews::OnePeriodOnRequest => "the bureau sends the paper of one period on request",
            paper::PaperNews::KeptOnRequest => "the bureau goes on with paper on request",
        }
        .to_owned()]
    });
    page.table(["The last page says"], rows);
}

pub(crate) fn lists(page: &mut Page, rule: &PaperRule, calendar: &Calendar) {
    page.heading("Paper at a reading (OSK-28, OSK-37, OSK-40, NYR-02, KRS-23 to KRS-25, KRS-28)");
    let readings = ["2024-09-17", "2024-11-18"].map(|text| text.parse::<NaiveDate>().unwrap());
    let made = readings.map(|on| format!("of {} on {}", day(on), day(paper::list_made_on(rule, calendar, on))));
    page.text(&format!("The list is made {}.", made.join(", ")));
    let brings = |events: &[Event], on: NaiveDate| {
        let said = paper::decide(rule, calendar, events, &Reading { period: Month::of(on), on });
        match said {
            Paper::Digital => "no paper",
            Paper::Printed(Why::NeverStops) => "paper, for it never stops",
            Paper::Printed(Why::NoMember) => "paper, for no member",
            Paper::Printed(Why::Kept) => "paper, kept for a member",
            Paper::Printed(Why::OnePeriod) => "paper, of this period alone",
            Paper::Printed(Why::ListWasMade) => "paper, for its list was made",
        }
        .to_owned()
    };
    let row = |(what, events): (&str, Vec<Event>)| {
        let [first, second] = readings.map(|on| brings(&events, on));
        [what.to_owned(), first, second]
    };
    let columns = ["Of the contract", &format!("The reading on {}", readings[0]), &format!("on {}", readings[1])];
    page.table(columns, histories().into_iter().map(row));
}

fn histories() -> Vec<(&'static str, Vec<Event>)> {
    let account = |number: u8| format!("{number:032x}").parse::<AccountId>().unwrap();
    let event = |text: &str, what: What| Event { at: at(text), what };
    let joined = |text: &str, number: u8| event(text, What::Joined(account(number)));
    let left = |text: &str, number: u8| event(text, What::Left(account(number)));
    let long_ago = || joined("2024-01-05 09:00:00", 1);
    vec![
        ("nobody is a member", vec![]),
        ("somebody joined long ago", vec![long_ago()]),
        ("joined 2024-09-10 23:59:59", vec![joined("2024-09-10 23:59:59", 1)]),
        ("joined 2024-09-11 00:00:00", vec![joined("2024-09-11 00:00:00", 1)]),
        ("joined 2024-09-16 23:59:59", vec![joined("2024-09-16 23:59:59", 1)]),
        ("joined 2024-09-17 00:00:00", vec![joined("2024-09-17 00:00:00", 1)]),
        ("left 2024-09-16 23:59:59", vec![long_ago(), left("2024-09-16 23:59:59", 1)]),
        ("left 2024-09-17 00:00:00", vec![long_ago(), left("2024-09-17 00:00:00", 1)]),
        ("left 2024-09-18 00:00:00", vec![long_ago(), left("2024-09-18 00:00:00", 1)]),
        (
            "one of two left 2024-09-16",
            vec![long_ago(), joined("2024-02-05 09:00:00", 2), left("2024-09-16 09:00:00", 1)],
        ),
        (
            "left 2024-09-12, and joined again that day",
            vec![long_ago(), left("2024-09-12 09:00:00", 1), joined("2024-09-12 10:00:00", 1)],
        ),
        (
            "left 2024-09-12, and joined again 2024-09-13",
            vec![long_ago(), left("2024-09-12 09:00:00", 1), joined("2024-09-13 09:00:00", 1)],
        ),
        ("kept for a member from 2024-09-16 on", vec![long_ago(), event("2024-09-16 09:00:00", What::Kept)]),
        (
            "the same until 2024-11-01",
            vec![
                long_ago(),
                event("2024-09-16 09:00:00", What::Kept),
                event("2024-11-01 09:00:00", What::KeptNoLonger),
            ],
        ),
        (
            "one period asked for, 2024-09",
            vec![long_ago(), event("2024-09-12 09:00:00", What::Once(Month::new(2024, 9).unwrap()))],
        ),
    ]
}
