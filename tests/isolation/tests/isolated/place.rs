//! An empty store of a test's own, with two cities in it.
use acceptance::{Engine, Folder, fresh, owners};
use kernel::TenantId;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection};
use std::{future::Future, path::Path, sync::Arc};
use store::{Config, Store};
use tenancy::{Tenant, Tenants};
use tokio_postgres::{Client, NoTls};
use uuid::Uuid;

/// One city.
pub const A: TenantId = TenantId(Uuid::from_u128(0xA));
/// Another.
pub const B: TenantId = TenantId(Uuid::from_u128(0xB));

pub struct Place {
    pub engine: Engine,
    pub url: String,
    _folder: Folder,
}

/// Runs a scenario at a place of its own.
pub fn run<F: Future<Output = ()>>(engine: Engine, scenario: impl FnOnce(Place) -> F) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("a runtime").block_on(async { scenario(Place::fresh(engine).await).await });
}

impl Place {
    async fn fresh(engine: Engine) -> Place {
        let folder = Folder::new();
        let url = fresh(engine, folder.path()).await;
        if engine == Engine::SQLite {
            Store::migrate(&url, None, None).await.expect("the schema can be made");
        }
        let place = Place { engine, url, _folder: folder };
        let store = place.store().await;
        for (code, id) in [("a", A), ("b", B)] {
            #[expect(clippy::disallowed_methods, reason = "a test founds its cities")]
            let platform = store.platform().await.expect("it opens");
            assert_eq!(platform.tenant(code, id, chrono::DateTime::UNIX_EPOCH).await.expect("a city"), id);
            platform.commit().await.expect("it is kept");
        }
        place
    }

    /// The program's own way in, with few connections.
    pub async fn store(&self) -> Store {
        self.store_of(4).await
    }

    /// The same with so many connections for reads; writes have half as many, at least two, on SQLite one.
    pub async fn store_of(&self, connections: u32) -> Store {
        let config = Config { url: self.url.clone(), ca: None, connections };
        Store::open(&config).await.expect("the store opens")
    }

    /// PostgreSQL, as the role of the program.
    pub async fn app(&self) -> Client {
        connect(&self.url).await
    }

    /// PostgreSQL, as the role that owns the tables.
    pub async fn owner(&self) -> Client {
        connect(&owners(&self.url)).await
    }

    /// Either engine past the store: on PostgreSQL as the program's role, on SQLite the file.
    #[expect(clippy::disallowed_methods, reason = "what the store keeps from others is looked at from outside")]
    pub async fn raw(&self) -> DatabaseConnection {
        let mut options = ConnectOptions::new(&self.url);
        options.max_connections(1).sqlx_logging(false);
        Database::connect(options).await.expect("it opens")
    }

    /// Changes the schema while programs run, as a migration does.
    #[expect(clippy::disallowed_methods, reason = "a migration is raw text")]
    pub async fn alter(&self, sql: &str) {
        if self.engine == Engine::PostgreSQL {
            return self.owner().await.batch_execute(sql).await.unwrap_or_else(|e| panic!("{sql}: {e:?}"));
        }
        let db = self.raw().await;
        db.execute_unprepared(sql).await.unwrap_or_else(|e| panic!("{sql}: {e}"));
        db.close().await.expect("it closes");
    }
}

/// What some city has decided, for whom it doesn't matter which.
pub fn decided() -> Arc<Tenant> {
    let folders = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tenants");
    let tenants = Tenants::read(&folders, &[]).expect("they can be read");
    tenants.iter().next().expect("there is one").clone()
}

async fn connect(url: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.expect("PostgreSQL answers");
    tokio::spawn(connection);
    client
}

/// Writes a test for each engine: `name::sqlite` and `name::postgres`.
macro_rules! on_each_engine {
    ($($(#[$doc:meta])* async fn $name:ident($place:ident: Place) $body:block)+) => { $(
        mod $name {
            use super::*;

            $(#[$doc])*
            async fn scenario($place: $crate::place::Place) $body

            #[test]
            fn sqlite() {
                $crate::place::run(acceptance::Engine::SQLite, scenario);
            }

            #[test]
            fn postgres() {
                $crate::place::run(acceptance::Engine::PostgreSQL, scenario);
            }
        }
    )+ };
}

/// The same for what SQLite has none of.
macro_rules! on_postgres {
    ($($(#[$doc:meta])* async fn $name:ident($place:ident: Place) $body:block)+) => { $(
        mod $name {
            use super::*;

            $(#[$doc])*
            async fn scenario($place: $crate::place::Place) $body

            #[test]
            fn postgres() {
                $crate::place::run(acceptance::Engine::PostgreSQL, scenario);
            }
        }
    )+ };
}
