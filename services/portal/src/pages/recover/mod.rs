//! Getting back in: a mailed code, where the city says so the answer to the secret question, then a new password
//! (OSK-18 to OSK-20, NYR-13 to NYR-15, KRS-12 to KRS-14, KNZ-04). The pages are the same whether anybody has the address
//! that was typed or not.
pub(crate) mod answer;
mod ask;
pub(crate) mod code;
pub(crate) mod done;
pub(crate) mod lost;
pub(crate) mod password;
mod send;
mod stands;
pub(crate) mod start;

/// Every operation of these pages, by name, with its document.
pub(crate) fn operations() -> [(&'static str, String); 7] {
    let none = String::new;
    [
        (ask::RULES, ask::rules().query),
        (ask::STANDS, ask::stands(none()).query),
        (send::BEGIN, send::begin(send::Begin::default()).query),
        (send::AGAIN, send::again(none()).query),
        (send::PROVE, send::prove(none(), none()).query),
        (send::ANSWER, send::answer(none(), none()).query),
        (send::RESET, send::reset(none(), none()).query),
    ]
}

#[cfg(test)]
pub(crate) use {
    ask::{RULES, STANDS},
    send::{AGAIN, ANSWER, BEGIN, PROVE, RESET},
};
