//! How a bureau's numbers are built (OSK-07, KNZ-08), so that a slip of the pen is told at its place.
use crate::{
    nfkc,
    nfkc::{LONG, is_dash},
};
use serde::Deserialize;
use std::{fmt, str::FromStr};

/// A shape: one `A` for each capital letter, one `9` for each digit, `A999999999`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct NumberShape(Vec<Sort>);

/// What stands at one place of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sort {
    /// A capital letter, A to Z.
    Letter,
    /// A digit.
    Digit,
}

/// A text that is no shape.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a number's shape, 1 to 40 of A (a capital letter) and 9 (a digit): {0:?}")]
pub struct NotAShape(String);

/// Why a typed number has not the shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum WrongShape {
    /// It has more or fewer characters.
    #[error("not {needed} characters")]
    Length {
        /// How many there are.
        needed: usize,
    },
    /// One character is of the wrong sort.
    #[error("character {at} is not a {sort:?}")]
    Character {
        /// Which, counted from 1, as people count.
        at: usize,
        /// What stands there.
        sort: Sort,
    },
}

impl NumberShape {
    /// How many characters a number has.
    pub fn length(&self) -> usize {
        self.0.len()
    }

    /// What stands at each place.
    pub fn sorts(&self) -> &[Sort] {
        &self.0
    }

    /// The number as the bureau writes it: half width, capital letters, without blanks and hyphens.
    pub fn normal(&self, typed: &str) -> Result<String, WrongShape> {
        let between = |c: char| c.is_whitespace() || is_dash(c) || c == LONG;
        let number: String = nfkc(typed).to_uppercase().chars().filter(|&c| !between(c)).collect();
        if number.chars().count() != self.length() {
            return Err(WrongShape::Length { needed: self.length() });
        }
        let wrong = number.chars().zip(&self.0).position(|(c, sort)| !sort.holds(c));
        match wrong {
            Some(at) => Err(WrongShape::Character { at: at + 1, sort: self.0[at] }),
            None => Ok(number),
        }
    }
}

impl fmt::Display for NumberShape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|sort| f.write_str(if *sort == Sort::Letter { "A" } else { "9" }))
    }
}

impl Sort {
    fn holds(self, c: char) -> bool {
        match self {
            Sort::Letter => c.is_ascii_uppercase(),
            Sort::Digit => c.is_ascii_digit(),
        }
    }
}

impl FromStr for NumberShape {
    type Err = NotAShape;
    fn from_str(text: &str) -> Result<NumberShape, NotAShape> {
        let sort = |c: char| match c {
            'A' => Some(Sort::Letter),
            '9' => Some(Sort::Digit),
            _ => None,
        };
        let sorts: Option<Vec<Sort>> = text.chars().map(sort).collect();
        let sorts = sorts.filter(|sorts| (1..=40).contains(&sorts.len()));
        sorts.map(NumberShape).ok_or_else(|| NotAShape(text.to_owned()))
    }
}

impl TryFrom<String> for NumberShape {
    type Error = NotAShape;
    fn try_from(text: String) -> Result<NumberShape, NotAShape> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(shape: &str, typed: &str) -> Result<String, WrongShape> {
        shape.parse::<NumberShape>().unwrap().normal(typed)
    }

    #[test]
    fn osk_07_width_case_and_hyphens_are_normalised() {
        for typed in ["K012345678", "k012345678", "Ｋ０１２３４５６７８", " K012-345-678", "ｋ０１２ー３４５ー６７８"]
        {
            assert_eq!(normal("A999999999", typed), Ok("K012345678".to_owned()), "{typed}");
        }
        assert_eq!(normal("99A9999999", "24k0910000"), Ok("24K0910000".to_owned()));
    }

    #[test]
    fn osk_07_a_wrong_shape_is_told_at_its_place() {
        let at = |at, sort| Err(WrongShape::Character { at, sort });
        assert_eq!(normal("A999999999", "1012345678"), at(1, Sort::Letter));
        assert_eq!(normal("A999999999", "あ012345678"), at(1, Sort::Letter));
        assert_eq!(normal("99A9999999", "2400910000"), at(3, Sort::Letter));
        assert_eq!(normal("A999999999", "K01234567O"), at(10, Sort::Digit));
        assert_eq!(normal("A999999999", "K01234567"), Err(WrongShape::Length { needed: 10 }));
        assert_eq!(normal("A999999999", ""), Err(WrongShape::Length { needed: 10 }));
    }

    #[test]
    fn shapes_are_of_letters_and_digits() {
        for bad in ["", "A99-99", "a999", "A９", &"9".repeat(41)] {
            assert!(bad.parse::<NumberShape>().is_err(), "{bad}");
        }
        assert_eq!("99A9".parse::<NumberShape>().unwrap().to_string(), "99A9");
        assert_eq!("99A".parse::<NumberShape>().unwrap().sorts(), [Sort::Digit, Sort::Digit, Sort::Letter]);
    }
}
