//! Money, water and other quantities, as each language writes them.
use crate::{Language, Words};
use kernel::{M3, Yen};

impl Words {
    /// `5,509円`; `5,509 yen` in English.
    pub fn yen(&self, amount: Yen) -> String {
        match self.language() {
            Language::Ja | Language::EasyJa => format!("{amount}円"),
            Language::En => format!("{amount} yen"),
        }
    }

    /// `24 m³`.
    #[expect(clippy::unused_self, reason = "a language to come may write it otherwise")]
    pub fn m3(&self, water: M3) -> String {
        format!("{water} m³")
    }

    /// Cubic metres to be read aloud: `24立方メートル`; `24 cubic metres`.
    pub fn m3_spoken(&self, water: M3) -> String {
        match self.language() {
            Language::Ja | Language::EasyJa => format!("{water}立方メートル"),
            Language::En if water.0 == 1 => "1 cubic metre".to_owned(),
            Language::En => format!("{water} cubic metres"),
        }
    }

    /// `62日`; `62 days`.
    pub fn days(&self, days: i32) -> String {
        match self.language() {
            Language::Ja | Language::EasyJa => format!("{days}日"),
            Language::En if days == 1 => "1 day".to_owned(),
            Language::En => format!("{days} days"),
        }
    }
}
