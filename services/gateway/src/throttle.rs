use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use kernel::TenantId;
use std::{net::IpAddr, num::NonZeroU32};

/// How often one place may try to log in to one city. In this process alone; what locks a name is the store's.
pub(crate) struct Throttle(DefaultKeyedRateLimiter<(TenantId, IpAddr)>);

impl Throttle {
    /// So many a minute, and as many at once.
    pub(crate) fn per_minute(tries: NonZeroU32) -> Throttle {
        Throttle(RateLimiter::keyed(Quota::per_minute(tries)))
    }

    /// Counts a try; whether it may go on.
    pub(crate) fn allows(&self, tenant: TenantId, ip: IpAddr) -> bool {
        if self.0.len() > 10_000 {
            self.0.retain_recent();
        }
        self.0.check_key(&(tenant, ip)).is_ok()
    }
}
