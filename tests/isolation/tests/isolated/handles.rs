//! Every table's rows of one city, read through another's handle: the store adds the city by itself, so that SQLite,
//! which has no walls of its own, is as tight.
use crate::{
    filling::{filled, names},
    place::{A, B},
};
use kernel::TenantId;
use store::{Query, Read, Record, Row, Select, Table};

on_each_engine! {
    /// The store adds the city by itself, so that SQLite is as tight; and the list of tables has no gap.
    async fn no_row_is_read_through_another_citys_handle(place: Place) {
        filled(&place).await;
        let store = place.store().await;
        for (table, read) in READS {
            let mine = store.tenant(A).fetch(read()).await.unwrap_or_else(|e| panic!("{table}: {e}"));
            assert_eq!(*mine, [Of(A)], "{table}");
            let theirs = store.tenant(B).fetch(read()).await.unwrap();
            assert_eq!(*theirs, [Of(B)], "{table}");
            let nobodys = store.tenant(TenantId(uuid::Uuid::nil())).fetch(read()).await.unwrap();
            assert_eq!(*nobodys, [], "{table}");
        }
        let listed: Vec<&str> = READS.iter().map(|(table, _)| *table).collect();
        assert_eq!(names(&place).await, listed, "list the new table here too");
    }
}

/// Whose row it is.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Of(TenantId);

impl Record for Of {
    const COLUMNS: &'static [&'static str] = &["t.tenant_id"];
    fn from_row(row: &mut Row<'_>) -> Result<Of, store::Error> {
        row.next().map(Of)
    }
}

type WhoseRows = fn() -> Read<std::sync::Arc<[Of]>>;

macro_rules! reads {
    ($($table:ident),+ $(,)?) => {
        const READS: &[(&str, WhoseRows)] = &[$((stringify!($table), || {
            const TABLE: Table = Table::new(stringify!($table));
            static ALL: Query<Of, 0> =
                Query::new(concat!("handles::", stringify!($table)), |[]| Select::from(TABLE, "t"));
            ALL.list([])
        })),+];
    };
}

reads! {
    accounts, announcements, bill_parts, bills, budgets, bureau_acts, consents, contract_access, contract_links,
    contract_numbers, contracts, daily_counts, devices, issued_codes, load_files, loads, login_failures,
    match_attempts, match_failures, messages, notice_switches, occupancies, paper_events, paper_export_rows,
    paper_exports, payments, reading_days, readings, registrations, resets, sessions, settlements, spent_stays, staff,
    staff_sessions, staged_bill_parts, staged_bills, staged_contracts, staged_payments, staged_reading_days,
    staged_readings, withdrawals, withdrawals_asked,
}
