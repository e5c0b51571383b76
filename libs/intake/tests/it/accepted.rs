//! What the good files hold.
use crate::{accepted, layout, read};
use intake::{BillRow, File, Kind, Outcome, PaperForm, PartKind, PaymentMethod, Serial};
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
    let kurashiki = ["KEIYAKU", "KENSHIN", "CHOTEI", "SHUNO"].map(|name| format!("{name}_00100.DAT"));
    let oumu = osaka.clone().map(|name| name.replace("csv", "txt"));
    for (city, files, rows) in [
        ("osaka", osaka.clone(), [4, 11, 12, 11]),
        ("kanazawa", kanazawa, [3, 3, 12, 1]),
        ("nayoro", osaka, [4, 31, 39, 39]),
        ("kurashiki", kurashiki, [4, 17, 17, 14]),
        ("oumu", oumu, [2, 15, 30, 25]),
    ] {
        for ((file, kind), rows) in files.iter().zip(Kind::ALL).zip(rows) {
            let read = read(city, file).unwrap();
            assert_eq!((read.kind(), read.rows()), (kind, rows), "{city}/{file}");
        }
        assert_eq!(layout(city).kind_of("/somewhere/else.csv"), None);
    }
    for (city, file, rows) in [
        ("osaka", "correction/chotei_20240920.csv", 1),
        ("osaka", "unknown-contract/chotei_20240920.csv", 1),
        ("kanazawa", "correction/SEIKYU20240920.CSV", 1),
        ("kanazawa", "unknown-contract/SEIKYU20240920.CSV", 1),
        ("nayoro", "doubtful/chotei_20241010.csv", 1),
        ("nayoro", "second-bill/chotei_20241010.csv", 2),
        ("kurashiki", "changes/CHOTEI_00101.DAT", 1),
        ("kurashiki", "changes-too-early/CHOTEI_00103.DAT", 1),
    ] {
        assert_eq!(bills(city, file).len(), rows, "{city}/{file}");
    }
}

#[test]
fn a_file_says_which_of_its_kind_it_is() {
    for (folder, own, base) in [("", 100, None), ("changes/", 101, Some(100))] {
        for name in ["KEIYAKU", "KENSHIN", "CHOTEI", "SHUNO"] {
            let read = accepted("kurashiki", &format!("{folder}{name}_{own:05}.DAT")).unwrap();
            assert_eq!(read.serial, Some(Serial { own, base }), "{folder}{name}");
        }
    }
    let early = accepted("kurashiki", "changes-too-early/SHUNO_00103.DAT").unwrap();
    assert_eq!(early.serial, Some(Serial { own: 103, base: Some(102) }));
    assert_eq!(accepted("oumu", "keiyaku_20240917.txt").unwrap().serial, None, "the layout has no column for it");
}

#[test]
fn columns_of_fixed_length_are_cut_by_bytes() {
    let Ok(File::Contracts(contracts)) = read("kurashiki", "KEIYAKU_00100.DAT") else { panic!("contracts") };
    let second = &contracts[1].value;
    assert_eq!((second.holder_name.as_str(), second.holder_kana.as_str()), ("髙﨑　次郎", "タカサキ ジロウ"));
    assert_eq!(second.service_address, "倉敷市玉島阿賀崎1丁目①番2～5 ｶﾞｰﾃﾞﾝ玉島");
    assert_eq!((second.started_on, second.ended_on), (day(2021, 10, 15), None));
    let newest = &bills("kurashiki", "CHOTEI_00100.DAT")[13];
    assert_eq!((newest.bill_no.as_str(), newest.month.to_string().as_str()), ("202409120304", "2024-09"));
    assert_eq!((newest.due_on, newest.debit_on), (None, Some(day(2024, 9, 27))));
    let parts: Vec<_> = newest.parts.iter().map(|p| (p.kind, p.amount.0, p.tax.0)).collect();
    let expected =
        [(PartKind::WaterBase, 1_518, 138), (PartKind::WaterVolume, 4_510, 410), (PartKind::Sewer, 6_732, 612)];
    assert_eq!((newest.total, parts), (Yen(12_760), expected.to_vec()));
}

#[test]
fn utf_16_arrives_with_characters_of_two_units() {
    let Ok(File::Contracts(contracts)) = read("oumu", "keiyaku_20240917.txt") else { panic!("contracts") };
    let names: Vec<_> = contracts.iter().map(|c| (c.line, c.value.holder_name.as_str())).collect();
    assert_eq!(names, [(2, "𠮷野　花子"), (3, "髙﨑 次郎")]);
}

/// A reading every second month, and a bill for each of its months.
#[test]
fn two_bills_name_one_reading() {
    let all = bills("oumu", "chotei_20240917.txt");
    let newest: Vec<_> = all.iter().filter(|bill| bill.customer_no == "100234").rev().take(2).collect();
    let told: Vec<_> = newest.iter().map(|b| (b.month.to_string(), b.read_on, b.usage, b.days, b.total)).collect();
    let read_on = Some(day(2024, 9, 9));
    assert_eq!(
        told,
        [
            ("2024-09".to_owned(), read_on, Some(M3(12)), Some(31), Yen(6_600)),
            ("2024-08".to_owned(), read_on, Some(M3(11)), Some(31), Yen(6_215)),
        ]
    );
    let Ok(File::Readings(readings)) = read("oumu", "kenshin_20240917.txt") else { panic!("readings") };
    let reading = readings.iter().find(|r| Some(r.value.read_on) == read_on).map(|r| &r.value).unwrap();
    assert_eq!((reading.usage, reading.next_read_on), (M3(23), Some(day(2024, 11, 9))));
}

