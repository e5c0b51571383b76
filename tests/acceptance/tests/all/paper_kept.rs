//! A bureau that goes on with paper for a member who asks for it, by telephone.
use crate::{
    members::{change, first_line},
    paper::{act, listed, loaded, withdrawn},
    residents::SATO,
    staff::{NAYORO_CHIEF, NAYORO_CLERK, acts, at_work, record},
};
use acceptance::{Delivery, Resident, errors, fixture, json, on_both_engines};

const ON: &str = "2024-10-04";

on_both_engines! {
    async fn nyr_02_a_member_has_no_slip_until_the_bureau_keeps_paper_for_them(world: World) {
        loaded(&world, "nayoro").await;
        world.enrol(&SATO).await;
        let mut staff = at_work(&world, [&NAYORO_CLERK, &NAYORO_CHIEF]).await;
        assert_eq!(listed(&mut staff[0], ON).await, json!([]));
        assert_eq!(act(&mut staff[0], "keepPaper(customerNo: \"01020304\")").await, json!([]));
        assert_eq!(listed(&mut staff[0], ON).await, json!([["01020304", "KEPT"]]));
        assert_eq!(listed(&mut staff[0], "2024-11-05").await, json!([["01020304", "KEPT"]]), "from now on");
        assert_eq!(act(&mut staff[0], "keepPaper(customerNo: \"01020304\")").await, json!(["ALREADY_KEPT"]));
        // acts of one moment have no order in the record
        world.set_clock("2024-09-17T12:00:01+09:00");
        assert_eq!(act(&mut staff[0], "endKeptPaper(customerNo: \"01020304\")").await, json!([]));
        assert_eq!(listed(&mut staff[0], ON).await, json!([]));
        assert_eq!(act(&mut staff[0], "endKeptPaper(customerNo: \"01020304\")").await, json!(["NOT_KEPT"]));
        // what nobody can mean
        assert_eq!(act(&mut staff[0], "keepPaper(customerNo: \"1204056\")").await, json!(["NO_MEMBER"]));
        for unknown in ["", "9999999", "0102\\u0000", "01020304'--"] {
            let call = format!("keepPaper(customerNo: \"{unknown}\")");
            assert_eq!(act(&mut staff[0], &call).await, json!(["UNKNOWN_CONTRACT"]));
        }
        // each act is one line of the record, and nothing that wasn't done is
        let all = record(&mut staff[1]).await;
        let done: Vec<_> = acts(&all).into_iter().filter(|(act, _)| act.contains("kept_paper")).collect();
        assert_eq!(done.iter().map(|(act, _)| *act).collect::<Vec<_>>(), ["kept_paper", "ended_kept_paper"]);
        assert!(done[0].1.len() == 36 && done[0].1 == done[1].1, "{done:?}");
    }

    // Who moves out keeps their own in the account, and stops nobody's paper: who moves in is told nothing as long as they
    // are no member.
    async fn who_moves_in_has_paper_whoever_was_a_member_before(world: World) {
        loaded(&world, "nayoro").await;
        let old = Resident { contracts: &[("01020304", "自宅")], ..SATO };
        world.enrol(&old).await;
        let mut clerk = at_work(&world, [&NAYORO_CLERK, &NAYORO_CHIEF]).await[0].clone();
        let others = json!([["03040506", "NO_MEMBER"]]);
        assert_eq!(listed(&mut clerk, ON).await, others);
        let header = first_line(&fixture("nayoro", "keiyaku_20240917.csv"));
        let row = "012211,01020304,林 大地,ハヤシ ダイチ,名寄市大通南1丁目1番地,1,令和6年9月20日,,01654-0-9999,05";
        let bytes = format!("{header}\n{row}\nEND,1\n").into_bytes();
        let file = Delivery { name: "keiyaku_20240920.csv".to_owned(), bytes };
        world.import("nayoro", vec![file]).await.expect("taken in");
        let both = json!([["01020304", "NO_MEMBER"], ["03040506", "NO_MEMBER"]]);
        assert_eq!(listed(&mut clerk, ON).await, both);
        assert_eq!(act(&mut clerk, "keepPaper(customerNo: \"01020304\")").await, json!(["NO_MEMBER"]));
        let moved = Resident { id: "daichi@example.jp", name: "林 大地", contracts: &[("01020304", "新居")], ..SATO };
        world.enrol(&moved).await;
        assert_eq!(listed(&mut clerk, ON).await, others);
        // nor does it come again or stop when who moved out leaves the portal
        let mut member = world.logged_in(&old).await;
        let left = change(&mut member, "withdraw", ("password", "String!"), json!(old.password)).await;
        assert_eq!(errors(&left), json!([]));
        assert_eq!(listed(&mut clerk, ON).await, others);
    }

    async fn what_is_kept_ends_with_the_member(world: World) {
        loaded(&world, "nayoro").await;
        world.enrol(&SATO).await;
        let mut staff = at_work(&world, [&NAYORO_CLERK, &NAYORO_CHIEF]).await;
        assert_eq!(act(&mut staff[0], "keepPaper(customerNo: \"01020304\")").await, json!([]));
        withdrawn(&mut staff, SATO.id).await;
        assert_eq!(act(&mut staff[0], "endKeptPaper(customerNo: \"01020304\")").await, json!(["NOT_KEPT"]));
        assert_eq!(listed(&mut staff[0], ON).await, json!([["01020304", "NO_MEMBER"], ["03040506", "NO_MEMBER"]]));
        world.set_clock("2024-09-18T12:00:00+09:00");
        world.enrol(&SATO).await;
        let mut clerk = world.at_work(&NAYORO_CLERK).await;
        assert_eq!(listed(&mut clerk, ON).await, json!([]), "who joins anew is told that paper stops");
    }
}
