//! The platform's own words, part of the program.
use crate::{Language, bundle::Bundle};
use std::sync::LazyLock;

macro_rules! files {
    ($language:literal: $($name:literal),+ $(,)?) => {
        [$(include_str!(concat!("../ftl/", $language, "/", $name, ".ftl"))),+]
    };
}

macro_rules! all_files {
    ($language:literal) => {
        files!(
            $language: "frame", "login", "home", "notice", "bill", "history", "chart", "contracts", "news", "closed",
            "error", "parts", "intake", "mail", "outbox", "documents", "forms", "register", "recovery", "info",
            "paper", "member",
        )
    };
}

const JA: &[&str] = &all_files!("ja");
const EASY_JA: &[&str] = &all_files!("easy-ja");
const EN: &[&str] = &all_files!("en");

static BUNDLES: LazyLock<[Bundle; 3]> = LazyLock::new(|| {
    Language::ALL.map(|language| {
        let mut bundle = Bundle::empty(language);
        for source in sources(language) {
            // A test reads every file before anything is released.
            bundle.add(language, source).expect("the platform's own words are well-formed");
        }
        bundle
    })
});

pub(crate) fn sources(language: Language) -> &'static [&'static str] {
    match language {
        Language::Ja => JA,
        Language::EasyJa => EASY_JA,
        Language::En => EN,
    }
}

pub(crate) fn bundle(language: Language) -> &'static Bundle {
    &BUNDLES[language as usize]
}
