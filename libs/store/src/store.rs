use crate::{
    Error, Handle, PlatformTx, TenantTx,
    engine::{orm, pg, stale::Stale},
};
use kernel::TenantId;
use migrations::{Migrator, MigratorTrait, ONLY_ADDED_TO};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use std::{
    future::Future,
    path::{Path, PathBuf},
    pin::Pin,
    sync::Arc,
};

/// Where the store is and how many connections it may hold.
#[derive(Clone, Debug)]
pub struct Config {
    /// `sqlite://PATH` or `postgres://…`.
    pub url: String,
    /// PostgreSQL alone: a PEM file with who signs the server's certificate. With one, every connection is encrypted and
    /// the server proves who it is; without, none is.
    pub ca: Option<PathBuf>,
    /// Connections for reads; about twice the cores. Writes have half as many, on SQLite one.
    pub connections: u32,
}

/// Which engine a store runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Many programs, many connections.
    PostgreSQL,
    /// One file, one program, one writer.
    SQLite,
}

/// What a write does, once it has its transaction.
pub type Work<'t, T, E> = Pin<Box<dyn Future<Output = Result<T, E>> + Send + 't>>;

/// The store. Cheap to clone.
#[derive(Clone)]
pub struct Store(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) writer: DatabaseConnection,
    pub(crate) reader: Reader,
    pub(crate) stale: Stale,
}

pub(crate) enum Reader {
    Pg(deadpool_postgres::Pool),
    Lite(DatabaseConnection),
}

impl Store {
    /// Connects. Changes nothing: see [`Store::migrate`].
    pub async fn open(config: &Config) -> Result<Store, Error> {
        let stale = Stale::default();
        let (writer, reader) = match engine_of(&config.url)? {
            Engine::PostgreSQL => {
                let ca = config.ca.as_deref();
                let writer = orm::postgres(&config.url, ca, (config.connections / 2).max(2), &stale).await?;
                (writer, Reader::Pg(pg::pool(&config.url, ca, config.connections)?))
            }
            Engine::SQLite => {
                let writer = orm::sqlite(&config.url, 1).await?;
                (writer, Reader::Lite(orm::sqlite(&config.url, config.connections).await?))
            }
        };
        Ok(Store(Arc::new(Inner { writer, reader, stale })))
    }

    /// Brings the schema up to date as its owner, and lets `app_role` (PostgreSQL's role of the serving program,
    /// which owns nothing) read and write the tables.
    #[expect(clippy::disallowed_methods, reason = "grants have no builder; the role's name is checked")]
    pub async fn migrate(url: &str, ca: Option<&Path>, app_role: Option<&str>) -> Result<(), Error> {
        let failed = |e: sea_orm::DbErr| Error::Config(format!("migration: {e}"));
        let db = match engine_of(url)? {
            Engine::PostgreSQL => orm::postgres(url, ca, 1, &Stale::default()).await?,
            Engine::SQLite => orm::sqlite(url, 1).await?,
        };
        Migrator::up(&db, None).await.map_err(failed)?;
        if let (Some(role), Engine::PostgreSQL) = (app_role, engine_of(url)?) {
            if role.is_empty() || !role.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') {
                return Err(Error::Config(format!("not a role's name: {role:?}")));
            }
            let mut grants = vec![
                format!("GRANT USAGE ON SCHEMA public TO {role}"),
                format!("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}"),
                format!("REVOKE ALL ON seaql_migrations FROM {role}"),
            ];
            grants.extend(ONLY_ADDED_TO.map(|table| format!("REVOKE UPDATE, DELETE ON {table} FROM {role}")));
            // one message is one transaction: no program sees the rights half way
            db.execute_unprepared(&grants.join("; ")).await.map_err(failed)?;
        }
        db.close().await.map_err(failed)
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        match self.0.reader {
            Reader::Pg(_) => Engine::PostgreSQL,
            Reader::Lite(_) => Engine::SQLite,
        }
    }

    /// One tenant's reads.
    pub fn tenant(&self, tenant: TenantId) -> Handle {
        Handle::new(self.clone(), tenant)
    }

    /// One write of a tenant: `work` runs inside a transaction and is kept whole or not at all. It runs to its end
    /// even if the caller goes away, and is done again when it lost a race, so let it have no effect elsewhere.
    pub async fn write<T, E, F>(&self, tenant: TenantId, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
        F: for<'t> Fn(&'t TenantTx) -> Work<'t, T, E> + Send + Sync + 'static,
    {
        let store = self.clone();
        let run = tokio::spawn(async move {
            let mut tries = 3;
            loop {
                tries -= 1;
                let tx = TenantTx::begin(&store, tenant).await?;
                match work(&tx).await {
                    Ok(value) => return tx.commit().await.map(|()| value).map_err(E::from),
                    Err(error) => {
                        if !tx.abandon(&store).await || tries == 0 {
                            return Err(error);
                        }
                    }
                }
            }
        });
        run.await.unwrap_or_else(|e| Err(Error::Unavailable(format!("a write broke off: {e}").into()).into()))
    }

    /// A write to the tables that belong to no tenant. Only tenancy and the jobs of journeys have any business here.
    pub async fn platform(&self) -> Result<PlatformTx, Error> {
        PlatformTx::begin(self).await
    }
}

fn engine_of(url: &str) -> Result<Engine, Error> {
    match url.split(':').next() {
        Some("postgres" | "postgresql") => Ok(Engine::PostgreSQL),
        Some("sqlite") => Ok(Engine::SQLite),
        _ => Err(Error::Config("the store's address begins with sqlite:// or postgres://".into())),
    }
}
