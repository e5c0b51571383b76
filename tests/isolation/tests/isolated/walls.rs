//! The walls stand, and whoever opens one is noticed.
use crate::catalogue::{MINE, complaints, tables, views};

/// What somebody might do to a tenant's table. Each opens its wall or a way around, or lets one tenant's rows decide
/// how another's are read.
const OPENINGS: [&str; 14] = [
    "DROP POLICY tenant ON {t}",
    "ALTER TABLE {t} NO FORCE ROW LEVEL SECURITY",
    "ALTER TABLE {t} DISABLE ROW LEVEL SECURITY",
    "DROP POLICY tenant ON {t}; CREATE POLICY tenant ON {t} USING ({mine})",
    "DROP POLICY tenant ON {t}; CREATE POLICY tenant ON {t} FOR SELECT USING ({mine})",
    "DROP POLICY tenant ON {t}; CREATE POLICY tenant ON {t} FOR INSERT WITH CHECK ({mine})",
    "ALTER POLICY tenant ON {t} USING (true)",
    "ALTER POLICY tenant ON {t} WITH CHECK (true)",
    "CREATE POLICY other ON {t} USING (true)",
    "ALTER TABLE {t} DROP CONSTRAINT {t}_pkey CASCADE",
    "ALTER TABLE {t} DROP CONSTRAINT {t}_pkey CASCADE, ALTER tenant_id DROP NOT NULL",
    "ALTER TABLE {t} ADD extra int UNIQUE",
    "GRANT TRUNCATE ON {t} TO suimon_app",
    "ALTER TABLE {t} ALTER tenant_id SET STATISTICS -1",
];

/// The same for the schema as a whole, with what is then complained of.
const OTHERS: [(&str, &str); 9] = [
    ("CREATE TABLE news (id int PRIMARY KEY)", "news"),
    ("CREATE TABLE news (tenant_id uuid NOT NULL, id int, PRIMARY KEY (tenant_id, id))", "news"),
    ("CREATE MATERIALIZED VIEW news AS SELECT * FROM accounts", "news"),
    ("CREATE VIEW news WITH (security_invoker = true) AS SELECT id FROM accounts", "news"),
    ("CREATE FUNCTION news() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM accounts'", "news"),
    (
        "CREATE UNIQUE INDEX ON accounts (id); \
         ALTER TABLE sessions ADD FOREIGN KEY (account_id) REFERENCES accounts (id)",
        "sessions",
    ),
    ("ALTER TABLE sessions ADD FOREIGN KEY (tenant_id, id) REFERENCES accounts (id, tenant_id)", "sessions"),
    ("GRANT SELECT ON seaql_migrations TO suimon_app", "seaql_migrations"),
    ("GRANT CREATE ON SCHEMA public TO suimon_app", "public"),
];

on_postgres! {
    async fn every_wall_stands(place: Place) {
        let app = place.app().await;
        let found = complaints(&app).await;
        assert!(found.is_empty(), "\n  {}\n", found.join("\n  "));
        assert!(tables(&app).await.len() >= 16 && views(&app).await.len() >= 2);
    }

    /// Each opening of each table alone, taken back after it.
    async fn whoever_opens_a_wall_is_noticed(place: Place) {
        let mut owner = place.owner().await;
        for table in tables(&owner).await {
            for opening in OPENINGS {
                let sql = opening.replace("{t}", &table).replace("{mine}", MINE);
                noticed(&mut owner, &sql, &table).await;
            }
        }
        for view in views(&owner).await {
            noticed(&mut owner, &format!("ALTER VIEW {view} SET (security_invoker = false)"), &view).await;
            noticed(&mut owner, &format!("ALTER VIEW {view} RESET (security_invoker)"), &view).await;
        }
        for (sql, what) in OTHERS {
            noticed(&mut owner, sql, what).await;
        }
        assert_eq!(complaints(&owner).await, Vec::<String>::new(), "all was taken back");
    }
}

async fn noticed(owner: &mut tokio_postgres::Client, sql: &str, what: &str) {
    let tx = owner.transaction().await.expect("it begins");
    tx.batch_execute(sql).await.unwrap_or_else(|e| panic!("{sql}: {e:?}"));
    let found = complaints(&tx).await;
    let its = format!("{what}: ");
    assert!(found.iter().any(|complaint| complaint.starts_with(&its)), "nobody noticed: {sql}: {found:?}");
    tx.rollback().await.expect("it can be taken back");
}
