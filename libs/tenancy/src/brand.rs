//! A city's hue (`brand.toml`): six steps of one colour, readable wherever the look uses them (LOOK, "Tokens").
use crate::{Colour, Problem, key_path::KeyPath, layered::Layered};
use serde::Deserialize;

/// How a city looks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Brand {
    /// Its one hue.
    pub hue: Hue,
}

/// Six steps of one hue, from light to dark.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hue {
    /// Soft grounds.
    #[serde(rename = "50")]
    pub k50: Colour,
    /// Lines, and the strong key in dark mode.
    #[serde(rename = "200")]
    pub k200: Colour,
    /// The key in dark mode.
    #[serde(rename = "300")]
    pub k300: Colour,
    /// The key: links, the main button, the current place, charts.
    #[serde(rename = "900")]
    pub k900: Colour,
    /// The key under the pointer.
    #[serde(rename = "1000")]
    pub k1000: Colour,
    /// The strong key.
    #[serde(rename = "1200")]
    pub k1200: Colour,
}

impl Hue {
    /// The steps with their numbers, from light to dark.
    pub fn steps(&self) -> [(u16, Colour); 6] {
        [(50, self.k50), (200, self.k200), (300, self.k300), (900, self.k900), (1000, self.k1000), (1200, self.k1200)]
    }

    /// What can't be read, or is taken for danger or warning: the step and why.
    fn faults(&self) -> Vec<(&'static str, String)> {
        let pairs = [
            ("900", self.k900, "white", Colour::WHITE, 7.0),
            ("900", self.k900, "50", self.k50, 6.0),
            ("300", self.k300, "1200", self.k1200, 8.0),
        ];
        let mut faults = Vec::new();
        for (step, front, ground, back, least) in pairs {
            let contrast = front.contrast(back);
            if contrast < least {
                faults.push((step, format!("contrast of {step} on {ground} is {contrast:.2}, below {least}")));
            }
        }
        for (step, colour) in [("300", self.k300), ("900", self.k900)] {
            match colour.hue() {
                Some(hue) if !(15.0..345.0).contains(&hue) => {
                    faults.push((step, "red means danger, and is never a city's hue".to_owned()));
                }
                Some(hue) if (40.0..70.0).contains(&hue) => {
                    faults.push((step, "yellow means warning, and is never a city's hue".to_owned()));
                }
                _ => {}
            }
        }
        faults
    }
}

pub(crate) fn read(file: &Layered) -> Result<Brand, Vec<Problem>> {
    let brand: Brand = file.read().map_err(|problem| vec![problem])?;
    let faults = brand.hue.faults();
    let problem = |(step, why): (&str, String)| file.problem(&KeyPath::of("hue").then(step), why);
    if faults.is_empty() { Ok(brand) } else { Err(faults.into_iter().map(problem).collect()) }
}
