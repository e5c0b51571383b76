//! Which city a request means (PLT-01, PLT-02, PLT-03): by its host alone, or on a shared host by `?tenant=`.
use crate::{Code, Host};
use std::collections::{BTreeMap, BTreeSet};

/// Why a request means no city. Says nothing of which cities there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// No host was named, or something that is none.
    #[error("the host of the request can't be read")]
    BadHost,
    /// No city has this host, or none has this name.
    #[error("there is no such tenant")]
    Unknown,
    /// A shared host, and no `?tenant=`.
    #[error("the request names no tenant")]
    NoTenant,
    /// `?tenant=` is empty, or can't be a city's code.
    #[error("the tenant's name is malformed")]
    BadName,
    /// `?tenant=` stands twice, be it with one name.
    #[error("the request names its tenant twice")]
    Twice,
    /// A city's host, and another name in `?tenant=`.
    #[error("host and tenant disagree")]
    Disagree,
}

/// Who has which host. No host is both a city's and shared.
#[derive(Debug, Default)]
pub(crate) struct Hosts {
    pub(crate) of_cities: BTreeMap<Host, Code>,
    pub(crate) shared: BTreeSet<Host>,
}

impl Hosts {
    /// The code that the request names, and whether it came by a shared host. On a shared host it may be nobody's.
    pub(crate) fn resolve(&self, header: Option<&str>, query: Option<&str>) -> Result<(Code, bool), Refusal> {
        let host = header.and_then(Host::of_header).ok_or(Refusal::BadHost)?;
        if let Some(code) = self.of_cities.get(&host) {
            return match named(query)? {
                Some(name) if name != *code => Err(Refusal::Disagree),
                _ => Ok((code.clone(), false)),
            };
        }
        if !self.shared.contains(&host) {
            return Err(Refusal::Unknown);
        }
        Ok((named(query)?.ok_or(Refusal::NoTenant)?, true))
    }
}

/// The one `tenant` of a query, which is read as a form is: `%2d` and `+` are decoded, names and values alike.
fn named(query: Option<&str>) -> Result<Option<Code>, Refusal> {
    let pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    let mut names = pairs.filter(|(key, _)| key == "tenant").map(|(_, name)| name);
    let Some(name) = names.next() else { return Ok(None) };
    if names.next().is_some() {
        return Err(Refusal::Twice);
    }
    name.parse().map(Some).map_err(|_| Refusal::BadName)
}

#[cfg(test)]
mod tests {
    use super::{Refusal::*, *};

    fn ask(host: &str, query: &str) -> Result<(String, bool), Refusal> {
        let host_of = |text: &str| Host::of_header(text).unwrap();
        let city = |host: &str, code: &str| (host_of(host), code.parse().unwrap());
        let hosts = Hosts {
            of_cities: [city("aoba.localhost", "aoba"), city("mizuho.localhost", "mizuho")].into(),
            shared: ["localhost", "127.0.0.1", "[::1]"].map(host_of).into(),
        };
        let query = (!query.is_empty()).then_some(query);
        hosts.resolve(Some(host), query).map(|(code, shared)| (code.to_string(), shared))
    }

    const BY_HOST: bool = false;
    const BY_NAME: bool = true;

    #[test]
    fn plt_01_a_citys_host_is_enough() {
        assert_eq!(ask("aoba.localhost", ""), Ok(("aoba".to_owned(), BY_HOST)));
        assert_eq!(ask("MIZUHO.localhost.:8080", ""), Ok(("mizuho".to_owned(), BY_HOST)));
        assert_eq!(ask("aoba.localhost", "page=2&tenants=mizuho&Tenant=mizuho"), Ok(("aoba".to_owned(), BY_HOST)));
    }

    #[test]
    fn plt_02_a_shared_host_takes_the_name() {
        for host in ["localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080", "[0::1]", "LOCALHOST."] {
            assert_eq!(ask(host, "tenant=aoba"), Ok(("aoba".to_owned(), BY_NAME)), "{host}");
        }
        assert_eq!(ask("localhost", "a=1&tenant=mizuho&b=2"), Ok(("mizuho".to_owned(), BY_NAME)));
        assert_eq!(ask("localhost", "tenant=%61oba"), Ok(("aoba".to_owned(), BY_NAME)), "decoded as a form is");
        assert_eq!(ask("localhost", "%74enant=aoba"), Ok(("aoba".to_owned(), BY_NAME)));
    }

    #[test]
    fn plt_02_a_citys_host_takes_its_own_name_and_no_other() {
        assert_eq!(ask("aoba.localhost:8080", "tenant=aoba"), Ok(("aoba".to_owned(), BY_HOST)));
        assert_eq!(ask("aoba.localhost", "tenant=mizuho"), Err(Disagree));
        assert_eq!(ask("aoba.localhost", "tenant=nowhere"), Err(Disagree));
        assert_eq!(ask("aoba.localhost", "tenant=aob"), Err(Disagree));
        assert_eq!(ask("aoba.localhost", "%74enant=mizuho"), Err(Disagree));
    }

    #[test]
    fn plt_03_what_means_no_city_is_refused_by_its_reason() {
        assert_eq!(ask("localhost", ""), Err(NoTenant));
        assert_eq!(ask("localhost", "page=1"), Err(NoTenant));
        assert_eq!(ask("nowhere.localhost", ""), Err(Unknown));
        assert_eq!(ask("nowhere.localhost", "tenant=aoba"), Err(Unknown));
        assert_eq!(ask("x.aoba.localhost", ""), Err(Unknown));
        assert_eq!(ask("aoba.localhost:80:80", ""), Err(BadHost));
        assert_eq!(ask("", "tenant=aoba"), Err(BadHost));
        assert_eq!(Hosts::default().resolve(None, Some("tenant=aoba")), Err(BadHost));
    }

    #[test]
    fn names_that_cant_be_a_citys_are_malformed() {
        for query in [
            "tenant=",
            "tenant",
            "tenant=Aoba",
            "tenant=aoba%20",
            "tenant=+aoba",
            "tenant=aoba%00",
            "tenant=aoba%2F..",
            "tenant=%6",
            "tenant=%ff",
            "tenant=%E9%9D%92%E8%91%89",
            "tenant=青葉",
            "tenant=aoba;tenant=mizuho",
            "tenant=aoba=mizuho",
            "tenant==aoba",
        ] {
            assert_eq!(ask("localhost", query), Err(BadName), "{query}");
            assert_eq!(ask("aoba.localhost", query), Err(BadName), "{query}");
        }
    }

    #[test]
    fn a_name_given_twice_is_refused_even_where_both_are_one() {
        for query in ["tenant=aoba&tenant=mizuho", "tenant=aoba&tenant=aoba", "tenant=aoba&%74enant=", "tenant&tenant"]
        {
            assert_eq!(ask("localhost", query), Err(Twice), "{query}");
            assert_eq!(ask("aoba.localhost", query), Err(Twice), "{query}");
        }
        assert_eq!(ask("localhost", "tenant[]=aoba"), Err(NoTenant));
    }
}
