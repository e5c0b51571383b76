//! Before a contract is visible, no operation shows more of it than its number: one second before nothing, at the moment
//! all, through everything that the schema lets a viewer ask.
use crate::sdl::Sdl;
use acceptance::{Client, Resident, Value, json, on_both_engines};

const MIZUNO: Resident = Resident {
    city: "kanazawa",
    id: "mizuno-hanako",
    password: "yukizuri-to-saigawa",
    name: "はなこ",
    contracts: &[("1020304050607080", "自宅"), ("2030405060708090", "水野商店")],
};

const FROM: &str = "2024-09-18T09:00:00+09:00";
const BEFORE: &str = "2024-09-18T08:59:59+09:00";

const LATER: &str = "{ viewer { laterContracts { customerNo nickname visibleFrom } } }";

/// What names something of a contract that the resident did not type.
const KNOWN_LATER: &str = "{ viewer { contract { id serviceAddress holderName startedOn paymentMethod latestReading { id } lastDebit { billNo } \
     bills { nodes { id billNo } edges { cursor } } } unpaidBills { id billNo } } }";

on_both_engines! {
    async fn one_second_before_nothing_shows_and_at_the_moment_all(world: World) {
        world.load("kanazawa").await;
        world.enrol_visible_from(&MIZUNO, FROM).await;
        let everything = Sdl::of(&gateway::sdl()).everything();
        assert!(everything.len() >= 15, "{everything:?}");

        world.set_clock(FROM);
        let mut owner = world.logged_in(&MIZUNO).await;
        let later = owner.data(KNOWN_LATER).await;
        let contract = &later["viewer"]["contract"];
        let bills = contract["bills"]["nodes"].as_array().expect("bills");
        assert!(bills.len() >= 2 && contract["latestReading"]["id"].is_string(), "{later}");
        let unpaid = later["viewer"]["unpaidBills"].as_array().expect("bills");
        let mut canaries: Vec<&str> = bills.iter().chain(unpaid).flat_map(|bill| [&bill["id"], &bill["billNo"]]).map(text).collect();
        canaries.extend([text(&contract["holderName"]), text(&contract["startedOn"]), text(&contract["serviceAddress"]), text(&contract["latestReading"]["id"])]);
        let seen = all(&mut owner, &everything).await;
        for canary in [canaries[0], canaries[1], text(&contract["holderName"]), text(&contract["latestReading"]["id"])] {
            assert!(seen.contains(canary), "{canary} is dead");
        }
        assert_eq!(owner.data(LATER).await, json!({ "viewer": { "laterContracts": [] } }));

        world.set_clock(BEFORE);
        let mut owner = world.logged_in(&MIZUNO).await;
        let seen = all(&mut owner, &everything).await;
        for canary in &canaries {
            assert!(!seen.contains(canary), "{canary} shows before its time");
        }
        for one in canaries.iter().take(2 * bills.len()) {
            let bill = "query($id: ID!) { viewer { bill(id: $id) { id } } }";
            let answer = owner.ask_with(bill, json!({ "id": one })).await;
            assert_eq!(answer, json!({ "data": { "viewer": { "bill": null } } }));
        }
        let shown = "query($id: ID!) { viewer { contract { id } contracts { id } unpaidBills { id } \
                     contractPage(search: \"1020\") { totalCount } named: contract(id: $id) { id } } }";
        let shown = owner.ask_with(shown, json!({ "id": text(&contract["id"]) })).await;
        let nothing = json!({ "contract": null, "contracts": [], "unpaidBills": [], "contractPage": { "totalCount": 0 }, "named": null });
        assert_eq!(shown, json!({ "data": { "viewer": nothing } }));
        let home = json!({ "customerNo": "1020304050607080", "nickname": "自宅", "visibleFrom": "2024-09-18T00:00:00+00:00" });
        let shop = json!({ "customerNo": "2030405060708090", "nickname": "水野商店", "visibleFrom": "2024-09-18T00:00:00+00:00" });
        assert_eq!(owner.data(LATER).await, json!({ "viewer": { "laterContracts": [home, shop] } }));
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

async fn all(client: &mut Client, queries: &[String]) -> String {
    let mut seen = String::new();
    for query in queries {
        seen.push_str(&client.data(query).await.to_string());
    }
    seen
}
