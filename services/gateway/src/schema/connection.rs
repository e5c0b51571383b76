//! Pages of lists, after Relay's cursor connections. A window is small, so a page is a slice of it.
use super::{bill::Bill, contract::Contract};
use crate::limits::FIRST;
use async_graphql::{Object, SimpleObject};
use billing::Scope;
use kernel::AccountId;
use std::sync::Arc;

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
        let first = most(first);
        let left = bills.len().saturating_sub(start);
        let edges: Vec<Bill> = bills.into_iter().skip(start).take(first).collect();
        BillConnection { has_next: goes_on(left, edges.len()), edges, has_previous: start > 0 }
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

/// Some of an account's contracts.
#[derive(SimpleObject)]
pub(crate) struct ContractConnection {
    /// In their order.
    nodes: Vec<Contract>,
    /// Where this page lies.
    page_info: PageInfo,
    /// How many there are on all pages together.
    total_count: i32,
}

impl ContractConnection {
    /// Of the contracts `found`, those after the cursor; from the first where it names none of them.
    pub(crate) fn new(
        me: AccountId,
        all: &Arc<[contract::Contract]>,
        found: &[usize],
        (first, after): (i32, Option<&str>),
    ) -> ContractConnection {
        let cursor = |at: &usize| all[*at].id.to_string();
        let start =
            after.and_then(|after| found.iter().position(|at| cursor(at) == after)).map_or(0, |before| before + 1);
        let page: Vec<usize> = found.iter().skip(start).take(most(first)).copied().collect();
        ContractConnection {
            nodes: page.iter().map(|at| Contract::new(me, all, *at, Scope::All)).collect(),
            page_info: PageInfo {
                has_next_page: goes_on(found.len().saturating_sub(start), page.len()),
                has_previous_page: start > 0,
                start_cursor: page.first().map(cursor),
                end_cursor: page.last().map(cursor),
            },
            total_count: i32::try_from(found.len()).unwrap_or(i32::MAX),
        }
    }
}

/// How many of a list somebody asked for, within what a page holds.
pub(crate) fn most(first: i32) -> usize {
    usize::try_from(first).unwrap_or_default().min(FIRST)
}

/// Whether a page of so many of those left can be gone on from. Nobody goes on from an empty one, which has no cursor:
/// a client that pages until there is no next would never end.
pub(crate) fn goes_on(left: usize, page: usize) -> bool {
    page > 0 && left > page
}

/// Where a page lies.
#[derive(SimpleObject)]
pub(crate) struct PageInfo {
    /// Whether there are older ones.
    pub(crate) has_next_page: bool,
    /// Whether there are newer ones.
    pub(crate) has_previous_page: bool,
    /// The first cursor.
    pub(crate) start_cursor: Option<String>,
    /// The last cursor.
    pub(crate) end_cursor: Option<String>,
}
