//! Each point of breaking off, going back, going on elsewhere; the platform's limits.
use super::{Effect::*, Event::*, *};
use crate::Browser;
use kernel::{Channel, DateTime, NaiveDate, TimeDelta, Utc};

const HERE: Browser = Browser([1; 32]);
const THERE: Browser = Browser([2; 32]);

/// The order of OSK-09.
const FOUR: &str = r#"
steps = [["contact_code"], ["details", "terms"], ["contract", "relation"], ["mobile_code"]]
details = ["name", "mobile", "password"]
known_from = "contract"
draft_days = 7
waiting_days = 90
"#;

/// The order of OUM-02 to OUM-07.
const CHECKED: &str = r#"
steps = [["contact_code"], ["details"], ["contract", "terms"], ["privacy", "relation"], ["check"]]
details = ["name", "password"]
known_from = "done"
draft_days = 7
waiting_days = 90
"#;

fn rule(text: &str) -> Registration {
    toml::from_str(text).unwrap()
}

fn noon() -> DateTime<Utc> {
    kernel::instant(NaiveDate::from_ymd_opt(2024, 9, 17).unwrap(), "12:00:00".parse().unwrap())
}

fn opened(rule: &Registration) -> Draft<&'static str> {
    open(rule, Known::Nobody, HERE, Channel::Email, "hanako@example.jp", noon()).unwrap()
}

/// The draft after filling its open step.
fn filled(rule: &Registration, draft: &Draft<&'static str>, typed: &'static str) -> Moved<&'static str> {
    let Place::Step { parts, .. } = draft.place(rule) else { panic!("done") };
    let parts = parts.iter().map(|&part| (part, typed)).collect();
    apply(rule, draft, HERE, Fill(parts), noon()).unwrap()
}

fn at<T>(rule: &Registration, draft: &Draft<T>) -> usize {
    let Place::Step { at, .. } = draft.place(rule) else { panic!("done") };
    at
}

#[test]
fn osk_09_broken_off_before_the_mobile_code_a_login_asks_for_it() {
    let rule = rule(FOUR);
    let details = filled(&rule, &opened(&rule), "details");
    assert_eq!(details.effect, Nothing);
    let contract = filled(&rule, &details.draft, "contract");
    assert_eq!(contract.effect, MakeWaitingAccount);
    let waiting = contract.draft;
    let known = || Known::Draft(waiting.clone());
    assert_eq!(log_in(&rule, known(), noon()), Found::MobileCode);
    // The same address and the same details can't register again.
    assert_eq!(begin(&rule, known(), noon()), Begun::LogInToFinish);
    assert_eq!(open(&rule, known(), THERE, Channel::Email, "hanako@example.jp", noon()), Err(Taken));
    // In another browser, by the password.
    let resumed = resume_by_login(waiting, THERE);
    assert_eq!(apply(&rule, &resumed, HERE, MobileProven, noon()), Err(Refusal::OtherBrowser));
    let done = apply(&rule, &resumed, THERE, MobileProven, noon()).unwrap();
    assert_eq!(done.effect, Complete);
    assert_eq!(done.draft.place(&rule), Place::Done { at: noon() });
    assert_eq!(log_in(&rule, Known::Draft(done.draft.clone()), noon()), Found::Portal);
    assert_eq!(apply(&rule, &done.draft, THERE, MobileProven, noon()), Err(Refusal::Done));
}

#[test]
fn osk_10_broken_off_before_the_contract_it_starts_anew_and_no_login_works() {
    let rule = rule(FOUR);
    let details = filled(&rule, &opened(&rule), "details").draft;
    for draft in [opened(&rule), details] {
        assert_eq!(log_in(&rule, Known::Draft(draft.clone()), noon()), Found::Nothing);
        assert_eq!(begin(&rule, Known::Draft(draft.clone()), noon()), Begun::Code);
        let again = open(&rule, Known::Draft(draft), HERE, Channel::Email, "hanako@example.jp", noon()).unwrap();
        let again = if at(&rule, &again) == 1 { filled(&rule, &again, "details").draft } else { again };
        assert_eq!(filled(&rule, &again, "contract").effect, MakeWaitingAccount);
    }
}

