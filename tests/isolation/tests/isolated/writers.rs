//! Several who read before they write.
use crate::{
    people::{Column, Entity, added, by_login},
    place::{A, Place},
};
use sea_orm::{ColumnTrait, sea_query::Expr};
use store::Store;

on_each_engine! {
    /// Four programs on one store, each with a writer of its own, as when files are imported while the portal serves.
    async fn four_programs_that_read_then_write_lose_nothing(place: Place) {
        let mut stores = vec![];
        for _ in 0..4 {
            stores.push(place.store().await);
        }
        assert_eq!(counted_up(&place, stores).await, 100);
    }

    /// The same in one program.
    async fn four_tasks_that_read_then_write_lose_nothing(place: Place) {
        let store = place.store().await;
        assert_eq!(counted_up(&place, vec![store; 4]).await, 100);
    }
}

/// Each of four counts one number up 25 times; no write may be refused.
async fn counted_up(place: &Place, stores: Vec<Store>) -> i32 {
    added(&stores[0], A, "n").await.expect("it writes");
    let tasks = stores.into_iter().map(|store| {
        tokio::spawn(async move {
            for _ in 0..25 {
                let counted = store.write(A, |tx| {
                    Box::pin(async move {
                        let this = Column::LoginName.eq("n");
                        let row = tx.find_locked::<Entity>(this.clone()).await?.expect("it is there");
                        let n: i32 = row.display_name.parse().expect("a number");
                        let next = Expr::value((n + 1).to_string());
                        tx.update::<Entity>(this, [(Column::DisplayName, next)]).await.map(|_| ())
                    })
                });
                counted.await.expect("nobody is refused");
            }
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.expect("it ends");
    }
    let row = place.store().await.tenant(A).fetch(by_login("n")).await.unwrap().unwrap();
    row.shown.parse().expect("a number")
}
