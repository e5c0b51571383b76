//! Colours, and how well one is read on another.
use serde::Deserialize;
use std::fmt;

/// An opaque sRGB colour, written `#rrggbb` in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Colour([u8; 3]);

/// A text that is no colour.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a colour of the form #rrggbb, in lower case: {0:?}")]
pub struct NotAColour(String);

impl Colour {
    pub(crate) const WHITE: Colour = Colour([0xff; 3]);

    /// The ratio of contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
    pub(crate) fn contrast(self, other: Colour) -> f64 {
        let (a, b) = (self.luminance() + 0.05, other.luminance() + 0.05);
        a.max(b) / a.min(b)
    }

    /// The hue in degrees from red, 0 to 360; `None` for greys.
    pub(crate) fn hue(self) -> Option<f64> {
        let [r, g, b] = self.0.map(|channel| f64::from(channel) / 255.0);
        let (most, least) = (r.max(g).max(b), r.min(g).min(b));
        let span = most - least;
        if span < 0.05 {
            return None;
        }
        let sixths = if r >= g && r >= b {
            (g - b) / span
        } else if g >= b {
            (b - r) / span + 2.0
        } else {
            (r - g) / span + 4.0
        };
        Some((sixths * 60.0).rem_euclid(360.0))
    }

    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let [r, g, b] = self.0.map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }
}

impl TryFrom<String> for Colour {
    type Error = NotAColour;
    fn try_from(text: String) -> Result<Colour, NotAColour> {
        let digits = text.strip_prefix('#').filter(|digits| {
            digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
        });
        match digits.map(|digits| u32::from_str_radix(digits, 16)) {
            Some(Ok(number)) => {
                let [_, r, g, b] = number.to_be_bytes();
                Ok(Colour([r, g, b]))
            }
            _ => Err(NotAColour(text)),
        }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::Colour;

    fn colour(text: &str) -> Colour {
        text.to_owned().try_into().unwrap()
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((colour("#000000").contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
        assert!((colour("#767676").contrast(Colour::WHITE) - 4.54).abs() < 0.01);
        assert!((colour("#777777").contrast(Colour::WHITE) - 4.48).abs() < 0.01);
    }

    #[test]
    fn hues_go_round_from_red() {
        let hue = |text| colour(text).hue().map(f64::round);
        assert_eq!(hue("#ce0000"), Some(0.0));
        assert_eq!(hue("#ffd43d"), Some(47.0));
        assert_eq!(hue("#115a36"), Some(150.0));
        assert_eq!(hue("#0055ad"), Some(211.0));
        assert_eq!(hue("#333333"), None);
    }

    #[test]
    fn only_six_lower_case_digits_are_a_colour() {
        assert_eq!(colour("#0055ad").to_string(), "#0055ad");
        for bad in ["0055ad", "#05a", "#0055AD", "#0055a", "#0055ad0", "#+055ad", "blue", "#００５５ａｄ"] {
            assert!(Colour::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }
}
