//! Connections through sea-orm: for writes on both engines, for reads on SQLite.
use super::stale::Stale;
use crate::Error;
use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DbErr,
    sqlx::{
        ConnectOptions as _, Executor,
        postgres::PgSslMode,
        sqlite::{SqliteJournalMode, SqliteSynchronous},
    },
};
use std::{path::Path, time::Duration};

/// How long a request waits for a connection before it is told that the store is out of reach.
pub(crate) const WAIT: Duration = Duration::from_secs(5);

#[expect(clippy::disallowed_methods, reason = "only the store opens connections")]
async fn open(options: ConnectOptions) -> Result<DatabaseConnection, Error> {
    Database::connect(options).await.map_err(|e: DbErr| Error::Unavailable(e.to_string().into()))
}

/// `ROLLBACK` on release, since a cancelled `begin` leaves its transaction open and what the next borrower writes
/// would vanish. Without a transaction PostgreSQL only warns, and is told to keep that to itself.
pub(crate) async fn postgres(
    url: &str,
    ca: Option<&Path>,
    connections: u32,
    stale: &Stale,
) -> Result<DatabaseConnection, Error> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(connections).acquire_timeout(WAIT).connect_timeout(WAIT).sqlx_logging(false);
    let ca = ca.map(Path::to_path_buf);
    options.map_sqlx_postgres_opts(move |o| {
        let o = match &ca {
            Some(ca) => o.ssl_mode(PgSslMode::VerifyFull).ssl_root_cert(ca),
            None => o.ssl_mode(PgSslMode::Disable),
        };
        o.options([("client_min_messages", "error")]).application_name("suimon write").disable_statement_logging()
    });
    let stale = stale.clone();
    options.map_sqlx_postgres_pool_opts(move |pool| {
        let stale = stale.clone();
        pool.before_acquire(move |_, meta| {
            let fresh = !stale.is(meta.age);
            Box::pin(async move { Ok(fresh) })
        })
        .after_release(|connection, _| Box::pin(async move { Ok(connection.execute("ROLLBACK").await.is_ok()) }))
    });
    open(options).await
}

/// One writer and many readers in WAL mode. `ROLLBACK` on release as above; here its refusal is the rule.
pub(crate) async fn sqlite(url: &str, connections: u32) -> Result<DatabaseConnection, Error> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(connections).acquire_timeout(WAIT).sqlx_logging(false);
    options.map_sqlx_sqlite_opts(|o| {
        o.create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            .foreign_keys(true)
            // what was erased is overwritten (docs/privacy.md)
            .pragma("secure_delete", "ON")
            .busy_timeout(WAIT)
            .disable_statement_logging()
    });
    options.map_sqlx_sqlite_pool_opts(|pool| {
        pool.after_release(|connection, _| {
            Box::pin(async move {
                let _ = connection.execute("ROLLBACK").await;
                Ok(true)
            })
        })
    });
    open(options).await
}
