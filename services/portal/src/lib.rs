//! The residents' pages: server-rendered, whole without a script.
//!
//! The portal is the resident door's first client: each page asks for what it shows in one typed operation, checked
//! against the committed schema when the program is built, and knows neither the gateway nor any service. The program
//! finds out whose page is asked for, inserts a [`Visit`] into the request, and routes to [`router`]. Every word comes
//! from `texts`; every rule has been decided before a page sees its outcome.
//!
//! A part (`parts/<part>/`) owns its template, its style and what they need to know; a page (`pages/<page>/`) owns its
//! operation, its handler and how its parts stand together.

mod ask;
mod cookies;
mod csrf;
mod door;
mod failure;
mod forms;
mod headers;
mod html;
mod instead;
mod links;
mod pages;
mod parts;
mod router;
mod say;
mod show;
mod styles;
mod theme;
mod told;
mod visit;

#[cfg(test)]
mod tests;

pub use door::{Door, DoorError};
pub use headers::headers;
pub use pages::{error::error_page, operations, unknown_tenant::unknown_tenant_page};
pub use router::router;
pub use styles::asset;
pub use theme::{Theme, ThemeError};
pub use visit::{Visit, language_of};
