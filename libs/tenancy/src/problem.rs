//! What is wrong with a city's folder.
use std::{fmt, path::PathBuf};

/// One thing that stops the start. Written `tenants/x/tenant.toml:12: login.hours: why`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file or folder.
    pub file: PathBuf,
    /// The line, from 1; 0 where the file as a whole is meant.
    pub line: usize,
    /// The key, such as `calendar.closed[0]`; empty where none is meant.
    pub key: String,
    /// What is wrong.
    pub why: String,
}

impl Problem {
    /// A file or folder that is wrong as a whole.
    pub(crate) fn whole(file: impl Into<PathBuf>, why: impl Into<String>) -> Problem {
        Problem { file: file.into(), line: 0, key: String::new(), why: why.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.file.display())?;
        if self.line > 0 {
            write!(f, "{}:", self.line)?;
        }
        if !self.key.is_empty() {
            write!(f, " {}:", self.key)?;
        }
        write!(f, " {}", self.why)
    }
}

impl std::error::Error for Problem {}
