//! Somebody else's row, in every operation that changes one by its id: the answer is that for a missing one, byte for byte,
//! and nothing has changed for its owner. Each has a twin that changes it for its owner.
use crate::foreign_ids::{MIZUNO, NEIGHBOUR, STRANGER, peopled, text};
use acceptance::{Client, Value, json, on_both_engines};

const ERRORS: &str = "done userErrors { code field number retryAt }";

/// What its owner sees of all that could be changed.
async fn state(owner: &mut Client) -> Value {
    let mut all = owner
        .data("{ viewer { contracts { id customerNo nickname isMain } devices { id isThis } mail notices { on } } }")
        .await;
    // two logins of one moment have no order of their own
    let devices = all["viewer"]["devices"].as_array_mut().expect("devices");
    devices.sort_by_key(|device| device["isThis"] == false);
    all
}

on_both_engines! {
    async fn somebody_elses_row_is_changed_by_nobody(world: World) {
        peopled(&world).await;
        let mut owner = world.logged_in(&MIZUNO).await;
        world.logged_in(&MIZUNO).await;
        let before = state(&mut owner).await;
        let id = |pointer: &str| before.pointer(pointer).and_then(Value::as_str).expect("an id").to_owned();
        let (contract, device) = (id("/viewer/contracts/1/id"), id("/viewer/devices/1/id"));
        let asks = [
            ("makeMain", "", &contract),
            ("renameContract", ", nickname: \"x\"", &contract),
            ("endDevice", "", &device),
            ("removeContract", "", &contract),
        ];
        for (name, more, id) in asks {
            let document = format!("mutation($id: ID!) {{ {name}(id: $id{more}) {{ {ERRORS} }} }}");
            for (who, asker) in [
                ("another city's", world.logged_in(&STRANGER).await),
                ("a neighbour", world.logged_in(&NEIGHBOUR).await),
                ("nobody", world.client("kanazawa")),
            ] {
                let foreign = text(&asker, &document, id).await;
                for missing in ["0191f0aa-1111-7000-8000-000000000000", "no id", ""] {
                    assert_eq!(foreign, text(&asker, &document, missing).await, "{who}: {name} of {missing:?}");
                }
                assert!(!foreign.contains("\"done\":true"), "{who}: {name}: {foreign}");
            }
            assert_eq!(state(&mut owner).await, before, "{name}");
        }
        for (name, more, id) in asks {
            let document = format!("mutation($id: ID!) {{ {name}(id: $id{more}) {{ {ERRORS} }} }}");
            let own = text(&owner, &document, id).await;
            assert!(own.contains("\"done\":true"), "{name}: {own}");
        }
        let after = state(&mut owner).await;
        assert_eq!(after["viewer"]["contracts"].as_array().map(Vec::len), Some(1), "{after}");
        assert!(!after.to_string().contains(&device));
    }

    // A session of another city is nobody's here, whatever it asks to be changed.
    async fn a_session_of_another_city_changes_nothing(world: World) {
        peopled(&world).await;
        let mut owner = world.logged_in(&MIZUNO).await;
        let before = state(&mut owner).await;
        let mut elsewhere = world.client("osaka");
        elsewhere.token.clone_from(&owner.token);
        let password = json!(MIZUNO.password);
        for change in [
            format!("beginMailChange(input: {{mail: \"new@example.jp\", password: {password}}}) {{ {ERRORS} }}"),
            format!("sendMailCode {{ {ERRORS} }}"),
            format!("proveMail(code: \"000000\") {{ {ERRORS} }}"),
            format!("changePassword(input: {{current: {password}, password: \"Kenrokuen-no-9\"}}) {{ {ERRORS} }}"),
            format!("changeNickname(nickname: \"x\") {{ {ERRORS} }}"),
            format!("changeContactPhone(input: {{phone: \"076-000-1111\", password: {password}}}) {{ {ERRORS} }}"),
            format!("switchNotices(off: [NEWS]) {{ {ERRORS} }}"),
            format!("endOtherDevices {{ {ERRORS} }}"),
            format!("withdraw(password: {password}) {{ {ERRORS} }}"),
            "addContract(input: {contract: [], nickname: \"x\"}) { contractId }".to_owned(),
        ] {
            let refused = elsewhere.error_code(&format!("mutation {{ {change} }}")).await;
            assert_eq!(refused, "UNAUTHENTICATED", "{change}");
        }
        assert_eq!(state(&mut owner).await, before);
    }

    async fn somebody_elses_secret_logs_nobody_in(world: World) {
        peopled(&world).await;
        let login = "mutation($input: LoginInput!) { login(input: $input) { stayToken } }";
        let input = json!({"loginId": MIZUNO.id, "password": MIZUNO.password});
        let answer = world.client("kanazawa").ask_with(login, json!({ "input": input })).await;
        let secret = answer["data"]["login"]["stayToken"].as_str().expect("a secret").to_owned();
        let stay = "mutation($id: String!) { stay(stayToken: $id) { token stayToken userErrors { code } } }";
        let elsewhere = world.client("osaka");
        assert_eq!(text(&elsewhere, stay, &secret).await, text(&elsewhere, stay, "none").await);
        let own = text(&world.client("kanazawa"), stay, &secret).await;
        assert!(own.contains("\"userErrors\":[]"), "{own}");
    }
}
