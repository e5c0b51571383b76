//! What a city says of itself (`tenant.toml`). A key exists only when a function reads it.
use crate::{Contact, CustomerNo, Host, Invoice};
use policy::{Calendar, HistoryWindow, KnownDevices, Lock, LoginHours, PaymentRule, session::Lifetimes};
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
    /// How long a device is known that has logged in: strangers' wrong passwords don't lock it.
    pub devices: KnownDevices,
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
