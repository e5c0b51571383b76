//! Another city's ids, in every place of the bureau's schema where a value can be said: they answer what missing ones
//! answer, byte for byte; and staff of one city see nothing of another's (`security.md` T1).
use crate::sdl::Sdl;
use acceptance::{Clerk, Client, Resident, StaffRole, World, json, on_both_engines};

const CHOICE: &str = "a choice among a few, which names nothing";
const NUMBER: &str = "a number, which names nothing";
const LOGIN: &str = "asked by another_citys_staff_are_nobody";
const PAPER: &str = "asked by another_citys_contract_is_a_missing_one_on_paper";
const LISTS: &str = "asked by another_citys_reading_days_and_lists_are_its_own";
const SEEN: &str = "asked by nothing_that_can_be_asked_shows_another_citys";

/// Every place where a value can be said, and every root field that takes none.
const PLACES: [(&str, &str); 26] = [
    ("Mutation.approveWithdrawal(id)", "asked"),
    ("Mutation.cancelWithdrawal(id)", "asked"),
    ("Mutation.confirmPaperExport(id)", PAPER),
    ("Mutation.endKeptPaper(customerNo)", PAPER),
    ("Mutation.exportPaper(changes)", CHOICE),
    ("Mutation.exportPaper(readingOn)", LISTS),
    ("Mutation.keepPaper(customerNo)", PAPER),
    ("Mutation.login(input.code)", LOGIN),
    ("Mutation.login(input.loginId)", LOGIN),
    ("Mutation.login(input.password)", LOGIN),
    ("Mutation.logout()", "asked by another_citys_staff_are_nobody"),
    ("Mutation.paperOnce(customerNo)", PAPER),
    ("Mutation.paperOnce(readingOn)", LISTS),
    ("Mutation.withdrawMember(id)", "asked"),
    ("Mutation.withdrawMember(reason)", CHOICE),
    ("Query.acts(after)", SEEN),
    ("Query.acts(first)", NUMBER),
    ("Query.me()", SEEN),
    ("Query.member(loginName)", "asked"),
    ("Query.memberById(id)", "asked"),
    ("Query.paperList(after)", LISTS),
    ("Query.paperList(first)", NUMBER),
    ("Query.paperList(readingOn)", LISTS),
    ("Query.readingDays(from)", LISTS),
    ("Query.readingDays(to)", LISTS),
    ("Query.withdrawals()", SEEN),
];

/// An operation with a place for what names a member, and whether it is by their id.
const ASKS: [(&str, &str, bool); 5] = [
    (
        "Mutation.approveWithdrawal(id)",
        "mutation($id: ID!) { approveWithdrawal(id: $id) { done userErrors { code field } } }",
        true,
    ),
    (
        "Mutation.cancelWithdrawal(id)",
        "mutation($id: ID!) { cancelWithdrawal(id: $id) { done userErrors { code field } } }",
        true,
    ),
    (
        "Mutation.withdrawMember(id)",
        "mutation($id: ID!) { withdrawMember(id: $id, reason: DIED) { withdrawal { memberId } userErrors { code field } } }",
        true,
    ),
    (
        "Query.member(loginName)",
        "query($id: String!) { member(loginName: $id) { id loginId mail customerNos } }",
        false,
    ),
    ("Query.memberById(id)", "query($id: ID!) { memberById(id: $id) { id loginId mail customerNos } }", true),
];

const fn clerk(city: &'static str, id: &'static str, role: StaffRole, secret: [u8; 20]) -> Clerk {
    Clerk { city, id, password: "mizu-wa-takaki-kara", name: id, role, secret }
}
const OURS: [Clerk; 2] = [
    clerk("kanazawa", "yukiko-kita", StaffRole::Clerk, *b"of Kanazawa's clerk."),
    clerk("kanazawa", "shigeru-miyamoto", StaffRole::Chief, *b"of Kanazawa's chief."),
];
const THEIRS: Clerk = clerk("osaka", "osamu-tanaka", StaffRole::Chief, *b"of the Osaka chief's");
const MEMBER: Resident = Resident {
    city: "kanazawa",
    id: "mizuno-hanako",
    password: "yukizuri-to-saigawa",
    name: "水野 花子",
    contracts: &[("1020304050607080", "自宅")],
};
/// Of the other city.
const STRANGER: Resident = Resident {
    city: "osaka",
    id: "hanako@example.jp",
    password: "asagao-ni-mizuyari",
    name: "水野 花子",
    contracts: &[("A123456789", "自宅")],
};
const MISSING: &str = "0191f0aa-1111-7000-8000-000000000000";

