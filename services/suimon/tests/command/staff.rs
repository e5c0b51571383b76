//! `suimon staff`: who works at a bureau, as whoever runs the program says it; and nobody of the sample does in production.
use crate::folder::{Folder, complaint, out};

const ADD: [&str; 10] =
    ["staff", "add", "--tenant", "osaka", "--login", "shin", "--name", "新 太郎", "--role", "clerk"];

#[test]
fn somebody_is_enlisted_once_and_dismissed_once() {
    let folder = Folder::new();
    let added = folder.suimon(&ADD, "ja_JP.UTF-8");
    assert!(added.status.success(), "{}", complaint(&added));
    let told = out(&added);
    assert!(told.starts_with("osaka: shin / ") && told.contains("otpauth://totp/"), "{told}");
    let again = folder.suimon(&ADD, "ja_JP.UTF-8");
    assert!(!again.status.success() && complaint(&again).contains("taken"), "{}", complaint(&again));
    let elsewhere = ADD.map(|word| if word == "osaka" { "nayoro" } else { word });
    let elsewhere = folder.suimon(&elsewhere, "ja_JP.UTF-8");
    assert!(elsewhere.status.success(), "another city's names are its own: {}", complaint(&elsewhere));
    assert_ne!(told.lines().nth(1), out(&elsewhere).lines().nth(1), "each has a secret of their own");
    let dismiss = ["staff", "dismiss", "--tenant", "osaka", "--login", "Ｓhin"];
    assert!(folder.suimon(&dismiss, "ja_JP.UTF-8").status.success());
    assert!(!folder.suimon(&dismiss, "ja_JP.UTF-8").status.success(), "a second time");
    let nowhere = ADD.map(|word| if word == "osaka" { "atlantis" } else { word });
    assert!(complaint(&folder.suimon(&nowhere, "ja_JP.UTF-8")).contains("atlantis"));
}

#[test]
fn production_has_no_key_that_everybody_knows_and_no_sample() {
    let folder = Folder::new();
    for arguments in [&ADD[..], &["serve"], &["seed"]] {
        let refused = folder.in_production(arguments);
        assert!(!refused.status.success(), "{arguments:?}");
    }
    let why = complaint(&folder.in_production(&ADD));
    assert!(why.contains("SUIMON_SECRETS__STAFF_KEY"), "{why}");
}
