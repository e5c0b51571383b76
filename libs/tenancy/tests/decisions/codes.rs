//! One code, and a day's.
use crate::page::{Page, at, moment};
use kernel::{CodePurpose, TimeDelta};
use policy::{
    Browser, CodeRule,
    code::{self, Answer, Issued, Sealed, Tried, Way},
};

const RIGHT: Tried = Tried { sealed: Sealed([1; 32]), purpose: CodePurpose::Register, browser: Browser([1; 32]) };
const WRONG: Tried = Tried { sealed: Sealed([2; 32]), ..RIGHT };

pub(crate) fn codes(page: &mut Page, rule: &CodeRule) {
    page.heading("Codes (NYR-07, KRS-01, KRS-02, OSK-17)");
    let ways: Vec<&str> = rule.channels().iter().map(|channel| channel.code()).collect();
    page.text(&format!("To register by {}.", ways.join(" or ")));
    let sent = at("2024-09-17 23:50:00");
    let issued = code::issue(rule, RIGHT, Way::Email, None, sent).unwrap().issued;
    let end = code::expires(rule, &issued);
    let used = code::attempt(rule, Some(&issued), &RIGHT, sent).0.unwrap();
    let tried = |times: u32| Issued { wrong: times, ..issued };
    let newer = Issued { sealed: WRONG.sealed, ..issued };
    let (tries, second) = (rule.tries(), TimeDelta::seconds(1));
    let rows = [
        ("the newest", issued, RIGHT, sent),
        ("the newest", issued, RIGHT, end - second),
        ("the newest", issued, RIGHT, end),
        ("another number", issued, WRONG, sent),
        ("one before the newest, whichever way each came", newer, RIGHT, sent),
        ("the newest after one wrong number less than is taken", tried(tries - 1), RIGHT, sent),
        ("another number then", tried(tries - 1), WRONG, sent),
        ("the newest after so many wrong numbers", tried(tries), RIGHT, sent),
        ("the newest, used", used, RIGHT, sent),
        ("the newest, in another browser", issued, Tried { browser: Browser([2; 32]), ..RIGHT }, sent),
        ("the newest, for something else", issued, Tried { purpose: CodePurpose::Reset, ..RIGHT }, sent),
    ];
    let row = |(name, issued, tried, now): (&str, Issued, Tried, _)| {
        let answer = match code::attempt(rule, Some(&issued), &tried, now).1 {
            Answer::Right => "right".to_owned(),
            Answer::Wrong { left } => format!("wrong, {left} left"),
            Answer::Expired => "expired".to_owned(),
            Answer::TriedOut => "tried too often".to_owned(),
            Answer::Used => "used".to_owned(),
            Answer::NoneHere => "none here".to_owned(),
        };
        [name.to_owned(), moment(sent), moment(now), answer]
    };
    page.table(["Typed", "Sent", "Now", "It is"], rows.map(row));
    a_day(page, rule);
}

fn a_day(page: &mut Page, rule: &CodeRule) {
    let (mut sent, mut rows) = (None, Vec::new());
    let late = at("2024-09-17 23:59:59");
    let asked =
        (1..=rule.a_day() + 1).map(|number| (number, late)).chain([(rule.a_day() + 2, at("2024-09-18 00:00:00"))]);
    for (number, now) in asked {
        let issued = code::issue(rule, RIGHT, Way::Email, sent, now);
        let said = match &issued {
            Ok(issued) => format!("sent, number {} of its day", issued.subject.count),
            Err(used_up) => format!("not before {}", moment(used_up.opens_at)),
        };
        sent = issued.map_or(sent, |issued| Some(issued.subject));
        rows.push([number.to_string(), moment(now), said]);
    }
    page.table(["Asked for", "Now", "It is"], rows);
}
