//! Each act of the bureau stands in its record, once; what was refused does not, and no name or address ever does
//! (`security.md` U3).
use crate::{
    residents::HANAKO,
    staff::{OSAKA_CHIEF, OSAKA_CLERK, acts, at_work, found, record},
};
use acceptance::{Value, json, on_both_engines};

on_both_engines! {
    async fn each_act_is_recorded_once(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let [mut clerk, mut chief] = at_work(&world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
        let mut next = 0_usize;
        let mut seen = vec![("logged_in", "-".to_owned()), ("logged_in", "-".to_owned())];
        let id = found(&mut clerk, HANAKO.id).await.expect("she is found");
        seen.push(("looked_up", id.clone()));
        assert_eq!(found(&mut clerk, "nobody@example.jp").await, None);
        seen.push(("looked_up", "-".to_owned()));
        let by_id = format!("{{ a: memberById(id: \"{id}\") {{ id }} b: memberById(id: \"{id}\") {{ customerNos }} }}");
        assert_eq!(clerk.data(&by_id).await["b"]["customerNos"], json!(["A123456789", "B234567890"]));
        seen.push(("looked_up", id.clone()));
        seen.push(("looked_up", id.clone()));
        for (mutation, act) in [
            (format!("withdrawMember(id: \"{id}\", reason: LOST_MAIL) {{ userErrors {{ code }} }}"), "asked_withdrawal"),
            (format!("cancelWithdrawal(id: \"{id}\") {{ userErrors {{ code }} }}"), "cancelled_withdrawal"),
            (format!("withdrawMember(id: \"{id}\", reason: ASKED) {{ userErrors {{ code }} }}"), "asked_withdrawal"),
        ] {
            let done = clerk.data(&format!("mutation {{ a: {mutation} }}")).await;
            assert_eq!(done["a"]["userErrors"], json!([]), "{done}");
            seen.push((act, id.clone()));
            // the second time, nothing is done and nothing recorded
            if act == "asked_withdrawal" {
                let again = clerk.data(&format!("mutation {{ a: {mutation} }}")).await;
                assert_eq!(again["a"]["userErrors"], json!([{"code": "ALREADY_ASKED"}]));
            }
            let all = record(&mut chief).await;
            next += 1;
            assert_eq!(all.len(), seen.len(), "after {next}");
        }
        chief.data(&format!("mutation {{ approveWithdrawal(id: \"{id}\") {{ done }} }}")).await;
        seen.push(("approved_withdrawal", id.clone()));
        clerk.data("mutation { logout { done } }").await;
        seen.push(("logged_out", "-".to_owned()));
        let all = record(&mut chief).await;
        // the clock stands, and acts of one moment have no order
        let mut expected: Vec<(&str, &str)> = seen.iter().map(|(act, subject)| (*act, subject.as_str())).collect();
        let mut recorded = acts(&all);
        expected.sort_unstable();
        recorded.sort_unstable();
        assert_eq!(recorded, expected);
        for act in &all {
            assert_eq!(act["at"], "2024-09-17T03:00:00+00:00");
            let detail: Value = serde_json_of(act["detail"].as_str().expect("a detail"));
            assert!(detail.is_object(), "{act}");
        }
        let whole = json!(all).to_string();
        for personal in [HANAKO.id, HANAKO.name, "nobody@example.jp", "A123456789"] {
            assert!(!whole.contains(personal), "{personal}");
        }
        let approved = all.iter().find(|act| act["act"] == "approved_withdrawal").expect("it is there");
        assert_eq!(approved["staff"], json!({"loginId": "kakaricho", "role": "CHIEF"}));
        assert!(approved["detail"].as_str().is_some_and(|detail| detail.contains("\"asked_by\"")), "{approved}");
    }

    // Whatever is refused has done nothing, and nothing is said of it.
    async fn what_is_refused_leaves_no_line(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let [mut clerk, mut chief] = at_work(&world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
        world.bureau("osaka").try_staff_login(OSAKA_CLERK.id, "wrong", "123456").await;
        for id in ["0191f0aa-1111-7000-8000-000000000000", "no id", ""] {
            for (name, argument, code) in [
                ("withdrawMember", ", reason: ASKED", "NO_MEMBER"),
                ("cancelWithdrawal", "", "NOT_ASKED"),
                ("approveWithdrawal", "", "NOT_ASKED"),
            ] {
                let mutation = format!("mutation {{ a: {name}(id: \"{id}\"{argument}) {{ userErrors {{ code }} }} }}");
                assert_eq!(chief.data(&mutation).await["a"]["userErrors"], json!([{ "code": code }]), "{mutation}");
            }
        }
        assert_eq!(clerk.error_code("{ acts { nodes { id } } }").await, "FORBIDDEN");
        let long = "a".repeat(321);
        assert_eq!(clerk.error_code(&format!("{{ member(loginName: \"{long}\") {{ id }} }}")).await, "BAD_INPUT");
        assert_eq!(acts(&record(&mut chief).await), [("logged_in", "-"), ("logged_in", "-")]);
    }

    // Newest first, page after page, each once.
    async fn the_record_is_read_in_pages(world: World) {
        let [mut clerk, mut chief] = at_work(&world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
        for minute in 0..7 {
            world.set_clock(&format!("2024-09-17T12:0{minute}:30+09:00"));
            found(&mut clerk, "nobody@example.jp").await;
        }
        let (mut after, mut seen) = (Value::Null, vec![]);
        loop {
            let query = "query($after: String) { acts(first: 4, after: $after) { nodes { id at } pageInfo { hasNextPage endCursor } } }";
            let page = chief.ask_with(query, json!({ "after": after })).await["data"]["acts"].take();
            seen.extend(page["nodes"].as_array().expect("a list").iter().map(|act| act["at"].to_string()));
            if page["pageInfo"]["hasNextPage"] == false {
                break;
            }
            after = page["pageInfo"]["endCursor"].clone();
        }
        assert_eq!(seen.len(), 9);
        assert!(seen.is_sorted_by(|a, b| a >= b), "{seen:?}");
        assert_eq!(chief.data("{ acts(first: -1) { nodes { id } } }").await["acts"]["nodes"], json!([]));
    }
}

fn serde_json_of(text: &str) -> Value {
    text.parse().unwrap_or_else(|e| panic!("{e}: {text}"))
}
