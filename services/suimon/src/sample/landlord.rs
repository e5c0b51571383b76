//! A company that lets two hundred small flats and has the contract of each: one resident with many contracts.
use super::{
    chance::What,
    city::day,
    household::{Habit, Household, Method},
    households::{Town, household, phone},
};
use kernel::Days;

/// The first of its households.
const FIRST: u32 = 300;
const BUILDINGS: u32 = 10;
const FLOORS: u32 = 5;
const FLATS: u32 = 4;
/// How many contracts it has.
pub(super) const MANY: u32 = BUILDINGS * FLOORS * FLATS;

/// Its contracts.
pub(super) fn households(town: &'static Town) -> impl Iterator<Item = Household> {
    (0..MANY).map(|nth| {
        let by_chance = household(town, FIRST + nth);
        Household {
            name: "株式会社淀川住宅管理".to_owned(),
            kana: "ｶﾌﾞｼｷｶﾞｲｼｬﾖﾄﾞｶﾞﾜｼﾞｭｳﾀｸｶﾝﾘ".to_owned(),
            address: format!("大阪市住吉区長居東3-{}-8 {}", 1 + nth / (FLOORS * FLATS), flat(nth)),
            phones: vec![phone(town, FIRST, What::Phone)],
            method: if nth % 8 == 0 { Method::Slip } else { Method::DirectDebit },
            habit: Habit::InTime,
            started: day(2019, 4, 1) + Days::new(u64::from(nth / (FLOORS * FLATS) * 14)),
            size: 3 + by_chance.size / 4,
            // So that two hundred contracts are loaded in a moment.
            months: 13,
            ..by_chance
        }
    })
}

/// The number of each contract, and what the company calls it.
pub(super) fn contracts(town: &Town) -> impl Iterator<Item = (String, String)> {
    (0..MANY).map(|nth| ((town.customer_no)(FIRST + nth), flat(nth)))
}

fn flat(nth: u32) -> String {
    let (building, place) = (nth / (FLOORS * FLATS), nth % (FLOORS * FLATS));
    format!("コーポ長居{}号館 {}0{}号室", 1 + building, 1 + place / FLATS, 1 + place % FLATS)
}
