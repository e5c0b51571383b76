//! What bureaus tell.
use super::*;
use crate::sample::announcements;

#[test]
fn every_city_tells_something_old_something_new_something_later_and_something_withdrawn() {
    let now = at(day(2026, 11, 20));
    let mut ids = HashSet::new();
    for code in CITIES {
        let told = announcements(code, now);
        assert!((4..=6).contains(&told.len()), "{code}");
        for one in &told {
            assert!(ids.insert(one.id), "{code}");
            assert!((10..=40).contains(&one.title.chars().count()), "{}", one.title);
            assert!((2..=4).contains(&one.body.split("\n\n").count()), "{}", one.title);
            assert!(one.withdrawn_at.is_none_or(|withdrawn| withdrawn > one.published_at));
        }
        let withdrawn = told.iter().filter(|one| one.withdrawn_at.is_some_and(|withdrawn| withdrawn <= now)).count();
        let later = told.iter().filter(|one| one.published_at > now).count();
        let old = told.iter().filter(|one| one.published_at + kernel::TimeDelta::days(60) < now).count();
        assert!(withdrawn == 1 && later == 1 && old >= 1, "{code}");
    }
    assert!(announcements("nowhere", now).is_empty());
}

#[test]
fn the_same_announcements_on_another_day_have_the_same_ids() {
    let ids = |today| announcements("oumu", at(today)).into_iter().map(|one| one.id).collect::<Vec<_>>();
    assert_eq!(ids(day(2026, 11, 20)), ids(day(2027, 1, 2)));
}
