//! What does not compile, so that nobody goes past the store. Each program stands here twice: as it is written, and
//! with one line changed, which is what makes it refused. What both begin with is in `doors/account.rs`.
//!
//! # A transaction is no connection, so nothing of sea-orm's can use it
//! ```
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! # use sea_orm::{ConnectionTrait, DatabaseConnection};
//! fn unscoped<C: ConnectionTrait>(_: &C) {}
//! fn work(tx: &store::TenantTx, other: &DatabaseConnection) {
//!     unscoped(other);
//! }
//! ```
//!
//! Refused:
//! ```compile_fail,E0277
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! # use sea_orm::{ConnectionTrait, DatabaseConnection};
//! fn unscoped<C: ConnectionTrait>(_: &C) {}
//! fn work(tx: &store::TenantTx, other: &DatabaseConnection) {
//!     unscoped(tx);
//! }
//! ```
//!
//! # An entity's own find does not run in a transaction
//! ```
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! # use sea_orm::EntityTrait;
//! async fn work(tx: &store::TenantTx) {
//!     drop(tx.find::<Entity>(sea_orm::Condition::all()).await);
//! }
//! ```
//!
//! Refused:
//! ```compile_fail,E0277
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! # use sea_orm::EntityTrait;
//! async fn work(tx: &store::TenantTx) {
//!     drop(Entity::find().all(tx).await);
//! }
//! ```
//!
//! # Nor does a row's own insert
//! ```
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! # use sea_orm::ActiveModelTrait;
//! async fn work(tx: &store::TenantTx, row: ActiveModel) {
//!     drop(tx.insert(row).await);
//! }
//! ```
//!
//! Refused:
//! ```compile_fail,E0277
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! # use sea_orm::ActiveModelTrait;
//! async fn work(tx: &store::TenantTx, row: ActiveModel) {
//!     drop(row.insert(tx).await);
//! }
//! ```
//!
//! # No raw text runs in a transaction
//! ```
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! # use sea_orm::ConnectionTrait;
//! async fn work(tx: &store::TenantTx, other: &sea_orm::DatabaseConnection) {
//!     drop(other.execute_unprepared("DELETE FROM accounts").await);
//! }
//! ```
//!
//! Refused:
//! ```compile_fail,E0599
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! # use sea_orm::ConnectionTrait;
//! async fn work(tx: &store::TenantTx, other: &sea_orm::DatabaseConnection) {
//!     drop(tx.execute_unprepared("DELETE FROM accounts").await);
//! }
//! ```
//!
//! # Nor a raw statement
//! ```
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! # use sea_orm::{ConnectionTrait, DbBackend, Statement};
//! async fn work(tx: &store::TenantTx, other: &sea_orm::DatabaseConnection, raw: Statement) {
//!     drop(other.query_all_raw(raw).await);
//! }
//! ```
//!
//! Refused:
//! ```compile_fail,E0599
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! # use sea_orm::{ConnectionTrait, DbBackend, Statement};
//! async fn work(tx: &store::TenantTx, other: &sea_orm::DatabaseConnection, raw: Statement) {
//!     drop(tx.query_all_raw(raw).await);
//! }
//! ```
//!
//! # What a transaction holds is its own
//! ```
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! async fn work(tx: &store::TenantTx) {
//!     let _ = tx.tenant();
//! }
//! ```
//!
//! Refused:
//! ```compile_fail,E0616
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! async fn work(tx: &store::TenantTx) {
//!     let _ = &tx.tx;
//! }
//! ```
//!
//! # What a store holds is its own
//! ```
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! async fn work(store: &store::Store) {
//!     let _ = store.engine();
//! }
//! ```
//!
//! Refused:
//! ```compile_fail,E0616
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! async fn work(store: &store::Store) {
//!     let _ = &store.0;
//! }
//! ```
//!
//! # A transaction is opened by the store alone, which ends it too
//! ```
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! async fn work(store: &store::Store, tenant: kernel::TenantId) {
//!     drop(store.write(tenant, |tx| Box::pin(async move { tx.read(NAMES.list([])).await })).await);
//! }
//! ```
//!
//! Refused:
//! ```compile_fail,E0624
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! async fn work(store: &store::Store, tenant: kernel::TenantId) {
//!     drop(store::TenantTx::begin(store, tenant).await);
//! }
//! ```
//!
//! # A table that belongs to no tenant can't be named
//! ```
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! # mod tenants {
//! #     use sea_orm::entity::prelude::*;
//! #     #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
//! #     #[sea_orm(table_name = "tenants")]
//! #     pub struct Model { #[sea_orm(primary_key)] pub id: i32 }
//! #     #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
//! #     pub enum Relation {}
//! #     impl ActiveModelBehavior for ActiveModel {}
//! # }
//! async fn work(tx: &store::TenantTx) {
//!     drop(tx.find::<Entity>(sea_orm::Condition::all()).await);
//! }
//! ```
//!
//! Refused:
//! ```compile_fail,E0277
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! # mod tenants {
//! #     use sea_orm::entity::prelude::*;
//! #     #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
//! #     #[sea_orm(table_name = "tenants")]
//! #     pub struct Model { #[sea_orm(primary_key)] pub id: i32 }
//! #     #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
//! #     pub enum Relation {}
//! #     impl ActiveModelBehavior for ActiveModel {}
//! # }
//! async fn work(tx: &store::TenantTx) {
//!     drop(tx.find::<tenants::Entity>(sea_orm::Condition::all()).await);
//! }
//! ```
//!
//! # A query is built from what is known when compiling
//! ```
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! # use store::{ExprTrait, Query, Select, col};
//! fn names(text: String) {
//!     let _: Query<Name, 1> = Query::new("doors::x", |[a]| Select::from(ACCOUNTS, "a").filter(col("a.id").eq(a)));
//! }
//! ```
//!
//! Refused:
//! ```compile_fail,E0308
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! # use store::{ExprTrait, Query, Select, col};
//! fn names(text: String) {
//!     let _: Query<Name, 1> = Query::new("doors::x", |[_]| Select::from(ACCOUNTS, "a").filter(col("a.id").eq(text)));
//! }
//! ```
//!
//! # So is a change
//! ```
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! # use store::{Change, ExprTrait, col};
//! fn gone(text: String) {
//!     let _: Change<1> = Change::delete("doors::x", ACCOUNTS, "a", |[a]| col("a.id").eq(a));
//! }
//! ```
//!
//! Refused:
//! ```compile_fail,E0308
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! # use store::{Change, ExprTrait, col};
//! fn gone(text: String) {
//!     let _: Change<1> = Change::delete("doors::x", ACCOUNTS, "a", |[_]| col("a.id").eq(text));
//! }
//! ```
//!
//! # Run-time text names no column and no table
//! ```
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! fn named(text: String) {
//!     let _ = (store::col("a.id"), store::Table::new("accounts"));
//! }
//! ```
//!
//! Refused:
//! ```compile_fail,E0597
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! fn named(text: String) {
//!     let _ = (store::col(&text), store::Table::new("accounts"));
//! }
//! ```
//!
//! # A statement is rendered by the store alone
//! ```
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! fn said(text: &str) {
//!     let _ = NAMES.statement().name();
//! }
//! ```
//!
//! Refused:
//! ```compile_fail,E0451
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! fn said(text: &str) {
//!     let _ = store::Statement { name: text.into(), pg: text.into(), lite: text.into() };
//! }
//! ```
//!
//! # What shapes an answer captures nothing, for it is part of a read's identity
//! ```
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! let most = 3_usize;
//! let _ = NAMES.list([]).map(|names| names.len().min(3));
//! ```
//!
//! Refused:
//! ```compile_fail,E0080
//! # mod account { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doors/account.rs")); }
//! # use account::*;
//! let most = 3_usize;
//! let _ = NAMES.list([]).map(move |names| names.len().min(most));
//! ```
