//! The list as a table: a line for each contract, under the bureau's own words.
use contract::paper::{Change, Changed, Printed};
use kernel::PaperForm;

/// What stands above the columns.
#[derive(Clone, Debug)]
pub struct Headings {
    /// What has to be done, in a list of changes.
    pub change: String,
    /// The bureau's number for the contract.
    pub customer_no: String,
    /// Who made it.
    pub holder_name: String,
    /// The route.
    pub route: String,
    /// In which form.
    pub form: String,
    /// Where it goes.
    pub address: String,
    /// Where the water is used.
    pub place: String,
}

/// The bureau's words. Whoever opens the door has them; a journey knows no language.
#[derive(Clone, Debug)]
pub struct Words {
    /// Above the columns.
    pub headings: Headings,
    /// A slip that is left at the reading.
    pub slip: String,
    /// A postcard.
    pub postcard: String,
    /// It gets paper, and got none.
    pub added: String,
    /// Its name, form or address is another.
    pub altered: String,
    /// It gets none, and got some.
    pub withdrawn: String,
}

/// The whole list.
pub(super) fn of_all(words: &Words, rows: &[Printed]) -> Vec<Vec<String>> {
    std::iter::once(head(words).to_vec()).chain(rows.iter().map(|row| line(words, row).to_vec())).collect()
}

/// What has changed of it.
pub(super) fn of_changes(words: &Words, rows: &[Changed]) -> Vec<Vec<String>> {
    let record = |first: &str, rest: [String; 6]| std::iter::once(first.to_owned()).chain(rest).collect();
    let changed = |row: &Changed| {
        let change = match row.change {
            Change::Added => &words.added,
            Change::Altered => &words.altered,
            Change::Withdrawn => &words.withdrawn,
        };
        let mut rest: [String; 6] = Default::default();
        row.customer_no.clone_into(&mut rest[0]);
        record(change, row.now.as_ref().map_or(rest, |now| line(words, now)))
    };
    std::iter::once(record(&words.headings.change, head(words))).chain(rows.iter().map(changed)).collect()
}

fn head(words: &Words) -> [String; 6] {
    let Headings { customer_no, holder_name, route, form, address, place, .. } = words.headings.clone();
    [customer_no, holder_name, route, form, address, place]
}

fn line(words: &Words, row: &Printed) -> [String; 6] {
    let form = match row.form {
        PaperForm::Slip => &words.slip,
        PaperForm::Postcard => &words.postcard,
    };
    [&row.customer_no, &row.holder_name, &row.route, form, &row.address, &row.place].map(Clone::clone)
}
