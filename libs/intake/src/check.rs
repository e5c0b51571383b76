//! Layouts that can be read and can't be right.
use crate::{Column, Form, Layout, PartColumns, Pattern, Sheet, columns::Named, rows::Kind};
use std::{collections::HashSet, fmt};

mod widths;

/// Something in a layout that no file can fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The key in `intake.toml`, as `bills.columns.total`.
    pub path: String,
    /// Why it can't be, in English, for whoever keeps the file.
    pub reason: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.reason)
    }
}

impl Layout {
    /// All that can't be right, in the order of the keys; empty for a layout that can be used.
    pub fn check(&self) -> Vec<Fault> {
        let mut faults = Faults(Vec::new());
        if !is_bureau_code(&self.bureau_code) {
            faults.add("bureau_code", "not six digits of which the last is the check digit");
        }
        if self.flags.yes == self.flags.no || self.flags.yes.is_empty() {
            faults.add("flags", "yes must say something, and something else than no");
        }
        self.check_fixed(&mut faults);
        self.check_trailer(&mut faults);
        for (path, codes) in [
            ("payment_methods", self.payment_methods.keys().collect::<Vec<_>>()),
            ("outcomes", self.outcomes.keys().collect()),
        ] {
            if codes.is_empty() || codes.iter().any(|code| code.trim().is_empty()) {
                faults.add(path, "no code, or a blank one");
            }
        }
        self.check_names(&mut faults);
        self.check_paper(&mut faults);
        faults.sheet(Kind::Contracts, &self.contracts, self);
        faults.sheet(Kind::Readings, &self.readings, self);
        faults.sheet(Kind::Bills, &self.bills, self);
        faults.parts(&self.bills.columns.parts);
        faults.sheet(Kind::Payments, &self.payments, self);
        if let Some(calendar) = &self.calendar {
            faults.sheet(Kind::Calendar, calendar, self);
        }
        faults.0
    }

    fn check_trailer(&self, faults: &mut Faults) {
        let trailer = &self.trailer;
        let plain = trailer.marker.bytes().all(|byte| byte.is_ascii_graphic());
        if trailer.marker.is_empty() || !plain || trailer.marker == self.bureau_code {
            faults.add("trailer.marker", "must be ASCII without blanks, and nothing that a row begins with");
        }
        if trailer.rows < 2 {
            faults.add("trailer.rows", "the first column holds the marker");
        }
        if trailer.total < 2 || trailer.total == trailer.rows {
            faults.add("trailer.total", "a column of its own, after the marker");
        }
        let taken = [trailer.rows, trailer.total];
        match (trailer.serial, trailer.base) {
            (None, Some(_)) => faults.add("trailer.serial", "a file that builds upon another has a number too"),
            (Some(_), None) => faults.add("trailer.base", "a file of changes names what it builds upon"),
            (Some(serial), _) if serial < 2 || taken.contains(&serial) => {
                faults.add("trailer.serial", "a column of its own, after the marker");
            }
            (Some(serial), Some(base)) if base < 2 || base == serial || taken.contains(&base) => {
                faults.add("trailer.base", "a column of its own, after the marker");
            }
            _ => {}
        }
    }

    fn check_names(&self, faults: &mut Faults) {
        let of = |kind: &Kind| self.pattern(*kind).map(|pattern| (*kind, pattern));
        let patterns: Vec<(Kind, &Pattern)> = Kind::ALL.iter().filter_map(of).collect();
        for (at, (kind, pattern)) in patterns.iter().enumerate() {
            for (earlier, _) in patterns[..at].iter().filter(|(_, earlier)| pattern.overlaps(earlier)) {
                let reason = format!("a file could fit {}.file too", earlier.as_str());
                faults.add(&format!("{}.file", kind.as_str()), &reason);
            }
        }
    }

    fn check_paper(&self, faults: &mut Faults) {
        let told = self.contracts.columns.paper_form.is_some();
        if told == self.paper_forms.is_empty() || self.paper_forms.keys().any(|code| code.trim().is_empty()) {
            faults.add(
                "paper_forms",
                "codes where contracts have a column of them, none of them blank, and none elsewhere",
            );
        }
        let routes = self.contracts.columns.route.is_some();
        if self.calendar.as_ref().is_some_and(|of| of.columns.route.is_some() != routes) {
            faults.add("calendar.columns.route", "contracts and reading days both have routes, or neither");
        }
    }
}

struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, path: &str, reason: &str) {
        self.0.push(Fault { path: path.to_owned(), reason: reason.to_owned() });
    }

    fn sheet<C: Named>(&mut self, kind: Kind, sheet: &Sheet<C>, layout: &Layout) {
        let header = layout.header && layout.form != Form::Fixed;
        let used = sheet.columns.named().into_iter().map(|(key, column)| (format!("columns.{key}"), column));
        let ignored = sheet.ignored.iter().enumerate().map(|(at, column)| (format!("ignored[{at}]"), column));
        let all: Vec<(String, &Column)> = used.chain(ignored).collect();
        let mut seen = HashSet::new();
        for (key, column) in &all {
            let path = format!("{}.{key}", kind.as_str());
            match column {
                Column::Number(_) if header => self.add(&path, "the file has a header: name the column"),
                Column::Name(_) if !header => self.add(&path, "the file has no header: number the column"),
                Column::Number(number) if usize::from(*number) > all.len() => {
                    self.add(&path, "each column of the file is used or ignored, so this number leaves a gap");
                }
                column if !seen.insert(*column) => self.add(&path, "another key has this column"),
                _ => {}
            }
        }
        self.widths(&format!("{}.widths", kind.as_str()), layout.form, &sheet.widths, all.len());
    }

    fn parts(&mut self, parts: &[PartColumns]) {
        if parts.is_empty() {
            self.add("bills.columns.parts", "a bill has at least one part");
        }
        for (at, part) in parts.iter().enumerate() {
            let path = |key: &str| format!("bills.columns.parts[{at}].{key}");
            if part.rate > 50 {
                self.add(&path("rate"), "percent, to 50");
            }
            if part.tax.is_none() && part.rate != 0 {
                self.add(&path("tax"), "taxed, and no column says how much");
            }
            if parts[..at].iter().any(|earlier| (earlier.kind, &earlier.name) == (part.kind, &part.name)) {
                self.add(&path("kind"), "an earlier part has the same kind and name");
            }
        }
    }
}

/// 全国地方公共団体コード: five digits and a check digit (総務省「検査数字の算出」).
fn is_bureau_code(code: &str) -> bool {
    let digits: Option<Vec<u32>> = code.chars().map(|c| c.to_digit(10)).collect();
    let Some([first @ .., check]) = digits.as_deref() else { return false };
    let sum: u32 = first.iter().zip((2..=6).rev()).map(|(digit, weight)| digit * weight).sum();
    first.len() == 5 && (11 - sum % 11) % 10 == *check
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_bureau_code_carries_its_check_digit() {
        for code in ["271004", "172014"] {
            assert!(super::is_bureau_code(code), "{code}");
        }
        for code in ["271003", "27100", "2710040", "", "27100x"] {
            assert!(!super::is_bureau_code(code), "{code}");
        }
    }
}
