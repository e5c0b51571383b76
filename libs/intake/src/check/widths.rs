//! What holds of files of fixed length alone.
use super::Faults;
use crate::{Encoding, Form, Layout};

impl Layout {
    pub(super) fn check_fixed(&self, faults: &mut Faults) {
        let trailer = &self.trailer;
        if self.form != Form::Fixed {
            return faults.widths("trailer.widths", self.form, &trailer.widths, 0);
        }
        if self.encoding == Encoding::Utf16LeBom {
            faults
                .add("encoding", "a width in bytes would cut UTF-16 in halves: no file of fixed length is written so");
        }
        if self.header {
            faults.add("header", "a file of fixed length has no header");
        }
        let columns = [Some(trailer.rows), Some(trailer.total), trailer.serial, trailer.base];
        let most = columns.into_iter().flatten().max().unwrap_or_default();
        // The trailer may have columns that are left blank; a column that is used must be there.
        faults.widths("trailer.widths", self.form, &trailer.widths, trailer.widths.len().max(usize::from(most)));
        if trailer.widths.first().is_some_and(|first| usize::from(*first) < trailer.marker.len()) {
            faults.add("trailer.marker", "longer than its column");
        }
    }
}

impl Faults {
    /// `columns`: how many there must be.
    pub(super) fn widths(&mut self, path: &str, form: Form, widths: &[u16], columns: usize) {
        if form != Form::Fixed {
            if !widths.is_empty() {
                self.add(path, "only files of fixed length have widths");
            }
        } else if widths.len() != columns {
            self.add(path, &format!("a width for each column, used or ignored: {columns}, not {}", widths.len()));
        } else if widths.contains(&0) {
            self.add(path, "a column has at least one byte");
        }
    }
}
