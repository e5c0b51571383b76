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
