use crate::{
    Error, Read, Statement, Store,
    engine::{pg, reads},
    read::Shot,
    row::Rows,
    store::Reader,
};
use kernel::TenantId;
use std::sync::Arc;

/// One tenant's reads.
#[derive(Clone)]
pub struct Handle {
    store: Store,
    tenant: TenantId,
}

impl Handle {
    pub(crate) fn new(store: Store, tenant: TenantId) -> Handle {
        Handle { store, tenant }
    }

    pub(crate) async fn send(&self, shots: Vec<Shot>) -> Vec<Result<Rows, Error>> {
        let (store, tenant) = (self.store.0.clone(), self.tenant);
        match &store.reader {
            Reader::Pg(pool) => pg::send(pool, tenant, &shots).await,
            Reader::Lite(_) => {
                // in a task of its own: a `begin` that is dropped half way would keep its connection busy
                let count = shots.len();
                let run = tokio::spawn(async move {
                    let Reader::Lite(db) = &store.reader else { unreachable!("looked at above") };
                    reads::one_by_one(db, tenant, &shots).await
                });
                run.await.unwrap_or_else(|e| {
                    let error = Error::Unavailable(format!("reads broke off: {e}").into());
                    (0..count).map(|_| Err(error.clone())).collect()
                })
            }
        }
    }

    /// One read by itself; several of a request go through a [`Flight`](crate::Flight).
    pub async fn fetch<T: Clone + Send + Sync + 'static>(&self, read: Read<T>) -> Result<T, Error> {
        let statement: Arc<Statement> = read.shot.statement.0.clone();
        let rows = self.send(vec![read.shot]).await.pop().expect("an answer for each read")?;
        (read.decode)(&statement.name, &rows)
    }
}
