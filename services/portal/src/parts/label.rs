//! What a contract and a line of a bill are called.
use crate::{
    Visit,
    door::{BillPart, ContractLabel, PartKind},
    html::Html,
    say::Speech,
};
use chrono::{DateTime, NaiveTime, Utc};

/// A contract in one line: its nickname and its place, or its place alone.
pub(crate) fn contract(contract: &ContractLabel) -> String {
    match nickname(contract) {
        Some(nickname) => format!("{nickname}　{}", contract.service_address),
        None => contract.service_address.clone(),
    }
}

/// A contract in a pull-down: nickname, the end of its number, place.
pub(crate) fn option(contract: &ContractLabel) -> String {
    joined(contract, &format!("••••{}", tail(&contract.customer_no)))
}

/// The same to be read aloud: without the dots, and else no other words, so that it can be said as it is seen.
pub(crate) fn option_spoken(contract: &ContractLabel) -> String {
    joined(contract, tail(&contract.customer_no))
}

fn joined(contract: &ContractLabel, number: &str) -> String {
    let parts = nickname(contract).into_iter().chain([number, contract.service_address.as_str()]);
    parts.collect::<Vec<_>>().join("　")
}

/// The last four characters: enough to tell one's own numbers apart, too few to be used by who looks over a shoulder.
fn tail(number: &str) -> &str {
    let at = number.char_indices().rev().nth(3).map_or(0, |(at, _)| at);
    &number[at..]
}

/// A contract in a word: its nickname, else its place.
pub(crate) fn short(contract: &ContractLabel) -> &str {
    nickname(contract).unwrap_or(&contract.service_address)
}

fn nickname(contract: &ContractLabel) -> Option<&str> {
    contract.nickname.as_deref().filter(|name| !name.trim().is_empty())
}

/// A contract's number with the city's word for it: `お客様番号 1020 3040 5060 7080`.
pub(crate) fn number(t: &Speech, visit: &Visit, contract: &ContractLabel) -> String {
    format!("{} {}", t.say("customer-no").plain(), visit.grouped(&contract.customer_no))
}

/// A line of a bill, as the bureau names it, else as its kind is called.
pub(crate) fn part(t: &Speech, part: &BillPart) -> String {
    let key = match part.kind {
        PartKind::WaterBase => "part-water-base",
        PartKind::WaterVolume => "part-water-volume",
        PartKind::Water => "part-water",
        PartKind::Sewer => "part-sewer",
        PartKind::Meter => "part-meter",
        PartKind::Discount => "part-discount",
        PartKind::Other => "part-other",
    };
    let named = part.name.as_deref().filter(|name| !name.trim().is_empty());
    named.map_or_else(|| t.say(key).plain(), ToOwned::to_owned)
}

/// When the city's data last changed, to the second, in Japan (KNZ-09).
pub(crate) fn updated(t: &Speech, at: Option<DateTime<Utc>>) -> Html {
    let Some(at) = at.map(kernel::local) else { return t.say("updated-never").html() };
    t.say("updated").kept("day", t.words.date(at.date())).kept("time", t.words.time_to_second(at)).html()
}

/// From when on a contract shows: a day; and a time, where it isn't the day's beginning.
pub(crate) fn visible_from(t: &Speech, from: DateTime<Utc>) -> Html {
    let from = kernel::local(from);
    let day = t.words.day_full(from.date());
    let when = if from.time() == NaiveTime::MIN { vec![day] } else { vec![day, t.words.time(from.time())] };
    t.say("home-visible-from").kept_each("when", &when).html()
}
