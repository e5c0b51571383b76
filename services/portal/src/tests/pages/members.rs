//! A member's pages in every state.
use super::shown::Into;
use crate::{
    pages::{menu, procedures},
    tests::{fake::data, samples::member},
};

pub(super) fn all(into: &mut Into<'_>) {
    into.push("menu", "/menu", menu::NAME, data(member::somebody(into.sample)));
    into.push("procedures", "/procedures", procedures::NAME, data(member::somebody(into.sample)));
}
