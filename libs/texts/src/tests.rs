use crate::{City, Language, Value, bundle::Bundle, platform};
use kernel::{M3, Month, NaiveDate, NaiveTime, Yen, instant, local};

fn bundle(language: Language) -> Bundle {
    let mut bundle = Bundle::empty(language);
    for source in platform::sources(language) {
        bundle.add(language, source).unwrap();
    }
    bundle
}

#[test]
fn every_message_exists_in_every_language_with_the_same_arguments() {
    let ja = bundle(Language::Ja);
    assert!(ja.arguments.len() > 150);
    for language in [Language::EasyJa, Language::En] {
        let other = bundle(language);
        for (key, arguments) in &ja.arguments {
            // A word may need its number to choose a form; where it only chooses, another language may ignore it.
            assert_eq!(other.arguments.get(key), Some(arguments), "{key} in {}", language.tag());
        }
        for key in other.arguments.keys() {
            assert!(ja.arguments.contains_key(key), "{key} stands in {} alone", language.tag());
        }
    }
}

#[test]
fn every_message_can_be_said_with_its_arguments_and_not_without() {
    for language in Language::ALL {
        for (key, arguments) in bundle(language).arguments {
            let args: Vec<(&str, Value)> = arguments.iter().map(|name| (name.as_str(), Value::from(2))).collect();
            let words = City::none().words(language);
            assert!(words.try_get(&key, &args).is_some_and(|text| !text.is_empty()), "{key}");
            assert_eq!(words.try_get(&key, &[]).is_some(), arguments.is_empty(), "{key}");
        }
    }
}

fn city(ja: &str, en: &str) -> City {
    City::new(vec![(Language::Ja, ja.to_owned()), (Language::En, en.to_owned())]).unwrap()
}

#[test]
fn a_citys_word_comes_before_the_platforms_and_the_readers_language_before_japanese() {
    let city = city("nav-home = わが家\nlogout = 出る\ncity-own = ここだけ\n", "nav-home = House\n");
    let (ja, en) = (city.words(Language::Ja), city.words(Language::En));
    assert_eq!(ja.get("nav-home", &[]), "わが家");
    assert_eq!(en.get("nav-home", &[]), "House");
    // The city's Japanese doesn't hide the platform's English.
    assert_eq!(en.get("logout", &[]), "Log out");
    // What only the city's Japanese has is better than nothing.
    assert_eq!(en.get("city-own", &[]), "ここだけ");
    assert_eq!(en.get("no-such-key", &[]), "no-such-key");
    assert_eq!(en.try_get("no-such-key", &[]), None);
}

#[test]
fn a_citys_file_is_refused_with_its_line() {
    let refused = |source: &str| City::new(vec![(Language::Ja, source.to_owned())]).unwrap_err();
    let cases = [
        ("# 名前\n\nnav-hom = 家\n", 3, "nav-hom"),
        ("nav-home = 家\nhelp = { $phone }へ\n", 2, "$phone"),
        ("nav-home = 家\nlogout = { $\n", 2, ""),
        ("nav-home = 家\nlogout = 出\nnav-home = 宅\n", 1, "twice"),
        ("nav-home = 家\n-term = 用語\n", 2, "term"),
        ("nav-home = { NUMBER(1) }\n", 1, "braces"),
    ];
    for (source, line, word) in cases {
        let error = refused(source);
        assert_eq!(error.line, line, "{source}: {error}");
        assert!(error.why.contains(word), "{source}: {error}");
    }
    assert_eq!(refused("nav-hom = 家\n").to_string().split(':').next(), Some("texts/ja.ftl, line 1"));
}

#[test]
fn the_language_of_a_request() {
    let of = Language::of_request;
    assert_eq!(of(None, None), Language::Ja);
    assert_eq!(of(Some("easy-ja"), Some("en")), Language::EasyJa);
    assert_eq!(of(Some("xx"), Some("en-GB,en;q=0.9")), Language::En);
    assert_eq!(of(None, Some("fr, en;q=0.8, ja;q=0.9")), Language::Ja);
    assert_eq!(of(None, Some("en;q=0, fr")), Language::Ja);
    assert_eq!(of(None, Some("*")), Language::Ja);
}

#[test]
fn dates_and_figures_in_each_language() {
    let (ja, en) = (City::none().words(Language::Ja), City::none().words(Language::En));
    let day = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
    let month = Month::new(2024, 9).unwrap();
    assert_eq!(
        (ja.date_full(day), en.date_full(day)),
        ("2026年11月30日（月）".into(), "30 November 2026 (Mon)".into())
    );
    assert_eq!((ja.day_full(day), en.day_full(day)), ("11月30日（月）".into(), "30 November (Mon)".into()));
    assert_eq!((ja.date_in_table(day), en.date_in_table(day)), ("2026/11/30".into(), "30 Nov 2026".into()));
    assert_eq!((ja.month_of_bill(month), en.month_of_bill(month)), ("2024年9月分".into(), "September 2024".into()));
    assert_eq!(
        (ja.month_in_both(month), en.month_in_both(month)),
        (vec!["2024年（令和6年）".into(), "9月分".into()], vec!["September 2024".into()])
    );
    assert_eq!(ja.month_in_both(Month::new(2019, 6).unwrap()), ["2019年（令和元年）", "6月分"]);
    assert_eq!((ja.yen(Yen(5509)), en.yen(Yen(5509))), ("5,509円".into(), "5,509 yen".into()));
    assert_eq!((ja.m3(M3(24)), en.m3_spoken(M3(1))), ("24 m³".into(), "1 cubic metre".into()));
    assert_eq!((ja.days(62), en.days(1)), ("62日".into(), "1 day".into()));
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
    assert_eq!(
        [at(7, 0), at(13, 30), at(0, 0), at(12, 0)].map(|t| ja.time(t)),
        ["午前7時", "午後1時30分", "午前0時", "午後0時"]
    );
    assert_eq!([at(7, 0), at(0, 5), at(12, 0)].map(|t| en.time(t)), ["7:00 am", "12:05 am", "12:00 pm"]);
    let moment = local(instant(day, NaiveTime::from_hms_opt(18, 3, 7).unwrap()));
    assert_eq!((ja.time_to_second(moment), en.time_to_second(moment)), ("18時03分07秒".into(), "18:03:07".into()));
}
