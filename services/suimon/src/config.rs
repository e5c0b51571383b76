//! What the program itself is told: built-in defaults, `suimon.toml`, the environment.
use crate::web::Proxies;
use account::{Guesses, SealKey, Vault};
use chrono::{DateTime, FixedOffset, TimeDelta};
use figment::{
    Figment,
    providers::{Env, Format, Toml},
};
use journeys::Tries;
use policy::Budget;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer};
use std::{
    net::SocketAddr,
    num::{NonZeroU16, NonZeroU32},
    path::{Path, PathBuf},
};

const DEFAULTS: &str = include_str!("../defaults.toml");

/// The whole configuration; `defaults.toml` explains each key.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// What this machine is for.
    pub mode: Mode,
    /// Where the clock starts; development alone.
    #[serde(default)]
    pub clock: Option<DateTime<FixedOffset>>,
    /// The edge.
    pub http: Http,
    /// The store.
    pub store: Store,
    /// Files of its own.
    pub data: Folder,
    /// The cities.
    pub tenants: Folder,
    /// How much is too much.
    pub limits: Limits,
    /// What nobody may know.
    pub secrets: Secrets,
    /// What is told.
    pub log: Log,
}

/// What this machine is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Trying things out.
    Development,
    /// Residents.
    Production,
}

/// The edge.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Http {
    /// Address and port.
    pub listen: SocketAddr,
    /// Hosts of no city.
    pub shared_hosts: Vec<String>,
    /// Whose word counts on where a request comes from.
    pub trusted_proxies: Proxies,
}

/// The store.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Store {
    #[serde(deserialize_with = "some_text")]
    url: Option<String>,
    /// Who signs the server's certificate.
    #[serde(deserialize_with = "some_path")]
    pub ca: Option<PathBuf>,
    /// For reads.
    pub connections: u32,
    /// Of the serving program.
    #[serde(deserialize_with = "some_text")]
    pub app_role: Option<String>,
}

/// A folder.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Folder {
    /// Its path.
    pub dir: PathBuf,
}

/// How much is too much.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// From one address to one city.
    pub logins_per_minute: NonZeroU32,
    /// The same of steps of registering and of getting back in.
    pub steps_per_minute: NonZeroU32,
    wrong_per_name_and_day: NonZeroU16,
    wrong_per_address_and_hour: NonZeroU16,
    wrong_per_city_and_hour: NonZeroU16,
    codes_per_address_and_hour: NonZeroU16,
    wrong_codes_per_address_and_hour: NonZeroU16,
    wrong_codes_per_city_and_hour: NonZeroU16,
    failed_proofs_per_address_and_day: NonZeroU16,
}

impl Limits {
    /// How many wrong passwords there may be at all.
    pub fn guesses(&self) -> Guesses {
        Guesses {
            name: Budget::new(self.wrong_per_name_and_day.get(), TimeDelta::days(1)),
            network: Budget::new(self.wrong_per_address_and_hour.get(), TimeDelta::hours(1)),
            city: Budget::new(self.wrong_per_city_and_hour.get(), TimeDelta::hours(1)),
        }
    }
}

impl Limits {
    /// How many codes and proofs there may be at all.
    pub fn tries(&self) -> Tries {
        let an_hour = |most: NonZeroU16| Budget::new(most.get(), TimeDelta::hours(1));
        Tries {
            codes: an_hour(self.codes_per_address_and_hour),
            wrong_codes: an_hour(self.wrong_codes_per_address_and_hour),
            wrong_codes_in_city: an_hour(self.wrong_codes_per_city_and_hour),
            matches: Budget::new(self.failed_proofs_per_address_and_day.get(), TimeDelta::days(1)),
        }
    }
}

/// What nobody may know.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Secrets {
    codes_key: SecretString,
    staff_key: SecretString,
}

/// What is told.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    #[serde(deserialize_with = "some_text")]
    form: Option<String>,
    /// As in `info,store=debug`.
    pub filter: String,
}

/// What is wrong with the configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A key or value.
    #[error("configuration: {0}")]
    Figment(Box<figment::Error>),
    /// Values that don't go together.
    #[error("configuration: {0}")]
    Clash(&'static str),
}

impl Config {
    /// Reads it from the working folder and the environment.
    pub fn load() -> Result<Config, ConfigError> {
        let env = Env::prefixed("SUIMON_").filter(|key| !key.starts_with("test_")).split("__");
        let mut figment = Figment::from(Toml::string(DEFAULTS));
        // looked for in the working folder alone: a file further up is somebody else's
        if Path::new("suimon.toml").exists() {
            figment = figment.merge(Toml::file_exact("suimon.toml"));
        }
        Config::of(figment.merge(env))
    }

    /// Reads it from text alone (tests).
    pub fn of_text(toml: &str) -> Result<Config, ConfigError> {
        Config::of(Figment::from(Toml::string(DEFAULTS)).merge(Toml::string(toml)))
    }

