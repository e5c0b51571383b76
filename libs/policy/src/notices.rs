//! What a member may choose not to be told (OSK-38, KRS-18, KNZ-14).
use kernel::NoticeKind;
use serde::Deserialize;

/// A city's word on the notices that its members get.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticesRule {
    /// What may be switched off.
    pub may_be_off: Vec<NoticeKind>,
}

/// Whether a kind of notice may be switched off. Where it may, and it is that which tells of outages and disasters, the page
/// says what is missed then (OSK-38).
pub fn may_be_off(rule: &NoticesRule, kind: NoticeKind) -> bool {
    rule.may_be_off.contains(&kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_city_doesnt_name_is_always_told() {
        let rule = NoticesRule { may_be_off: vec![NoticeKind::News] };
        assert!(may_be_off(&rule, NoticeKind::News));
        assert!(!may_be_off(&rule, NoticeKind::Usage));
    }
}
