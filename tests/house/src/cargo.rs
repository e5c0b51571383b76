//! What cargo knows about the workspace: `cargo metadata` (who names whom) and `cargo tree` (what is built).

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde::Deserialize;

use crate::files;

/// What `cargo metadata` says of this machine's target.
#[derive(Debug, Deserialize)]
pub struct Metadata {
    /// Every crate of the tree, ours among them.
    pub packages: Vec<Package>,
    workspace_members: BTreeSet<String>,
}

/// One crate.
#[derive(Debug, Deserialize)]
pub struct Package {
    id: String,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence, as SPDX expression or in the older form with `/`.
    pub license: Option<String>,
    /// Where it comes from; none for a path.
    pub source: Option<String>,
    /// What its manifest names.
    pub dependencies: Vec<Dependency>,
    targets: Vec<Target>,
}

/// One library, program or test of a crate.
#[derive(Debug, Deserialize)]
struct Target {
    name: String,
    src_path: String,
}

/// One line of a manifest.
#[derive(Debug, Deserialize)]
pub struct Dependency {
    /// The crate that is named.
    pub name: String,
    /// `build` or `dev`; none for `[dependencies]`.
    pub kind: Option<String>,
}

impl Metadata {
    /// Asks cargo, for this machine's target alone.
    pub fn read() -> Self {
        let target = host();
        let args = ["metadata", "--format-version", "1", "--locked", "--filter-platform", &target];
        serde_json::from_str(&cargo(&args)).expect("cargo metadata prints JSON")
    }

    /// Our own crates.
    pub fn ours(&self) -> impl Iterator<Item = &Package> {
        self.packages.iter().filter(|package| self.is_ours(package))
    }

    /// In which of our crates the target `name` with the root file `source` is.
    pub fn package_of(&self, name: &str, source: &str) -> Option<String> {
        let is_it = |target: &Target| target.name.replace('-', "_") == name && target.src_path.ends_with(source);
        self.ours().find(|package| package.targets.iter().any(is_it)).map(|package| package.name.clone())
    }

    /// Whether a crate is a member of this workspace.
    pub fn is_ours(&self, package: &Package) -> bool {
        self.workspace_members.contains(&package.id)
    }
}

/// Name -> versions of everything that a build of the workspace compiles. `cargo metadata` lists more: crates that an
/// optional feature of somebody's would bring.
pub fn built() -> BTreeMap<String, BTreeSet<String>> {
    let args = ["tree", "--workspace", "--locked", "--edges", "normal,build", "--prefix", "none"];
    let mut all = BTreeMap::<String, BTreeSet<String>>::new();
    for line in cargo(&args).lines() {
        let mut words = line.split_whitespace();
        if let (Some(name), Some(version)) = (words.next(), words.next()) {
            all.entry(name.to_owned()).or_default().insert(version.trim_start_matches('v').to_owned());
        }
    }
    all
}

/// The part of a version that two of them must share to be one: `1` of `1.4.2`, `0.16` of `0.16.1`, `0.0.3` of itself.
pub fn compatible(version: &str) -> String {
    let mut parts = version.split(['.', '+', '-']);
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        if kept.split('.').any(|number| number != "0") {
            break;
        }
        kept = format!("{kept}.{part}");
    }
    kept
}

fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = text.lines().find_map(|line| line.strip_prefix("host: "));
    line.expect("rustc -vV names its host").to_owned()
}

/// Without the network where that will do; a fresh clone lacks manifests of crates that no build of ours compiles.
fn cargo(args: &[&str]) -> String {
    let run = |more: &[&str]| {
        let all = args.iter().chain(more);
        Command::new(env!("CARGO")).args(all).current_dir(files::root()).output().expect("cargo runs")
    };
    let offline = run(&["--offline"]);
    let output = if offline.status.success() { offline } else { run(&[]) };
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "cargo {args:?} failed. If Cargo.lock is behind a manifest, build once without --locked:\n{error}"
    );
    String::from_utf8(output.stdout).expect("cargo prints UTF-8")
}

#[cfg(test)]
mod tests {
    use super::compatible;

    #[test]
    fn versions_are_one_when_they_share_the_first_number_that_is_not_zero() {
        assert_eq!(compatible("1.4.2"), "1");
        assert_eq!(compatible("0.16.1"), "0.16");
        assert_eq!(compatible("0.0.3"), "0.0.3");
        assert_eq!(compatible("1.2.1+spec-1.1.0"), "1");
    }
}
