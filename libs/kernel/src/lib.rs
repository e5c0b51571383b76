//! What every room of the house shares: typed ids, money, water, dates, time and chance.
//!
//! Owns no I/O and knows no other crate of ours. The system's clock and its randomness are read here and nowhere
//! else, so that everything above can be told what time it is.

mod clock;
mod codes;
mod era;
mod id;
mod japan;
mod kana;
mod kana_key;
mod kanji_number;
mod mail;
mod month;
mod name_key;
mod nfkc;
mod number_shape;
mod phone;
mod place_key;
mod rng;
mod volume;
mod yen;

pub use clock::Clock;
pub use codes::{
    Channel, CodePurpose, NoticeKind, Outcome, PaperForm, PartKind, PaymentMethod, Relation, StaffRole, UnknownCode,
    WithdrawalReason,
};
pub use era::{EraError, era_date, era_text};
pub use id::{
    AccountId, ActId, AnnouncementId, BillId, ContractId, DeviceId, LoadId, MessageId, PaperExportId, ParseIdError,
    PartId, PaymentId, ReadingId, SessionId, StaffId, TenantId,
};
pub use japan::{instant, local, today};
pub use kana::{narrow_ascii, widen_kana};
pub use kana_key::kana_key;
pub use mail::{MailAddress, NotMail};
pub use month::{Month, ParseMonthError};
pub use name_key::name_key;
pub use nfkc::nfkc;
pub use number_shape::{NotAShape, NumberShape, Sort, WrongShape};
pub use phone::{MobilePhone, NoSms, NotAPhone, Phone, PhoneKind};
pub use place_key::place_key;
pub use rng::Rng;
pub use volume::M3;
pub use yen::Yen;

pub use chrono::{
    DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc, Weekday,
};
