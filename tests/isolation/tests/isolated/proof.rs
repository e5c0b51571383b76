//! What somebody who registers may prove a contract by, from what was delivered to what is read; and of two who register one
//! contract, the second counts the first.
use crate::{
    people::id,
    place::{A, B},
};
use billing::BillFacts;
use chrono::{DateTime, NaiveDate};
use contract::{Facts, NewLink, Provable};
use kernel::{AccountId, ContractId, LoadId, Month, PaymentMethod, TenantId, Yen};
use std::{sync::Arc, time::Duration};
use store::Store;
use tokio::sync::Semaphore;

const NUMBER: &str = "K012345678";

fn facts(customer_no: &str, phones: &[&str], debit_last4: Option<&str>) -> Facts {
    Facts {
        customer_no: customer_no.to_owned(),
        holder_name: "水野 花子".to_owned(),
        holder_kana: "ミズノ ハナコ".to_owned(),
        service_address: "中央区馬場町1-2-3".to_owned(),
        payment_method: PaymentMethod::DirectDebit,
        debit_last4: debit_last4.map(str::to_owned),
        phones: phones.iter().map(|phone| (*phone).to_owned()).collect(),
        route: None,
        paper_form: None,
        mailing_address: None,
        started_on: NaiveDate::default(),
        ended_on: None,
    }
}

/// Delivers contracts; says how many were new or had changed.
async fn delivered(store: &Store, tenant: TenantId, facts: &[Facts]) -> u64 {
    let staged =
        |(line, facts): (i64, &Facts)| contract::Staged { file: 0, line, id: ContractId(id()), facts: facts.clone() };
    let rows: Vec<_> = (1..).zip(facts).map(staged).collect();
    let write = store.write(tenant, move |tx| {
        let (load, rows) = (LoadId(id()), rows.clone());
        Box::pin(async move {
            contract::stage(tx, load, &rows).await?;
            let changed = contract::publish(tx, load).await?;
            contract::clear(tx, load).await.map(|()| changed)
        })
    });
    write.await.unwrap()
}

async fn known(store: &Store, tenant: TenantId, customer_no: &str) -> Option<Arc<Provable>> {
    store.tenant(tenant).fetch(contract::proof_facts(customer_no)).await.unwrap()
}

/// Delivers bills of [`NUMBER`] that come to so much; says how many were new or had changed.
async fn billed(store: &Store, tenant: TenantId, bills: &[(&str, i64, bool)]) -> u64 {
    let facts = |(bill_no, total, provisional): &(&str, i64, bool)| BillFacts {
        bill_no: (*bill_no).to_owned(),
        month: Month::of(NaiveDate::default()),
        issued_on: NaiveDate::default(),
        total: Yen(*total),
        due_on: None,
        debit_on: None,
        payment_method: PaymentMethod::Slip,
        usage: None,
        days: None,
        period_from: None,
        period_to: None,
        read_on: None,
        provisional: *provisional,
        parts: vec![],
    };
    let customer_no = || NUMBER.to_owned();
    let staged =
        |(line, bill)| billing::Staged { file: 0, line, id: id(), customer_no: customer_no(), facts: facts(bill) };
    let rows: Vec<_> = (1..).zip(bills).map(staged).collect();
    let write = store.write(tenant, move |tx| {
        let (load, rows) = (LoadId(id()), rows.clone());
        Box::pin(async move {
            billing::open_load(tx, load, DateTime::UNIX_EPOCH, &[]).await?;
            billing::stage_bills(tx, load, &rows).await?;
            let published = billing::publish_bills(tx, load).await?;
            billing::clear(tx, load).await.map(|()| published.new)
        })
    });
    write.await.unwrap()
}

