//! Who may log in to a sample city. Production refuses these.
use super::{
    households::{Named, Town},
    kanazawa::{self, LATE},
    kanazawa_document::{HOME, SHOP},
    kurashiki, landlord, nayoro, osaka, oumu,
    states::latest_flats,
};
use kernel::{DateTime, Utc};

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

/// What all of them answer to their secret question, where the city asks for one (KNZ-04).
pub(crate) const ANSWER: &str = "さくら小学校";

/// A contract of a sample resident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SampleContract {
    /// As in the sample's file of contracts.
    pub(crate) customer_no: String,
    /// The resident's own word for it.
    pub(crate) nickname: String,
    /// Whether it opens first.
    pub(crate) is_main: bool,
}

/// The residents of the city of this code as of `now`: one with two contracts and everything in order, one with a bill
/// that is always overdue, one who has a contract in each state that the city's files can tell; and where somebody has
/// very many contracts, they.
pub(crate) fn residents(code: &str, now: DateTime<Utc>) -> Vec<SampleResident> {
    let states = |town| in_states(town, now);
    match code {
        "osaka" => vec![
            resident("hanako@example.jp", "asagao-ni-mizuyari", "水野 花子", two(&osaka::PEOPLE, ["自宅", "母の家"])),
            resident("taro@example.jp", "yodogawa-no-hanabi", "髙﨑 太郎", late(&osaka::PEOPLE)),
            resident("sakura@example.jp", "osakajo-no-sakuranamiki", "北村 さくら", states(&osaka::TOWN)),
            resident("kanri@example.jp", "nagai-no-nihyaku-shitsu", "淀川住宅管理", landlord::contracts(&osaka::TOWN)),
        ],
        "kanazawa" => vec![
            resident(
                "mizuno-hanako",
                "yukizuri-to-saigawa",
                "水野 花子",
                [(HOME.to_owned(), "自宅".to_owned()), (SHOP.to_owned(), "水野商店".to_owned())],
            ),
            resident(
                "takasaki-jiro",
                "asanogawa-no-tomoshibi",
                "髙﨑 次郎",
                [(LATE.customer_no.to_owned(), "自宅".to_owned())],
            ),
            resident("kitamura-sakura", "kenrokuen-no-kotoji", "北村 さくら", states(&kanazawa::TOWN)),
        ],
        "nayoro" => vec![
            resident("yuki@example.jp", "himawari-to-mochigome", "佐々木 雪", two(&nayoro::PEOPLE, ["自宅", "実家"])),
            resident("kenichi@example.jp", "sunpillar-wo-miru-asa", "髙橋 健一", late(&nayoro::PEOPLE)),
            resident("keiko@example.jp", "teshiogawa-no-kanu", "村上 恵子", states(&nayoro::TOWN)),
        ],
        "kurashiki" => vec![
            resident(
                "misaki@example.jp",
                "shirakabe-to-yanagi",
                "大原 美咲",
                two(&kurashiki::PEOPLE, ["自宅", "実家"]),
            ),
            resident("naoki@example.jp", "setonaikai-no-yuhi", "髙畑 直樹", late(&kurashiki::PEOPLE)),
            resident("yumi@example.jp", "kojima-no-denimu-ten", "西川 由美", states(&kurashiki::TOWN)),
        ],
        "oumu" => vec![
            resident("yoko@example.jp", "ryuhyo-to-kegani-no-umi", "前田 陽子", two(&oumu::PEOPLE, ["自宅", "加工場"])),
            resident("takashi@example.jp", "hinode-misaki-no-asa", "宮﨑 隆", late(&oumu::PEOPLE)),
            resident("aoi@example.jp", "okhotsk-no-aoi-sora", "井上 葵", states(&oumu::TOWN)),
        ],
        _ => Vec::new(),
    }
}

fn resident(
    login_id: &'static str,
    password: &'static str,
    display_name: &'static str,
    contracts: impl IntoIterator<Item = (String, String)>,
) -> SampleResident {
    let contract =
        |(at, (customer_no, nickname)): (usize, _)| SampleContract { customer_no, nickname, is_main: at == 0 };
    let contracts = contracts.into_iter().enumerate().map(contract).collect();
    SampleResident { login_id, password, display_name, contracts }
}

fn two(people: &[Named; 3], nicknames: [&str; 2]) -> Vec<(String, String)> {
    people.iter().zip(nicknames).map(|(of, nickname)| (of.customer_no.to_owned(), nickname.to_owned())).collect()
}

fn late(people: &[Named; 3]) -> [(String, String); 1] {
    [(people[2].customer_no.to_owned(), "自宅".to_owned())]
}

fn in_states(town: &Town, now: DateTime<Utc>) -> Vec<(String, String)> {
    let flats = latest_flats(town, kernel::today(now)).into_iter().zip(["今の部屋", "前の部屋"]);
    let states = town.states.iter().map(|state| (state.customer_no(town), state.nickname()));
    states.chain(flats).map(|(number, nickname)| (number, nickname.to_owned())).collect()
}
