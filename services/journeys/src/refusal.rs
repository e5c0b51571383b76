//! What is wrong with a delivery, line by line.
use intake::{Problem, RowError};

/// Something that is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The file's name.
    pub file: String,
    /// The line, from 1; none for the whole file.
    pub line: Option<u64>,
    /// The column's name or number.
    pub column: Option<String>,
    /// What is wrong.
    pub why: Why,
}

/// What is wrong with a line, or with a whole file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The file itself.
    File(Problem),
    /// It names a contract that the bureau never delivered.
    UnknownContract,
    /// It pays a bill that the bureau never delivered.
    UnknownBill,
    /// It is a second bill, by another number, for a contract, a month and a period that has one.
    SecondBill,
    /// It moves a reading that has been, or one to come to a day that has been.
    ReadingHasBeen,
    /// It is a file of changes, and builds upon another than the newest that was loaded of its kind.
    OtherBase {
        /// The number of the file upon which it builds.
        base: u32,
        /// The newest that was loaded, if any.
        newest: Option<u32>,
    },
    /// It is no newer than the newest that was loaded of its kind.
    Superseded {
        /// Its number.
        serial: u32,
        /// The newest that was loaded.
        newest: u32,
    },
}

impl From<RowError> for Refusal {
    fn from(error: RowError) -> Refusal {
        Refusal { file: error.file, line: error.line, column: error.column, why: Why::File(error.problem) }
    }
}
