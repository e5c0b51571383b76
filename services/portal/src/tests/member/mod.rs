//! What a member looks after: which page leads where, in the words of each city's document.
mod contracts;
mod details;
mod inside;
mod leaving;
mod switches;
mod ways;

use super::{
    fake::{Answer, Sample, Scene, data},
    samples::{self, member},
    words,
};
use serde_json::{Value, json};
use texts::Language;

/// A city in its own words whose door answers these.
fn own(sample: Sample, answers: Vec<(&'static str, Value)>) -> Scene {
    let tenant = (crate::pages::tenant::NAME, data(json!({ "tenant": samples::tenant(sample) })));
    let answers = answers.into_iter().map(|(name, answer)| (name, data(answer)));
    Scene::new(sample, Language::Ja, std::iter::once(tenant).chain(answers).collect()).in_own_words(sample)
}

fn leads(answer: &Answer, to: &str) {
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, to), "{}", answer.body);
}

/// The cookie by which a page says once what was done before it.
fn tells(sample: Sample, word: &str) -> String {
    let city = format!("{sample:?}").to_lowercase();
    format!("__Host-t-{city}={word}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=60")
}
