//! A city's words over the platform's.
use crate::{
    Error, Language, Words,
    bundle::{Bundle, line_of_key},
    platform,
};
use std::sync::Arc;

/// A city's words in all languages. Cheap to clone.
#[derive(Clone)]
pub struct City(Arc<[Bundle; 3]>);

impl City {
    /// Reads a city's files. Each key must be one of the platform's, with no argument that the platform's message
    /// does not have, or start with `city-`; a language may have at most one file.
    pub fn new(files: Vec<(Language, String)>) -> Result<City, Error> {
        let mut bundles = Language::ALL.map(Bundle::empty);
        for (language, source) in files {
            let bundle = &mut bundles[language as usize];
            bundle.add(language, &source)?;
            for (key, arguments) in &bundle.arguments {
                let error = |why| Error { language, line: line_of_key(&source, key), why };
                if key.starts_with("city-") {
                    continue;
                }
                let Some(known) = platform::bundle(Language::Ja).arguments.get(key) else {
                    return Err(error(format!("{key} is no message of the platform; a city's own start with city-")));
                };
                if let Some(unknown) = arguments.difference(known).next() {
                    return Err(error(format!("{key} is given no ${unknown}")));
                }
            }
        }
        Ok(City(Arc::new(bundles)))
    }

    /// The platform's words alone: for pages that belong to no city.
    pub fn none() -> City {
        City(Arc::new(Language::ALL.map(Bundle::empty)))
    }

    /// This city's words in a language.
    pub fn words(&self, language: Language) -> Words {
        Words::new(self.clone(), language)
    }

    pub(crate) fn bundle(&self, language: Language) -> &Bundle {
        &self.0[language as usize]
    }
}

impl std::fmt::Debug for City {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("City").finish_non_exhaustive()
    }
}
