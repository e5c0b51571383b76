//! `make bench`: how long answers take to those that say nothing of who is known (`security.md` A5, T8). Requests of two
//! kinds take turns; of each operation the medians are printed, their ratio, and the AUC: how often a request of the first
//! kind takes longer than one of the second. 0.5 is chance; 0.55 is the most that is promised.
#![expect(clippy::print_stdout, reason = "a table is what it is for")]

use acceptance::{Applicant, Client, Engine, Resident, Value, World, json, run};
use kernel::{DateTime, Rng, TimeDelta, Utc};
use std::time::{Duration, Instant};

/// Members, and as many addresses that nobody has. Each is asked about once a day.
const PEOPLE: usize = 20;
/// Between two requests: what the one before has left to be done in the background is done.
const REST: Duration = Duration::from_millis(25);
/// Requests before the first that counts.
const WARM: usize = 20;
const LIMITS: &str = "[limits]\nlogins_per_minute = 1000000\nsteps_per_minute = 1000000\nwrong_per_name_and_day = 60000\n\
    wrong_per_address_and_hour = 60000\nwrong_per_city_and_hour = 60000\ncodes_per_address_and_hour = 60000\n\
    wrong_codes_per_address_and_hour = 60000\nwrong_codes_per_city_and_hour = 60000\n\
    failed_proofs_per_address_and_day = 60000\n";
/// Contracts that there are, with nine bills, two, one and none; and as many numbers that nobody has.
const NUMBERS: [[&str; 2]; 4] = [
    ["A123456789", "Z123456789"],
    ["B234567890", "Z234567890"],
    ["C345678901", "Z345678901"],
    ["D456789012", "Z456789012"],
];

/// What is asked.
#[derive(Clone, Copy, Debug)]
enum Asked {
    Login,
    Registration,
    Recovery,
    Proof,
    /// Two kinds of nobody: what the machine makes of no difference at all.
    Control,
}

impl Asked {
    const ALL: [(Asked, &str, &str); 5] = [
        (Asked::Control, "control: recovery", "nobody or nobody"),
        (Asked::Login, "login, wrong password", "member or nobody"),
        (Asked::Registration, "begin of registration", "member or nobody"),
        (Asked::Recovery, "begin of recovery", "member or nobody"),
        (Asked::Proof, "matching, wrong proof", "contract or none"),
    ];

    /// So many pairs fit into a day.
    fn a_day(self) -> usize {
        match self {
            // five failures a number
            Asked::Proof => 5 * NUMBERS.len(),
            _ => PEOPLE,
        }
    }

    fn document(self) -> &'static str {
        match self {
            Asked::Login => {
                "mutation($input: LoginInput!) { login(input: $input) { token userErrors { code retryAt } } }"
            }
            Asked::Registration => {
                "mutation($input: BeginRegistrationInput!) { beginRegistration(input: $input) \
                 { key userErrors { code } registration { place step mail } } }"
            }
            Asked::Recovery | Asked::Control => {
                "mutation($input: BeginRecoveryInput!) { beginRecovery(input: $input) \
                 { key userErrors { code } recovery { next mail } } }"
            }
            Asked::Proof => {
                "mutation($input: FillRegistrationInput!) { fillRegistration(input: $input) \
                 { key userErrors { code retryAt } registration { place step } } }"
            }
        }
    }

    /// The `n`th request of a kind: 0 is known.
    fn input(self, n: usize, kind: usize, key: Option<&str>) -> Value {
        let first = if matches!(self, Asked::Control) { "person" } else { "member" };
        let mail = format!("{}-{:02}@example.jp", [first, "nobody"][kind], n % PEOPLE);
        match self {
            Asked::Login => json!({"loginId": mail, "password": "asagao-ni-mizuyare"}),
            Asked::Registration | Asked::Recovery | Asked::Control => json!({ "mail": mail }),
            Asked::Proof => {
                let number = NUMBERS[n % NUMBERS.len()][kind];
                let proof = [("CUSTOMER_NO", number), ("ASSESSMENT_NO", "24K0812345"), ("PHONE", "06-6000-0000")];
                let proof = proof.map(|(field, value)| json!({"field": field, "value": value}));
                json!({"key": key, "step": 2, "relation": "HOLDER", "contract": proof})
            }
        }
    }

    /// What an answer to it must hold, or the wrong thing was measured.
    fn expected(self) -> &'static str {
        match self {
            Asked::Login => r#""code":"WRONG""#,
            Asked::Registration | Asked::Recovery | Asked::Control => r#""userErrors":[]"#,
            Asked::Proof => r#""code":"NO_MATCH""#,
        }
    }
}

/// One engine's world.
struct Bench {
    world: World,
    client: Client,
    chance: Rng,
    now: DateTime<Utc>,
    /// Who proves contracts; anew now and then, since drafts expire.
    applicants: usize,
    key: Option<String>,
}

