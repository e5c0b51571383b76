//! What a right password finds of the account that it was checked for: a hash of less effort is made anew, and what was
//! set or taken away since it was checked lets nobody in.
use crate::{
    people::{Column, Entity, add},
    place::{A, Place},
};
use account::{Attempt, Checked, Guesses, Outcome, Passwords, Rules};
use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Clock, Rng};
use policy::{
    Budget, KnownDevices,
    lock::Lock,
    session::{Kind, Lifetimes},
};
use sea_orm::{ColumnTrait, sea_query::Expr};
use std::sync::Arc;
use store::Store;

const NAME: &str = "mizuno-hanako";
const PASSWORD: &str = "yukizuri-to-saigawa";
/// Its hash with 64 KiB and one pass, as argon2's own program makes it.
const WEAK: &str = "$argon2id$v=19$m=64,t=1,p=1$MDEyMzQ1Njc4OWFiY2RlZg$+cH1jr0iLfroZgnpaGsb6al6Buo9eXRhseUeqtuBG9g";
/// What is asked for (`security.md` A7): at least 19 MiB, two passes.
const EFFORT: &str = "$argon2id$v=19$m=19456,t=2,p=1$";

fn noon() -> DateTime<Utc> {
    "2024-09-17T03:00:00Z".parse().unwrap()
}

fn rules() -> Rules {
    let budget = Budget::new(100, TimeDelta::days(1));
    Rules {
        lock: Lock::new(10, 15).unwrap(),
        lifetimes: Lifetimes::new(30, 12, 90).unwrap(),
        devices: KnownDevices::new(180).unwrap(),
        guesses: Guesses { name: budget, network: budget, city: budget },
    }
}

async fn kept(store: &Store, hash: &'static str) {
    let write = store.write(A, move |tx| {
        Box::pin(async move {
            let row = add(tx, NAME).await?;
            tx.update::<Entity>(Column::Id.eq(row.id), [(Column::PasswordHash, Expr::value(hash))]).await
        })
    });
    assert_eq!(write.await.unwrap(), 1);
}

async fn hash(store: &Store) -> String {
    let read = store.write(A, |tx| Box::pin(async move { tx.find::<Entity>(Column::LoginName.eq(NAME)).await }));
    read.await.unwrap().expect("the account is there").password_hash
}

async fn checked(store: &Store, passwords: &Passwords, password: &str) -> Checked {
    let attempt = Attempt {
        name: NAME.to_owned(),
        password: password.into(),
        client: Kind::Native,
        device: None,
        network: "192.0.2.7".to_owned(),
    };
    let clock = Clock::standing_at(noon());
    account::check(store, A, attempt, passwords, &clock, &Rng::system()).await.unwrap().expect("it is short enough")
}

async fn judged(store: &Store, checked: Checked) -> Outcome {
    let checked = Arc::new(checked);
    let write = store.write(A, move |tx| {
        let checked = checked.clone();
        Box::pin(async move { account::judge(tx, &checked, &rules()).await })
    });
    write.await.unwrap().outcome
}

async fn sessions(place: &Place) -> i64 {
    place.number(A, &format!("SELECT count(*) FROM sessions WHERE {}", place.whose(A))).await
}

on_each_engine! {
    async fn a_hash_of_less_effort_is_made_anew_by_the_next_right_password_and_no_other(place: Place) {
        let store = place.store().await;
        let passwords = Passwords::new(2, Rng::system());
        kept(&store, WEAK).await;
        let wrong = judged(&store, checked(&store, &passwords, "yukizuri-to-asanogawa").await).await;
        assert!(matches!(wrong, Outcome::Wrong), "{wrong:?}");
        assert_eq!(hash(&store).await, WEAK, "a wrong one changes nothing");
        let right = judged(&store, checked(&store, &passwords, PASSWORD).await).await;
        assert!(matches!(right, Outcome::In { .. }), "{right:?}");
        let anew = hash(&store).await;
        assert!(anew.starts_with(EFFORT), "{anew}");
        let again = judged(&store, checked(&store, &passwords, PASSWORD).await).await;
        assert!(matches!(again, Outcome::In { .. }), "{again:?}");
        assert_eq!(hash(&store).await, anew, "once is enough");
        assert_eq!(sessions(&place).await, 2);
    }

    // Between the check, which takes long and holds nothing, and the judgement somebody sets another password, or the
    // account is taken away: the old one opens no session, and doesn't come back as a new hash of itself.
    async fn a_password_that_was_set_anew_since_it_was_checked_lets_nobody_in(place: Place) {
        let store = place.store().await;
        let passwords = Passwords::new(2, Rng::system());
        kept(&store, WEAK).await;
        let late = checked(&store, &passwords, PASSWORD).await;
        let later = late.clone();
        let new = passwords.hash("asagao-ni-mizuyari".into()).await.unwrap();
        let set = new.clone();
        let write = store.write(A, move |tx| {
            let set = set.clone();
            Box::pin(async move {
                let row = tx.find::<Entity>(Column::LoginName.eq(NAME)).await?.expect("it is there");
                let owner = tx.read(account::account(kernel::AccountId(row.id))).await?.expect("it is there");
                account::set_password(tx, &owner, &set).await
            })
        });
        write.await.unwrap();
        let outcome = judged(&store, late).await;
        assert!(matches!(outcome, Outcome::Wrong), "{outcome:?}");
        assert_eq!((hash(&store).await, sessions(&place).await), (new, 0));
        let outcome = judged(&store, checked(&store, &passwords, "asagao-ni-mizuyari").await).await;
        assert!(matches!(outcome, Outcome::In { .. }), "{outcome:?}");

        let removed = store.write(A, |tx| Box::pin(tx.delete::<Entity>(Column::LoginName.eq(NAME))));
        assert_eq!(removed.await.unwrap(), 1);
        let outcome = judged(&store, later).await;
        assert!(matches!(outcome, Outcome::Wrong), "{outcome:?}");
    }
}
