//! What the page of devices asks for, and what it sends.
use crate::{
    Visit,
    ask::ask,
    door::{Changed, Tenant, schema},
    failure::Failure,
};
use chrono::{DateTime, Utc};
use cynic::{MutationBuilder, Operation, QueryBuilder};

pub(crate) const NAME: &str = "DevicesPage";
pub(crate) const END: &str = "EndDevice";
pub(crate) const OTHERS: &str = "EndOtherDevices";

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query")]
pub(crate) struct DevicesPage {
    tenant: Tenant,
    viewer: Option<DevicesViewer>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Viewer")]
struct DevicesViewer {
    devices: Vec<Device>,
}

#[derive(cynic::QueryFragment)]
pub(super) struct Device {
    pub(super) id: cynic::Id,
    pub(super) kind: DeviceKind,
    pub(super) first_seen_at: DateTime<Utc>,
    pub(super) last_seen_at: DateTime<Utc>,
    pub(super) stays: bool,
    pub(super) is_this: bool,
}

/// With what somebody is logged in.
#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DeviceKind {
    App,
    Browser,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct Variables {
    id: cynic::Id,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "Variables")]
pub(crate) struct EndDevice {
    #[arguments(id: $id)]
    pub(super) end_device: Changed,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation")]
pub(crate) struct EndOtherDevices {
    pub(super) end_other_devices: Changed,
}

/// The city, and the member's devices, the last login first.
pub(super) async fn found(visit: &Visit) -> Result<(Tenant, Vec<Device>), Failure> {
    let page = ask(visit, NAME, operation()).await?;
    Ok((page.tenant, page.viewer.ok_or(Failure::Visitor)?.devices))
}

pub(super) fn operation() -> Operation<DevicesPage, ()> {
    DevicesPage::build(())
}

pub(super) fn end(id: String) -> Operation<EndDevice, Variables> {
    EndDevice::build(Variables { id: cynic::Id::new(id) })
}

pub(super) fn end_others() -> Operation<EndOtherDevices, ()> {
    EndOtherDevices::build(())
}
