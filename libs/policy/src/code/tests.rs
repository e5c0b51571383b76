//! The edges of one code, and of a day's.
use super::{Answer::*, *};
use kernel::{Channel, NaiveDate};

const HERE: Browser = Browser([1; 32]);
const THERE: Browser = Browser([2; 32]);

fn rule() -> CodeRule {
    CodeRule::new(10, 5, 5, vec![Channel::Email, Channel::Sms]).unwrap()
}

fn noon() -> DateTime<Utc> {
    kernel::instant(NaiveDate::from_ymd_opt(2024, 9, 17).unwrap(), "12:00:00".parse().unwrap())
}

fn tried(digits: u8) -> Tried {
    Tried { sealed: Sealed([digits; 32]), purpose: CodePurpose::Register, browser: HERE }
}

fn issued(digits: u8) -> Issued {
    issue(&rule(), tried(digits), Way::Email, None, noon()).unwrap().issued
}

fn answer(issued: &Issued, tried: &Tried, now: DateTime<Utc>) -> Answer {
    attempt(&rule(), Some(issued), tried, now).1
}

#[test]
fn a_code_works_for_ten_minutes_sharp() {
    let code = issued(1);
    let end = noon() + TimeDelta::minutes(10);
    assert_eq!(expires(&rule(), &code), end);
    assert_eq!(answer(&code, &tried(1), end - TimeDelta::microseconds(1)), Right);
    assert_eq!(answer(&code, &tried(1), end), Expired);
    assert_eq!(answer(&code, &tried(2), end), Expired);
    assert_eq!(answer(&code, &tried(1), noon() - TimeDelta::minutes(1)), Right, "another machine's clock");
    assert_eq!(answer(&code, &tried(1), noon() - TimeDelta::seconds(61)), Expired, "a clock that was set back");
}

#[test]
fn a_code_works_once() {
    let (after, first) = attempt(&rule(), Some(&issued(1)), &tried(1), noon());
    assert_eq!(first, Right);
    assert_eq!(answer(&after.unwrap(), &tried(1), noon()), Used);
}

#[test]
fn the_fifth_wrong_number_is_the_last() {
    let mut code = issued(1);
    for left in [4, 3, 2, 1, 0] {
        let (after, answer) = attempt(&rule(), Some(&code), &tried(2), noon());
        assert_eq!(answer, Wrong { left });
        code = after.unwrap();
    }
    assert_eq!(answer(&code, &tried(1), noon()), TriedOut);
    assert_eq!(attempt(&rule(), Some(&code), &tried(2), noon()).0, Some(code));
}

#[test]
fn a_code_of_another_browser_or_purpose_is_none_and_costs_no_try() {
    let code = issued(1);
    let elsewhere = Tried { browser: THERE, ..tried(1) };
    let otherwise = Tried { purpose: CodePurpose::Reset, ..tried(1) };
    for stranger in [elsewhere, otherwise] {
        assert_eq!(attempt(&rule(), Some(&code), &stranger, noon()), (Some(code), NoneHere));
    }
    assert_eq!(attempt(&rule(), None, &tried(1), noon()), (None, NoneHere));
}

#[test]
fn nyr_07_the_newest_alone_works() {
    let old = issue(&rule(), tried(1), Way::Email, None, noon()).unwrap();
    let new = issue(&rule(), tried(2), Way::Email, Some(old.subject), noon()).unwrap();
    assert_eq!(answer(&new.issued, &tried(1), noon()), Wrong { left: 4 });
    assert_eq!(answer(&new.issued, &tried(2), noon()), Right);
}

#[test]
fn krs_02_across_channels_too_and_a_phone_counts_besides() {
    let phone = "090-1234-5678".parse::<kernel::Phone>().unwrap().try_into().unwrap();
    let mail = issue(&rule(), tried(1), Way::Email, None, noon()).unwrap();
    let sms = issue(&rule(), tried(2), Way::Sms { to: &phone, sent: None }, Some(mail.subject), noon()).unwrap();
    assert_eq!((sms.subject.count, sms.phone.unwrap().count), (2, 1));
    assert_eq!(answer(&sms.issued, &tried(1), noon()), Wrong { left: 4 });
    // A fresh subject can't flood a phone that had its five.
    let five = Daily { day: kernel::today(noon()), count: 5 };
    assert!(issue(&rule(), tried(3), Way::Sms { to: &phone, sent: Some(five) }, None, noon()).is_err());
}

#[test]
fn osk_17_a_days_codes_are_counted_and_open_again_at_midnight() {
    let mut subject = None;
    for count in 1..=5 {
        let sent = issue(&rule(), tried(count), Way::Email, subject, noon()).unwrap();
        assert_eq!(sent.subject.count, u32::from(count));
        subject = Some(sent.subject);
    }
    let opens_at = kernel::instant(NaiveDate::from_ymd_opt(2024, 9, 18).unwrap(), kernel::NaiveTime::MIN);
    assert_eq!(issue(&rule(), tried(6), Way::Email, subject, noon()), Err(UsedUp { opens_at }));
    assert!(issue(&rule(), tried(6), Way::Email, subject, opens_at).is_ok());
}

#[test]
fn codes_outside_the_platforms_limits_are_refused() {
    let mail = || vec![Channel::Email];
    assert_eq!(CodeRule::new(11, 5, 5, mail()), Err(NoCodes::Minutes(11)));
    assert_eq!(CodeRule::new(10, 6, 5, mail()), Err(NoCodes::Tries(6)));
    assert_eq!(CodeRule::new(10, 5, 2, mail()), Err(NoCodes::ADay(2)));
    assert_eq!(CodeRule::new(10, 5, 5, vec![Channel::Sms]), Err(NoCodes::Channels));
    assert_eq!(CodeRule::new(10, 5, 5, vec![Channel::Email, Channel::Email]), Err(NoCodes::Channels));
    assert_eq!(format!("{:?}", Sealed([7; 32])), "Sealed(…)");
}
