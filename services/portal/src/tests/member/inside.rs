//! Every page of a member is a member's alone, and keeps the city's hours.
use super::{Sample, Scene, leads, member, own, samples};
use crate::{
    pages::{self, adding, contract, contracts, details, devices, menu, procedures, switches, withdraw},
    tests::fake::{data, refused},
};
use serde_json::{Value, json};
use texts::Language;

/// Each page with the operation that it asks first.
const PAGES: [(&str, &str); 16] = [
    ("/menu", menu::NAME),
    ("/procedures", procedures::NAME),
    ("/details", details::NAME),
    ("/details/nickname", details::NAME),
    ("/details/phone", details::NAME),
    ("/details/mail", details::NAME),
    ("/details/mail/code", details::NAME),
    ("/details/password", details::NAME),
    ("/details/notices", switches::NAME),
    ("/contracts", contracts::NAME),
    ("/contracts/c1", contract::NAME),
    ("/contracts/c1/remove", contract::NAME),
    ("/contracts/c1/added", adding::ADDED),
    ("/contracts/add", adding::NAME),
    ("/devices", devices::NAME),
    ("/withdraw/confirm", withdraw::NAME),
];

/// Each form that is sent, with the operation that it asks first.
const FORMS: [(&str, &str); 11] = [
    ("/details/nickname", details::NAME),
    ("/details/mail", details::NAME),
    ("/details/mail/code", details::NAME),
    ("/details/mail/code/again", details::NAME),
    ("/details/password", details::NAME),
    ("/details/notices", switches::NAME),
    ("/contracts/c1/name", contract::NAME),
    ("/contracts/c1/main", contract::NAME),
    ("/contracts/c1/remove", contract::NAME),
    ("/contracts/add", adding::NAME),
    ("/withdraw/confirm", withdraw::NAME),
];

/// All that any of these pages asks of its city, and nobody logged in.
fn nobody(sample: Sample) -> Value {
    let mut tenant = samples::held(sample, &Value::Null, &[], 0)["tenant"].clone();
    tenant["registration"] = samples::register::city(sample)["registration"].clone();
    json!({ "tenant": tenant, "viewer": null })
}

#[tokio::test]
async fn a_visitor_is_led_to_the_login() {
    for (path, name) in PAGES {
        leads(&own(Sample::Osaka, vec![(name, nobody(Sample::Osaka))]).get(path).await, "/login");
    }
    for (path, name) in FORMS {
        let city = own(Sample::Osaka, vec![(name, nobody(Sample::Osaka))]);
        leads(&city.post(path, "nickname=a&current=b").await, "/login");
        assert_eq!(city.door.asked.lock().unwrap().len(), 1, "{path}: nothing is sent for nobody");
    }
    for (path, name) in [("/devices/d1/end", devices::SENT), ("/devices/others", devices::SENT_OTHERS)] {
        let scene = Scene::new(Sample::Osaka, Language::Ja, vec![(name, refused("UNAUTHENTICATED", json!({})))]);
        leads(&scene.post(path, "").await, "/login");
    }
}

#[tokio::test]
async fn outside_the_hours_each_says_when_it_opens() {
    let opens = json!({ "opensAt": "2024-09-17T22:00:00Z" });
    let tenant = (pages::tenant::NAME, data(json!({ "tenant": samples::closed() })));
    for (path, name) in PAGES {
        let closed = vec![tenant.clone(), (name, refused("CLOSED", opens.clone()))];
        let answer = Scene::new(Sample::Kanazawa, Language::Ja, closed).get(path).await;
        assert_eq!(answer.status, 503, "{path}");
        assert!(answer.body.contains("午前7時"), "{path}");
    }
}

/// A cookie that says what was done is one of our own words, or nothing is said.
#[tokio::test]
async fn a_word_that_is_not_ours_says_nothing() {
    let city = own(Sample::Osaka, vec![(details::NAME, member::details(Sample::Osaka, false))]);
    let page = city.get_with("__Host-t-osaka=%3Cscript%3E", "/details").await.body;
    assert!(!page.contains("role=\"status\"") && !page.contains("<script"), "{page}");
}
