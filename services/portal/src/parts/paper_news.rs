//! What becomes of notices on paper, in the city's words (KRS-24, KRS-25, KRS-28, NYR-02, OSK-35, OSK-37).
use crate::{
    door::{PaperNews, Tenant},
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
