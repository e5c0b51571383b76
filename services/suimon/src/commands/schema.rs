use super::{Failed, say};
use std::path::PathBuf;

/// Where the schema is committed, from the project's root.
pub(crate) const COMMITTED: &str = "services/gateway/schema/resident.graphql";

pub(crate) fn schema(check: Option<PathBuf>) -> Result<(), Failed> {
    let sdl = gateway::sdl();
    let Some(path) = check else {
        say(sdl.trim_end());
        return Ok(());
    };
    let committed = std::fs::read_to_string(&path).map_err(|e| Failed::File(path.display().to_string(), e))?;
    if committed.trim_end() == sdl.trim_end() {
        return Ok(());
    }
    let line = committed.lines().zip(sdl.lines()).take_while(|(a, b)| a == b).count() + 1;
    let (path, why) = (path.display(), "the committed schema is not the code's");
    Err(Failed::Other(format!("{path}:{line}: {why}; if the change is meant: suimon schema > {path}")))
}
