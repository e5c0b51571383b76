use super::{PaperNews::*, *};
use crate::Calendar;
use kernel::{AccountId, DateTime, Month, NaiveDate, Utc};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    let (date, time) = text.split_once(' ').unwrap();
    kernel::instant(date.parse().unwrap(), time.parse().unwrap())
}

fn account(number: u8) -> AccountId {
    format!("{number:032x}").parse().unwrap()
}

fn rule(cut_off: u32, on_request: OnRequest) -> PaperRule {
    PaperRule { stops: true, cut_off_business_days: CutOff::new(cut_off).unwrap(), on_request }
}

fn calendar() -> Calendar {
    Calendar::new(vec!["12-29..01-03".parse().unwrap()]).unwrap()
}

fn reading(on: &str) -> Reading {
    Reading { period: Month::of(date(on)), on: date(on) }
}

fn joined(text: &str, number: u8) -> Event {
    Event { at: at(text), what: What::Joined(account(number)) }
}

fn left(text: &str, number: u8) -> Event {
    Event { at: at(text), what: What::Left(account(number)) }
}

fn said(rule: &PaperRule, events: &[Event], on: &str) -> Paper {
    decide(rule, &calendar(), events, &reading(on))
}

#[test]
fn who_joins_is_told_what_becomes_of_paper() {
    let said = |rule: PaperRule| after_joining(&rule);
    assert_eq!(said(rule(0, OnRequest::Never)), [Stops, PrintYourself]);
    assert_eq!(said(rule(0, OnRequest::Always)), [Stops, KeptOnRequest]);
    assert_eq!(said(rule(3, OnRequest::OnePeriod)), [Stops, OneMayStillCome, OnePeriodOnRequest]);
    assert_eq!(said(PaperRule { stops: false, ..rule(3, OnRequest::Always) }), [GoesOn]);
}

#[test]
fn osk_35_paper_stops_with_the_first_member_and_osk_28_comes_again_with_none() {
    let rule = rule(0, OnRequest::Never);
    assert_eq!(said(&rule, &[], "2024-09-17"), Paper::Printed(Why::NoMember));
    let mut events = vec![joined("2024-09-16 23:59:59", 1)];
    assert_eq!(said(&rule, &events, "2024-09-16"), Paper::Printed(Why::NoMember));
    assert_eq!(said(&rule, &events, "2024-09-17"), Paper::Digital);
    events.push(joined("2024-09-20 10:00:00", 2));
    events.push(left("2024-10-01 10:00:00", 1));
    assert_eq!(said(&rule, &events, "2024-10-17"), Paper::Digital, "the other has it still");
    events.push(left("2024-10-20 10:00:00", 2));
    assert_eq!(said(&rule, &events, "2024-10-17"), Paper::Digital, "what was not printed stays so");
    assert_eq!(said(&rule, &events, "2024-11-17"), Paper::Printed(Why::NoMember));
    let goes_on = PaperRule { stops: false, ..rule };
    assert_eq!(said(&goes_on, &events, "2024-10-17"), Paper::Printed(Why::NeverStops));
}

#[test]
fn osk_40_who_leaves_before_the_day_has_paper_at_once_and_on_it_at_the_next() {
    let rule = rule(0, OnRequest::Never);
    for (when, this) in [
        ("2024-09-16 23:59:59", Paper::Printed(Why::NoMember)),
        ("2024-09-17 00:00:00", Paper::Digital),
        ("2024-09-18 00:00:00", Paper::Digital),
    ] {
        let events = [joined("2024-01-05 09:00:00", 1), left(when, 1)];
        assert_eq!(said(&rule, &events, "2024-09-17"), this, "{when}");
        assert_eq!(said(&rule, &events, "2024-10-17"), Paper::Printed(Why::NoMember), "{when}");
    }
}

