//! Lists longer than either engine's limit on places (65,535 and 32,766).
use crate::{
    people::{STAGE, by_ids, id, row},
    place::{A, B},
};
use store::Flight;

const MANY: usize = 20_000;

on_each_engine! {
    /// 20,000 rows of five columns are 100,000 values; 20,000 ids are one.
    async fn twenty_thousand_rows_and_ids(place: Place) {
        let store = place.store().await;
        let ids: Vec<_> = (0..MANY).map(|_| id()).collect();
        let rows: Vec<_> = ids.iter().enumerate().map(|(n, id)| row(*id, &format!("{n:05}"))).collect();
        let staged = store.write(A, move |tx| {
            let rows = rows.clone();
            Box::pin(async move { STAGE.put(tx, rows).await })
        });
        staged.await.unwrap();

        let fetched = store.tenant(A).fetch(by_ids(ids.clone())).await.unwrap();
        assert_eq!(fetched.len(), MANY);
        let flight = Flight::default();
        let flown = flight.drive(store.tenant(A), flight.get(by_ids(ids.clone()))).await.unwrap();
        assert_eq!(flown.len(), MANY);
        let asked = ids.clone();
        let written = store.write(A, move |tx| {
            let asked = asked.clone();
            Box::pin(async move { tx.read(by_ids(asked)).await.map(|all| all.len()) })
        });
        assert_eq!(written.await.unwrap(), MANY);

        assert!(store.tenant(B).fetch(by_ids(ids.clone())).await.unwrap().is_empty(), "another city's ids");
        assert!(store.tenant(A).fetch(by_ids([])).await.unwrap().is_empty(), "no ids");
        let one = store.tenant(A).fetch(by_ids([ids[7]])).await.unwrap();
        assert_eq!((one.len(), one[0].login.as_str()), (1, "00007"));
    }
}
