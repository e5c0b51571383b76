//! For those who watch the program: alive, and able to answer.
use crate::House;
use axum::{Router, extract::State, routing::get};
use http::StatusCode;

pub(crate) fn router(house: &House) -> Router {
    Router::new().route("/healthz", get(async || "alive")).route("/readyz", get(ready)).with_state(house.clone())
}

/// Ready when a city's row can be read.
async fn ready(State(house): State<House>) -> (StatusCode, &'static str) {
    let Some(city) = house.cities.iter().next() else { return (StatusCode::SERVICE_UNAVAILABLE, "no tenant") };
    match house.store.tenant(city.id).fetch(billing::last_load()).await {
        Ok(_) => (StatusCode::OK, "ready"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the store does not answer")
        }
    }
}
