//! From when on a new member's data shows, by each city's rule: at the first moment, a second before it, over a weekend, a
//! holiday and the year's end.
use crate::joiners::{contract, register};
use acceptance::{Applicant, Client, Value, World, json, on_both_engines};
use suimon::Delivery;

/// All that a member can ask for that holds a contract's data.
const ALL: &str = "{ viewer { contracts { customerNo bills { nodes { id month } } } contract { customerNo }
    contractPage { totalCount } unpaidBills { id } laterContracts { customerNo visibleFrom }
    joining { at showsFrom shown mail } } }";

async fn asked(client: &mut Client) -> Value {
    client.stay_on().await;
    client.data(ALL).await["viewer"].take()
}

/// `2024-09-24T00:00:00` in Japan as an answer says it.
fn in_utc(japan: &str) -> String {
    let at = kernel::DateTime::parse_from_rfc3339(&format!("{japan}+09:00")).expect("a moment");
    at.to_utc().to_rfc3339()
}

fn second_before(japan: &str) -> String {
    let at = kernel::DateTime::parse_from_rfc3339(&format!("{japan}+09:00")).expect("a moment");
    (at - kernel::TimeDelta::seconds(1)).to_rfc3339()
}

/// Registers members at each first moment, in order, and looks at each one's second.
async fn shows(world: &World, city: &str, members: &[(&str, &str)]) {
    world.load(city).await;
    let mut joined = vec![];
    for (at, (registered, from)) in members.iter().enumerate() {
        world.set_clock(&format!("{registered}+09:00"));
        let mail = format!("member-{at}@example.com");
        let member = register(world, city, &mail).await;
        joined.push((member, mail, *registered, *from));
    }
    for (mut member, mail, registered, from) in joined {
        nothing_before(world, city, &mut member, (&mail, registered, from)).await;
        world.set_clock(&format!("{from}+09:00"));
        let now = asked(&mut member.client).await;
        assert_eq!(now["contracts"][0]["customerNo"], contract(city), "{registered}: {now}");
        assert_eq!(
            (&now["contract"]["customerNo"], &now["contractPage"]["totalCount"]),
            (&contract(city).into(), &json!(1))
        );
        assert_eq!((&now["laterContracts"], &now["joining"]["shown"]), (&json!([]), &json!(true)), "{registered}");
    }
}

async fn nothing_before(
    world: &World,
    city: &str,
    member: &mut Applicant,
    (mail, registered, from): (&str, &str, &str),
) {
    for moment in [format!("{registered}+09:00"), second_before(from)] {
        world.set_clock(&moment);
        let before = asked(&mut member.client).await;
        let expected = json!({
            "contracts": [], "contract": null, "contractPage": {"totalCount": 0}, "unpaidBills": [],
            "laterContracts": [{"customerNo": contract(city), "visibleFrom": in_utc(from)}],
            "joining": {"at": in_utc(registered), "showsFrom": in_utc(from), "shown": false, "mail": mail},
        });
        assert_eq!(before, expected, "{moment}");
    }
}

/// Nayoro's bill of 3,300 yen for the contract that its pages prove.
fn bill_of_nayoro() -> Delivery {
    let header = "団体コード,水栓番号,調定番号,年月分,調定日,検針日,使用期間自,使用期間至,使用日数,使用水量,支払方法,納期限,口座振替日,\
                  請求金額,水道料金,水道料金内消費税,下水道使用料,下水道使用料内消費税";
    let row = "012211,1204056,2409120405,令和6年9月,令和6年9月18日,,,,,,1,令和6年10月31日,,3300,3300,300,,";
    let text = format!("{header}\r\n{row}\r\nEND,1,3300\r\n");
    Delivery { name: "chotei_20240918.csv".to_owned(), bytes: text.into_bytes() }
}

