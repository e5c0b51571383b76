//! Files that were damaged on their way, at every byte.
use crate::{layout, root};
use std::fs;

const FILES: [(&str, [&str; 4]); 5] = [
    ("osaka", ["keiyaku_20240917.csv", "kenshin_20240917.csv", "chotei_20240917.csv", "shuno_20240917.csv"]),
    ("kanazawa", ["KEIYAKU20240917.CSV", "KENSHIN20240917.CSV", "SEIKYU20240917.CSV", "NYUKIN20240917.CSV"]),
    ("nayoro", ["keiyaku_20240917.csv", "kenshin_20240917.csv", "chotei_20240917.csv", "shuno_20240917.csv"]),
    ("kurashiki", ["KEIYAKU_00100.DAT", "KENSHIN_00100.DAT", "CHOTEI_00100.DAT", "SHUNO_00100.DAT"]),
    ("oumu", ["keiyaku_20240917.txt", "kenshin_20240917.txt", "chotei_20240917.txt", "shuno_20240917.txt"]),
];

fn each_file(test: impl Fn(&intake::Layout, &str, &[u8])) {
    for (city, files) in FILES {
        let layout = layout(city);
        for file in files {
            let path = root().join("tests/acceptance/fixtures").join(city).join(file);
            test(&layout, file, &fs::read(path).expect("the file is committed"));
        }
    }
}

#[test]
fn a_file_that_was_cut_is_refused_wherever_it_was_cut() {
    each_file(|layout, file, bytes| {
        // Without the last line break, of two units in UTF-16.
        let end = if bytes.starts_with(b"\xff\xfe") { 4 } else { bytes.len() - bytes.trim_ascii_end().len() };
        let whole = bytes.len() - end;
        // The end byte by byte, where the trailer stands; before it some hundreds of places.
        let step = whole / 400 + 1;
        for length in (0..whole).filter(|length| length % step == 0 || *length + 250 > whole) {
            let read = intake::read(layout, file, &bytes[..length]);
            // All digits of the trailer arrived, and the closing quote says nothing more.
            let complete = length + 1 == whole && bytes.get(length) == Some(&b'"');
            assert!(read.is_err() || complete, "{file} cut at byte {length} of {whole}");
        }
    });
}

#[test]
fn no_byte_that_changes_makes_the_reader_panic() {
    each_file(|layout, file, bytes| {
        let rows = intake::read(layout, file, bytes).expect("the file is good").file.rows();
        // Some hundreds of bytes: most fields are met, in seconds.
        for at in (0..bytes.len()).step_by(bytes.len() / 300 + 11) {
            for byte in [b'"', b'\n', 0xff, bytes[at] ^ 1] {
                let mut damaged = bytes.to_vec();
                damaged[at] = byte;
                if let Ok(read) = intake::read(layout, file, &damaged) {
                    assert_eq!(read.file.rows(), rows, "{file}, byte {at} as {byte}");
                }
            }
        }
    });
}
