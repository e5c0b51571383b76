//! The pages of registration in every state.
use super::shown::Into;
use crate::{
    pages::register::{ask, done, send},
    tests::{
        fake::{Sample, data},
        samples::register::{self, city, last_step, registration, stands, typed, wrong},
    },
};
use serde_json::{Value, json};

type Errors = &'static [(&'static str, Option<&'static str>, Option<i32>)];

const OF_THE_CODE: [(&str, Errors); 9] = [
    ("required", &[("REQUIRED", Some("CODE"), None)]),
    ("not-code", &[("NOT_CODE", Some("CODE"), None)]),
    ("wrong", &[("WRONG_CODE", None, Some(4))]),
    ("expired", &[("EXPIRED", None, None)]),
    ("tried-out", &[("TRIED_OUT", None, None)]),
    ("used", &[("USED", None, None)]),
    ("none", &[("NO_CODE", None, None)]),
    ("used-up", &[("CODES_USED_UP", None, None)]),
    ("too-many", &[("TOO_MANY", None, None)]),
];

/// Every part's own errors at once; those of parts that the step hasn't are said above it without a way to a field.
const OF_A_STEP: [(&str, Errors); 4] = [
    (
        "empty",
        &[
            ("REQUIRED", Some("NAME"), None),
            ("REQUIRED", Some("CONTACT_PHONE"), None),
            ("REQUIRED", Some("MOBILE"), None),
            ("REQUIRED", Some("LOGIN_ID"), None),
            ("REQUIRED", Some("PASSWORD"), None),
            ("REQUIRED", Some("QUESTION"), None),
            ("REQUIRED", Some("ANSWER"), None),
            ("REQUIRED", Some("CUSTOMER_NO"), None),
            ("REQUIRED", Some("ASSESSMENT_NO"), None),
            ("TOO_FEW", Some("PROOF"), Some(1)),
            ("REQUIRED", Some("TERMS"), None),
            ("REQUIRED", Some("PRIVACY"), None),
            ("REQUIRED", Some("RELATION"), None),
            ("REQUIRED", Some("CONSENT"), None),
        ],
    ),
    (
        "ill-formed",
        &[
            ("TOO_LONG", Some("NAME"), Some(60)),
            ("TOO_LONG", Some("NICKNAME"), Some(20)),
            ("NOT_PHONE", Some("CONTACT_PHONE"), None),
            ("NO_SMS", Some("MOBILE"), None),
            ("NOT_LOGIN_ID", Some("LOGIN_ID"), None),
            ("TOO_SHORT", Some("PASSWORD"), Some(8)),
            ("LACKS_UPPER", Some("PASSWORD"), None),
            ("LACKS_LOWER", Some("PASSWORD"), None),
            ("LACKS_DIGIT", Some("PASSWORD"), None),
            ("LACKS_SYMBOL", Some("PASSWORD"), None),
            ("SAYS_NOTHING", Some("ANSWER"), None),
            ("NOT_LETTER", Some("CUSTOMER_NO"), Some(1)),
            ("LENGTH", Some("ASSESSMENT_NO"), Some(10)),
            ("NOT_PHONE", Some("KNOWN_PHONE"), None),
            ("SAYS_NOTHING", Some("PLACE"), None),
            ("NOT_FOUR_DIGITS", Some("DEBIT_LAST4"), None),
            ("SAYS_NOTHING", Some("KANA"), None),
            ("SAYS_NOTHING", Some("HOLDER_NAME"), None),
            ("NOT_CURRENT", Some("TERMS"), None),
            ("NOT_CURRENT", Some("PRIVACY"), None),
        ],
    ),
    (
        "refused",
        &[
            ("TAKEN", Some("LOGIN_ID"), None),
            ("COMMON", Some("PASSWORD"), None),
            ("OWN_WORDS", Some("PASSWORD"), None),
            ("NOT_DIGIT", Some("CUSTOMER_NO"), Some(2)),
            ("NO_MATCH", None, None),
        ],
    ),
    ("by-phone", &[("ASK_BY_PHONE", None, None)]),
];

/// Secrets in a form that comes back; none may stand on a page.
const TYPED: &str = "mail=a%22b%40example.jp&channel=sms&phone=080-1&code=123456&name=%E6%B0%B4%E9%87%8E&password=geheim\
    &question=first-pet&answer=geheim&customer-no=%3C1&place=x&relation=staff&consent=yes&terms=2024-04-01&mobile=06-1";

pub(super) fn all(into: &mut Into<'_>) {
    starts(into);
    codes(into);
    steps(into);
    if into.sample == Sample::Osaka {
        mobiles(into);
    }
    into.push("register-done", "/register/done", done::NAME, data(register::done(into.sample)));
}

