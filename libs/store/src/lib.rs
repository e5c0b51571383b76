//! The one door to a city's data, on PostgreSQL or SQLite.
//!
//! A read is a value ([`Read`], made from a [`Query`]); a [`Flight`] sends the reads of a moment together through a
//! tenant's [`Handle`]. A write is a function of a [`TenantTx`]. Both carry the tenant, in every statement; on
//! PostgreSQL row-level security stands behind. What knows the engine is in `engine`.

mod change;
mod column;
mod engine;
mod entity;
mod error;
mod flight;
mod gate;
mod handle;
mod landing;
mod number;
mod platform;
mod prepare;
mod query;
mod read;
mod row;
mod select;
mod stage;
mod statement;
mod store;
mod tx;
mod work;

pub use change::{Change, Insert, Update};
pub use column::{Column, RawColumn};
pub use entity::TenantEntity;
pub use error::Error;
pub use flight::{Flight, Stats};
pub use handle::Handle;
pub use landing::Landing;
pub use platform::PlatformTx;
pub use query::Query;
pub use read::Read;
pub use row::{Record, Row};
pub use sea_query::{Expr, ExprTrait, Func, Value};
pub use select::{Arg, Select, Table, col};
pub use stage::Stage;
pub use statement::Statement;
pub use store::{Config, Engine, Store, Work};
pub use tx::TenantTx;
pub use work::Note;
