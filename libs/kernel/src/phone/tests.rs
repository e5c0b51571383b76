//! Numbers as people type them, and what is none.
use super::{NotAPhone::*, *};

fn phone(typed: &str) -> Result<String, NotAPhone> {
    typed.parse::<Phone>().map(|phone| phone.digits().to_owned())
}

#[test]
fn one_number_is_typed_in_many_ways() {
    for typed in [
        "090-1234-5678",
        "09012345678",
        "０９０－１２３４－５６７８",
        "０９０ー１２３４ー５６７８",
        "090−1234−5678",
        "(090) 1234 5678",
        "090.1234.5678",
        "+81 90-1234-5678",
        "+81 (0)90-1234-5678",
        "　090‐1234‐5678　",
    ] {
        assert_eq!(phone(typed), Ok("09012345678".to_owned()), "{typed}");
    }
    assert_eq!(phone("01658-4-2111"), phone("0165842111"));
    assert_eq!(phone("0165(84)2111"), Ok("0165842111".to_owned()), "an area code is not parted by hand");
}

#[test]
fn osk_13_mobiles_take_sms_and_other_lines_do_not() {
    let kind = |typed: &str| typed.parse::<Phone>().unwrap().kind();
    for mobile in ["060-1234-5678", "070-1234-5678", "080-1234-5678", "090-1234-5678"] {
        assert_eq!(kind(mobile), PhoneKind::Mobile, "{mobile}");
        assert!(MobilePhone::try_from(mobile.parse::<Phone>().unwrap()).is_ok());
    }
    for fixed in ["06-6458-1132", "03-1234-5678", "01654-3-2111", "076-220-2281", "099-123-4567"] {
        assert_eq!(kind(fixed), PhoneKind::FixedLine, "{fixed}");
        assert_eq!(MobilePhone::try_from(fixed.parse::<Phone>().unwrap()), Err(NoSms), "{fixed}");
    }
    assert_eq!(kind("050-1234-5678"), PhoneKind::Internet);
    assert_eq!(MobilePhone::try_from("050-1234-5678".parse::<Phone>().unwrap()), Err(NoSms));
}

#[test]
fn what_is_no_number_is_refused_by_its_reason() {
    for (typed, why) in [
        ("", NotDigits),
        ("なし", NotDigits),
        ("090-1234-567a", NotDigits),
        ("+1 212 555 0123", NotDigits),
        ("6458-1132", NoAreaCode),
        ("1", NoAreaCode),
        ("06-6458-113", Length),
        ("06-6458-11320", Length),
        ("090-1234-567", Length),
        ("090-1234-56789", Length),
        ("0", Length),
        ("0120-123-456", NotASubscriber),
        ("0800-123-4567", NotASubscriber),
        ("0570-064-321", NotASubscriber),
        ("020-1234-5678", NotASubscriber),
        ("00-1234-5678", NotASubscriber),
        ("090-0123-4567", NotASubscriber),
    ] {
        assert_eq!(phone(typed), Err(why), "{typed}");
    }
}

#[test]
fn a_log_shows_no_number_and_the_world_can_dial_it() {
    let mobile: Phone = "090-1234-5678".parse().unwrap();
    assert_eq!(format!("{mobile:?}"), "Phone(…5678)");
    assert_eq!(mobile.international(), "+819012345678");
    assert_eq!(format!("{:?}", MobilePhone::try_from(mobile).unwrap()), "MobilePhone(Phone(…5678))");
}
