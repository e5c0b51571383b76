//! Members get no paper, and who leaves gets it again: from this reading before its day, from the next on it or after.
use crate::{
    members::{add, change, id_of},
    paper::{listed, loaded, withdrawn},
    residents::HANAKO,
    staff::{OSAKA_CHIEF, OSAKA_CLERK, at_work},
};
use acceptance::{Client, Resident, Value, World, errors, json, on_both_engines};

/// Somebody who has one of the two contracts of HANAKO besides her.
const TARO: Resident = Resident {
    city: "osaka",
    id: "taro@example.jp",
    password: "yodogawa-no-hanabi",
    name: "髙﨑 太郎",
    contracts: &[("A123456789", "母の家")],
};

/// HANAKO with one of them.
const ONE: Resident = Resident { contracts: &[("A123456789", "自宅")], ..HANAKO };

/// The other route's day.
const OTHER: &str = "2024-10-16";
const ON: &str = "2024-09-20";
const NEXT: &str = "2024-10-10";

/// What the reading and the next one bring, if a member leaves at a moment.
async fn after_leaving(world: &World, at: &str) -> [Value; 2] {
    loaded(world, "osaka").await;
    world.enrol(&HANAKO).await;
    world.set_clock(at);
    let mut staff = at_work(world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
    for on in [ON, NEXT] {
        assert_eq!(listed(&mut staff[0], on).await, json!([]), "a member reads it in the portal");
    }
    withdrawn(&mut staff, HANAKO.id).await;
    [listed(&mut staff[0], ON).await, listed(&mut staff[0], NEXT).await]
}

async fn add_brothers(member: &mut Client) {
    let place = ("PLACE", "大阪市東淀川区柴島1-3-14 コーポガーデン①～②号棟");
    let proof = [("CUSTOMER_NO", "B234567890"), ("ASSESSMENT_NO", "24M0800078"), place];
    assert_eq!(errors(&add(member, &proof, None).await), json!([]));
}

fn paper() -> Value {
    json!([["A123456789", "NO_MEMBER"]])
}

on_both_engines! {
    async fn osk_35_members_are_on_no_list(world: World) {
        loaded(&world, "osaka").await;
        let [mut clerk, _chief] = at_work(&world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
        // a contract that ended in March isn't read any more
        assert_eq!(listed(&mut clerk, ON).await, paper());
        let both = json!([["B234567890", "NO_MEMBER"], ["D456789012", "NO_MEMBER"]]);
        assert_eq!(listed(&mut clerk, "2024-10-16").await, both);
        world.enrol(&HANAKO).await;
        assert_eq!(listed(&mut clerk, ON).await, json!([]));
        assert_eq!(listed(&mut clerk, "2024-10-16").await, json!([["D456789012", "NO_MEMBER"]]));
        assert_eq!(listed(&mut clerk, "2024-10-17").await, json!([]), "nothing is read on that day");
    }

    async fn osk_40_who_leaves_on_the_day_before_has_paper_of_this_period(world: World) {
        assert_eq!(after_leaving(&world, "2024-09-19T23:59:59+09:00").await, [paper(), paper()]);
    }

    async fn osk_40_who_leaves_on_the_day_has_paper_of_the_next(world: World) {
        assert_eq!(after_leaving(&world, "2024-09-20T00:00:00+09:00").await, [json!([]), paper()]);
    }

    async fn osk_40_who_leaves_on_the_day_after_has_paper_of_the_next(world: World) {
        assert_eq!(after_leaving(&world, "2024-09-21T00:00:00+09:00").await, [json!([]), paper()]);
    }

    async fn osk_28_a_removed_contract_has_paper_again_and_none_once_it_is_added_again(world: World) {
        loaded(&world, "osaka").await;
        world.enrol(&HANAKO).await;
        let mut member = world.logged_in(&HANAKO).await;
        let [mut clerk, _chief] = at_work(&world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
        let others = json!([["D456789012", "NO_MEMBER"]]);
        assert_eq!(listed(&mut clerk, OTHER).await, others);
        let id = id_of(&mut member, "B234567890").await;
        let removed = change(&mut member, "removeContract", ("id", "ID!"), json!(id)).await;
        assert_eq!(errors(&removed), json!([]));
        let both = json!([["B234567890", "NO_MEMBER"], ["D456789012", "NO_MEMBER"]]);
        assert_eq!(listed(&mut clerk, OTHER).await, both);
        assert_eq!(listed(&mut clerk, ON).await, json!([]), "her other contract stays");
        add_brothers(&mut member).await;
        assert_eq!(listed(&mut clerk, OTHER).await, others);
    }

    async fn osk_37_an_added_contract_has_no_paper_either(world: World) {
        loaded(&world, "osaka").await;
        world.enrol(&ONE).await;
        let [mut clerk, _chief] = at_work(&world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
        let both = json!([["B234567890", "NO_MEMBER"], ["D456789012", "NO_MEMBER"]]);
        assert_eq!(listed(&mut clerk, OTHER).await, both);
        // on the day of the reading it is too late for this one
        world.set_clock("2024-10-16T00:00:00+09:00");
        let mut member = world.logged_in(&ONE).await;
        add_brothers(&mut member).await;
        let mut clerk = world.at_work(&OSAKA_CLERK).await;
        assert_eq!(listed(&mut clerk, OTHER).await, both);
    }

    async fn osk_37_a_contract_that_is_added_before_the_day_has_none_at_it(world: World) {
        loaded(&world, "osaka").await;
        world.enrol(&ONE).await;
        world.set_clock("2024-10-15T23:59:59+09:00");
        let mut member = world.logged_in(&ONE).await;
        add_brothers(&mut member).await;
        let [mut clerk, _chief] = at_work(&world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
        assert_eq!(listed(&mut clerk, OTHER).await, json!([["D456789012", "NO_MEMBER"]]));
    }

    async fn osk_40_who_leaves_by_themselves_has_paper_by_the_same_days(world: World) {
        loaded(&world, "osaka").await;
        world.enrol(&ONE).await;
        world.set_clock("2024-09-19T23:59:59+09:00");
        let mut member = world.logged_in(&ONE).await;
        assert_eq!(errors(&change(&mut member, "withdraw", ("password", "String!"), json!(ONE.password)).await), json!([]));
        let [mut clerk, _chief] = at_work(&world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
        assert_eq!(listed(&mut clerk, ON).await, paper());
    }

    async fn a_contract_of_two_accounts_has_paper_when_the_last_has_left(world: World) {
        loaded(&world, "osaka").await;
        world.enrol(&HANAKO).await;
        world.enrol(&TARO).await;
        let mut staff = at_work(&world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
        withdrawn(&mut staff, HANAKO.id).await;
        assert_eq!(listed(&mut staff[0], ON).await, json!([]));
        withdrawn(&mut staff, TARO.id).await;
        assert_eq!(listed(&mut staff[0], ON).await, paper());
        // and who comes back before the day has none again
        world.enrol(&HANAKO).await;
        assert_eq!(listed(&mut staff[0], ON).await, json!([]));
    }
}