impl Bench {
    async fn new(mut world: World) -> Bench {
        world.restart_with(LIMITS).await;
        world.load("osaka").await;
        let password = "asagao-ni-mizuyari";
        for n in 0..PEOPLE {
            let id = format!("member-{n:02}@example.jp").leak();
            world.enrol(&Resident { city: "osaka", id, password, name: "水野 花子", contracts: &[] }).await;
        }
        let client = world.client("osaka");
        let now = "2024-09-17T03:00:00Z".parse().expect("a moment");
        Bench { world, client, chance: Rng::seeded(5), now, applicants: 0, key: None }
    }

    async fn next_day(&mut self, asked: Asked) {
        self.now += TimeDelta::days(1);
        self.world.set_clock(&self.now.to_rfc3339());
        if matches!(asked, Asked::Proof) {
            self.applicants += 1;
            let mail = format!("ayame-{}@example.jp", self.applicants);
            let mut applicant = Applicant::proven(&self.world, "osaka", &mail).await;
            let details =
                json!({"name": "島", "nickname": "", "mobile": "090-1234-5678", "password": "hanashobu-no-niwa"});
            let person = json!({"step": 1, "details": details, "terms": "2024-04-01", "privacy": "2024-04-01"});
            applicant.filled(person).await;
            self.key = applicant.key;
        }
    }

    /// In microseconds.
    async fn sample(&self, asked: Asked, n: usize, kind: usize) -> f64 {
        let variables = json!({"input": asked.input(n, kind, self.key.as_deref())});
        let body = json!({"query": asked.document(), "variables": variables}).to_string();
        tokio::time::sleep(REST).await;
        let begun = Instant::now();
        let response = self.client.send("POST", Some("application/json"), body).await;
        let text = response.text().await.expect("a body");
        let took = begun.elapsed();
        assert!(text.contains(asked.expected()), "{text}");
        took.as_secs_f64() * 1e6
    }

    /// So many of each kind, in pairs of which chance says who is first.
    async fn samples(&mut self, asked: Asked, pairs: usize) -> [Vec<f64>; 2] {
        let mut all = [vec![], vec![]];
        for n in 0..pairs + WARM {
            if n % asked.a_day() == 0 {
                self.next_day(asked).await;
            }
            let first = usize::from(self.chance.bytes::<1>()[0] % 2);
            for kind in [first, 1 - first] {
                let took = self.sample(asked, n, kind).await;
                if n >= WARM {
                    all[kind].push(took);
                }
            }
        }
        all.map(|mut took| {
            took.sort_by(f64::total_cmp);
            took
        })
    }
}

fn median(sorted: &[f64]) -> f64 {
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// How often one of the first takes longer than one of the second (Mann–Whitney's U over all pairs); both sorted.
#[expect(clippy::cast_precision_loss, reason = "there are few")]
fn auc(first: &[f64], second: &[f64]) -> f64 {
    let below = |took: &f64| second.partition_point(|other| other < took);
    let with_ties = |took: &f64| second.partition_point(|other| other <= took);
    let wins: usize = first.iter().map(|took| below(took) + with_ties(took)).sum();
    wins as f64 / (2 * first.len() * second.len()) as f64
}

async fn measured(world: World, pairs: usize) {
    let engine = world.engine();
    let mut bench = Bench::new(world).await;
    for (asked, name, kinds) in Asked::ALL {
        let [known, unknown] = bench.samples(asked, pairs).await;
        let (one, other) = (median(&known) / 1e3, median(&unknown) / 1e3);
        let engine = format!("{engine:?}");
        println!(
            "{engine:<11} {name:<23} {kinds:<17} {one:>8.3} {other:>8.3} {:>7.3} {:>7.3}",
            one / other,
            auc(&known, &unknown)
        );
    }
}

fn main() {
    let pairs: usize = std::env::args().nth(1).map_or(Ok(400), |n| n.parse()).expect("how many of each kind");
    println!("{pairs} of each kind, milliseconds; chance alone gives an AUC of 0.5 give or take {:.3}", {
        #[expect(clippy::cast_precision_loss, reason = "there are few")]
        let n = pairs as f64;
        2.0 * ((2.0 * n + 1.0) / (12.0 * n * n)).sqrt()
    });
    println!(
        "{:<11} {:<23} {:<17} {:>8} {:>8} {:>7} {:>7}",
        "", "", "first or second", "first", "second", "ratio", "AUC"
    );
    let engines = [Some(Engine::SQLite), std::env::var("SUIMON_TEST_POSTGRES").is_ok().then_some(Engine::PostgreSQL)];
    for engine in engines.into_iter().flatten() {
        run(engine, |world| measured(world, pairs));
    }
}
