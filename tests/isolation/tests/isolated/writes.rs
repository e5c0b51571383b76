//! Another city's rows, reached for inside a write by every method that a transaction has.
use crate::{
    people::{ACCOUNTS, ActiveModel, Column, Entity, STAGE, added, all, by_login, id, row},
    place::{A, B},
};
use chrono::DateTime;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, sea_query::Expr};
use store::{Change, ExprTrait, Insert, Select, Update, col};

static SHOW_ALL: Change<1> =
    Change::update("writes::show_all", |[shown]| Update::of(ACCOUNTS, "a").set("display_name", shown));
static DELETE_ALL: Change<0> = Change::delete("writes::delete_all", ACCOUNTS, "a", |[]| col("a.id").is_not_null());
static COPY_ALL: Change<1> = Change::insert("writes::copy_all", |[id]| {
    let every = Insert::into(ACCOUNTS, Select::from(ACCOUNTS, "a")).set("id", id).set("login_name", "copy");
    every.set("display_name", "-").set("password_hash", "-").set("created_at", col("a.created_at"))
});
/// Takes a value from whichever row of the table it finds first.
static TAKE: Change<0> = Change::update("writes::take", |[]| {
    Update::of(ACCOUNTS, "a").set_from("display_name", col("o.display_name"), Select::from(ACCOUNTS, "o").limit(1))
});
static SHOW_IF_ANYBODY: Change<0> = Change::update("writes::show_if_anybody", |[]| {
    let anybody = Select::from(ACCOUNTS, "o").filter(col("o.login_name").eq("theirs")).exists();
    Update::of(ACCOUNTS, "a").set("display_name", "seen").filter(anybody)
});

on_each_engine! {
    async fn no_row_is_touched_from_another_citys_transaction(place: Place) {
        let store = place.store().await;
        added(&store, A, "theirs").await.unwrap();
        let before = store.tenant(A).fetch(all()).await.unwrap();
        let theirs = before[0].id;
        let tried = store.write(B, move |tx| {
            Box::pin(async move {
                assert_eq!(tx.tenant(), B);
                assert_eq!(tx.find::<Entity>(Column::Id.eq(theirs)).await?, None);
                assert_eq!(tx.find_locked::<Entity>(Column::Id.eq(theirs)).await?, None);
                // an OR of the filter's own does not get around the tenant
                let either = Condition::any().add(Column::TenantId.eq(A.0)).add(Column::Id.eq(theirs));
                assert_eq!(tx.find::<Entity>(either.clone()).await?, None);
                assert_eq!(tx.read(all()).await?.len(), 0);
                let seen = [(Column::DisplayName, Expr::value("seen"))];
                assert_eq!(tx.update::<Entity>(either.clone(), seen).await?, 0);
                assert_eq!(tx.delete::<Entity>(either).await?, 0);
                assert_eq!(tx.change(&SHOW_ALL, ["seen".into()]).await?, 0);
                assert_eq!(tx.change(&DELETE_ALL, []).await?, 0);
                assert_eq!(tx.change(&COPY_ALL, [id().into()]).await?, 0);
                Ok::<_, store::Error>(())
            })
        });
        tried.await.unwrap();
        assert_eq!(store.tenant(A).fetch(all()).await.unwrap(), before);
    }

    async fn what_is_written_is_the_writers_own_citys(place: Place) {
        let store = place.store().await;
        added(&store, A, "theirs").await.unwrap();
        let wrote = store.write(B, |tx| {
            Box::pin(async move {
                // whatever city the row says it is of
                let forged = ActiveModel {
                    tenant_id: Set(A.0),
                    id: Set(id()),
                    login_name: Set("forged".to_owned()),
                    display_name: Set("0".to_owned()),
                    password_hash: Set("-".to_owned()),
                    created_at: Set(DateTime::UNIX_EPOCH),
                };
                assert_eq!(tx.insert(forged).await?.tenant_id, B.0);
                STAGE.put(tx, vec![row(id(), "staged")]).await?;
                assert_eq!(tx.change(&SHOW_IF_ANYBODY, []).await?, 0, "nobody of this city is called so");
                tx.delete::<Entity>(Column::LoginName.eq("forged")).await?;
                assert_eq!(tx.change(&TAKE, []).await?, 1);
                assert_eq!(tx.change(&COPY_ALL, [id().into()]).await?, 1);
                Ok::<_, store::Error>(())
            })
        });
        wrote.await.unwrap();
        let logins = |people: &[crate::people::Person]| people.iter().map(|p| p.login.clone()).collect::<Vec<_>>();
        assert_eq!(logins(&store.tenant(A).fetch(all()).await.unwrap()), ["theirs"]);
        assert_eq!(logins(&store.tenant(B).fetch(all()).await.unwrap()), ["copy", "staged"]);
        let theirs = store.tenant(A).fetch(by_login("theirs")).await.unwrap().unwrap();
        assert_eq!(theirs.shown, "0");
    }

    /// The same id, the same login name: two cities' keys do not meet, within a city they do.
    async fn a_key_is_one_citys(place: Place) {
        let store = place.store().await;
        let same = id();
        for (tenant, taken) in [(A, false), (B, false), (A, true)] {
            let write =
                store.write(tenant, move |tx| Box::pin(async move { STAGE.put(tx, vec![row(same, "one")]).await }));
            let conflict = matches!(write.await, Err(store::Error::Conflict { .. }));
            assert_eq!(conflict, taken);
        }
    }
}
