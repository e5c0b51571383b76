//! How the program tells what happens: one line a request, names of things and never of people (`docs/logging.md`).

use tracing::level_filters::LevelFilter;
use tracing_subscriber::{EnvFilter, fmt};

/// How lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For people at a terminal.
    Text,
    /// For machines: one JSON object a line.
    Json,
}

/// Begins to write to the error stream. `filter` as in `info,store=debug`; a second call changes nothing.
pub fn init(form: Form, filter: &str) {
    // the drivers write statements with their values at levels below these
    let quiet = ["sqlx=warn", "sea_orm=warn", "sea_orm_migration=warn", "tokio_postgres=warn", "hyper=warn"];
    let builder = EnvFilter::builder().with_default_directive(LevelFilter::INFO.into());
    let mut filter = builder.parse_lossy(filter);
    for directive in quiet {
        filter = filter.add_directive(directive.parse().expect("the directive is written above"));
    }
    let terminal = std::io::IsTerminal::is_terminal(&std::io::stderr());
    let lines = fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(terminal);
    let _ = match form {
        Form::Text => lines.with_target(false).try_init(),
        Form::Json => lines.json().flatten_event(true).try_init(),
    };
}
