//! Finding one of an account's many contracts by what somebody remembers of it.
use crate::Contract;

/// The most characters that are searched for.
pub const LONGEST: usize = 100;

/// What is searched for is longer than anything that a contract is known by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("longer than {LONGEST} characters")]
pub struct TooLong;

/// Where the contracts stand whose nickname, number or place holds every word of `text`, in whatever width letters,
/// digits and kana were typed and with whatever hyphens. All of them for a blank text; a word of hyphens alone is looked
/// for in nicknames, as it stands: numbers and places have theirs everywhere.
pub fn found(contracts: &[Contract], text: &str) -> Result<Vec<usize>, TooLong> {
    if text.chars().count() > LONGEST {
        return Err(TooLong);
    }
    let words: Vec<(&str, String)> = text.split_whitespace().map(|word| (word, plain(word))).collect();
    let holds = |contract: &Contract| {
        let nickname = contract.nickname.as_deref().unwrap_or_default();
        let known = [nickname, &contract.customer_no, &contract.service_address].map(plain);
        words.iter().all(|(typed, word)| {
            if word.is_empty() { nickname.contains(typed) } else { known.iter().any(|text| text.contains(word)) }
        })
    };
    Ok((0..contracts.len()).filter(|at| holds(&contracts[*at])).collect())
}

/// One form for all ways to write the same; blanks and hyphens inside a number mean nothing.
fn plain(text: &str) -> String {
    let narrow = kernel::narrow_ascii(&kernel::widen_kana(text)).to_lowercase();
    let hyphen = |c: &char| matches!(c, '-' | '‐' | '‑' | '–' | '—' | '−' | 'ー' | '－');
    narrow.chars().filter(|c| !c.is_whitespace() && !hyphen(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, TooLong, found};
    use crate::Contract;
    use kernel::{ContractId, NaiveDate, PaymentMethod};

    fn contracts() -> Vec<Contract> {
        let of = |customer_no: &str, nickname: Option<&str>, place: &str| Contract {
            id: ContractId::LAST,
            customer_no: customer_no.to_owned(),
            holder_name: "水野".to_owned(),
            service_address: place.to_owned(),
            payment_method: PaymentMethod::Slip,
            started_on: NaiveDate::MIN,
            ended_on: None,
            nickname: nickname.map(str::to_owned),
            is_main: false,
            moved_out: false,
        };
        vec![
            of("K012345678", Some("自宅"), "中央区馬場町1-2-3"),
            of("M023456789", None, "柴島1-3-14 ｺｰﾎﾟｶﾞｰﾃﾞﾝ①号棟"),
            of("T034567890", Some("100%_貸家 'A'"), "北区大淀中1-1-88"),
        ]
    }

    fn at(text: &str) -> Vec<usize> {
        found(&contracts(), text).unwrap()
    }

    #[test]
    fn a_contract_is_found_by_name_number_and_place() {
        assert_eq!((at("自宅"), at("k0123"), at("馬場町"), at("水野")), (vec![0], vec![0], vec![0], vec![]));
        assert_eq!(at("Ｋ０１２-３４５"), [0]);
        assert_eq!((at("コーポガーデン"), at("ｶﾞｰﾃﾞﾝ")), (vec![1], vec![1]));
        assert_eq!(at("１－３－１４"), [1]);
        assert_eq!((at("北区　貸家"), at("北区 自宅")), (vec![2], vec![]));
    }

    #[test]
    fn signs_are_only_themselves() {
        assert_eq!((at("%"), at("'"), at("_")), (vec![2], vec![2], vec![2]));
        assert_eq!((at("%%"), at("\\"), at("*"), at(".*")), (vec![], vec![], vec![], vec![]));
        assert_eq!((at(""), at(" 　")), (vec![0, 1, 2], vec![0, 1, 2]));
    }

    #[test]
    fn hyphens_alone_are_no_blank() {
        assert_eq!((at("-"), at("ー"), at("－ ‐")), (vec![], vec![], vec![]));
        let mut named = contracts();
        named[1].nickname = Some("コーポ-A".to_owned());
        let at = |text| found(&named, text).unwrap();
        assert_eq!((at("-"), at("ー"), at("ー 柴島"), at("- 大淀")), (vec![1], vec![1], vec![1], vec![]));
    }

    #[test]
    fn what_is_endless_is_refused() {
        assert_eq!(at(&"家".repeat(LONGEST)), Vec::<usize>::new());
        assert_eq!(found(&contracts(), &"家".repeat(LONGEST + 1)), Err(TooLong));
        assert_eq!(found(&contracts(), &"%".repeat(2_000)), Err(TooLong));
    }
}
