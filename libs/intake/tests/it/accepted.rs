//! What the good files hold.
use crate::{layout, read};
use intake::{BillRow, File, Kind, Outcome, PartKind, PaymentMethod};
use kernel::{M3, NaiveDate, Yen};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

fn bills(city: &str, path: &str) -> Vec<BillRow> {
    let Ok(File::Bills(lines)) = read(city, path) else { panic!("{city}/{path} holds bills") };
    lines.into_iter().map(|line| line.value).collect()
}

#[test]
fn every_good_file_is_read() {
    let osaka = ["keiyaku", "kenshin", "chotei", "shuno"].map(|name| format!("{name}_20240917.csv"));
    let kanazawa = ["KEIYAKU", "KENSHIN", "SEIKYU", "NYUKIN"].map(|name| format!("{name}20240917.CSV"));
    for (city, files, rows) in [("osaka", osaka, [3, 11, 12, 11]), ("kanazawa", kanazawa, [3, 3, 12, 1])] {
        for ((file, kind), rows) in files.iter().zip(Kind::ALL).zip(rows) {
            let read = read(city, file).unwrap();
            assert_eq!((read.kind(), read.rows()), (kind, rows), "{city}/{file}");
        }
        assert_eq!(layout(city).kind_of("/somewhere/else.csv"), None);
    }
    for (city, file) in [
        ("osaka", "correction/chotei_20240920.csv"),
        ("osaka", "unknown-contract/chotei_20240920.csv"),
        ("kanazawa", "correction/SEIKYU20240920.CSV"),
        ("kanazawa", "unknown-contract/SEIKYU20240920.CSV"),
    ] {
        assert_eq!(bills(city, file).len(), 1, "{city}/{file}");
    }
}

/// Seed 004: 5,509 = 2,799 (254) + 2,710 (246).
#[test]
fn the_bill_of_kanazawas_document_arrives_as_printed() {
    let all = bills("kanazawa", "SEIKYU20240917.CSV");
    let bill = &all[0];
    let numbers = (bill.customer_no.as_str(), bill.bill_no.as_str());
    assert_eq!(numbers, ("1020304050607080", "5060708010203040"));
    assert_eq!((bill.month.to_string().as_str(), bill.total), ("2024-09", Yen(5_509)));
    assert_eq!((bill.due_on, bill.debit_on), (Some(day(2024, 9, 30)), None));
    assert_eq!((bill.read_on, bill.days, bill.usage), (Some(day(2024, 9, 6)), Some(62), Some(M3(24))));
    let parts: Vec<_> = bill.parts.iter().map(|p| (p.kind, p.amount.0, p.tax.0, p.rate)).collect();
    assert_eq!(parts, [(PartKind::Water, 2_799, 254, 10), (PartKind::Sewer, 2_710, 246, 10)]);
}

/// Seed 004: 納付年月日, usage, days, amount.
#[test]
fn the_nine_rows_of_kanazawas_document_arrive_as_printed() {
    let all = bills("kanazawa", "SEIKYU20240917.CSV");
    let rows = all.iter().filter(|bill| bill.customer_no == "2030405060708090");
    let rows: Vec<_> = rows.map(|b| (b.issued_on, b.usage.unwrap().0, b.days.unwrap(), b.total.0)).collect();
    let printed = [
        (day(2024, 9, 17), 32, 62, 12_423),
        (day(2024, 7, 16), 40, 59, 12_841),
        (day(2024, 5, 18), 50, 62, 14_088),
        (day(2024, 3, 17), 60, 59, 16_173),
        (day(2024, 1, 18), 67, 63, 17_581),
        (day(2023, 11, 16), 50, 60, 14_460),
        (day(2023, 9, 17), 62, 62, 16_101),
        (day(2023, 7, 17), 65, 58, 16_089),
        (day(2023, 5, 20), 72, 62, 18_156),
    ];
    assert_eq!(rows, printed);
}

#[test]
fn names_are_widened_and_addresses_stay() {
    let Ok(File::Contracts(kanazawa)) = read("kanazawa", "KEIYAKU20240917.CSV") else { panic!("contracts") };
    let third = &kanazawa[2].value;
    assert_eq!((third.holder_name.as_str(), third.holder_kana.as_str()), ("髙﨑　次郎", "タカサキ ジロウ"));
    assert_eq!(third.service_address, "橋場町①番2～5 ｶﾞｰﾃﾞﾝ橋場");
    assert_eq!((third.started_on, third.payment_method), (day(1988, 12, 1), PaymentMethod::DirectDebit));
    let Ok(File::Contracts(osaka)) = read("osaka", "keiyaku_20240917.csv") else { panic!("contracts") };
    assert_eq!(osaka[1].value.holder_kana, "タカサキ　ジロウ");
    assert_eq!(osaka[1].value.service_address, "大阪市東淀川区柴島1-3-14 ｺｰﾎﾟｶﾞｰﾃﾞﾝ①～②号棟");
    assert_eq!(osaka[2].value.holder_name, "株式会社 あおい \"水都\"");
    assert_eq!(osaka[2].value.service_address, "大阪市北区大淀中1-1-88,　地下1階");
    assert_eq!((osaka[2].line, osaka[2].value.ended_on), (4, Some(day(2024, 3, 31))));
}

#[test]
fn blank_means_absent() {
    let all = bills("osaka", "chotei_20240917.csv");
    let (debit, discount, sewer) = (&all[0], &all[10], &all[11]);
    assert_eq!((debit.due_on, debit.debit_on), (None, Some(day(2023, 12, 28))));
    assert_eq!(debit.parts.len(), 3);
    let last = discount.parts.last().unwrap();
    assert_eq!(
        (last.kind, last.name.as_deref(), last.amount, last.tax),
        (PartKind::Discount, Some("減額"), Yen(-500), Yen(-45))
    );
    assert_eq!((sewer.usage, sewer.days, sewer.read_on, sewer.parts.len()), (None, None, None, 1));
}

#[test]
fn a_debit_that_failed_is_a_payment_that_failed() {
    let Ok(File::Payments(payments)) = read("osaka", "shuno_20240917.csv") else { panic!("payments") };
    let may: Vec<_> = payments.iter().filter(|p| p.value.bill_no == "24K0512345").map(|p| p.value.outcome).collect();
    assert_eq!(may, [Outcome::DebitFailed, Outcome::Paid]);
}
