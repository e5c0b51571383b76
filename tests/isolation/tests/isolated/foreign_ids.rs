//! Somebody else's id, in every place of the residents' schema where a value can be said: it answers what a missing
//! one answers, byte for byte. Each operation has a twin that gives the row to its owner.
use crate::{places::PLACES, sdl::Sdl};
use acceptance::{Client, Resident, Value, World, json, on_both_engines};

pub const MIZUNO: Resident = Resident {
    city: "kanazawa",
    id: "mizuno-hanako",
    password: "yukizuri-to-saigawa",
    name: "水野 花子",
    contracts: &[("1020304050607080", "自宅"), ("2030405060708090", "水野商店")],
};
/// Of the same city.
pub const NEIGHBOUR: Resident = Resident {
    city: "kanazawa",
    id: "takasaki-jiro",
    password: "asanogawa-no-tomoshibi",
    name: "髙﨑 次郎",
    contracts: &[("3040506070809010", "自宅")],
};
/// Of another city.
pub const STRANGER: Resident = Resident {
    city: "osaka",
    id: "hanako@example.jp",
    password: "asagao-ni-mizuyari",
    name: "水野 花子",
    contracts: &[("A123456789", "自宅"), ("B234567890", "母の家")],
};

/// An operation with a place for an id.
struct Ask {
    place: &'static str,
    document: &'static str,
    /// Which of the owner's ids, by the place of it in what [`ids`] found.
    id: fn(&Ids) -> &str,
    /// Where an answer names the row that the owner gets.
    found: &'static str,
}

const ASKS: [Ask; 5] = [
    Ask {
        place: "Viewer.contract(id)",
        document: "query($id: ID) { viewer { contract(id: $id) { id customerNo holderName serviceAddress \
                   latestBill { id } bills { nodes { id billNo parts { amount } } } } } }",
        id: |ids| &ids.contract,
        found: "/data/viewer/contract/id",
    },
    Ask {
        place: "Viewer.bill(id)",
        document: "query($id: ID!) { viewer { bill(id: $id) { id billNo total parts { amount } \
                   contract { id customerNo } } } }",
        id: |ids| &ids.bill,
        found: "/data/viewer/bill/id",
    },
    Ask {
        place: "Contract.bills(after)",
        document: "query($id: String) { viewer { contract { bills(after: $id, first: 1) { nodes { id } pageInfo { \
                   hasPreviousPage hasNextPage startCursor } } } } }",
        id: |ids| &ids.cursor,
        found: "/data/viewer/contract/bills/nodes/0/id",
    },
    Ask {
        place: "Viewer.contractPage(after)",
        document: "query($id: String) { viewer { contractPage(after: $id, first: 1) { nodes { id } pageInfo { \
                   hasPreviousPage hasNextPage startCursor endCursor } totalCount } } }",
        id: |ids| &ids.contract,
        found: "/data/viewer/contractPage/nodes/0/id",
    },
    Ask {
        place: "Viewer.contractPage(search)",
        document: "query($id: String) { viewer { contractPage(search: $id) { nodes { id customerNo } totalCount } } }",
        id: |ids| &ids.customer_no,
        found: "/data/viewer/contractPage/nodes/0/id",
    },
];

/// What Mizuno's own pages name.
struct Ids {
    contract: String,
    bill: String,
    cursor: String,
    /// The bill after the cursor.
    next: String,
    customer_no: String,
    /// The contract after the first.
    second: String,
}

#[test]
fn every_place_for_a_value_is_listed() {
    let places = Sdl::of(&gateway::sdl()).places();
    let listed: Vec<&str> = PLACES.iter().map(|(place, _)| *place).collect();
    assert_eq!(places, listed, "a new place for a value: list it, and ask there for somebody else's");
    for (place, _) in PLACES.iter().filter(|(_, how)| *how == "asked") {
        assert!(ASKS.iter().any(|ask| ask.place == *place), "{place} is not asked");
    }
}

