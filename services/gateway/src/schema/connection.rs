//! Pages of bills, after Relay's cursor connections. A window is small, so a page is a slice of it.
use super::bill::Bill;
use crate::limits::FIRST;
use async_graphql::{Object, SimpleObject};

pub(crate) struct BillConnection {
    edges: Vec<Bill>,
    has_next: bool,
    has_previous: bool,
}

impl BillConnection {
    /// Of `bills`, newest first, those after the cursor; from the first where it names none of them any more.
    pub(crate) fn new(bills: Vec<Bill>, first: i32, after: Option<&str>) -> BillConnection {
        let start =
            after.and_then(|cursor| bills.iter().position(|bill| bill.cursor() == cursor)).map_or(0, |at| at + 1);
        let first = usize::try_from(first).unwrap_or_default().min(FIRST);
        let has_next = bills.len() > start + first;
        BillConnection { edges: bills.into_iter().skip(start).take(first).collect(), has_next, has_previous: start > 0 }
    }
}

#[Object]
impl BillConnection {
    /// Bills with their cursors.
    async fn edges(&self) -> Vec<BillEdge> {
        self.edges.iter().map(|bill| BillEdge { cursor: bill.cursor(), node: bill.clone() }).collect()
    }

    /// The same bills.
    async fn nodes(&self) -> Vec<Bill> {
        self.edges.clone()
    }

    /// Where this page lies.
    async fn page_info(&self) -> PageInfo {
        PageInfo {
            has_next_page: self.has_next,
            has_previous_page: self.has_previous,
            start_cursor: self.edges.first().map(Bill::cursor),
            end_cursor: self.edges.last().map(Bill::cursor),
        }
    }
}

/// A bill in a page.
#[derive(SimpleObject)]
struct BillEdge {
    /// The bill.
    node: Bill,
    /// What `after` takes.
    cursor: String,
}

/// Where a page lies.
#[derive(SimpleObject)]
struct PageInfo {
    /// Whether there are older ones.
    has_next_page: bool,
    /// Whether there are newer ones.
    has_previous_page: bool,
    /// The first cursor.
    start_cursor: Option<String>,
    /// The last cursor.
    end_cursor: Option<String>,
}
