use kernel::narrow_ascii;

/// The form in which login names are kept and compared: e-mail addresses and login IDs alike, without regard to
/// width, case or blanks at the ends.
pub fn login_name(typed: &str) -> String {
    narrow_ascii(typed).trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::login_name;

    #[test]
    fn width_case_and_blanks_do_not_matter() {
        assert_eq!(login_name("　Ｈａｎａｋｏ＠Example.jp "), "hanako@example.jp");
    }
}
