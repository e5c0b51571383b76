use crate::Ctx;
use async_graphql::{ErrorExtensionValues, ErrorExtensions};
use chrono::{DateTime, Utc};
use tenancy::Refusal;

/// The codes by which clients know what is wrong, in `extensions.code`. Names never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// No city has this host or name.
    UnknownTenant,
    /// A shared host, and no city is named.
    TenantMissing,
    /// Host and `?tenant=` name two cities, or `?tenant=` stands twice.
    TenantConflict,
    /// Outside the city's hours; `opensAt` says when they begin (KNZ-01).
    Closed,
    /// Nobody is logged in, or no longer.
    Unauthenticated,
    /// Not for who is logged in: their role doesn't let them.
    Forbidden,
    /// Too many tries from one place.
    TooManyRequests,
    /// An argument that can't be right; `field` names it, `most` says how long it may be.
    BadInput,
    /// Not a request that a door reads.
    BadRequest,
    /// More than a door answers at once.
    TooMuch,
    /// Not of this door's language.
    Invalid,
    /// A fault of ours; `requestId` names it.
    Internal,
}

impl Code {
    /// As it stands in `extensions.code`.
    pub fn as_str(self) -> &'static str {
        match self {
            Code::UnknownTenant => "UNKNOWN_TENANT",
            Code::TenantMissing => "TENANT_MISSING",
            Code::TenantConflict => "TENANT_CONFLICT",
            Code::Closed => "CLOSED",
            Code::Unauthenticated => "UNAUTHENTICATED",
            Code::Forbidden => "FORBIDDEN",
            Code::TooManyRequests => "TOO_MANY_REQUESTS",
            Code::BadInput => "BAD_INPUT",
            Code::BadRequest => "BAD_REQUEST",
            Code::TooMuch => "TOO_MUCH",
            Code::Invalid => "INVALID",
            Code::Internal => "INTERNAL",
        }
    }
}

impl From<Refusal> for Code {
    fn from(refusal: Refusal) -> Code {
        match refusal {
            Refusal::BadHost | Refusal::Unknown | Refusal::BadName => Code::UnknownTenant,
            Refusal::NoTenant => Code::TenantMissing,
            Refusal::Twice | Refusal::Disagree => Code::TenantConflict,
        }
    }
}

/// Why nobody came in.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    /// No city, or two.
    #[error(transparent)]
    Tenant(#[from] Refusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// Why a field has no value. Not `Display`, so that no `?` carries the store's words to a client.
#[derive(Debug)]
pub(crate) enum Fault {
    Closed {
        opens_at: DateTime<Utc>,
    },
    Visitor,
    /// An argument of more characters than anything can have.
    TooLong {
        field: &'static str,
        most: usize,
    },
    Store(store::Error),
    /// What can't be, by the store's own rules.
    Inconsistent(&'static str),
}

impl From<store::Error> for Fault {
    fn from(error: store::Error) -> Fault {
        Fault::Store(error)
    }
}

impl Fault {
    /// The answer for the client; what it does not say is logged.
    pub(crate) fn told(self, ctx: &Ctx) -> async_graphql::Error {
        match self {
            Fault::Closed { opens_at } => coded(Code::Closed, "closed at this hour", |e| {
                e.set("opensAt", opens_at.to_rfc3339());
            }),
            Fault::Visitor => coded(Code::Unauthenticated, "nobody is logged in", |_| {}),
            Fault::TooLong { field, most } => coded(Code::BadInput, "too long", |e| {
                e.set("field", field);
                e.set("most", most);
            }),
            Fault::Store(error) => {
                tracing::error!(request_id = ctx.request_id, tenant = %ctx.city.id, %error, "a read or write failed");
                internal(&ctx.request_id)
            }
            Fault::Inconsistent(what) => {
                tracing::error!(request_id = ctx.request_id, tenant = %ctx.city.id, what, "the store contradicts itself");
                internal(&ctx.request_id)
            }
        }
    }
}

fn internal(request_id: &str) -> async_graphql::Error {
    coded(Code::Internal, "a fault of ours", |e| e.set("requestId", request_id))
}

/// An error with its code.
pub(crate) fn coded(code: Code, message: &str, more: impl Fn(&mut ErrorExtensionValues)) -> async_graphql::Error {
    async_graphql::Error::new(message).extend_with(|_, extensions| {
        extensions.set("code", code.as_str());
        more(extensions);
    })
}