on_both_engines! {
    async fn somebody_elses_id_is_a_missing_one(world: World) {
        peopled(&world).await;
        let mut owner = world.logged_in(&MIZUNO).await;
        let ids = ids(&mut owner).await;
        let askers = [
            ("another city's", world.logged_in(&STRANGER).await),
            ("a neighbour", world.logged_in(&NEIGHBOUR).await),
            ("nobody", world.client("kanazawa")),
        ];
        for ask in &ASKS {
            let id = (ask.id)(&ids);
            for (who, asker) in &askers {
                let foreign = text(asker, ask.document, id).await;
                // a search for nothing finds everything that is theirs
                let nothing = if ask.place.ends_with("(search)") { "no such place" } else { "" };
                for missing in ["0191f0aa-1111-7000-8000-000000000000", "no id", nothing] {
                    let answer = text(asker, ask.document, missing).await;
                    assert_eq!(foreign, answer, "{who} asks {} for {missing:?}", ask.place);
                }
                for own in [&ids.contract, &ids.bill, &ids.next] {
                    assert!(!foreign.contains(own.as_str()), "{who} asks {}: {foreign}", ask.place);
                }
            }
            // the twin: the same operation gives the row to its owner
            let answer: Value = serde_json::from_str(&text(&owner, ask.document, id).await).unwrap();
            let expected = match ask.place {
                "Contract.bills(after)" => &ids.next,
                "Viewer.contractPage(after)" => &ids.second,
                "Viewer.contractPage(search)" => &ids.contract,
                _ => id,
            };
            assert_eq!(answer.pointer(ask.found).and_then(Value::as_str), Some(expected), "{}: {answer}", ask.place);
            let missing: Value = serde_json::from_str(&text(&owner, ask.document, "no id").await).unwrap();
            assert_ne!(answer, missing, "{}: the id makes no difference to its owner", ask.place);
        }
    }

    // All that the schema lets a viewer ask, with everything below it, said by machine.
    async fn nothing_that_can_be_asked_shows_somebody_elses(world: World) {
        peopled(&world).await;
        let mut owner = world.logged_in(&MIZUNO).await;
        let ids = ids(&mut owner).await;
        let canaries =
            [ids.contract.as_str(), &ids.bill, &ids.next, "1020304050607080", "5060708010203040", "片町一丁目1-1"];
        let everything = Sdl::of(&gateway::sdl()).everything();
        assert!(everything.len() >= 15, "{everything:?}");
        let mut seen = String::new();
        for query in &everything {
            seen.push_str(&whole(&owner, query).await);
        }
        for canary in canaries {
            assert!(seen.contains(canary), "its owner does not see {canary}: the canary is dead");
        }
        for (who, asker) in
            [("another city's", world.logged_in(&STRANGER).await), ("a neighbour", world.logged_in(&NEIGHBOUR).await)]
        {
            let mut seen = String::new();
            for query in &everything {
                seen.push_str(&whole(&asker, query).await);
            }
            for canary in canaries {
                assert!(!seen.contains(canary), "{who} sees {canary}");
            }
            assert!(
                seen.contains(if who == "a neighbour" { "3040506070809010" } else { "A123456789" }),
                "{who} sees their own"
            );
        }
        for query in &everything {
            assert_eq!(whole(&world.client("kanazawa"), query).await, r#"{"data":{"viewer":null}}"#, "a visitor");
        }
    }

    // Another city's name and right password are an unknown name and a wrong password.
    async fn somebody_elses_login_is_an_unknown_one(world: World) {
        peopled(&world).await;
        let mut kanazawa = world.client("kanazawa");
        let foreign = kanazawa.try_login(STRANGER.id, STRANGER.password).await;
        assert_eq!(foreign, kanazawa.try_login("nobody@example.jp", STRANGER.password).await);
        assert_eq!(foreign, kanazawa.try_login(MIZUNO.id, NEIGHBOUR.password).await);
        assert_eq!(foreign["data"]["login"]["userErrors"][0]["code"], "WRONG");
        assert_eq!(foreign["data"]["login"]["token"], Value::Null);
        world.client("osaka").log_in(STRANGER.id, STRANGER.password).await;
        kanazawa.log_in(MIZUNO.id, MIZUNO.password).await;
    }

    // A device of another account, or of this name in another city, is a stranger: locked with all the others.
    async fn somebody_elses_device_is_none(world: World) {
        peopled(&world).await;
        let mut owner = world.logged_in(&MIZUNO).await;
        let mut stranger = world.client("kanazawa");
        for _ in 0..10 {
            stranger.try_login(MIZUNO.id, "wrong").await;
        }
        let locked = stranger.try_login(MIZUNO.id, MIZUNO.password).await;
        assert_eq!(locked["data"]["login"]["userErrors"][0]["code"], "LOCKED");
        for foreign in [&NEIGHBOUR, &STRANGER] {
            stranger.device = world.logged_in(foreign).await.device;
            assert!(stranger.device.is_some());
            assert_eq!(stranger.try_login(MIZUNO.id, MIZUNO.password).await, locked, "{}", foreign.city);
        }
        owner.log_in(MIZUNO.id, MIZUNO.password).await;
    }

    // A token at another city's host logs nobody out; at its own it does.
    async fn somebody_elses_token_is_none(world: World) {
        peopled(&world).await;
        let mut owner = world.logged_in(&MIZUNO).await;
        let mut elsewhere = world.client("osaka");
        let without = elsewhere.ask("mutation { logout { done } }").await;
        elsewhere.token.clone_from(&owner.token);
        assert_eq!(elsewhere.ask("mutation { logout { done } }").await, without);
        assert_eq!(without, json!({"data": {"logout": {"done": false}}}));
        assert_eq!(owner.data("{ viewer { displayName } }").await["viewer"]["displayName"], MIZUNO.name);
        assert_eq!(owner.data("mutation { logout { done } }").await["logout"]["done"], true);
        assert_eq!(owner.data("{ viewer { displayName } }").await["viewer"], Value::Null);
    }

    // An announcement is for everybody of its city, and for nobody of another.
    async fn another_citys_announcement_is_a_missing_one(world: World) {
        peopled(&world).await;
        for title in ["水道週間", "断水の訓練"] {
            world.announce("kanazawa", title, "本文", "2024-09-16T09:00:00+09:00", None).await;
        }
        let all = "{ announcements { nodes { id title body } pageInfo { startCursor } } }";
        let own = world.client("kanazawa").data(all).await["announcements"].take();
        assert_eq!(own["nodes"].as_array().map(Vec::len), Some(2), "{own}");
        let id = own["nodes"][0]["id"].as_str().expect("an id");
        let cursor = own["pageInfo"]["startCursor"].as_str().expect("a cursor");
        let one = "query($id: ID!) { announcement(id: $id) { id title body publishedAt } }";
        let after = "query($id: String) { announcements(after: $id) { nodes { id title body } } }";
        for asker in [world.client("osaka"), world.logged_in(&STRANGER).await] {
            let missing = text(&asker, one, "0191f0aa-1111-7000-8000-000000000000").await;
            assert_eq!(text(&asker, one, id).await, missing);
            assert_eq!(text(&asker, one, "no id").await, missing);
            for cursor in [cursor, "", "no cursor"] {
                let none = r#"{"data":{"announcements":{"nodes":[]}}}"#;
                assert_eq!(text(&asker, after, cursor).await, none, "{cursor:?}");
            }
        }
        assert!(text(&world.client("kanazawa"), one, id).await.contains("本文"));
        assert!(text(&world.client("kanazawa"), after, cursor).await.contains("本文"));
    }

    // Whoever asks, and whatever city their token is of.
    async fn a_city_speaks_of_itself_alone(world: World) {
        peopled(&world).await;
        let query = "{ tenant { code name portalName contact { name phone } loginIdKind historyMonths } }";
        let mut visitor = world.client("osaka");
        let said = visitor.ask(query).await;
        assert_eq!(said["data"]["tenant"]["code"], "osaka");
        visitor.token = world.logged_in(&MIZUNO).await.token;
        assert_eq!(visitor.ask(query).await, said);
        assert_ne!(world.client("kanazawa").ask(query).await, said);
    }
}

pub async fn peopled(world: &World) {
    for city in ["kanazawa", "osaka"] {
        world.load(city).await;
    }
    for resident in [MIZUNO, NEIGHBOUR, STRANGER] {
        world.enrol(&resident).await;
    }
}

async fn ids(owner: &mut Client) -> Ids {
    let data = owner
        .data("{ viewer { contracts { id } contract { id customerNo bills { edges { cursor node { id } } } } } }")
        .await;
    let contract = &data["viewer"]["contract"];
    let text = |value: &Value| value.as_str().unwrap_or_else(|| panic!("no id: {data}")).to_owned();
    let edges = &contract["bills"]["edges"];
    Ids {
        contract: text(&contract["id"]),
        bill: text(&edges[0]["node"]["id"]),
        cursor: text(&edges[0]["cursor"]),
        next: text(&edges[1]["node"]["id"]),
        customer_no: text(&contract["customerNo"]),
        second: text(&data["viewer"]["contracts"][1]["id"]),
    }
}

/// The answer's very bytes.
pub async fn text(client: &Client, document: &str, id: &str) -> String {
    let body = json!({"query": document, "variables": {"id": id}}).to_string();
    let response = client.send("POST", Some("application/json"), body).await;
    response.text().await.expect("a body")
}

async fn whole(client: &Client, query: &str) -> String {
    let body = json!({ "query": query }).to_string();
    let answer = client.send("POST", Some("application/json"), body).await.text().await.expect("a body");
    assert!(!answer.contains("\"errors\""), "{query}: {answer}");
    answer
}
