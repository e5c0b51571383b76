//! Messages in one language of one city.
use crate::{City, Language, Value, platform};
use fluent_bundle::FluentArgs;

/// A city's words in one language. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Words {
    city: City,
    language: Language,
}

impl Words {
    pub(crate) fn new(city: City, language: Language) -> Words {
        Words { city, language }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The same city's words in another language.
    pub fn in_language(&self, language: Language) -> Words {
        Words { city: self.city.clone(), language }
    }

    /// The message of a key, with its arguments by name. `None` when no such message exists or when it lacks an
    /// argument.
    pub fn try_get(&self, key: &str, args: &[(&str, Value<'_>)]) -> Option<String> {
        let args: Option<FluentArgs> = (!args.is_empty()).then(|| args.iter().cloned().collect());
        let find = |language| {
            let own = self.city.bundle(language).format(key, args.as_ref());
            own.or_else(|| platform::bundle(language).format(key, args.as_ref()))
        };
        find(self.language).or_else(|| if self.language == Language::Ja { None } else { find(Language::Ja) })
    }

    /// The message of a key; the key itself, with a line in the log, when [`Words::try_get`] finds none.
    pub fn get(&self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        self.try_get(key, args).unwrap_or_else(|| {
            tracing::error!(key, language = self.language.tag(), "a message or one of its arguments is missing");
            key.to_owned()
        })
    }
}
