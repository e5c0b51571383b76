//! The program at the edge: which city, who asks, then a page or the door.
mod assets;
mod development;
mod door;
mod gate;
mod headers;
mod health;
mod outbox;
mod proxies;
mod request_id;
mod serve;

pub(crate) use proxies::Proxies;
pub use serve::serve;

use crate::House;
use axum::{
    Router,
    middleware::{from_fn, from_fn_with_state},
    routing::{get, post},
};
use gate::Gate;
use gateway::Gateway;
use http::StatusCode;
use std::time::Duration;
use tower_http::{compression::CompressionLayer, csrf::CsrfLayer, timeout::TimeoutLayer};

/// The bureau's door.
const BUREAU: &str = "/bureau/graphql";

/// A request whose body does not come, or whose answer is not made, by then is given up.
const LONGEST: Duration = Duration::from_secs(30);

pub(crate) fn router(house: &House, gateway: Gateway) -> Router {
    let gate = Gate::new(house, gateway.clone());
    let development = house.config.development();
    let other_sites = CsrfLayer::new().with_rejection_response(|_| gateway::refused_from_elsewhere());
    let doors = Router::new()
        .route("/graphql", post(gateway::graphql))
        .route(BUREAU, post(gateway::bureau_graphql))
        .layer(other_sites);
    let mut all = doors
        .merge(portal::router())
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, LONGEST))
        .layer(from_fn_with_state(gate, gate::enter))
        .layer(from_fn(assets::assets))
        // pages are compressed by the portal, assets here; answers of the door are not: they hold secrets
        .layer(CompressionLayer::new().compress_when(assets::is_asset))
        .merge(health::router(house))
        .layer(from_fn_with_state(development, headers::headers));
    if development {
        // a page that loads its parts from elsewhere, which no header of ours would let it
        all = all.route("/graphql", get(gateway::graphiql)).route(BUREAU, get(gateway::bureau_graphiql));
        all = all.merge(development::router(house));
        let dressed = outbox::router(house).layer(from_fn_with_state(development, headers::headers));
        all = all.merge(dressed);
    }
    all
}