on_each_engine! {
    async fn what_was_delivered_is_what_is_known(place: Place) {
        let store = place.store().await;
        let told = facts(NUMBER, &["06-371-8901", "06(6000)2264"], Some("0456"));
        let bare = facts("B234567890", &[], None);
        assert_eq!(delivered(&store, A, &[told.clone(), bare]).await, 2);
        assert_eq!(delivered(&store, B, &[facts(NUMBER, &["0152-00-1234"], None)]).await, 1);
        let mine = known(&store, A, NUMBER).await.unwrap();
        let expected = Provable {
            id: mine.id,
            customer_no: NUMBER.to_owned(),
            phones: told.phones.clone(),
            place: told.service_address.clone(),
            payment_method: PaymentMethod::DirectDebit,
            debit_last4: Some("0456".to_owned()),
            kana: told.holder_kana.clone(),
            name: told.holder_name.clone(),
        };
        assert_eq!(*mine, expected);
        let theirs = known(&store, B, NUMBER).await.unwrap();
        assert_eq!((&theirs.phones[..], &theirs.debit_last4), (&["0152-00-1234".to_owned()][..], &None));
        let bare = known(&store, A, "B234567890").await.unwrap();
        assert_eq!((bare.phones.len(), &bare.debit_last4), (0, &None));
        assert_eq!((known(&store, B, "B234567890").await, known(&store, A, "nobody").await), (None, None));
    }

    async fn a_phone_or_an_account_that_is_corrected_is_news_and_the_same_again_is_none(place: Place) {
        let store = place.store().await;
        let told = facts(NUMBER, &["06-6000-1132"], None);
        assert_eq!(delivered(&store, A, std::slice::from_ref(&told)).await, 1);
        let first = known(&store, A, NUMBER).await.unwrap().id;
        let corrections = [
            facts(NUMBER, &["06-6000-1133"], None),
            facts(NUMBER, &["06-6000-1133"], Some("0001")),
            facts(NUMBER, &["06-6000-1133", "0001"], None),
            facts(NUMBER, &[], Some("0001")),
            facts(NUMBER, &[], None),
        ];
        for facts in corrections {
            assert_eq!(delivered(&store, A, std::slice::from_ref(&facts)).await, 1, "{facts:?}");
            let now = known(&store, A, NUMBER).await.unwrap();
            assert_eq!((now.id, &now.phones, &now.debit_last4), (first, &facts.phones, &facts.debit_last4));
            assert_eq!(delivered(&store, A, std::slice::from_ref(&facts)).await, 0, "{facts:?}");
        }
    }

    async fn every_bill_that_was_ever_raised_counts_once(place: Place) {
        let store = place.store().await;
        let numbers = async |tenant, customer_no: &str| store.tenant(tenant).fetch(billing::numbers_of(customer_no)).await.unwrap();
        assert_eq!(delivered(&store, A, &[facts(NUMBER, &[], None), facts("B234567890", &[], None)]).await, 2);
        assert_eq!(delivered(&store, B, &[facts(NUMBER, &[], None)]).await, 1);
        assert!(numbers(A, NUMBER).await.is_empty());
        assert_eq!(billed(&store, A, &[("24K0912345", 3_839, true), ("23K1212345", 4_026, false)]).await, 2);
        assert_eq!(billed(&store, A, &[("23K1212345", 4_587, false)]).await, 1, "corrected");
        assert_eq!(*numbers(A, NUMBER).await, ["23K1212345", "24K0912345"]);
        for (tenant, customer_no) in [(A, "B234567890"), (A, "nobody"), (B, NUMBER)] {
            assert!(numbers(tenant, customer_no).await.is_empty());
        }
    }

    /// Whoever asks first has the contract to themselves until it is linked, or isn't.
    async fn of_two_who_register_one_contract_the_second_counts_the_first(place: Place) {
        let store = place.store().await;
        delivered(&store, A, &[facts(NUMBER, &[], None), facts("B234567890", &[], None)]).await;
        let mine = known(&store, A, NUMBER).await.unwrap().id;
        let other = known(&store, A, "B234567890").await.unwrap().id;
        let asked = Arc::new(Semaphore::new(0));
        let first = tokio::spawn(registered(store.clone(), mine, asked.clone()));
        asked.acquire().await.unwrap().forget();
        let second = registered(store.clone(), mine, asked.clone()).await;
        assert_eq!((first.await.unwrap(), second), (0, 1));
        assert_eq!(registered(store.clone(), other, asked).await, 0);
        let nowhere = store.write(B, move |tx| Box::pin(contract::holders(tx, mine)));
        assert_eq!(nowhere.await.unwrap(), 0, "another city's");
    }
}

