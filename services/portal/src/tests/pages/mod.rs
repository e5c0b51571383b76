//! Every page in every state, in three languages: no message is missing (a test panics on one), nothing is unescaped,
//! and none is heavy.
mod members;
mod registering;
pub(super) mod shown;

use super::fake::{Answer, Sample, Scene};
use crate::{asset, styles, unknown_tenant_page};
use shown::{Shown, shown};
use texts::Language;

impl Shown {
    fn scene(&self, language: Language) -> Scene {
        let scene = Scene::new(self.sample, language, self.answers.clone());
        if self.development { scene.in_development() } else { scene }
    }

    async fn in_language(&self, language: Language) -> Answer {
        let scene = self.scene(language);
        match self.form {
            Some(form) => scene.post_with(&self.cookie, self.path, form).await,
            None => scene.get_with(&self.cookie, self.path).await,
        }
    }
}

fn sheet() -> String {
    styles::path()
}

#[tokio::test]
async fn every_page_in_every_state_and_language_is_whole_and_light() {
    let sheet_bytes = Scene::new(Sample::Osaka, Language::Ja, vec![]).weight("", &sheet()).await;
    let mut heaviest = (0, String::new());
    for page in shown() {
        if page.form.is_none() && !page.development {
            let weight = page.scene(Language::EasyJa).weight(&page.cookie, page.path).await;
            heaviest = heaviest.max((weight, page.name.clone()));
        }
        for language in Language::ALL {
            let answer = page.in_language(language).await;
            let (name, html) = (format!("{} {}", page.name, language.tag()), &answer.body);
            assert!(html.starts_with("<!doctype html>"), "{name}: {} {html}", answer.status);
            assert_eq!(answer.status == 500, name.starts_with("broken-"), "{name}: no other page is our fault");
            assert!(html.contains(&format!("<html lang=\"{}\">", language.html())), "{name}");
            assert_eq!(html.matches("<h1").count(), 1, "{name}");
            assert_eq!(html.matches("<section").count(), html.matches("</section>").count(), "{name}");
            assert!(!html.contains("style=") && !html.contains("<script"), "{name}");
            assert!(
                !html.contains("<メゾン>") && !html.contains("secret internals") && !html.contains("geheim"),
                "{name}"
            );
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
        }
    }
    // Beside them come the city's sheet and the icon, of some hundred bytes each: four requests in all.
    println!("heaviest page: {heaviest:?} bytes, style sheet {sheet_bytes} bytes");
    assert!(heaviest.0 + sheet_bytes < 28_000, "{heaviest:?} with {sheet_bytes} of style");
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
    for sample in Sample::ALL {
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
