//! Addresses of our own pages.
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use std::fmt::Write;

/// Makes addresses that keep the city: on a shared host each carries `?tenant=`.
#[derive(Debug, Clone)]
pub(crate) struct Links {
    pub(crate) tenant: Option<String>,
}

impl Links {
    pub(crate) fn new(tenant: Option<String>) -> Links {
        Links { tenant }
    }

    /// The address of a page.
    pub(crate) fn to(&self, path: &str) -> String {
        self.with(path, &[])
    }

    /// The address of a page with parameters.
    pub(crate) fn with(&self, path: &str, parameters: &[(&str, &str)]) -> String {
        let mut address = path.to_owned();
        let tenant = self.tenant.iter().map(|tenant| ("tenant", tenant.as_str()));
        for (at, (name, value)) in tenant.chain(parameters.iter().copied()).enumerate() {
            let _ = write!(address, "{}{name}={}", if at == 0 { '?' } else { '&' }, encoded(value));
        }
        address
    }

    /// An address of ours that somebody sent back to us, with the city that it lost.
    pub(crate) fn beside(&self, address: &str) -> String {
        let Some(tenant) = &self.tenant else { return address.to_owned() };
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let rest = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("tenant="));
        let pairs: Vec<String> =
            std::iter::once(format!("tenant={}", encoded(tenant))).chain(rest.map(ToOwned::to_owned)).collect();
        format!("{path}?{}", pairs.join("&"))
    }

    /// 303 to a page of ours.
    pub(crate) fn redirect(&self, path: &str) -> Response {
        see_other(&self.to(path))
    }
}

/// 303 to an address that this program made or that [`own`] has passed.
pub(crate) fn see_other(address: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response()
}

/// RFC 3986: all but unreserved characters percent-encoded.
pub(crate) fn encoded(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// The reverse of [`encoded`]; `None` where it isn't UTF-8 or a `%` stands alone.
pub(crate) fn decoded(value: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == b'%' {
            let hex =
                std::str::from_utf8(tail.get(..2)?).ok().filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()))?;
            bytes.push(u8::from_str_radix(hex, 16).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

/// An address that somebody sent us to return to, if it is a page of this host: `//other.example` and `/\other` are not.
pub(crate) fn own(address: &str) -> Option<&str> {
    let second = address.as_bytes().get(1);
    let stays = address.starts_with('/') && !matches!(second, Some(b'/' | b'\\'));
    let plain = address.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (stays && plain).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::{Links, decoded, encoded, own};

    #[test]
    fn on_a_shared_host_every_address_keeps_the_city() {
        let links = Links::new(Some("aoba".to_owned()));
        assert_eq!(links.to("/login"), "/login?tenant=aoba");
        assert_eq!(links.with("/history", &[("contract", "a b&c")]), "/history?tenant=aoba&contract=a%20b%26c");
        assert_eq!(Links::new(None).to("/login"), "/login");
    }

    #[test]
    fn only_addresses_of_this_host_are_returned_to() {
        assert_eq!(own("/history?contract=1"), Some("/history?contract=1"));
        for other in ["//evil.example", "/\\evil.example", "https://evil.example", "", "evil", "/a\r\nb", "/\t/x"] {
            assert_eq!(own(other), None, "{other}");
        }
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        let id = "水野+x@example.jp; a=\"%\"";
        assert_eq!(decoded(&encoded(id)).as_deref(), Some(id));
        assert_eq!(decoded("%E6%B0"), None);
        assert_eq!(decoded("%+1"), None);
        assert_eq!(decoded("%"), None);
    }
}
