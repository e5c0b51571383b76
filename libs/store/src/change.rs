use crate::{
    Arg, Select, Statement, Table,
    select::{scoped, tenant},
};
use sea_query::{Alias, Expr, InsertStatement, OnConflict, Query, UpdateStatement};
use std::sync::{Arc, OnceLock};

/// A named write of many rows with `N` places, rendered once in the life of the program: what a bulk load runs in a
/// [`TenantTx`](crate::TenantTx). Like a [`Query`](crate::Query), it carries the tenant in every table it names.
pub struct Change<const N: usize> {
    name: &'static str,
    build: Build<N>,
    rendered: OnceLock<Arc<Statement>>,
}

enum Build<const N: usize> {
    Insert(fn([Arg; N]) -> Insert),
    Update(fn([Arg; N]) -> Update),
    Delete(Table, &'static str, fn([Arg; N]) -> Expr),
}

impl<const N: usize> Change<N> {
    /// `INSERT … SELECT`.
    pub const fn insert(name: &'static str, build: fn([Arg; N]) -> Insert) -> Self {
        Change { name, build: Build::Insert(build), rendered: OnceLock::new() }
    }

    /// `UPDATE … WHERE`.
    pub const fn update(name: &'static str, build: fn([Arg; N]) -> Update) -> Self {
        Change { name, build: Build::Update(build), rendered: OnceLock::new() }
    }

    /// `DELETE … WHERE`.
    pub const fn delete(name: &'static str, table: Table, alias: &'static str, filter: fn([Arg; N]) -> Expr) -> Self {
        Change { name, build: Build::Delete(table, alias, filter), rendered: OnceLock::new() }
    }

    /// The text for both engines; for the test that prepares every statement.
    pub fn statement(&'static self) -> Arc<Statement> {
        self.rendered.get_or_init(|| Arc::new(self.render())).clone()
    }

    fn render(&self) -> Statement {
        let args = std::array::from_fn(Arg);
        match self.build {
            Build::Insert(build) => {
                let (pg, lite) = build(args).done();
                Statement::render(self.name, &pg, &lite)
            }
            Build::Update(build) => {
                let update = build(args).0;
                Statement::render(self.name, &update, &update)
            }
            Build::Delete(table, alias, filter) => {
                let mut delete = Query::delete();
                let from = sea_query::TableRef::from(table.alias()).alias(Alias::new(alias));
                delete.from_table(from).and_where(scoped(alias)).and_where(filter(args));
                Statement::render(self.name, &delete, &delete)
            }
        }
    }
}

/// Rows of a select, put into a table. The tenant goes along by itself.
pub struct Insert {
    into: Table,
    columns: Vec<&'static str>,
    values: Vec<Expr>,
    from: Select,
    conflict: Option<(&'static [&'static str], &'static [&'static str])>,
}

impl Insert {
    /// What `from` answers goes into `table`.
    pub fn into(table: Table, from: Select) -> Insert {
        Insert { into: table, columns: vec![], values: vec![], from, conflict: None }
    }

    /// Fills one column.
    #[must_use]
    pub fn set(mut self, column: &'static str, value: impl Into<Expr>) -> Insert {
        self.columns.push(column);
        self.values.push(value.into());
        self
    }

    /// Where a row with this key (after the tenant) stands already, these of its columns take the new values; with
    /// none, the row that stands is left alone.
    #[must_use]
    pub fn or_update(mut self, key: &'static [&'static str], columns: &'static [&'static str]) -> Insert {
        self.conflict = Some((key, columns));
        self
    }

    fn done(self) -> (InsertStatement, InsertStatement) {
        let conflict = self.conflict.map(|(key, columns)| {
            let mut conflict =
                OnConflict::columns(["tenant_id"].into_iter().chain(key.iter().copied()).map(Alias::new));
            if columns.is_empty() {
                conflict.do_nothing();
            } else {
                conflict.update_columns(columns.iter().map(|column| Alias::new(*column)));
            }
            conflict
        });
        let values: Vec<Expr> = std::iter::once(tenant()).chain(self.values).collect();
        let (pg, lite) = self.from.answering(values.into_iter());
        let columns: Vec<&str> = std::iter::once("tenant_id").chain(self.columns).collect();
        let insert = |select| {
            let mut insert = Query::insert();
            insert.into_table(self.into.alias()).columns(columns.iter().map(|column| Alias::new(*column)));
            insert.select_from(select).expect("as many values as columns");
            if let Some(conflict) = &conflict {
                insert.on_conflict(conflict.clone());
            }
            insert
        };
        (insert(pg), insert(lite))
    }
}

/// New values for some columns of the rows for which a condition holds.
pub struct Update(UpdateStatement);

impl Update {
    /// Changes rows of `table`, called `alias` in the conditions.
    pub fn of(table: Table, alias: &'static str) -> Update {
        let mut update = Query::update();
        update.table(sea_query::TableRef::from(table.alias()).alias(Alias::new(alias))).and_where(scoped(alias));
        Update(update)
    }

    /// The new value of a column.
    #[must_use]
    pub fn set(mut self, column: &'static str, value: impl Into<Expr>) -> Update {
        self.0.value(Alias::new(column), value.into());
        self
    }

    /// The new value of a column, looked up: `value` of the one row that `select` finds.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the store adds the tenant to what it selects")]
    pub fn set_from(mut self, column: &'static str, value: Expr, select: Select) -> Update {
        let (found, _) = select.answering([value].into_iter());
        self.0.value(Alias::new(column), Expr::SubQuery(None, Box::new(found.into())));
        self
    }

    /// Keeps to the rows for which `condition` holds.
    #[must_use]
    pub fn filter(mut self, condition: Expr) -> Update {
        self.0.and_where(condition);
        self
    }
}
