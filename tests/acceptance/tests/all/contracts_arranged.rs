//! The contracts in an account: called, shown first, removed; and who moves in sees nothing of who moved out.
use crate::{
    joiners::{letter, register, seen},
    members::{add, add_tap, change, first_line, id_of, taps},
    residents::{HANAKO, MIYAKE, SATO},
};
use acceptance::{Client, Delivery, Resident, Value, World, errors, fixture, json, on_both_engines};

const ID: (&str, &str) = ("id", "ID!");

async fn remove(client: &mut Client, id: &str) -> Value {
    errors(&change(client, "removeContract", ID, json!(id)).await)
}

/// The only contracts file there is with one row.
fn only(header: &str, day: &str, row: &str) -> Delivery {
    Delivery { name: format!("keiyaku_{day}.csv"), bytes: format!("{header}\n{row}\nEND,1\n").into_bytes() }
}

async fn nayoros(world: &World, day: &str, row: &str) {
    let header = first_line(&fixture("nayoro", "keiyaku_20240917.csv"));
    world.import("nayoro", vec![only(&header, day, row)]).await.expect("taken in");
}

async fn months(client: &mut Client, number: &str) -> Vec<String> {
    let id = id_of(client, number).await;
    let document = format!("{{ viewer {{ contract(id: \"{id}\") {{ bills {{ nodes {{ month }} }} }} }} }}");
    let bills = client.data(&document).await["viewer"]["contract"]["bills"]["nodes"].take();
    let month = |bill: &Value| bill["month"].as_str().expect("a month").to_owned();
    bills.as_array().expect("bills").iter().map(month).collect()
}

