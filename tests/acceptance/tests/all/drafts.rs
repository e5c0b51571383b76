//! What was typed of a registration waits for seven days, whatever happens to the browser, the device and the program.
use crate::joiners::{confirmed, filled, pages};
use acceptance::{Applicant, errors, json, on_both_engines};

const MAIL: &str = "yoshino@example.com";
/// The same key at each start, as a release has it.
const KEY: &str = "[secrets]\ncodes_key = \"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"\n";

on_both_engines! {
    async fn a_draft_survives_days_another_device_and_a_restart(world: World) {
        let mut world = world;
        world.load("oumu").await;
        world.restart_with(KEY).await;
        let mut telephone = filled(&world, "oumu", MAIL, 2).await;
        let first = world.code_to(MAIL).await;
        let before = telephone.standing().await;
        assert_eq!(before["step"], 3, "{before}");
        // six days later and a second short of seven it is where it was, in the same browser
        world.set_clock("2024-09-24T11:59:59+09:00");
        world.restart_with(KEY).await;
        telephone.client = world.client("oumu");
        assert_eq!(telephone.standing().await, before);
        // on another device: with a code to the address, and with nothing less
        let mut computer = Applicant::new(&world, "oumu");
        computer.begin(MAIL).await;
        assert_eq!(computer.standing().await["typed"], json!(null), "nothing is shown before the code");
        let code = world.newer_code_to(MAIL, Some(&first)).await;
        // the program ends while the code is on its way
        world.restart_with(KEY).await;
        computer.client = world.client("oumu");
        telephone.client = world.client("oumu");
        let there = computer.prove(&code).await;
        assert_eq!(errors(&there), json!([]), "{there}");
        assert_eq!((&there["registration"]["step"], &there["registration"]["typed"]), (&json!(3), &before["typed"]));
        // one browser has it at a time
        assert_eq!(telephone.standing().await, json!(null));
        assert_eq!(errors(&telephone.fill(pages("oumu")[2].clone()).await), json!([["GONE", null]]));
        computer.filled(pages("oumu")[2].clone()).await;
        confirmed(&mut computer).await;
    }

    // Touched at noon, gone at noon of the seventh day.
    async fn a_draft_that_nobody_touches_for_seven_days_is_gone(world: World) {
        world.load("oumu").await;
        let mut applicant = filled(&world, "oumu", MAIL, 2).await;
        let first = world.code_to(MAIL).await;
        world.set_clock("2024-09-24T12:00:00+09:00");
        assert_eq!(applicant.standing().await, json!(null));
        for page in pages("oumu") {
            assert_eq!(errors(&applicant.fill(page).await), json!([["GONE", null]]));
        }
        assert_eq!(errors(&applicant.confirm().await), json!([["GONE", null]]));
        applicant.begin(MAIL).await;
        let code = world.newer_code_to(MAIL, Some(&first)).await;
        let anew = applicant.prove(&code).await;
        assert_eq!((errors(&anew), &anew["registration"]["step"]), (json!([]), &json!(1)), "{anew}");
        assert_eq!((&anew["registration"]["typed"]["name"], &anew["registration"]["typed"]["contract"]), (&json!(null), &json!([])));
    }
}
