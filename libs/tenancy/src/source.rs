//! One TOML file, and the lines of its keys.
use crate::{
    Problem,
    key_path::{KeyPath, Step},
};
use std::{
    fs, io,
    path::{Path, PathBuf},
};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

pub(crate) struct Source {
    pub(crate) file: PathBuf,
    text: String,
}

impl Source {
    pub(crate) fn open(file: &Path) -> Result<Source, Problem> {
        match fs::read_to_string(file) {
            Ok(text) => Ok(Source { file: file.to_owned(), text }),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(Problem::whole(file, "not UTF-8")),
            Err(error) => Err(Problem::whole(file, format!("can't be read: {error}"))),
        }
    }

    /// A file that may be missing; then it is as if it were empty.
    pub(crate) fn open_if_there(file: &Path) -> Result<Source, Problem> {
        if file.exists() { Source::open(file) } else { Ok(Source { file: file.to_owned(), text: String::new() }) }
    }

    pub(crate) fn table(&self) -> Result<Spanned<DeTable<'_>>, Problem> {
        DeTable::parse(&self.text).map_err(|error| Problem {
            line: error.span().map_or(0, |span| self.line_of(span.start)),
            ..Problem::whole(&self.file, error.message())
        })
    }

    /// The line, from 1, of the deepest part of the path that stands here, and whether that is the whole path.
    pub(crate) fn place(&self, path: &KeyPath) -> (usize, bool) {
        let mut line = 1;
        let Ok(table) = DeTable::parse(&self.text) else { return (line, false) };
        let mut here = &DeValue::Table(table.into_inner());
        for step in path.steps() {
            let found = match (step, here) {
                (Step::Key(key), DeValue::Table(table)) => {
                    table.get_key_value(key.as_str()).map(|(key, value)| (key.span(), value))
                }
                (Step::At(index), DeValue::Array(array)) => array.get(*index).map(|value| (value.span(), value)),
                _ => None,
            };
            let Some((span, value)) = found else { return (line, false) };
            (line, here) = (self.line_of(span.start), value.get_ref());
        }
        (line, true)
    }

    fn line_of(&self, byte: usize) -> usize {
        self.text.as_bytes().iter().take(byte).filter(|&&b| b == b'\n').count() + 1
    }
}
