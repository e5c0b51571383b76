//! How a bureau's number is built, in a sentence: `A` is a capital letter, `9` a digit (OSK-07, KNZ-08).
use crate::say::{Say, Speech};

/// 「全部で10桁です。1桁目はアルファベットの大文字です。例 A234567890」
pub(crate) fn say<'a>(t: &'a Speech, shape: &str) -> Say<'a> {
    let count = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
    let length = count(shape.chars().count());
    if is_digits(shape) {
        return t.say("shape-digits").number("length", length);
    }
    let letters = shape.chars().enumerate().filter(|(_, sort)| *sort == 'A').map(|(at, _)| (at + 1).to_string());
    let places = letters.collect::<Vec<_>>().join(&t.say("list-between").plain());
    t.say("shape-letters").number("length", length).arg("places", places).kept("example", example(shape))
}

/// Whether it has digits alone.
pub(crate) fn is_digits(shape: &str) -> bool {
    shape.chars().all(|sort| sort == '9')
}

/// One that is plainly made up.
fn example(shape: &str) -> String {
    let digits = "1234567890".chars().cycle();
    shape.chars().zip(digits).map(|(sort, digit)| if sort == '9' { digit } else { sort }).collect()
}

#[cfg(test)]
mod tests {
    use super::say;
    use crate::say::Speech;
    use texts::{City, Language};

    #[test]
    fn osk_07_a_number_is_said_as_it_is_built() {
        let t = Speech::new(City::none().words(Language::Ja));
        let said = say(&t, "99A9999999").plain();
        assert!(said.contains("10桁") && said.contains("3桁目") && said.contains("12A4567890"), "{said}");
        let said = say(&t, "9999999999999999").plain();
        assert!(said.contains("16桁") && !said.contains("アルファベット"), "{said}");
        let said = say(&t, "AA99").plain();
        assert!(said.contains("1、2桁目"), "{said}");
    }
}
