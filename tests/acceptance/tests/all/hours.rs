//! Kanazawa's portal is used from 07:00 to 02:00 of the next day.
use crate::{members::CHANGES, residents::MIZUNO};
use acceptance::{Browser, Client, Page, StatusCode, Value, World, json, on_both_engines};

/// 07:00 of that day in Japan.
const OPENS_AT: &str = "2024-09-18T07:00:00+09:00";
const OPENS_AT_UTC: &str = "2024-09-17T22:00:00+00:00";

fn closed(answer: &Value) -> bool {
    let extensions = &answer["errors"][0]["extensions"];
    extensions["code"] == "CLOSED" && extensions["opensAt"] == OPENS_AT_UTC
}

/// The closed page says when it opens, in the page's words and for machines.
fn says_when(page: &Page, seconds: &str) {
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    for words in ["ただいまは、ご利用時間外です", "午前7時", "きょう 9月18日", "翌日の午前2時まで"]
    {
        assert!(page.says(words), "{words}: {}", page.words());
    }
    assert!(!page.text.contains("<form") && !page.says(MIZUNO.name), "{}", page.words());
    assert_eq!(page.headers["retry-after"], seconds);
}

async fn is_open(world: &World, client: &mut Client, browser: &mut Browser) {
    client.log_in(MIZUNO.id, MIZUNO.password).await;
    assert_eq!(client.data("{ viewer { displayName } }").await["viewer"]["displayName"], MIZUNO.name);
    assert!(browser.log_in(MIZUNO.id, MIZUNO.password).await.says("5,509円"));
    let login = world.browser("kanazawa").open("/login").await;
    assert!(login.says("ご利用可能時間は、毎日 午前7時から翌日の午前2時までです"), "{}", login.words());
}

/// Everything a resident can do is refused, with or without a session; what anybody may know is not.
async fn is_closed(world: &World, client: &mut Client, browser: &mut Browser, seconds: &str) {
    assert!(closed(&client.try_login(MIZUNO.id, MIZUNO.password).await), "login");
    assert!(closed(&client.try_login("nobody", "").await), "whatever is typed");
    assert!(closed(&client.ask("{ viewer { displayName } }").await), "an open session");
    assert!(closed(&world.client("kanazawa").ask("{ viewer { displayName } }").await), "no session");
    for news in ["{ announcements { nodes { title } } }", "{ announcement(id: \"1\") { title } }"] {
        assert!(closed(&client.ask(news).await) && closed(&world.client("kanazawa").ask(news).await), "{news}");
    }
    let facts =
        client.data("{ tenant { name loginHours { opens closes } access { open opensAt } contact { phone } } }").await;
    assert_eq!(facts["tenant"]["access"], json!({"open": false, "opensAt": "2024-09-17T22:00:00+00:00"}));
    assert_eq!(facts["tenant"]["loginHours"], json!({"opens": "07:00", "closes": "02:00"}));

    for path in ["/", "/history", "/notice", "/contracts", "/news", "/news/1", "/bills/1", "/login", "/?contract=1"] {
        says_when(&browser.open(path).await, seconds);
        says_when(&world.browser("kanazawa").open(path).await, seconds);
    }
    let fields = [("id", MIZUNO.id), ("password", MIZUNO.password)];
    let refused = world.browser("kanazawa").submit("/login", &fields).await;
    says_when(&refused, seconds);
    assert!(refused.set_cookies.is_empty(), "{:?}", refused.set_cookies);
}

