//! Each thing alone, none, all ways to fail alike; the platform's limits.
use super::{ProofField::*, *};
use kernel::{NaiveDate, NotAPhone, PaymentMethod, Sort, WrongShape};

/// The rule of OSK-06.
const ANY_ONE: &str = r#"
places_begin = ["大阪府", "大阪市"]
billed_only = true
failures_a_day = 5
accounts_per_contract = 1
registering = { required = ["customer_no", "assessment_no"], any = ["phone", "place", "debit_last4"], least = 1 }
shapes = { customer_no = "A999999999", assessment_no = "99A9999999" }
"#;

/// The rule of KRS-07 and KRS-19.
const ALL: &str = r#"
places_begin = []
billed_only = false
failures_a_day = 5
accounts_per_contract = "any"
registering = { required = ["customer_no", "phone"], any = [], least = 0 }
adding = { required = ["customer_no", "phone", "kana"], any = [], least = 0 }
shapes = { customer_no = "9999999999" }
"#;

fn rule(text: &str) -> Matching {
    toml::from_str(text).unwrap()
}

fn noon() -> DateTime<Utc> {
    kernel::instant(NaiveDate::from_ymd_opt(2024, 9, 17).unwrap(), "12:00:00".parse().unwrap())
}

fn hers() -> ContractFacts {
    ContractFacts {
        customer_no: "K012345678".to_owned(),
        assessment_nos: vec!["24J0710000".to_owned(), "24K0910000".to_owned()],
        billed: true,
        phones: vec!["06-6458-1132".to_owned()],
        place: "大阪市中央区馬場町1-2-3".to_owned(),
        payment_method: PaymentMethod::DirectDebit,
        debit_last4: Some("4321".to_owned()),
        kana: "ﾐｽﾞﾉ ﾊﾅｺ".to_owned(),
        name: "水野 花子".to_owned(),
        accounts: 0,
    }
}

fn typed(fields: &[(ProofField, &str)]) -> Typed {
    let numbers = [(CustomerNo, "Ｋ０１２－３４５－６７８"), (AssessmentNo, "24k0910000")];
    numbers.iter().chain(fields).map(|&(field, text)| (field, text.to_owned())).collect()
}

fn matches(contract: &ContractFacts, fields: &[(ProofField, &str)]) -> bool {
    let rule = rule(ANY_ONE);
    let read = read(&rule, For::Registering, &typed(fields)).unwrap();
    decide(&rule, &read, Some(contract), None, noon()) == Outcome::Match
}

#[test]
fn osk_06_any_one_of_three_is_enough_and_none_is_not() {
    assert!(matches(&hers(), &[(Phone, "０６（６４５８）１１３２")]));
    assert!(matches(&hers(), &[(Place, "大阪府大阪市中央区馬場町一丁目２番３号")]));
    assert!(matches(&hers(), &[(Place, "中央区馬場町１－２－３")]));
    assert!(matches(&hers(), &[(DebitLast4, "４３２１")]));
    let right_among_wrong = [(Phone, "090-1111-2222"), (Place, "北区1-1"), (DebitLast4, "4321")];
    assert!(matches(&hers(), &right_among_wrong), "one right is enough, whatever the others are");
    assert!(!matches(&hers(), &[(Phone, "090-1111-2222"), (Place, "馬場町1-2-3"), (DebitLast4, "1234")]));
}

#[test]
fn osk_06_the_account_is_a_debit_payers_alone() {
    let by_slip = ContractFacts { payment_method: PaymentMethod::Slip, ..hers() };
    assert!(!matches(&by_slip, &[(DebitLast4, "4321")]));
    assert!(matches(&by_slip, &[(DebitLast4, "4321"), (Phone, "06-6458-1132")]));
}

#[test]
fn osk_05_what_was_never_billed_and_what_is_missing_never_matches() {
    let phone = [(Phone, "06-6458-1132")];
    assert!(!matches(&ContractFacts { billed: false, ..hers() }, &phone));
    assert!(!matches(&ContractFacts { assessment_nos: vec![], ..hers() }, &phone));
    assert!(!matches(&ContractFacts { phones: vec![], ..hers() }, &phone));
    assert!(!matches(&ContractFacts { phones: vec!["6458-1132".to_owned(), String::new()], ..hers() }, &phone));
    assert!(!matches(&ContractFacts { place: String::new(), ..hers() }, &[(Place, "中央区")]));
    assert!(!matches(&ContractFacts { accounts: 1, ..hers() }, &phone), "one account a contract here (OSK-30)");
}

#[test]
fn every_way_to_fail_gives_one_answer() {
    let rule = rule(ANY_ONE);
    let read = |fields: &[(ProofField, &str)]| read(&rule, For::Registering, &typed(fields)).unwrap();
    let right = read(&[(Phone, "06-6458-1132")]);
    let wrong = read(&[(Phone, "06-6458-1133")]);
    let first = Outcome::NoMatch { failures: daily::one_more(None, noon()) };
    let unbilled = ContractFacts { billed: false, ..hers() };
    for (read, contract) in [(&right, None), (&wrong, None), (&wrong, Some(&hers())), (&right, Some(&unbilled))] {
        assert_eq!(decide(&rule, read, contract, None, noon()), first);
    }
}

