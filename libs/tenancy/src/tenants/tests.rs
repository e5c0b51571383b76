//! Folders that are right, and each way to be wrong.
use super::*;
use std::{
    fs,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
};

const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tenants");

/// A folder of tenants that is gone after the test: the real defaults and one city, `aoba`, that is right.
struct Dir(PathBuf);

const AOBA: &str = r#"name = "青葉市水道局"
portal_name = "水道ポータル"
hosts = ["aoba.localhost"]

[contact]
name = "窓口"
phone = "012-345-6789"
hours = "平日"

[login]
id = "email"
hours = "always"

[history]
months = 24

[payment]
shows_after_business_days = "unstated"

[registration]
steps = [["contact_code"], ["details"], ["contract"], ["check"]]
details = ["name", "password"]
known_from = "done"

[matching]
registering = { required = ["customer_no", "phone"], any = [], least = 0 }
shapes = { customer_no = "999999" }
billed_only = false
accounts_per_contract = "any"

[recovery]
lost_email = "ask"

[visibility]
first = "at_once"

[paper]
stops = true
on_request = "never"
"#;

impl Dir {
    fn new() -> Dir {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("suimon-tenants-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let dir = Dir(std::env::temp_dir().join(name));
        for file in ["tenant.toml", "brand.toml"] {
            dir.write(&format!("defaults/{file}"), &fs::read_to_string(format!("{REAL}/defaults/{file}")).unwrap());
        }
        dir.city("aoba", AOBA);
        dir
    }

    /// A city of these facts, with some real city's layout of files.
    fn city(&self, code: &str, facts: &str) {
        let mut layouts = folder::names(Path::new(REAL)).into_iter().map(|folder| folder.join("intake.toml"));
        let layout = layouts.find(|path| path.exists()).expect("a real city has a layout");
        self.write(&format!("{code}/intake.toml"), &fs::read_to_string(layout).unwrap());
        self.write(&format!("{code}/tenant.toml"), facts);
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self) -> Result<Tenants, Vec<Problem>> {
        Tenants::read(&self.0, &["localhost".to_owned(), "[::1]".to_owned()])
    }

    /// All problems as they are written, without the way to the folder.
    fn problems(&self) -> Vec<String> {
        let found = self.read().err().unwrap_or_default();
        found.iter().map(|problem| problem.to_string().replace(&format!("{}/", self.0.display()), "")).collect()
    }

    /// The one problem after a change of the city's file.
    fn problem_with(change: (&str, &str)) -> String {
        let dir = Dir::new();
        assert!(AOBA.contains(change.0), "{}", change.0);
        dir.write("aoba/tenant.toml", &AOBA.replacen(change.0, change.1, 1));
        let problems = dir.problems();
        assert_eq!(problems.len(), 1, "{change:?}: {problems:#?}");
        problems[0].clone()
    }
}

impl Drop for Dir {
    fn drop(&mut self) {
        // A folder left behind in the system's own place for such does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_city_is_its_own_file_over_the_defaults() {
    let dir = Dir::new();
    let tenants = dir.read().unwrap();
    let found = tenants.resolve(Some("AOBA.localhost:8080"), None).unwrap();
    assert!(!found.via_shared_host);
    assert_eq!(found.tenant.facts.name, "青葉市水道局");
    assert_eq!(found.tenant.facts.login.lock.failures(), 10, "from the defaults");
    assert_eq!(found.tenant.brand.hue.k900.to_string(), "#333333", "from the defaults");
    assert!(tenants.resolve(Some("localhost"), Some("tenant=aoba")).unwrap().via_shared_host);
    assert_eq!(tenants.resolve(Some("[::1]:8080"), Some("tenant=mizuho")).unwrap_err(), Refusal::Unknown);
    assert_eq!(tenants.iter().count(), 1);
    assert!(tenants.get("aoba").is_some() && tenants.get("mizuho").is_none());
}

#[test]
fn what_a_value_cant_be_is_said_with_file_line_and_key() {
    for (change, problem) in [
        (("name = \"青", "nane = \"青"), "aoba/tenant.toml:1: nane: unknown field `nane`, expected one of"),
        (("months = 24", "months = 0"), "aoba/tenant.toml:15: history.months: months is 0, not 1 to 1200"),
        (("months = 24", "months = \"24\""), "aoba/tenant.toml:15: history.months: invalid type"),
        (("months = 24", "months = 24\nearliest = \"2024-00\""), "aoba/tenant.toml:16: history.earliest: not a month"),
        (("months = 24", "years = 2"), "aoba/tenant.toml:15: history.years: unknown field `years`"),
        (
            ("[history]", "[calendar]\nclosed = [\"01-01..12-31\"]\n[history]"),
            "aoba/tenant.toml:15: calendar.closed: closed names 366 days",
        ),
        (("months = 24\n", ""), "aoba/tenant.toml:14: history.months: missing, and has no default"),
        (("portal_name = \"水道ポータル\"", ""), "aoba/tenant.toml:1: portal_name: missing, and has no default"),
        (("portal_name = \"水道ポータル\"", "portal_name = \" \""), "aoba/tenant.toml:2: portal_name: not one line"),
        (("012-345-6789", "0123456789"), "aoba/tenant.toml:7: contact.phone: not a telephone number"),
        (("id = \"email\"", "id = \"mail\""), "aoba/tenant.toml:11: login.id: unknown variant `mail`"),
        (("hours = \"always\"", "hours = \"ever\""), "aoba/tenant.toml:12: login.hours: invalid value"),
        (
            ("hours = \"always\"", "hours = { opens = \"07:00\", closes = \"07:00\" }"),
            "aoba/tenant.toml:12: login.hours.opens: opens and closes are the same time",
        ),
        (
            ("hours = \"always\"", "hours = { opens = \"7\", closes = \"07:00\" }"),
            "aoba/tenant.toml:12: login.hours.opens: not a time of day",
        ),
        (
            ("\"unstated\"", "0"),
            "aoba/tenant.toml:18: payment.shows_after_business_days: invalid value: integer `0`, expected 1 to 60",
        ),
        (
            ("[history]", "[login.lock]\nfailures = 0\n[history]"),
            "aoba/tenant.toml:15: login.lock.failures: failures is 0",
        ),
        (
            ("[history]", "[session]\nidle_minutes = 61\n[history]"),
            "aoba/tenant.toml:15: session.idle_minutes: idle_minutes is 61",
        ),
        (
            ("[history]", "[calendar]\nclosed = [\n  \"12-31\",\n  \"02-30\",\n]\n[history]"),
            "aoba/tenant.toml:17: calendar.closed[1]: not days of a year",
        ),
        (("aoba.localhost", "Aoba.localhost"), "aoba/tenant.toml:3: hosts[0]: \"Aoba.localhost\" is written"),
        (("aoba.localhost", "aoba.localhost:80"), "aoba/tenant.toml:3: hosts[0]: \"aoba.localhost:80\" is written"),
        (("aoba.localhost", "http://aoba"), "aoba/tenant.toml:3: hosts[0]: not a host"),
        (("aoba.localhost", "10.0.0.1"), "aoba/tenant.toml:3: hosts[0]: the address of a machine"),
        (
            ("aoba.localhost", "localhost"),
            "aoba/tenant.toml:3: hosts[0]: localhost is one of the program's shared hosts",
        ),
        (
            ("\"aoba.localhost\"", "\"aoba.localhost\", \"aoba.localhost\""),
            "aoba/tenant.toml:3: hosts[1]: aoba.localhost is already a host of aoba",
        ),
        (("[login]", "[login"), "aoba/tenant.toml:10:"),
        (("id = \"email\"", "id = \"email\"\nid = \"email\""), "aoba/tenant.toml:12: duplicate key"),
    ] {
        let found = Dir::problem_with(change);
        assert!(found.starts_with(problem), "{change:?}\nexpected {problem}\n   found {found}");
    }
}

#[test]
fn what_a_registration_cant_be_is_said_with_file_line_and_key() {
    for (change, problem) in [
        (("[[\"contact_code\"], ", "["), "aoba/tenant.toml:21: registration.steps: steps doesn't begin"),
        (("\"done\"", "\"contract\""), "aoba/tenant.toml:23: registration.known_from: known_from is"),
        (("\"password\"", "\"nick\""), "aoba/tenant.toml:22: registration.details[1]: unknown variant `nick`"),
        (
            ("[\"name\", \"password\"]", "[\"password\", \"login_id\"]"),
            "aoba/tenant.toml:22: registration.details: login_id is asked for where",
        ),
        (
            ("[recovery]\n", "[recovery]\nby = \"code_and_answer\"\n"),
            "aoba/tenant.toml:22: registration.details: secret_question is asked for where",
        ),
        (
            ("id = \"email\"", "id = \"login_id\""),
            "aoba/tenant.toml:22: registration.details: login_id is asked for where",
        ),
        (("known_from = \"done\"\n", ""), "aoba/tenant.toml:20: registration.known_from: missing, and has no default"),
        (("least = 0", "least = 1"), "aoba/tenant.toml:26: matching.registering.least: least is 1"),
        (("\"phone\"]", "\"debit_last4\"]"), "aoba/tenant.toml:26: matching.registering.required: required has debit"),
        (("\"phone\"]", "\"assessment_no\"]"), "aoba/tenant.toml:27: matching.shapes: shapes lacks assessment_no"),
        (("\"999999\"", "\"99999X\""), "aoba/tenant.toml:27: matching.shapes.customer_no: not a number's shape"),
        (("\"any\"", "0"), "aoba/tenant.toml:29: matching.accounts_per_contract: accounts_per_contract is 0"),
        (("\"ask\"", "\"wait\""), "aoba/tenant.toml:32: recovery.lost_email: unknown variant `wait`"),
        (
            ("\"at_once\"", "{ business_days = 0 }"),
            "aoba/tenant.toml:35: visibility.first.business_days: business_days is 0",
        ),
        (("\"at_once\"", "{ days = 1 }"), "aoba/tenant.toml:35: visibility.first.days: unknown field `days`"),
        (("stops = true\n", ""), "aoba/tenant.toml:37: paper.stops: missing, and has no default"),
        (("[recovery]", "[codes]\nminutes = 11\n[recovery]"), "aoba/tenant.toml:32: codes.minutes: minutes is 11"),
        (("[recovery]", "[password]\nleast = 7\n[recovery]"), "aoba/tenant.toml:32: password.least: least is 7"),
        (
            ("[recovery]", "[login.known_devices]\ndays = 0\n[recovery]"),
            "aoba/tenant.toml:32: login.known_devices.days: days is 0",
        ),
    ] {
        let found = Dir::problem_with(change);
        assert!(found.starts_with(problem), "{change:?}\nexpected {problem}\n   found {found}");
    }
}

#[test]
fn a_host_of_two_cities_stops_the_second() {
    let dir = Dir::new();
    dir.city("mizuho", &AOBA.replace("\"aoba.localhost\"", "\n  \"mizuho.localhost\",\n  \"aoba.localhost\",\n"));
    assert_eq!(dir.problems(), ["mizuho/tenant.toml:5: hosts[1]: aoba.localhost is already a host of aoba"]);
}

#[test]
fn problems_of_all_files_come_together_and_those_of_the_defaults_once() {
    let dir = Dir::new();
    dir.write("aoba/tenant.toml", &AOBA.replace("24", "0"));
    dir.write("aoba/brand.toml", "[hue]\n900 = \"#cc0000\"\n");
    dir.write("aoba/texts/ja.ftl", "a\n\n!!");
    dir.write("aoba/tenant.tml", "");
    dir.write("aoba/texts/fr.ftl", "");
    dir.city("Mizuho", &AOBA.replace("aoba.", "mizuho."));
    dir.city("sakae", &AOBA.replace("aoba.", "sakae."));
    fs::remove_file(dir.0.join("sakae/intake.toml")).unwrap();
    dir.write(
        "defaults/brand.toml",
        &fs::read_to_string(dir.0.join("defaults/brand.toml")).unwrap().replace("50 =", "51 ="),
    );
    let problems = dir.problems();
    let starts = [
        "Mizuho: not a city's code",
        "aoba/tenant.tml: no file of a tenant's folder",
        "aoba/tenant.toml:15: history.months: months is 0",
        "aoba/texts/fr.ftl: no file of a tenant's folder",
        "aoba/texts/ja.ftl:",
        "defaults/brand.toml:7: hue.51: unknown field `51`",
        "sakae/intake.toml: can't be read",
    ];
    assert_eq!(problems.len(), starts.len(), "{problems:#?}");
    for (problem, start) in problems.iter().zip(starts) {
        assert!(problem.starts_with(start), "expected {start}\n   found {problem}");
    }
}

#[test]
fn hues_that_cant_be_read_or_mean_danger_are_refused() {
    let dir = Dir::new();
    let brand = |steps: [&str; 6]| {
        let names = ["50", "200", "300", "900", "1000", "1200"].iter().zip(steps);
        dir.write(
            "aoba/brand.toml",
            &names.fold("[hue]\n".to_owned(), |text, (n, c)| format!("{text}{n} = \"{c}\"\n")),
        );
        dir.problems()
    };
    assert_eq!(brand(["#e9f7f9", "#99f2ff", "#79e2f2", "#006173", "#004c59", "#003741"]), [""; 0]);
    let pale = brand(["#a9f7f9", "#99f2ff", "#79a2b2", "#0081a3", "#004c59", "#003741"]);
    assert_eq!(
        pale,
        [
            "aoba/brand.toml:4: hue.300: contrast of 300 on 1200 is 4.70, below 8",
            "aoba/brand.toml:5: hue.900: contrast of 900 on 50 is 3.72, below 6",
            "aoba/brand.toml:5: hue.900: contrast of 900 on white is 4.50, below 7",
        ]
    );
    let red = brand(["#fdeeee", "#ffbbbb", "#ff9696", "#8b0000", "#700000", "#2a0000"]);
    assert!(
        red.iter().all(|problem| problem.ends_with("red means danger, and is never a city's hue")) && red.len() == 2
    );
    let yellow = brand(["#fbf5e0", "#ffe380", "#ffd43d", "#5c4700", "#4a3900", "#332700"]);
    assert!(yellow.len() == 2 && yellow[0].contains("yellow"), "{yellow:?}");
    assert!(
        brand(["#fff", "#ffe380", "#ffd43d", "#5c4700", "#4a3900", "#332700"])[0].contains(":2: hue.50: not a colour")
    );
}

#[test]
fn a_layout_that_cant_be_is_said_with_its_key() {
    let dir = Dir::new();
    let path = dir.0.join("aoba/intake.toml");
    let layout = fs::read_to_string(&path).unwrap();
    let first_key = layout.lines().position(|line| line.starts_with("encoding")).unwrap() + 1;
    fs::write(&path, layout.replacen("encoding", "encodings", 1)).unwrap();
    assert!(dir.problems()[0].starts_with(&format!("aoba/intake.toml:{first_key}: encodings: unknown field")));
    fs::write(&path, layout.replace("bureau_code = \"", "bureau_code = \"9")).unwrap();
    let line = layout.lines().position(|line| line.starts_with("bureau_code = \"")).unwrap() + 1;
    assert!(dir.problems()[0].starts_with(&format!("aoba/intake.toml:{line}: bureau_code: ")), "{:?}", dir.problems());
}

#[test]
fn a_place_without_tenants_and_bad_shared_hosts_are_problems_too() {
    let nowhere = Tenants::read(Path::new("/nowhere"), &[]).unwrap_err();
    assert_eq!(nowhere[0].to_string(), "/nowhere: holds no tenant");
    let dir = Dir::new();
    let shared = Tenants::read(&dir.0, &["LOCALHOST:8080".to_owned()]).unwrap_err();
    assert!(shared[0].to_string().starts_with("shared hosts: \"LOCALHOST:8080\" is written \"localhost\""));
}
