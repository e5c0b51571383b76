//! Connections that are encrypted, to a server that proves who it is.
use crate::place::{A, Place};
use std::path::PathBuf;
use store::{Config, Error, Store};

on_postgres! {
    async fn reads_and_writes_are_encrypted_where_the_signer_is_named(place: Place) {
        let store = open(&place, signer()).await.expect("it opens");
        store.tenant(A).fetch(billing::last_load()).await.expect("a read");
        let none = store.write(A, |tx| Box::pin(billing::loaded_before(tx, "none"))).await.expect("a write");
        assert!(!none);
        let owner = place.app().await;
        let held = owner.query(
            "SELECT application_name, ssl FROM pg_stat_activity JOIN pg_stat_ssl USING (pid) \
             WHERE datname = current_database() AND application_name IN ('suimon read', 'suimon write') AND ssl",
            &[],
        );
        let mut names: Vec<String> = held.await.unwrap().iter().map(|row| row.get(0)).collect();
        names.dedup();
        names.sort();
        names.dedup();
        assert_eq!(names, ["suimon read", "suimon write"]);
    }

    async fn a_file_without_a_signer_is_refused_before_anything_is_sent(place: Place) {
        let empty = std::env::temp_dir().join(format!("suimon-no-signer-{}.pem", std::process::id()));
        std::fs::write(&empty, "no certificate\n").unwrap();
        let refused = open(&place, empty.clone()).await;
        std::fs::remove_file(&empty).unwrap();
        assert!(matches!(refused, Err(Error::Unavailable(_) | Error::Config(_))));
    }
}

/// Who signed the test server's certificate.
fn signer() -> PathBuf {
    let file = std::env::var("SUIMON_TEST_POSTGRES_CA").expect("SUIMON_TEST_POSTGRES_CA is set by scripts/postgres");
    PathBuf::from(file)
}

async fn open(place: &Place, ca: PathBuf) -> Result<Store, Error> {
    Store::open(&Config { url: place.url.clone(), ca: Some(ca), connections: 2 }).await
}
