//! What can be wrong with a file. Coded, with the figures that a person needs; words for people are the platform's
//! texts, found by [`Problem::key`]. `Display` is English, for logs and the command line.
use crate::DateForm;
use kernel::Yen;

/// One thing that is wrong. Names and addresses of residents never stand in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// No sheet of the layout has files of that name.
    #[error("no kind of file has this name; known are {known}")]
    UnknownFile {
        /// The patterns, parted by commas.
        known: String,
    },
    /// No byte but a byte order mark.
    #[error("the file is empty")]
    EmptyFile,
    /// The encoding agreed, but for its mark.
    #[error("the file doesn't begin with the byte order mark of {encoding} that was agreed")]
    NoByteOrderMark {
        /// The encoding agreed.
        encoding: &'static str,
    },
    /// UTF-8 that begins with a mark, where none was agreed.
    #[error("the file begins with a byte order mark, and none was agreed")]
    ByteOrderMark,
    /// Bytes that the encoding doesn't have.
    #[error("not {encoding}")]
    NotEncoded {
        /// The encoding agreed.
        encoding: &'static str,
    },
    /// Text that was read in another encoding than it was written in, here or before it came here.
    #[error("garbled: this looks like text in {instead}")]
    Garbled {
        /// What it was written in.
        instead: &'static str,
    },
    /// U+FFFD: something was lost before the file came here.
    #[error("holds the replacement character U+FFFD: text was lost before")]
    Replaced,
    /// A user-defined character (外字), which nobody else can show.
    #[error("holds the user-defined character (gaiji) {code}")]
    Gaiji {
        /// `F040` in CP932, `U+E000` in Unicode.
        code: String,
    },
    /// NUL, a line break inside a value, a mark that turns the direction of writing.
    #[error("holds the control character {code}")]
    Control {
        /// For instance `U+0000`.
        code: String,
    },
    /// The header lacks a column.
    #[error("the header has no such column")]
    MissingColumn,
    /// The header has a column that the layout neither uses nor ignores.
    #[error("the header has a column that the layout doesn't name")]
    UnknownColumn,
    /// The header names a column twice.
    #[error("the header names this column twice")]
    RepeatedColumn,
    /// A row is too short or too long.
    #[error("{found} fields instead of {expected}")]
    FieldCount {
        /// As the header or the layout has it.
        expected: usize,
        /// In this row.
        found: usize,
    },
    /// A record of a file of fixed length is too short or too long.
    #[error("{found} bytes instead of {expected} (bytes, not characters)")]
    RecordLength {
        /// What the layout's widths add up to.
        expected: usize,
        /// In this record, without the line break.
        found: usize,
    },
    /// A field that must say something is blank.
    #[error("must not be empty")]
    Required,
    /// A text is longer than any real one.
    #[error("longer than {limit} characters")]
    TooLong {
        /// In characters.
        limit: usize,
    },
    /// A number of a contract or a bill holds something else than half-width letters, digits and hyphens.
    #[error("a number of a contract or a bill has half-width letters, digits and hyphens alone")]
    Identifier,
    /// The last digits of an account are more or fewer than four, or something else than half-width digits.
    #[error("not the last four digits of an account, in half width and with leading zeros")]
    LastFour,
    /// A date is written in another way.
    #[error("not a date of the form {}", form.example())]
    DateForm {
        /// The form agreed.
        form: DateForm,
    },
    /// The calendar has no such day.
    #[error("there is no such day")]
    NoSuchDay,
    /// The era named had ended, or hadn't begun (`H31.05.01`).
    #[error("the day is not of the era that it names")]
    OutsideEra,
    /// Before 1900 or after 2199.
    #[error("a day outside 1900 to 2199")]
    DateOutOfRange,
    /// The second of two days lies before the first.
    #[error("earlier than the day in column {other}")]
    DatesReversed {
        /// The column of the day that must come first.
        other: String,
    },
    /// A day that must come after another is the same or earlier.
    #[error("not after the day in column {other}")]
    NotAfter {
        /// The column of the day that must come first.
        other: String,
    },
    /// No whole number, or grouped where the layout knows no groups, or wrongly.
    #[error("not a number as agreed")]
    NumberForm,
    /// A number smaller or larger than any real one.
    #[error("a number outside {least} to {most}")]
    NumberOutOfRange {
        /// The smallest that is taken.
        least: i64,
        /// The largest that is taken.
        most: i64,
    },
    /// A code that the layout doesn't map.
    #[error("unknown code {code:?}; known are {known}")]
    UnknownCode {
        /// Its first 8 characters.
        code: String,
        /// The layout's codes, parted by commas.
        known: String,
    },
    /// Another city's row. Said once for each code in a file.
    #[error("another bureau's row: its code is {found:?}, ours {expected:?}")]
    OtherBureau {
        /// This bureau's code.
        expected: String,
        /// The first 8 characters of the row's.
        found: String,
    },
    /// The same contract, reading or bill again.
    #[error("stands in this file already, in line {line}")]
    Repeated {
        /// Where it stands first.
        line: u64,
    },
    /// The parts of a bill don't add up to its total.
    #[error("the total {total} isn't the sum of the parts, {parts}")]
    PartsDiffer {
        /// As delivered.
        total: Yen,
        /// What the parts as delivered add up to.
        parts: Yen,
    },
    /// Included tax that can't be part of the amount.
    #[error("an included tax of {tax} can't be part of {amount}")]
    TaxOutOfRange {
        /// As delivered.
        tax: Yen,
        /// As delivered.
        amount: Yen,
    },
    /// The file ends before its trailer.
    #[error("the file is cut: its last record is not the trailer {marker:?}")]
    NoTrailer {
        /// What the trailer begins with.
        marker: String,
    },
    /// The trailer counts other rows than there are.
    #[error("the trailer counts {stated} rows, the file has {found}")]
    RowsDiffer {
        /// By the trailer.
        stated: u64,
        /// In the file.
        found: u64,
    },
    /// The trailer has another sum than the rows.
    #[error("the trailer's total is {stated}, the rows' {found}")]
    TotalDiffers {
        /// By the trailer.
        stated: Yen,
        /// In the file.
        found: Yen,
    },
    /// The trailer names as its base a serial that isn't smaller than the file's own.
    #[error("the file is number {own}, and builds upon {base}, which can't have come before it")]
    BaseNotBefore {
        /// The serial upon which the file says that it builds.
        base: u32,
        /// The file's own serial.
        own: u32,
    },
    /// Something follows the trailer.
    #[error("a record after the trailer")]
    AfterTrailer,
    /// There is more that is wrong; reading stopped here.
    #[error("only the first {shown} problems are shown")]
    More {
        /// How many are.
        shown: usize,
    },
}

