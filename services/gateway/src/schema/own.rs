//! What a member is shown about themselves: details, switches, devices.
use super::{contract::IntoId, names::NoticeKind};
use async_graphql::{Enum, ID, SimpleObject};
use kernel::{DateTime, DeviceId, Utc};
use policy::session::Kind;
use std::sync::Arc;

/// A kind of notice, and whether the member gets it.
#[derive(SimpleObject)]
pub(super) struct NoticeSwitch {
    /// Which.
    pub(super) kind: NoticeKind,
    /// Whether it is sent.
    pub(super) on: bool,
    /// Whether the city lets it be switched off (OSK-38).
    pub(super) may_be_off: bool,
}

/// What somebody is logged in with.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
enum DeviceKind {
    /// A browser.
    Browser,
    /// An installed client.
    App,
}

/// A device that the member has logged in with.
#[derive(SimpleObject)]
pub(super) struct Device {
    /// Its id.
    id: ID,
    /// What it is.
    kind: DeviceKind,
    /// Its first login.
    first_seen_at: DateTime<Utc>,
    /// Its last login.
    last_seen_at: DateTime<Utc>,
    /// Whether it logs in by itself (KRS-11).
    stays: bool,
    /// Whether it is the one that asks.
    is_this: bool,
}

pub(super) fn devices(all: &Arc<[account::OwnDevice]>, this: Option<DeviceId>) -> Vec<Device> {
    let device = |device: &account::OwnDevice| Device {
        id: device.id.into_id(),
        kind: match device.kind() {
            Kind::Browser => DeviceKind::Browser,
            Kind::Native => DeviceKind::App,
        },
        first_seen_at: device.first_seen_at,
        last_seen_at: device.last_seen_at,
        stays: device.stay_drawn_at.is_some(),
        is_this: this == Some(device.id),
    };
    let mut all: Vec<Device> = all.iter().map(device).collect();
    all.sort_by_key(|device| !device.is_this);
    all
}
