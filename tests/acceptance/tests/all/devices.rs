//! A device that has logged in before goes on while strangers' tries are locked (`tenants/defaults/tenant.toml`: ten
//! wrong passwords, fifteen minutes).
use crate::residents::{HANAKO, MIZUNO};
use acceptance::{Client, StatusCode, Value, World, on_both_engines};

/// The code of a refusal; `IN` for whoever got in.
fn answer(answer: &Value) -> String {
    let login = &answer["data"]["login"];
    if login["token"].is_string() {
        return "IN".to_owned();
    }
    login["userErrors"][0]["code"].as_str().unwrap_or_else(|| panic!("neither in nor refused: {answer}")).to_owned()
}

async fn strangers_lock(world: &World, city: &str, id: &str) {
    let mut stranger = world.client(city);
    for _ in 0..10 {
        assert_eq!(answer(&stranger.try_login(id, "wrong").await), "WRONG");
    }
    assert_eq!(answer(&stranger.try_login(id, "wrong").await), "LOCKED");
}

/// A client whose device has logged in once.
async fn known(world: &World, id: &str, password: &str, city: &str) -> Client {
    let mut client = world.client(city);
    client.log_in(id, password).await;
    assert!(client.device.is_some(), "a login tells the device's token");
    client.token = None;
    client
}