/// Names and values that a text may use.
type Args = Vec<(&'static str, String)>;

impl Problem {
    /// The key of its text, `intake-…`. Each is used by one case.
    pub fn key(&self) -> &'static str {
        self.told().0
    }

    /// The arguments of its text. Amounts are grouped by thousands, without the unit.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        self.told().1
    }

    fn told(&self) -> (&'static str, Args) {
        use Problem as P;
        let none = Vec::new;
        match self {
            P::UnknownFile { known } => ("intake-unknown-file", vec![("known", known.clone())]),
            P::EmptyFile => ("intake-empty-file", none()),
            P::NoByteOrderMark { encoding } => {
                ("intake-no-byte-order-mark", vec![("encoding", (*encoding).to_owned())])
            }
            P::ByteOrderMark => ("intake-byte-order-mark", none()),
            P::NotEncoded { encoding } => ("intake-not-encoded", vec![("encoding", (*encoding).to_owned())]),
            P::Garbled { instead } => ("intake-garbled", vec![("instead", (*instead).to_owned())]),
            P::Replaced => ("intake-replaced", none()),
            P::Gaiji { code } => ("intake-gaiji", vec![("code", code.clone())]),
            P::Control { code } => ("intake-control", vec![("code", code.clone())]),
            P::MissingColumn => ("intake-missing-column", none()),
            P::UnknownColumn => ("intake-unknown-column", none()),
            P::RepeatedColumn => ("intake-repeated-column", none()),
            P::FieldCount { expected, found } => ("intake-field-count", pair("expected", expected, "found", found)),
            P::RecordLength { expected, found } => ("intake-record-length", pair("expected", expected, "found", found)),
            P::Required => ("intake-required", none()),
            P::TooLong { limit } => ("intake-too-long", vec![("limit", limit.to_string())]),
            P::Identifier => ("intake-identifier", none()),
            P::LastFour => ("intake-last-four", none()),
            P::DateForm { form } => ("intake-date-form", vec![("form", form.example().to_owned())]),
            P::NoSuchDay => ("intake-no-such-day", none()),
            P::OutsideEra => ("intake-outside-era", none()),
            P::DateOutOfRange => ("intake-date-out-of-range", none()),
            P::DatesReversed { other } => ("intake-dates-reversed", vec![("other", other.clone())]),
            P::NotAfter { other } => ("intake-not-after", vec![("other", other.clone())]),
            P::NumberForm => ("intake-number-form", none()),
            P::NumberOutOfRange { least, most } => ("intake-number-out-of-range", pair("least", least, "most", most)),
            P::UnknownCode { code, known } => ("intake-unknown-code", pair("code", code, "known", known)),
            P::OtherBureau { expected, found } => ("intake-other-bureau", pair("expected", expected, "found", found)),
            P::Repeated { line } => ("intake-repeated", vec![("line", line.to_string())]),
            P::PartsDiffer { total, parts } => ("intake-parts-differ", pair("total", total, "parts", parts)),
            P::TaxOutOfRange { tax, amount } => ("intake-tax-out-of-range", pair("tax", tax, "amount", amount)),
            P::NoTrailer { marker } => ("intake-no-trailer", vec![("marker", marker.clone())]),
            P::RowsDiffer { stated, found } => ("intake-rows-differ", pair("stated", stated, "found", found)),
            P::TotalDiffers { stated, found } => ("intake-total-differs", pair("stated", stated, "found", found)),
            P::BaseNotBefore { base, own } => ("intake-base-not-before", pair("base", base, "own", own)),
            P::AfterTrailer => ("intake-after-trailer", none()),
            P::More { shown } => ("intake-more", vec![("shown", shown.to_string())]),
        }
    }
}

fn pair(a: &'static str, of_a: impl ToString, b: &'static str, of_b: impl ToString) -> Args {
    vec![(a, of_a.to_string()), (b, of_b.to_string())]
}
