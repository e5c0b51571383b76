//! What becomes of notices on paper, in the city's words (KRS-24, KRS-25, KRS-28, NYR-02, OSK-35, OSK-37).
use crate::{
    Visit,
    door::{PaperAgain, PaperFrom, PaperNews, Tenant},
    html::Html,
    say::Speech,
};

/// A line for each.
pub(crate) fn lines(t: &Speech, tenant: &Tenant, news: &[PaperNews]) -> Vec<Html> {
    let contact = &tenant.contact;
    let line = |news: &PaperNews| {
        let say = t.say(key(*news));
        match news {
            PaperNews::KeptOnRequest | PaperNews::OnePeriodOnRequest => {
                say.japanese("name", &contact.name).kept("phone", &contact.phone).html()
            }
            _ => say.html(),
        }
    };
    news.iter().map(line).collect()
}

fn key(news: PaperNews) -> &'static str {
    match news {
        PaperNews::GoesOn => "paper-goes-on",
        PaperNews::KeptOnRequest => "paper-kept-on-request",
        PaperNews::OneMayStillCome => "paper-one-may-come",
        PaperNews::OnePeriodOnRequest => "paper-one-period",
        PaperNews::PrintYourself => "paper-print",
        PaperNews::Stops => "paper-stops",
    }
}

/// From which reading on paper comes again for a contract (OSK-28, OSK-40, KRS-23).
pub(crate) fn again(visit: &Visit, t: &Speech, paper: &PaperAgain) -> Html {
    let nickname = paper.nickname.as_deref().filter(|name| !name.trim().is_empty());
    let number = visit.grouped(&paper.customer_no);
    let name = nickname.map_or_else(|| number.clone(), |nickname| format!("{nickname}（{number}）"));
    let key = match paper.from {
        PaperFrom::Next => "withdraw-paper-next",
        PaperFrom::This | PaperFrom::NeverStopped => "withdraw-paper-this",
        PaperFrom::Unplanned => "withdraw-paper-unplanned",
    };
    let say = t.say(if paper.on.is_some() { key } else { "withdraw-paper-unplanned" }).arg("contract", name);
    match paper.on {
        Some(on) => say.day("day", on).html(),
        None => say.html(),
    }
}