on_both_engines! {
    async fn nyr_17_data_shows_from_the_next_business_day(world: World) {
        let members = [
            ("2024-09-18T23:59:59", "2024-09-19T00:00:00"),
            // Monday the 23rd is a holiday in the place of Sunday the 22nd
            ("2024-09-20T12:00:00", "2024-09-24T00:00:00"),
            ("2024-09-21T00:00:00", "2024-09-24T00:00:00"),
            ("2024-09-23T23:59:59", "2024-09-24T00:00:00"),
            ("2024-09-24T00:00:00", "2024-09-25T00:00:00"),
        ];
        shows(&world, "nayoro", &members).await;
    }

    async fn nyr_17_data_shows_after_the_closed_days_of_the_years_end(world: World) {
        let members = [
            ("2024-12-26T12:00:00", "2024-12-27T00:00:00"),
            ("2024-12-27T12:00:00", "2025-01-06T00:00:00"),
            ("2024-12-30T12:00:00", "2025-01-06T00:00:00"),
            ("2025-01-05T23:59:59", "2025-01-06T00:00:00"),
        ];
        shows(&world, "nayoro", &members).await;
    }

    // Bills wait as their contract does, those too whose id is known.
    async fn nyr_17_bills_show_with_their_contract(world: World) {
        world.load("nayoro").await;
        world.import("nayoro", vec![bill_of_nayoro()]).await.expect("a good file");
        world.set_clock("2024-09-20T12:00:00+09:00");
        let mut member = register(&world, "nayoro", "member@example.com").await;
        nothing_before(
            &world, "nayoro", &mut member, ("member@example.com", "2024-09-20T12:00:00", "2024-09-24T00:00:00"),
        )
        .await;
        world.set_clock("2024-09-24T00:00:00+09:00");
        let now = asked(&mut member.client).await;
        assert_eq!(now["contracts"][0]["bills"]["nodes"][0]["month"], "2024-09", "{now}");
        let id = now["unpaidBills"][0]["id"].as_str().expect("a bill").to_owned();
        let by_id = format!("{{ viewer {{ bill(id: \"{id}\") {{ total parts {{ amount }} }} }} }}");
        assert_eq!(member.client.data(&by_id).await["viewer"]["bill"]["total"], 3300);
        world.set_clock("2024-09-23T23:59:59+09:00");
        assert_eq!(member.client.data(&by_id).await["viewer"]["bill"], json!(null));
    }

    async fn krs_15_data_shows_from_nine_on_the_next_day_that_is_no_weekend_and_no_holiday(world: World) {
        let members = [
            ("2024-09-17T12:00:00", "2024-09-18T09:00:00"),
            // at night, before nine, it is the next day's all the same
            ("2024-09-18T00:00:00", "2024-09-19T09:00:00"),
            ("2024-09-18T08:59:59", "2024-09-19T09:00:00"),
            ("2024-09-20T23:59:59", "2024-09-24T09:00:00"),
            ("2024-09-23T12:00:00", "2024-09-24T09:00:00"),
        ];
        shows(&world, "kurashiki", &members).await;
    }

    // 29 to 31 December and 2 and 3 January count as days here; Nayoro, beside it, waits for its office.
    async fn krs_15_the_years_end_counts_as_days_here_and_not_in_a_city_of_business_days(world: World) {
        let members = [
            ("2024-12-27T12:00:00", "2024-12-30T09:00:00"),
            ("2024-12-30T12:00:00", "2024-12-31T09:00:00"),
            ("2024-12-31T12:00:00", "2025-01-02T09:00:00"),
            ("2025-01-02T12:00:00", "2025-01-03T09:00:00"),
            ("2025-01-03T12:00:00", "2025-01-06T09:00:00"),
        ];
        shows(&world, "kurashiki", &members).await;
        let beside = [("2025-12-30T12:00:00", "2026-01-05T00:00:00")];
        shows(&world, "nayoro", &beside).await;
    }

    async fn oum_08_data_shows_from_the_next_business_day(world: World) {
        let members = [
            ("2024-09-20T12:00:00", "2024-09-24T00:00:00"),
            ("2024-09-23T23:59:59", "2024-09-24T00:00:00"),
            ("2024-12-27T12:00:00", "2025-01-06T00:00:00"),
        ];
        shows(&world, "oumu", &members).await;
        // with usage and charges
        let mut client = world.client("oumu");
        client.log_in("member-2@example.com", crate::joiners::PASSWORD).await;
        let data = client.data("{ viewer { contract { latestBill { total } latestReading { usageM3 } } } }").await;
        let contract = &data["viewer"]["contract"];
        assert_eq!((&contract["latestBill"]["total"], &contract["latestReading"]["usageM3"]), (&json!(6600), &json!(23)));
    }
}
