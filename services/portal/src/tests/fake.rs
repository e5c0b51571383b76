//! A door that answers from samples, and requests to the router before it.
use crate::{Door, DoorError, Theme, Visit, router};
use async_trait::async_trait;
use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode},
    response::Response,
};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use texts::{City, Language};
use tower::ServiceExt;

/// Answers each operation with what was laid down for its name.
#[derive(Default)]
pub(super) struct Fake {
    answers: Vec<(&'static str, Value)>,
    pub(super) asked: Mutex<Vec<(&'static str, Value)>>,
}

#[async_trait]
impl Door for Fake {
    async fn call(&self, name: &'static str, _document: &str, variables: Value) -> Result<Value, DoorError> {
        self.asked.lock().unwrap().push((name, variables));
        let answer = self.answers.iter().find(|(of, _)| *of == name).map(|(_, answer)| answer.clone());
        answer.ok_or_else(|| DoorError(format!("no sample for {name}")))
    }
}

/// A city of the samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sample {
    Osaka,
    Kanazawa,
    /// In the platform's own words, as the next two.
    Nayoro,
    /// Counts its bills.
    Kurashiki,
    /// Two bills a reading.
    Oumu,
}

impl Sample {
    pub(super) const ALL: [Sample; 5] =
        [Sample::Osaka, Sample::Kanazawa, Sample::Nayoro, Sample::Kurashiki, Sample::Oumu];
}

const GREEN: [&str; 6] = ["#e6f5ec", "#b9e4cb", "#71c598", "#115a36", "#0c472a", "#032213"];

const OSAKA: [(Language, &str); 3] = [
    (Language::Ja, include_str!("../../../../tenants/osaka/texts/ja.ftl")),
    (Language::EasyJa, include_str!("../../../../tenants/osaka/texts/easy-ja.ftl")),
    (Language::En, include_str!("../../../../tenants/osaka/texts/en.ftl")),
];

const KANAZAWA: [(Language, &str); 3] = [
    (Language::Ja, include_str!("../../../../tenants/kanazawa/texts/ja.ftl")),
    (Language::EasyJa, include_str!("../../../../tenants/kanazawa/texts/easy-ja.ftl")),
    (Language::En, include_str!("../../../../tenants/kanazawa/texts/en.ftl")),
];

fn words_of(sample: Sample) -> &'static [(Language, &'static str)] {
    match sample {
        Sample::Osaka => &OSAKA,
        Sample::Kanazawa => &KANAZAWA,
        Sample::Nayoro | Sample::Kurashiki | Sample::Oumu => &[],
    }
}

/// A city's own words, as its folder holds them.
fn files_of(sample: Sample) -> Vec<(Language, String)> {
    let code = format!("{sample:?}").to_lowercase();
    let file = |language: Language| {
        let texts = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tenants");
        (language, std::fs::read_to_string(format!("{texts}/{code}/texts/{}.ftl", language.tag())).unwrap())
    };
    Language::ALL.into_iter().map(file).collect()
}

pub(super) fn data(data: Value) -> Value {
    json!({ "data": data })
}

pub(super) fn refused(code: &str, more: Value) -> Value {
    let mut extensions = more;
    extensions["code"] = json!(code);
    json!({ "data": null, "errors": [{ "message": "refused", "extensions": extensions }] })
}

/// What one request is made in.
pub(super) struct Scene {
    pub(super) visit: Visit,
    pub(super) door: Arc<Fake>,
}

pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: String,
}

impl Answer {
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(super) fn cookies(&self) -> Vec<&str> {
        self.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect()
    }
}

