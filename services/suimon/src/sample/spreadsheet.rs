//! Rows as text, as a billing system exports them.
use super::city::History;
use kernel::NaiveDate;

/// A file while it is written: header, rows, trailer. Lines end as on Windows.
pub(super) struct Sheet {
    text: String,
    rows: usize,
    total: i64,
}

impl Sheet {
    /// Begins with these lines.
    pub(super) fn new(header: &str) -> Sheet {
        let text = if header.is_empty() { String::new() } else { format!("{header}\r\n") };
        Sheet { text, rows: 0, total: 0 }
    }

    /// Adds a row; fields are quoted where they must be.
    pub(super) fn row(&mut self, fields: &[String]) {
        let fields: Vec<String> = fields.iter().map(|field| quoted(field)).collect();
        self.text.push_str(&fields.join(","));
        self.text.push_str("\r\n");
        self.rows += 1;
    }

    /// Adds a row that has an amount.
    pub(super) fn row_of(&mut self, amount: i64, fields: &[String]) {
        self.row(fields);
        self.total += amount;
    }

    /// Ends without a sum.
    pub(super) fn end(self, marker: &str) -> String {
        format!("{}{marker},{}\r\n", self.text, self.rows)
    }

    /// Ends with the sum of the amounts.
    pub(super) fn end_with_total(self, marker: &str, amount: fn(i64) -> String) -> String {
        format!("{}{marker},{},{}\r\n", self.text, self.rows, quoted(&amount(self.total)))
    }
}

fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field.to_owned() }
}

/// A day where there is one, else nothing.
pub(super) fn maybe(date: Option<NaiveDate>, form: fn(NaiveDate) -> String) -> String {
    date.map(form).unwrap_or_default()
}

/// Files in the order in which they are loaded.
pub(super) fn all(
    history: &History<'_>,
    today: NaiveDate,
    names: [&str; 4],
    suffix: &str,
    sheets: [fn(&History<'_>, NaiveDate) -> Vec<u8>; 4],
) -> Vec<(String, Vec<u8>)> {
    let name = |name: &str| format!("{name}{}{suffix}", today.format("%Y%m%d"));
    names.iter().zip(sheets).map(|(kind, sheet)| (name(kind), sheet(history, today))).collect()
}
