//! The program at the edge: which city, who asks, then a page or the door.
mod development;
mod door;
mod gate;
mod health;
mod request_id;
mod serve;

pub use serve::serve;

use crate::House;
use axum::{
    Router,
    middleware::from_fn_with_state,
    routing::{get, post},
};
use gate::Gate;
use gateway::Gateway;

pub(crate) fn router(house: &House, gateway: Gateway) -> Router {
    let gate = Gate::new(house, gateway.clone());
    let mut doors = Router::new().route("/graphql", post(gateway::graphql));
    if house.config.development() {
        doors = doors.route("/graphql", get(gateway::graphiql));
    }
    let pages = doors.merge(portal::router()).layer(from_fn_with_state(gate, gate::enter));
    let mut all = Router::new().merge(health::router(house)).merge(pages);
    if house.config.development() {
        all = all.merge(development::router(house));
    }
    all
}