#[test]
fn a_meter_that_was_changed_is_told_and_money_that_was_paid_back() {
    let Ok(File::Readings(readings)) = read("nayoro", "kenshin_20240917.csv") else { panic!("readings") };
    let changed: Vec<_> = readings.iter().filter(|r| r.value.meter_changed).map(|r| &r.value).collect();
    let [may] = changed[..] else { panic!("one meter was changed: {changed:?}") };
    assert_eq!((may.read_on, may.next_read_on), (day(2023, 5, 5), Some(day(2023, 6, 5))));
    assert!(may.current < may.previous, "{may:?}");
    let Ok(File::Payments(payments)) = read("nayoro", "shuno_20240917.csv") else { panic!("payments") };
    let july: Vec<_> = payments.iter().filter(|p| p.value.bill_no == "2407020304").map(|p| p.value.outcome).collect();
    assert_eq!(july, [Outcome::Paid, Outcome::Refunded]);
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

/// Old ones and such as are no numbers arrive too: what they come to is the matching's business.
#[test]
fn telephones_and_last_digits_arrive_as_delivered() {
    let known = |city, file| {
        let Ok(File::Contracts(rows)) = read(city, file) else { panic!("contracts") };
        rows.into_iter().map(|row| (row.value.phones, row.value.debit_last4)).collect::<Vec<_>>()
    };
    let of = |phones: &[&str], last4: Option<&str>| {
        (phones.iter().map(|phone| (*phone).to_owned()).collect::<Vec<_>>(), last4.map(str::to_owned))
    };
    let osaka = [
        of(&["06-6000-1132", "06(6000)2264"], Some("0456")),
        of(&[], Some("7890")),
        of(&["06-371-8901"], None),
        of(&["06-6000-9012"], Some("9012")),
    ];
    assert_eq!(known("osaka", "keiyaku_20240917.csv"), osaka);
    let nayoro = [of(&["01654-0-0304"], None), of(&["3-0405"], None), of(&[], None), of(&["01654-0-4056"], None)];
    assert_eq!(known("nayoro", "keiyaku_20240917.csv"), nayoro);
    let kurashiki = [of(&["086-000-0506"], None), of(&["086-000-0607"], None), of(&["22-0708"], None), of(&[], None)];
    assert_eq!(known("kurashiki", "KEIYAKU_00100.DAT"), kurashiki);
    assert_eq!(known("oumu", "keiyaku_20240917.txt"), [of(&[], None), of(&[], None)], "the layout has no such columns");
}

#[test]
fn how_paper_comes_arrives_where_a_layout_has_it() {
    let Ok(File::Contracts(rows)) = read("kurashiki", "KEIYAKU_00100.DAT") else { panic!("contracts") };
    let told: Vec<_> = rows
        .iter()
        .map(|row| (row.value.route.as_deref(), row.value.paper_form, row.value.mailing_address.as_deref()))
        .collect();
    let (slip, postcard) = (Some(PaperForm::Slip), Some(PaperForm::Postcard));
    assert_eq!(
        told,
        [
            (Some("0107"), slip, None),
            (Some("0112"), postcard, Some("倉敷市中央1丁目2番3号 髙﨑ﾋﾞﾙ①号室")),
            (Some("0107"), slip, None),
            (Some("0112"), postcard, None),
        ]
    );
    let Ok(File::Contracts(rows)) = read("kanazawa", "KEIYAKU20240917.CSV") else { panic!("contracts") };
    assert!(rows.iter().all(|row| row.value.route.is_none() && row.value.paper_form.is_none()));
}

#[test]
fn reading_days_arrive_with_their_routes_and_periods() {
    let days = |city, file| {
        let Ok(File::Calendar(rows)) = read(city, file) else { panic!("{city}/{file} holds reading days") };
        let told = |row: intake::CalendarRow| (row.route, row.period.to_string(), row.planned_on);
        rows.into_iter().map(|row| told(row.value)).collect::<Vec<_>>()
    };
    let of = |route: &str, period: &str, on| (route.to_owned(), period.to_owned(), on);
    assert_eq!(days("osaka", "calendar/kenshinbi_202409.csv")[0], of("10", "2024-09", day(2024, 9, 20)));
    assert_eq!(days("nayoro", "calendar/kenshinbi_202409.csv")[2], of("05", "2024-10", day(2024, 10, 4)));
    assert_eq!(days("kurashiki", "calendar/YOTEI_00100.DAT").len(), 5);
    let moved = days("kurashiki", "calendar-to-another-month/YOTEI_00101.DAT");
    assert_eq!(moved, [of("0112", "2024-11", day(2024, 12, 2))], "the period stays what it is");
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
