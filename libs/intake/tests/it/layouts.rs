//! Layouts that are right, and such as can't be.
use crate::{layout, layout_text};
use intake::Layout;

#[test]
fn the_cities_layouts_are_possible() {
    for city in ["osaka", "kanazawa", "nayoro", "kurashiki", "oumu"] {
        assert_eq!(layout(city).check(), [], "{city}");
    }
}

fn changed(city: &str, from: &str, to: &str) -> String {
    let text = layout_text(city);
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

#[test]
fn what_no_file_can_fit_is_named_by_its_key() {
    for (city, from, to, path) in [
        ("osaka", "\"271004\"", "\"271003\"", "bureau_code"),
        ("osaka", "no = \"0\"", "no = \"1\"", "flags"),
        ("osaka", "\"END\"", "\"\"", "trailer.marker"),
        ("osaka", "rows = 2", "rows = 1", "trailer.rows"),
        ("osaka", "total = 3", "total = 2", "trailer.total"),
        ("osaka", "00 = \"paid\"", "\" \" = \"paid\"", "outcomes"),
        ("osaka", "kenshin_*.csv", "keiyaku_*", "readings.file"),
        ("osaka", "[\"処理日\"]", "[9]", "contracts.ignored[0]"),
        ("osaka", "[\"処理日\"]", "[\"使用場所\"]", "contracts.ignored[0]"),
        ("osaka", "\"電話番号1\", \"電話番号2\"", "\"電話番号1\", \"電話番号1\"", "contracts.columns.phones[1]"),
        ("osaka", "\"口座番号下4桁\"", "\"電話番号2\"", "contracts.columns.phones[1]"),
        ("osaka", "\"口座番号下4桁\"", "9", "contracts.columns.debit_last4"),
        ("osaka", "amount = \"減額\", tax = \"減額内消費税\"", "amount = \"減額\"", "bills.columns.parts[3].tax"),
        ("osaka", "kind = \"water_volume\"", "kind = \"water_base\"", "bills.columns.parts[1].kind"),
        ("kanazawa", "tax = 16, rate = 10", "tax = 16, rate = 100", "bills.columns.parts[0].rate"),
        ("kanazawa", "ended_on = 8", "ended_on = 9", "contracts.columns.ended_on"),
        ("kanazawa", "ended_on = 8", "ended_on = 7", "contracts.columns.ended_on"),
        ("kanazawa", "ended_on = 8", "ended_on = \"使用中止日\"", "contracts.columns.ended_on"),
        ("nayoro", "total = 3", "total = 3\nserial = 4", "trailer.base"),
        ("nayoro", "total = 3", "total = 3\nbase = 4", "trailer.serial"),
        ("nayoro", "total = 3", "total = 3\nwidths = [6, 8, 12]", "trailer.widths"),
        ("nayoro", "kenshin_*.csv\"", "kenshin_*.csv\"\nwidths = [6]", "readings.widths"),
        ("oumu", "next_read_on = \"次回検針予定日\"", "next_read_on = \"認定\"", "readings.columns.next_read_on"),
        ("kurashiki", "encoding = \"cp932\"", "encoding = \"utf-16le-bom\"", "encoding"),
        ("kurashiki", "header = false", "header = true", "header"),
        ("kurashiki", "mailing_address = 12", "", "contracts.widths"),
        ("kurashiki", "phones = [9]", "phones = [9, 13]", "contracts.widths"),
        ("kurashiki", "1 = \"slip\"                    # 検針票", "\" \" = \"slip\" # 検針票", "paper_forms"),
        ("kurashiki", "file = \"YOTEI_", "file = \"SHUNO_", "calendar.file"),
        ("osaka", "route = \"検針地区\"\nplanned_on", "planned_on", "calendar.columns.route"),
        ("kurashiki", "\"999999\"", "\"9999999\"", "trailer.marker"),
        ("kurashiki", "serial = 4", "serial = 3", "trailer.serial"),
        ("kurashiki", "serial = 4", "serial = 1", "trailer.serial"),
        ("kurashiki", "base = 5", "base = 4", "trailer.base"),
        ("kurashiki", "base = 5", "base = 2", "trailer.base"),
        ("kurashiki", "base = 5", "base = 6", "trailer.widths"),
        ("kurashiki", "widths = [6, 8, 12, 5, 5]", "", "trailer.widths"),
        ("kurashiki", "widths = [6, 8, 12, 5, 5]", "widths = [6, 8, 12, 5]", "trailer.widths"),
        ("kurashiki", "widths = [6, 8, 12, 5, 5]", "widths = [6, 0, 12, 5, 5]", "trailer.widths"),
        ("kurashiki", "widths = [6, 10, 12, 8, 9, 1]", "", "payments.widths"),
        ("kurashiki", "widths = [6, 10, 12, 8, 9, 1]", "widths = [6, 10, 12, 8, 9]", "payments.widths"),
        ("kurashiki", "widths = [6, 10, 12, 8, 9, 1]", "widths = [6, 10, 12, 8, 9, 0]", "payments.widths"),
    ] {
        let layout: Layout = toml::from_str(&changed(city, from, to)).unwrap();
        let paths: Vec<String> = layout.check().into_iter().map(|fault| fault.path).collect();
        assert_eq!(paths, [path], "{from} -> {to}");
    }
}

#[test]
fn what_is_no_layout_is_refused_with_its_line() {
    for (from, to, said) in [
        ("header = false", "headers = false", "unknown field `headers`"),
        ("thousands = true", "", "missing field `thousands`"),
        ("\"cp932\"", "\"sjis\"", "unknown variant `sjis`"),
        ("\"era\"", "\"R06.09.17\"", "unknown variant"),
        ("ended_on = 8", "ended_on = 0", "a column: its name in the header, or its number from 1"),
        ("\"SEIKYU*.CSV\"", "\"SEIKYU.CSV\"", "a file name with one *"),
        ("ended_on = 8", "ended_on = 8\nphones = 9", "invalid type"),
        ("ended_on = 8", "ended_on = 8\nphones = [0]", "a column: its name in the header, or its number from 1"),
        ("kind = \"sewer\"", "kind = \"gas\"", "unknown variant `gas`"),
        ("10 = \"slip\"", "10 = \"cash\"", "unknown variant `cash`"),
        ("form = \"comma\"", "", "missing field `form`"),
        ("form = \"comma\"", "form = \"csv\"", "unknown variant `csv`"),
        ("total = 3", "total = 3\nserial = \"4\"", "invalid type"),
    ] {
        let error = toml::from_str::<Layout>(&changed("kanazawa", from, to)).unwrap_err().to_string();
        assert!(error.contains(said) && error.contains("line"), "{error}");
    }
}
