//! A city's hue as a style sheet of its own: six steps that the roles in `parts/ground/tokens.css` are made of.
use std::hash::{DefaultHasher, Hash, Hasher};

/// A city's six colour steps (50, 200, 300, 900, 1000, 1200), as `/theme-<hash>.css`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    pub(crate) file: String,
    pub(crate) css: String,
}

/// A colour that isn't of the form `#0055ad`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a colour of the form #0055ad: {0:?}")]
pub struct ThemeError(String);

impl Theme {
    /// Colours in the order 50, 200, 300, 900, 1000, 1200.
    pub fn new(steps: [&str; 6]) -> Result<Theme, ThemeError> {
        for step in steps {
            let hex = step.strip_prefix('#').unwrap_or_default();
            if hex.len() != 6 || !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
                return Err(ThemeError(step.to_owned()));
            }
        }
        let [s50, s200, s300, s900, s1000, s1200] = steps;
        let css =
            format!(":root{{--k50:{s50};--k200:{s200};--k300:{s300};--k900:{s900};--k1000:{s1000};--k1200:{s1200}}}\n");
        Ok(Theme { file: format!("theme-{}.css", content_hash(&css)), css })
    }

    /// Where the sheet is served: `/theme-0123456789abcdef.css`.
    pub fn path(&self) -> String {
        format!("/{}", self.file)
    }
}

/// Names a sheet by its content, so that it can be cached for ever. Guards against nothing but a stale cache.
pub(crate) fn content_hash(content: &str) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
