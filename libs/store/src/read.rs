use crate::{Error, Value, row::Rows, statement::Rendered};
use sea_query::ArrayType;
use std::{any::TypeId, sync::Arc};
use uuid::Uuid;

pub(crate) type Decode<T> = Box<dyn FnOnce(&Arc<str>, &Rows) -> Result<T, Error> + Send>;

/// How to read something. Runs nothing and names no driver: give it to a flight, a handle or a transaction.
#[must_use = "a read is only a value: give it to a flight"]
pub struct Read<T> {
    pub(crate) shot: Shot,
    pub(crate) decode: Decode<T>,
}

/// What is sent for a read. Two of them are the same read when they are equal.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shot {
    pub statement: Rendered,
    pub values: Vec<Value>,
    /// What the answer becomes; one select may serve two shapes.
    pub tag: TypeId,
}

impl<T: Clone + Send + Sync + 'static> Read<T> {
    /// Shapes the answer. `f` captures nothing (checked when compiling), so that its type names it in the read's
    /// identity. The result is handed to everybody who asked: let it be cheap to clone.
    pub fn map<U, F>(self, f: F) -> Read<U>
    where
        U: Clone + Send + Sync + 'static,
        F: FnOnce(T) -> U + Send + 'static,
    {
        const { assert!(size_of::<F>() == 0, "map takes a closure without captures") };
        let decode = self.decode;
        Read {
            shot: Shot { tag: TypeId::of::<(T, F)>(), ..self.shot },
            decode: Box::new(move |statement, rows| decode(statement, rows).map(f)),
        }
    }
}

impl Read<()> {
    /// A list of ids as one value, for `Select::any_id`. Any length.
    pub fn ids(ids: impl IntoIterator<Item = impl Into<Uuid>>) -> Value {
        Value::Array(ArrayType::Uuid, Some(Box::new(ids.into_iter().map(|id| Value::from(id.into())).collect())))
    }
}
