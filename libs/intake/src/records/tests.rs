use super::*;

fn lines(mut records: Parted<'_>) -> Vec<(u64, String)> {
    let mut record = ByteRecord::new();
    let mut all = Vec::new();
    while let Some(line) = records.next(&mut record) {
        all.push((line, String::from_utf8_lossy(&record[0]).into_owned()));
    }
    all
}

#[test]
fn lines_are_the_files_own() {
    let of = |pairs: &[(u64, &str)]| -> Vec<(u64, String)> {
        pairs.iter().map(|(line, text)| (*line, (*text).to_owned())).collect()
    };
    for (end, separator) in [("\n", ','), ("\r\n", ','), ("\r", ','), ("\r\n", '\t')] {
        let text = |lines: &[&str]| lines.join(end).replace(',', &separator.to_string());
        let lines = |text: &str| lines(Parted::of(text.as_bytes(), separator as u8));
        assert_eq!(lines(&text(&["a,1", "b", "c", ""])), of(&[(1, "a"), (2, "b"), (3, "c")]));
        assert_eq!(lines(&text(&["", "a", "", "", "b"])), of(&[(2, "a"), (5, "b")]), "blank lines count");
        let quoted = format!("x{end}y");
        let file = text(&["a", "\"x", "y\",1", "b"]);
        assert_eq!(lines(&file), of(&[(1, "a"), (2, &quoted), (4, "b")]), "line breaks in quotes count");
    }
}

fn fields(text: &str, widths: &[u16]) -> Result<Vec<String>, Problem> {
    let mut record = ByteRecord::new();
    cut(text.as_bytes(), widths, &mut record)?;
    Ok(record.iter().map(|field| String::from_utf8_lossy(field).into_owned()).collect())
}

#[test]
fn a_record_of_fixed_length_has_so_many_bytes() {
    assert_eq!(fields("332020水野  1", &[6, 8, 1]).unwrap(), ["332020", "水野  ", "1"]);
    for (text, found) in [("332020水野 1", 14), ("332020水野   1", 16), ("", 0)] {
        assert_eq!(fields(text, &[6, 8, 1]), Err(Problem::RecordLength { expected: 15, found }), "{text}");
    }
}
