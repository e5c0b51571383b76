//! The languages that people can read, and which one a request asks for.

/// A language in which every message of the platform exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Japanese.
    #[default]
    Ja,
    /// Plain Japanese (やさしい日本語): short sentences, readings beside hard words.
    EasyJa,
    /// English.
    En,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Language; 3] = [Language::Ja, Language::EasyJa, Language::En];

    /// The name in cookies, links and of a city's file: `ja`, `easy-ja`, `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Ja => "ja",
            Language::EasyJa => "easy-ja",
            Language::En => "en",
        }
    }

    /// The value of HTML's `lang`. Plain Japanese is Japanese to a browser and to a screen reader.
    pub fn html(self) -> &'static str {
        match self {
            Language::Ja | Language::EasyJa => "ja",
            Language::En => "en",
        }
    }

    /// What the language calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::Ja => "日本語",
            Language::EasyJa => "やさしい日本語",
            Language::En => "English",
        }
    }

    /// The language of a tag: `ja`, `easy-ja` or `ja-x-easy`, `en`.
    pub fn of_tag(tag: &str) -> Option<Language> {
        match tag {
            "ja" => Some(Language::Ja),
            "easy-ja" | "ja-x-easy" => Some(Language::EasyJa),
            "en" => Some(Language::En),
            _ => None,
        }
    }

    /// The language of a request: what was chosen (the cookie `lang`), else the first of `Accept-Language` that is
    /// offered, else Japanese.
    pub fn of_request(chosen: Option<&str>, accept: Option<&str>) -> Language {
        chosen.and_then(Language::of_tag).or_else(|| accept.and_then(accepted)).unwrap_or_default()
    }

    /// For Fluent's plural forms.
    pub(crate) fn id(self) -> unic_langid::LanguageIdentifier {
        self.html().parse().unwrap_or_default()
    }
}

/// RFC 9110, 12.5.4: the greatest weight wins, the first of equals.
fn accepted(header: &str) -> Option<Language> {
    let mut best: Option<(f32, Language)> = None;
    for range in header.split(',').take(32) {
        let mut parts = range.split(';').map(str::trim);
        let primary = parts.next().unwrap_or_default().split('-').next().unwrap_or_default();
        let Some(language) = Language::of_tag(&primary.to_ascii_lowercase()) else { continue };
        let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(1.0, |q| q.parse().unwrap_or(0.0));
        if weight > 0.0 && best.is_none_or(|(so_far, _)| weight > so_far) {
            best = Some((weight, language));
        }
    }
    best.map(|(_, language)| language)
}
