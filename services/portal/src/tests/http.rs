//! How pages answer: redirects, cookies, refusals, headers.
use super::{
    fake::{Sample, Scene, data, refused},
    samples::{self, Home, Notice},
};
use crate::{headers, pages};
use axum::{body::Body, http::Request};
use serde_json::{Value, json};
use texts::Language;

fn scene(sample: Sample, answers: Vec<(&'static str, Value)>) -> Scene {
    let tenant = (pages::tenant::NAME, data(json!({ "tenant": samples::tenant(sample) })));
    Scene::new(sample, Language::Ja, [vec![tenant], answers].concat())
}

fn let_in() -> (&'static str, Value) {
    (
        pages::login::NAME,
        data(
            json!({ "login": { "token": "tok.en", "deviceToken": "dev.ice", "registrationKey": null, "userErrors": [] } }),
        ),
    )
}

#[tokio::test]
async fn a_visitor_is_led_to_the_login() {
    let nobody = json!({ "tenant": samples::tenant(Sample::Osaka), "viewer": null, "announcements": { "nodes": [] } });
    let nobody = data(nobody);
    for (path, name) in [
        ("/", pages::home::NAME),
        ("/history", pages::history::NAME),
        ("/bills/b1", pages::bill::NAME),
        ("/notice", pages::notice::NAME),
        ("/contracts", pages::contracts::NAME),
    ] {
        let answer = scene(Sample::Osaka, vec![(name, nobody.clone())]).get(path).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/login"), "{path}");
        let refused = scene(Sample::Osaka, vec![(name, refused("UNAUTHENTICATED", json!({})))]).on_shared_host();
        assert_eq!(refused.get(path).await.header("location"), "/login?tenant=osaka");
    }
}

#[tokio::test]
async fn a_login_starts_a_session_that_ends_with_the_browser() {
    let scene = scene(Sample::Osaka, vec![let_in()]);
    let answer = scene.post("/login", "id=%EF%BC%AD%EF%BD%89%40example.jp+&password=pass+word").await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/"));
    let device = "__Host-d-osaka=dev.ice; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=34560000";
    assert_eq!(answer.cookies(), ["__Host-s-osaka=tok.en; Path=/; Secure; HttpOnly; SameSite=Lax", device]);
    let asked = scene.door.asked.lock().unwrap();
    let (_, variables) = asked.iter().find(|(name, _)| *name == pages::login::NAME).unwrap();
    assert_eq!(variables["input"], json!({ "loginId": "Mi@example.jp", "password": "pass word" }));
}

/// What names it goes with the password, and with nothing else.
#[tokio::test]
async fn a_browser_says_that_it_has_logged_in_before() {
    let scene = scene(Sample::Osaka, vec![let_in()]);
    let request = Request::post("/login")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("cookie", "__Host-d-kanazawa=other; __Host-d-osaka=dev.ice");
    scene.send(request.body(Body::from("id=a&password=b")).unwrap()).await;
    let asked = scene.door.asked.lock().unwrap();
    let with: Vec<_> = asked.iter().filter(|(_, variables)| variables.to_string().contains("dev.ice")).collect();
    assert_eq!(with.len(), 1);
    assert_eq!(with[0].1["input"], json!({ "loginId": "a", "password": "b", "device": "dev.ice" }));
}

#[tokio::test]
async fn a_kept_id_is_the_id_alone_and_goes_when_unchecked() {
    let scene = scene(Sample::Kanazawa, vec![let_in()]);
    let kept = scene.post("/login", "id=mizuno%3B+hanako&password=x&keep=yes").await;
    let kept_cookie = "__Host-id-kanazawa=mizuno%3B%20hanako; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=31536000";
    assert_eq!(kept.cookies()[2], kept_cookie);
    let forgotten = scene.post("/login", "id=mizuno&password=x").await;
    assert_eq!(forgotten.cookies()[2], "__Host-id-kanazawa=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
    let request = Request::get("/login").header("cookie", "a=b; __Host-id-kanazawa=mizuno%3B%20%3Cb%3E");
    let page = scene.send(request.body(Body::empty()).unwrap()).await.body;
    assert!(page.contains("value=\"mizuno; &#60;b&#62;\"") && page.contains(" checked>"), "{page}");
}

#[tokio::test]
async fn a_refused_login_keeps_the_id_names_the_fields_and_never_the_password() {
    let errors = json!([
        { "code": "REQUIRED", "field": "loginId", "retryAt": null },
        { "code": "REQUIRED", "field": "password", "retryAt": null },
    ]);
    let answer =
        data(json!({ "login": { "token": null, "deviceToken": null, "registrationKey": null, "userErrors": errors } }));
    let page =
        scene(Sample::Osaka, vec![(pages::login::NAME, answer)]).post("/login", "id=a%22b&password=geheim").await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("<title>エラー：ログイン｜"));
    assert!(page.body.contains("role=\"alert\"") && page.body.contains("<a href=\"#password\">"));
    assert_eq!(page.body.matches("aria-invalid=\"true\"").count(), 2);
    assert!(page.body.contains("value=\"a&#34;b\"") && !page.body.contains("geheim"));
    assert!(page.cookies().is_empty());
}

#[tokio::test]
async fn too_many_tries_say_when_to_come_back() {
    let error = json!({ "code": "TOO_MANY", "field": null, "retryAt": "2024-09-17T09:15:00Z" });
    let answer = data(
        json!({ "login": { "token": null, "deviceToken": null, "registrationKey": null, "userErrors": [error] } }),
    );
    let page = scene(Sample::Osaka, vec![(pages::login::NAME, answer)]).post("/login", "id=a&password=b").await;
    assert_eq!((page.status.as_u16(), page.header("retry-after")), (429, "63"));
    assert!(page.body.contains("午後6時15分"), "{}", page.body);
}

#[tokio::test]
async fn outside_the_hours_every_page_says_when_it_opens() {
    let opens = json!({ "opensAt": "2024-09-17T22:00:00Z" });
    let closed = |name| {
        vec![
            (pages::tenant::NAME, data(json!({ "tenant": samples::closed() }))),
            (name, refused("CLOSED", opens.clone())),
        ]
    };
    for (path, name) in [("/", pages::home::NAME), ("/history", pages::history::NAME), ("/login", "")] {
        let answer = Scene::new(Sample::Kanazawa, Language::Ja, closed(name)).get(path).await;
        assert_eq!(answer.status, 503, "{path}");
        assert_eq!(answer.header("retry-after"), (12 * 3600 + 46 * 60 + 3).to_string());
        assert!(answer.body.contains("午前7時") && answer.body.contains("あす"), "{}", answer.body);
    }
    let scene = Scene::new(Sample::Kanazawa, Language::Ja, closed(""));
    assert_eq!(scene.post("/login", "id=a&password=b").await.status, 503);
    assert!(scene.door.asked.lock().unwrap().iter().all(|(name, _)| *name != pages::login::NAME));
}

#[tokio::test]
async fn logging_out_ends_the_session_on_both_sides() {
    let done = (pages::logout::NAME, data(json!({ "logout": { "done": true } })));
    let answer = scene(Sample::Osaka, vec![done]).on_shared_host().post("/logout", "").await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/login?tenant=osaka"));
    let forgotten = |name: &str| format!("__Host-{name}-osaka=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
    assert_eq!(answer.cookies(), [forgotten("s"), forgotten("find")]);
    assert_eq!(answer.header("clear-site-data"), "\"cache\"");
}

#[tokio::test]
async fn forms_from_elsewhere_are_refused() {
    let scene = scene(Sample::Osaka, vec![let_in()]);
    let form = |name: Option<(&str, &str)>| {
        let request = Request::post("/login").header("content-type", "application/x-www-form-urlencoded");
        let request = request.header("host", "osaka.example");
        let request = name.map_or(Request::post("/login"), |(name, value)| request.header(name, value));
        request.body(Body::from("id=a&password=b")).unwrap()
    };
    for from in [
        None,
        Some(("sec-fetch-site", "cross-site")),
        Some(("sec-fetch-site", "same-site")),
        Some(("origin", "https://evil.example")),
        Some(("origin", "null")),
    ] {
        let answer = scene.send(form(from)).await;
        assert_eq!(answer.status, 403, "{from:?}");
        assert!(answer.body.contains("<h1>") && answer.cookies().is_empty(), "{from:?}");
    }
    for from in [("sec-fetch-site", "same-origin"), ("origin", "https://osaka.example")] {
        assert_eq!(scene.send(form(Some(from))).await.status, 303, "{from:?}");
    }
}

#[tokio::test]
async fn every_answer_is_strict_and_only_sheets_are_kept() {
    let scene = scene(Sample::Osaka, vec![]);
    for path in ["/login", "/", "/no/such", "/none.css", "/language?to=xx"] {
        let answer = scene.get(path).await;
        assert!(answer.header("content-security-policy").contains("script-src 'none'"), "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        assert!(answer.header("strict-transport-security").starts_with("max-age=63072000"));
        assert!(answer.header("content-type").starts_with("text/html"), "{path}");
    }
    let theme = scene.get(&scene.visit.theme.path()).await;
    assert_eq!((theme.header("content-type"), theme.status.as_u16()), ("text/css; charset=utf-8", 200));
    assert!(theme.header("cache-control").contains("immutable") && theme.body.contains("--k900:#0055ad"));
    let mut response = axum::response::Response::new(Body::empty());
    headers::dress(&mut response, true);
    assert!(!response.headers().contains_key("strict-transport-security"));
}

#[tokio::test]
async fn the_language_is_kept_and_one_returns_to_where_one_was() {
    let plain = scene(Sample::Osaka, vec![]);
    let answer = plain.get("/language?to=en&back=%2Fhistory%3Fcontract%3Dc2").await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/history?contract=c2"));
    assert!(answer.cookies()[0].starts_with("lang=en; Path=/; "));
    for elsewhere in ["%2F%2Fevil.example", "https%3A%2F%2Fevil.example", "%2F%5Cevil.example", ""] {
        let answer = plain.get(&format!("/language?to=en&back={elsewhere}")).await;
        assert_eq!(answer.header("location"), "/", "{elsewhere}");
    }
    assert_eq!(plain.get("/language?to=fr").await.status, 404);
    let shared = scene(Sample::Osaka, vec![]).on_shared_host();
    let answer = shared.get("/language?to=en&back=%2Fhistory%3Ftenant%3Dkanazawa%26contract%3Dc2").await;
    assert_eq!(answer.header("location"), "/history?tenant=osaka&contract=c2");
}

#[tokio::test]
async fn on_a_shared_host_every_address_of_ours_carries_the_city() {
    let of = Sample::Kanazawa;
    let history = samples::history(of, &samples::monthly(), "c1", true);
    let found = samples::found(of, &[samples::many(3)], 200, true);
    let headlines = json!({ "announcements": { "nodes": samples::headlines(2) } });
    let answers = vec![
        (pages::home::NAME, data(Home { contracts: 200, ..Home::fullest() }.json(of))),
        (pages::history::NAME, data(history)),
        (pages::bill::NAME, data(samples::bill_page(of, &samples::corrected()))),
        (pages::notice::NAME, data(Notice::typical().json(of, "c1"))),
        (pages::contracts::NAME, data(found)),
        (pages::news::LIST, data(samples::list(of, 20, true, true))),
        (pages::news::ITEM, data(samples::item(of, false))),
        (pages::news::LOGIN, data(headlines)),
    ];
    let scene = scene(of, answers).on_shared_host().in_development();
    for path in
        ["/", "/login", "/history", "/bills/b1", "/notice", "/contracts", "/news", "/news/a0", "/parts", "/no/such"]
    {
        let page = scene.get(path).await.body;
        let links = page.split(" href=\"").chain(page.split(" action=\"")).skip(1);
        for link in links.filter_map(|rest| rest.split('"').next()).filter(|link| link.starts_with('/')) {
            let of_nobody = link.starts_with("/style-") || link == "/icon.svg";
            // A form that asks takes its parameters from its fields.
            let asks = ["/", "/history", "/parts"].contains(&link);
            assert!(of_nobody || asks || link.contains("?tenant=kanazawa"), "{path}: {link}");
        }
        let asking = page.matches("<form class=\"contract\"").count();
        assert_eq!(page.matches("name=\"tenant\" value=\"kanazawa\"").count(), asking, "{path}");
    }
}

#[tokio::test]
async fn what_is_not_ones_own_is_not_there() {
    let nothing = samples::bill_page(Sample::Osaka, &Value::Null);
    let scene = scene(
        Sample::Osaka,
        vec![
            (pages::bill::NAME, data(nothing)),
            (pages::home::NAME, data(Home { contracts: 0, ..Home::empty() }.json(Sample::Osaka))),
        ],
    );
    assert_eq!(scene.get("/bills/b9").await.status, 404);
    assert_eq!(scene.get("/?contract=c9").await.status, 404);
    assert_eq!(scene.get("/?contract=").await.status, 200);
    assert_eq!(scene.get("/logout").await.status, 405);
}

#[tokio::test]
async fn a_broken_door_is_our_fault_and_says_no_more() {
    let scene = Scene::new(Sample::Osaka, Language::Ja, vec![]);
    let answer = scene.get("/?contract=c1").await;
    assert_eq!(answer.status, 500);
    assert!(!answer.body.contains("no sample") && answer.body.contains("E-7F3A-20K9"));
}

#[tokio::test]
async fn the_bill_of_the_document_is_shown_with_the_tax_in_each_part() {
    let home = (pages::home::NAME, data(Home::in_state("UNPAID").json(Sample::Kanazawa)));
    let page = scene(Sample::Kanazawa, vec![home]).get("/").await.body;
    for text in
        ["5,509", "2,799円", "内消費税相当額 254円", "2,710円", "内消費税相当額 246円", "9月30日（月）</span>までに"]
    {
        assert!(page.contains(text), "{text}: {page}");
    }
    assert!(page.contains("<span class=\"nobr\">18時13分57秒</span>"), "KNZ-09");
    assert!(page.contains("お客様番号 1020 3040 5060 7080"));
}
