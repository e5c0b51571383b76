//! What every answer says to the browser, errors included.
use crate::residents::{HANAKO, MIZUNO};
use acceptance::{Page, StatusCode, World, on_both_engines};

fn dressed(page: &Page, of: &str, production: bool) {
    let says = |name: &str| page.headers.get(name).map_or("", String::as_str);
    let content = says("content-security-policy");
    assert!(content.contains("default-src 'none'") && content.contains("frame-ancestors 'none'"), "{of}: {content}");
    assert!(!content.contains("unsafe") && !content.contains('*'), "{of}: {content}");
    assert_eq!(says("x-content-type-options"), "nosniff", "{of}");
    assert!(["same-origin", "no-referrer"].contains(&says("referrer-policy")), "{of}");
    let kept = says("strict-transport-security").split_once("max-age=").and_then(|(_, age)| age.parse::<u64>().ok());
    assert_eq!(production, kept.is_some_and(|age| age >= 31_536_000), "{of}: {kept:?}");
    let dress = of.contains(".css") || of.contains(".svg");
    assert_eq!(says("cache-control").contains("no-store"), !dress, "{of}: {}", says("cache-control"));
    for name in ["server", "x-powered-by", "access-control-allow-origin"] {
        assert!(!page.headers.contains_key(name), "{of}: {name}");
    }
    if says("content-type").starts_with("text/html") {
        assert!(content.contains("form-action 'self'") && content.contains("base-uri 'none'"), "{of}: {content}");
        plain(page, of);
    }
}

/// Nothing that a strict policy would have to allow, and nothing from elsewhere.
fn plain(page: &Page, of: &str) {
    let text = page.text.to_lowercase();
    for forbidden in [
        "<script",
        "<style",
        " style=",
        "javascript:",
        "<iframe",
        "<object",
        "<embed",
        "<base",
        " onload=",
        " onclick=",
        "http://",
        "https://",
        "src=",
    ] {
        assert!(!text.contains(forbidden), "{of}: {forbidden}");
    }
    assert!(text.starts_with("<!doctype html>") && text.contains("<html lang=\""), "{of}");
}

/// Every answer that the program gives: what was asked, and the answer.
async fn answers(world: &World) -> Vec<(String, StatusCode, Page)> {
    let mut all = vec![];
    let mut browser = world.browser("osaka");
    let login = browser.open("/login").await;
    let mut assets = login.dress();
    assert!(assets.len() >= 3, "{assets:?}");
    all.push(("/login".to_owned(), StatusCode::OK, login));
    let wrong = browser.submit("/login", &[("id", HANAKO.id), ("password", "wrong")]).await;
    all.push(("a wrong password".to_owned(), StatusCode::UNPROCESSABLE_ENTITY, wrong));
    all.push(("a visitor's home".to_owned(), StatusCode::SEE_OTHER, browser.open("/").await));
    let inside = browser.submit("/login", &[("id", HANAKO.id), ("password", HANAKO.password)]).await;
    all.push(("the login".to_owned(), StatusCode::SEE_OTHER, inside));
    let home = browser.open("/").await;
    let bill = home.addresses().into_iter().find(|a| a.starts_with("/bills/")).expect("a bill");
    all.push(("/".to_owned(), StatusCode::OK, home));
    for (path, status) in [
        ("/history", StatusCode::OK),
        (bill.as_str(), StatusCode::OK),
        ("/nothing", StatusCode::NOT_FOUND),
        ("/a/b/c", StatusCode::NOT_FOUND),
        ("/bills/1", StatusCode::NOT_FOUND),
        ("/logout", StatusCode::METHOD_NOT_ALLOWED),
        ("/language?to=en", StatusCode::SEE_OTHER),
        ("/language?to=xx", StatusCode::NOT_FOUND),
        ("/language", StatusCode::NOT_FOUND),
        ("/login?tenant=kanazawa", StatusCode::NOT_FOUND),
        ("/healthz", StatusCode::OK),
        ("/readyz", StatusCode::OK),
    ] {
        all.push((path.to_owned(), status, browser.open(path).await));
    }
    for path in assets.drain(..) {
        let page = browser.open(&path).await;
        all.push((path, StatusCode::OK, page));
    }
    let cross = browser.submit_from("cross-site", "/logout", &[]).await;
    all.push(("a form of another site".to_owned(), StatusCode::FORBIDDEN, cross));
    let long = browser.submit("/login", &[("id", &"x".repeat(100_000))]).await;
    all.push(("a form too long".to_owned(), StatusCode::PAYLOAD_TOO_LARGE, long));
    let json = [("content-type", "application/json")];
    for (body, status) in [("{\"query\":\"{ tenant { code } }\"}", StatusCode::OK), ("x", StatusCode::BAD_REQUEST)] {
        all.push((format!("GraphQL {body}"), status, browser.send_with("POST", "/graphql", &json, body).await));
    }
    all.push((
        "GraphQL as text".to_owned(),
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        browser.send_with("POST", "/graphql", &[], "x").await,
    ));
    let nowhere = world.browser_at("nowhere.localhost").send_with("POST", "/graphql", &json, "{}").await;
    all.push(("GraphQL nowhere".to_owned(), StatusCode::NOT_FOUND, nowhere));
    all.push(("the logout".to_owned(), StatusCode::SEE_OTHER, browser.submit("/logout", &[]).await));
    world.set_clock("2024-09-18T03:00:00+09:00");
    all.push((
        "the closed page".to_owned(),
        StatusCode::SERVICE_UNAVAILABLE,
        world.browser("kanazawa").open("/").await,
    ));
    all
}

on_both_engines! {
    async fn every_answer_carries_the_headers(world: World) {
        let mut world = world;
        for resident in [HANAKO, MIZUNO] {
            world.load(resident.city).await;
            world.enrol(&resident).await;
        }
        world.restart_with("mode = \"production\"\n").await;
        for (of, status, page) in answers(&world).await {
            assert_eq!(page.status, status, "{of}: {}", page.words());
            dressed(&page, &of, true);
        }
        let get = world.browser("osaka").open("/graphql").await;
        assert_eq!(get.status, StatusCode::METHOD_NOT_ALLOWED);
        dressed(&get, "GraphQL by GET", true);
    }

    async fn a_machine_of_development_binds_no_browser_to_tls(world: World) {
        let mut browser = world.browser("osaka");
        for path in ["/login", "/nothing", "/healthz", "/icon.svg"] {
            dressed(&browser.open(path).await, path, false);
        }
    }
}
