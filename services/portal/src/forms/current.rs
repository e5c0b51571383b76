//! The field of the password that holds now, typed once more before what matters.
use super::Wrong;
use crate::{
    door::FormField,
    parts::field::{Control, Field, Input},
    say::Speech,
};

/// The field. What was typed before never stands in it.
pub(crate) fn current(t: &Speech, wrong: &Wrong) -> Field {
    let input = Input { kind: "password", autocomplete: "current-password", ..Input::default() };
    Field::new(t, FormField::Current, Control::Input(input), wrong)
}
