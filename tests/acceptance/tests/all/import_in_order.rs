//! Files that a bureau numbers are taken in their order, and changes only upon what they were made from.
use crate::residents::MIYAKE;
use acceptance::{ImportError, Refusal, Value, Why, World, files, fixture, json, on_both_engines};
use suimon::Delivery;

const CITY: &str = "kurashiki";

/// A file under other numbers, which end its trailer in five digits each; the base of a full file is blank.
fn renumbered(path: &str, serial: u32, base: Option<u32>) -> Delivery {
    let mut file = fixture(CITY, path);
    let base = base.map_or_else(|| " ".repeat(5), |base| format!("{base:05}"));
    let end = file.bytes.len() - "\r\n".len();
    file.bytes.splice(end - 10..end, format!("{serial:05}{base}").into_bytes());
    file.name = format!("{}_{serial:05}.DAT", file.name.split('_').next().expect("a kind"));
    file
}

async fn seen(world: &World) -> Value {
    let query =
        "{ viewer { dataUpdatedAt contracts { paymentMethod bills(first: 12) { nodes { month total paid } } } } }";
    world.logged_in(&MIYAKE).await.data(query).await["viewer"].take()
}

/// The newest bill of the main contract: month, and what was paid.
fn newest(seen: &Value) -> (&str, &Value) {
    let bill = &seen["contracts"][0]["bills"]["nodes"][0];
    (bill["month"].as_str().expect("a month"), &bill["paid"])
}

async fn ready(world: &World) -> Value {
    world.load(CITY).await;
    world.enrol(&MIYAKE).await;
    world.set_clock("2024-11-29T12:00:00+09:00");
    seen(world).await
}

async fn refused(world: &World, deliveries: Vec<Delivery>) -> Vec<(String, Why)> {
    match world.import(CITY, deliveries).await {
        Err(ImportError::Refused(refusals)) => {
            let whole = |refusal: Refusal| {
                assert_eq!((refusal.line, refusal.column), (None, None), "the whole file is meant");
                (refusal.file, refusal.why)
            };
            refusals.into_iter().map(whole).collect()
        }
        other => panic!("not refused: {other:?}"),
    }
}