impl Scene {
    pub(super) fn new(sample: Sample, language: Language, answers: Vec<(&'static str, Value)>) -> Scene {
        let door = Arc::new(Fake { answers, asked: Mutex::default() });
        let now: DateTime<Utc> = "2024-09-17T09:13:57Z".parse().unwrap();
        let (code, groups, colours) = match sample {
            Sample::Osaka => ("osaka", vec![], ["#f0f9ff", "#c0e4ff", "#97d3ff", "#0055ad", "#00428c", "#00234b"]),
            Sample::Kanazawa => {
                ("kanazawa", vec![4, 4, 4, 4], ["#f1eafa", "#ddc2ff", "#cda6ff", "#41048e", "#30016c", "#21004b"])
            }
            Sample::Nayoro => ("nayoro", vec![], GREEN),
            Sample::Kurashiki => ("kurashiki", vec![], GREEN),
            Sample::Oumu => ("oumu", vec![], GREEN),
        };
        let files = words_of(sample).iter().map(|&(language, text)| (language, text.to_owned()));
        let words = City::new(files.collect()).unwrap();
        let visit = Visit {
            door: door.clone(),
            words: words.words(language),
            tenant_code: code.to_owned(),
            shared_host: false,
            session_cookie: format!("__Host-s-{code}"),
            device_cookie: format!("__Host-d-{code}"),
            id_cookie: format!("__Host-id-{code}"),
            theme: Arc::new(Theme::new(colours).unwrap()),
            customer_no_groups: groups,
            now,
            request_id: "E-7F3A-20K9".to_owned(),
            development: false,
        };
        Scene { visit, door }
    }

    /// In the city's own words, whichever city it is.
    pub(super) fn in_own_words(mut self, sample: Sample) -> Scene {
        let language = self.visit.words.language();
        self.visit.words = City::new(files_of(sample)).unwrap().words(language);
        self
    }

    pub(super) fn on_shared_host(mut self) -> Scene {
        self.visit.shared_host = true;
        self
    }

    pub(super) fn in_development(mut self) -> Scene {
        self.visit.development = true;
        self
    }

    pub(super) async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// The same in a browser that holds a cookie, or none where it is empty.
    pub(super) async fn get_with(&self, cookie: &str, path: &str) -> Answer {
        self.send(Request::get(path).header("cookie", cookie).body(Body::empty()).unwrap()).await
    }

    /// A form in a browser that holds a cookie.
    pub(super) async fn post_with(&self, cookie: &str, path: &str, form: &str) -> Answer {
        let request = Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header("cookie", cookie);
        self.send(request.body(Body::from(form.to_owned())).unwrap()).await
    }

    /// What was asked for under a name, the last time.
    pub(super) fn asked(&self, name: &str) -> Option<Value> {
        let asked = self.door.asked.lock().unwrap();
        asked.iter().rev().find(|(of, _)| *of == name).map(|(_, variables)| variables.clone())
    }

    /// The same by somebody who has looked for this among their contracts.
    pub(super) async fn get_looking_for(&self, text: &str, path: &str) -> Answer {
        let cookie = format!("__Host-find-{}={}", self.visit.tenant_code, crate::links::encoded(text));
        self.send(Request::get(path).header("cookie", cookie).body(Body::empty()).unwrap()).await
    }

    /// How many bytes a page is on its way, compressed as browsers ask for it.
    pub(super) async fn weight(&self, cookie: &str, path: &str) -> usize {
        let request =
            Request::get(path).header("cookie", cookie).header("accept-encoding", "gzip").body(Body::empty()).unwrap();
        let response = self.answered(request).await;
        assert!(response.headers().contains_key("content-encoding"), "{path}");
        to_bytes(response.into_body(), usize::MAX).await.unwrap().len()
    }

    /// A form as a browser sends it from our own page.
    pub(super) async fn post(&self, path: &str, form: &str) -> Answer {
        let request = Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(form.to_owned())).unwrap()).await
    }

    async fn answered(&self, mut request: Request<Body>) -> Response {
        request.extensions_mut().insert(self.visit.clone());
        router().oneshot(request).await.unwrap()
    }

    pub(super) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.answered(request).await;
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8(body.to_vec()).unwrap() }
    }
}
