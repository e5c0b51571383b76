//! Who works at a sample city's bureau. Production refuses these.
use kernel::StaffRole;

/// Somebody of the sample's bureau.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SampleStaff {
    /// With what they log in.
    pub(crate) login_id: &'static str,
    /// At least 15 characters.
    pub(crate) password: &'static str,
    /// Their name.
    pub(crate) display_name: &'static str,
    /// What they may do.
    pub(crate) role: StaffRole,
    /// What their authenticator app shares with the server: 20 bytes that everybody knows.
    pub(crate) secret: [u8; 20],
}

/// A clerk, and the chief who is the second of two; none for a code without a sample.
pub(crate) fn staff(code: &str) -> Vec<SampleStaff> {
    let (clerk, chief, secrets) = match code {
        "osaka" => ("中村 直美", "田中 修", [*b"osaka-clerk-everyone", *b"osaka-chief-everyone"]),
        "kanazawa" => ("北 由紀", "宮本 茂", [*b"kanazawa-clerk-known", *b"kanazawa-chief-known"]),
        "nayoro" => ("佐藤 恵", "工藤 勇", [*b"nayoro-clerk-is-open", *b"nayoro-chief-is-open"]),
        "kurashiki" => ("三宅 彩", "藤原 誠", [*b"kurashiki-clerk-open", *b"kurashiki-chief-open"]),
        "oumu" => ("菊地 舞", "阿部 進", [*b"oumu-clerk-open-to-u", *b"oumu-chief-open-to-u"]),
        _ => return Vec::new(),
    };
    let one =
        |login_id, password, display_name, role, secret| SampleStaff { login_id, password, display_name, role, secret };
    vec![
        one("madoguchi", "madoguchi-no-hanaya", clerk, StaffRole::Clerk, secrets[0]),
        one("kakaricho", "kakaricho-no-meganefuki", chief, StaffRole::Chief, secrets[1]),
    ]
}
