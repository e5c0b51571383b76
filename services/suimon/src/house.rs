//! The composition: configuration, clock and chance in, everything that serves or works out.
use crate::{Config, web};
use access::{Grid, PolicyError};
use account::{Passwords, SealKey, Vault};
use axum::Router;
use channels::Outbox;
use gateway::{Cities, Gateway, Limits, Parts};
use journeys::{
    Bell, Delivery, EnrolError, ImportError, NewResident, Postman, Served, Summary, Worker,
    bureau::{EnlistError, NewClerk},
};
use kernel::{AccountId, Clock, Rng, StaffId};
use notification::NewAnnouncement;
use std::{path::PathBuf, sync::Arc, thread::available_parallelism};
use store::Store;
use tenancy::{Problem, Tenants};

/// Everything that the program is made of. Cheap to clone.
#[derive(Clone)]
pub struct House {
    /// What it was told.
    pub config: Arc<Config>,
    /// Where the rows are.
    pub store: Store,
    /// Whom it serves.
    pub cities: Arc<Cities>,
    /// Hashes and checks passwords.
    pub passwords: Passwords,
    /// Tells the time.
    pub clock: Clock,
    /// Draws ids and tokens.
    pub rng: Rng,
    /// Who may do what at the bureau's door.
    pub grid: Arc<Grid>,
    /// Opens what the staff's authenticator apps share with the server.
    pub vault: Vault,
    /// By which its jobs hear of work.
    pub bell: Bell,
    /// What would have left, in development; else nothing can leave yet, and messages wait.
    pub outbox: Option<Outbox>,
}

/// How many messages development keeps to be looked at.
const KEPT: usize = 500;

/// Why the house does not stand.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// A city's folder.
    #[error("{}", lines(.0))]
    Tenants(Vec<Problem>),
    /// The store.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The store's owner has not made its schema.
    #[error("the store has no schema yet: run `suimon migrate` as its owner")]
    NoSchema,
    /// Who may do what can't be worked out.
    #[error(transparent)]
    Policy(#[from] PolicyError),
    /// A folder can't be made.
    #[error("{}: {}", .0.display(), .1)]
    Folder(PathBuf, std::io::Error),
}

