//! Ids that can't be taken for one another. A row of a tenant is named by the tenant's id and its own.
use crate::{Clock, Rng};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::{Builder, Uuid};

/// A text that is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct ParseIdError;

macro_rules! typed_id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// The greatest there can be: behind it stands none.
            pub const LAST: Self = Self(Uuid::max());

            /// A fresh id (UUID version 7): ordered by `clock`, unguessable by `rng`.
            pub fn new(clock: &Clock, rng: &Rng) -> Self {
                let millis = u64::try_from(clock.now().timestamp_millis()).unwrap_or_default();
                Self(Builder::from_unix_timestamp_millis(millis, &rng.bytes()).into_uuid())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = ParseIdError;
            fn from_str(text: &str) -> Result<Self, ParseIdError> {
                Uuid::parse_str(text).map(Self).map_err(|_| ParseIdError)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Uuid {
                id.0
            }
        }
    )+ };
}

typed_id! {
    /// A water utility: a city's bureau.
    TenantId,
    /// Somebody who logs in.
    AccountId,
    /// One time that somebody is logged in.
    SessionId,
    /// Who uses which water, from when to when.
    ContractId,
    /// One visit to a meter.
    ReadingId,
    /// One revision of a bill.
    BillId,
    /// One line of a bill.
    PartId,
    /// One payment, or one attempt at a direct debit.
    PaymentId,
    /// One publication of a bureau's files.
    LoadId,
    /// What a bureau tells all residents.
    AnnouncementId,
    /// What somebody is told by mail, SMS or push.
    MessageId,
    /// One making of the list of who gets paper.
    PaperExportId,
    /// A browser or an installed client that somebody has logged in with.
    DeviceId,
    /// Somebody who works at a bureau.
    StaffId,
    /// Something that a bureau did, as its record has it.
    ActId,
}
