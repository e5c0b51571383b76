//! Where a request comes from. Anybody can write `X-Forwarded-For`; it is believed from proxies of ours alone.
use http::{HeaderMap, HeaderName};
use serde::{Deserialize, Deserializer, de};
use std::net::IpAddr;

const FORWARDED: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The networks of the proxies that stand before this program; most have none.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Proxies(Vec<Subnet>);

/// A network: `10.0.0.0/8`, or one address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Subnet {
    address: IpAddr,
    bits: u8,
}

impl Proxies {
    /// From where a request comes that `peer` brought: each proxy of ours wrote whom it had it from at the end of the
    /// header, so it is read from the right, up to the first address that is none of ours. What cannot be read was
    /// written by nobody of ours: then it comes from the last that can.
    pub(crate) fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut client = peer.to_canonical();
        let lines: Vec<&str> = headers.get_all(&FORWARDED).iter().map(|line| line.to_str().unwrap_or("?")).collect();
        for entry in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
            if !self.ours(client) {
                break;
            }
            let Ok(before) = entry.trim().parse::<IpAddr>() else { break };
            client = before.to_canonical();
        }
        client
    }

    fn ours(&self, address: IpAddr) -> bool {
        self.0.iter().any(|subnet| subnet.holds(address))
    }
}

impl Subnet {
    fn of(text: &str) -> Option<Subnet> {
        let (address, bits) = text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
        let address: IpAddr = address.parse().ok()?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Some(most), |bits| bits.parse().ok())?;
        (bits <= most).then_some(Subnet { address, bits })
    }

    fn holds(&self, address: IpAddr) -> bool {
        let bits = u32::from(self.bits);
        match (self.address, address) {
            (IpAddr::V4(net), IpAddr::V4(one)) => (net.to_bits() ^ one.to_bits()).leading_zeros() >= bits,
            (IpAddr::V6(net), IpAddr::V6(one)) => (net.to_bits() ^ one.to_bits()).leading_zeros() >= bits,
            _ => false,
        }
    }
}

impl<'de> Deserialize<'de> for Subnet {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Subnet, D::Error> {
        let text = String::deserialize(from)?;
        Subnet::of(&text).ok_or_else(|| de::Error::custom(format!("no network like 10.0.0.0/8: {text}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proxies(all: &[&str]) -> Proxies {
        Proxies(all.iter().map(|text| Subnet::of(text).unwrap()).collect())
    }

    fn client(proxies: &Proxies, peer: &str, lines: &[&'static str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(FORWARDED, line.parse().unwrap());
        }
        proxies.client(peer.parse().unwrap(), &headers).to_string()
    }

    #[test]
    fn nobody_is_believed_who_is_not_ours() {
        let none = Proxies::default();
        assert_eq!(client(&none, "10.0.0.1", &["198.51.100.7"]), "10.0.0.1");
        let ours = proxies(&["10.0.0.0/8"]);
        assert_eq!(client(&ours, "11.0.0.1", &["198.51.100.7"]), "11.0.0.1");
        assert_eq!(client(&ours, "10.0.0.1", &[]), "10.0.0.1");
        assert_eq!(client(&ours, "10.0.0.1", &["198.51.100.7"]), "198.51.100.7");
    }

    #[test]
    fn what_a_client_wrote_itself_counts_for_nothing() {
        let ours = proxies(&["10.0.0.0/8", "2001:db8::/32"]);
        assert_eq!(client(&ours, "10.0.0.1", &["203.0.113.9, 198.51.100.7"]), "198.51.100.7");
        assert_eq!(client(&ours, "10.0.0.1", &["10.9.9.9, 198.51.100.7, 10.0.0.2"]), "198.51.100.7");
        assert_eq!(client(&ours, "10.0.0.1", &["203.0.113.9", "198.51.100.7,10.0.0.2"]), "198.51.100.7");
        assert_eq!(client(&ours, "10.0.0.1", &["203.0.113.9, unknown, 10.0.0.2"]), "10.0.0.2");
        assert_eq!(client(&ours, "10.0.0.1", &["198.51.100.7:4711"]), "10.0.0.1");
        assert_eq!(client(&ours, "2001:db8::1", &["::ffff:198.51.100.7"]), "198.51.100.7");
        assert_eq!(client(&ours, "::ffff:10.0.0.1", &["198.51.100.7"]), "198.51.100.7");
        assert_eq!(client(&ours, "10.0.0.1", &["10.0.0.3, 10.0.0.2"]), "10.0.0.3", "all are ours");
    }

    #[test]
    fn a_network_is_its_leading_bits() {
        let holds = |net: &str, one: &str| Subnet::of(net).unwrap().holds(one.parse().unwrap());
        assert!(holds("192.0.2.128/25", "192.0.2.200") && !holds("192.0.2.128/25", "192.0.2.100"));
        assert!(holds("0.0.0.0/0", "203.0.113.1") && !holds("0.0.0.0/0", "::1"));
        assert!(holds("::1", "::1") && !holds("::1", "::2"));
        for wrong in ["", "10.0.0.0/33", "::/129", "10.0.0/8", "a/8", "10.0.0.0/-1", "10.0.0.0/"] {
            assert_eq!(Subnet::of(wrong), None, "{wrong}");
        }
    }
}
