//! Who gets a code, what comes after it, and how often one may be wrong.
use super::*;
use kernel::NaiveDate;

const HERE: Browser = Browser([1; 32]);
const THERE: Browser = Browser([2; 32]);

fn rule(by: &str) -> Recovery {
    toml::from_str(&format!("by = \"{by}\"\nanswers_a_day = 3\nlost_email = \"ask\"")).unwrap()
}

fn noon() -> DateTime<Utc> {
    kernel::instant(NaiveDate::from_ymd_opt(2024, 9, 17).unwrap(), "12:00:00".parse().unwrap())
}

#[test]
fn krs_14_no_code_goes_to_who_can_not_log_in() {
    assert!(sends_code(Found::Portal));
    assert!(sends_code(Found::MobileCode), "the account waits, and its password may be forgotten (OSK-09)");
    assert!(!sends_code(Found::Nothing));
}

#[test]
fn nyr_10_after_the_code_comes_the_new_password_in_that_browser_and_soon() {
    let (rule, reset) = (rule("code"), begin(HERE, noon()));
    let end = noon() + TimeDelta::minutes(30);
    assert_eq!(next(&rule, &reset, HERE, end - TimeDelta::microseconds(1)), Next::NewPassword);
    assert_eq!(next(&rule, &reset, HERE, end), Next::Nothing);
    assert_eq!(next(&rule, &reset, THERE, noon()), Next::Nothing);
    assert_eq!(answer(&rule, reset, HERE, true, None, noon()), Answered::NotAsked);
}

#[test]
fn knz_04_the_answer_comes_between_and_three_wrong_ones_end_the_day() {
    let (rule, reset) = (rule("code_and_answer"), begin(HERE, noon()));
    assert_eq!(next(&rule, &reset, HERE, noon()), Next::Answer);
    assert_eq!(answer(&rule, reset, THERE, true, None, noon()), Answered::NotAsked);
    let mut kept = None;
    for expected in [2, 1, 0] {
        let Answered::Wrong { wrong, left } = answer(&rule, reset, HERE, false, kept, noon()) else { panic!() };
        assert_eq!(left, expected);
        kept = Some(wrong);
    }
    // The right one, after another code, on the same day.
    let again = begin(HERE, noon() + TimeDelta::hours(1));
    let opens_at = kernel::instant(NaiveDate::from_ymd_opt(2024, 9, 18).unwrap(), kernel::NaiveTime::MIN);
    let later = noon() + TimeDelta::hours(1);
    assert_eq!(answer(&rule, again, HERE, true, kept, later), Answered::UsedUp { opens_at });
    let tomorrow = begin(HERE, opens_at);
    let Answered::Right(reset) = answer(&rule, tomorrow, HERE, true, kept, opens_at) else { panic!() };
    assert_eq!(next(&rule, &reset, HERE, opens_at), Next::NewPassword);
}

#[test]
fn knz_04_an_answer_is_known_again_in_any_writing() {
    let key = answer_key("ミズノ小学校");
    assert!(["みずの 小学校", "ﾐｽﾞﾉ小学校", "ミズノ　小学校 "].iter().all(|answer| answer_key(answer) == key));
    assert_ne!(answer_key("ミズノ中学校"), key);
    assert_eq!(answer_key(" 　・"), None);
}

#[test]
fn recoveries_outside_the_platforms_limits_are_refused() {
    let read = |answers: u32| {
        toml::from_str::<Recovery>(&format!("by = \"code\"\nanswers_a_day = {answers}\nlost_email = \"ask\""))
    };
    assert!(read(1).is_ok() && read(0).is_err() && read(4).is_err());
    assert!(toml::from_str::<Recovery>("by = \"answer\"\nanswers_a_day = 3\nlost_email = \"ask\"").is_err());
}
