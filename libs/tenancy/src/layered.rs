//! A city's file over the defaults' of the same name: a table over a table joins key by key, all else replaces.
use crate::{Problem, key_path::KeyPath, source::Source};
use serde::de::DeserializeOwned;
use std::path::Path;
use toml::{
    Deserializer,
    de::{DeTable, DeValue},
};

pub(crate) struct Layered {
    city: Source,
    defaults: Option<Source>,
}

impl Layered {
    /// The file of this name in a city's folder, which may be missing, over the one in the defaults' folder.
    pub(crate) fn open(folder: &Path, defaults: &Path, name: &str) -> Result<Layered, Problem> {
        let city = Source::open_if_there(&folder.join(name))?;
        Ok(Layered { city, defaults: Some(Source::open(&defaults.join(name))?) })
    }

    /// A file of the city alone, which must be there.
    pub(crate) fn open_alone(folder: &Path, name: &str) -> Result<Layered, Problem> {
        Ok(Layered { city: Source::open(&folder.join(name))?, defaults: None })
    }

    pub(crate) fn read<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        let mut table = self.city.table()?;
        if let Some(defaults) = &self.defaults {
            add_missing(table.get_mut(), defaults.table()?.into_inner());
        }
        serde_path_to_error::deserialize(Deserializer::from(table)).map_err(|error| {
            let (path, why) = (KeyPath::from(error.path()), error.inner().message());
            match why.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`')) {
                Some(field) => self.missing(path, field),
                None => self.problem(&self.more_exact(path, why), why),
            }
        })
    }

    /// What a table's values come to together is refused as the table's, in words that begin with the key at fault
    /// ("months is 0 …"): then that key is meant.
    fn more_exact(&self, table: KeyPath, why: &str) -> KeyPath {
        let key = table.clone().then(why.split(' ').next().unwrap_or_default());
        let stands_in = |source: &Source| source.place(&key).1;
        if stands_in(&self.city) || self.defaults.as_ref().is_some_and(stands_in) { key } else { table }
    }

    /// A problem of a value: in the city's file where it stands there, else in the defaults'.
    pub(crate) fn problem(&self, path: &KeyPath, why: impl Into<String>) -> Problem {
        let in_city = self.city.place(path);
        let in_defaults = self.defaults.as_ref().map(|source| (source, source.place(path)));
        let (source, line) = match in_defaults {
            Some((defaults, (line, true))) if !in_city.1 => (defaults, line),
            _ => (&self.city, in_city.0),
        };
        Problem { file: source.file.clone(), line, key: path.to_string(), why: why.into() }
    }

    /// What the city must say itself; its own file is wrong, wherever the table begins.
    fn missing(&self, table: KeyPath, field: &str) -> Problem {
        let line = self.city.place(&table).0;
        let why = "missing, and has no default".to_owned();
        Problem { file: self.city.file.clone(), line, key: table.then(field).to_string(), why }
    }
}

fn add_missing<'a>(over: &mut DeTable<'a>, under: DeTable<'a>) {
    for (key, value) in under {
        match over.get_mut(&key) {
            None => {
                over.insert(key, value);
            }
            Some(known) => {
                if let (DeValue::Table(over), DeValue::Table(under)) = (known.get_mut(), value.into_inner()) {
                    add_missing(over, under);
                }
            }
        }
    }
}
