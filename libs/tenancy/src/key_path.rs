//! The way to a value in a file: `calendar.closed[0]`.
use serde_path_to_error::{Path, Segment};
use std::fmt;

#[derive(Debug, Clone)]
pub(crate) struct KeyPath(Vec<Step>);

#[derive(Debug, Clone)]
pub(crate) enum Step {
    Key(String),
    At(usize),
}

impl KeyPath {
    /// The path as it is written; a key of ours holds neither dot nor bracket.
    pub(crate) fn of(text: &str) -> KeyPath {
        let parts = text.split(['.', '[']).filter(|part| !part.is_empty());
        let step = |part: &str| match part.strip_suffix(']').map(str::parse) {
            Some(Ok(index)) => Step::At(index),
            _ => Step::Key(part.to_owned()),
        };
        KeyPath(parts.map(step).collect())
    }

    pub(crate) fn then(mut self, key: &str) -> KeyPath {
        self.0.push(Step::Key(key.to_owned()));
        self
    }

    pub(crate) fn steps(&self) -> &[Step] {
        &self.0
    }
}

impl From<&Path> for KeyPath {
    fn from(path: &Path) -> KeyPath {
        let step = |segment: &Segment| match segment {
            Segment::Seq { index } => Some(Step::At(*index)),
            Segment::Map { key } | Segment::Enum { variant: key } => Some(Step::Key(key.clone())),
            Segment::Unknown => None,
        };
        KeyPath(path.iter().filter_map(step).collect())
    }
}

impl fmt::Display for KeyPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if i == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::At(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}