    fn of(figment: Figment) -> Result<Config, ConfigError> {
        let config: Config = figment.extract().map_err(|e| ConfigError::Figment(Box::new(e)))?;
        if config.mode == Mode::Production && config.clock.is_some() {
            return Err(ConfigError::Clash("production has no clock but the system's: take SUIMON_CLOCK away"));
        }
        let wrong = |key: &SecretString| !key.expose_secret().is_empty() && hex32(key.expose_secret()).is_none();
        if wrong(&config.secrets.codes_key) {
            return Err(ConfigError::Clash("secrets.codes_key is 64 hexadecimal digits"));
        }
        if wrong(&config.secrets.staff_key) {
            return Err(ConfigError::Clash("secrets.staff_key is 64 hexadecimal digits"));
        }
        if !matches!(config.log.form.as_deref(), None | Some("text" | "json")) {
            return Err(ConfigError::Clash("log.form is text or json"));
        }
        Ok(config)
    }

    /// Whether things can be tried out here.
    pub fn development(&self) -> bool {
        self.mode == Mode::Development
    }

    /// Under which codes are sealed, if it is told.
    pub fn seals(&self) -> Option<SealKey> {
        hex32(self.secrets.codes_key.expose_secret()).map(SealKey::new)
    }

    /// Under which the staff's authenticator secrets are sealed, if it is told; in development, where there is nothing to
    /// hide, else one that everybody knows, so that seeding and serving agree on it.
    pub fn vault(&self) -> Option<Vault> {
        let told = hex32(self.secrets.staff_key.expose_secret());
        told.or_else(|| self.development().then_some(*b"everybody knows this in Suimon!!")).map(Vault::new)
    }

    /// What the program needs to serve, over what it needs for anything else.
    pub fn ready_to_serve(&self) -> Result<(), ConfigError> {
        if self.mode == Mode::Production && self.seals().is_none() {
            let why =
                "production needs secrets.codes_key (SUIMON_SECRETS__CODES_KEY), as `openssl rand -hex 32` prints one";
            return Err(ConfigError::Clash(why));
        }
        self.knows_staff()
    }

    /// What the program needs to enlist somebody at a bureau, and to let them in.
    pub fn knows_staff(&self) -> Result<(), ConfigError> {
        let why =
            "production needs secrets.staff_key (SUIMON_SECRETS__STAFF_KEY), as `openssl rand -hex 32` prints one";
        self.vault().map(|_| ()).ok_or(ConfigError::Clash(why))
    }

    /// The store's address: the one given, or a file of the program's own.
    pub fn store_url(&self) -> String {
        self.store.url.clone().unwrap_or_else(|| format!("sqlite://{}/suimon.sqlite", self.data.dir.display()))
    }

    /// How lines are logged.
    pub fn log_form(&self) -> telemetry::Form {
        match self.log.form.as_deref() {
            Some("json") => telemetry::Form::Json,
            Some(_) => telemetry::Form::Text,
            None if self.development() => telemetry::Form::Text,
            None => telemetry::Form::Json,
        }
    }
}

/// 32 bytes, in hexadecimal digits.
fn hex32(text: &str) -> Option<[u8; 32]> {
    let mut key = [0; 32];
    let digits = text.as_bytes().chunks_exact(2);
    if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    for (byte, pair) in key.iter_mut().zip(digits) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(key)
}

/// An empty text says nothing.
fn some_text<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    let text = String::deserialize(from)?;
    Ok(Some(text).filter(|text| !text.is_empty()))
}

fn some_path<'de, D: Deserializer<'de>>(from: D) -> Result<Option<PathBuf>, D::Error> {
    Ok(some_text(from)?.map(PathBuf::from))
}

#[cfg(test)]
mod tests {
    use super::Config;

    #[test]
    fn the_defaults_are_whole_and_unknown_keys_are_named() {
        assert!(!Config::of_text("").unwrap().development());
        let wrong = Config::of_text("[http]\nlisen = \"127.0.0.1:1\"").unwrap_err().to_string();
        assert!(wrong.contains("lisen"), "{wrong}");
        assert!(Config::of_text("").unwrap().ready_to_serve().is_err(), "without a key");
        let digits = "0a".repeat(32);
        let key = format!("[secrets]\ncodes_key = \"{digits}\"");
        let wrong = Config::of_text(&key).unwrap().ready_to_serve().unwrap_err().to_string();
        assert!(wrong.contains("staff_key"), "{wrong}");
        let keys = format!("{key}\nstaff_key = \"{digits}\"");
        assert!(Config::of_text(&keys).unwrap().ready_to_serve().is_ok());
        assert!(Config::of_text("[secrets]\nstaff_key = \"0a\"").is_err());
        assert!(Config::of_text("[secrets]\ncodes_key = \"0a\"").is_err());
        let wrong = Config::of_text("[http]\ntrusted_proxies = [\"10.0.0.0/33\"]").unwrap_err().to_string();
        assert!(wrong.contains("trusted_proxies") && wrong.contains("10.0.0.0/33"), "{wrong}");
        assert!(Config::of_text("clock = \"2024-09-17T13:00:00+09:00\"").is_err(), "not in production");
    }
}
