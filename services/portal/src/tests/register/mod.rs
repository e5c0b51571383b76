//! Becoming a member, page by page: what is asked of the door, where each answer leads, what is said.
mod forms;
mod way;
mod words;

use super::{
    fake::{Answer, Sample, Scene, data},
    samples::{self, register},
};
use crate::pages::register::{ask, send};
use serde_json::{Value, json};
use texts::Language;

/// What the browser of these tests holds.
fn cookie(sample: Sample) -> String {
    format!("__Host-r-{}=k.ey", format!("{sample:?}").to_lowercase())
}

/// A city whose door says where the registration stands, and answers what is sent.
fn scene(sample: Sample, stand: &Value, sent: Vec<(&'static str, Value)>) -> Scene {
    let tenant = (crate::pages::tenant::NAME, data(json!({ "tenant": samples::tenant(sample) })));
    let rules = (ask::RULES, data(json!({ "tenant": register::city(sample) })));
    let stands = (ask::STANDS, data(register::stands(sample, stand)));
    let sent = sent.into_iter().map(|(name, answer)| (name, data(answer)));
    Scene::new(sample, Language::Ja, [tenant, rules, stands].into_iter().chain(sent).collect())
}

/// What a step's page comes to once it is sent.
async fn filled(sample: Sample, step: i32, answer: Value, form: &str) -> (Answer, Value) {
    let answer = json!({ "fillRegistration": answer });
    let scene = scene(sample, &register::registration("STEP", step), vec![(send::FILL, answer)]);
    let came = scene.post_with(&cookie(sample), &format!("/register/step/{step}"), form).await;
    let asked = scene.asked(send::FILL).unwrap_or_default();
    (came, asked["input"].clone())
}

fn leads(answer: &Answer, to: &str) {
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, to), "{}", answer.body);
    for secret in ["k.ey", "tok.en", "dev.ice", "123456", "example.jp"] {
        assert!(!answer.header("location").contains(secret) && !answer.body.contains(secret), "{secret}");
    }
}
