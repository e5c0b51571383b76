//! What pages are made of. A part is a template with what it shows; printed inside another, it is HTML already.

/// Marks templates as HTML, so that they print themselves inside others.
macro_rules! html_parts {
    ($($part:ty),+ $(,)?) => { $(impl askama::filters::HtmlSafe for $part {})+ };
}

pub(crate) mod breakdown;
pub(crate) mod chart;
pub(crate) mod choices;
pub(crate) mod code;
pub(crate) mod contract;
pub(crate) mod due;
pub(crate) mod entries;
pub(crate) mod errors;
pub(crate) mod field;
pub(crate) mod flow;
pub(crate) mod frame;
pub(crate) mod headlines;
pub(crate) mod hours;
pub(crate) mod icon;
pub(crate) mod label;
pub(crate) mod ledger;
pub(crate) mod message;
pub(crate) mod paper_news;
pub(crate) mod proof;
pub(crate) mod prose;
pub(crate) mod shape;
pub(crate) mod shows;
pub(crate) mod span;
pub(crate) mod state;
pub(crate) mod steps;
