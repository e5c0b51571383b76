//! Words that whoever guesses a password tries first, since they stand on the page or in the address.

/// Words of every portal of ours.
const OURS: [&str; 6] = ["suimon", "suido", "suidou", "portal", "水道", "水門"];

/// So many characters must be left of a password without them.
const LEFT: usize = 8;

/// The words of one member in one city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context(Vec<String>);

impl Context {
    /// Of the city: its code, its name, its portal's name. Of the member: name, nickname, address of mail, login ID, as
    /// far as there are. Taken apart at all signs; parts of fewer than four Latin letters, or of one other, are no
    /// words.
    pub fn new<'a>(words: impl IntoIterator<Item = &'a str>) -> Context {
        let mut parts: Vec<String> = OURS.map(str::to_owned).into();
        for word in words {
            let plain = kernel::nfkc(word).to_lowercase();
            parts.extend(plain.split(|c: char| !c.is_alphanumeric()).filter(|part| is_word(part)).map(str::to_owned));
        }
        // The longer first: what is left of one must not hide another.
        parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
        parts.dedup();
        Context(parts)
    }

    /// Whether hardly anything is left of a password in lower case without them. One that holds none is its own.
    pub(super) fn is_most_of(&self, password: &str) -> bool {
        let left = self.0.iter().fold(password.to_owned(), |left, word| left.replace(word, "\0"));
        let own = left.chars().filter(|&c| c != '\0').count();
        left.contains('\0') && own < LEFT
    }
}

fn is_word(part: &str) -> bool {
    let least = if part.is_ascii() { 4 } else { 2 };
    part.chars().count() >= least
}

#[cfg(test)]
mod tests {
    use super::Context;

    #[test]
    fn a_password_is_more_than_the_names_in_it() {
        let context =
            Context::new(["aoba", "青葉市水道局", "水道ポータル", "hanako.mizuno@example.jp", "Hanako Mizuno", "一"]);
        for password in ["hanako-2024", "mizunohanako1", "aoba1234", "青葉市水道局2024", "suimon2024", "example!99"]
        {
            assert!(context.is_most_of(password), "{password}");
        }
        for password in ["hanako-kx7fqmw2", "kx7fqmw2", "一二三四五六七", "hana-1234", "aobakx7fqmw2"] {
            assert!(!context.is_most_of(password), "{password}");
        }
    }
}
