//! The one gate: finds the city, then who asks, then answers through a door.
//!
//! Owns no table. A request knows its city before anything else ([`Gateway::enter`]), its actor is one of that city,
//! and its reads leave together. Promises that nobody outside learns what is inside: faults are logged with the
//! request's id and answered by a code.

mod actor;
mod bureau;
mod cities;
mod ctx;
mod documents;
mod door;
mod error;
mod gateway;
mod http;
mod limits;
mod network;
mod reads;
#[expect(clippy::unused_async, reason = "the schema macro takes asynchronous fields alone")]
mod schema;
mod throttle;

pub use actor::Actor;
pub use bureau::sdl as bureau_sdl;
pub use cities::{Cities, City};
pub use ctx::{Ctx, Entrance};
pub use door::{Answer, Call};
pub use error::{Code, EnterError};
pub use gateway::{Gateway, Limits, Parts};
pub use http::{
    bureau_graphiql, bureau_graphql, client_token, cookie_token, graphiql, graphql, refused, refused_from_elsewhere,
    session_cookie,
};
pub use schema::sdl;