#[test]
fn osk_17_the_mobile_number_is_typed_again_the_same_or_another() {
    let rule = rule(FOUR);
    let details = filled(&rule, &opened(&rule), "details").draft;
    assert_eq!(apply(&rule, &details, HERE, ChangeMobile("090"), noon()), Err(Refusal::TooEarly));
    let waiting = filled(&rule, &details, "contract").draft;
    for mobile in ["090", "090", "080"] {
        let moved = apply(&rule, &waiting, HERE, ChangeMobile(mobile), noon()).unwrap();
        assert_eq!((moved.effect, moved.draft.typed(Part::MobileCode)), (SendMobileCode, Some(&mobile)));
        assert!(moved.draft.waits());
    }
}

#[test]
fn what_the_waiting_account_holds_is_changed_no_more_and_it_waits_so_many_days() {
    let rule = rule(FOUR);
    let waiting = filled(&rule, &filled(&rule, &opened(&rule), "details").draft, "contract").draft;
    let details = Fill(vec![(Part::Details, "other"), (Part::Terms, "other")]);
    assert_eq!(apply(&rule, &waiting, HERE, details, noon()), Err(Refusal::TooLate));
    let end = noon() + TimeDelta::days(90);
    let almost = end - TimeDelta::microseconds(1);
    assert_eq!(log_in(&rule, Known::Draft(waiting.clone()), almost), Found::MobileCode);
    assert_eq!(log_in(&rule, Known::Draft(waiting.clone()), end), Found::Nothing);
    assert_eq!(begin(&rule, Known::Draft(waiting.clone()), end), Begun::Code);
    assert_eq!(apply(&rule, &waiting, HERE, MobileProven, end), Err(Refusal::Expired));
}

#[test]
fn krs_14_nothing_is_known_before_the_end() {
    let rule = rule(CHECKED);
    let mut draft = opened(&rule);
    for typed in ["details", "contract", "privacy"] {
        let moved = filled(&rule, &draft, typed);
        assert_eq!(moved.effect, Nothing);
        draft = moved.draft;
        assert_eq!(log_in(&rule, Known::Draft(draft.clone()), noon()), Found::Nothing);
        assert_eq!(begin(&rule, Known::Draft(draft.clone()), noon()), Begun::Code);
    }
    assert_eq!(apply(&rule, &draft, HERE, Confirm, noon()).unwrap().effect, Complete);
}

#[test]
fn oum_07_an_earlier_step_sent_again_keeps_the_rest_and_the_check_page_comes_again() {
    let rule = rule(CHECKED);
    let mut draft = opened(&rule);
    for typed in ["details", "contract", "privacy"] {
        draft = filled(&rule, &draft, typed).draft;
    }
    assert_eq!(at(&rule, &draft), 4);
    let changed = apply(&rule, &draft, HERE, Fill(vec![(Part::Details, "changed")]), noon()).unwrap().draft;
    assert_eq!((at(&rule, &changed), changed.typed(Part::Details)), (4, Some(&"changed")));
    assert_eq!(changed.typed(Part::Contract), Some(&"contract"));
    assert_eq!(changed.typed(Part::Relation), Some(&"privacy"));
}

#[test]
fn no_step_is_skipped() {
    let rule = rule(CHECKED);
    let draft = opened(&rule);
    let privacy = || Fill(vec![(Part::Relation, "x"), (Part::Privacy, "x")]);
    for event in [privacy(), Confirm, MobileProven] {
        assert_eq!(apply(&rule, &draft, HERE, event, noon()), Err(Refusal::TooEarly));
    }
    for event in [
        Fill(vec![(Part::Contract, "x")]),
        Fill(vec![(Part::Check, "x")]),
        Fill(vec![(Part::ContactCode, "x")]),
        Fill(vec![]),
    ] {
        assert_eq!(apply(&rule, &draft, HERE, event, noon()), Err(Refusal::NoSuchStep));
    }
    // What is sent again before a confirmation is confirmed as it is then.
    let filled_all =
        ["details", "contract", "privacy"].iter().fold(draft, |draft, typed| filled(&rule, &draft, typed).draft);
    assert_eq!(apply(&rule, &filled_all, HERE, privacy(), noon()).unwrap().effect, Nothing);
}