#[test]
fn krs_25_a_list_that_is_made_stops_nothing_more_and_takes_more_in() {
    let early = rule(3, OnRequest::OnePeriod);
    // A Tuesday after three days off: Friday, Thursday and Wednesday are the three.
    assert_eq!(list_made_on(&early, &calendar(), date("2024-09-17")), date("2024-09-11"));
    for (when, paper) in [
        ("2024-09-10 23:59:59", Paper::Digital),
        ("2024-09-11 00:00:00", Paper::Printed(Why::ListWasMade)),
        ("2024-09-16 12:00:00", Paper::Printed(Why::ListWasMade)),
        ("2024-09-17 12:00:00", Paper::Printed(Why::NoMember)),
    ] {
        assert_eq!(said(&early, &[joined(when, 1)], "2024-09-17"), paper, "{when}");
        assert_eq!(said(&early, &[joined(when, 1)], "2024-11-18"), Paper::Digital, "{when}");
    }
    let events = [joined("2024-01-05 09:00:00", 1), left("2024-09-12 09:00:00", 1)];
    assert_eq!(said(&early, &events, "2024-09-17"), Paper::Printed(Why::NoMember));
    let back = [events[0], events[1], joined("2024-09-13 09:00:00", 1)];
    assert_eq!(said(&early, &back, "2024-09-17"), Paper::Printed(Why::ListWasMade));
    let same_day = [events[0], joined("2024-09-12 10:00:00", 1), events[1]];
    assert_eq!(said(&early, &same_day, "2024-09-17"), Paper::Digital);
    let handed_on = [events[0], joined("2024-09-12 10:00:00", 2), events[1]];
    assert_eq!(said(&early, &handed_on, "2024-09-17"), Paper::Digital, "it was somebody's on each evening");
}

#[test]
fn nyr_02_what_is_kept_ends_with_the_bureau_or_with_the_last_member() {
    let always = rule(0, OnRequest::Always);
    let kept = |text: &str| Event { at: at(text), what: What::Kept };
    let no_longer = |text: &str| Event { at: at(text), what: What::KeptNoLonger };
    let events = [joined("2024-01-05 09:00:00", 1), kept("2024-02-01 09:00:00"), no_longer("2024-10-01 09:00:00")];
    assert_eq!(said(&always, &events, "2024-02-01"), Paper::Digital);
    assert_eq!(said(&always, &events, "2024-09-17"), Paper::Printed(Why::Kept));
    assert_eq!(said(&always, &events, "2024-10-01"), Paper::Printed(Why::Kept));
    assert_eq!(said(&always, &events, "2024-10-02"), Paper::Digital);
    assert_eq!(said(&rule(0, OnRequest::OnePeriod), &events, "2024-09-17"), Paper::Digital, "a city without that");
    let left = [events[0], events[1], left("2024-03-01 09:00:00", 1), joined("2024-04-01 09:00:00", 1)];
    assert_eq!(said(&always, &left, "2024-09-17"), Paper::Digital);
    assert!(standing(&left).is_members() && !standing(&left).is_kept() && standing(&left).is_of(account(1)));
    assert!(standing(&events[..2]).is_kept() && !standing(&events).is_kept());
}

#[test]
fn krs_28_one_period_is_one_and_krs_24_none_is_made_up_for() {
    let one = rule(0, OnRequest::OnePeriod);
    let once = Event { at: at("2024-09-10 09:00:00"), what: What::Once(Month::new(2024, 9).unwrap()) };
    let events = [joined("2024-01-05 09:00:00", 1), once];
    assert_eq!(said(&one, &events, "2024-07-17"), Paper::Digital);
    assert_eq!(said(&one, &events, "2024-09-17"), Paper::Printed(Why::OnePeriod));
    assert_eq!(said(&one, &events, "2024-11-17"), Paper::Digital);
    let moved = Reading { period: Month::new(2024, 9).unwrap(), on: date("2024-10-02") };
    assert_eq!(decide(&one, &calendar(), &events, &moved), Paper::Printed(Why::OnePeriod));
    assert_eq!(said(&rule(0, OnRequest::Always), &events, "2024-09-17"), Paper::Digital, "a city without that");
}

#[test]
fn osk_40_who_leaves_is_told_from_which_reading_on() {
    let rule = rule(0, OnRequest::Never);
    let planned = ["2024-10-17", "2024-08-16", "2024-09-17"].map(date);
    let told = |day: &str| resumes(&rule, date(day), &planned);
    assert_eq!(told("2024-09-16"), Resumes::This(date("2024-09-17")));
    assert_eq!(told("2024-09-17"), Resumes::Next(date("2024-10-17")));
    assert_eq!(told("2024-09-18"), Resumes::Next(date("2024-10-17")));
    assert_eq!(told("2024-10-17"), Resumes::Unplanned);
    assert_eq!(resumes(&PaperRule { stops: false, ..rule }, date("2024-09-16"), &planned), Resumes::NeverStopped);
}

#[test]
fn a_cut_off_that_no_bureau_has_is_refused() {
    let read = |text: &str| toml::from_str::<PaperRule>(text);
    let text = |days: &str| format!("stops = true\non_request = \"never\"\ncut_off_business_days = {days}");
    assert_eq!(read(&text("3")).unwrap(), rule(3, OnRequest::Never));
    for bad in ["21", "-1", "\"3\"", "1.5"] {
        assert!(read(&text(bad)).is_err(), "{bad}");
    }
}