/// A page of the browser that has begun.
fn page(into: &mut Into<'_>, name: &str, at: (&'static str, bool), stand: &Value, sent: (&'static str, Value)) {
    let form = at.1.then_some(TYPED);
    let stand = (ask::STANDS, data(stands(into.sample, stand)));
    into.page(&format!("register-{name}"), (at.0, form), vec![stand, (sent.0, data(sent.1))]);
    into.hold("r", "k.ey");
}

fn starts(into: &mut Into<'_>) {
    let rules = data(json!({ "tenant": city(into.sample) }));
    into.push("register", "/register", ask::RULES, rules.clone());
    into.push("register-gone", "/register?gone=yes", ask::RULES, rules.clone());
    let nothing = || ("", Value::Null);
    page(into, "on", ("/register", false), &registration("STEP", 1), nothing());
    page(into, "on-code", ("/register", false), &registration("CODE", 0), nothing());
    let errors: [(&str, Errors); 6] = [
        ("empty", &[("REQUIRED", Some("MAIL"), None), ("REQUIRED", Some("PHONE"), None)]),
        ("ill-formed", &[("NOT_MAIL", Some("MAIL"), None), ("NOT_PHONE", Some("PHONE"), None)]),
        ("no-sms", &[("TOO_LONG", Some("MAIL"), Some(254)), ("NO_SMS", Some("PHONE"), None)]),
        ("no-channel", &[("REQUIRED", Some("CHANNEL"), None)]),
        ("used-up", &[("CODES_USED_UP", None, None)]),
        ("too-many", &[("TOO_MANY", None, None)]),
    ];
    for (name, errors) in errors {
        let sent = data(json!({ "beginRegistration": wrong("CODE", 0, errors) }));
        let answers = vec![(ask::RULES, rules.clone()), (send::BEGIN, sent)];
        into.page(&format!("register-start-{name}"), ("/register", Some(TYPED)), answers);
    }
}

fn codes(into: &mut Into<'_>) {
    let mail = registration("CODE", 0);
    let mut sms = mail.clone();
    (sms["channel"], sms["phoneEnd"]) = (json!("SMS"), json!("5678"));
    let nothing = || ("", Value::Null);
    page(into, "code", ("/register/code", false), &mail, nothing());
    page(into, "code-sent", ("/register/code?sent=yes", false), &mail, nothing());
    page(into, "code-sms", ("/register/code", false), &sms, nothing());
    for (name, errors) in OF_THE_CODE {
        let sent = json!({ "proveContact": wrong("CODE", 0, errors) });
        page(into, &format!("code-{name}"), ("/register/code", true), &mail, (send::PROVE, sent));
        let sent = json!({ "sendContactCode": wrong("CODE", 0, errors) });
        page(into, &format!("again-{name}"), ("/register/code/again", true), &mail, (send::SEND, sent));
    }
}

fn steps(into: &mut Into<'_>) {
    let sample = into.sample;
    let paths = ["/register/step/1", "/register/step/2", "/register/step/3", "/register/step/4"];
    for (path, step) in paths.into_iter().zip(1..=last_step(sample)) {
        let nothing = || ("", Value::Null);
        page(into, &format!("step-{step}"), (path, false), &registration("STEP", step), nothing());
        page(into, &format!("step-{step}-typed"), (path, false), &typed(sample, step), nothing());
        for (name, errors) in OF_A_STEP {
            let check = step == 4;
            let field = if check { "confirmRegistration" } else { "fillRegistration" };
            let sent = (if check { send::CONFIRM } else { send::FILL }, json!({ field: wrong("STEP", step, errors) }));
            page(into, &format!("step-{step}-{name}"), (path, true), &registration("STEP", step), sent);
        }
    }
}

fn mobiles(into: &mut Into<'_>) {
    let stand = registration("MOBILE_CODE", 3);
    let mut unknown = stand.clone();
    unknown["phoneEnd"] = Value::Null;
    let nothing = || ("", Value::Null);
    page(into, "mobile", ("/register/mobile", false), &stand, nothing());
    page(into, "mobile-unknown", ("/register/mobile?sent=yes", false), &unknown, nothing());
    page(into, "number", ("/register/mobile/number", false), &stand, nothing());
    for (name, errors) in OF_THE_CODE {
        let sent = json!({ "proveMobile": wrong("MOBILE_CODE", 3, errors) });
        page(into, &format!("mobile-{name}"), ("/register/mobile", true), &stand, (send::PROVE_MOBILE, sent));
    }
    let landline = wrong("MOBILE_CODE", 3, &[("NO_SMS", Some("MOBILE"), None)]);
    let sent = (send::SEND_MOBILE, json!({ "sendMobileCode": landline }));
    page(into, "number-landline", ("/register/mobile/number", true), &stand, sent);
}
