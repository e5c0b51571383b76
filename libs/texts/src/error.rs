//! What is wrong with a file of words.
use crate::Language;

/// A file of a city's words that can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("texts/{}.ftl, line {line}: {why}", language.tag())]
pub struct Error {
    /// The language of the file.
    pub language: Language,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub why: String,
}

/// The line, from 1, of a byte of a text.
pub(crate) fn line_of(source: &str, byte: usize) -> usize {
    source.bytes().take(byte).filter(|&b| b == b'\n').count() + 1
}
