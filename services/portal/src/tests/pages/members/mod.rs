//! A member's pages in every state.
mod contracts;

use super::shown::Into;
use crate::{
    pages::{details, devices, menu, procedures, switches, withdraw},
    tests::{
        fake::data,
        samples::member::{self, changed},
    },
};
use serde_json::Value;

pub(super) type Errors = &'static [(&'static str, Option<&'static str>, Option<i32>)];

/// A page whose form is sent: its name and path, the operation and its mutation, and what can be wrong.
type Form = (&'static str, &'static str, (&'static str, &'static str), &'static [(&'static str, Errors)]);

/// A form with secrets in it; none may stand on a page.
pub(super) const TYPED: &str =
    "nickname=%3Cb&contact-phone=080-1&mail=a%22b%40example.jp&current=geheim&password=geheim&code=123456";

const TOO_MANY: (&str, Errors) = ("too-many", &[("TOO_MANY", Some("CURRENT"), None)]);

pub(super) fn all(into: &mut Into<'_>) {
    into.push("menu", "/menu", menu::NAME, data(member::somebody(into.sample)));
    into.push("procedures", "/procedures", procedures::NAME, data(member::somebody(into.sample)));
    own(into);
    sent(into);
    notices(into);
    contracts::all(into);
    devices(into);
    leaving(into);
}

fn own(into: &mut Into<'_>) {
    let (quiet, asked) = (data(member::details(into.sample, false)), data(member::details(into.sample, true)));
    for (name, path) in [
        ("details", "/details"),
        ("nickname", "/details/nickname"),
        ("mail", "/details/mail"),
        ("password", "/details/password"),
    ] {
        into.push(name, path, details::NAME, quiet.clone());
    }
    into.push("details-asked", "/details", details::NAME, asked.clone());
    into.push("mail-code", "/details/mail/code", details::NAME, asked.clone());
    into.push("mail-code-sent", "/details/mail/code", details::NAME, asked);
    into.hold("t", "code-sent");
    for told in ["nickname", "phone", "mail", "password"] {
        into.push(&format!("details-told-{told}"), "/details", details::NAME, quiet.clone());
        into.hold("t", told);
    }
}

fn sent(into: &mut Into<'_>) {
    let forms: [Form; 6] = [
        (
            "nickname",
            "/details/nickname",
            (details::NICKNAME, "changeNickname"),
            &[
                ("empty", &[("REQUIRED", Some("NICKNAME"), None)]),
                ("long", &[("TOO_LONG", Some("NICKNAME"), Some(60))]),
            ],
        ),
        (
            "phone",
            "/details/phone",
            (details::PHONE, "changeContactPhone"),
            &[
                ("empty", &[("REQUIRED", Some("CONTACT_PHONE"), None), ("REQUIRED", Some("CURRENT"), None)]),
                ("wrong", &[("NOT_PHONE", Some("CONTACT_PHONE"), None), ("NOT_THE_PASSWORD", Some("CURRENT"), None)]),
                TOO_MANY,
            ],
        ),
        (
            "mail",
            "/details/mail",
            (details::MAIL, "beginMailChange"),
            &[
                ("empty", &[("REQUIRED", Some("MAIL"), None), ("REQUIRED", Some("CURRENT"), None)]),
                ("wrong", &[("NOT_MAIL", Some("MAIL"), None), ("NOT_THE_PASSWORD", Some("CURRENT"), None)]),
                ("same", &[("SAME", Some("MAIL"), None)]),
                ("used-up", &[("CODES_USED_UP", None, None)]),
                TOO_MANY,
            ],
        ),
        (
            "mail-code",
            "/details/mail/code",
            (details::PROVE, "proveMail"),
            &[
                ("empty", &[("REQUIRED", Some("CODE"), None)]),
                ("wrong", &[("WRONG_CODE", Some("CODE"), Some(4))]),
                ("expired", &[("EXPIRED", None, None)]),
                ("taken", &[("TAKEN", Some("MAIL"), None)]),
            ],
        ),
        (
            "mail-again",
            "/details/mail/code/again",
            (details::AGAIN, "sendMailCode"),
            &[("used-up", &[("CODES_USED_UP", None, None)])],
        ),
        (
            "password",
            "/details/password",
            (details::PASSWORD, "changePassword"),
            &[
                ("empty", &[("REQUIRED", Some("CURRENT"), None), ("REQUIRED", Some("PASSWORD"), None)]),
                (
                    "weak",
                    &[
                        ("NOT_THE_PASSWORD", Some("CURRENT"), None),
                        ("TOO_SHORT", Some("PASSWORD"), Some(8)),
                        ("LACKS_UPPER", Some("PASSWORD"), None),
                        ("OWN_WORDS", Some("PASSWORD"), None),
                    ],
                ),
                ("same", &[("SAME", Some("PASSWORD"), None)]),
                TOO_MANY,
            ],
        ),
    ];
    let own = (details::NAME, data(member::details(into.sample, true)));
    for (page, path, (operation, mutation), cases) in forms {
        // a telephone is asked for in one of the cities alone
        if page == "phone" && own.1["data"]["viewer"]["contactPhone"] == Value::Null {
            continue;
        }
        for (case, errors) in cases {
            let answer = (operation, data(changed(mutation, errors)));
            into.page(&format!("{page}-{case}"), (path, Some(TYPED)), vec![own.clone(), answer]);
        }
    }
}

