//! Reads on PostgreSQL, pipelined: `BEGIN`, the tenant, all statements and `COMMIT` are written in one poll, so that
//! a request which is dropped leaves nothing open.
use super::{STALE_PLAN, tls};
use crate::{Error, Value, engine::orm::WAIT, read::Shot, row::Rows};
use deadpool_postgres::{Client, Manager, ManagerConfig, Pool, RecyclingMethod, Runtime, Timeouts};
use futures_util::future::join3;
use kernel::TenantId;
use sea_query_postgres::{PostgresValue, PostgresValues};
use std::{
    future::Future,
    path::Path,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};
use tokio_postgres::{Config, NoTls, Row, Statement, config::SslMode, error::SqlState, types::ToSql};

type Answer = Result<Vec<Row>, tokio_postgres::Error>;

/// A statement that is ready, the place of its read, and its values.
struct Ready<'v> {
    at: usize,
    statement: Statement,
    params: Vec<&'v (dyn ToSql + Sync)>,
}

/// Opens connections when they are needed; encrypted ones where `ca` says who signs the server's certificate. A
/// statement that takes longer than 5 s is ended by the server.
pub(crate) fn pool(url: &str, ca: Option<&Path>, connections: u32) -> Result<Pool, Error> {
    let mut config: Config = url.parse().map_err(|_| Error::Config("not a PostgreSQL address".into()))?;
    config.connect_timeout(WAIT).application_name("suimon read").options("-c statement_timeout=5000");
    let fast = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = if let Some(ca) = ca {
        config.ssl_mode(SslMode::Require);
        Manager::from_config(config, tls::connector(ca)?, fast)
    } else {
        config.ssl_mode(SslMode::Disable);
        Manager::from_config(config, NoTls, fast)
    };
    let timeouts = Timeouts { wait: Some(WAIT), create: Some(WAIT), recycle: Some(WAIT) };
    Pool::builder(manager)
        .max_size(connections as usize)
        .timeouts(timeouts)
        .runtime(Runtime::Tokio1)
        .build()
        .map_err(|e| Error::Config(e.to_string()))
}

/// Sends all reads together; sends again what failed for a reason that passes: a broken connection, a plan of before
/// a migration, a neighbour's error.
pub(crate) async fn send(pool: &Pool, tenant: TenantId, shots: &[Shot]) -> Vec<Result<Rows, Error>> {
    let mut answers: Vec<Option<Result<Rows, Error>>> = shots.iter().map(|_| None).collect();
    let values: Vec<PostgresValues> = shots.iter().map(|shot| bind(tenant, &shot.values)).collect();
    let mut tries = 3;
    while tries > 0 && answers.iter().any(Option::is_none) {
        tries -= 1;
        let client = match pool.get().await {
            Ok(client) => client,
            Err(e) => {
                fill(&mut answers, &Error::Unavailable(e.to_string().into()));
                break;
            }
        };
        if !answered(&client, tenant, shots, &values, &mut answers).await {
            // this connection is not borrowed again, and its neighbours broke with it
            drop(Client::take(client));
            pool.retain(|_, _| false);
        }
    }
    fill(&mut answers, &Error::Unavailable("connections were ended again and again".into()));
    answers.into_iter().map(|answer| answer.expect("filled above")).collect()
}

