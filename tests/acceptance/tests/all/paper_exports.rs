//! A reading's list as a file, in the characters of the bureau's own, and what has changed since the last one that counts. No
//! field of it is a formula (`security.md`, W5).
use crate::{
    paper::{loaded, withdrawn},
    residents::{HANAKO, MIYAKE},
    staff::{KURASHIKI_CHIEF, KURASHIKI_CLERK, OSAKA_CHIEF, OSAKA_CLERK, at_work, record},
};
use acceptance::{Client, Value, fixture, json, on_both_engines};
use suimon::Delivery;

const ON: &str = "2024-10-16";

/// Asks for a file; what came of it.
async fn asked(clerk: &mut Client, on: &str, changes: bool) -> Value {
    let mutation = format!(
        "mutation {{ exportPaper(readingOn: \"{on}\", changes: {changes}) {{ file {{ id content encoding lines contracts }} \
         userErrors {{ code field customerNo column character }} }} }}"
    );
    clerk.data(&mutation).await["exportPaper"].take()
}

/// A file: its id and its bytes.
async fn made(clerk: &mut Client, on: &str, changes: bool) -> (String, Vec<u8>) {
    let payload = asked(clerk, on, changes).await;
    assert_eq!(payload["userErrors"], json!([]), "{payload}");
    let text = |name: &str| payload["file"][name].as_str().expect(name).to_owned();
    (text("id"), decoded(&text("content")))
}

async fn confirmed(clerk: &mut Client, id: &str) -> Value {
    let mutation =
        format!("mutation {{ confirmPaperExport(id: \"{id}\") {{ done readingOn userErrors {{ code field }} }} }}");
    clerk.data(&mutation).await["confirmPaperExport"].take()
}

/// A file's lines below its headings, each in fields.
fn lines(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).expect("UTF-8").trim_start_matches('\u{feff}');
    let inside = |line| str::strip_suffix(str::strip_prefix(line, '"')?, '"');
    let fields = |line| inside(line).expect("quotation marks").split("\",\"").map(str::to_owned).collect();
    text.split_terminator("\r\n").skip(1).map(fields).collect()
}

/// What has to be done about whom.
fn changes(bytes: &[u8]) -> Vec<(String, String)> {
    lines(bytes).into_iter().map(|line| (line[0].clone(), line[1].clone())).collect()
}

fn of(change: &str, number: &str) -> (String, String) {
    (change.to_owned(), number.to_owned())
}

/// Base64 (RFC 4648, 4), so that nothing of the program has a part in reading it.
fn decoded(text: &str) -> Vec<u8> {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let value = |sign: u8| SIGNS.iter().position(|known| *known == sign).expect("a sign of base64");
    let signs: Vec<usize> = text.trim_end_matches('=').bytes().map(value).collect();
    let group = |four: &[usize]| {
        let bits = four.iter().enumerate().fold(0, |bits, (at, sign)| bits | sign << (18 - 6 * at));
        (0..four.len() - 1)
            .map(move |at| u8::try_from(bits >> (16 - 8 * at) & 0xff).expect("a byte"))
            .collect::<Vec<_>>()
    };
    signs.chunks(4).flat_map(group).collect()
}

