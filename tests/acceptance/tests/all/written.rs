//! Files that a test writes itself, in the shape in which each bureau delivers.
use suimon::Delivery;

const OSAKA_BILLS: &str = "団体コード,お客さま番号,調定番号,年月分,調定日,検針日,使用期間自,使用期間至,使用日数,使用水量,支払方法,納期限,口座振替日,予定区分,\
請求金額,水道基本料金,水道基本料金内消費税,水道従量料金,水道従量料金内消費税,下水道使用料,下水道使用料内消費税,減額,減額内消費税";
const OSAKA_PAYMENTS: &str = "団体コード,お客さま番号,調定番号,収納日,収納金額,収納結果";

const OSAKA_CONTRACTS: &str = "団体コード,お客さま番号,使用者名,使用者名カナ,使用場所,支払方法,使用開始日,使用中止日,処理日,電話番号1,電話番号2,口座番号下4桁,検針地区";

/// Osaka's contracts: number, holder, place.
pub fn osaka_contracts(name: &str, contracts: &[(String, &str, &str)]) -> Delivery {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let row = |(number, holder, place): &(String, &str, &str)| {
        format!("271004,{number},{},ミズノ,{},1,2019/04/01,,2024/09/17,,,,10", quoted(holder), quoted(place))
    };
    let rows: Vec<String> = contracts.iter().map(row).collect();
    let text = format!("\u{feff}{OSAKA_CONTRACTS}\r\n{}\r\nEND,{}\r\n", rows.join("\r\n"), rows.len());
    Delivery { name: name.to_owned(), bytes: text.into_bytes() }
}

/// A bill of 935 yen for water alone.
#[derive(Clone, Copy)]
pub struct Bill<'a> {
    pub customer: &'a str,
    pub number: &'a str,
    /// `2024-10`.
    pub month: &'a str,
    /// `2024-10-31`, or nothing.
    pub due: &'a str,
    /// The same.
    pub debit: &'a str,
    /// As the city's file names it.
    pub method: &'a str,
}

/// `number, paid on, amount, outcome` as the city's file names it.
pub type Payment<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str);

/// Osaka's bills.
pub fn osaka_bills(name: &str, bills: &[Bill<'_>]) -> Delivery {
    let western = |day: &str| day.replace('-', "/");
    let row = |bill: &Bill<'_>| {
        let (month, due, debit) = (western(bill.month), western(bill.due), western(bill.debit));
        let Bill { customer, number, method, .. } = bill;
        format!("271004,{customer},{number},{month},{month}/12,,,,30,20,{method},{due},{debit},0,935,935,85,0,0,0,0,,")
    };
    let rows: Vec<String> = bills.iter().map(row).collect();
    osaka(name, OSAKA_BILLS, &rows, 935 * bills.len())
}

/// Osaka's payments.
pub fn osaka_payments(name: &str, payments: &[Payment<'_>]) -> Delivery {
    let row = |(customer, number, day, amount, outcome): &Payment<'_>| {
        format!("271004,{customer},{number},{},{amount},{outcome}", day.replace('-', "/"))
    };
    let rows: Vec<String> = payments.iter().map(row).collect();
    osaka(name, OSAKA_PAYMENTS, &rows, sum(payments))
}

fn osaka(name: &str, header: &str, rows: &[String], sum: usize) -> Delivery {
    let text = format!("\u{feff}{header}\r\n{}\r\nEND,{},{sum}\r\n", rows.join("\r\n"), rows.len());
    Delivery { name: name.to_owned(), bytes: text.into_bytes() }
}

/// Kanazawa's bills; ASCII is CP932.
pub fn kanazawa_bills(name: &str, bills: &[Bill<'_>]) -> Delivery {
    let row = |bill: &Bill<'_>| {
        let (month, due, debit) = (era(bill.month), era(bill.due), era(bill.debit));
        let Bill { customer, number, method, .. } = bill;
        format!(
            "172014,{customer},{number},{month},{month}.17,{due},{debit},{method},,,,61,20,\"935\",\"935\",\"85\",\"0\",\"0\",\r\n"
        )
    };
    let rows: String = bills.iter().map(row).collect();
    let text = format!("{rows}T,{},\"{}\"\r\n", bills.len(), grouped(935 * bills.len()));
    Delivery { name: name.to_owned(), bytes: text.into_bytes() }
}

/// Kanazawa's payments.
pub fn kanazawa_payments(name: &str, payments: &[Payment<'_>]) -> Delivery {
    let row = |(customer, number, day, amount, outcome): &Payment<'_>| {
        let amount = grouped(amount.parse().expect("a number"));
        format!("172014,{customer},{number},{},\"{amount}\",{outcome}\r\n", era(day))
    };
    let rows: String = payments.iter().map(row).collect();
    let text = format!("{rows}T,{},\"{}\"\r\n", payments.len(), grouped(sum(payments)));
    Delivery { name: name.to_owned(), bytes: text.into_bytes() }
}

fn sum(payments: &[Payment<'_>]) -> usize {
    payments.iter().map(|payment| payment.3.parse::<usize>().expect("a number")).sum()
}

/// `2024-09-30` as `R06.09.30`.
fn era(date: &str) -> String {
    let Some((year, rest)) = date.split_once('-') else { return String::new() };
    let year: u32 = year.parse().expect("a year");
    format!("R{:02}.{}", year - 2018, rest.replace('-', "."))
}

fn grouped(amount: usize) -> String {
    if amount < 1000 { amount.to_string() } else { format!("{},{:03}", amount / 1000, amount % 1000) }
}
