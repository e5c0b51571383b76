//! The pages from outside: a door that answers from samples, requests to the router, what comes back.
mod bills;
mod contracts;
mod fake;
mod history;
mod home;
mod http;
mod info;
mod member;
mod news;
mod notice;
mod operations;
mod pages;
mod recovery;
mod register;
mod samples;

use fake::{Sample, Scene, data};
use serde_json::Value;
use texts::Language;

/// A page in Japanese, in a city, as it is answered from one sample.
async fn page(sample: Sample, path: &str, operation: &'static str, answer: Value) -> String {
    page_in(Language::Ja, sample, path, operation, answer).await
}

async fn page_in(language: Language, sample: Sample, path: &str, operation: &'static str, answer: Value) -> String {
    let answer = Scene::new(sample, language, vec![(operation, data(answer))]).get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
    answer.body
}

/// What a page says, without its marks.
fn words(page: &str) -> String {
    let main = page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap_or_default();
    main.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect()
}
