//! From a bureau's bytes to rows that can be staged.
use crate::refusal::Refusal;
use intake::{Accepted, File, Kind, Layout, Serial};
use std::{collections::HashSet, path::Path};

/// A file as the bureau delivered it.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// Its name, which says what it holds; folders don't count.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A file that was read whole.
pub(crate) struct Prepared {
    pub(crate) name: String,
    pub(crate) fingerprint: String,
    pub(crate) file: File,
    pub(crate) serial: Option<Serial>,
}

/// Reads all files, in the order in which they must be published; or says all that is wrong with them.
pub(crate) fn prepare(layout: &Layout, deliveries: Vec<Delivery>) -> Result<Vec<Prepared>, Vec<Refusal>> {
    let (mut files, mut refusals) = (vec![], vec![]);
    for Delivery { name, bytes } in deliveries {
        let name = Path::new(&name).file_name().map_or_else(|| name.clone(), |n| n.to_string_lossy().into_owned());
        match intake::read(layout, &name, &bytes) {
            Ok(Accepted { file, serial }) => {
                let fingerprint = intake::fingerprint(&bytes).to_string();
                files.push(Prepared { name, fingerprint, file, serial });
            }
            Err(errors) => refusals.extend(errors.into_iter().map(Refusal::from)),
        }
    }
    if !refusals.is_empty() {
        return Err(refusals);
    }
    files.sort_by(|a, b| a.place().cmp(&b.place()));
    let mut seen = HashSet::new();
    files.retain(|file| seen.insert(file.fingerprint.clone()));
    Ok(files)
}

impl Prepared {
    /// By kind, then by number, for a file of changes builds upon the one before it; by name where there is no number.
    fn place(&self) -> (Kind, Option<u32>, &str) {
        (self.kind(), self.serial.map(|serial| serial.own), &self.name)
    }

    pub(crate) fn rows(&self) -> usize {
        self.file.rows()
    }

    pub(crate) fn kind(&self) -> Kind {
        self.file.kind()
    }
}
