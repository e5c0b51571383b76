//! The names of hosts, in one form.
use serde::Deserialize;
use std::{fmt, net::Ipv6Addr};

/// A host without its port: a name in lower case without a dot at its end, an IPv4 address, or an IPv6 address in
/// brackets and in its shortest form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Host(String);

/// A text that is no host, or not the form in which a host is written in a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAHost {
    /// It could never match.
    #[error("not a host: {0:?}")]
    Form(String),
    /// It is one, but written otherwise than it is compared.
    #[error("{given:?} is written {host:?}, without port, capitals and dot at its end")]
    Written {
        /// As it was written.
        given: String,
        /// As it should be.
        host: String,
    },
}

impl Host {
    /// The host of a `Host` header or `:authority`: with or without port, in any case, with or without one dot at
    /// its end. `None` for anything that RFC 3986 (3.2.2, 3.2.3) doesn't let stand there, and for names with characters
    /// that no host of a city has.
    pub fn of_header(header: &str) -> Option<Host> {
        let (host, port) = if let Some(rest) = header.strip_prefix('[') {
            let (address, port) = rest.split_once(']')?;
            (format!("[{}]", address.parse::<Ipv6Addr>().ok()?), port)
        } else {
            let (name, port) = header.split_at(header.find(':').unwrap_or(header.len()));
            (domain(name)?, port)
        };
        is_port(port).then_some(Host(host))
    }

    /// As it is compared.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a name that a city can have, and no address of a machine.
    pub(crate) fn is_name(&self) -> bool {
        self.0.bytes().any(|b| b.is_ascii_lowercase()) && !self.0.starts_with('[')
    }
}

/// A name or an IPv4 address (RFC 1123, 2.1).
fn domain(name: &str) -> Option<String> {
    let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
    let is_label = |label: &str| {
        let characters = label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        characters && (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-')
    };
    (name.len() <= 253 && name.split('.').all(is_label)).then_some(name)
}

/// Nothing, or a colon and a port, which may be empty.
fn is_port(text: &str) -> bool {
    match text.strip_prefix(':') {
        Some(digits) => {
            digits.bytes().all(|b| b.is_ascii_digit()) && (digits.is_empty() || digits.parse::<u16>().is_ok())
        }
        None => text.is_empty(),
    }
}

impl TryFrom<String> for Host {
    type Error = NotAHost;
    /// Only as it is compared: a file that says it otherwise would mislead its reader.
    fn try_from(text: String) -> Result<Host, NotAHost> {
        match Host::of_header(&text) {
            None => Err(NotAHost::Form(text)),
            Some(host) if host.0 == text => Ok(host),
            Some(host) => Err(NotAHost::Written { given: text, host: host.0 }),
        }
    }
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Host;

    #[test]
    fn a_header_is_read_in_every_form_it_may_have() {
        for (header, host) in [
            ("aoba.localhost", "aoba.localhost"),
            ("aoba.localhost:8080", "aoba.localhost"),
            ("AOBA.LocalHost:8080", "aoba.localhost"),
            ("aoba.localhost.", "aoba.localhost"),
            ("aoba.localhost.:8080", "aoba.localhost"),
            ("aoba.localhost:", "aoba.localhost"),
            ("127.0.0.1:8080", "127.0.0.1"),
            ("[::1]", "[::1]"),
            ("[::1]:8080", "[::1]"),
            ("[0:0:0:0:0:0:0:1]:8080", "[::1]"),
            ("[2001:DB8::A]", "[2001:db8::a]"),
        ] {
            assert_eq!(Host::of_header(header).as_ref().map(Host::as_str), Some(host), "{header}");
        }
    }

    #[test]
    fn what_is_no_host_is_none() {
        let long_label = format!("{}.localhost", "a".repeat(64));
        let long_name = ["a".repeat(63).as_str(); 4].join(".");
        for header in [
            "",
            ".",
            ":8080",
            "::1",
            "::1:8080",
            "[::1",
            "[::1]8080",
            "[::1]:80a",
            "[::1%25eth0]",
            "[aoba.localhost]",
            "aoba.localhost..",
            "aoba..localhost",
            ".aoba.localhost",
            "aoba.localhost:80:80",
            "aoba.localhost:80a",
            "aoba.localhost:65536",
            "aoba.localhost:-1",
            "aoba.localhost,mizuho.localhost",
            "aoba.localhost mizuho.localhost",
            " aoba.localhost",
            "x@aoba.localhost",
            "aoba%2elocalhost",
            "aoba_.localhost",
            "-aoba.localhost",
            "aoba.localhost/",
            "http://aoba.localhost",
            "青葉.localhost",
            "aoba\u{130}.localhost",
            &long_label,
            &long_name,
        ] {
            assert_eq!(Host::of_header(header), None, "{header}");
        }
    }

    #[test]
    fn a_file_says_a_host_as_it_is_compared() {
        let read = |text: &str| Host::try_from(text.to_owned());
        assert!(read("aoba.localhost").is_ok());
        assert_eq!(
            read("Aoba.localhost:8080").unwrap_err().to_string(),
            "\"Aoba.localhost:8080\" is written \"aoba.localhost\", without port, capitals and dot at its end"
        );
        assert_eq!(read("aoba localhost").unwrap_err().to_string(), "not a host: \"aoba localhost\"");
    }
}
