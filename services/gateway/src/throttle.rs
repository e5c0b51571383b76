use crate::network::Network;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use kernel::TenantId;
use std::num::NonZeroU32;

/// How often one place may try to log in to one city, or take a step there. In this process alone, and before
/// anything costs something; what locks a name, a network or a city is the store's.
pub(crate) struct Throttle(DefaultKeyedRateLimiter<(TenantId, Network)>);

impl Throttle {
    /// So many a minute, and as many at once.
    pub(crate) fn per_minute(tries: NonZeroU32) -> Throttle {
        Throttle(RateLimiter::keyed(Quota::per_minute(tries)))
    }

    /// Counts a try; whether it may go on.
    pub(crate) fn allows(&self, tenant: TenantId, from: Network) -> bool {
        if self.0.len() > 10_000 {
            self.0.retain_recent();
        }
        self.0.check_key(&(tenant, from)).is_ok()
    }
}
