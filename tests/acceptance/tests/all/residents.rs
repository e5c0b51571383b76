//! Who logs in to the fixtures' cities.
use acceptance::Resident;

pub const MIZUNO: Resident = Resident {
    city: "kanazawa",
    id: "mizuno-hanako",
    password: "yukizuri-to-saigawa",
    name: "水野 花子",
    contracts: &[("1020304050607080", "自宅"), ("2030405060708090", "水野商店")],
};

pub const HANAKO: Resident = Resident {
    city: "osaka",
    id: "hanako@example.jp",
    password: "asagao-ni-mizuyari",
    name: "水野 花子",
    contracts: &[("A123456789", "自宅"), ("B234567890", "母の家")],
};

/// Readings and bills every month, a meter that was changed, a month without a bill; a contract by slip with money paid
/// back; a meter that isn't read.
pub const SATO: Resident = Resident {
    city: "nayoro",
    id: "hanako.sato@example.jp",
    password: "shirakaba-no-kawa",
    name: "佐藤 花子",
    contracts: &[("01020304", "自宅"), ("02030405", "父の家"), ("03040506", "消火用水")],
};

/// Fourteen bills with a gap among them, of which twelve are shown.
pub const MIYAKE: Resident = Resident {
    city: "kurashiki",
    id: "momoko@example.jp",
    password: "momo-no-hana-no-mizu",
    name: "三宅 桃子",
    contracts: &[("1203040506", "自宅"), ("2304050607", "弟の家")],
};

/// A reading every second month, and two monthly bills for each.
pub const YOSHINO: Resident = Resident {
    city: "oumu",
    id: "hanako.yoshino@example.jp",
    password: "okhotsk-no-ryuhyo",
    name: "𠮷野 花子",
    contracts: &[("100234", "自宅"), ("100567", "店")],
};
