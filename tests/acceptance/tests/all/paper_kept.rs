//! A bureau that goes on with paper for a member who asks for it, by telephone.
use crate::{
    paper::{act, listed, loaded, withdrawn},
    residents::SATO,
    staff::{NAYORO_CHIEF, NAYORO_CLERK, acts, at_work, record},
};
use acceptance::{json, on_both_engines};

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
