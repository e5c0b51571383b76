//! What goes back to a bureau, in the characters of its files.
use crate::layout;
use encoding_rs::SHIFT_JIS;
use intake::{Unwritable, write};

fn records() -> Vec<Vec<String>> {
    let record = |fields: [&str; 3]| fields.map(str::to_owned).to_vec();
    vec![record(["番号", "氏名", "送付先"]), record(["1203040506", "髙﨑　\"次郎\"", "玉島1丁目①番2～5 ｶﾞｰﾃﾞﾝ"])]
}

#[test]
fn each_city_reads_its_own_characters() {
    let text = "\"番号\",\"氏名\",\"送付先\"\r\n\"1203040506\",\"髙﨑　\"\"次郎\"\"\",\"玉島1丁目①番2～5 ｶﾞｰﾃﾞﾝ\"\r\n";
    assert_eq!(write(&layout("nayoro"), &records()).unwrap(), text.as_bytes());
    assert_eq!(write(&layout("osaka"), &records()).unwrap(), format!("\u{feff}{text}").as_bytes());
    for city in ["kurashiki", "kanazawa"] {
        let bytes = write(&layout(city), &records()).unwrap();
        let (read, _, broken) = SHIFT_JIS.decode(&bytes);
        assert!(!broken && read == text, "{city}: {read}");
    }
    let tabs = text.replace(',', "\t");
    let units: Vec<u8> = format!("\u{feff}{tabs}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(write(&layout("oumu"), &records()).unwrap(), units);
}

#[test]
fn a_character_that_the_encoding_lacks_is_told_with_its_place() {
    let mut records = records();
    for (character, name) in [('𠮷', "𠮷野 花子"), ('\u{a5}', "\u{a5}"), ('−', "1−2"), ('한', "한")] {
        records[1][2] = name.to_owned();
        let told = write(&layout("kurashiki"), &records).unwrap_err();
        assert_eq!(told, Unwritable { record: 1, column: 2, character, encoding: "CP932" });
        assert!(write(&layout("oumu"), &records).is_ok(), "{name}");
    }
}

/// `security.md`, W5.
#[test]
fn no_field_is_a_formula() {
    for canary in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "＝1＋1", "－1", "＠x"] {
        let bytes = write(&layout("nayoro"), &[vec!["x".to_owned(), canary.to_owned()]]).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), format!("\"x\",\"'{canary}\"\r\n"));
    }
    let bytes = write(&layout("nayoro"), &[vec!["1-2-3".to_owned(), "'".to_owned(), String::new()]]).unwrap();
    assert_eq!(bytes, b"\"1-2-3\",\"'\",\"\"\r\n");
}