#[test]
fn every_place_for_a_value_is_listed() {
    let places = Sdl::of(&gateway::bureau_sdl()).places();
    let listed: Vec<&str> = PLACES.iter().map(|(place, _)| *place).collect();
    assert_eq!(places, listed, "a new place for a value: list it, and ask there for another city's");
    for (place, _) in PLACES.iter().filter(|(_, how)| *how == "asked") {
        assert!(ASKS.iter().any(|(asked, ..)| asked == place), "{place} is not asked");
    }
}

/// No root field of the bureau's schema is unknown to the policy, which denies it then (`security.md` Z1).
#[tokio::test]
async fn the_policy_knows_every_operation_and_no_other() {
    let grid = access::Grid::of_bureau().await.unwrap();
    let places = Sdl::of(&gateway::bureau_sdl()).places();
    let root = |place: &str| {
        let (of, rest) = place.split_once('.').expect("a field");
        ["Query", "Mutation"].contains(&of).then(|| rest.split('(').next().expect("a name").to_owned())
    };
    let mut fields: Vec<String> = places.iter().filter_map(|place| root(place)).collect();
    fields.sort();
    fields.dedup();
    assert_eq!(grid.operations(), fields);
}

on_both_engines! {
    async fn another_citys_id_is_a_missing_one(world: World) {
        let [mut clerk, chief, mut stranger] = peopled(&world).await;
        let id = member(&mut clerk, MEMBER.id).await;
        let resident = {
            let mut client = world.bureau("kanazawa");
            client.token = world.logged_in(&MEMBER).await.token;
            client
        };
        for (place, document, by_id) in &ASKS {
            let named = if *by_id { id.as_str() } else { MEMBER.id };
            let askers =
                [("another city's chief", &stranger), ("a resident", &resident), ("nobody", &world.bureau("kanazawa"))];
            for (who, asker) in askers {
                let foreign = text(asker, document, named).await;
                for missing in [MISSING, "no id", ""] {
                    assert_eq!(foreign, text(asker, document, missing).await, "{who} asks {place} for {missing:?}");
                }
                assert!(!foreign.contains(&id) && !foreign.contains("1020304050607080"), "{who} asks {place}: {foreign}");
            }
        }
        // the twins: the same operations reach the row where it is, the last of them for good
        for (place, named, says) in [
            ("Query.member(loginName)", MEMBER.id, id.as_str()),
            ("Query.memberById(id)", &id, "1020304050607080"),
            ("Mutation.withdrawMember(id)", &id, r#""userErrors":[]"#),
            ("Mutation.cancelWithdrawal(id)", &id, r#""done":true"#),
            ("Mutation.withdrawMember(id)", &id, r#""userErrors":[]"#),
        ] {
            let (_, document, _) = ASKS.iter().find(|(asked, ..)| *asked == place).expect("it is asked");
            let answer = text(&clerk, document, named).await;
            assert!(answer.contains(says), "{place}: {answer}");
        }
        // what waits in one city is nothing in the other
        for name in ["approveWithdrawal", "cancelWithdrawal"] {
            let mutation = format!("mutation {{ {name}(id: \"{id}\") {{ done }} }}");
            assert_eq!(stranger.data(&mutation).await[name]["done"], false);
        }
        let approved = text(&chief, ASKS[0].1, &id).await;
        assert!(approved.contains(r#""done":true"#), "{approved}");
    }

    // All that the schema lets staff ask without naming anybody, with everything below it, said by machine.
    async fn nothing_that_can_be_asked_shows_another_citys(world: World) {
        let [mut clerk, chief, mut stranger] = peopled(&world).await;
        let id = member(&mut clerk, MEMBER.id).await;
        let theirs = member(&mut stranger, STRANGER.id).await;
        for (client, id) in [(&mut clerk, &id), (&mut stranger, &theirs)] {
            let asked = format!("mutation {{ withdrawMember(id: \"{id}\", reason: DIED) {{ withdrawal {{ dueAt }} }} }}");
            client.data(&asked).await;
        }
        let everything = Sdl::of(&gateway::bureau_sdl()).everything_below("Query", ("{ ", " }"));
        assert!(everything.len() >= 5, "{everything:?}");
        let of = async |client: &Client| {
            let mut seen = String::new();
            for query in &everything {
                let body = json!({ "query": query }).to_string();
                let answer = client.send("POST", Some("application/json"), body).await.text().await.expect("a body");
                assert!(!answer.contains("\"errors\""), "{query}: {answer}");
                seen.push_str(&answer);
            }
            seen
        };
        let (ours, others) = (of(&chief).await, of(&stranger).await);
        for canary in [id.as_str(), OURS[0].id, OURS[1].id] {
            assert!(ours.contains(canary), "{canary} is dead");
            assert!(!others.contains(canary), "another city's chief sees {canary}");
        }
        assert!(others.contains(theirs.as_str()) && !ours.contains(theirs.as_str()));
        // a place in one city's record is none in another's: what comes is one's own
        let cursor = "{ acts(first: 1) { pageInfo { endCursor } } }";
        let mut chief = chief;
        let cursor = chief.data(cursor).await["acts"]["pageInfo"]["endCursor"].as_str().expect("one").to_owned();
        let after = "query($id: String) { acts(after: $id) { nodes { subject staff { loginId } } } }";
        let page = text(&stranger, after, &cursor).await;
        assert!(!page.contains(&id) && !page.contains(OURS[0].id) && !page.contains(OURS[1].id), "{page}");
    }

    async fn another_citys_staff_are_nobody(world: World) {
        let [_, _, stranger] = peopled(&world).await;
        world.set_clock("2024-09-17T12:10:00+09:00");
        let code = world.staff_code(&THEIRS, 0);
        let foreign = world.bureau("kanazawa").try_staff_login(THEIRS.id, THEIRS.password, &code).await;
        assert_eq!(foreign, world.bureau("kanazawa").try_staff_login("nobody", THEIRS.password, &code).await);
        assert_eq!(foreign["data"]["login"]["userErrors"][0]["code"], "WRONG");
        // a token at another city's host logs nobody out
        let mut elsewhere = world.bureau("kanazawa");
        let without = elsewhere.ask("mutation { logout { done } }").await;
        elsewhere.token.clone_from(&stranger.token);
        assert_eq!(elsewhere.ask("mutation { logout { done } }").await, without);
        let mut stranger = stranger;
        assert_eq!(stranger.data("{ me { loginId } }").await["me"]["loginId"], THEIRS.id);
        assert!(world.bureau("osaka").try_staff_login(THEIRS.id, THEIRS.password, &code).await["data"]["login"]["token"].is_string());
    }
}

/// A clerk and a chief of one city, and a chief of the other.
async fn peopled(world: &World) -> [Client; 3] {
    for city in ["kanazawa", "osaka"] {
        world.load(city).await;
    }
    for resident in [MEMBER, STRANGER] {
        world.enrol(&resident).await;
    }
    for staff in [&OURS[0], &OURS[1], &THEIRS] {
        world.enlist(staff).await;
    }
    [world.at_work(&OURS[0]).await, world.at_work(&OURS[1]).await, world.at_work(&THEIRS).await]
}

async fn member(client: &mut Client, name: &str) -> String {
    let answer = client.data(&format!("{{ member(loginName: \"{name}\") {{ id }} }}")).await;
    answer["member"]["id"].as_str().unwrap_or_else(|| panic!("nobody: {answer}")).to_owned()
}

/// The answer's very bytes.
async fn text(client: &Client, document: &str, id: &str) -> String {
    let body = json!({"query": document, "variables": {"id": id}}).to_string();
    let response = client.send("POST", Some("application/json"), body).await;
    response.text().await.expect("a body")
}
