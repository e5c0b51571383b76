//! What the page of devices shows.
use super::operation::{Device, DeviceKind};
use crate::{
    Visit,
    door::Tenant,
    forms::Wrong,
    html::Html,
    links::encoded,
    parts::{
        errors::Errors,
        frame::{Frame, Place},
        icon::Icon,
        message::Message,
        prose::{Below, Prose},
        state::State,
    },
    say::Speech,
};
use askama::Template;
use chrono::{DateTime, Utc};

#[derive(Template)]
#[template(path = "pages/devices/devices.html")]
pub(crate) struct DevicesView {
    frame: Frame,
    pub(super) told: Option<Message>,
    errors: Option<Errors>,
    menu: String,
    lines: Vec<Line>,
    /// Where there are others than this one.
    others: Option<String>,
    new: Prose,
    password: String,
}

struct Line {
    kind: Html,
    this: Option<State>,
    stays: Option<Html>,
    first: Html,
    last: Html,
    /// Where it is logged out; this one is, by the button above all pages.
    end: Option<String>,
}

impl DevicesView {
    pub(super) fn new(visit: &Visit, tenant: &Tenant, devices: &[Device], wrong: &Wrong) -> DevicesView {
        let (t, links) = (visit.speech(), visit.links());
        let title = wrong.title(&t, t.say("devices-title").plain());
        DevicesView {
            told: None,
            errors: wrong.summary(&t, &[]),
            menu: links.to("/menu"),
            lines: devices.iter().map(|device| line(&t, visit, device)).collect(),
            others: devices.iter().any(|device| !device.is_this).then(|| links.to("/devices/others")),
            new: Prose::new(&t.say("devices-new"), Below::Section),
            password: links.to("/details/password"),
            frame: Frame::inside(visit, tenant, title, "/devices", (Place::Menu, None)),
        }
    }
}

fn line(t: &Speech, visit: &Visit, device: &Device) -> Line {
    let kind = match device.kind {
        DeviceKind::App => "device-app",
        DeviceKind::Browser => "device-browser",
    };
    let end = || visit.links().to(&format!("/devices/{}/end", encoded(device.id.inner())));
    Line {
        kind: t.say(kind).html(),
        this: device.is_this.then(|| State::word(t, "device-this", "key")),
        stays: device.stays.then(|| t.say("device-stays").html()),
        first: moment(t, device.first_seen_at),
        last: moment(t, device.last_seen_at),
        end: (!device.is_this).then(end),
    }
}

fn moment(t: &Speech, at: DateTime<Utc>) -> Html {
    let at = kernel::local(at);
    t.say("device-moment").kept("day", t.words.date(at.date())).kept("time", t.words.time(at.time())).html()
}
