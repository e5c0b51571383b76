use crate::Lane;
use chrono::{DateTime, Utc};
use std::sync::Arc;
use store::{ExprTrait, Query, Read, Select, Statement, Table, col, record};

const MESSAGES: Table = Table::new("messages");

record! {
    pub struct Due {
        at: DateTime<Utc> = m.due_at,
    }
}

/// From when on something of a lane is to be carried; none when nothing waits.
pub fn next_due(lane: Lane) -> Read<Option<DateTime<Utc>>> {
    NEXT.optional([lane.code().into()]).map(|next| next.map(|next| next.at))
}

static NEXT: Query<Due, 1> = Query::new("notification::next_due", |[lane]| {
    Select::from(MESSAGES, "m")
        .filter(col("m.lane").eq(lane))
        .filter(col("m.due_at").is_not_null())
        .ascending("m.due_at")
        .limit(1)
});

pub(crate) fn statements() -> Vec<Arc<Statement>> {
    vec![NEXT.statement()]
}
