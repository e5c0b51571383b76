//! What the program can be told to do.
mod import;
mod import_words;
mod migrate;
mod schema;
mod seed;
mod serve;
mod staff;
mod tenant;

use crate::{BuildError, Config, ConfigError, House, clock_of};
use clap::{Parser, Subcommand};
use kernel::Rng;
use std::{path::PathBuf, process::ExitCode};

/// Suimon: the portal of water utilities.
#[derive(Debug, Parser)]
#[command(name = "suimon", version, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Answer requests until told to end.
    Serve,
    /// Bring the store's schema up to date (on PostgreSQL as its owner).
    Migrate,
    /// Fill the store with sample cities and residents; development alone.
    Seed,
    /// Publish a bureau's files, all or nothing.
    Import {
        /// The city's folder under tenants/.
        #[arg(long)]
        tenant: String,
        /// The files, in any order.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Look after the cities' folders.
    Tenant {
        #[command(subcommand)]
        what: tenant::Tenant,
    },
    /// Say who works at a city's bureau.
    Staff {
        #[command(subcommand)]
        what: staff::Staff,
    },
    /// Print a door's GraphQL schema.
    Schema {
        /// Whose.
        #[arg(value_enum, default_value_t = schema::Door::Resident)]
        door: schema::Door,
        /// Compare it with the committed file instead, and fail when they differ.
        #[arg(long)]
        check: bool,
    },
    /// Look after the program's configuration.
    Config {
        #[command(subcommand)]
        what: Configuration,
    },
}

#[derive(Debug, Subcommand)]
enum Configuration {
    /// Read it, and say what is wrong with it.
    Check,
}

/// Why a command failed; told at the end, for people.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failed {
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error(transparent)]
    Build(#[from] BuildError),
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error("{0}: {1}")]
    File(String, std::io::Error),
    #[error("{0}")]
    Other(String),
}

/// Runs a command.
pub async fn run(cli: Cli) -> ExitCode {
    match obey(cli.command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            tell(&failed.to_string());
            ExitCode::FAILURE
        }
    }
}

async fn obey(command: Command) -> Result<(), Failed> {
    let config = Config::load()?;
    telemetry::init(config.log_form(), &config.log.filter);
    match command {
        Command::Serve => serve::serve(house(config).await?).await,
        Command::Migrate => migrate::migrate(&config).await,
        Command::Seed => seed::seed(&house(config).await?).await,
        Command::Import { tenant, files } => import::import(&house(config).await?, &tenant, &files).await,
        Command::Tenant { what } => tenant::look_after(&config, &what),
        Command::Staff { what } => staff::look_after(&house(config).await?, what).await,
        Command::Schema { door, check } => schema::schema(door, check),
        Command::Config { what: Configuration::Check } => {
            say("The configuration can be read.");
            Ok(())
        }
    }
}

async fn house(config: Config) -> Result<House, Failed> {
    let clock = clock_of(&config);
    Ok(House::build(config, clock, Rng::system()).await?)
}

/// A line for whoever called the program.
#[expect(clippy::print_stdout, reason = "a command's answer")]
pub(crate) fn say(line: &str) {
    println!("{line}");
}

/// A line beside the answer.
#[expect(clippy::print_stderr, reason = "a command's complaint")]
pub(crate) fn tell(line: &str) {
    eprintln!("{line}");
}
