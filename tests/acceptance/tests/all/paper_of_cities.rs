//! Cities side by side: what each does about members' paper, and what becomes of it when they leave.
use crate::{
    paper::{act, listed, loaded, withdrawn},
    residents::{HANAKO, MIYAKE, SATO},
    staff::{KURASHIKI_CHIEF, KURASHIKI_CLERK, NAYORO_CHIEF, NAYORO_CLERK, OSAKA_CHIEF, OSAKA_CLERK, at_work},
};
use acceptance::{json, on_both_engines};

on_both_engines! {
    async fn plt_08_never_on_request_from_now_on_or_for_one_period(world: World) {
        for resident in [&HANAKO, &SATO, &MIYAKE] {
            loaded(&world, resident.city).await;
            world.enrol(resident).await;
        }
        let staff = [[&OSAKA_CLERK, &OSAKA_CHIEF], [&NAYORO_CLERK, &NAYORO_CHIEF], [&KURASHIKI_CLERK, &KURASHIKI_CHIEF]];
        let cases = [
            ("A123456789", "2024-09-20", ["NOT_OFFERED", "NOT_OFFERED"]),
            ("01020304", "2024-10-04", ["", "NOT_OFFERED"]),
            ("1203040506", "2024-11-07", ["NOT_OFFERED", ""]),
        ];
        for (both, (number, on, expected)) in staff.into_iter().zip(cases) {
            let [mut clerk, _chief] = at_work(&world, both).await;
            let calls = [
                format!("keepPaper(customerNo: \"{number}\")"),
                format!("paperOnce(customerNo: \"{number}\", readingOn: \"{on}\")"),
            ];
            for (call, code) in calls.iter().zip(expected) {
                let refused = if code.is_empty() { json!([]) } else { json!([code]) };
                assert_eq!(act(&mut clerk, call).await, refused, "{call}");
            }
            let list = listed(&mut clerk, on).await.to_string();
            assert_eq!(list.contains(number), expected.contains(&""), "{number}: {list}");
        }
    }

    async fn plt_07_who_leaves_has_paper_again_by_each_citys_day(world: World) {
        for resident in [&HANAKO, &MIYAKE] {
            loaded(&world, resident.city).await;
            world.enrol(resident).await;
        }
        // in one city the list is the reading day's, in the other it was made three business days before: who leaves counts
        // until the day before in both
        world.set_clock("2024-10-09T12:00:00+09:00");
        let mut staff = at_work(&world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
        withdrawn(&mut staff, HANAKO.id).await;
        assert_eq!(listed(&mut staff[0], "2024-10-10").await, json!([["A123456789", "NO_MEMBER"]]));
        world.set_clock("2024-11-06T12:00:00+09:00");
        let mut staff = at_work(&world, [&KURASHIKI_CLERK, &KURASHIKI_CHIEF]).await;
        withdrawn(&mut staff, MIYAKE.id).await;
        let both = json!([["1203040506", "NO_MEMBER"], ["3405060708", "NO_MEMBER"]]);
        assert_eq!(listed(&mut staff[0], "2024-11-07").await, both);
        // back on the same day she never was away; back on the next, this reading still brings one (KRS-25)
        world.set_clock("2024-11-07T12:00:00+09:00");
        world.enrol(&MIYAKE).await;
        let mut clerk = world.at_work(&KURASHIKI_CLERK).await;
        assert_eq!(listed(&mut clerk, "2024-11-07").await, both);
        assert_eq!(listed(&mut clerk, "2025-01-07").await, json!([["3405060708", "NO_MEMBER"]]));
    }
}