on_both_engines! {
    async fn a_known_device_goes_on_while_strangers_are_locked(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let mut owner = known(&world, MIZUNO.id, MIZUNO.password, "kanazawa").await;
        let first = owner.device.clone();
        strangers_lock(&world, "kanazawa", MIZUNO.id).await;
        assert_eq!(answer(&world.client("kanazawa").try_login(MIZUNO.id, MIZUNO.password).await), "LOCKED");
        owner.log_in(MIZUNO.id, MIZUNO.password).await;
        assert_eq!(owner.device, first, "it is the same device");
        assert_eq!(owner.data("{ viewer { displayName } }").await["viewer"]["displayName"], MIZUNO.name);
        // which frees no stranger
        assert_eq!(answer(&world.client("kanazawa").try_login(MIZUNO.id, MIZUNO.password).await), "LOCKED");
        // and is one after a logout and after a day too
        owner.data("mutation { logout { done } }").await;
        owner.token = None;
        world.set_clock("2024-09-18T12:00:00+09:00");
        strangers_lock(&world, "kanazawa", MIZUNO.id).await;
        owner.log_in(MIZUNO.id, MIZUNO.password).await;
    }

    // Its own wrong passwords lock it, and nobody else.
    async fn a_known_device_is_locked_by_its_own_wrong_passwords(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let mut owner = known(&world, MIZUNO.id, MIZUNO.password, "kanazawa").await;
        for _ in 0..9 {
            assert_eq!(answer(&owner.try_login(MIZUNO.id, "wrong").await), "WRONG");
        }
        owner.log_in(MIZUNO.id, MIZUNO.password).await;
        for _ in 0..10 {
            assert_eq!(answer(&owner.try_login(MIZUNO.id, "wrong").await), "WRONG");
        }
        let locked = owner.try_login(MIZUNO.id, MIZUNO.password).await;
        assert_eq!(answer(&locked), "LOCKED");
        assert_eq!(locked["data"]["login"]["userErrors"][0]["retryAt"], "2024-09-17T03:15:00+00:00");
        world.client("kanazawa").log_in(MIZUNO.id, MIZUNO.password).await;
        world.set_clock("2024-09-17T12:15:00+09:00");
        owner.log_in(MIZUNO.id, MIZUNO.password).await;
    }

    // What names a device is of one account in one city, and nothing without the password.
    async fn a_device_of_somebody_else_is_a_stranger(world: World) {
        for resident in [MIZUNO, HANAKO] {
            world.load(resident.city).await;
            world.enrol(&resident).await;
        }
        let neighbour = acceptance::Resident { id: "takasaki-jiro", contracts: &[("3040506070809010", "自宅")], ..MIZUNO };
        world.enrol(&neighbour).await;
        let theirs = known(&world, neighbour.id, neighbour.password, "kanazawa").await.device;
        let elsewhere = known(&world, HANAKO.id, HANAKO.password, "osaka").await.device;
        let mine = known(&world, MIZUNO.id, MIZUNO.password, "kanazawa").await.device;
        strangers_lock(&world, "kanazawa", MIZUNO.id).await;
        for device in [theirs, elsewhere, Some("A".repeat(43)), Some("x".repeat(10_000)), Some(String::new()), None] {
            let mut stranger = world.client("kanazawa");
            stranger.device = device;
            assert_eq!(answer(&stranger.try_login(MIZUNO.id, MIZUNO.password).await), "LOCKED");
        }
        let mut owner = world.client("kanazawa");
        owner.device = mine;
        assert_eq!(answer(&owner.try_login(MIZUNO.id, "wrong").await), "WRONG");
        owner.token.clone_from(&owner.device);
        assert_eq!(owner.data("{ viewer { displayName } }").await["viewer"], Value::Null, "it is no session");
    }

    async fn a_browser_keeps_what_names_it_for_400_days(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let fields = [("id", MIZUNO.id), ("password", MIZUNO.password)];
        let mut browser = world.browser("kanazawa");
        let wrong = browser.submit("/login", &[("id", MIZUNO.id), ("password", "wrong")]).await;
        assert!(wrong.set_cookies.iter().all(|cookie| !cookie.contains("-d-")), "{:?}", wrong.set_cookies);
        let inside = browser.submit("/login", &fields).await;
        let device = |page: &acceptance::Page| {
            let found: Vec<_> = page.set_cookies.iter().filter(|c| c.starts_with("__Host-d-kanazawa=")).cloned().collect();
            assert_eq!(found.len(), 1, "{:?}", page.set_cookies);
            let (pair, attributes) = found[0].split_once("; ").map(|(a, b)| (a.to_owned(), b.to_owned())).expect("attributes");
            assert_eq!(attributes, "Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=34560000");
            pair
        };
        let first = device(&inside);
        assert!(first.len() >= "__Host-d-kanazawa=".len() + 43 && !inside.text.contains(&first[18..]));
        assert!(!browser.cookies["__Host-s-kanazawa"].contains(&first[18..]));
        browser.open("/").await;
        browser.submit("/logout", &[]).await;
        assert!(browser.cookies.contains_key("__Host-d-kanazawa") && !browser.cookies.contains_key("__Host-s-kanazawa"));
        strangers_lock(&world, "kanazawa", MIZUNO.id).await;
        assert_eq!(world.browser("kanazawa").submit("/login", &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let again = browser.submit("/login", &fields).await;
        assert_eq!((again.status, device(&again)), (StatusCode::SEE_OTHER, first));
    }

    // The owner of a name that strangers lock hears of it once a day, in the words of the city; nobody else hears anything.
    async fn the_owner_is_told_of_a_lock_once_a_day(world: World) {
        for resident in [MIZUNO, HANAKO] {
            world.load(resident.city).await;
            world.enrol(&resident).await;
        }
        strangers_lock(&world, "kanazawa", "nobody-here").await;
        strangers_lock(&world, "kanazawa", MIZUNO.id).await;
        strangers_lock(&world, "osaka", HANAKO.id).await;
        let all = world.outbox(2).await;
        let of = |city: &str| all.iter().find(|message| message["tenant"] == city).unwrap_or_else(|| panic!("{all:?}"));
        let mail = of("kanazawa");
        assert_eq!((&mail["channel"], &mail["recipient"]), (&"mail".into(), &"mizuno-hanako@example.jp".into()));
        assert_eq!(mail["at"], "2024-09-17T12:00:00+09:00");
        let says = |field: &str, text: &str| assert!(mail[field].as_str().is_some_and(|t| t.contains(text)), "{mail}");
        says("subject", "ログインがロックされました");
        says("body", "9月17日（火） 午後0時15分");
        says("body", "これまでにログインした端末からは、今もログインできます");
        assert_eq!(of("osaka")["recipient"], HANAKO.id);
        let page = world.browser("osaka").open("/outbox").await;
        assert!(page.says("mizuno-hanako@example.jp") && page.says("hanako@example.jp"), "{}", page.words());
        // a second lock on the same day is not told, one on the next day is
        world.set_clock("2024-09-17T13:00:00+09:00");
        strangers_lock(&world, "kanazawa", MIZUNO.id).await;
        world.set_clock("2024-09-18T12:00:00+09:00");
        strangers_lock(&world, "kanazawa", MIZUNO.id).await;
        let all = world.outbox(3).await;
        assert_eq!(all.len(), 3, "{all:?}");
        assert_eq!(all[0]["at"], "2024-09-18T12:00:00+09:00");
    }

    async fn a_lock_answers_alike_whether_anybody_has_the_name(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let mut there = world.client("kanazawa");
        let mut not_there = world.client("kanazawa");
        for _ in 0..12 {
            let (one, other) = (there.try_login(MIZUNO.id, "wrong").await, not_there.try_login("nobody", "wrong").await);
            assert_eq!(one, other);
        }
    }
}
