//! Households of a city, most of them by chance.
use super::{
    chance::{What, draw},
    city::day,
    household::{Habit, Household, Meter, Method},
    names::{BUILDINGS, GIVEN_NAMES, SURNAMES},
    states::State,
};
use kernel::Days;

/// How many contracts of different people a sample city has.
pub(super) const MANY: u32 = 40;

/// What differs between cities when households are made up.
pub(super) struct Town {
    pub(super) code: &'static str,
    /// Of ten households, how many pay by direct debit, and how many by credit card.
    pub(super) debit: u32,
    pub(super) card: u32,
    pub(super) places: &'static [&'static str],
    /// What stands before the last four digits of a telephone: area code, and an exchange that there is not.
    pub(super) exchange: &'static str,
    pub(super) customer_no: fn(u32) -> String,
    pub(super) series: fn(u32) -> String,
    /// Who has all the contracts in a state: name, and kana in half width.
    pub(super) collector: (&'static str, &'static str),
    /// What the city's files can tell, and so is to be seen on any day.
    pub(super) states: &'static [State],
}

/// Who has a contract, and for which place, in place of those that chance chose. Whoever is named pays in time.
pub(super) struct Named {
    pub(super) customer_no: &'static str,
    pub(super) name: &'static str,
    /// Half width.
    pub(super) kana: &'static str,
    pub(super) address: &'static str,
    pub(super) method: Method,
}

impl Named {
    /// The household of this index, as theirs.
    pub(super) fn household(&self, town: &Town, index: u32) -> Household {
        Household {
            customer_no: self.customer_no.to_owned(),
            name: self.name.to_owned(),
            kana: self.kana.to_owned(),
            address: self.address.to_owned(),
            phones: vec![phone(town, index, What::Phone)],
            method: self.method,
            habit: Habit::InTime,
            ..household(town, index)
        }
    }
}

/// Makes up the household of this index.
pub(super) fn household(town: &Town, index: u32) -> Household {
    let chance = |what, below| draw(town.code, index, what, 0, below);
    let pick = |what, many: usize| chance(what, u32::try_from(many).unwrap_or(1)) as usize;
    let (surname, surname_kana) = SURNAMES[pick(What::Surname, SURNAMES.len())];
    let (given, given_kana) = GIVEN_NAMES[pick(What::GivenName, GIVEN_NAMES.len())];
    let place = chance(What::Place, 10_000) as usize;
    let address = format!(
        "{}{}-{}{}",
        town.places[place % town.places.len()],
        1 + place / 7 % 5,
        1 + place / 31 % 20,
        BUILDINGS[place / 3 % BUILDINGS.len()]
    );
    let method = match chance(What::Method, 10) {
        way if way < town.debit => Method::DirectDebit,
        way if way < town.debit + town.card => Method::CreditCard,
        _ => Method::Slip,
    };
    Household {
        index,
        customer_no: (town.customer_no)(index),
        name: format!("{surname} {given}"),
        kana: format!("{surname_kana} {given_kana}"),
        address,
        phones: phones(town, index),
        postcard: chance(What::Postcard, 5) == 0,
        mailing: mailing(town, index),
        method,
        habit: Habit::Prompt,
        meter: Meter::Usual,
        provisional: false,
        started: day(2008, 4, 1) + Days::new(u64::from(chance(What::Start, 4_000))),
        ended: None,
        route_day: 3 + chance(What::RouteDay, 13),
        parity: chance(What::Cycle, 2),
        size: 8 + chance(What::Size, 20),
        series: (town.series)(index),
        months: 36,
        from: None,
        kept_from: None,
        known: &[],
    }
}

/// The telephone of the household of this index.
pub(super) fn phone(town: &Town, index: u32, what: What) -> String {
    format!("{}{:04}", town.exchange, draw(town.code, index, what, 0, 10_000))
}

/// Of eight contracts one has its paper sent elsewhere.
fn mailing(town: &Town, index: u32) -> Option<String> {
    let drawn = draw(town.code, index, What::Mailing, 0, 10_000) as usize;
    let place = town.places[drawn / 8 % town.places.len()];
    drawn.is_multiple_of(8).then(|| format!("{place}{}-{}", 1 + drawn / 7 % 5, 1 + drawn / 31 % 20))
}

/// What the bureau was told: of ten, nothing by one, by one a number as it was dialled inside the town long ago, by
/// three a second one.
fn phones(town: &Town, index: u32) -> Vec<String> {
    let own = || phone(town, index, What::Phone);
    match draw(town.code, index, What::Phones, 0, 10) {
        0 => Vec::new(),
        1 => own().split_once('-').map(|(_, inside)| inside.to_owned()).into_iter().collect(),
        2..=6 => vec![own()],
        _ => vec![own(), phone(town, index, What::SecondPhone)],
    }
}

/// The households from this index on that are nobody's in particular, those in a state, and those of who moves.
pub(super) fn others(town: &'static Town, from: u32) -> impl Iterator<Item = Household> {
    let by_chance = (from..MANY).map(|index| household(town, index));
    let of_states = town.states.iter().map(|state| state.household(town));
    by_chance.chain(of_states).chain(super::states::flats(town))
}
