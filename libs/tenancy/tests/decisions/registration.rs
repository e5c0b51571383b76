//! What is found after breaking off, at each step.
use crate::page::{Page, at};
use kernel::{Channel, DateTime, TimeDelta, Utc};
use policy::{
    Browser, Recovery, Registration, recovery,
    registration::{self, Begun, Draft, Effect, Event, Found, Known, Part, Place},
};

const BROWSER: Browser = Browser([1; 32]);

pub(crate) fn breaks(page: &mut Page, rule: &Registration, rescue: &Recovery) {
    page.heading("Registration, broken off (OSK-09, OSK-10, KRS-14, OUM-02 to OUM-07)");
    let steps: Vec<String> = rule.steps().iter().map(|step| names(step)).collect();
    let details: Vec<&str> = rule.details().iter().map(|detail| detail.code()).collect();
    page.text(&format!("Steps: {}. Details: {}.", steps.join(" > "), details.join(", ")));
    page.text(&format!(
        "A draft is kept for {} days, an account waits for {}. {}",
        rule.draft_days(),
        rule.waiting_days(),
        match rescue.by() {
            recovery::By::Code => "A forgotten password is set anew after a mailed code.",
            recovery::By::CodeAndAnswer =>
                "A forgotten password is set anew after a mailed code and the secret answer.",
        }
    ));
    let began = at("2024-09-17 12:00:00");
    let mut rows = vec![row("before the first code", &Known::Nobody, rule, began)];
    let mut draft = registration::open(rule, Known::Nobody, BROWSER, Channel::Email, (), began).unwrap();
    while let Place::Step { at, parts } = draft.place(rule) {
        let known = Known::Draft(draft.clone());
        rows.push(row(&format!("at {}", names(parts)), &known, rule, began));
        let over =
            began + TimeDelta::days(i64::from(if draft.waits() { rule.waiting_days() } else { rule.draft_days() }));
        if at + 1 == rule.steps().len() || draft.waits() {
            rows.push(row("the same, when it has expired", &known, rule, over));
        }
        draft = on(rule, &draft, parts, began);
    }
    rows.push(row("at the end", &Known::Draft(draft), rule, began));
    rows.push(row("after a withdrawal", &Known::Nobody, rule, began));
    page.table(
        ["Broken off", "The same address again gets", "goes on at", "A login finds", "A forgotten password gets"],
        rows,
    );
}

/// The draft after its open step.
fn on(rule: &Registration, draft: &Draft<()>, parts: &[Part], now: DateTime<Utc>) -> Draft<()> {
    let event = match parts {
        [Part::Check] => Event::Confirm,
        [Part::MobileCode] => Event::MobileProven,
        parts => Event::Fill(parts.iter().map(|&part| (part, ())).collect()),
    };
    let moved = registration::apply(rule, draft, BROWSER, event, now).unwrap();
    assert!(moved.effect != Effect::MakeWaitingAccount || moved.draft.waits());
    moved.draft
}

fn row(when: &str, known: &Known<()>, rule: &Registration, now: DateTime<Utc>) -> [String; 5] {
    let begun = match registration::begin(rule, known.clone(), now) {
        Begun::Code => "a code",
        Begun::AlreadyMember => "a mail: there is an account",
        Begun::LogInToFinish => "a mail: log in to finish",
    };
    let opened = registration::open(rule, known.clone(), BROWSER, Channel::Email, (), now);
    let goes_on = opened.map_or("-".to_owned(), |draft| match draft.place(rule) {
        Place::Step { parts, .. } => names(parts),
        Place::Done { .. } => "the end".to_owned(),
    });
    let found = registration::log_in(rule, known.clone(), now);
    let login = match found {
        Found::Nothing => "nothing",
        Found::MobileCode => "the page for the mobile phone's code",
        Found::Portal => "the portal",
    };
    let code = if recovery::sends_code(found) { "a code" } else { "nothing" };
    [when, begun, &goes_on, login, code].map(str::to_owned)
}

fn names(parts: &[Part]) -> String {
    parts.iter().map(|part| part.code()).collect::<Vec<_>>().join(" + ")
}
