//! Rules of cities as different as the five.
use kernel::Channel;
use policy::{CodeRule, Registration};

/// Steps, details and from when on a login is known.
type City = (&'static str, &'static str, &'static str);

pub(crate) const CITIES: [City; 4] = [
    (
        r#"[["contact_code"], ["details", "terms"], ["contract", "relation"], ["mobile_code"]]"#,
        r#"["name", "mobile", "password"]"#,
        "contract",
    ),
    (
        r#"[["contact_code"], ["details"], ["contract", "terms"], ["privacy", "relation"], ["check"]]"#,
        r#"["name", "password"]"#,
        "done",
    ),
    (
        r#"[["contact_code"], ["contract"], ["details"], ["terms", "privacy"]]"#,
        r#"["name", "login_id", "password", "secret_question"]"#,
        "done",
    ),
    (
        r#"[["contact_code"], ["details"], ["contract"], ["check"], ["mobile_code"]]"#,
        r#"["name", "mobile", "password"]"#,
        "done",
    ),
];

#[derive(Clone)]
pub(crate) struct Rules {
    pub(crate) registration: Registration,
    pub(crate) codes: CodeRule,
}

impl Rules {
    pub(crate) fn of(seed: u64) -> Rules {
        let city = CITIES[usize::try_from(seed).unwrap() % CITIES.len()];
        Rules { registration: registration(city, 7, 90), codes: codes(10, 5, 5) }
    }
}

pub(crate) fn registration((steps, details, known_from): City, draft_days: u32, waiting_days: u32) -> Registration {
    let text = format!(
        "steps = {steps}\ndetails = {details}\nknown_from = \"{known_from}\"\ndraft_days = {draft_days}\nwaiting_days = {waiting_days}"
    );
    toml::from_str(&text).unwrap()
}

pub(crate) fn codes(minutes: u32, tries: u32, a_day: u32) -> CodeRule {
    CodeRule::new(minutes, tries, a_day, vec![Channel::Email, Channel::Sms]).unwrap()
}