/// The contracts of Osaka, some of their text changed.
fn contracts(changed: &[(&str, &str)]) -> Delivery {
    let file = fixture("osaka", "keiyaku_20240917.csv");
    let mut text = String::from_utf8(file.bytes).expect("UTF-8");
    for (from, to) in changed {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    Delivery { name: "keiyaku_20240918.csv".to_owned(), bytes: text.into_bytes() }
}

/// CP932 has some characters twice, and Windows writes the second: 髙 and 﨑.
fn as_windows_writes(field: &[u8]) -> Vec<u8> {
    let mut field = field.to_vec();
    for (from, to) in [([0xee, 0xe0], [0xfb, 0xfc]), ([0xed, 0x95], [0xfa, 0xb1])] {
        if let Some(at) = field.windows(2).position(|two| *two == from) {
            field[at..at + 2].copy_from_slice(&to);
        }
    }
    field
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

on_both_engines! {
    async fn a_list_is_a_file_in_the_characters_of_the_bureaus_own(world: World) {
        loaded(&world, "osaka").await;
        loaded(&world, "kurashiki").await;
        let [mut clerk, mut chief] = at_work(&world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
        let payload = asked(&mut clerk, ON, false).await;
        let file = &payload["file"];
        assert_eq!((&file["encoding"], &file["lines"], &file["contracts"]), (&json!("UTF-8"), &json!(2), &json!(2)));
        let text = "\u{feff}\"お客さま番号\",\"使用者名\",\"検針地区\",\"形\",\"送付先\",\"使用場所\"\r\n\
            \"B234567890\",\"髙﨑　次郎\",\"16\",\"検針票\",\"大阪市東淀川区柴島1-3-14 ｺｰﾎﾟｶﾞｰﾃﾞﾝ①～②号棟\",\
            \"大阪市東淀川区柴島1-3-14 ｺｰﾎﾟｶﾞｰﾃﾞﾝ①～②号棟\"\r\n\
            \"D456789012\",\"島 あかり\",\"16\",\"検針票\",\"大阪市住吉区長居東3-4-5\",\"大阪市住吉区長居東3-4-5\"\r\n";
        let bytes = decoded(file["content"].as_str().expect("base64"));
        assert_eq!(String::from_utf8(bytes).expect("UTF-8"), text);
        // whoever makes a file shows in the record, with the day and the count and no name
        let acts = record(&mut chief).await;
        let act = acts.iter().find(|act| act["act"] == "exported_paper").expect("an act");
        assert_eq!((&act["subject"], &act["detail"]), (&file["id"], &json!("{\"contracts\":2,\"reading_on\":\"2024-10-16\"}")));

        // in the other city names and addresses are the bytes that were delivered
        let [mut clerk, _chief] = at_work(&world, [&KURASHIKI_CLERK, &KURASHIKI_CHIEF]).await;
        let payload = asked(&mut clerk, "2024-11-12", false).await;
        assert_eq!(payload["file"]["encoding"], "CP932");
        let bytes = decoded(payload["file"]["content"].as_str().expect("base64"));
        let delivered = fixture("kurashiki", "KEIYAKU_00100.DAT").bytes;
        let second = &delivered[245..][..243];
        for field in [&second[6..16], &second[16..26], &second[86..146], &second[183..243]] {
            let field = field.trim_ascii_end();
            assert!(!field.is_empty() && contains(&bytes, &as_windows_writes(field)), "{field:02x?}");
        }
        // ハガキ
        assert!(contains(&bytes, &[b'"', 0x82, 0xcd, 0x82, 0xaa, 0x82, 0xab, b'"']));
    }

    async fn changes_are_told_from_the_last_file_that_was_confirmed(world: World) {
        loaded(&world, "osaka").await;
        let mut staff = at_work(&world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
        let none_before = json!([{"code": "NONE_BEFORE", "field": "changes", "customerNo": null, "column": null, "character": null}]);
        assert_eq!(asked(&mut staff[0], ON, true).await["userErrors"], none_before);
        // what is made and not confirmed counts for nothing: whoever has half of it asks again
        let (first, _) = made(&mut staff[0], ON, false).await;
        assert_eq!(asked(&mut staff[0], ON, true).await["userErrors"], none_before);
        let (second, bytes) = made(&mut staff[0], ON, false).await;
        assert_eq!(lines(&bytes).len(), 2);
        let gone = json!({"done": false, "readingOn": null, "userErrors": [{"code": "GONE", "field": "id"}]});
        assert_eq!(confirmed(&mut staff[0], &first).await, gone, "another one took its place");
        let done = json!({"done": true, "readingOn": ON, "userErrors": []});
        assert_eq!(confirmed(&mut staff[0], &second).await, done);
        assert_eq!(confirmed(&mut staff[0], &second).await, done, "again is no error");
        assert_eq!(confirmed(&mut staff[0], "x").await, gone);
        assert_eq!(changes(&made(&mut staff[0], ON, true).await.1), []);

        // one joins, and one's address is another: two of them
        world.enrol(&HANAKO).await;
        world.import("osaka", vec![contracts(&[("長居東3-4-5", "長居東3-4-6")])]).await.expect("in order");
        let (third, bytes) = made(&mut staff[0], ON, true).await;
        assert_eq!(changes(&bytes), [of("取消", "B234567890"), of("変更", "D456789012")]);
        assert_eq!(lines(&bytes)[0][2..], ["", "", "", "", ""], "nothing more is printed of what is withdrawn");
        assert_eq!(lines(&bytes)[1][6], "大阪市住吉区長居東3-4-6");
        // nothing was confirmed since: the same again
        assert_eq!(changes(&made(&mut staff[0], ON, true).await.1), changes(&bytes));
        assert_eq!(confirmed(&mut staff[0], &third).await, gone);
        let (fourth, _) = made(&mut staff[0], ON, true).await;
        assert_eq!(confirmed(&mut staff[0], &fourth).await, done);
        assert_eq!(changes(&made(&mut staff[0], ON, true).await.1), []);
        withdrawn(&mut staff, HANAKO.id).await;
        assert_eq!(changes(&made(&mut staff[0], ON, true).await.1), [of("追加", "B234567890")]);
    }

    async fn a_day_without_a_reading_and_another_citys_file_are_none(world: World) {
        loaded(&world, "osaka").await;
        loaded(&world, "kurashiki").await;
        world.enrol(&MIYAKE).await;
        let [mut clerk, _chief] = at_work(&world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
        let payload = asked(&mut clerk, "2024-10-17", false).await;
        assert_eq!((&payload["file"], &payload["userErrors"][0]["code"]), (&json!(null), &json!("NO_READING")));
        let (ours, _) = made(&mut clerk, ON, false).await;
        let [mut stranger, _chief] = at_work(&world, [&KURASHIKI_CLERK, &KURASHIKI_CHIEF]).await;
        assert_eq!(confirmed(&mut stranger, &ours).await["done"], false);
        assert_eq!(confirmed(&mut clerk, &ours).await["done"], true);
    }

    async fn no_field_of_a_file_is_a_formula(world: World) {
        loaded(&world, "osaka").await;
        let canaries = contracts(&[("島 あかり", "=HYPERLINK(0)"), ("大阪市住吉区長居東3-4-5", "@SUM(1+1)*cmd|' /C calc'!A0")]);
        world.import("osaka", vec![canaries]).await.expect("text is text");
        let [mut clerk, _chief] = at_work(&world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
        let (_, bytes) = made(&mut clerk, ON, false).await;
        let line = lines(&bytes).pop().expect("a line");
        assert_eq!(line[1], "'=HYPERLINK(0)");
        assert_eq!((&*line[4], &*line[5]), ("'@SUM(1+1)*cmd|' /C calc'!A0", "'@SUM(1+1)*cmd|' /C calc'!A0"));
        assert!(lines(&bytes).iter().flatten().all(|field| !field.starts_with(['=', '+', '-', '@'])));
    }
}