#[test]
fn a_draft_lives_for_days_and_moves_to_the_browser_whose_code_was_right() {
    let rule = rule(CHECKED);
    let draft = filled(&rule, &opened(&rule), "details").draft;
    let end = noon() + TimeDelta::days(7);
    let almost = end - TimeDelta::microseconds(1);
    let known = || Known::Draft(draft.clone());
    let moved = open(&rule, known(), THERE, Channel::Sms, "hanako@example.jp", almost).unwrap();
    assert_eq!((at(&rule, &moved), moved.typed(Part::Details)), (2, Some(&"details")));
    assert_eq!(moved.proven_by(), Channel::Sms);
    assert_eq!(apply(&rule, &moved, HERE, Confirm, almost), Err(Refusal::OtherBrowser));
    assert_eq!(expires(&rule, &moved), almost + TimeDelta::days(7));
    // At its end it is as if it had never been.
    let fresh = open(&rule, known(), THERE, Channel::Email, "hanako@example.jp", end).unwrap();
    assert_eq!((at(&rule, &fresh), fresh.typed(Part::Details)), (1, None));
}

#[test]
fn osk_14_a_members_address_is_told_by_mail_alone() {
    let rule = rule(FOUR);
    let member = || Known::<&str>::Member;
    assert_eq!(begin(&rule, member(), noon()), Begun::AlreadyMember);
    assert_eq!(open(&rule, member(), HERE, Channel::Email, "hanako@example.jp", noon()), Err(Taken));
    assert_eq!(log_in(&rule, member(), noon()), Found::Portal);
    assert_eq!(log_in(&rule, Known::<&str>::Nobody, noon()), Found::Nothing);
}

#[test]
fn a_draft_survives_a_restart() {
    let rule = rule(FOUR);
    let draft = filled(&rule, &filled(&rule, &opened(&rule), "details").draft, "contract").draft;
    let kept = serde_json::to_string(&draft).unwrap();
    assert_eq!(serde_json::from_str::<Draft<&str>>(&kept).unwrap(), draft);
}

#[test]
fn steps_that_lead_nowhere_are_refused() {
    for (change, why) in [
        (("[\"contact_code\"], ", ""), "steps doesn't begin"),
        (("[\"contact_code\"], ", "[\"contact_code\"], [], "), "steps holds an empty step"),
        (("\"terms\"", "\"contact_code\""), "steps has contact_code twice"),
        (("[\"mobile_code\"]", "[\"mobile_code\", \"privacy\"]"), "steps has mobile_code beside"),
        (
            ("\"relation\"], [\"mobile_code\"]", "\"relation\"], [\"mobile_code\"], [\"privacy\"]"),
            "steps goes on after",
        ),
        (("[\"contract\", \"relation\"], ", ""), "steps lacks contract"),
        (("\"terms\"]", "\"terms\"], [\"check\"]"), "steps asks contract after check"),
        (("\"relation\"],", "\"relation\"], [\"check\"],"), "known_from is"),
        ((", [\"mobile_code\"]", ""), "known_from is"),
        (("\"mobile\", ", ""), "details has mobile only"),
        (("\"password\"", "\"nickname\""), "details lacks password"),
        (("\"name\", ", "\"name\", \"name\", "), "details has name twice"),
        (("draft_days = 7", "draft_days = 31"), "draft_days is 31"),
        (("waiting_days = 90", "waiting_days = 0"), "waiting_days is 0"),
    ] {
        assert!(FOUR.contains(change.0), "{change:?}");
        let refusal = toml::from_str::<Registration>(&FOUR.replacen(change.0, change.1, 1)).unwrap_err();
        assert!(refusal.message().starts_with(why), "{change:?}: {}", refusal.message());
    }
}

#[test]
fn another_address_in_one_browser_keeps_what_was_typed() {
    let checked = rule(CHECKED);
    let before = filled(&checked, &opened(&checked), "details").draft;
    let corrected = opened(&checked).with_typed_of(before.clone());
    assert_eq!((at(&checked, &corrected), corrected.typed(Part::Details)), (2, Some(&"details")));
    assert_eq!(corrected.typed(Part::ContactCode), Some(&"hanako@example.jp"), "its own address stays");
    // an account that waits keeps its own
    let four = rule(FOUR);
    let waiting = filled(&four, &filled(&four, &opened(&four), "details").draft, "contract").draft;
    assert_eq!(opened(&four).with_typed_of(waiting).typed(Part::Details), None);
}
