//! Announcements.
use crate::tests::fake::Sample;
use serde_json::{Value, json};

/// The newest so many, ten days apart.
pub(crate) fn headlines(count: usize) -> Vec<Value> {
    let newest: chrono::DateTime<chrono::Utc> = "2024-09-11T15:30:00Z".parse().unwrap();
    let one = |at: usize| {
        let at_time = newest - chrono::TimeDelta::days(10 * i64::try_from(at).unwrap());
        json!({ "id": format!("a{at}"), "title": format!("水道管の工事に伴う <断水> のお知らせ その{at}"), "publishedAt": at_time })
    };
    (0..count).map(one).collect()
}

pub(crate) fn list(sample: Sample, count: usize, more: bool, visitor: bool) -> Value {
    let viewer = if visitor { Value::Null } else { json!({ "displayName": "水野 花子" }) };
    json!({ "tenant": super::tenant(sample), "viewer": viewer, "announcements": {
        "nodes": headlines(count), "pageInfo": { "hasNextPage": more, "endCursor": "c=20" },
    } })
}

pub(crate) fn item(sample: Sample, visitor: bool) -> Value {
    let viewer = if visitor { Value::Null } else { json!({ "displayName": "水野 花子" }) };
    let mut item = headlines(1).remove(0);
    item["body"] = json!(
        "9月20日（金）午前10時から午後3時まで、断水します。\nご迷惑をおかけします。\n\nくわしくは https://example.jp/?a=1&b=2 をご覧ください。"
    );
    json!({ "tenant": super::tenant(sample), "viewer": viewer, "announcement": item })
}
