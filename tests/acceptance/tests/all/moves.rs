//! Who moves out, at the edges: their papers prove nothing to who comes after, and hold nobody up.
use crate::{
    joiners::{confirmed, filled, seen},
    members::{add, change, first_line},
    paper::{listed, loaded},
    residents::{HANAKO, SATO},
    staff::{NAYORO_CHIEF, NAYORO_CLERK, at_work},
};
use acceptance::{Delivery, Resident, World, errors, fixture, json, on_both_engines};

/// A new holder from a day on: `2024/09/25`, `令和6年9月1日`.
async fn moves_in(world: &World, city: &str, row: &str) {
    let header = first_line(&fixture(city, "keiyaku_20240917.csv"));
    let bytes = format!("{header}\n{row}\nEND,1\n").into_bytes();
    world.import(city, vec![Delivery { name: "keiyaku_20240918.csv".to_owned(), bytes }]).await.expect("taken in");
}

const NEW_IN_OSAKA: &str =
    "271004,A123456789,新居 光,アライ ヒカリ,大阪市中央区馬場町1-2-3,1,2024/09/18,,2024/09/18,06-6000-7777,,,10";
const NEW_IN_NAYORO: &str =
    "012211,1204056,新居 次郎,アライ ジロウ,名寄市徳田100番地,1,令和6年9月15日,,01654-0-7777,07";

on_both_engines! {
    // A bill that lies in the drawer of who moved out, and an address that is the same for both.
    async fn an_old_bill_proves_no_new_holders_contract(world: World) {
        world.load("osaka").await;
        let one = Resident { contracts: &[("A123456789", "自宅"), ("B234567890", "母の家")], ..HANAKO };
        world.enrol(&one).await;
        moves_in(&world, "osaka", NEW_IN_OSAKA).await;
        let mut former = world.logged_in(&one).await;
        let place = ("PLACE", "大阪市中央区馬場町1-2-3");
        let proof = [("CUSTOMER_NO", "A123456789"), ("ASSESSMENT_NO", "24K0812345"), place];
        assert_eq!(errors(&add(&mut former, &proof, None).await), json!([["NO_MATCH", null]]));
        let names = former.data("{ viewer { contracts { holderName movedOut } } }").await;
        assert_eq!(names["viewer"]["contracts"][0], json!({"holderName": "水野 花子", "movedOut": true}));
    }

    // One account holds a contract there (OSK-30): who has moved out isn't that one.
    async fn who_moved_out_does_not_keep_who_moves_in_from_registering(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        moves_in(&world, "osaka", NEW_IN_OSAKA).await;
        let header = first_line(&fixture("osaka", "chotei_20240917.csv"));
        let bill = "271004,A123456789,24K0912399,2024/09,2024/09/20,,,,,,1,2024/10/20,,0,1650,,,,,1650,150,,";
        let bytes = format!("{header}\n{bill}\nEND,1,1650\n").into_bytes();
        world.import("osaka", vec![Delivery { name: "chotei_20240921.csv".to_owned(), bytes }]).await.expect("taken in");
        let new = Resident { id: "hikari@example.jp", name: "新居 光", contracts: &[("D456789012", "前の家")], ..HANAKO };
        world.enrol(&new).await;
        let mut member = world.logged_in(&new).await;
        let proof = [("CUSTOMER_NO", "A123456789"), ("ASSESSMENT_NO", "24K0912399"), ("PHONE", "06-6000-7777")];
        assert_eq!(errors(&add(&mut member, &proof, None).await), json!([]));
        assert_eq!(seen(&mut member).await, ["D456789012", "A123456789"]);
    }

    // A draft waits for days: what it proved then, another has now.
    async fn what_was_proved_before_a_move_is_nobodys_after_it(world: World) {
        world.load("nayoro").await;
        let mut applicant = filled(&world, "nayoro", "fuyu@example.com", 3).await;
        moves_in(&world, "nayoro", NEW_IN_NAYORO).await;
        assert_eq!(errors(&applicant.confirm().await), json!([["NO_MATCH", null]]));
        assert_eq!(applicant.client.data("{ viewer { displayName } }").await["viewer"], json!(null));
    }

    // The bureau's file comes late: who joined after the day on which another began has never had it.
    async fn who_joined_after_another_had_begun_keeps_no_paper_from_them(world: World) {
        loaded(&world, "nayoro").await;
        let mut applicant = filled(&world, "nayoro", "fuyu@example.com", 3).await;
        confirmed(&mut applicant).await;
        moves_in(&world, "nayoro", NEW_IN_NAYORO).await;
        let [mut clerk, _chief] = at_work(&world, [&NAYORO_CLERK, &NAYORO_CHIEF]).await;
        let on = "2024-10-07";
        let new = json!(["1204056", "NO_MEMBER"]);
        assert!(listed(&mut clerk, on).await.as_array().is_some_and(|list| list.contains(&new)), "{on}");
        world.set_clock("2024-09-18T12:00:00+09:00");
        applicant.client.stay_on().await;
        let out = change(&mut applicant.client, "withdraw", ("password", "String!"), json!(crate::joiners::PASSWORD)).await;
        assert_eq!(errors(&out), json!([]));
        let mut clerk = world.at_work(&NAYORO_CLERK).await;
        assert!(listed(&mut clerk, on).await.as_array().is_some_and(|list| list.contains(&new)), "{on}");
    }

    // Until a contract shows it is none to be shown first: home would be empty.
    async fn what_does_not_show_yet_is_not_made_the_main_one(world: World) {
        world.load("nayoro").await;
        let one = Resident { contracts: &[("01020304", "自宅")], ..SATO };
        world.enrol(&one).await;
        let mut member = world.logged_in(&one).await;
        let added = add(&mut member, &[("CUSTOMER_NO", "1204056"), ("PHONE", "01654-0-4056")], None).await;
        assert_eq!(errors(&added), json!([]));
        let refused = change(&mut member, "makeMain", ("id", "ID!"), added["contractId"].clone()).await;
        assert_eq!(errors(&refused), json!([["NOT_YET", null]]));
        world.set_clock("2024-09-18T00:00:00+09:00");
        member.log_in(one.id, one.password).await;
        let made = change(&mut member, "makeMain", ("id", "ID!"), added["contractId"].clone()).await;
        assert_eq!(errors(&made), json!([]));
    }
}
