use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    AccountId, ActId, AnnouncementId, BillId, ContractId, DeviceId, LoadId, M3, MessageId, Month, Outcome,
    PaperExportId, PaperForm, PartKind, PaymentId, PaymentMethod, ReadingId, SessionId, StaffId, StaffRole, TenantId,
    WithdrawalReason, Yen,
};
use sea_orm::TryGetable;
use uuid::Uuid;

/// What both drivers read. Sealed by its bounds.
pub trait RawColumn: TryGetable + tokio_postgres::types::FromSqlOwned {}
impl<T: TryGetable + tokio_postgres::types::FromSqlOwned> RawColumn for T {}

/// What a column may become. Types of a service implement it over a raw one.
pub trait Column: Sized {
    /// How the column is kept.
    type Raw: RawColumn;
    /// The value; the error says what is wrong with the raw one, without showing it.
    fn from_raw(raw: Self::Raw) -> Result<Self, &'static str>;
}

macro_rules! raw {
    ($($ty:ty),+) => { $(
        impl Column for $ty {
            type Raw = $ty;
            fn from_raw(raw: $ty) -> Result<$ty, &'static str> {
                Ok(raw)
            }
        }
    )+ };
}
raw!(bool, i32, i64, String, Vec<u8>, Uuid, NaiveDate, DateTime<Utc>, serde_json::Value);

macro_rules! wraps {
    ($($ty:ident($raw:ty)),+ $(,)?) => { $(
        impl Column for $ty {
            type Raw = $raw;
            fn from_raw(raw: $raw) -> Result<$ty, &'static str> {
                Ok($ty(raw))
            }
        }
    )+ };
}
wraps! {
    Yen(i64), M3(i32), TenantId(Uuid), AccountId(Uuid), SessionId(Uuid), ContractId(Uuid), ReadingId(Uuid),
    BillId(Uuid), PaymentId(Uuid), LoadId(Uuid), AnnouncementId(Uuid), MessageId(Uuid), DeviceId(Uuid),
    StaffId(Uuid), ActId(Uuid), PaperExportId(Uuid),
}

macro_rules! coded {
    ($($ty:ident),+) => { $(
        impl Column for $ty {
            type Raw = String;
            fn from_raw(raw: String) -> Result<$ty, &'static str> {
                raw.parse().map_err(|_| concat!("unknown code of ", stringify!($ty)))
            }
        }
    )+ };
}
coded!(PaymentMethod, PartKind, Outcome, PaperForm, StaffRole, WithdrawalReason);

impl Column for Month {
    type Raw = NaiveDate;
    fn from_raw(raw: NaiveDate) -> Result<Month, &'static str> {
        Ok(Month::of(raw))
    }
}

impl<T: Column> Column for Option<T>
where
    Option<T::Raw>: RawColumn,
{
    type Raw = Option<T::Raw>;
    fn from_raw(raw: Option<T::Raw>) -> Result<Option<T>, &'static str> {
        raw.map(T::from_raw).transpose()
    }
}
