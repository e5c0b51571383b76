//! Which step of how many this is: words first, bars second.
use crate::{html::Html, say::Speech};
use askama::Template;

/// Where one is among steps.
#[derive(Template)]
#[template(path = "parts/steps/steps.html")]
pub(crate) struct Steps {
    said: Html,
    name: Html,
    /// Whether each is reached.
    reached: Vec<bool>,
}

html_parts!(Steps);

impl Steps {
    /// The step `at`, counted from 0, of `total`. `key` takes `$number` and `$total`.
    pub(crate) fn new(t: &Speech, key: &str, (at, total): (usize, usize), name: Html) -> Steps {
        let count = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
        Steps {
            said: t.say(key).number("number", count(at + 1)).number("total", count(total)).html(),
            name,
            reached: (0..total).map(|step| step <= at).collect(),
        }
    }
}
