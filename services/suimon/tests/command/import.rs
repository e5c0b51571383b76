//! `suimon import --tenant kanazawa FILE…`: a summary, or all that is wrong and nothing changed.
use crate::folder::{Folder, complaint, out};
use std::{path::Path, process::Output};

impl Folder {
    fn import(&self, tenant: &str, files: &[&str]) -> Output {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/acceptance/fixtures/kanazawa");
        let files: Vec<String> = files.iter().map(|file| fixtures.join(file).display().to_string()).collect();
        let files = files.iter().map(String::as_str);
        self.suimon(&["import", "--tenant", tenant].into_iter().chain(files).collect::<Vec<_>>(), "ja_JP.UTF-8")
    }
}

const GOOD: [&str; 4] = ["SEIKYU20240917.CSV", "NYUKIN20240917.CSV", "KEIYAKU20240917.CSV", "KENSHIN20240917.CSV"];

#[test]
fn an_import_is_summed_up_by_kind_and_again_changes_nothing() {
    let folder = Folder::new();
    let first = folder.import("kanazawa", &GOOD);
    assert!(first.status.success(), "{}", complaint(&first));
    for line in [
        "契約: 3件のうち、新規・変更 3件",
        "検針: 3件のうち、新規・変更 3件",
        "請求: 12件のうち、新規・変更 12件",
        "収納: 1件のうち、新規・変更 1件",
    ] {
        assert!(out(&first).contains(line), "{line}: {}", out(&first));
    }
    let again = folder.import("kanazawa", &GOOD);
    assert!(again.status.success(), "{}", complaint(&again));
    assert_eq!(out(&again).matches("取込済みのため、とばしました").count(), 4, "{}", out(&again));
    assert!(out(&again).contains("何も変更していません"), "{}", out(&again));
    let corrected = folder.import("kanazawa", &["correction/SEIKYU20240920.CSV"]);
    assert!(out(&corrected).contains("請求: 1件のうち、新規・変更 1件（うち訂正 1件）"), "{}", out(&corrected));
}

#[test]
fn a_bad_file_ends_in_a_failure_that_names_file_line_and_column() {
    let folder = Folder::new();
    let bad = folder.import("kanazawa", &["KEIYAKU20240917.CSV", "bad/SEIKYU-no-such-day.CSV"]);
    assert!(!bad.status.success() && out(&bad).is_empty(), "{}", out(&bad));
    assert!(complaint(&bad).contains("SEIKYU-no-such-day.CSV 1行目 6列目: 暦にない日付です"), "{}", complaint(&bad));
    assert!(complaint(&bad).contains("何も変更していません"), "{}", complaint(&bad));
    // the good one beside it was not taken
    let good = folder.import("kanazawa", &["KEIYAKU20240917.CSV"]);
    assert!(out(&good).contains("契約: 3件のうち、新規・変更 3件"), "{}", out(&good));
    let unknown = folder.import("kanazawa", &["unknown-contract/SEIKYU20240920.CSV"]);
    assert!(!unknown.status.success());
    assert!(complaint(&unknown).contains("SEIKYU20240920.CSV 1行目"), "{}", complaint(&unknown));
}

#[test]
fn an_unknown_city_and_a_file_that_is_not_there_are_named() {
    let folder = Folder::new();
    let nowhere = folder.import("nowhere", &["KEIYAKU20240917.CSV"]);
    assert!(!nowhere.status.success());
    let told = complaint(&nowhere);
    assert!(told.contains("nowhere") && told.contains("kanazawa, kurashiki, nayoro, osaka, oumu"), "{told}");
    let missing = folder.import("kanazawa", &["KEIYAKU-none.CSV"]);
    assert!(!missing.status.success() && complaint(&missing).contains("KEIYAKU-none.CSV"), "{}", complaint(&missing));
}

#[test]
fn a_file_of_changes_that_comes_too_early_is_named_with_both_numbers() {
    let folder = Folder::new();
    let full = ["KEIYAKU", "KENSHIN", "CHOTEI", "SHUNO"].map(|kind| format!("../kurashiki/{kind}_00100.DAT"));
    let early = "../kurashiki/changes-too-early/CHOTEI_00103.DAT";
    let nothing = complaint(&folder.import("kurashiki", &[early]));
    assert!(nothing.contains("CHOTEI_00103.DAT: 102番に続く差分"), "{nothing}");
    assert!(folder.import("kurashiki", &full.each_ref().map(String::as_str)).status.success());
    let gap = complaint(&folder.import("kurashiki", &[early]));
    assert!(gap.contains("CHOTEI_00103.DAT: 102番に続く差分") && gap.contains("最新は100番"), "{gap}");
}
