//! Members: what they look after, and what a change comes to.
use crate::tests::fake::Sample;
use serde_json::{Value, json};

/// A page that shows its city, and that somebody is logged in.
pub(crate) fn somebody(sample: Sample) -> Value {
    json!({ "tenant": super::tenant(sample), "viewer": { "displayName": "水野 花子" } })
}
