//! The committed files of each city, as bytes.
use std::path::{Path, PathBuf};
use suimon::Delivery;

fn folder(city: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(city)
}

/// All files of `city` in a folder below its fixtures, `""` for the good ones.
pub fn files(city: &str, below: &str) -> Vec<Delivery> {
    let folder = folder(city).join(below);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("readable").path()).filter(|p| p.is_file()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{} holds no file", folder.display());
    paths.iter().map(|path| delivery(path)).collect()
}

/// One file by its path below the city's fixtures.
pub fn fixture(city: &str, path: &str) -> Delivery {
    delivery(&folder(city).join(path))
}

fn delivery(path: &Path) -> Delivery {
    let bytes = std::fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    Delivery { name: path.file_name().expect("a file").to_string_lossy().into_owned(), bytes }
}