#[test]
fn after_five_failures_a_number_and_day_there_is_the_phone_alone() {
    let rule = rule(ANY_ONE);
    let read = |phone| read(&rule, For::Registering, &typed(&[(Phone, phone)])).unwrap();
    let mut failures = None;
    for count in 1..=5 {
        let Outcome::NoMatch { failures: kept } = decide(&rule, &read("06-6458-1133"), Some(&hers()), failures, noon())
        else {
            panic!("failure {count}")
        };
        assert_eq!(kept.count, count);
        failures = Some(kept);
    }
    let opens_at = kernel::instant(NaiveDate::from_ymd_opt(2024, 9, 18).unwrap(), kernel::NaiveTime::MIN);
    let right = read("06-6458-1132");
    for contract in [Some(&hers()), None] {
        assert_eq!(decide(&rule, &right, contract, failures, noon()), Outcome::AskByPhone { opens_at });
    }
    assert_eq!(decide(&rule, &right, Some(&hers()), failures, opens_at), Outcome::Match);
}

#[test]
fn osk_07_what_cant_be_is_told_at_its_field_all_at_once() {
    let rule = rule(ANY_ONE);
    let faults = |fields: &[(ProofField, &str)]| read(&rule, For::Registering, &typed(fields)).unwrap_err();
    let all = faults(&[
        (CustomerNo, "0012345678"),
        (AssessmentNo, " "),
        (Phone, "6458-1132"),
        (Place, "－"),
        (DebitLast4, "12345"),
    ]);
    let letter = WrongShape::Character { at: 1, sort: Sort::Letter };
    let expected = [
        (CustomerNo, FieldFault::Shape(letter)),
        (AssessmentNo, FieldFault::Missing),
        (Phone, FieldFault::Phone(NotAPhone::NoAreaCode)),
        (Place, FieldFault::Nothing),
        (DebitLast4, FieldFault::NotFourDigits),
    ];
    assert_eq!((all.fields, all.too_few), (expected.into(), 0));
    assert_eq!(faults(&[(Phone, "")]), Faults { fields: [].into(), too_few: 1 });
    let third = faults(&[(AssessmentNo, "2400910000"), (Phone, "06-6458-1132")]);
    let letter = WrongShape::Character { at: 3, sort: Sort::Letter };
    assert_eq!(third.fields, [(AssessmentNo, FieldFault::Shape(letter))].into());
}

#[test]
fn krs_19_adding_asks_for_the_name_in_kana_besides() {
    let rule = rule(ALL);
    let contract = ContractFacts { customer_no: "3320004182".to_owned(), billed: false, accounts: 7, ..hers() };
    let try_with = |purpose, kana: &str| {
        let fields = [(CustomerNo, "3320004182"), (Phone, "0664581132"), (Kana, kana)];
        let typed = fields.map(|(field, text)| (field, text.to_owned())).into();
        read(&rule, purpose, &typed).map(|read| decide(&rule, &read, Some(&contract), None, noon()) == Outcome::Match)
    };
    for kana in ["ミズノ ハナコ", "ﾐｽﾞﾉﾊﾅｺ", "みずの　はなこ"] {
        assert_eq!(try_with(For::Adding, kana), Ok(true), "{kana}");
    }
    assert_eq!(try_with(For::Adding, "ミズノ ハナ"), Ok(false));
    assert_eq!(try_with(For::Registering, "ミズノ ハナ"), Ok(true), "not asked for when registering (KRS-07)");
    assert!(try_with(For::Adding, "").unwrap_err().fields.contains_key(&Kana));
}

#[test]
fn matchings_that_cant_be_are_refused() {
    for (change, why) in [
        (("\"customer_no\", ", ""), "required lacks customer_no"),
        (("\"assessment_no\"]", "\"debit_last4\"]"), "any or required has debit_last4 twice"),
        (
            (
                "\"assessment_no\"], any = [\"phone\", \"place\", \"debit_last4\"]",
                "\"debit_last4\"], any = [\"phone\"]",
            ),
            "required has debit_last4",
        ),
        (("least = 1", "least = 4"), "least is 4"),
        (("least = 1", "least = 0"), "least is 0"),
        (
            ("\"assessment_no\"], any = [\"phone\", \"place\", \"debit_last4\"], least = 1", "], any = [], least = 0"),
            "required and least",
        ),
        ((", assessment_no = \"99A9999999\"", ""), "shapes lacks assessment_no"),
        (("failures_a_day = 5", "failures_a_day = 6"), "failures_a_day is 6"),
        (("accounts_per_contract = 1", "accounts_per_contract = 0"), "accounts_per_contract is 0"),
        (("accounts_per_contract = 1", "accounts_per_contract = \"all\""), "invalid value: string \"all\""),
        (("\"大阪市\"", "\"－\""), "places_begin has a beginning"),
        (("A999999999", "B123"), "not a number's shape"),
    ] {
        assert!(ANY_ONE.contains(change.0), "{change:?}");
        let refusal = toml::from_str::<Matching>(&ANY_ONE.replacen(change.0, change.1, 1)).unwrap_err();
        assert!(refusal.message().starts_with(why), "{change:?}: {}", refusal.message());
    }
}
