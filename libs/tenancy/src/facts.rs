//! What a city says of itself (`tenant.toml`). A key exists only when a function reads it.
use crate::{Contact, CustomerNo, Host, Invoice};
use kernel::NaiveDate;
use policy::{
    Calendar, CodeRule, ContractsRule, FirstShowing, HistoryWindow, KnownDevices, Lock, LoginHours, Matching,
    NoticesRule, PaperRule, PasswordRule, PaymentRule, Recovery, Registration, session::Lifetimes,
};
use serde::{Deserialize, Deserializer, de};

/// A city's `tenant.toml` over the defaults'; the keys are explained there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// The bureau's name.
    #[serde(deserialize_with = "label")]
    pub name: String,
    /// What the bureau calls its portal.
    #[serde(deserialize_with = "label")]
    pub portal_name: String,
    /// The hosts that are this city's alone; none where it is reached through a shared host only.
    pub hosts: Vec<Host>,
    /// Under which numbers it issues qualified invoices.
    pub invoice: Vec<Invoice>,
    /// Whom residents ask.
    pub contact: Contact,
    /// How residents log in.
    pub login: Login,
    /// How long they stay logged in.
    pub session: Lifetimes,
    /// How far back they see.
    pub history: HistoryWindow,
    /// When a payment shows.
    pub payment: PaymentRule,
    /// When the bureau works.
    pub calendar: Calendar,
    /// How it writes its customer numbers.
    pub customer_no: CustomerNo,
    /// What its usage notice prints.
    pub notice: Notice,
    /// How somebody becomes a member.
    pub registration: Registration,
    /// Which contract somebody may have.
    pub matching: Matching,
    /// How many contracts an account may hold.
    pub contracts: ContractsRule,
    /// How it sends codes.
    pub codes: CodeRule,
    /// Which passwords it takes.
    pub password: PasswordRule,
    /// How it lets people back in.
    pub recovery: Recovery,
    /// From when on a member's data shows.
    pub visibility: Visibility,
    /// What becomes of paper for members.
    pub paper: PaperRule,
    /// What its members may choose not to be told.
    pub notices: NoticesRule,
    /// Which versions of its documents are agreed to now.
    pub documents: Documents,
}

/// The versions of what a member agrees to; the words stand in the city's texts (`terms-text`, `privacy-text`).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Documents {
    /// The terms of use (OUM-05).
    pub terms: NaiveDate,
    /// The handling of personal data (OUM-06).
    pub privacy: NaiveDate,
}

/// From when on a member's data shows.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visibility {
    /// After the registration (NYR-17, KRS-15, OUM-08).
    pub first: FirstShowing,
}

/// What the usage notice (使用水量等のお知らせ) prints.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Whether each bill's number stands beside the customer's (OSK-22).
    pub bill_no: bool,
}

/// How residents log in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Login {
    /// What they type beside the password.
    pub id: LoginId,
    /// Whether the page offers to fill it in next time (KNZ-03).
    pub keep_id: bool,
    /// When the portal may be used (KNZ-01).
    pub hours: LoginHours,
    /// What wrong passwords lead to (OSK-20).
    pub lock: Lock,
    /// Which devices go on while strangers' tries are locked.
    pub known_devices: KnownDevices,
}

/// What residents type beside the password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LoginId {
    /// Their address of mail (OSK-09).
    Email,
    /// An ID that they chose (KNZ-02).
    LoginId,
}

/// Words that stand on every page: one line, neither empty nor endless.
pub(crate) fn label<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let text = String::deserialize(from)?;
    let fits = !text.is_empty() && text.chars().count() <= 60 && text.trim() == text;
    if fits && !text.chars().any(char::is_control) {
        Ok(text)
    } else {
        Err(de::Error::custom("not one line of 1 to 60 characters without blanks around it"))
    }
}
