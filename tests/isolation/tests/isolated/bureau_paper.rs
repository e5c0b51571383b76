//! Paper over the bureau's door, between two cities: another city's contract and file are missing ones, byte for byte, and
//! its reading days and lists are its own (`security.md` T1). The places stand in `bureau`.
use acceptance::{Clerk, Client, Resident, StaffRole, World, files, json, on_both_engines};

/// Where paper is kept for who asks for it.
const KEEPS: Clerk = Clerk {
    city: "nayoro",
    id: "isamu-kudo",
    password: "mizu-wa-takaki-kara",
    name: "工藤 勇",
    role: StaffRole::Chief,
    secret: *b"of the Nayoro chief'",
};
/// Where it is sent for one period.
const SENDS: Clerk = Clerk { city: "kurashiki", id: "aya-miyake", secret: *b"of a Kurashiki chief", ..KEEPS };
const SATO: Resident = Resident {
    city: "nayoro",
    id: "hanako.sato@example.jp",
    password: "shirakaba-no-kawa",
    name: "佐藤 花子",
    contracts: &[("01020304", "自宅")],
};
const MIYAKE: Resident = Resident {
    city: "kurashiki",
    id: "momoko@example.jp",
    password: "momo-no-hana-no-mizu",
    name: "三宅 桃子",
    contracts: &[("1203040506", "自宅")],
};
/// A reading day of the one, on which the other reads nothing, and the other way round.
const KEEPS_DAY: &str = "2024-10-04";
const SENDS_DAY: &str = "2024-11-12";
/// Of no city.
const NOBODYS: &str = "9876543210";

fn numbered(call: &str) -> String {
    format!("mutation($id: String!) {{ {call} {{ done userErrors {{ code field }} }} }}")
}

fn confirm() -> &'static str {
    "mutation($id: ID!) { confirmPaperExport(id: $id) { done readingOn userErrors { code field } } }"
}

async fn peopled(world: &World) -> [Client; 2] {
    for clerk in [&KEEPS, &SENDS] {
        world.load(clerk.city).await;
        world.import(clerk.city, files(clerk.city, "calendar")).await.expect("the reading days are in order");
        world.enlist(clerk).await;
    }
    world.enrol(&SATO).await;
    world.enrol(&MIYAKE).await;
    [world.at_work(&KEEPS).await, world.at_work(&SENDS).await]
}

/// The answer's very bytes.
async fn text(client: &Client, document: &str, id: &str) -> String {
    let body = json!({"query": document, "variables": {"id": id}}).to_string();
    let response = client.send("POST", Some("application/json"), body).await;
    response.text().await.expect("a body")
}

on_both_engines! {
    async fn another_citys_contract_is_a_missing_one_on_paper(world: World) {
        let [keeps, mut sends] = peopled(&world).await;
        let export = format!("mutation {{ exportPaper(readingOn: \"{SENDS_DAY}\") {{ file {{ id }} }} }}");
        let file = sends.data(&export).await["exportPaper"]["file"]["id"].as_str().expect("a file").to_owned();
        let foreign = text(&keeps, confirm(), &file).await;
        for missing in ["0191f0aa-1111-7000-8000-000000000000", "no id", ""] {
            assert_eq!(foreign, text(&keeps, confirm(), missing).await, "{missing:?}");
        }
        // each with its twin: where the contract or the file is, the same is done
        let once = numbered("paperOnce(customerNo: $id, readingOn: \"2024-11-07\")");
        for (client, document, own, other) in [
            (&keeps, numbered("keepPaper(customerNo: $id)"), &SATO, &MIYAKE),
            (&keeps, numbered("endKeptPaper(customerNo: $id)"), &SATO, &MIYAKE),
            (&sends, once, &MIYAKE, &SATO),
        ] {
            let foreign = text(client, &document, other.contracts[0].0).await;
            assert_eq!(foreign, text(client, &document, NOBODYS).await, "{document}");
            assert!(foreign.contains("UNKNOWN_CONTRACT"), "{foreign}");
            let own = text(client, &document, own.contracts[0].0).await;
            assert!(own.contains(r#""done":true"#), "{document}: {own}");
        }
        let own = text(&sends, confirm(), &file).await;
        assert!(own.contains(r#""done":true"#), "{own}");
        assert_eq!(foreign, text(&keeps, confirm(), &file).await, "confirmed, it is as missing there");
    }

    async fn another_citys_reading_days_and_lists_are_its_own(world: World) {
        let [keeps, sends] = peopled(&world).await;
        let days = "{ readingDays(from: \"2024-09-01\", to: \"2025-03-31\") { route on } }";
        let (here, there) = (text(&sends, days, "").await, text(&keeps, days, "").await);
        assert!(here.contains(SENDS_DAY) && !there.contains(SENDS_DAY), "{there}");
        assert!(there.contains(KEEPS_DAY) && !here.contains(KEEPS_DAY), "{here}");
        let list = |on: &str, after: &str| {
            format!("{{ paperList(readingOn: \"{on}\", first: 100{after}) {{ nodes {{ customerNo holderName address }} }} }}")
        };
        let nobody = r#"{"data":{"paperList":{"nodes":[]}}}"#;
        let here = text(&sends, &list(SENDS_DAY, ""), "").await;
        let canary = here.split(r#""customerNo":""#).nth(1).and_then(|rest| rest.split('"').next()).expect("somebody");
        assert_eq!(text(&keeps, &list(SENDS_DAY, ""), "").await, nobody);
        // a place in one city's list is none in another's: what comes is one's own
        for after in [String::new(), format!(", after: \"{canary}\"")] {
            let page = text(&keeps, &list(KEEPS_DAY, &after), "").await;
            assert!(page.contains("nodes") && !page.contains(canary), "{page}");
        }
        let export =
            format!("mutation {{ exportPaper(readingOn: \"{SENDS_DAY}\") {{ file {{ lines }} userErrors {{ code }} }} }}");
        assert!(text(&sends, &export, "").await.contains(r#""lines":"#));
        let none = text(&keeps, &export, "").await;
        assert!(none.contains("NO_READING") && none.contains(r#""file":null"#), "{none}");
    }
}
