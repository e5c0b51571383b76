//! One city's folder, read.
use crate::{Brand, Code, Facts, Problem, brand, key_path::KeyPath, layered::Layered, together};
use std::{
    fs,
    path::{Path, PathBuf},
};
use texts::{City, Language};

/// What a city's folder says. Which id the store gave the city isn't in it.
#[derive(Debug)]
pub struct Tenant {
    /// The folder's name.
    pub code: Code,
    /// `tenant.toml`.
    pub facts: Facts,
    /// `brand.toml`.
    pub brand: Brand,
    /// `texts/*.ftl`.
    pub texts: City,
    /// `intake.toml`: how the bureau's files are written.
    pub intake: intake::Layout,
}

/// A tenant, and where its hosts stand, for whoever compares it with others.
pub(crate) struct Read {
    pub(crate) tenant: Tenant,
    pub(crate) file: Layered,
}

/// The folder that every other one stands over.
pub(crate) const DEFAULTS: &str = "defaults";
const FILES: [&str; 4] = ["brand.toml", "intake.toml", "tenant.toml", "texts"];

/// Reads a city's folder, or names all that is wrong in it.
pub(crate) fn read(folder: &Path, defaults: &Path) -> Result<Read, Vec<Problem>> {
    let mut problems = strangers(folder);
    let mut noted = |found: Vec<Problem>| problems.extend(found);
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let code = name.parse::<Code>().map_err(|error| noted(vec![Problem::whole(folder, error.to_string())]));
    let file = Layered::open(folder, defaults, "tenant.toml").map_err(|problem| noted(vec![problem]));
    let facts = file.as_ref().map_err(|&()| ()).and_then(|file| facts(file).map_err(&mut noted));
    let brand = Layered::open(folder, defaults, "brand.toml").map_err(|problem| vec![problem]);
    let brand = brand.and_then(|file| brand::read(&file)).map_err(&mut noted);
    let texts = texts(folder).map_err(&mut noted);
    let intake = Layered::open_alone(folder, "intake.toml").map_err(|problem| vec![problem]);
    let intake = intake.and_then(|file| layout(&file)).map_err(&mut noted);
    match (code, file, facts, brand, texts, intake) {
        (Ok(code), Ok(file), Ok(facts), Ok(brand), Ok(texts), Ok(intake)) if problems.is_empty() => {
            Ok(Read { tenant: Tenant { code, facts, brand, texts, intake }, file })
        }
        _ => Err(problems),
    }
}

fn facts(file: &Layered) -> Result<Facts, Vec<Problem>> {
    let facts: Facts = file.read().map_err(|problem| vec![problem])?;
    let addresses = facts.hosts.iter().enumerate().filter(|(_, host)| !host.is_name());
    let mut problems: Vec<Problem> = addresses
        .map(|(at, _)| file.problem(&KeyPath::of(&format!("hosts[{at}]")), "the address of a machine, not a name"))
        .collect();
    problems.extend(together::faults(&facts).into_iter().map(|(key, why)| file.problem(&KeyPath::of(key), why)));
    if problems.is_empty() { Ok(facts) } else { Err(problems) }
}

fn layout(file: &Layered) -> Result<intake::Layout, Vec<Problem>> {
    let layout: intake::Layout = file.read().map_err(|problem| vec![problem])?;
    let faults = layout.check();
    let problem = |fault: intake::Fault| file.problem(&KeyPath::of(&fault.path), fault.reason);
    if faults.is_empty() { Ok(layout) } else { Err(faults.into_iter().map(problem).collect()) }
}

/// Files that nobody would read: a slip of the pen in a name must not pass for a default.
fn strangers(folder: &Path) -> Vec<Problem> {
    let (inside, of_texts) = (names(folder), names(&folder.join("texts")));
    let unknown = inside.into_iter().filter(|path| !FILES.iter().any(|file| path.ends_with(file)));
    let no_words = of_texts.into_iter().filter(|path| language(path).is_none());
    unknown.chain(no_words).map(|path| Problem::whole(path, "no file of a tenant's folder")).collect()
}

fn texts(folder: &Path) -> Result<City, Vec<Problem>> {
    let mut files = Vec::new();
    for path in names(&folder.join("texts")) {
        if let Some(language) = language(&path) {
            let text = fs::read_to_string(&path).map_err(|error| vec![Problem::whole(&path, error.to_string())])?;
            files.push((language, text));
        }
    }
    City::new(files).map_err(|error| {
        let file = folder.join("texts").join(format!("{}.ftl", error.language.tag()));
        vec![Problem { line: error.line, ..Problem::whole(file, error.why) }]
    })
}

/// The language of `<tag>.ftl`.
fn language(path: &Path) -> Option<Language> {
    let tag = path.file_name()?.to_str()?.strip_suffix(".ftl")?;
    Language::ALL.into_iter().find(|language| language.tag() == tag)
}

/// What stands in a folder, in order, but for what editors and systems hide there. Nothing where there is no folder.
pub(crate) fn names(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let hidden = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| !hidden(path)).collect();
    paths.sort();
    paths
}
