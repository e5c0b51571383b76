//! Where it is wrong.
use crate::{Column, Problem};
use std::fmt;

/// How many problems of one file are told; one more then says that there are more.
pub const MOST_ERRORS: usize = 100;

/// One problem and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowError {
    /// The name of the file, without folders.
    pub file: String,
    /// The physical line on which the record begins, from 1; `None` for what concerns the whole file.
    pub line: Option<u64>,
    /// The name of the column in the header or, where there is none, its number.
    pub column: Option<String>,
    /// What is wrong.
    pub problem: Problem,
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": {}", self.problem)
    }
}

impl std::error::Error for RowError {}

/// That a value is missing because its problem has been noted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Noted;

/// The problems of one file, in the order in which they were met.
#[derive(Debug)]
pub(crate) struct Problems {
    file: String,
    errors: Vec<RowError>,
}

impl Problems {
    pub(crate) fn of(file_name: &str) -> Problems {
        let file = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name).to_owned();
        Problems { file, errors: Vec::new() }
    }

    /// Notes one, unless there are too many.
    pub(crate) fn note(&mut self, line: Option<u64>, column: Option<&Column>, problem: Problem) -> Noted {
        let problem = match self.errors.len() {
            ..MOST_ERRORS => problem,
            MOST_ERRORS => return self.push(None, None, Problem::More { shown: MOST_ERRORS }),
            _ => return Noted,
        };
        self.push(line, column.map(ToString::to_string), problem)
    }

    /// Whether no more are taken, so that reading on is of no use.
    pub(crate) fn full(&self) -> bool {
        self.errors.len() > MOST_ERRORS
    }

    /// The value, if nothing was wrong.
    pub(crate) fn unless_any<T>(self, value: T) -> Result<T, Vec<RowError>> {
        if self.errors.is_empty() { Ok(value) } else { Err(self.errors) }
    }

    /// All of them.
    pub(crate) fn into_errors(self) -> Vec<RowError> {
        self.errors
    }

    fn push(&mut self, line: Option<u64>, column: Option<String>, problem: Problem) -> Noted {
        self.errors.push(RowError { file: self.file.clone(), line, column, problem });
        Noted
    }
}