on_both_engines! {
    async fn changes_are_published_upon_what_they_were_made_from(world: World) {
        let before = ready(&world).await;
        assert_eq!((newest(&before), &before["contracts"][1]["paymentMethod"]), (("2024-09", &json!(0)), &json!("SLIP")));
        let summary = world.import(CITY, files(CITY, "changes")).await.expect("100 is loaded");
        // contracts, readings, bills, payments
        assert_eq!(summary.counts.iter().map(|count| count.changed).collect::<Vec<_>>(), [1, 1, 1, 2]);
        let after = seen(&world).await;
        assert_eq!((newest(&after), &after["contracts"][1]["paymentMethod"]), (("2024-11", &json!(0)), &json!("DIRECT_DEBIT")));
        assert_eq!(after["contracts"][0]["bills"]["nodes"][1], json!({"month": "2024-09", "total": 12760, "paid": 12760}));
        // of the other contract one bill more is paid, and the rest stays
        let paid = |seen: &Value| seen["contracts"][1]["bills"]["nodes"].as_array().map(|bills| bills.iter().map(|bill| bill["paid"].clone()).collect::<Vec<_>>());
        assert_eq!((paid(&before), paid(&after)), (Some(vec![json!(0), json!(0), json!(7194)]), Some(vec![json!(0), json!(7436), json!(7194)])));
    }

    async fn changes_upon_a_file_that_has_not_come_are_refused_with_both_numbers(world: World) {
        let early = |newest| vec![
            ("CHOTEI_00103.DAT".to_owned(), Why::OtherBase { base: 102, newest }),
            ("SHUNO_00103.DAT".to_owned(), Why::OtherBase { base: 102, newest }),
        ];
        assert_eq!(refused(&world, files(CITY, "changes-too-early")).await, early(None));
        let before = ready(&world).await;
        assert_eq!(refused(&world, files(CITY, "changes-too-early")).await, early(Some(100)));
        // good files beside them are not taken either, and count for what comes after them
        let all = [files(CITY, "changes"), files(CITY, "changes-too-early")].concat();
        assert_eq!(refused(&world, all).await, early(Some(101)));
        assert_eq!(seen(&world).await, before);
        world.import(CITY, files(CITY, "changes")).await.expect("nothing of them was loaded");
    }

    async fn files_of_one_command_are_taken_in_the_order_of_their_numbers(world: World) {
        let mut all = [files(CITY, ""), files(CITY, "changes")].concat();
        // names tell nothing: the full file's comes last
        for file in all.iter_mut().filter(|file| file.name.contains("00100")) {
            file.name = file.name.replace("00100", "zenken");
        }
        all.reverse();
        world.import(CITY, all).await.expect("101 follows upon 100");
        world.enrol(&MIYAKE).await;
        world.set_clock("2024-11-29T12:00:00+09:00");
        assert_eq!(newest(&seen(&world).await).0, "2024-11");
    }

    async fn a_file_that_is_no_newer_than_what_is_loaded_is_refused(world: World) {
        ready(&world).await;
        world.import(CITY, files(CITY, "changes")).await.expect("100 is loaded");
        let before = seen(&world).await;
        for (file, serial) in [
            (renumbered("KEIYAKU_00100.DAT", 99, None), 99),
            (renumbered("KEIYAKU_00100.DAT", 101, None), 101),
            (renumbered("KEIYAKU_00100.DAT", 101, Some(100)), 101),
        ] {
            let name = file.name.clone();
            assert_eq!(refused(&world, vec![file]).await, [(name, Why::Superseded { serial, newest: 101 })]);
        }
        // the very same files are nothing new, and no fault
        let again = world.import(CITY, [files(CITY, ""), files(CITY, "changes")].concat()).await.expect("known");
        assert_eq!((again.known.len(), again.changed()), (8, false));
        assert_eq!(seen(&world).await, before);
    }

    async fn a_full_file_may_leave_numbers_out(world: World) {
        ready(&world).await;
        world.import(CITY, vec![renumbered("KEIYAKU_00100.DAT", 200, None)]).await.expect("a full file needs no other");
        let late = vec![fixture(CITY, "changes/KEIYAKU_00101.DAT")];
        let why = Why::Superseded { serial: 101, newest: 200 };
        assert_eq!(refused(&world, late).await, [("KEIYAKU_00101.DAT".to_owned(), why)]);
        // kinds are numbered apart
        world.import(CITY, vec![fixture(CITY, "changes/CHOTEI_00101.DAT")]).await.expect("bills are at 100");
    }

    async fn a_file_that_changes_nothing_is_a_link_of_the_chain(world: World) {
        ready(&world).await;
        world.import(CITY, files(CITY, "changes")).await.expect("100 is loaded");
        let before = seen(&world).await;
        world.set_clock("2024-11-30T12:00:00+09:00");
        let same = ["CHOTEI", "SHUNO"].map(|kind| renumbered(&format!("changes/{kind}_00101.DAT"), 102, Some(101)));
        assert!(!world.import(CITY, same.into()).await.expect("101 is loaded").changed());
        assert_eq!(seen(&world).await, before, "the data is no newer than it was");
        assert!(world.import(CITY, files(CITY, "changes-too-early")).await.expect("102 is loaded").changed());
        assert_eq!(newest(&seen(&world).await), ("2024-11", &json!(11550)));
    }

    async fn of_two_imports_at_once_one_is_the_next(world: World) {
        ready(&world).await;
        let one = world.import(CITY, vec![fixture(CITY, "changes/CHOTEI_00101.DAT")]);
        let other = world.import(CITY, vec![renumbered("changes/CHOTEI_00101.DAT", 102, Some(100))]);
        let (one, other) = tokio::join!(one, other);
        let whys = match (one, other) {
            (Ok(_), Err(ImportError::Refused(refusals))) | (Err(ImportError::Refused(refusals)), Ok(_)) => refusals,
            both => panic!("not one of both: {both:?}"),
        };
        let [Refusal { why, .. }] = &whys[..] else { panic!("{whys:?}") };
        let first = Why::OtherBase { base: 100, newest: Some(101) };
        assert!(*why == first || *why == Why::Superseded { serial: 101, newest: 102 }, "{why:?}");
    }

    async fn files_without_numbers_follow_upon_anything(world: World) {
        for (city, line_break) in [("nayoro", &b"\n"[..]), ("oumu", b"\r\0\n\0")] {
            world.load(city).await;
            let mut again = files(city, "");
            for file in &mut again {
                file.name = file.name.replace("20240917", "20240916");
                file.bytes.extend(line_break);
            }
            let again = world.import(city, again).await.expect(city);
            assert_eq!((again.known.len(), again.changed(), again.counts.len()), (0, false, 4), "{city}: {again:?}");
        }
    }
}
