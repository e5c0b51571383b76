//! Reads on SQLite, one after another in one transaction.
use super::refused;
use crate::{Error, Value, read::Shot, row::Rows};
use kernel::TenantId;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, Statement, TransactionTrait,
};
use sea_query::ArrayType;
use std::fmt::Write as _;

pub(crate) async fn one_by_one(db: &DatabaseConnection, tenant: TenantId, shots: &[Shot]) -> Vec<Result<Rows, Error>> {
    let out_of_reach = |e: &DbErr| {
        let error = Error::Unavailable(e.to_string().into());
        shots.iter().map(|_| Err(error.clone())).collect()
    };
    let tx = match db.begin().await {
        Ok(tx) => tx,
        Err(e) => return out_of_reach(&e),
    };
    let mut answers = Vec::with_capacity(shots.len());
    for shot in shots {
        answers.push(run(&tx, tenant, shot).await.map_err(|e| refused(shot.statement.0.name(), &e)));
    }
    if let Err(e) = tx.commit().await {
        return out_of_reach(&e);
    }
    answers
}

/// One read inside a transaction that has begun.
pub(crate) async fn run(tx: &DatabaseTransaction, tenant: TenantId, shot: &Shot) -> Result<Rows, DbErr> {
    let backend = tx.get_database_backend();
    let sql = super::text_for(&shot.statement.0, backend == DbBackend::Postgres);
    tx.query_all_raw(bound(backend, sql, tenant, &shot.values)).await.map(Rows::Orm)
}

/// A rendered statement with its tenant and values.
#[expect(clippy::disallowed_methods, reason = "the text was rendered by the store and carries the tenant")]
pub(crate) fn bound(backend: DbBackend, sql: &str, tenant: TenantId, values: &[Value]) -> Statement {
    let values = std::iter::once(Value::from(tenant.0)).chain(values.iter().map(|value| match value {
        Value::Array(ArrayType::Uuid, Some(ids)) if backend == DbBackend::Sqlite => hex_list(ids),
        value => value.clone(),
    }));
    Statement::from_sql_and_values(backend, sql, values)
}

fn hex_list(ids: &[Value]) -> Value {
    let mut json = String::with_capacity(ids.len() * 35 + 2);
    json.push('[');
    for id in ids {
        if let Value::Uuid(Some(id)) = id {
            let comma = if json.len() > 1 { "," } else { "" };
            write!(json, "{comma}\"{}\"", id.simple()).expect("writing to a string");
        }
    }
    json.push(']');
    json.into()
}
