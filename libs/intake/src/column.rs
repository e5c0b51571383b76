//! Where in a row a value stands.
use serde::{Deserialize, Deserializer, de};
use std::fmt;

/// A column of a file: by the name in its header or, where it has none, by its number from 1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// The text of the header, as delivered.
    Name(String),
    /// Counted from 1.
    Number(u16),
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Column::Name(name) => f.write_str(name),
            Column::Number(number) => write!(f, "{number}"),
        }
    }
}

// By hand: an untagged enum would answer "did not match any variant" to whoever writes the layout.
impl<'de> Deserialize<'de> for Column {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Column, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Column;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a column: its name in the header, or its number from 1")
            }

            fn visit_str<E: de::Error>(self, name: &str) -> Result<Column, E> {
                if name.trim().is_empty() {
                    return Err(E::invalid_value(de::Unexpected::Str(name), &self));
                }
                Ok(Column::Name(name.to_owned()))
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Column, E> {
                match u16::try_from(number) {
                    Ok(number) if number > 0 => Ok(Column::Number(number)),
                    _ => Err(E::invalid_value(de::Unexpected::Signed(number), &self)),
                }
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Column, E> {
                self.visit_i64(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
        from.deserialize_any(Visitor)
    }
}
