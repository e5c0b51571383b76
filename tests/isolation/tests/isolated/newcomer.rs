//! A city that has come since statistics were taken is planned for like any other. Taken for one without rows, it is
//! read whole for each row that is joined, and its pages run into the statement's time limit.
use crate::place::{A, B};
use kernel::TenantId;
use tokio_postgres::Client;

/// Accounts of the city that was there.
const THERE: f64 = 4_000.0;

on_postgres! {
    async fn a_city_that_came_after_the_statistics_has_rows_in_every_plan(place: Place) {
        let owner = place.owner().await;
        owner.batch_execute(&format!(
            "BEGIN; SELECT set_config('app.tenant', '{A}', true); \
             INSERT INTO accounts (tenant_id, id, login_name, display_name, password_hash, created_at) \
             SELECT '{A}', gen_random_uuid(), n::text, '', '', now() FROM generate_series(1, {THERE}) AS n; COMMIT; \
             ANALYZE accounts"
        )).await.unwrap();
        let (there, newcomer) = (expected(&owner, A).await, expected(&owner, B).await);
        assert!(newcomer >= 10.0 && (there - newcomer).abs() < f64::EPSILON, "{there} against {newcomer} rows");
    }
}

/// How many accounts of a city PostgreSQL expects.
async fn expected(db: &Client, tenant: TenantId) -> f64 {
    let sql = format!("EXPLAIN SELECT id FROM accounts WHERE tenant_id = '{tenant}'");
    let plan = db.query(&sql, &[]).await.unwrap();
    let lines = plan.iter().map(|row| row.get::<_, String>(0)).collect::<Vec<_>>();
    let scan = lines.iter().rfind(|line| line.contains("rows=")).unwrap_or_else(|| panic!("{lines:?}"));
    scan.split("rows=").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap()
}
