//! One typed operation from a page to the door.
use crate::{Visit, failure::Failure};
use chrono::{DateTime, Utc};
use cynic::{GraphQlError, GraphQlResponse, Operation};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// What the door says beside an error's message.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Extensions {
    code: Option<String>,
    opens_at: Option<DateTime<Utc>>,
}

/// Asks, and reads the answer. Any error makes the whole page a failure: half a bill is worse than none.
pub(crate) async fn ask<Q, V>(visit: &Visit, name: &'static str, operation: Operation<Q, V>) -> Result<Q, Failure>
where
    Q: DeserializeOwned,
    V: Serialize,
{
    let broken = |why: String| {
        tracing::error!(request_id = visit.request_id, operation = name, why, "the door's answer can't be shown");
        Failure::Broken
    };
    let variables = serde_json::to_value(&operation.variables).map_err(|e| broken(e.to_string()))?;
    let answer = visit.door.call(name, &operation.query, variables).await.map_err(|e| broken(e.to_string()))?;
    // Errors first: beside them the data may lack what its type promises.
    let errors = answer.get("errors").filter(|errors| !errors.is_null()).cloned().unwrap_or_default();
    if let Ok(errors) = serde_json::from_value::<Vec<GraphQlError<Extensions>>>(errors)
        && let Some(error) = errors.into_iter().next()
    {
        return Err(refused(error, broken));
    }
    let answer: GraphQlResponse<Q> = serde_json::from_value(answer).map_err(|e| broken(e.to_string()))?;
    answer.data.ok_or_else(|| broken("no data".to_owned()))
}

fn refused(error: GraphQlError<Extensions>, broken: impl Fn(String) -> Failure) -> Failure {
    let extensions = error.extensions;
    let code = extensions.as_ref().and_then(|e| e.code.as_deref()).unwrap_or_default();
    match code {
        "CLOSED" => Failure::Closed { opens_at: extensions.and_then(|e| e.opens_at) },
        "TOO_MANY_REQUESTS" => Failure::TooMany,
        "UNAUTHENTICATED" => Failure::Visitor,
        "NOT_FOUND" => Failure::Missing,
        _ => broken(format!("{code} {}", error.message)),
    }
}
