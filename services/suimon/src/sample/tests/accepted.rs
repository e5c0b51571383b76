//! What the generator writes, intake reads: the two know nothing of one another but the layout.
use super::*;
use crate::sample::{files, history};
use intake::{ContractColumns, File, Kind, PaperForm};
use kernel::Month;
use std::{collections::HashMap, path::Path};
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
            let kinds = Kind::ALL.into_iter().filter(|kind| tenant.intake.pattern(*kind).is_some());
            assert!(read.iter().map(|file| file.file.kind()).eq(kinds), "{} {today}", city.code);
            let rows: Vec<usize> = read.iter().map(|file| file.file.rows()).collect();
            let told = [history.contracts.len(), history.readings.len(), history.bills.len(), history.payments.len()];
            assert_eq!(rows[..4], told, "{} {today}", city.code);
            if let Some(calendar) = read.get(4) {
                planned(&history, &calendar.file, today);
            }
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
        let route = columns.route.as_ref().map(|_| &contract.route);
        assert_eq!(row.route.as_ref(), route, "{}", row.customer_no);
        if columns.paper_form.is_some() {
            assert_eq!(row.paper_form == Some(PaperForm::Postcard), contract.postcard, "{}", row.customer_no);
        }
        let elsewhere = contract.mailing.as_ref().filter(|_| columns.mailing_address.is_some());
        assert_eq!(row.mailing_address.is_some(), elsewhere.is_some(), "{}", row.customer_no);
    }
}

/// Every reading of this month that has been was planned so, and of each route there are days to come.
fn planned(history: &History, file: &File, today: NaiveDate) {
    let File::Calendar(rows) = file else { panic!("no reading days") };
    let days: HashSet<(&str, NaiveDate)> = rows.iter().map(|row| (&*row.value.route, row.value.planned_on)).collect();
    let routes: HashMap<&str, &str> = history.contracts.iter().map(|of| (&*of.customer_no, &*of.route)).collect();
    for reading in history.readings.iter().filter(|of| Month::of(of.read_on) == Month::of(today)) {
        let planned = (routes[&*reading.customer_no], reading.read_on);
        assert!(days.contains(&planned), "{planned:?}");
    }
    for route in routes.values() {
        assert!(days.iter().any(|(of, on)| of == route && *on > today), "{route} after {today}");
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
