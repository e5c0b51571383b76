//! How a record is parted into fields.
use serde::Deserialize;

/// What parts one field from the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Form {
    /// A comma; quotation marks around a field that holds one.
    #[serde(rename = "comma")]
    Comma,
    /// A tab; quotation marks as with commas.
    #[serde(rename = "tab")]
    Tab,
    /// Nothing: each column has so many bytes, filled up with blanks. A record is a line; there is no header.
    #[serde(rename = "fixed")]
    Fixed,
}
