//! `suimon seed`: five cities by way of their own files, and again whenever `make run` is called.
use crate::folder::{Folder, complaint, out};

fn seed(folder: &Folder, clock: &str) -> String {
    let seeded = folder.suimon_at(Some(clock), &["seed"], "ja_JP.UTF-8");
    assert!(seeded.status.success(), "{}", complaint(&seeded));
    out(&seeded)
}

#[test]
fn a_seed_can_be_repeated_on_the_same_day_a_later_one_and_an_earlier_one() {
    let folder = Folder::new();
    let first = seed(&folder, "2026-11-28T10:00:00+09:00");
    for city in ["kanazawa", "kurashiki", "nayoro", "osaka", "oumu"] {
        assert!(first.contains(&format!("{city}: sample files in ")), "{first}");
    }
    assert_eq!(first.matches("契約: ").count(), 5, "{first}");
    let again = seed(&folder, "2026-11-28T22:00:00+09:00");
    assert_eq!(again.matches("取込済みのため、とばしました").count(), 23, "{again}");
    assert_eq!(again.matches("何も変更していません").count(), 5, "{again}");
    let later = seed(&folder, "2026-11-30T10:00:00+09:00");
    assert_eq!(later.matches("訂正").count(), 0, "{later}");
    let earlier = seed(&folder, "2024-09-17T13:00:00+09:00");
    assert_eq!(earlier.matches("kurashiki: later files are loaded already, and stay").count(), 1, "{earlier}");
    assert!(earlier.contains("oumu: sample files in "), "it went on: {earlier}");
}
