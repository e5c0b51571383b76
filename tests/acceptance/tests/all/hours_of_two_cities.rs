//! One program, one moment, two rules.
use crate::residents::{HANAKO, MIZUNO};
use acceptance::{StatusCode, json, on_both_engines};

on_both_engines! {
    async fn plt_05_one_city_closes_at_night_and_the_other_never(world: World) {
        for resident in [MIZUNO, HANAKO] {
            world.load(resident.city).await;
            world.enrol(&resident).await;
        }
        for (moment, kanazawa_is_open) in [
            ("2024-09-17T06:59:59+09:00", false),
            ("2024-09-17T07:00:00+09:00", true),
            ("2024-09-17T23:59:59+09:00", true),
            ("2024-09-18T00:00:00+09:00", true),
            ("2024-09-18T01:59:59+09:00", true),
            ("2024-09-18T02:00:00+09:00", false),
            ("2026-11-20T03:00:00+09:00", false),
        ] {
            world.set_clock(moment);
            for (resident, is_open) in [(MIZUNO, kanazawa_is_open), (HANAKO, true)] {
                let city = resident.city;
                let mut client = world.client(city);
                let facts = client.data("{ tenant { access { open } } }").await;
                assert_eq!(facts["tenant"]["access"]["open"], is_open, "{city} at {moment}");
                let answer = client.try_login(resident.id, resident.password).await;
                assert_eq!(answer["data"]["login"]["token"].is_string(), is_open, "{city} at {moment}: {answer}");
                let login = world.browser(city).open("/login").await;
                let expected = if is_open { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
                assert_eq!(login.status, expected, "{city} at {moment}");
                let fields = [("id", resident.id), ("password", resident.password)];
                let inside = world.browser(city).submit("/login", &fields).await;
                assert_eq!(inside.status == StatusCode::SEE_OTHER, is_open, "{city} at {moment}");
            }
        }
        let hours = |facts: &acceptance::Value| facts["tenant"]["loginHours"].clone();
        let query = "{ tenant { loginHours { opens closes } } }";
        assert_eq!(hours(&world.client("kanazawa").data(query).await), json!({"opens": "07:00", "closes": "02:00"}));
        assert_eq!(hours(&world.client("osaka").data(query).await), json!(null));
        assert!(!world.browser("osaka").open("/login").await.says("時間は、毎日"));
    }
}
