//! The files of this repository, as text.

use std::fs;
use std::path::{Path, PathBuf};

/// What is made, fetched or private, wherever it lies.
const SKIPPED: [&str; 6] = [".git", "target", "node_modules", "pictures", "data", "results"];

/// The repository's folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the repository is there")
}

/// Every file of the repository, as path from its root with `/`, sorted; what is made or fetched left out.
pub fn all() -> Vec<String> {
    let mut found = Vec::new();
    walk(&root(), "", &mut found);
    found.sort();
    found
}

/// Every Rust file among them.
pub fn rust() -> impl Iterator<Item = String> {
    all().into_iter().filter(|path| Path::new(path).extension().is_some_and(|ending| ending == "rs"))
}

/// The text of a file; none where it is no UTF-8 (fixtures in a bureau's encoding, pictures).
pub fn text(path: &str) -> Option<String> {
    fs::read(root().join(path)).ok().and_then(|bytes| String::from_utf8(bytes).ok())
}

/// The file's name without its folder and its ending.
pub fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split('.').next().unwrap_or(name)
}

fn walk(folder: &Path, prefix: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("the folder can be read").map_while(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
        let kind = entry.file_type().expect("an entry has a type");
        if kind.is_dir() && !SKIPPED.contains(&name.as_str()) {
            walk(&entry.path(), &path, found);
        } else if kind.is_file() {
            found.push(path);
        }
    }
}
