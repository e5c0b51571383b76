//! A city's matching.
use super::{For, Proof, ProofField};
use kernel::{NumberShape, place_key};
use serde::{
    Deserialize, Deserializer,
    de::{self, Visitor},
};
use std::fmt;

/// How a city matches contracts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct Matching {
    registering: Proof,
    adding: Option<Proof>,
    shapes: Shapes,
    places_begin: Vec<String>,
    billed_only: bool,
    failures_a_day: u32,
    accounts_per_contract: Option<u32>,
}

/// How the city's numbers are built.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shapes {
    /// The number of a contract.
    pub customer_no: NumberShape,
    /// The number of a bill, where it is asked for.
    pub assessment_no: Option<NumberShape>,
}

/// Matchings that can't be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoMatching {
    /// A number without a shape.
    #[error("shapes lacks assessment_no, which is asked for")]
    NoShape,
    /// With more tries four digits are guessed (0.05 % a day at five).
    #[error("failures_a_day is {0}, not 1 to 5")]
    Failures(u32),
    /// Nobody could register.
    #[error("accounts_per_contract is {0}, not 1 to 100")]
    Accounts(u32),
    /// It would be a part of every place.
    #[error("places_begin has a beginning that says nothing")]
    Place,
}

impl Matching {
    /// What is asked for.
    pub fn proof(&self, purpose: For) -> &Proof {
        match (purpose, &self.adding) {
            (For::Adding, Some(adding)) => adding,
            _ => &self.registering,
        }
    }

    /// How the city's numbers are built.
    pub fn shapes(&self) -> &Shapes {
        &self.shapes
    }

    /// Whether a contract must have been billed (OSK-05).
    pub fn billed_only(&self) -> bool {
        self.billed_only
    }

    /// After so many failures a number and day there is the phone alone.
    pub fn failures_a_day(&self) -> u32 {
        self.failures_a_day
    }

    /// How many accounts may hold one contract; `None`, written `"any"`: as many as prove it.
    pub fn accounts_per_contract(&self) -> Option<u32> {
        self.accounts_per_contract
    }

    /// The key of a place without what may be left out before it.
    pub(super) fn place(&self, key: &str) -> String {
        let rest = self.places_begin.iter().fold(key, |rest, begin| rest.strip_prefix(begin.as_str()).unwrap_or(rest));
        rest.to_owned()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    registering: Proof,
    adding: Option<Proof>,
    shapes: Shapes,
    places_begin: Vec<String>,
    billed_only: bool,
    failures_a_day: u32,
    #[serde(deserialize_with = "number_or_any")]
    accounts_per_contract: Option<u32>,
}

impl TryFrom<Written> for Matching {
    type Error = NoMatching;
    fn try_from(written: Written) -> Result<Matching, NoMatching> {
        let Written { registering, adding, shapes, failures_a_day, accounts_per_contract, billed_only, .. } = written;
        let places_begin: Vec<String> = written.places_begin.iter().map(|place| place_key(place)).collect();
        let mut asked = registering.fields().chain(adding.iter().flat_map(Proof::fields));
        if shapes.assessment_no.is_none() && asked.any(|field| field == ProofField::AssessmentNo) {
            return Err(NoMatching::NoShape);
        }
        drop(asked);
        if !(1..=5).contains(&failures_a_day) {
            return Err(NoMatching::Failures(failures_a_day));
        }
        if let Some(accounts) = accounts_per_contract.filter(|accounts| !(1..=100).contains(accounts)) {
            return Err(NoMatching::Accounts(accounts));
        }
        if places_begin.iter().any(String::is_empty) {
            return Err(NoMatching::Place);
        }
        Ok(Matching { registering, adding, shapes, places_begin, billed_only, failures_a_day, accounts_per_contract })
    }
}

fn number_or_any<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u32>, D::Error> {
    struct Number;
    impl Visitor<'_> for Number {
        type Value = Option<u32>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a number, or \"any\"")
        }
        fn visit_i64<E: de::Error>(self, number: i64) -> Result<Option<u32>, E> {
            let known = u32::try_from(number).map_err(|_| E::invalid_value(de::Unexpected::Signed(number), &self));
            known.map(Some)
        }
        fn visit_str<E: de::Error>(self, text: &str) -> Result<Option<u32>, E> {
            if text == "any" { Ok(None) } else { Err(E::invalid_value(de::Unexpected::Str(text), &self)) }
        }
    }
    from.deserialize_any(Number)
}
