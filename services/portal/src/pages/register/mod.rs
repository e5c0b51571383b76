//! Becoming a member, one page after the other in the city's order (OSK-09, KRS-01, NYR-12, OUM-02 to OUM-08).
//!
//! A page asks the door where the registration of this browser stands and shows that, or leads there; each form that is
//! sent leads on, or comes back with what is wrong. What names the browser is kept in a cookie that ends with it;
//! nothing that is typed stands in an address.
pub(crate) mod ask;
pub(crate) mod code;
pub(crate) mod done;
pub(crate) mod mobile;
pub(crate) mod send;
pub(crate) mod start;
pub(crate) mod step;

mod stands;
mod steps;

use crate::door::CodeChannel;

/// Every operation of these pages, by name, with its document.
pub(super) fn operations() -> Vec<(&'static str, String)> {
    let no = String::new;
    let begin = send::Begin { key: None, mail: no(), channel: CodeChannel::Email, phone: None, language: None };
    vec![
        (ask::RULES, ask::rules().query),
        (ask::STANDS, ask::stands(no()).query),
        (send::BEGIN, send::begin(begin).query),
        (send::SEND, send::send(no()).query),
        (send::PROVE, send::prove(no(), no()).query),
        (send::FILL, send::fill(send::Fill::default()).query),
        (send::CONFIRM, send::confirm(no()).query),
        (send::SEND_MOBILE, send::send_mobile(no(), None).query),
        (send::PROVE_MOBILE, send::prove_mobile(no(), no()).query),
        (done::NAME, done::operation().query),
    ]
}