/// Asks one connection until every read has its answer; false when the connection broke. Plans are a connection's own,
/// so what has to be planned anew is planned on the same one.
async fn answered(
    client: &Client,
    tenant: TenantId,
    shots: &[Shot],
    values: &[PostgresValues],
    answers: &mut [Option<Result<Rows, Error>>],
) -> bool {
    let mut replanned = false;
    loop {
        match attempt(client, tenant, shots, values, answers, replanned).await {
            Then::Done => return true,
            Then::Reconnect => return false,
            Then::WithoutCulprit => {} // each round takes one culprit out: this ends
            Then::Reprepare => {
                client.statement_cache.clear();
                replanned = true;
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    Done,
    WithoutCulprit,
    Reprepare,
    Reconnect,
}

/// What a read's error means for its flight.
fn judge(e: &tokio_postgres::Error, replanned: bool) -> Then {
    let Some(code) = e.code() else {
        return if e.is_closed() { Then::Reconnect } else { Then::WithoutCulprit };
    };
    match code.code() {
        // the server ends the connection, and says so where an answer should be
        "57P01" | "57P02" | "57P03" | "57P05" => Then::Reconnect,
        STALE_PLAN | "26000" if !replanned => Then::Reprepare,
        _ => Then::WithoutCulprit,
    }
}

async fn attempt(
    client: &Client,
    tenant: TenantId,
    shots: &[Shot],
    values: &[PostgresValues],
    answers: &mut [Option<Result<Rows, Error>>],
    replanned: bool,
) -> Then {
    let mut ready = Vec::with_capacity(shots.len());
    for at in (0..shots.len()).filter(|at| answers[*at].is_none()).collect::<Vec<_>>() {
        match client.prepare_typed_cached(&shots[at].statement.0.pg, &values[at].as_types()).await {
            Ok(statement) => ready.push(Ready { at, statement, params: values[at].as_params() }),
            Err(e) if judge(&e, replanned) == Then::Reconnect => return Then::Reconnect,
            Err(e) => answers[at] = Some(Err(refused(&shots[at].statement.0.name, &e))),
        }
    }
    if ready.is_empty() {
        return Then::Done;
    }
    // without its beginning a flight has no tenant: what it answers then is nobody's
    let Ok(rows) = fly(client, tenant, &ready).await else { return Then::Reconnect };
    let mut then = Then::Done;
    for (Ready { at, .. }, answer) in ready.iter().zip(rows) {
        match answer {
            Ok(rows) => answers[*at] = Some(Ok(Rows::Pg(rows))),
            Err(e) if e.code() == Some(&SqlState::IN_FAILED_SQL_TRANSACTION) => {}
            Err(e) => {
                then = judge(&e, replanned);
                if then == Then::WithoutCulprit {
                    answers[*at] = Some(Err(refused(&shots[*at].statement.0.name, &e)));
                }
            }
        }
    }
    then
}

/// One read-only snapshot; an error when it could not begin.
async fn fly(client: &Client, tenant: TenantId, ready: &[Ready<'_>]) -> Result<Vec<Answer>, tokio_postgres::Error> {
    let begin = format!("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;SET LOCAL app.tenant='{tenant}'");
    let reads = ready.iter().map(|r| Slot::Waits(Box::pin(client.query(&r.statement, &r.params)))).collect();
    let all = InOrder { slots: reads, from: 0, begun: false };
    let (begun, rows, _) = join3(client.batch_execute(&begin), all, client.batch_execute("COMMIT")).await;
    begun.map(|()| rows)
}

fn bind(tenant: TenantId, values: &[Value]) -> PostgresValues {
    let tenant = std::iter::once(Value::from(tenant.0));
    PostgresValues(tenant.chain(values.iter().cloned()).map(PostgresValue).collect())
}

fn fill(answers: &mut [Option<Result<Rows, Error>>], error: &Error) {
    for answer in answers.iter_mut().filter(|answer| answer.is_none()) {
        *answer = Some(Err(error.clone()));
    }
}

pub(crate) fn refused(statement: &Arc<str>, e: &tokio_postgres::Error) -> Error {
    let statement = statement.clone();
    match e.as_db_error() {
        Some(said) => Error::Refused { statement, code: said.code().code().into(), why: said.message().into() },
        None if e.is_closed() => Error::Unavailable(e.to_string().into()),
        None => {
            let why = std::error::Error::source(e).map_or_else(|| e.to_string(), ToString::to_string);
            Error::Refused { statement, code: "-".into(), why: why.into() }
        }
    }
}

enum Slot<F> {
    Waits(Pin<Box<F>>),
    Has(Answer),
    Taken,
}

/// Polls all once, in order, so that all are written in order and together, which a collection of futures does not
/// promise; then awaits them in order.
struct InOrder<F> {
    slots: Vec<Slot<F>>,
    from: usize,
    begun: bool,
}

impl<F: Future<Output = Answer>> Future for InOrder<F> {
    type Output = Vec<Answer>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Vec<Answer>> {
        let me = self.get_mut();
        let first_time = !std::mem::replace(&mut me.begun, true);
        for at in me.from..me.slots.len() {
            let Slot::Waits(read) = &mut me.slots[at] else { continue };
            match read.as_mut().poll(cx) {
                Poll::Ready(answer) => me.slots[at] = Slot::Has(answer),
                Poll::Pending if first_time => {}
                Poll::Pending => {
                    me.from = at;
                    return Poll::Pending;
                }
            }
        }
        if me.slots.iter().any(|slot| matches!(slot, Slot::Waits(_))) {
            return Poll::Pending;
        }
        let taken = me.slots.iter_mut().map(|slot| match std::mem::replace(slot, Slot::Taken) {
            Slot::Has(answer) => answer,
            Slot::Waits(_) | Slot::Taken => unreachable!("all have answered, and nobody polls after the end"),
        });
        Poll::Ready(taken.collect())
    }
}