/// Links a contract to somebody new, who sees it in a hundred years, and says how many held it before.
async fn registered(store: Store, contract: ContractId, asked: Arc<Semaphore>) -> u32 {
    let write = store.write(A, move |tx| {
        let asked = asked.clone();
        Box::pin(async move {
            let holders = contract::holders(tx, contract).await?;
            asked.add_permits(1);
            tokio::time::sleep(Duration::from_millis(300)).await;
            let at = DateTime::UNIX_EPOCH;
            let (account, visible_from) = (AccountId(id()), at + chrono::TimeDelta::days(36_500 * 2));
            let new = NewLink { account, contract, nickname: None, is_main: true, place: 0, at, visible_from };
            contract::link(tx, new).await.map(|()| holders)
        })
    });
    write.await.unwrap()
}

on_postgres! {
    /// Among many contracts and bills, each is found by its key.
    async fn one_contracts_facts_are_found_without_looking_at_all(place: Place) {
        let store = place.store().await;
        let owner = place.owner().await;
        owner.batch_execute(&format!(
            "BEGIN; SELECT set_config('app.tenant', '{A}', true); \
             INSERT INTO contracts (tenant_id, id, customer_no, holder_name, holder_kana, service_address, payment_method, started_on, digest) \
             SELECT '{A}', gen_random_uuid(), n::text, '', '', '', 'slip', '2020-01-01', '' FROM generate_series(1, 5000) AS n; \
             INSERT INTO loads (tenant_id, id, published_at) VALUES ('{A}', '{A}', now()); \
             INSERT INTO bills (tenant_id, id, contract_id, load_id, revision, bill_no, month, issued_on, total, payment_method, \
             provisional, place, digest) SELECT '{A}', gen_random_uuid(), c.id, '{A}', 1, n::text, '2020-01-01', '2020-01-01', 1, 'slip', false, n::text, '' \
             FROM contracts c, generate_series(1, 10) AS n; \
             INSERT INTO contract_links (tenant_id, account_id, contract_id, is_main, place, linked_at) \
             SELECT '{A}', gen_random_uuid(), c.id, true, 0, now() FROM contracts c; COMMIT; \
             ANALYZE contracts; ANALYZE bills; ANALYZE contract_links"
        )).await.unwrap();
        let listed = [billing::statements(), contract::statements()].concat();
        let app = place.app().await;
        app.execute("SELECT set_config('app.tenant', $1, false)", &[&A.to_string()]).await.unwrap();
        for (name, kind) in [("contract::proof_facts", "text"), ("contract::holders", "uuid"), ("billing::numbers_of", "text")] {
            let statement = listed.iter().find(|statement| statement.name() == name).expect("it is listed");
            let given = if kind == "uuid" { format!("'{A}'") } else { "'17'".to_owned() };
            let plan = format!(
                "PREPARE it (uuid, {kind}) AS {}; EXPLAIN EXECUTE it ('{A}', {given})", store.text(statement)
            );
            let lines: Vec<String> = app.simple_query(&plan).await.unwrap().into_iter().filter_map(|message| match message {
                tokio_postgres::SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
                _ => None,
            }).collect();
            let plan = lines.join("\n");
            assert!(plan.contains("Index") && !plan.contains("Seq Scan"), "{name}:\n{plan}");
            app.batch_execute("DEALLOCATE it").await.unwrap();
        }
    }
}
