//! From a bureau's bytes to rows that can be staged.
use crate::refusal::Refusal;
use intake::{File, Kind, Layout};
use std::path::Path;

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
}

/// Reads all files, in the order in which they must be published; or says all that is wrong with them.
pub(crate) fn prepare(layout: &Layout, deliveries: Vec<Delivery>) -> Result<Vec<Prepared>, Vec<Refusal>> {
    let (mut files, mut refusals) = (vec![], vec![]);
    for Delivery { name, bytes } in deliveries {
        let name = Path::new(&name).file_name().map_or_else(|| name.clone(), |n| n.to_string_lossy().into_owned());
        match intake::read(layout, &name, &bytes) {
            Ok(read) => {
                files.push(Prepared { name, fingerprint: intake::fingerprint(&bytes).to_string(), file: read.file })
            }
            Err(errors) => refusals.extend(errors.into_iter().map(Refusal::from)),
        }
    }
    if !refusals.is_empty() {
        return Err(refusals);
    }
    files.sort_by(|a, b| (a.file.kind(), &a.name).cmp(&(b.file.kind(), &b.name)));
    files.dedup_by(|a, b| a.fingerprint == b.fingerprint);
    Ok(files)
}

impl Prepared {
    pub(crate) fn rows(&self) -> usize {
        self.file.rows()
    }

    pub(crate) fn kind(&self) -> Kind {
        self.file.kind()
    }
}
