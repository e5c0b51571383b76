//! What the generator writes, intake reads: the two know nothing of one another but the layout.
use super::*;
use crate::sample::{files, history};
use intake::{ContractColumns, File, Kind};
use std::path::Path;
use tenancy::Tenants;

#[test]
fn every_file_of_every_city_is_accepted_whole() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tenants");
    let tenants = Tenants::read(&folder, &[]).unwrap();
    for (city, _) in cities() {
        let tenant = tenants.iter().find(|tenant| tenant.code.as_str() == city.code).unwrap();
        for today in [day(2024, 9, 17), day(2025, 2, 28), day(2026, 11, 28), day(2030, 1, 1)] {
            let history = history::until(&city, today);
            let read = files(city.code, at(today)).into_iter().map(|(name, bytes)| {
                intake::read(&tenant.intake, &name, &bytes).unwrap_or_else(|errors| panic!("{name}: {:?}", errors[0]))
            });
            let read: Vec<_> = read.collect();
            assert_eq!(read.iter().map(|file| file.file.kind()).collect::<Vec<_>>(), Kind::ALL);
            let rows: Vec<usize> = read.iter().map(|file| file.file.rows()).collect();
            let told = [history.contracts.len(), history.readings.len(), history.bills.len(), history.payments.len()];
            assert_eq!(rows, told, "{} {today}", city.code);
            assert_eq!(read.iter().all(|file| file.serial.is_some()), city.code == "kurashiki");
            known(&history, &read[0].file, &tenant.intake.contracts.columns);
            arrived(&history, &read[2].file);
        }
    }
}

/// Of every contract arrives by what its holder is known, as far as the city's files tell it.
fn known(history: &History, file: &File, columns: &ContractColumns) {
    let File::Contracts(rows) = file else { panic!("no contracts") };
    for (contract, row) in history.contracts.iter().zip(rows) {
        let row = &row.value;
        assert_eq!(row.customer_no, contract.customer_no);
        assert!(row.phones.iter().eq(contract.phones.iter().take(columns.phones.len())), "{}", row.customer_no);
        let account = contract.debit_last4.as_ref().filter(|_| columns.debit_last4.is_some());
        assert_eq!(row.debit_last4.as_ref(), account, "{}", row.customer_no);
    }
}

/// Every bill arrives with its days, its usage and its sum.
fn arrived(history: &History, file: &File) {
    let File::Bills(rows) = file else { panic!("no bills") };
    for (bill, row) in history.bills.iter().zip(rows) {
        let row = &row.value;
        assert_eq!((&row.customer_no, &row.bill_no), (&bill.customer_no, &bill.number));
        assert_eq!((row.issued_on, row.due_on, row.debit_on), (bill.issued_on, bill.due_on, bill.debit_on));
        assert_eq!((row.period_from.zip(row.period_to), row.read_on), (bill.period, bill.read_on));
        assert_eq!((row.usage.map(|m3| m3.0), row.total.0), (bill.usage, bill.total()));
        assert_eq!((row.parts.len(), row.provisional), (bill.parts.len(), bill.provisional));
    }
}
