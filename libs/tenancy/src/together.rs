//! What keys of different tables come to together: each may be right alone, and one of them wrong beside the others.
use crate::{Facts, LoginId};
use policy::{recovery::By, registration::Detail};

/// The key at fault, and why.
pub(crate) fn faults(facts: &Facts) -> Vec<(&'static str, &'static str)> {
    let asks = |detail: Detail| facts.registration.details().contains(&detail);
    let pairs = [
        (
            asks(Detail::LoginId),
            facts.login.id == LoginId::LoginId,
            "login_id is asked for where login.id is \"login_id\", and nowhere else",
        ),
        (
            asks(Detail::SecretQuestion),
            facts.recovery.by() == By::CodeAndAnswer,
            "secret_question is asked for where recovery.by is \"code_and_answer\", and nowhere else",
        ),
    ];
    let apart = pairs.into_iter().filter(|(asked, needed, _)| asked != needed);
    apart.map(|(_, _, why)| ("registration.details", why)).collect()
}
