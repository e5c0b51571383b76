use sea_query::{Alias, Expr, ExprTrait, Func, JoinType, Order, Query, SelectStatement, extension::postgres::PgFunc};

/// A table or read view whose rows belong to tenants.
#[derive(Clone, Copy, Debug)]
pub struct Table(&'static str);

impl Table {
    /// Names a table that has a column `tenant_id`.
    pub const fn new(name: &'static str) -> Table {
        Table(name)
    }

    pub(crate) fn alias(self) -> Alias {
        Alias::new(self.0)
    }
}

/// A column by its path: `col("b.month")`.
pub fn col(path: &'static str) -> Expr {
    match path.split_once('.') {
        Some((table, column)) => Expr::col((Alias::new(table), Alias::new(column))),
        None => Expr::col(Alias::new(path)),
    }
}

/// A place for a value that the statement is given when it runs.
#[derive(Clone, Copy, Debug)]
pub struct Arg(pub(crate) usize);

impl From<Arg> for Expr {
    fn from(arg: Arg) -> Expr {
        text(format!("$a{}", arg.0))
    }
}

pub(crate) fn tenant() -> Expr {
    text("$0".to_owned())
}

/// Puts the store's own text into a statement.
#[expect(clippy::disallowed_methods, reason = "places and engine functions; nobody outside the store can reach this")]
pub(crate) fn text(sql: String) -> Expr {
    Expr::cust(sql)
}

/// `alias.tenant_id` is the tenant.
pub(crate) fn scoped(alias: &'static str) -> Expr {
    Expr::col((Alias::new(alias), Alias::new("tenant_id"))).eq(tenant())
}

/// A select in which every table carries the tenant: nobody can forget it, since there is no other way to name a
/// table. Kept for both engines, which differ in two things: `join_first` and `any_id`.
#[derive(Debug)]
pub struct Select {
    pg: SelectStatement,
    lite: SelectStatement,
}

#[expect(clippy::disallowed_methods, reason = "the store adds the tenant to what it selects")]
impl Select {
    /// Reads from `table`, called `alias` in the rest of the statement.
    pub fn from(table: Table, alias: &'static str) -> Select {
        let empty = Select { pg: Query::select(), lite: Query::select() };
        empty.both(|s| {
            s.from_as(table.alias(), Alias::new(alias)).and_where(scoped(alias));
        })
    }

    /// Rows that have a partner for which `on` holds.
    #[must_use]
    pub fn join(self, table: Table, alias: &'static str, on: Expr) -> Select {
        self.joined(JoinType::InnerJoin, table, alias, on)
    }

    /// All rows; without a partner, the columns of `alias` are null.
    #[must_use]
    pub fn left_join(self, table: Table, alias: &'static str, on: Expr) -> Select {
        self.joined(JoinType::LeftJoin, table, alias, on)
    }

    fn joined(self, how: JoinType, table: Table, alias: &'static str, on: Expr) -> Select {
        self.both(|s| {
            s.join_as(how, table.alias(), Alias::new(alias), on.clone().and(scoped(alias)));
        })
    }

    /// Of the rows for which `on` holds, the one with the greatest `newest`, which must be unique among them. LATERAL
    /// on PostgreSQL; SQLite has none and gets a sub-select.
    #[must_use]
    pub fn join_first(mut self, table: Table, alias: &'static str, on: Expr, newest: &'static str) -> Select {
        let mut first = Query::select();
        first
            .from_as(table.alias(), Alias::new(alias))
            .and_where(scoped(alias))
            .and_where(on.clone())
            .order_by_expr(col(newest), Order::Desc)
            .limit(1);
        let greatest = first.clone().expr(col(newest)).take();
        let all = first.expr(text("*".to_owned())).take();
        self.pg.join_lateral(JoinType::InnerJoin, all, Alias::new(alias), text("TRUE".to_owned()));
        let on = on.and(scoped(alias)).and(col(newest).eq(Expr::SubQuery(None, Box::new(greatest.into()))));
        self.lite.join_as(JoinType::InnerJoin, table.alias(), Alias::new(alias), on);
        self
    }

    /// Keeps the rows for which `condition` holds.
    #[must_use]
    pub fn filter(self, condition: Expr) -> Select {
        self.both(|s| {
            s.and_where(condition.clone());
        })
    }

    /// Keeps the rows whose id in `column` is one of a list, given as one value of any length (`Query::ids`).
    #[must_use]
    pub fn any_id(mut self, column: &'static str, list: Arg) -> Select {
        let place = format!("$a{}", list.0);
        self.pg.and_where(col(column).eq(PgFunc::any(text(place.clone()))));
        // SQLite has no arrays: there the list is JSON of hexadecimal digits, a single value too
        let mut listed = Query::select();
        listed
            .expr(text("unhex(value)".to_owned()))
            .from_function(Func::cust(Alias::new("json_each")).arg(text(place)), Alias::new("listed"));
        self.lite.and_where(col(column).in_subquery(listed));
        self
    }

    /// Orders from small to great.
    #[must_use]
    pub fn ascending(self, column: &'static str) -> Select {
        self.both(|s| {
            s.order_by_expr(col(column), Order::Asc);
        })
    }

    /// Orders from great to small.
    #[must_use]
    pub fn descending(self, column: &'static str) -> Select {
        self.both(|s| {
            s.order_by_expr(col(column), Order::Desc);
        })
    }

    /// One row for each combination of these columns' values.
    #[must_use]
    pub fn group(self, columns: &[&'static str]) -> Select {
        self.both(|s| {
            s.add_group_by(columns.iter().map(|column| col(column)));
        })
    }

    /// At most `n` rows.
    #[must_use]
    pub fn limit(self, n: u64) -> Select {
        self.both(|s| {
            s.limit(n);
        })
    }

    /// This select as the condition that it finds something. Not with `join_first` or `any_id` inside.
    pub fn exists(self) -> Expr {
        Expr::exists(
            self.both(|s| {
                s.expr(Expr::val(1));
            })
            .pg,
        )
    }

    /// This select as the condition that it finds fewer rows than that. Not with `join_first` or `any_id` inside.
    pub fn fewer_than(self, most: Arg) -> Expr {
        let counted = self.both(|s| {
            s.expr(Func::count(text("*".to_owned())));
        });
        Expr::SubQuery(None, Box::new(counted.pg.into())).lt(most)
    }

    /// The same statement for (PostgreSQL, SQLite), answering these columns.
    pub(crate) fn answering(self, columns: impl Iterator<Item = Expr> + Clone) -> (SelectStatement, SelectStatement) {
        let done = self.both(|s| {
            s.exprs(columns.clone());
        });
        (done.pg, done.lite)
    }

    fn both(mut self, change: impl Fn(&mut SelectStatement)) -> Select {
        change(&mut self.pg);
        change(&mut self.lite);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sea_query::{PostgresQueryBuilder, SqliteQueryBuilder};

    #[test]
    fn every_table_carries_the_tenant() {
        let select = Select::from(Table::new("bills"), "b")
            .join(Table::new("access"), "a", col("a.contract_id").equals(("b", "contract_id")))
            .join_first(Table::new("parts"), "p", col("p.bill_id").equals(("b", "id")), "p.place")
            .filter(col("a.account_id").eq(Arg(0)));
        let (pg, lite) = select.answering([col("b.total")].into_iter());
        for sql in [pg.to_string(PostgresQueryBuilder), lite.to_string(SqliteQueryBuilder)] {
            for alias in ["b", "a", "p"] {
                assert!(sql.contains(&format!("\"{alias}\".\"tenant_id\" = ($0)")), "{sql}");
            }
        }
    }
}
