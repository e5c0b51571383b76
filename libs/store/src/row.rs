use crate::{Column, Error};
use sea_orm::QueryResult;

/// One row, read from left to right. Names no driver.
pub struct Row<'r> {
    from: Source<'r>,
    at: usize,
}

enum Source<'r> {
    Pg(&'r tokio_postgres::Row),
    Orm(&'r QueryResult),
}

impl Row<'_> {
    /// The next column.
    #[expect(clippy::should_implement_trait, reason = "each column has a type of its own")]
    pub fn next<T: Column>(&mut self) -> Result<T, Error> {
        let at = self.at;
        self.at += 1;
        let bad = |why: &str| Error::Column { at, why: why.into() };
        let raw = match self.from {
            Source::Pg(row) => row.try_get(at).map_err(|e| bad(&e.to_string()))?,
            Source::Orm(row) => row.try_get_by(at).map_err(|e| bad(&e.to_string()))?,
        };
        T::from_raw(raw).map_err(bad)
    }
}

/// The rows of one answer.
pub(crate) enum Rows {
    Pg(Vec<tokio_postgres::Row>),
    Orm(Vec<QueryResult>),
}

impl Rows {
    pub(crate) fn len(&self) -> usize {
        match self {
            Rows::Pg(rows) => rows.len(),
            Rows::Orm(rows) => rows.len(),
        }
    }

    pub(crate) fn row(&self, i: usize) -> Row<'_> {
        let from = match self {
            Rows::Pg(rows) => Source::Pg(&rows[i]),
            Rows::Orm(rows) => Source::Orm(&rows[i]),
        };
        Row { from, at: 0 }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.len()).map(|i| self.row(i))
    }
}

/// A struct whose fields are columns; [`record!`](crate::record) writes it.
pub trait Record: Sized + Send + Sync + 'static {
    /// Paths of the columns, in the order in which they are read.
    const COLUMNS: &'static [&'static str];
    /// Reads them.
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error>;
}

/// A struct with public fields, each read from `alias.column` of a query.
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$field_meta:meta])* $field:ident : $ty:ty = $alias:ident . $column:ident),+ $(,)?
    }) => {
        $(#[$meta])*
        pub struct $name { $($(#[$field_meta])* pub $field: $ty),+ }

        impl $crate::Record for $name {
            const COLUMNS: &'static [&'static str] =
                &[$(concat!(stringify!($alias), ".", stringify!($column))),+];
            fn from_row(row: &mut $crate::Row<'_>) -> Result<Self, $crate::Error> {
                Ok($name { $($field: row.next()?),+ })
            }
        }
    };
}
