//! What a member may choose not to be told.
use crate::page::Page;
use kernel::NoticeKind;
use policy::notices::{NoticesRule, may_be_off};

pub(crate) fn switches(page: &mut Page, rule: &NoticesRule) {
    page.heading("Notices that may be switched off (OSK-38, KRS-18, KNZ-14)");
    let rows = NoticeKind::ALL.iter().map(|&kind| {
        let comes_to = if may_be_off(rule, kind) { "may be switched off" } else { "always told" };
        [kind.code().to_owned(), comes_to.to_owned()]
    });
    page.table(["Kind", "It is"], rows);
}
