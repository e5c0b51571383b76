//! Who the program is on PostgreSQL.
use crate::catalogue::APP;

on_postgres! {
    /// And that this is no accident of one table: `catalogue` looks at all that a role can own or be.
    async fn the_program_is_neither_superuser_nor_bypasses_nor_owns(place: Place) {
        let app = place.app().await;
        let me = app.query_one(
            "SELECT current_user::text, rolsuper, rolbypassrls, (SELECT count(*) FROM pg_class WHERE relowner = r.oid) \
             FROM pg_roles r WHERE rolname = current_user",
            &[],
        );
        let me = me.await.unwrap();
        assert_eq!(me.get::<_, String>(0), APP);
        assert!(!me.get::<_, bool>(1), "superuser");
        assert!(!me.get::<_, bool>(2), "BYPASSRLS");
        assert_eq!(me.get::<_, i64>(3), 0, "owns something");
        for refused in [
            "TRUNCATE accounts",
            "ALTER TABLE accounts DISABLE ROW LEVEL SECURITY",
            "DROP POLICY tenant ON accounts",
            "SET ROLE suimon_owner",
            "SET SESSION AUTHORIZATION suimon_owner",
            "CREATE TABLE mine (id int)",
            "SELECT * FROM seaql_migrations",
        ] {
            let error = app.batch_execute(refused).await.expect_err(refused);
            assert_eq!(error.code().map(tokio_postgres::error::SqlState::code), Some("42501"), "{refused}: {error:?}");
        }
    }
}