on_both_engines! {
    async fn krs_20_the_priority_one_stays_until_another_is(world: World) {
        world.load("kurashiki").await;
        world.enrol(&MIYAKE).await;
        let mut member = world.logged_in(&MIYAKE).await;
        let (own, brothers) = (id_of(&mut member, "1203040506").await, id_of(&mut member, "2304050607").await);
        assert_eq!(remove(&mut member, &own).await, json!([["MAIN_STAYS", null]]));
        assert_eq!(seen(&mut member).await.len(), 2, "nothing has changed");
        assert_eq!(errors(&change(&mut member, "makeMain", ID, json!(brothers)).await), json!([]));
        assert_eq!(remove(&mut member, &own).await, json!([]));
        let left = member.data("{ viewer { contracts { customerNo isMain } } }").await["viewer"]["contracts"].take();
        assert_eq!(left, json!([{"customerNo": "2304050607", "isMain": true}]));
        // the last one is the main one
        assert_eq!(remove(&mut member, &brothers).await, json!([["LAST_STAYS", null]]));
    }

    async fn osk_28_what_is_removed_is_not_read_and_adding_it_again_restores_it(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut member = world.logged_in(&HANAKO).await;
        let before = months(&mut member, "B234567890").await;
        assert!(!before.is_empty());
        let id = id_of(&mut member, "B234567890").await;
        let bill = format!("{{ viewer {{ contract(id: \"{id}\") {{ latestBill {{ id }} }} }} }}");
        let bill = member.data(&bill).await["viewer"]["contract"]["latestBill"]["id"].take();
        assert_eq!(remove(&mut member, &id).await, json!([]));
        let gone = format!(
            "{{ viewer {{ contract(id: \"{id}\") {{ id }} bill(id: {bill}) {{ id }} unpaidBills {{ billNo }} }} }}"
        );
        let gone = member.data(&gone).await["viewer"].take();
        assert_eq!((&gone["contract"], &gone["bill"]), (&json!(null), &json!(null)), "{gone}");
        assert_eq!(seen(&mut member).await, ["A123456789"]);
        // again it is nobody's of hers
        assert_eq!(remove(&mut member, &id).await, json!([["GONE", null]]));
        let place = ("PLACE", "大阪市東淀川区柴島1-3-14 コーポガーデン①～②号棟");
        let proof = [("CUSTOMER_NO", "B234567890"), ("ASSESSMENT_NO", "24M0800078"), place];
        assert_eq!(errors(&add(&mut member, &proof, None).await), json!([]));
        assert_eq!(months(&mut member, "B234567890").await, before);
        letter(&world, HANAKO.id, "登録を解除しました").await;
    }

    // Where the main one may go, the next takes its place; the only one stays everywhere.
    async fn osk_27_the_next_is_shown_first_where_the_main_one_goes(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut member = world.logged_in(&HANAKO).await;
        let main = id_of(&mut member, "A123456789").await;
        assert_eq!(remove(&mut member, &main).await, json!([]));
        let other = id_of(&mut member, "B234567890").await;
        let home = member.data("{ viewer { contract { id } } }").await["viewer"]["contract"]["id"].take();
        assert_eq!(home, json!(other));
        assert_eq!(remove(&mut member, &other).await, json!([["LAST_STAYS", null]]));
    }

    async fn a_contract_is_called_as_its_resident_likes(world: World) {
        world.load("nayoro").await;
        world.enrol(&SATO).await;
        let mut member = world.logged_in(&SATO).await;
        let id = id_of(&mut member, "02030405").await;
        let document = "mutation($id: ID!, $nickname: String) { renameContract(id: $id, nickname: $nickname) \
                        { done userErrors { code field number } } }";
        let mut calls = vec![];
        for nickname in [json!("実家\u{202e}"), json!(""), json!("あ".repeat(61))] {
            let answer = member.ask_with(document, json!({"id": id, "nickname": nickname})).await;
            let codes = errors(&answer["data"]["renameContract"]);
            let list = member.data("{ viewer { contracts { customerNo nickname } } }").await;
            calls.push((codes, list["viewer"]["contracts"][1]["nickname"].clone()));
        }
        let too_long = json!([["TOO_LONG", "NICKNAME"]]);
        assert_eq!(calls, [(json!([]), json!("実家")), (json!([]), json!(null)), (too_long, json!(null))]);
    }

    // The number stays with the tap while people come and go (domain.md 4.4).
    async fn who_moves_in_sees_nothing_of_who_moved_out_who_keeps_their_own(world: World) {
        world.load("nayoro").await;
        let old = Resident { contracts: &[("01020304", "自宅")], ..SATO };
        world.enrol(&old).await;
        let mut left = world.logged_in(&old).await;
        let before = months(&mut left, "01020304").await;
        assert!(before.iter().any(|month| month.as_str() < "2024-08"), "{before:?}");
        let new = "012211,01020304,林 大地,ハヤシ ダイチ,名寄市大通南1丁目1番地,1,令和6年8月1日,,01654-0-9999,05";
        nayoros(&world, "20240918", new).await;
        let moved = Resident { id: "daichi@example.jp", name: "林 大地", contracts: &[("01020304", "新居")], ..SATO };
        world.enrol(&moved).await;
        let mut came = world.logged_in(&moved).await;
        let (his, hers) = (months(&mut came, "01020304").await, months(&mut left, "01020304").await);
        assert!(his.iter().all(|month| !hers.contains(month)), "{his:?} {hers:?}");
        assert!(hers.iter().all(|month| before.contains(month)) && !hers.is_empty(), "{hers:?}");
        let mut both: Vec<String> = his.iter().chain(&hers).cloned().collect();
        both.sort_by(|a, b| b.cmp(a));
        assert!(both.len() + 1 >= before.len(), "one bill of both times at most is nobody's: {both:?} {before:?}");
        // and nothing of the other: neither name nor way of paying
        let facts = "{ viewer { contracts { holderName paymentMethod movedOut startedOn endedOn } } }";
        let facts_of_left = left.data(facts).await["viewer"]["contracts"][0].take();
        assert_eq!(
            facts_of_left,
            json!({"holderName": "佐藤　花子", "paymentMethod": "DIRECT_DEBIT", "movedOut": true,
                   "startedOn": "2012-04-01", "endedOn": "2024-07-31"})
        );
        assert_eq!(came.data(facts).await["viewer"]["contracts"][0]["holderName"], "林 大地");
    }

    // OSK-29, OSK-30, NYR-04: another name alone, and another day alone, are no move.
    async fn a_new_name_or_a_corrected_day_takes_nothing_from_who_sees_the_contract(world: World) {
        world.load("nayoro").await;
        let one = Resident { contracts: &[("01020304", "自宅")], ..SATO };
        world.enrol(&one).await;
        let mut member = world.logged_in(&one).await;
        let before = months(&mut member, "01020304").await;
        let place = "名寄市大通南1丁目1番地";
        let renamed = format!("012211,01020304,鈴木 花子,スズキ ハナコ,{place},2,平成24年4月1日,,01654-0-0304,05");
        nayoros(&world, "20240918", &renamed).await;
        assert_eq!(months(&mut member, "01020304").await, before);
        let name = member.data("{ viewer { contracts { holderName movedOut } } }").await;
        let now = json!({"holderName": "鈴木 花子", "movedOut": false});
        assert_eq!(name["viewer"]["contracts"][0], now, "it comes with the next load");
        let corrected = format!("012211,01020304,鈴木 花子,スズキ ハナコ,{place},2,令和6年8月1日,,01654-0-0304,05");
        nayoros(&world, "20240919", &corrected).await;
        assert_eq!(months(&mut member, "01020304").await, before);
    }

    async fn osk_34_a_stopped_contract_stays_readable_and_after_withdrawal_nothing_is(world: World) {
        world.load("osaka").await;
        let one = Resident { contracts: &[("C345678901", "前の店")], ..HANAKO };
        world.enrol(&one).await;
        let mut member = world.logged_in(&one).await;
        let stopped = member.data("{ viewer { contracts { customerNo endedOn } } }").await["viewer"]["contracts"].take();
        assert_eq!(stopped, json!([{"customerNo": "C345678901", "endedOn": "2024-03-31"}]));
        let out = change(&mut member, "withdraw", ("password", "String!"), json!(one.password)).await;
        assert_eq!(errors(&out), json!([]));
        assert_eq!(member.data("{ viewer { displayName } }").await["viewer"], json!(null));
        let again = world.client("osaka").try_login(one.id, one.password).await;
        assert_eq!(again["data"]["login"]["userErrors"][0]["code"], "WRONG");
    }

    // More contracts cost no more statements (security.md G8).
    async fn twenty_contracts_cost_as_many_statements_as_one(world: World) {
        world.load("nayoro").await;
        world.import("nayoro", vec![taps("20240918", 19)]).await.expect("taken in");
        let mut member = register(&world, "nayoro", "kita@example.com").await.client;
        let all = "{ viewer { contractsHeld devices { id } notices { on } mail contactPhone laterContracts { id } } }";
        member.data(all).await;
        let one = member.cost;
        for at in 1..=19 {
            assert_eq!(errors(&add_tap(&mut member, at).await), json!([]));
        }
        member.data(all).await;
        assert_eq!((one, one.is_some()), (member.cost, true));
    }
}
