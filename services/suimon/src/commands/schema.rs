use super::{Failed, say};
use clap::ValueEnum;
use std::path::PathBuf;

/// Whose schema.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Door {
    /// The residents'.
    Resident,
    /// The bureau's.
    Bureau,
}

impl Door {
    fn sdl(self) -> String {
        match self {
            Door::Resident => gateway::sdl(),
            Door::Bureau => gateway::bureau_sdl(),
        }
    }

    /// Where it is committed, from the project's root.
    fn committed(self) -> PathBuf {
        match self {
            Door::Resident => "services/gateway/schema/resident.graphql".into(),
            Door::Bureau => "services/gateway/schema/bureau.graphql".into(),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Door::Resident => "resident",
            Door::Bureau => "bureau",
        }
    }
}

/// Prints a schema, or compares it with the one that is committed.
pub(crate) fn schema(door: Door, check: bool) -> Result<(), Failed> {
    let sdl = door.sdl();
    if !check {
        say(sdl.trim_end());
        return Ok(());
    }
    let path = door.committed();
    let committed = std::fs::read_to_string(&path).map_err(|e| Failed::File(path.display().to_string(), e))?;
    if committed.trim_end() == sdl.trim_end() {
        return Ok(());
    }
    let line = committed.lines().zip(sdl.lines()).take_while(|(a, b)| a == b).count() + 1;
    let (path, why) = (path.display(), "the committed schema is not the code's");
    Err(Failed::Other(format!("{path}:{line}: {why}; if the change is meant: suimon schema {} > {path}", door.name())))
}
