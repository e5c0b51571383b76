//! What people were promised, said another way than the rule says it: evening by evening, from the events as they happened.
use crate::history::History;
use kernel::{Days, NaiveDate};
use policy::paper::{OnRequest, Paper, PaperRule, Reading, What, Why};
use std::collections::BTreeSet;

/// How an evening found a contract.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Evening {
    members: usize,
    kept: bool,
}

/// The evening of a day. What is kept ends on an evening without members.
fn evening(history: &History, day: NaiveDate) -> Evening {
    let (mut has, mut kept, mut so_far) = (BTreeSet::new(), false, NaiveDate::MIN);
    for event in history.events.iter().filter(|event| kernel::today(event.at) <= day) {
        let today = kernel::today(event.at);
        kept &= today == so_far || !has.is_empty();
        so_far = today;
        match event.what {
            What::Joined(account) => {
                has.insert(account);
            }
            What::Left(account) => {
                has.remove(&account);
            }
            What::Kept => kept = true,
            What::KeptNoLonger => kept = false,
            What::Once(_) => {}
        }
    }
    Evening { members: has.len(), kept: kept && !has.is_empty() }
}

/// Whether an answer is one that was promised.
pub(crate) fn judge(history: &History, rule: &PaperRule, reading: &Reading, said: Paper) -> Result<(), String> {
    let before = reading.on - Days::new(1);
    let last = evening(history, before);
    let kept = rule.on_request == OnRequest::Always && last.kept;
    let asked = rule.on_request == OnRequest::OnePeriod
        && history.events.iter().any(|event| event.what == What::Once(reading.period));
    let expected = match () {
        // nobody is left with neither: where no member reads it in the portal, it is printed
        () if last.members == 0 => Paper::Printed(Why::NoMember),
        () if kept => Paper::Printed(Why::Kept),
        () if !stood(history, rule, before) => Paper::Printed(Why::ListWasMade),
        () if asked => Paper::Printed(Why::OnePeriod),
        () => Paper::Digital,
    };
    if said == expected { Ok(()) } else { Err(format!("and {expected:?} was promised")) }
}

/// Whether paper had stopped on each evening, going back from the last one until so many business days lie between.
fn stood(history: &History, rule: &PaperRule, last: NaiveDate) -> bool {
    let always = rule.on_request == OnRequest::Always;
    let mut left = rule.cut_off_business_days.business_days();
    let mut day = last;
    loop {
        let evening = evening(history, day);
        if evening.members == 0 || (always && evening.kept) {
            return false;
        }
        // on the way back each business day whose evening was good is one of those between
        if left == 0 {
            return true;
        }
        left -= u32::from(history.calendar.is_business_day(day));
        day = day - Days::new(1);
    }
}
