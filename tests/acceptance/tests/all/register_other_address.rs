//! Who corrects the address of mail half-way types nothing else again; a browser that has typed nothing gets nothing.
use acceptance::{Applicant, Value, json, on_both_engines};

fn person() -> Value {
    json!({"step": 1, "details": {"name": "吉野 花子", "password": "Ryuhyo-to-kegani1"}})
}

on_both_engines! {
    async fn another_address_keeps_what_was_typed_in_this_browser(world: World) {
        world.load("oumu").await;
        let mut applicant = Applicant::proven(&world, "oumu", "hanako@exmaple.com").await;
        applicant.filled(person()).await;
        let first = world.code_to("hanako@exmaple.com").await;
        world.set_clock("2024-09-17T12:05:00+09:00");
        let begun = applicant.begin("hanako@example.com").await;
        assert_eq!(begun["registration"]["place"], "CODE", "{begun}");
        let code = world.code_to("hanako@example.com").await;
        let proven = applicant.prove(&code).await;
        let registration = &proven["registration"];
        assert_eq!((&registration["step"], &registration["mail"]), (&json!(2), &json!("hanako@example.com")), "{proven}");
        assert_eq!(registration["typed"]["name"], "吉野 花子");
        // the address that was wrong has nothing any more, for whoever has it
        let mut stranger = Applicant::new(&world, "oumu");
        stranger.begin("hanako@exmaple.com").await;
        let code = world.newer_code_to("hanako@exmaple.com", Some(&first)).await;
        stranger.prove(&code).await;
        let standing = stranger.standing().await;
        assert_eq!((&standing["step"], &standing["typed"]["name"]), (&json!(1), &Value::Null), "{standing}");
    }

    async fn a_draft_of_another_browser_gives_nothing_away(world: World) {
        let mut first = Applicant::proven(&world, "oumu", "hanako@example.com").await;
        first.filled(person()).await;
        let mut other = Applicant::proven(&world, "oumu", "taro@example.com").await;
        let standing = other.standing().await;
        assert_eq!((&standing["step"], &standing["typed"]["hasPassword"]), (&json!(1), &json!(false)), "{standing}");
    }
}