on_both_engines! {
    async fn knz_01_closed_from_02_00_sharp_until_07_00(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let (mut client, mut browser) = (world.client("kanazawa"), world.browser("kanazawa"));
        for open in [
            "2024-09-17T07:00:00+09:00",
            "2024-09-17T23:59:59+09:00",
            "2024-09-18T00:00:00+09:00",
            "2024-09-18T01:59:59+09:00",
        ] {
            world.set_clock(open);
            is_open(&world, &mut client, &mut browser).await;
        }
        for (moment, seconds) in [("2024-09-18T02:00:00+09:00", "18000"), ("2024-09-18T06:59:59+09:00", "1")] {
            world.set_clock(moment);
            is_closed(&world, &mut client, &mut browser, seconds).await;
        }
        world.set_clock(OPENS_AT);
        is_open(&world, &mut client, &mut browser).await;
    }

    async fn knz_01_the_session_that_was_refused_goes_on_after_07_00(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        world.set_clock("2024-09-18T01:50:00+09:00");
        let mut client = world.logged_in(&MIZUNO).await;
        let mut browser = world.browser("kanazawa");
        browser.log_in(MIZUNO.id, MIZUNO.password).await;
        let bill = "{ viewer { contract { latestBill { id total } } } }";
        let before = client.data(bill).await;
        world.set_clock("2024-09-18T02:00:00+09:00");
        assert!(closed(&client.ask(bill).await));
        // a browser that asks again and again is refused, and its session is still there: its cookie is not taken
        for minutes in (0..300).step_by(20) {
            world.set_clock(&format!("2024-09-18T{:02}:{:02}:00+09:00", 2 + minutes / 60, minutes % 60));
            let page = browser.open("/").await;
            assert_eq!((page.status, page.set_cookies.len()), (StatusCode::SERVICE_UNAVAILABLE, 0));
        }
        world.set_clock("2024-09-18T07:00:00+09:00");
        assert_eq!(client.data(bill).await, before);
        assert!(browser.open("/").await.says("5,509円"));
    }

    async fn knz_01_no_operation_of_a_resident_is_forgotten(world: World) {
        world.set_clock("2024-09-18T03:00:00+09:00");
        let fields = "{ __schema { queryType { fields { name } } mutationType { fields { name } } } }";
        let schema = world.client("kanazawa").data(fields).await["__schema"].take();
        let named = |of: &str| -> Vec<String> {
            let fields = schema[of]["fields"].as_array().expect("fields");
            fields.iter().map(|field| field["name"].as_str().expect("a name").to_owned()).collect()
        };
        // `tenant` is what anybody may know; who wants to leave may: all others are refused, here, above and in
        // `closed_steps`
        let known = ["tenant", "viewer", "announcements", "announcement", "registration", "recovery"];
        assert_eq!(named("queryType"), known);
        let registering = ["beginRegistration", "sendContactCode", "proveContact", "fillRegistration", "confirmRegistration"];
        let by_phone = ["sendMobileCode", "proveMobile"];
        let recovering = ["beginRecovery", "sendRecoveryCode", "proveRecovery", "answerQuestion", "resetPassword"];
        let changing = CHANGES.map(|(name, _)| name);
        let known = [&["login", "stay", "logout"][..], &registering, &by_phone, &recovering, &changing].concat();
        assert_eq!(named("mutationType"), known);
        for query in ["{ registration(key: \"x\") { mail } }", "{ recovery(key: \"x\") { mail } }"] {
            assert!(closed(&world.client("kanazawa").ask(query).await), "{query}");
        }
        let stay = [("stay", "stay(stayToken: \"x\") { token }")];
        for (name, change) in CHANGES.iter().chain(&stay) {
            assert!(closed(&world.client("kanazawa").ask(&format!("mutation {{ {change} }}")).await), "{name}");
        }
    }

    async fn knz_01_files_are_taken_and_style_sheets_given_at_night(world: World) {
        world.set_clock("2024-09-18T03:00:00+09:00");
        world.load("kanazawa").await;
        let mut browser = world.browser("kanazawa");
        let closed = browser.open("/").await;
        for address in &closed.dress() {
            assert_eq!(browser.open(address).await.status, StatusCode::OK, "{address}");
        }
        let english = browser.open("/language?to=en&back=%2F").await;
        assert_eq!(english.status, StatusCode::SEE_OTHER);
        assert!(browser.open("/").await.says("The portal is closed now"));
    }
}
