//! How a request's reads leave and land.
use crate::{
    people::{added, all, by_login},
    place::{A, Place},
};
use futures_util::future::join_all;
use store::{Flight, Query, Read, Select, Stats, Store, Table};

on_each_engine! {
    async fn equal_reads_leave_once(place: Place) {
        let store = two(&place).await;
        let flight = Flight::default();
        let request = async {
            tokio::join!(flight.get(by_login("one")), flight.get(by_login("one")), flight.get(by_login("two")))
        };
        let (a, b, c) = flight.drive(store.tenant(A), request).await;
        assert_eq!(a.unwrap(), b.unwrap());
        assert_eq!(c.unwrap().unwrap().login, "two");
        assert_eq!(flight.stats(), Stats { flights: 1, statements: 2, shared: 1 });
        // what has landed stays, and is asked for no more
        flight.drive(store.tenant(A), flight.get(by_login("one"))).await.unwrap();
        assert_eq!(flight.stats(), Stats { flights: 1, statements: 2, shared: 2 });
    }

    async fn what_waits_for_an_answer_leaves_in_a_second_flight(place: Place) {
        let store = two(&place).await;
        let flight = Flight::default();
        let chain = async {
            let one = flight.get(by_login("one")).await?.expect("it is there");
            flight.get(by_login(if one.login == "one" { "two" } else { "nobody" })).await
        };
        let request = async { tokio::join!(chain, flight.get(all())) };
        let (two, all) = flight.drive(store.tenant(A), request).await;
        assert_eq!((two.unwrap().unwrap().login.as_str(), all.unwrap().len()), ("two", 2));
        assert_eq!(flight.stats(), Stats { flights: 2, statements: 3, shared: 0 });
    }

    async fn what_was_primed_has_landed_when_it_is_asked_for(place: Place) {
        let store = two(&place).await;
        let flight = Flight::default();
        let request = async {
            flight.prime(by_login("two"));
            flight.get(by_login("one")).await?;
            flight.get(by_login("two")).await
        };
        let two = flight.drive(store.tenant(A), request).await;
        assert_eq!(two.unwrap().unwrap().login, "two");
        assert_eq!(flight.stats(), Stats { flights: 1, statements: 2, shared: 1 });
    }

    /// A request that yields on its way is not at rest: all its reads leave in one flight.
    async fn a_request_that_wakes_itself_is_not_at_rest(place: Place) {
        let store = two(&place).await;
        let flight = Flight::default();
        let late = async {
            for _ in 0..3 {
                tokio::task::yield_now().await;
            }
            flight.get(by_login("two")).await
        };
        let request = async { tokio::join!(flight.get(by_login("one")), late) };
        let (one, two) = flight.drive(store.tenant(A), request).await;
        assert_eq!((one.unwrap().unwrap().login.as_str(), two.unwrap().unwrap().login.as_str()), ("one", "two"));
        assert_eq!(flight.stats().flights, 1);
    }

    async fn everybody_who_waits_gets_the_error(place: Place) {
        let store = two(&place).await;
        let flight = Flight::default();
        let nowhere = || flight.get(NOWHERE.list([]));
        let request = async { tokio::join!(nowhere(), nowhere(), nowhere()) };
        let (a, b, c) = flight.drive(store.tenant(A), request).await;
        let texts = [a, b, c].map(|answer| answer.map(|_| ()).unwrap_err().to_string());
        assert!(texts[0].contains("nowhere") && texts.iter().all(|text| *text == texts[0]), "{texts:?}");
        assert_eq!(flight.stats(), Stats { flights: 1, statements: 1, shared: 2 });
    }

    /// More than the 30 up to which `join_all` polls in order.
    async fn forty_reads_land_where_they_belong(place: Place) {
        let store = place.store().await;
        for n in 0..40 {
            added(&store, A, &format!("p{n:02}")).await.unwrap();
        }
        let flight = Flight::default();
        let reads: Vec<_> = (0..40).map(|n| flight.get(by_login(&format!("p{n:02}")))).collect();
        let landed = flight.drive(store.tenant(A), join_all(reads)).await;
        for (n, person) in landed.into_iter().enumerate() {
            assert_eq!(person.unwrap().unwrap().login, format!("p{n:02}"));
        }
        assert_eq!(flight.stats(), Stats { flights: 1, statements: 40, shared: 0 });
    }

    /// One select in two shapes is two reads: no shape is taken for another.
    async fn a_shape_is_part_of_a_reads_identity(place: Place) {
        let store = two(&place).await;
        let flight = Flight::default();
        let count: fn() -> Read<usize> = || all().map(|all| all.len());
        let first: fn() -> Read<Option<String>> = || all().map(|all| all.first().map(|person| person.login.clone()));
        let request =
            async { tokio::join!(flight.get(count()), flight.get(first()), flight.get(all()), flight.get(count())) };
        let (n, login, people, again) = flight.drive(store.tenant(A), request).await;
        assert_eq!((n.unwrap(), login.unwrap().as_deref(), again.unwrap()), (2, Some("one"), 2));
        assert_eq!(people.unwrap().len(), 2);
        assert_eq!(flight.stats(), Stats { flights: 1, statements: 3, shared: 1 });
    }

    /// All reads of a flight see one moment, though somebody writes between them.
    async fn a_flight_is_one_moment(place: Place) {
        let store = two(&place).await;
        let writer = {
            let store = store.clone();
            tokio::spawn(async move {
                for n in 0..40 {
                    added(&store, A, &format!("w{n:02}")).await.unwrap();
                }
            })
        };
        while !writer.is_finished() {
            let flight = Flight::default();
            let reads = || all().map(|all| all.len());
            let request = async { tokio::join!(flight.get(reads()), flight.get(all())) };
            let (count, people) = flight.drive(store.tenant(A), request).await;
            assert_eq!(count.unwrap(), people.unwrap().len());
        }
        writer.await.unwrap();
    }
}

static NOWHERE: Query<crate::people::Person, 0> =
    Query::new("flight::nowhere", |[]| Select::from(Table::new("nowhere"), "a"));

async fn two(place: &Place) -> Store {
    let store = place.store().await;
    for login in ["one", "two"] {
        added(&store, A, login).await.expect("it writes");
    }
    store
}
