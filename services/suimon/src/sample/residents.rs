//! Who may log in to a sample city. Production refuses these.
use super::kanazawa_document::{HOME, SHOP};

/// A resident of the sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SampleResident {
    /// What the city's login asks for: an e-mail address or a login ID.
    pub(crate) login_id: &'static str,
    /// At least 15 characters.
    pub(crate) password: &'static str,
    /// The name that pages greet.
    pub(crate) display_name: &'static str,
    /// Their contracts; one is the main one.
    pub(crate) contracts: Vec<SampleContract>,
}

/// A contract of a sample resident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SampleContract {
    /// As in the sample's file of contracts.
    pub(crate) customer_no: &'static str,
    /// The resident's own word for it.
    pub(crate) nickname: &'static str,
    /// Whether it opens first.
    pub(crate) is_main: bool,
}

/// The residents of the city of this code: one with two contracts, one with a bill that is always overdue.
pub(crate) fn residents(code: &str) -> Vec<SampleResident> {
    let contract = |customer_no, nickname, is_main| SampleContract { customer_no, nickname, is_main };
    match code {
        "osaka" => vec![
            SampleResident {
                login_id: "hanako@example.jp",
                password: "asagao-ni-mizuyari",
                display_name: "水野 花子",
                contracts: vec![contract("K012345678", "自宅", true), contract("M023456789", "母の家", false)],
            },
            SampleResident {
                login_id: "taro@example.jp",
                password: "yodogawa-no-hanabi",
                display_name: "髙﨑 太郎",
                contracts: vec![contract("T034567890", "自宅", true)],
            },
        ],
        "kanazawa" => vec![
            SampleResident {
                login_id: "mizuno-hanako",
                password: "yukizuri-to-saigawa",
                display_name: "水野 花子",
                contracts: vec![contract(HOME, "自宅", true), contract(SHOP, "水野商店", false)],
            },
            SampleResident {
                login_id: "takasaki-jiro",
                password: "asanogawa-no-tomoshibi",
                display_name: "髙﨑 次郎",
                contracts: vec![contract("3040506070809010", "自宅", true)],
            },
        ],
        _ => Vec::new(),
    }
}
