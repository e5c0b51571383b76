//! What only development has: a clock that can be moved.
use crate::House;
use axum::{Json, Router, extract::State, http::StatusCode, routing::post};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

pub(crate) fn router(house: &House) -> Router {
    Router::new().route("/clock", post(move_clock)).with_state(house.clone())
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Moment {
    now: DateTime<FixedOffset>,
}

/// `POST /clock {"now": "2024-09-17T13:00:00+09:00"}`. JSON alone, so that no other site's form can send it.
async fn move_clock(State(house): State<House>, Json(to): Json<Moment>) -> (StatusCode, Json<Moment>) {
    house.clock.set(to.now.to_utc());
    tracing::info!(now = %to.now, "the clock was moved");
    (StatusCode::OK, Json(to))
}
