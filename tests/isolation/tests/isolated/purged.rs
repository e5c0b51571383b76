//! What means nothing any more is taken away, in batches; what means something stays.
use crate::{
    carrying::{counted, enqueued, message},
    people::{add, id},
    place::{A, B, Place, decided},
};
use chrono::{DateTime, TimeDelta, Utc};
use journeys::{Bell, Served, Worker};
use kernel::{Clock, Rng, TenantId};
use notification::Lane;
use policy::{KnownDevices, session::Lifetimes};
use std::{sync::Arc, time::Duration};
use store::{Stage, Store, Table, Value};
use tokio::sync::watch;
use uuid::Uuid;

const FAILURES: Stage = Stage { table: Table::new("login_failures"), columns: &["name_hash", "failures", "last_at"] };
const BUDGETS: Stage = Stage { table: Table::new("budgets"), columns: &["whose", "key_hash", "spent_until"] };
const DEVICES: Stage = Stage {
    table: Table::new("devices"),
    columns: &["id", "account_id", "secret_hash", "first_seen_at", "last_seen_at", "failures"],
};
const SESSIONS: Stage = Stage {
    table: Table::new("sessions"),
    columns: &["id", "account_id", "secret_hash", "client", "started_at", "seen_at"],
};

const STAFF: Stage = Stage {
    table: Table::new("staff"),
    columns: &["id", "login_name", "display_name", "password_hash", "role", "totp_sealed", "created_at"],
};
const STAFF_SESSIONS: Stage =
    Stage { table: Table::new("staff_sessions"), columns: &["id", "staff_id", "secret_hash", "started_at", "seen_at"] };

pub fn noon() -> DateTime<Utc> {
    "2024-09-17T03:00:00Z".parse().unwrap()
}

on_each_engine! {
    /// 1,300 of one kind are three batches; of the others some are dead and some live. Another city's stay.
    async fn the_dead_go_and_the_living_stay(place: Place) {
        let store = place.store().await;
        for tenant in [A, B] {
            laid_down(&store, tenant).await;
        }
        assert_eq!(rows(&place, A).await, [1301, 2, 2, 5, 2, 4]);
        purged(&store, async || rows(&place, A).await == [1, 1, 1, 2, 2, 2]).await;
        assert_eq!(rows(&place, A).await, [1, 1, 1, 2, 2, 2]);
        assert_eq!(counted(&place, A, "failed_at IS NOT NULL AND body IS NULL").await, 1, "it waited for a day");
        assert_eq!(counted(&place, A, "due_at IS NOT NULL AND body IS NOT NULL").await, 1, "it still waits");
        assert_eq!(rows(&place, B).await, [1301, 2, 2, 5, 2, 4]);
    }
}

/// Lets a program purge `A` at [`noon`], until what is expected has come or ten seconds have passed.
pub async fn purged(store: &Store, come: impl AsyncFn() -> bool) {
    let worker = Worker {
        store: store.clone(),
        cities: Arc::new([Served {
            tenant: A,
            city: decided(),
            lifetimes: Lifetimes::new(30, 12, 90).unwrap(),
            devices: KnownDevices::new(400).unwrap(),
        }]),
        bell: Bell::new(store.clone()),
        postman: None,
        clock: Clock::standing_at(noon()),
        rng: Rng::seeded(5),
    };
    let (stop, stopped) = watch::channel(false);
    let job = tokio::spawn(worker.run(stopped));
    for _ in 0..1_000 {
        if come().await {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    stop.send_replace(true);
    job.await.unwrap();
}

/// Rows of a city: wrong passwords, budgets, devices, sessions, messages, sessions of staff.
async fn rows(place: &Place, tenant: TenantId) -> [i64; 6] {
    let tables = ["login_failures", "budgets", "devices", "sessions", "messages", "staff_sessions"];
    let mut all = [0; 6];
    for (at, table) in tables.into_iter().enumerate() {
        all[at] = place.number(tenant, &format!("SELECT count(*) FROM {table} WHERE {}", place.whose(tenant))).await;
    }
    all
}

async fn laid_down(store: &Store, tenant: TenantId) {
    let write = store.write(tenant, |tx| {
        Box::pin(async move {
            let account = add(tx, "one").await?.id;
            let failure = |ago: TimeDelta| vec![hash(), 10.into(), at(ago)];
            let old = (0..1_300).map(|_| failure(TimeDelta::days(2)));
            FAILURES.put(tx, old.chain([failure(TimeDelta::minutes(1))]).collect()).await?;
            let budget = |ago: TimeDelta| vec!["name".into(), hash(), at(ago)];
            BUDGETS.put(tx, vec![budget(TimeDelta::zero()), budget(TimeDelta::minutes(-1))]).await?;
            let device = |days| {
                vec![
                    id().into(),
                    account.into(),
                    hash(),
                    at(TimeDelta::days(days)),
                    at(TimeDelta::days(days)),
                    0.into(),
                ]
            };
            DEVICES.put(tx, vec![device(399), device(400)]).await?;
            SESSIONS.put(tx, sessions(account)).await?;
            let (clerk, text) = (id(), || Value::from("clerk"));
            let member = vec![clerk.into(), text(), text(), text(), text(), hash(), at(TimeDelta::zero())];
            STAFF.put(tx, vec![member]).await?;
            STAFF_SESSIONS.put(tx, staff_sessions(clerk)).await
        })
    });
    write.await.unwrap();
    for hours in [1, 25] {
        enqueued(store, tenant, message(Lane::Codes, "one", noon() - TimeDelta::hours(hours))).await;
    }
}

/// Two live: a browser's that was used a minute ago, and an installed client's that was never used.
fn sessions(account: Uuid) -> Vec<Vec<Value>> {
    let session = |client: &str, started: TimeDelta, seen: TimeDelta| {
        vec![id().into(), account.into(), hash(), client.into(), at(started), at(seen)]
    };
    vec![
        session("browser", TimeDelta::hours(11), TimeDelta::minutes(1)),
        session("browser", TimeDelta::hours(12), TimeDelta::minutes(1)),
        session("browser", TimeDelta::hours(1), TimeDelta::minutes(30)),
        session("native", TimeDelta::hours(11), TimeDelta::hours(11)),
        session("native", TimeDelta::hours(12), TimeDelta::minutes(1)),
    ]
}

/// Half an hour and twelve hours, whatever a city says: at their ends two are dead.
fn staff_sessions(clerk: Uuid) -> Vec<Vec<Value>> {
    let moment = TimeDelta::microseconds(1);
    let (idle, longest) = (TimeDelta::minutes(30), TimeDelta::hours(12));
    let session = |started: TimeDelta, seen: TimeDelta| vec![id().into(), clerk.into(), hash(), at(started), at(seen)];
    vec![session(idle, idle - moment), session(longest - moment, moment), session(longest, moment), session(idle, idle)]
}

pub fn at(ago: TimeDelta) -> Value {
    (noon() - ago).into()
}

pub fn hash() -> Value {
    id().as_bytes().to_vec().into()
}