fn lines(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The system's clock, or the one that development asks for.
pub fn clock_of(config: &Config) -> Clock {
    config.clock.map_or_else(Clock::system, |then| Clock::starting_at(then.to_utc()))
}

/// All cities' folders.
pub fn tenants_of(config: &Config) -> Result<Tenants, BuildError> {
    Tenants::read(&config.tenants.dir, &config.http.shared_hosts).map_err(BuildError::Tenants)
}

impl House {
    /// Puts it together. An embedded store is brought up to date first; PostgreSQL is its owner's to migrate.
    pub async fn build(config: Config, clock: Clock, rng: Rng) -> Result<House, BuildError> {
        let tenants = tenants_of(&config)?;
        let url = config.store_url();
        if url.starts_with("sqlite") {
            let dir = &config.data.dir;
            std::fs::create_dir_all(dir).map_err(|e| BuildError::Folder(dir.clone(), e))?;
            Store::migrate(&url, None, None).await?;
        }
        let store =
            Store::open(&store::Config { url, ca: config.store.ca.clone(), connections: config.store.connections })
                .await?;
        let ids = tenancy::register(&tenants, &store, &clock, &rng).await.map_err(|e| match e {
            // PostgreSQL's undefined_table
            store::Error::Refused { code, .. } if &*code == "42P01" => BuildError::NoSchema,
            error => error.into(),
        })?;
        let passwords = Passwords::new(available_parallelism().map_or(1, usize::from), rng.clone());
        let cities = Arc::new(Cities::new(tenants, &ids));
        let bell = Bell::new(store.clone());
        let grid = Arc::new(Grid::of_bureau().await?);
        // without a key nobody's code is right; `serve` refuses to begin so
        let vault = config.vault().unwrap_or_else(|| Vault::new(rng.bytes()));
        let outbox = config.development().then(|| Outbox::new(clock.clone(), KEPT));
        Ok(House { config: Arc::new(config), store, cities, passwords, clock, rng, grid, vault, bell, outbox })
    }

    /// Publishes a bureau's files in a city; `None` for a city that isn't there.
    pub async fn load(&self, code: &str, files: Vec<Delivery>) -> Option<Result<Summary, ImportError>> {
        let city = self.cities.get(code)?;
        let (layout, tell) = (&city.tenant.intake, Arc::new(|_| ()));
        Some(journeys::import(&self.store, city.id, layout, files, tell, &self.clock, &self.rng).await)
    }

    /// Lets somebody log in to a city; `None` for a city that isn't there.
    pub async fn enrol(&self, code: &str, resident: NewResident) -> Option<Result<AccountId, EnrolError>> {
        let city = self.cities.get(code)?;
        Some(journeys::enrol(&self.store, city.id, resident, &self.passwords, &self.clock, &self.rng).await)
    }

    /// Lets somebody work at a city's bureau; `None` for a city that isn't there. [`store::Error::Conflict`] when the login
    /// name is taken there.
    pub async fn enlist(&self, code: &str, new: NewClerk) -> Option<Result<StaffId, EnlistError>> {
        let city = self.cities.get(code)?;
        Some(
            journeys::bureau::enlist(&self.store, city.id, new, &self.passwords, &self.vault, (&self.clock, &self.rng))
                .await,
        )
    }

    /// Somebody works at a city's bureau no longer; `None` for a city that isn't there. Says whether they did.
    pub async fn dismiss(&self, code: &str, login_name: &str) -> Option<Result<bool, store::Error>> {
        let city = self.cities.get(code)?;
        Some(journeys::bureau::dismiss(&self.store, city.id, login_name, &self.clock).await)
    }

    /// Tells all residents of a city something; `None` for a city that isn't there. [`store::Error::Conflict`] when an
    /// announcement of this id was published before.
    pub async fn announce(&self, code: &str, new: NewAnnouncement) -> Option<Result<(), store::Error>> {
        let city = self.cities.get(code)?;
        Some(self.store.write(city.id, move |tx| Box::pin(notification::publish(tx, new.clone()))).await)
    }

    /// What goes on beside requests.
    pub fn worker(&self) -> Worker {
        let served = |city: &Arc<gateway::City>| Served {
            tenant: city.id,
            city: city.tenant.clone(),
            lifetimes: city.tenant.facts.session.clone(),
            devices: city.tenant.facts.login.known_devices.clone(),
        };
        let postman = |outbox: Outbox| Postman {
            store: self.store.clone(),
            carrier: Arc::new(outbox),
            clock: self.clock.clone(),
            rng: self.rng.clone(),
        };
        Worker {
            store: self.store.clone(),
            cities: self.cities.iter().map(served).collect(),
            bell: self.bell.clone(),
            postman: self.outbox.clone().map(postman),
            clock: self.clock.clone(),
            rng: self.rng.clone(),
        }
    }

    /// What answers requests. Each must carry its peer's address (`ConnectInfo`).
    pub fn router(&self) -> Router {
        let gateway = Gateway::new(Parts {
            store: self.store.clone(),
            cities: self.cities.clone(),
            passwords: self.passwords.clone(),
            seals: self.config.seals().unwrap_or_else(|| SealKey::new(self.rng.bytes())),
            vault: self.vault.clone(),
            grid: self.grid.clone(),
            clock: self.clock.clone(),
            rng: self.rng.clone(),
            bell: self.bell.clone(),
            documents: portal::operations().into_iter().map(|(_, document)| document).collect(),
            limits: Limits {
                logins_per_minute: self.config.limits.logins_per_minute,
                steps_per_minute: self.config.limits.steps_per_minute,
                guesses: self.config.limits.guesses(),
                tries: self.config.limits.tries(),
                introspection: self.config.development(),
                tells_costs: self.config.development(),
            },
        });
        web::router(self, gateway)
    }
}
