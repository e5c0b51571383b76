//! A folder of a test's own, and the program within it.
use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::atomic::{AtomicU32, Ordering},
};

static NEXT: AtomicU32 = AtomicU32::new(0);

/// Removed at its end.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Folder {
        let name = format!("suimon-command-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).expect("a folder");
        Folder(path)
    }

    pub(crate) fn suimon(&self, arguments: &[&str], language: &str) -> Output {
        self.suimon_at(None, arguments, language)
    }

    /// The program, its clock set.
    pub(crate) fn suimon_at(&self, clock: Option<&str>, arguments: &[&str], language: &str) -> Output {
        self.command(arguments)
            .envs(clock.map(|clock| ("SUIMON_CLOCK", clock)))
            .env("LANG", language)
            .env("SUIMON_MODE", "development")
            .output()
            .expect("it runs")
    }

    /// The program in its default mode, with nothing said of it.
    pub(crate) fn in_production(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("it runs")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut command = Command::new(env!("CARGO_BIN_EXE_suimon"));
        command
            .args(arguments)
            .current_dir(&self.0)
            .env_clear()
            .env("SUIMON_TENANTS__DIR", root.join("tenants"))
            .env("SUIMON_DATA__DIR", self.0.join("data"));
        command
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub(crate) fn complaint(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
