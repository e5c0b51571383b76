//! `suimon`: see `suimon help`.
use clap::Parser;
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    suimon::run(suimon::Cli::parse()).await
}