fn notices(into: &mut Into<'_>) {
    let sample = into.sample;
    for (name, usage, news) in [("on", true, true), ("off", false, false)] {
        let page = data(member::switches(sample, usage, news));
        into.push(&format!("switches-{name}"), "/details/notices", switches::NAME, page);
    }
    for told in ["switched", "news-off", "usage-off"] {
        into.push(
            &format!("switches-{told}"),
            "/details/notices",
            switches::NAME,
            data(member::switches(sample, true, false)),
        );
        into.hold("t", told);
    }
    let answers = vec![
        (switches::NAME, data(member::switches(sample, true, true))),
        (switches::SENT, data(changed("switchNotices", &[("MUST_BE_ON", None, None)]))),
    ];
    into.page("switches-must", ("/details/notices", Some("news=yes")), answers);
}

fn devices(into: &mut Into<'_>) {
    for others in [0, 1, 30] {
        let page = data(member::devices(into.sample, others));
        into.push(&format!("devices-{others}"), "/devices", devices::NAME, page);
    }
    for told in ["logged-out", "all-logged-out"] {
        into.push(&format!("devices-{told}"), "/devices", devices::NAME, data(member::devices(into.sample, 1)));
        into.hold("t", told);
    }
    let answers = vec![
        (devices::NAME, data(member::devices(into.sample, 1))),
        (devices::SENT, data(changed("endDevice", &[("TOO_MANY", None, None)]))),
    ];
    into.page("devices-too-many", ("/devices/d1/end", Some("")), answers);
}

fn leaving(into: &mut Into<'_>) {
    let sample = into.sample;
    for (name, path) in
        [("withdraw", "/withdraw"), ("withdraw-confirm", "/withdraw/confirm"), ("withdraw-done", "/withdraw/done")]
    {
        into.push(name, path, withdraw::NAME, data(member::leaver(sample, 2)));
        if name == "withdraw-done" {
            into.hold("t", "left");
        }
    }
    into.push("withdraw-one", "/withdraw", withdraw::NAME, data(member::leaver(sample, 1)));
    let cases: [(&str, Errors); 3] = [
        ("empty", &[("REQUIRED", Some("CURRENT"), None)]),
        ("wrong", &[("NOT_THE_PASSWORD", Some("CURRENT"), None)]),
        TOO_MANY,
    ];
    for (case, errors) in cases {
        let answers = vec![
            (withdraw::NAME, data(member::leaver(sample, 2))),
            (withdraw::SEND, data(changed("withdraw", errors))),
        ];
        into.page(&format!("withdraw-{case}"), ("/withdraw/confirm", Some(TYPED)), answers);
    }
}
