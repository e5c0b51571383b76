//! A database of its own for each test. On PostgreSQL the owner migrates one template a run and copies it; the program
//! under test connects as the role that owns nothing.
use std::{
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};
use suimon::Store;
use tokio::sync::OnceCell;
use tokio_postgres::{NoTls, SimpleQueryMessage};

/// Which engine a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file.
    SQLite,
    /// A server, named by `SUIMON_TEST_POSTGRES` and `SUIMON_TEST_POSTGRES_OWNER`; without them the test fails.
    PostgreSQL,
}

static NEXT: AtomicU32 = AtomicU32::new(0);

/// An address of an empty store, in `folder` or on the server; there it is at the newest schema.
pub async fn fresh(engine: Engine, folder: &Path) -> String {
    match engine {
        Engine::SQLite => format!("sqlite://{}", folder.join("suimon.sqlite").display()),
        Engine::PostgreSQL => copy_of_template().await,
    }
}

/// Removes the databases of runs whose process is gone, where the machine tells: a run leaves its own to be looked at.
async fn remove_leftovers() {
    let processes = std::path::Path::new("/proc");
    if !processes.join("self").exists() {
        return;
    }
    for name in as_owner("SELECT datname FROM pg_database WHERE datname LIKE 'suimon\\_test\\_%'").await {
        let process = name.split('_').nth(2).filter(|process| process.bytes().all(|b| b.is_ascii_digit()));
        if process.is_some_and(|process| !processes.join(process).exists()) {
            as_owner(&format!("DROP DATABASE IF EXISTS {name}")).await;
        }
    }
}

async fn copy_of_template() -> String {
    let template = template().await;
    let name = format!("{template}_{}", NEXT.fetch_add(1, Ordering::Relaxed));
    as_owner(&format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
    on(&var("SUIMON_TEST_POSTGRES"), &name)
}

/// Migrated once by this process. Each test has a runtime of its own, so the cell holds nothing of a runtime.
async fn template() -> &'static str {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    TEMPLATE
        .get_or_init(|| async {
            remove_leftovers().await;
            let name = format!("suimon_test_{}", std::process::id());
            as_owner(&format!("DROP DATABASE IF EXISTS {name}")).await;
            as_owner(&format!("CREATE DATABASE {name}")).await;
            let url = on(&var("SUIMON_TEST_POSTGRES_OWNER"), &name);
            Store::migrate(&url, None, Some("suimon_app")).await.expect("the schema can be made");
            name
        })
        .await
}

/// The same database on PostgreSQL, as the role that owns and migrates it.
pub fn owners(url: &str) -> String {
    let (_, database) = url.rsplit_once('/').expect("the address names a database");
    on(&var("SUIMON_TEST_POSTGRES_OWNER"), database)
}

/// What the first column of its rows says, if it has any.
async fn as_owner(sql: &str) -> Vec<String> {
    let url = var("SUIMON_TEST_POSTGRES_OWNER");
    let (client, connection) = tokio_postgres::connect(&url, NoTls).await.expect("PostgreSQL answers its owner");
    let connection = tokio::spawn(connection);
    let messages = client.simple_query(sql).await.unwrap_or_else(|e| panic!("{sql}: {e}"));
    drop(client);
    let _ = connection.await;
    let first = |message: &SimpleQueryMessage| match message {
        SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
        _ => None,
    };
    messages.iter().filter_map(first).collect()
}

fn on(url: &str, database: &str) -> String {
    let (server, _) = url.rsplit_once('/').expect("the address names a database");
    format!("{server}/{database}")
}

fn var(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set: a missing engine fails the run (make test)"))
}

/// A folder of the test's own, removed at its end.
pub struct Folder(pub(crate) PathBuf);

impl Folder {
    /// Makes it, in the system's temporary folder.
    #[expect(clippy::new_without_default, reason = "making a folder is no default")]
    pub fn new() -> Folder {
        let name = format!("suimon-test-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).expect("the temporary folder can be written");
        Folder(path)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
