//! The program, running for one test.
use crate::{Browser, Client, Engine, database, database::Folder, files};
use kernel::{AnnouncementId, Clock, DateTime, Rng};
use serde_json::Value;
use std::{future::Future, net::SocketAddr, path::Path, time::Duration};
use suimon::{
    Config, Delivery, House, ImportError, NewAnnouncement, NewResident, ResidentContract, SecretQuestion, Summary,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    task::JoinHandle,
};

/// Longer than the sweep's half minute. A test that moves the clock while a worker still ends its last turn makes a note
/// look later than it is, so that it gets lost; the sweep finds what it was for.
const PATIENCE: Duration = Duration::from_secs(45);

/// A running program, its clock standing at noon of 2024-09-17 in Japan until the test moves it.
pub struct World {
    pub(crate) house: House,
    pub(crate) at: SocketAddr,
    engine: Engine,
    url: String,
    serving: JoinHandle<()>,
    folder: Folder,
}

/// Somebody who may log in.
#[derive(Clone, Copy, Debug)]
pub struct Resident {
    /// The city.
    pub city: &'static str,
    /// What they type as their ID.
    pub id: &'static str,
    /// What they type as their password.
    pub password: &'static str,
    /// How they are greeted.
    pub name: &'static str,
    /// Customer numbers; the first is the main contract.
    pub contracts: &'static [(&'static str, &'static str)],
}

/// Runs a scenario in a world of its own.
pub fn run<F: Future<Output = ()>>(engine: Engine, scenario: impl FnOnce(World) -> F) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("a runtime").block_on(async { scenario(World::new(engine).await).await });
}

impl World {
    async fn new(engine: Engine) -> World {
        let folder = Folder::new();
        let url = database::fresh(engine, &folder.0).await;
        let clock = Clock::standing_at(moment("2024-09-17T12:00:00+09:00"));
        let house = build(&url, "", clock).await;
        let (at, serving) = serve(&house).await;
        World { house, at, engine, url, serving, folder }
    }

    /// A second program on the same store, as another machine runs one. Only PostgreSQL takes two; on SQLite it is the one
    /// program's second listener.
    pub async fn another(&self) -> Second {
        let house = match self.engine {
            Engine::PostgreSQL => build(&self.url, "", self.house.clock.clone()).await,
            Engine::SQLite => self.house.clone(),
        };
        let (at, serving) = serve(&house).await;
        Second { at, serving }
    }

    /// Which engine this world stands on.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Ends the program and starts it again on the same store, as a new release would.
    pub async fn restart(&mut self) {
        self.restart_with("").await;
    }

    /// The same with other configuration, as in `mode = "production"`.
    pub async fn restart_with(&mut self, config: &str) {
        self.serving.abort();
        self.house = build(&self.url, config, self.house.clock.clone()).await;
        (self.at, self.serving) = serve(&self.house).await;
    }

    /// Sets the clock: `2024-09-17T13:00:00+09:00`.
    pub fn set_clock(&self, to: &str) {
        self.house.clock.set(moment(to));
    }

    /// Publishes files of a city.
    pub async fn import(&self, city: &str, deliveries: Vec<Delivery>) -> Result<Summary, ImportError> {
        self.house.load(city, deliveries).await.expect("the city is there")
    }

    /// Publishes a city's good fixtures.
    pub async fn load(&self, city: &str) {
        self.import(city, files(city, "")).await.expect("the city's fixtures are in order");
    }

    /// Lets somebody log in, and see all at once.
    pub async fn enrol(&self, resident: &Resident) {
        self.enrol_from(resident, None).await;
    }

    /// Lets somebody log in, and see their contracts from a moment on.
    pub async fn enrol_visible_from(&self, resident: &Resident, from: &str) {
        self.enrol_from(resident, Some(moment(from))).await;
    }

    async fn enrol_from(&self, resident: &Resident, visible_from: Option<DateTime<kernel::Utc>>) {
        let contracts = resident.contracts.iter().enumerate().map(|(at, (number, nickname))| ResidentContract {
            customer_no: (*number).to_owned(),
            nickname: Some((*nickname).to_owned()),
            is_main: at == 0,
        });
        let new = NewResident {
            login_name: resident.id.to_owned(),
            password: resident.password.into(),
            display_name: resident.name.to_owned(),
            mail: (!resident.id.contains('@')).then(|| format!("{}@example.jp", resident.id)),
            language: "ja".to_owned(),
            visible_from,
            secret: (!resident.id.contains('@')).then(|| (SecretQuestion::FirstSchool, "さくら小学校".into())),
            contracts: contracts.collect(),
        };
        self.house.enrol(resident.city, new).await.expect("the city is there").expect("the resident can be enrolled");
    }

    /// Tells a city's residents something from one moment until another, if one is given.
    pub async fn announce(&self, city: &str, title: &str, body: &str, from: &str, until: Option<&str>) {
        let new = NewAnnouncement {
            id: AnnouncementId::new(&self.house.clock, &self.house.rng),
            title: title.to_owned(),
            body: body.to_owned(),
            published_at: moment(from),
            withdrawn_at: until.map(moment),
        };
        self.house.announce(city, new).await.expect("the city is there").expect("it can be published");
    }

