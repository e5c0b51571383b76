//! Every page in every state, in three languages: no message is missing (a test panics on one), nothing is unescaped,
//! and none is heavy.
use super::{
    fake::{Answer, Sample, Scene, data, refused},
    samples::{self, Home},
};
use crate::{asset, pages, styles, unknown_tenant_page};
use serde_json::{Value, json};
use texts::Language;

/// A page, how it is asked for, and what the door says.
pub(super) struct Shown {
    pub(super) name: String,
    sample: Sample,
    path: &'static str,
    form: Option<&'static str>,
    answers: Vec<(&'static str, Value)>,
}

const STATES: [&str; 8] =
    ["DEBIT_PLANNED", "DEBIT_CONFIRMING", "DEBIT_FAILED", "UNPAID", "CONFIRMING", "LATE", "PAID", "NOTHING_TO_PAY"];

fn shown() -> Vec<Shown> {
    let mut all = Vec::new();
    for sample in [Sample::Osaka, Sample::Kanazawa] {
        let mut push = |name: String, path, form, operation, answer| {
            let tenant = data(json!({ "tenant": samples::tenant(sample) }));
            let answers = vec![(pages::tenant::NAME, tenant), (operation, answer)];
            all.push(Shown { name: format!("{name}-{sample:?}").to_lowercase(), sample, path, form, answers });
        };
        push("login".into(), "/login", None, "", Value::Null);
        for (code, field, retry) in [
            ("REQUIRED", Some("loginId"), None),
            ("REQUIRED", Some("password"), None),
            ("TOO_LONG", Some("loginId"), None),
            ("TOO_LONG", Some("password"), None),
            ("WRONG", None, None),
            ("LOCKED", None, Some("2024-09-18T00:00:00Z")),
            ("LOCKED", None, None),
            ("TOO_MANY", None, Some("2024-09-17T09:15:00Z")),
            ("TOO_MANY", None, None),
        ] {
            let error = json!({ "code": code, "field": field, "retryAt": retry });
            let answer = data(json!({ "login": { "token": null, "userErrors": [error] } }));
            let name =
                format!("login-{code}-{}{}", field.unwrap_or("none"), if retry.is_some() { "-until" } else { "" });
            push(name, "/login", Some("id=mizuno&password=geheim&keep=yes"), pages::login::NAME, answer);
        }
        for state in STATES {
            let home = Home::in_state(state).json(sample);
            push(format!("home-{state}"), "/", None, pages::home::NAME, data(home));
            let bill = samples::bill_page(sample, &samples::bill(state));
            push(format!("bill-{state}"), "/bills/b1", None, pages::bill::NAME, data(bill));
        }
        let mut undated = samples::bill("DEBIT_PLANNED");
        (undated["debitOn"], undated["paymentMethod"]) = (Value::Null, json!("CREDIT_CARD"));
        let homes = [
            ("fullest", Home::fullest()),
            ("empty", Home::empty()),
            ("stranger", Home { contracts: 0, ..Home::empty() }),
            ("not-read", Home { latest: Value::Null, ..Home::in_state("PAID") }),
            ("card", Home { latest: undated, rows: samples::nine(), ..Home::in_state("PAID") }),
        ];
        for (name, home) in homes {
            push(format!("home-{name}"), "/", None, pages::home::NAME, data(home.json(sample)));
        }
        for (name, bill) in [("corrected", samples::corrected()), ("oddest", samples::oddest())] {
            let page = samples::bill_page(sample, &bill);
            push(format!("bill-{name}"), "/bills/b1", None, pages::bill::NAME, data(page));
        }
        for (name, path, rows, of, older) in [
            ("nine", "/history?contract=c2", samples::nine(), "c2", false),
            ("monthly", "/history", samples::monthly(), "c1", true),
            ("older", "/history?after=c", samples::nine(), "c1", false),
            ("empty", "/history", vec![], "c2", false),
        ] {
            let history = samples::history(sample, &rows, of, older);
            push(format!("history-{name}"), path, None, pages::history::NAME, data(history));
        }
        let broken = json!({ "data": null, "errors": [{ "message": "secret internals" }] });
        push("broken".into(), "/", None, pages::home::NAME, broken);
        push("too-many".into(), "/", None, pages::home::NAME, refused("TOO_MANY_REQUESTS", json!({})));
        push("missing".into(), "/no/such/page", None, "", Value::Null);
        let opens = json!({ "opensAt": "2024-09-17T22:00:00Z" });
        push("closed".into(), "/", None, pages::home::NAME, refused("CLOSED", opens));
    }
    all
}

impl Shown {
    async fn in_language(&self, language: Language) -> Answer {
        let scene = Scene::new(self.sample, language, self.answers.clone());
        match self.form {
            Some(form) => scene.post(self.path, form).await,
            None => scene.get(self.path).await,
        }
    }
}

fn sheet() -> String {
    styles::path()
}

#[tokio::test]
async fn every_page_in_every_state_and_language_is_whole_and_light() {
    let sheet_bytes = styles::weight();
    let mut heaviest = (0, String::new());
    for page in shown() {
        for language in Language::ALL {
            let answer = page.in_language(language).await;
            let (name, html) = (format!("{} {}", page.name, language.tag()), &answer.body);
            assert!(html.starts_with("<!doctype html>"), "{name}: {} {html}", answer.status);
            assert!(html.contains(&format!("<html lang=\"{}\">", language.html())), "{name}");
            assert_eq!(html.matches("<h1").count(), 1, "{name}");
            assert_eq!(html.matches("<section").count(), html.matches("</section>").count(), "{name}");
            assert!(!html.contains("style=") && !html.contains("<script"), "{name}");
            assert!(!html.contains("<メゾン>") && !html.contains("secret") && !html.contains("geheim"), "{name}");
            assert!(!html.chars().any(|c| ('\u{fdd0}'..='\u{fdef}').contains(&c)), "{name}: a mark was left");
            assert_eq!(html.matches("class=\"due first\"").count().max(1), 1, "{name}: one panel a page");
            let ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            for id in &ids {
                assert_eq!(ids.iter().filter(|other| *other == id).count(), 1, "{name}: id {id} twice");
            }
            for of in ["aria-labelledby=\"", "aria-describedby=\"", "for=\"", "href=\"#"] {
                for target in html.split(of).skip(1).filter_map(|rest| rest.split('"').next()) {
                    assert!(target.split(' ').all(|id| ids.contains(&id)), "{name}: {of}{target} leads nowhere");
                }
            }
            heaviest = heaviest.max((html.len(), name));
        }
    }
    println!("heaviest page: {heaviest:?} bytes, style sheet {sheet_bytes} bytes");
    assert!(heaviest.0 + sheet_bytes < 60_000, "{heaviest:?} with {sheet_bytes} of style");
}

#[test]
fn a_page_of_no_city_names_none_and_is_dressed() {
    for language in Language::ALL {
        for disagree in [false, true] {
            let response = unknown_tenant_page(language, disagree);
            assert_eq!(response.status(), 404);
            assert!(response.headers().contains_key("content-security-policy"));
        }
    }
    assert_eq!(asset(&sheet()).unwrap().headers()["cache-control"], "public, max-age=31536000, immutable");
    assert!(asset("/style-0.css").is_none() && asset("/").is_none());
}

/// For looking at: writes all pages as files into the folder that `PORTAL_SAMPLES` names.
#[tokio::test]
#[ignore = "writes files"]
async fn written_down() {
    let folder = std::path::PathBuf::from(std::env::var("PORTAL_SAMPLES").unwrap());
    std::fs::create_dir_all(&folder).unwrap();
    let body = async |path: &str| Scene::new(Sample::Osaka, Language::Ja, vec![]).get(path).await.body;
    std::fs::write(folder.join(&sheet()[1..]), body(&sheet()).await).unwrap();
    for sample in [Sample::Osaka, Sample::Kanazawa] {
        let scene = Scene::new(sample, Language::Ja, vec![]);
        let path = scene.visit.theme.path();
        std::fs::write(folder.join(&path[1..]), scene.get(&path).await.body).unwrap();
    }
    for page in shown() {
        for language in Language::ALL {
            let html = page.in_language(language).await.body;
            let html = html.replace("href=\"/style", "href=\"style").replace("href=\"/theme", "href=\"theme");
            std::fs::write(folder.join(format!("{}.{}.html", page.name, language.tag())), html).unwrap();
        }
    }
}
