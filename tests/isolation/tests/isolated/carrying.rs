//! What tests of messages share: letters, a carrier that answers as it is told, and a look past the store.
use crate::place::Place;
use acceptance::Engine;
use chrono::{DateTime, Utc};
use journeys::Postman;
use kernel::{Clock, MessageId, Rng, TenantId};
use notification::{Carrier, Carrying, Channel, Lane, Letter, Message, NewMessage, Outcome, enqueue};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use std::{
    sync::{Arc, Mutex},
    time::Duration,
};
use store::Store;

/// A message with a code in it.
pub fn message(lane: Lane, whom: &str, at: DateTime<Utc>) -> NewMessage {
    NewMessage {
        id: MessageId(crate::people::id()),
        lane,
        channel: Channel::Mail,
        recipient: format!("{whom}@example.jp"),
        letter: Letter {
            kind: "trial",
            subject: Some(format!("A code for {whom}: 123456")),
            body: format!("123456 for {whom}"),
        },
        at,
        expires: None,
    }
}

/// Puts it in a city's queue, in a write of its own.
pub async fn enqueued(store: &Store, tenant: TenantId, message: NewMessage) {
    let write = store.write(tenant, move |tx| {
        let message = message.clone();
        Box::pin(async move { enqueue(tx, message).await })
    });
    write.await.unwrap();
}

/// Answers always the same, and remembers what it was given.
pub struct Scripted {
    outcome: Outcome,
    takes: Duration,
    carried: Mutex<Vec<Message>>,
}

impl Scripted {
    pub fn answering(outcome: Outcome) -> Scripted {
        Scripted::slow(outcome, Duration::ZERO)
    }

    pub fn slow(outcome: Outcome, takes: Duration) -> Scripted {
        Scripted { outcome, takes, carried: Mutex::default() }
    }

    pub fn carried(&self) -> Vec<Message> {
        self.carried.lock().unwrap().clone()
    }

    pub fn recipients(&self) -> Vec<String> {
        self.carried().into_iter().map(|message| message.recipient).collect()
    }
}

impl Carrier for Scripted {
    fn carry<'c>(&'c self, message: &'c Message) -> Carrying<'c> {
        self.carried.lock().unwrap().push(message.clone());
        Box::pin(async {
            tokio::time::sleep(self.takes).await;
            self.outcome
        })
    }
}

/// Carries with a script.
pub fn postman(store: &Store, carrier: &Arc<Scripted>, clock: &Clock) -> Postman {
    Postman { store: store.clone(), carrier: carrier.clone(), clock: clock.clone(), rng: Rng::seeded(3) }
}

/// How many of a city's messages there are for which this holds.
pub async fn counted(place: &Place, tenant: TenantId, condition: &str) -> i64 {
    place.number(tenant, &format!("SELECT count(*) FROM messages WHERE {condition} AND {}", place.whose(tenant))).await
}

/// In how many of a city's rows a code stands, in any column.
pub async fn codes_in_the_table(place: &Place, tenant: TenantId) -> i64 {
    let text = if place.engine == Engine::SQLite {
        "coalesce(recipient, '') || coalesce(subject, '') || coalesce(body, '') || kind || lane || channel"
    } else {
        "messages::text"
    };
    counted(place, tenant, &format!("{text} LIKE '%123456%'")).await
}

impl Place {
    /// That a row is this city's: PostgreSQL shows no other.
    pub fn whose(&self, tenant: TenantId) -> String {
        match self.engine {
            Engine::SQLite => format!("hex(tenant_id) = '{:X}'", tenant.0.simple()),
            Engine::PostgreSQL => "true".to_owned(),
        }
    }

    /// A figure of a city's, past the store.
    #[expect(clippy::disallowed_methods, reason = "looks at the rows past the store")]
    pub async fn number(&self, tenant: TenantId, sql: &str) -> i64 {
        let db = self.raw().await;
        let backend = if self.engine == Engine::SQLite { DbBackend::Sqlite } else { DbBackend::Postgres };
        if self.engine == Engine::PostgreSQL {
            let set = format!("SELECT set_config('app.tenant', '{tenant}', false)");
            db.execute_unprepared(&set).await.expect("anybody may");
        }
        let row = db.query_one_raw(Statement::from_string(backend, sql)).await.unwrap_or_else(|e| panic!("{sql}: {e}"));
        let number = row.expect("a row").try_get_by_index(0).expect("a number");
        db.close().await.expect("it closes");
        number
    }
}
