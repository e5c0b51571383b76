//! What a connection of the pool remembers of the city it worked for.
use crate::{
    people::{added, all},
    place::{A, B},
};
use tokio_postgres::error::SqlState;

on_postgres! {
    /// The setting is then '' and not NULL: that finds nothing, and is no error, by the `NULLIF` in the policies.
    /// Without it (second half): 22P02, `invalid input syntax for type uuid: ""`.
    async fn after_a_transaction_the_setting_is_empty_and_finds_nothing(place: Place) {
        let store = place.store().await;
        added(&store, A, "one").await.unwrap();
        let app = place.app().await;
        app.batch_execute(&format!(
            "BEGIN; SELECT set_config('app.tenant', '{A}', true); SELECT * FROM accounts; COMMIT"
        ))
        .await
        .unwrap();
        let left = app.query_one("SELECT current_setting('app.tenant', true)", &[]).await.unwrap();
        assert_eq!(left.get::<_, Option<String>>(0).as_deref(), Some(""));
        assert!(app.query("SELECT * FROM accounts", &[]).await.unwrap().is_empty());

        let bare = "tenant_id = current_setting('app.tenant', true)::uuid";
        place.alter(&format!("ALTER POLICY tenant ON accounts USING ({bare})")).await;
        let error = app.query("SELECT * FROM accounts", &[]).await.expect_err("'' is no uuid");
        assert_eq!(error.code(), Some(&SqlState::INVALID_TEXT_REPRESENTATION));
    }

    /// A pool of one connection serves two cities in turn and nobody between them.
    async fn one_connection_works_for_one_city_after_another(place: Place) {
        let store = place.store_of(1).await;
        for n in 0..20 {
            for (tenant, mine) in [(A, "a"), (B, "b")] {
                added(&store, tenant, &format!("{mine}{n:02}")).await.unwrap();
                let seen = store.tenant(tenant).fetch(all()).await.unwrap();
                assert_eq!(seen.len(), n + 1);
                assert!(seen.iter().all(|person| person.login.starts_with(mine)));
            }
        }
    }
}
