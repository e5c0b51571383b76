//! Among many registrations, codes and resets each is found by its key: none of these reads takes longer the more
//! people try to become members, and none looks at every account.
use crate::place::A;
use tokio_postgres::SimpleQueryMessage;

/// Statements of account with what they are given.
const FOUND: [(&str, &str, &str); 10] = [
    ("account::registration", "bytea", "'\\x17'"),
    ("account::asked", "bytea, text", "'\\x17', 'register'"),
    ("account::reset", "bytea", "'\\x17'"),
    ("account::owner", "text", "'17'"),
    ("account::account", "uuid", "'00000000-0000-0000-0000-000000000017'"),
    ("account::credentials", "text", "'17'"),
    ("account::member", "uuid", "'00000000-0000-0000-0000-000000000017'"),
    ("account::member_named", "text", "'17'"),
    ("account::member_at", "text", "'17@example.jp'"),
    ("account::device", "bytea", "'\\x17'"),
];

on_postgres! {
    async fn each_is_found_without_looking_at_all(place: Place) {
        let owner = place.owner().await;
        owner.batch_execute(&format!(
            "BEGIN; SELECT set_config('app.tenant', '{A}', true); \
             INSERT INTO accounts (tenant_id, id, login_name, display_name, password_hash, created_at, mail) \
             SELECT '{A}', gen_random_uuid(), n::text, '', '', now(), n || '@example.jp' FROM generate_series(1, 5000) AS n; \
             INSERT INTO registrations (tenant_id, contact_hash, browser, draft, touched_at, expires_at) \
             SELECT '{A}', sha256(n::text::bytea), sha256(n::text::bytea), '', now(), now() FROM generate_series(1, 5000) AS n; \
             INSERT INTO issued_codes (tenant_id, subject, purpose, sealed, browser, issued_at, wrong, used) \
             SELECT '{A}', sha256(n::text::bytea), 'register', '', sha256(n::text::bytea), now(), 0, false \
             FROM generate_series(1, 5000) AS n; \
             INSERT INTO resets (tenant_id, browser, account_id, reset, begun_at) \
             SELECT '{A}', sha256(id::text::bytea), id, '', now() FROM accounts; \
             INSERT INTO devices (tenant_id, id, account_id, secret_hash, first_seen_at, last_seen_at, failures) \
             SELECT '{A}', gen_random_uuid(), id, sha256(id::text::bytea), now(), now(), 0 FROM accounts; COMMIT; \
             ANALYZE accounts; ANALYZE registrations; ANALYZE issued_codes; ANALYZE resets; ANALYZE devices"
        )).await.unwrap();
        let store = place.store().await;
        let app = place.app().await;
        app.execute("SELECT set_config('app.tenant', $1, false)", &[&A.to_string()]).await.unwrap();
        for (name, kinds, given) in FOUND {
            let listed = account::statements();
            let statement = listed.iter().find(|statement| statement.name() == name).expect("it is listed");
            let text = store.text(statement);
            let plan = format!("PREPARE it (uuid, {kinds}) AS {text}; EXPLAIN EXECUTE it ('{A}', {given})");
            let lines = app.simple_query(&plan).await.unwrap_or_else(|e| panic!("{name}: {e:?}"));
            let line = |message| match message {
                SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
                _ => None,
            };
            let plan: Vec<String> = lines.into_iter().filter_map(line).collect();
            let plan = plan.join("\n");
            assert!(plan.contains("Index") && !plan.contains("Seq Scan"), "{name}:\n{plan}");
            app.batch_execute("DEALLOCATE it").await.unwrap();
        }
    }
}
