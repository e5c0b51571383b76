use crate::{Arg, Error, Read, Record, Select, Statement, Value, col, read::Shot, row::Rows, statement::Rendered};
use std::{
    any::TypeId,
    marker::PhantomData,
    sync::{Arc, OnceLock},
};

/// A named select with `N` places that answers rows of `R`, rendered once in the life of the program. `build` is a
/// plain `fn`: it can capture nothing, so no run-time text ever reaches SQL.
pub struct Query<R, const N: usize> {
    name: &'static str,
    build: fn([Arg; N]) -> Select,
    rendered: OnceLock<Arc<Statement>>,
    rows: PhantomData<fn() -> R>,
}

impl<R: Record, const N: usize> Query<R, N> {
    /// `name` is `service::what`.
    pub const fn new(name: &'static str, build: fn([Arg; N]) -> Select) -> Self {
        Query { name, build, rendered: OnceLock::new(), rows: PhantomData }
    }

    /// All rows, in the statement's order.
    pub fn list(&'static self, values: [Value; N]) -> Read<Arc<[R]>> {
        self.read(values, |_, rows| rows.iter().map(|mut row| R::from_row(&mut row)).collect())
    }

    /// The row, or none; several are an error.
    pub fn optional(&'static self, values: [Value; N]) -> Read<Option<Arc<R>>> {
        self.read(values, |statement, rows| match rows.len() {
            0 => Ok(None),
            1 => R::from_row(&mut rows.row(0)).map(|row| Some(Arc::new(row))),
            found => Err(Error::NotOne { statement: statement.clone(), found }),
        })
    }

    /// The row; none or several are an error.
    pub fn one(&'static self, values: [Value; N]) -> Read<Arc<R>> {
        self.read(values, |statement, rows| match rows.len() {
            1 => R::from_row(&mut rows.row(0)).map(Arc::new),
            found => Err(Error::NotOne { statement: statement.clone(), found }),
        })
    }

    /// The text for both engines; for the test that prepares every statement.
    pub fn statement(&'static self) -> Arc<Statement> {
        self.rendered
            .get_or_init(|| {
                let select = (self.build)(std::array::from_fn(Arg));
                let (pg, lite) = select.answering(R::COLUMNS.iter().map(|path| col(path)));
                Arc::new(Statement::render(self.name, &pg, &lite))
            })
            .clone()
    }

    fn read<T: Clone + Send + Sync + 'static>(
        &'static self,
        values: [Value; N],
        decode: fn(&Arc<str>, &Rows) -> Result<T, Error>,
    ) -> Read<T> {
        let shot = Shot { statement: Rendered(self.statement()), values: values.into(), tag: TypeId::of::<T>() };
        Read { shot, decode: Box::new(decode) }
    }
}
