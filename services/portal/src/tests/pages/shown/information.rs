//! What anybody may read, at any hour.
use super::Into;
use crate::{
    pages,
    tests::{fake::data, samples},
};
use serde_json::json;

pub(super) fn pages(into: &mut Into) {
    let document = (pages::document::NAME, data(json!({ "tenant": samples::recovering(into.sample) })));
    for (name, path) in [("faq", "/faq"), ("about", "/about"), ("terms", "/terms"), ("privacy", "/privacy")] {
        into.page(name, (path, None), vec![document.clone()]);
    }
}
