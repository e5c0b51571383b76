//! Who may log in, and to what.
use super::*;
use crate::sample;
use crate::sample::{
    files, history, households::Town, kanazawa, kurashiki, landlord, nayoro, osaka, oumu, residents,
    states::latest_flats,
};
use std::path::Path;

pub(super) fn town(code: &str) -> &'static Town {
    const TOWNS: [Town; 5] = [kanazawa::TOWN, kurashiki::TOWN, nayoro::TOWN, osaka::TOWN, oumu::TOWN];
    static ALL: [Town; 5] = TOWNS;
    ALL.iter().find(|town| town.code == code).unwrap()
}

#[test]
fn residents_have_contracts_of_the_sample_and_long_passwords() {
    for (city, _) in cities() {
        for today in days() {
            let people = residents(city.code, at(today));
            let names: HashSet<_> = people.iter().map(|resident| resident.login_id).collect();
            assert!(people.len() >= 3 && names.len() == people.len());
            let history = history::until(&city, today);
            let known: HashSet<_> = history.contracts.iter().map(|contract| &contract.customer_no).collect();
            for resident in people {
                assert!(resident.password.len() >= 15);
                assert_eq!(resident.login_id.contains('@'), city.code != "kanazawa");
                assert_eq!(resident.contracts.iter().filter(|contract| contract.is_main).count(), 1);
                let theirs: HashSet<_> = resident.contracts.iter().map(|contract| &contract.customer_no).collect();
                assert!(theirs.len() == resident.contracts.len() && theirs.is_subset(&known), "{} {today}", city.code);
                let nicknames: HashSet<_> = resident.contracts.iter().map(|contract| &contract.nickname).collect();
                assert_eq!(nicknames.len(), resident.contracts.len());
            }
        }
    }
}

#[test]
fn one_resident_has_two_hundred_contracts_and_few_rows() {
    let today = day(2026, 11, 20);
    let company = residents("osaka", at(today)).pop().unwrap();
    assert_eq!((company.contracts.len(), landlord::MANY), (200, 200));
    let history = history::until(&osaka::city(), today);
    let holders: HashSet<_> = company.contracts.iter().map(|contract| &contract.customer_no).collect();
    let theirs = history.contracts.iter().filter(|contract| holders.contains(&contract.customer_no));
    assert_eq!(theirs.map(|contract| &contract.name).collect::<HashSet<_>>().len(), 1);
    let bills = history.bills.iter().filter(|bill| holders.contains(&bill.customer_no)).count();
    assert!((200 * 12..=200 * 14).contains(&bills), "{bills}");
}

#[test]
fn nowhere_is_nothing() {
    let now = at(day(2024, 9, 17));
    assert!(residents("nowhere", now).is_empty() && files("nowhere", now).is_empty());
    assert!(latest_flats(&osaka::TOWN, day(2022, 3, 31)).is_empty(), "before anybody moved");
}

#[test]
fn somebody_in_each_city_is_not_a_member_yet_and_can_prove_it() {
    let tenants = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tenants");
    let tenants = tenancy::Tenants::read(&tenants, &[]).unwrap();
    for tenant in tenants.iter() {
        let (code, rule) = (tenant.code.as_str(), &tenant.facts.matching);
        let known = sample::newcomer(code, rule, at(day(2026, 11, 20))).unwrap();
        let typed = known.into_iter().collect();
        assert!(policy::matching::read(rule, policy::matching::For::Registering, &typed).is_ok(), "{code}: {typed:?}");
    }
}
