//! What each city's own files come to at the edges, as tables that a bureau can read: `docs/decisions/<code>.md`.
//!
//! The committed tables must be equal to the code and the files. After a change that is meant, look at what
//! `UPDATE_DECISIONS=1 cargo test -p tenancy --test decisions` makes of them.

#![expect(clippy::unwrap_used, reason = "a test, its helpers too")]

mod access;
mod codes;
mod contracts;
mod history;
mod matching;
mod notices;
mod page;
mod paper;
mod payment;
mod registration;
mod visibility;

use page::Page;
use std::{fs, path::Path};
use tenancy::{Tenant, Tenants};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

#[test]
fn decisions_are_what_the_tables_say() {
    let shared = ["localhost".to_owned()];
    let tenants = Tenants::read(&Path::new(ROOT).join("tenants"), &shared).unwrap();
    let folder = Path::new(ROOT).join("docs/decisions");
    let update = std::env::var_os("UPDATE_DECISIONS").is_some();
    for tenant in tenants.iter() {
        let file = folder.join(format!("{}.md", tenant.code));
        let decided = of(tenant);
        if update {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&file, &decided).unwrap();
        }
        let committed = fs::read_to_string(&file).unwrap_or_default();
        let differs = committed.lines().zip(decided.lines()).find(|(old, new)| old != new);
        assert!(
            committed == decided,
            "docs/decisions/{}.md isn't what is decided, first: {differs:?}\nIf that is meant, see the top of this test.",
            tenant.code
        );
    }
    for entry in fs::read_dir(&folder).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        let of_a_city = name.strip_suffix(".md").is_some_and(|code| tenants.get(code).is_some());
        assert!(of_a_city, "docs/decisions/{name} belongs to no city");
    }
}

fn of(tenant: &Tenant) -> String {
    let facts = &tenant.facts;
    let mut page = Page::new(&format!("{}: what is decided, at the edges", facts.name));
    page.text(&format!(
        "Made from `tenants/{}/` over `tenants/defaults/` by `libs/tenancy/tests/decisions/`, which also holds it equal to \
         them. All times are Japan's.",
        tenant.code
    ));
    access::hours(&mut page, &facts.login.hours);
    history::window(&mut page, &facts.history);
    payment::states(&mut page, &facts.payment, &facts.calendar);
    payment::business_days(&mut page, &facts.calendar);
    access::lock(&mut page, &facts.login.lock);
    access::sessions(&mut page, &facts.session);
    registration::breaks(&mut page, &facts.registration, &facts.recovery);
    matching::proofs(&mut page, &facts.matching);
    contracts::held(&mut page, &facts.contracts);
    codes::codes(&mut page, &facts.codes);
    visibility::first(&mut page, &facts.visibility.first, &facts.calendar);
    paper::news(&mut page, &facts.paper);
    paper::lists(&mut page, &facts.paper, &facts.calendar);
    notices::switches(&mut page, &facts.notices);
    page.finish()
}
