//! A bureau's files, from the command line: progress while it works, then a summary or all that is wrong.
use super::{Failed, import_words, say};
use crate::House;
use gateway::City;
use indicatif::{ProgressBar, ProgressStyle};
use journeys::{Delivery, ImportError, Step, Summary};
use std::{path::PathBuf, sync::Arc, time::Duration};
use texts::Language;

pub(crate) async fn import(house: &House, tenant: &str, paths: &[PathBuf]) -> Result<(), Failed> {
    let Some(city) = house.cities.get(tenant) else {
        let mut known: Vec<&str> = house.cities.iter().map(|city| city.tenant.code.as_str()).collect();
        known.sort_unstable();
        return Err(Failed::Other(format!("no tenant is called {tenant:?}; there are: {}", known.join(", "))));
    };
    let read = |path: &PathBuf| {
        let bytes = std::fs::read(path).map_err(|e| Failed::File(path.display().to_string(), e))?;
        Ok(Delivery { name: path.to_string_lossy().into_owned(), bytes })
    };
    publish(house, city, paths.iter().map(read).collect::<Result<_, Failed>>()?).await
}

/// Publishes files of a city and says what came of it.
pub(crate) async fn publish(house: &House, city: &City, deliveries: Vec<Delivery>) -> Result<(), Failed> {
    told(city, load(house, city, deliveries).await)
}

/// Publishes files of a city and says how far it is.
pub(crate) async fn load(house: &House, city: &City, deliveries: Vec<Delivery>) -> Result<Summary, ImportError> {
    let words = city.tenant.texts.words(language());
    let bar = Arc::new(bar(deliveries.len()));
    let tell = {
        let bar = bar.clone();
        Arc::new(move |step: Step| {
            bar.set_message(import_words::step(&words, &step));
            bar.inc(1);
        })
    };
    let layout = &city.tenant.intake;
    let done = journeys::import(&house.store, city.id, layout, deliveries, tell, &house.clock, &house.rng).await;
    bar.finish_and_clear();
    done
}

/// Says what came of files of a city.
pub(crate) fn told(city: &City, done: Result<Summary, ImportError>) -> Result<(), Failed> {
    let words = city.tenant.texts.words(language());
    match done {
        Ok(summary) => {
            for line in import_words::summary(&words, &summary) {
                say(&line);
            }
            Ok(())
        }
        Err(ImportError::Store(error)) => Err(error.into()),
        Err(ImportError::Refused(refusals)) => {
            let lines = refusals.iter().map(|refusal| import_words::refusal(&words, refusal));
            let head = words.get("import-refused", &[("count", refusals.len().into())]);
            Err(Failed::Other(std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n")))
        }
    }
}

/// One step for reading, three a file.
fn bar(files: usize) -> ProgressBar {
    let bar = ProgressBar::new(3 * files as u64 + 1);
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}").expect("the template is written here");
    bar.set_style(style);
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

/// The language of whoever sits at the terminal.
fn language() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
    match set {
        Some(locale)
            if !locale.starts_with("ja") && locale != "C" && locale != "POSIX" && !locale.starts_with("C.") =>
        {
            Language::En
        }
        _ => Language::Ja,
    }
}
