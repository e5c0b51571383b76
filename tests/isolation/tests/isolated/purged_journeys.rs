//! What registrations and recoveries leave behind is taken away: at its edge, with all that hangs on it, and of one city.
use crate::{
    people::{add, id},
    place::{A, B, Place},
    purged::{at, hash, noon, purged},
};
use chrono::{NaiveDate, TimeDelta};
use kernel::{AccountId, TenantId};
use store::{Stage, Store, Table, TenantTx, Value};
use uuid::Uuid;

const fn stage(table: &'static str, columns: &'static [&'static str]) -> Stage {
    Stage { table: Table::new(table), columns }
}

const REGISTRATIONS: Stage =
    stage("registrations", &["contact_hash", "browser", "account_id", "draft", "touched_at", "expires_at"]);
const CODES: Stage = stage("issued_codes", &["subject", "purpose", "sealed", "browser", "issued_at", "wrong", "used"]);
const RESETS: Stage = stage("resets", &["browser", "account_id", "reset", "begun_at"]);
const COUNTS: Stage = stage("daily_counts", &["what", "key_hash", "day", "count"]);
const FAILURES: Stage = stage("match_failures", &["customer_no", "day", "count"]);
const ATTEMPTS: Stage = stage("match_attempts", &["id", "customer_no", "purpose", "outcome", "tried_at"]);
const DEVICES: Stage =
    stage("devices", &["id", "account_id", "secret_hash", "first_seen_at", "last_seen_at", "failures"]);
const CONTRACTS: Stage = stage(
    "contracts",
    &["id", "customer_no", "holder_name", "holder_kana", "service_address", "payment_method", "started_on", "digest"],
);
const LINKS: Stage =
    stage("contract_links", &["account_id", "contract_id", "is_main", "place", "linked_at", "visible_from"]);
const EXPORTS: Stage = stage("paper_exports", &["id", "reading_on", "made_at", "contracts"]);
const EXPORTED: Stage = stage("paper_export_rows", &["export_id", "contract_id", "digest"]);

/// In [`rows`]' order.
const TABLES: [&str; 11] = [
    "registrations",
    "accounts",
    "contract_links",
    "devices",
    "issued_codes",
    "resets",
    "daily_counts",
    "match_failures",
    "match_attempts",
    "paper_exports",
    "paper_export_rows",
];
const LAID_DOWN: [i64; 11] = [4, 4, 4, 3, 2, 2, 3, 1302, 3, 2, 2];
/// The draft and the account of which a microsecond is left, and a member without either.
const LEFT: [i64; 11] = [2, 3, 3, 2, 1, 1, 2, 2, 2, 1, 1];

on_each_engine! {
    async fn expired_drafts_go_with_the_accounts_that_waited_and_old_tries_go(place: Place) {
        let store = place.store().await;
        let mut living = vec![];
        for tenant in [A, B] {
            living.push(laid_down(&store, tenant).await);
            assert_eq!(rows(&place, tenant).await, LAID_DOWN);
        }
        purged(&store, async || rows(&place, A).await == LEFT).await;
        assert_eq!(rows(&place, A).await, LEFT);
        assert_eq!(rows(&place, B).await, LAID_DOWN, "another city's stay");
        for account in &living[0] {
            let there = store.tenant(A).fetch(account::account(AccountId(*account))).await.unwrap();
            assert!(there.is_some(), "an account of somebody was taken away");
        }
        let held = format!("SELECT count(*) FROM registrations WHERE account_id IS NOT NULL AND {}", place.whose(A));
        assert_eq!(place.number(A, &held).await, 1, "the one that waits still does");
    }
}

async fn rows(place: &Place, tenant: TenantId) -> [i64; 11] {
    let mut all = [0; 11];
    for (at, table) in TABLES.into_iter().enumerate() {
        all[at] = place.number(tenant, &format!("SELECT count(*) FROM {table} WHERE {}", place.whose(tenant))).await;
    }
    all
}

/// Answers the accounts that are to stay.
async fn laid_down(store: &Store, tenant: TenantId) -> Vec<Uuid> {
    let write = store.write(tenant, |tx| {
        Box::pin(async move {
            let (gone, waits) = (add(tx, "gone").await?.id, add(tx, "waits").await?.id);
            let (member, newest) = (add(tx, "member").await?.id, add(tx, "newest").await?.id);
            let moment = TimeDelta::microseconds(1);
            let draft = |account: Option<Uuid>, expired: TimeDelta| {
                vec![hash(), hash(), account.into(), "{}".into(), at(TimeDelta::days(7)), at(expired)]
            };
            let drafts = [(Some(gone), TimeDelta::zero()), (Some(waits), -moment), (None, moment), (None, -moment)];
            REGISTRATIONS.put(tx, drafts.map(|(account, expired)| draft(account, expired)).into()).await?;
            held(tx, [gone, waits, member, newest]).await?;
            let device = |account: Uuid| vec![id().into(), account.into(), hash(), at(moment), at(moment), 0.into()];
            DEVICES.put(tx, [gone, waits, member].map(device).into()).await?;

            let day = TimeDelta::days(1);
            let code =
                |ago: TimeDelta| vec![hash(), "register".into(), hash(), hash(), at(ago), 0.into(), false.into()];
            CODES.put(tx, vec![code(day), code(day - moment)]).await?;
            let reset = |ago: TimeDelta| vec![hash(), member.into(), "{}".into(), at(ago)];
            RESETS.put(tx, vec![reset(day), reset(day - moment)]).await?;
            // noon in Japan on the 17th
            let september = |day| NaiveDate::from_ymd_opt(2024, 9, day).unwrap();
            let count = |day| vec!["codes_to_subject".into(), hash(), september(day).into(), 5.into()];
            COUNTS.put(tx, vec![count(16), count(17), count(18)]).await?;
            let failure = |number: String, day| vec![number.into(), september(day).into(), 5.into()];
            let old = (0..1_300).map(|n| failure(format!("{n}"), 16));
            FAILURES.put(tx, old.chain([failure("today".into(), 17), failure("later".into(), 18)]).collect()).await?;
            let year = TimeDelta::days(400);
            let attempt =
                |ago: TimeDelta| vec![id().into(), "1".into(), "registering".into(), "no_match".into(), at(ago)];
            ATTEMPTS.put(tx, vec![attempt(year + moment), attempt(year), attempt(TimeDelta::zero())]).await?;
            Ok::<_, store::Error>(vec![waits, member, newest])
        })
    });
    write.await.unwrap()
}

/// A contract of each account's.
async fn held(tx: &TenantTx, accounts: [Uuid; 4]) -> Result<(), store::Error> {
    let (mut contracts, mut links): (Vec<Vec<Value>>, Vec<Vec<Value>>) = (vec![], vec![]);
    for account in accounts {
        let contract = id();
        let text = || Value::from("1");
        let started: Value = NaiveDate::default().into();
        let number = contract.to_string().into();
        contracts.push(vec![contract.into(), number, text(), text(), text(), "slip".into(), started, text()]);
        let from = noon().into();
        links.push(vec![account.into(), contract.into(), true.into(), 0.into(), at(TimeDelta::zero()), from]);
    }
    let of = contracts[0][0].clone();
    CONTRACTS.put(tx, contracts).await?;
    LINKS.put(tx, links).await?;
    exported(tx, &of).await
}

/// What was exported of readings of 91 and of 90 days ago.
async fn exported(tx: &TenantTx, contract: &Value) -> Result<(), store::Error> {
    for day in [18, 19] {
        let (export, on) = (id(), NaiveDate::from_ymd_opt(2024, 6, day).unwrap());
        EXPORTS.put(tx, vec![vec![export.into(), on.into(), at(TimeDelta::zero()), 1.into()]]).await?;
        EXPORTED.put(tx, vec![vec![export.into(), contract.clone(), "1".into()]]).await?;
    }
    Ok(())
}
