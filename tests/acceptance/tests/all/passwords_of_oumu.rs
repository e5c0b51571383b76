//! The town's passwords: what each rule says, all of them at once, and what no composition saves or spoils.
use crate::joiners::{confirmed, filled, pages};
use acceptance::{Applicant, Value, World, errors, json, on_both_engines};

const MAIL: &str = "yoshino@example.com";
const CITY: &str = "oumu";

async fn sent(applicant: &mut Applicant, password: &str) -> Value {
    applicant.fill(json!({"step": 1, "details": {"name": "𠮷野 花子", "password": password}})).await
}

/// The codes of what is wrong with a password; all are told at its field.
async fn faults(applicant: &mut Applicant, password: &str) -> Vec<String> {
    let answer = sent(applicant, password).await;
    let all = answer["userErrors"].as_array().expect("errors").iter();
    all.map(|error| {
        assert_eq!(error["field"], "PASSWORD", "{answer}");
        error["code"].as_str().expect("a code").to_owned()
    })
    .collect()
}

async fn at_details(world: &World) -> Applicant {
    filled(world, CITY, MAIL, 0).await
}

on_both_engines! {
    async fn oum_04_each_rule_has_its_own_message_and_all_come_at_once(world: World) {
        let mut applicant = at_details(&world).await;
        let rules = applicant.client.data("{ tenant { registration { password { least asked waivedFrom } } } }").await;
        let asked = json!({"least": 8, "asked": ["UPPER", "LOWER", "DIGIT"], "waivedFrom": 15});
        assert_eq!(rules["tenant"]["registration"]["password"], asked);
        for (password, wrong) in [
            ("abc", &["TOO_SHORT", "LACKS_UPPER", "LACKS_DIGIT", "COMMON"][..]),
            ("kxqf-", &["TOO_SHORT", "LACKS_UPPER", "LACKS_DIGIT"]),
            ("-----", &["TOO_SHORT", "LACKS_UPPER", "LACKS_LOWER", "LACKS_DIGIT", "COMMON"]),
            ("Kx7fqmw", &["TOO_SHORT"]),
            ("kx7fqmw2", &["LACKS_UPPER"]),
            ("KX7FQMW2", &["LACKS_LOWER"]),
            ("Kxvfqmwz", &["LACKS_DIGIT"]),
            ("水の音が聞こえる", &["LACKS_UPPER", "LACKS_LOWER", "LACKS_DIGIT"]),
            ("Kx7fqmw2", &[]),
        ] {
            assert_eq!(faults(&mut applicant, password).await, wrong, "{password}");
        }
        assert_eq!(sent(&mut applicant, "abc").await["userErrors"][0]["number"], 8);
        // beside what is wrong with the name; a fresh applicant has typed none before
        let mut other = filled(&world, CITY, "other@example.com", 0).await;
        let nothing = other.fill(json!({"step": 1, "details": {}})).await;
        assert_eq!(errors(&nothing), json!([["REQUIRED", "NAME"], ["REQUIRED", "PASSWORD"]]));
        let both = other.fill(json!({"step": 1, "details": {"name": " ", "password": "Kx7fqmw"}})).await;
        assert_eq!(errors(&both), json!([["REQUIRED", "NAME"], ["TOO_SHORT", "PASSWORD"]]));
    }

    async fn oum_04_composition_is_waived_from_fifteen_characters_on(world: World) {
        let mut applicant = at_details(&world).await;
        for (password, wrong) in [
            ("nagai-kotobade", &["LACKS_UPPER", "LACKS_DIGIT"][..]),
            ("nagai-kotobades", &[]),
            ("ながいことばでもいいですか", &["LACKS_UPPER", "LACKS_LOWER", "LACKS_DIGIT"]),
            ("ながいことばでもいいですかはい", &[]),
            ("korrekt pferd batterie", &[]),
        ] {
            assert_eq!(faults(&mut applicant, password).await, wrong, "{password}");
        }
    }

    async fn oum_04_sixty_four_characters_and_more_are_welcome(world: World) {
        world.load(CITY).await;
        let mut applicant = at_details(&world).await;
        let words = "ryuhyo no umi ni asahi ga noboru, ";
        let long = |bytes: usize| words.repeat(40)[..bytes].to_owned();
        assert_eq!(faults(&mut applicant, &long(64)).await, [""; 0]);
        assert_eq!(faults(&mut applicant, &long(1025)).await, ["TOO_LONG"]);
        let longest = long(1024);
        assert_eq!(faults(&mut applicant, &longest).await, [""; 0]);
        for page in &pages(CITY)[1..] {
            applicant.filled(page.clone()).await;
        }
        confirmed(&mut applicant).await;
        // all of it counts
        crate::joiners::cannot_log_in(&world, CITY, MAIL, &longest[..1023]).await;
        world.client(CITY).log_in(MAIL, &longest).await;
    }

    // Neither composition nor length saves what many people have, or what stands on the page and in the address.
    async fn oum_04_common_passwords_and_own_words_are_refused(world: World) {
        let mut applicant = at_details(&world).await;
        for common in ["Password1", "P@ssw0rd", "Qwertyuiop1", "Sakura2024", "Iloveyou1", "passwordpassword", "aaaaaaaaaaaaaaaa"] {
            let wrong = faults(&mut applicant, common).await;
            assert!(wrong.contains(&"COMMON".to_owned()), "{common}: {wrong:?}");
        }
        for own in ["Oumu-2024a", "Yoshino-83", "Example-99", "Suimon-2024", "雄武町Mizu1", "oumuyoshinoexample", "𠮷野花子Aa1"] {
            let wrong = faults(&mut applicant, own).await;
            assert!(wrong.contains(&"OWN_WORDS".to_owned()), "{own}: {wrong:?}");
        }
        for fine in ["Yoshino-kx7fqmw2", "Oumu-kx7fqmw2"] {
            assert_eq!(faults(&mut applicant, fine).await, [""; 0], "{fine}");
        }
    }
}
