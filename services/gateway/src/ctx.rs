use crate::{Actor, City};
use billing::Window;
use chrono::{DateTime, Utc};
use kernel::Month;
use policy::session::Kind;
use std::{net::IpAddr, sync::Arc};

/// What a request shows at the gate.
#[derive(Clone, Debug)]
pub struct Entrance<'r> {
    /// The header `Host`.
    pub host: Option<&'r str>,
    /// What follows `?`.
    pub query: Option<&'r str>,
    /// What names the request in logs and to the people who read it out.
    pub request_id: String,
    /// From where it comes.
    pub ip: IpAddr,
    /// Whether a browser asks or a native client.
    pub client: Kind,
}

/// What everything about a request is decided by. Read once.
#[derive(Clone, Debug)]
pub struct Ctx {
    /// The city.
    pub city: Arc<City>,
    /// Whether its host is shared: then `?tenant=` goes into every link.
    pub via_shared_host: bool,
    /// Who asks.
    pub actor: Actor,
    /// When.
    pub now: DateTime<Utc>,
    /// What names the request.
    pub request_id: String,
    /// From where.
    pub ip: IpAddr,
    /// With what.
    pub client: Kind,
}

impl Ctx {
    /// The first month that this city shows now, by age.
    pub(crate) fn first_month(&self) -> Month {
        policy::history::first_month(&self.city.tenant.facts.history, self.now)
    }

    /// What reads of bills and readings keep to now.
    pub(crate) fn window(&self) -> Window {
        Window { history: policy::history::bound(&self.city.tenant.facts.history, self.now), now: self.now }
    }
}