    /// What would have left, newest first, as soon as it is so many messages.
    pub async fn outbox(&self, many: usize) -> Vec<Value> {
        let read = async {
            loop {
                let page = self.browser_at("localhost").open("/outbox.json").await;
                let all: Vec<Value> = serde_json::from_str(&page.text).expect("a list");
                if all.len() >= many {
                    return all;
                }
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        tokio::time::timeout(PATIENCE, read).await.unwrap_or_else(|_| panic!("not {many} messages left"))
    }

    /// The messages to an address or a phone, newest first, as soon as there are so many.
    pub async fn letters_to(&self, recipient: &str, many: usize) -> Vec<Value> {
        let read = async {
            loop {
                let mut all = self.outbox(0).await;
                all.retain(|message| message["recipient"] == recipient);
                if all.len() >= many {
                    return all;
                }
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        let found = tokio::time::timeout(PATIENCE, read).await;
        found.unwrap_or_else(|_| panic!("not {many} messages to {recipient}"))
    }

    /// The newest code that has gone to an address or a phone by now, whatever else has gone there since.
    pub async fn last_code_to(&self, recipient: &str) -> Option<String> {
        let all = self.letters_to(recipient, 0).await;
        all.iter().find_map(|message| code_in(message["body"].as_str()?))
    }

    /// The code of the newest message to an address or a phone, once there is one with a code.
    pub async fn code_to(&self, recipient: &str) -> String {
        self.newer_code_to(recipient, None).await
    }

    /// The newest code that has gone there, once it is another than `before`; other letters may have come after it.
    pub async fn newer_code_to(&self, recipient: &str, before: Option<&str>) -> String {
        let read = async {
            loop {
                let mut all = self.letters_to(recipient, 0).await;
                if before.is_none() {
                    all.truncate(1);
                }
                let code = all.iter().find_map(|message| code_in(message["body"].as_str()?));
                if let Some(code) = code.filter(|code| before != Some(code)) {
                    return code;
                }
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        let found = tokio::time::timeout(PATIENCE, read).await;
        found.unwrap_or_else(|_| panic!("no code came to {recipient}"))
    }

    /// A native client on a city's own host.
    pub fn client(&self, city: &str) -> Client {
        Client::new(self.at, &format!("{city}.localhost"), "/graphql", "")
    }

    /// A native client that sends this `Host` and this query.
    pub fn client_at(&self, host: &str, query: &str) -> Client {
        Client::new(self.at, host, "/graphql", query)
    }

    /// A native client that has logged in.
    pub async fn logged_in(&self, resident: &Resident) -> Client {
        let mut client = self.client(resident.city);
        client.log_in(resident.id, resident.password).await;
        client
    }

    /// A browser on a city's own host.
    pub fn browser(&self, city: &str) -> Browser {
        Browser::new(self.at, &format!("{city}.localhost"))
    }

    /// A browser that sends this `Host`.
    pub fn browser_at(&self, host: &str) -> Browser {
        Browser::new(self.at, host)
    }

    /// Sends these bytes on a connection of its own and reads all that comes back; the text must ask to close.
    pub async fn raw(&self, request: &str) -> String {
        let mut stream = tokio::net::TcpStream::connect(self.at).await.expect("the program listens");
        stream.write_all(request.as_bytes()).await.expect("it can be sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.expect("it can be read");
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// The world's own folder.
    pub fn folder(&self) -> &Path {
        &self.folder.0
    }
}

/// A second program.
pub struct Second {
    at: SocketAddr,
    serving: JoinHandle<()>,
}

impl Second {
    /// A native client of it, on a city's own host.
    pub fn client(&self, city: &str) -> Client {
        Client::new(self.at, &format!("{city}.localhost"), "/graphql", "")
    }
}

impl Drop for Second {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// All that a test sends comes from one network, and mostly at one moment.
const LIMITS: &str = "[limits]\nlogins_per_minute = 1000\nsteps_per_minute = 10000\ncodes_per_address_and_hour = 10000\n\
    wrong_codes_per_address_and_hour = 10000\nwrong_codes_per_city_and_hour = 10000\n\
    failed_proofs_per_address_and_day = 10000\n";

/// Six digits, with none before and behind.
fn code_in(body: &str) -> Option<String> {
    let runs = body.split(|c: char| !c.is_ascii_digit());
    runs.into_iter().find(|run| run.len() == 6).map(str::to_owned)
}

fn moment(text: &str) -> DateTime<kernel::Utc> {
    DateTime::parse_from_rfc3339(text).unwrap_or_else(|e| panic!("{text}: {e}")).to_utc()
}

async fn build(url: &str, config: &str, clock: Clock) -> House {
    let tenants = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tenants");
    let mode = if config.contains("mode") { "" } else { "mode = \"development\"\n" };
    let limits = if config.contains("[limits]") { "" } else { LIMITS };
    let text = format!(
        "{mode}{config}\n[store]\nurl = \"{url}\"\n[tenants]\ndir = \"{}\"\n{limits}[data]\ndir = \"{}\"",
        tenants.display(),
        std::env::temp_dir().display()
    );
    let config = Config::of_text(&text).expect("the test's configuration");
    House::build(config, clock, Rng::system()).await.expect("the house stands")
}

async fn serve(house: &House) -> (SocketAddr, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let at = listener.local_addr().expect("an address");
    let house = house.clone();
    (at, tokio::spawn(async move { suimon::serve(&house, listener).await.expect("it serves") }))
}
