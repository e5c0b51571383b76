//! A corrected bill beside the one that it corrects (`domain.md` §2a.5).
use crate::{
    door::Bill,
    parts::{due, label},
    say::Speech,
};

/// One thing before and after; absent where the bureau delivered none.
pub(crate) struct Change {
    pub(crate) name: String,
    pub(crate) before: String,
    pub(crate) after: String,
}

/// What the table of changes shows: register, usage, every part of either bill.
pub(super) fn changes(t: &Speech, before: &Bill, after: &Bill) -> Vec<Change> {
    let shown = |value: Option<String>| value.unwrap_or_else(|| "—".to_owned());
    let register = |bill: &Bill| bill.current_value.map(|value| kernel::M3(value).to_string());
    let usage = |bill: &Bill| due::usage(t, bill).map(|usage| usage.0);
    let mut changes = Vec::new();
    let mut push = |name: String, before: Option<String>, after: Option<String>| {
        if before.is_some() || after.is_some() {
            changes.push(Change { name, before: shown(before), after: shown(after) });
        }
    };
    push(t.say("register-now").plain(), register(before), register(after));
    push(t.say("usage").plain(), usage(before), usage(after));
    let mut names: Vec<String> = Vec::new();
    for part in after.parts.iter().chain(&before.parts) {
        let name = label::part(t, part);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    for name in names {
        let amount = |bill: &Bill| {
            let name = bill.parts.iter().filter(|part| label::part(t, part) == name).map(|part| part.amount);
            name.reduce(|sum, amount| sum + amount).map(|amount| t.yen(amount))
        };
        let (before, after) = (amount(before), amount(after));
        push(name, before, after);
    }
    changes
}
