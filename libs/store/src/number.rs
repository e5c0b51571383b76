//! Places in a statement: `$0` is the tenant, `$a0`, `$a1` … are the arguments. Both engines know `$1`, `$2` ….

/// `$0` becomes `$1`, `$a0` becomes `$2`; text in quotes stays.
pub(crate) fn number(sql: &str) -> String {
    let bytes = sql.as_bytes();
    let mut out = String::with_capacity(sql.len() + 8);
    let (mut copied, mut at) = (0, 0);
    while at < bytes.len() {
        match bytes[at] {
            quote @ (b'\'' | b'"') => at = after_quoted(bytes, at, quote),
            b'$' => {
                out.push_str(&sql[copied..at]);
                let argument = bytes.get(at + 1) == Some(&b'a');
                let digits = at + 1 + usize::from(argument);
                let end = digits + bytes[digits..].iter().take_while(|b| b.is_ascii_digit()).count();
                let n: usize = sql[digits..end].parse().expect("only the store writes places");
                out.push('$');
                out.push_str(&(n + if argument { 2 } else { 1 }).to_string());
                (copied, at) = (end, end);
            }
            _ => at += 1,
        }
    }
    out.push_str(&sql[copied..]);
    out
}

fn after_quoted(bytes: &[u8], open: usize, quote: u8) -> usize {
    // PostgreSQL's E'it\'s' escapes by a backslash; a doubled quote simply opens a second text
    let escapes = quote == b'\'' && open > 0 && bytes[open - 1] == b'E';
    let mut at = open + 1;
    while at < bytes.len() && bytes[at] != quote {
        at += 1 + usize::from(escapes && bytes[at] == b'\\');
    }
    at + 1
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn places_are_numbered_and_quoted_text_stays() {
        assert_eq!(number("a = $0 AND b = $a0 AND c = $a11"), "a = $1 AND b = $2 AND c = $13");
        assert_eq!(
            number(r"x = E'it\'s $a0' AND y = '$0''$0' AND z = $a0"),
            r"x = E'it\'s $a0' AND y = '$0''$0' AND z = $2"
        );
        assert_eq!(number(r#""$0" = $0"#), r#""$0" = $1"#);
    }
}
