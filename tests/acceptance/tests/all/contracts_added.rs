//! More contracts in one account: by the city's own proof, up to the city's limit.
use crate::{
    joiners::{letter, register, seen},
    members::{add, add_tap, first_line, id_of, tap, taps},
    residents::{HANAKO, MIYAKE, MIZUNO, YOSHINO},
};
use acceptance::{Delivery, Resident, Value, errors, fixture, json, on_both_engines, told};

/// An ended contract, and what proves it but for one thing.
const ENDED: [(&str, &str); 2] = [("CUSTOMER_NO", "C345678901"), ("ASSESSMENT_NO", "24P0300005")];

on_both_engines! {
    async fn nyr_11_the_20th_tap_is_added_and_the_21st_is_refused(world: World) {
        world.load("nayoro").await;
        world.import("nayoro", vec![taps("20240918", 21)]).await.expect("taken in");
        let mut member = register(&world, "nayoro", "kita@example.com").await.client;
        for at in 1..=19 {
            let added = add_tap(&mut member, at).await;
            assert_eq!((errors(&added), &added["advised"]), (json!([]), &json!(null)), "{at}: {added}");
        }
        let held = "{ viewer { contractsHeld } tenant { contractRules { most advised } } }";
        assert_eq!(
            member.data(held).await,
            json!({"viewer": {"contractsHeld": 20}, "tenant": {"contractRules": {"most": 20, "advised": null}}})
        );
        let refused = add_tap(&mut member, 20).await;
        assert_eq!(told(&refused), json!([["FULL", null, 20]]));
        assert_eq!(member.data(held).await["viewer"]["contractsHeld"], 20);
        // on the next business day they all show
        world.set_clock("2024-09-18T00:00:00+09:00");
        let mut member = world.client("nayoro");
        member.log_in("kita@example.com", crate::joiners::PASSWORD).await;
        assert_eq!(seen(&mut member).await.len(), 20);
    }

    async fn nyr_11_one_that_is_there_is_not_added_again(world: World) {
        world.load("nayoro").await;
        world.import("nayoro", vec![taps("20240918", 2)]).await.expect("taken in");
        let mut member = register(&world, "nayoro", "kita@example.com").await.client;
        assert_eq!(errors(&add_tap(&mut member, 1).await), json!([]));
        assert_eq!(errors(&add_tap(&mut member, 1).await), json!([["ALREADY_YOURS", "CUSTOMER_NO"]]));
        // what is typed wrong is said at its field, and adds nothing
        let wrong = add(&mut member, &[("CUSTOMER_NO", "12"), ("PHONE", "")], Some(&"あ".repeat(61))).await;
        let all = json!([["LENGTH", "CUSTOMER_NO", 7], ["REQUIRED", "KNOWN_PHONE", null], ["TOO_LONG", "NICKNAME", 60]]);
        assert_eq!(told(&wrong), all, "{wrong}");
        let other = add(&mut member, &[("CUSTOMER_NO", &tap(2)), ("PHONE", "01654-0-0001")], None).await;
        assert_eq!(errors(&other), json!([["NO_MATCH", null]]));
        letter(&world, "kita@example.com", "契約を追加しました").await;
    }

    // Fifty at once fill what is left, and no more (security.md A14).
    async fn nyr_11_fifty_additions_at_once_end_at_20(world: World) {
        world.load("nayoro").await;
        world.import("nayoro", vec![taps("20240918", 50)]).await.expect("taken in");
        let member = register(&world, "nayoro", "kita@example.com").await.client;
        let tries = (1..=50).map(|at| {
            let mut member = member.clone();
            tokio::spawn(async move { add_tap(&mut member, at).await })
        });
        let mut came: Vec<Value> = vec![];
        for tried in tries.collect::<Vec<_>>() {
            came.push(errors(&tried.await.expect("it ends")));
        }
        assert_eq!(came.iter().filter(|errors| **errors == json!([])).count(), 19, "{came:?}");
        assert_eq!(came.iter().filter(|errors| **errors == json!([["FULL", null]])).count(), 31, "{came:?}");
        let held = member.clone().data("{ viewer { contractsHeld } }").await;
        assert_eq!(held["viewer"]["contractsHeld"], 20);
    }

    async fn krs_09_a_company_adds_up_to_20_taps(world: World) {
        world.load("kurashiki").await;
        let rules = "{ tenant { contractRules { most advised mainMayBeRemoved } } }";
        let rules = world.client("kurashiki").data(rules).await["tenant"]["contractRules"].take();
        assert_eq!(rules, json!({"most": 20, "advised": null, "mainMayBeRemoved": false}));
        world.import("kurashiki", vec![many_of_kurashiki(20)]).await.expect("taken in");
        let mut member = register(&world, "kurashiki", "kaisha@example.com").await.client;
        for at in 1..=20_u32 {
            let number = (5_000_000_000_u64 + u64::from(at)).to_string();
            let proof = [("CUSTOMER_NO", number.as_str()), ("PHONE", "086-000-7777"), ("KANA", "ミズシマ")];
            let expected = if at < 20 { json!([]) } else { json!([["FULL", null, 20]]) };
            assert_eq!(told(&add(&mut member, &proof, None).await), expected, "{at}");
        }
    }

    async fn krs_19_a_contract_is_added_by_number_phone_and_kana_in_any_form(world: World) {
        world.load("kurashiki").await;
        for (at, kana) in ["タカサキ ジロウ", "ﾀｶｻｷ ｼﾞﾛｳ", "たかさきじろう"].into_iter().enumerate() {
            let mail = format!("member{at}@example.com");
            let mut member = register(&world, "kurashiki", &mail).await.client;
            let number_and_phone = [("CUSTOMER_NO", "2304050607"), ("PHONE", "086-000-0607")];
            let lacking = add(&mut member, &number_and_phone, None).await;
            assert_eq!(errors(&lacking), json!([["REQUIRED", "KANA"]]), "asked for to add, not to register");
            let wrong = [number_and_phone[0], number_and_phone[1], ("KANA", "タカサキ サブロウ")];
            assert_eq!(errors(&add(&mut member, &wrong, None).await), json!([["NO_MATCH", null]]));
            let right = [number_and_phone[0], number_and_phone[1], ("KANA", kana)];
            let added = add(&mut member, &right, Some("弟の家")).await;
            assert_eq!(errors(&added), json!([]), "{kana}: {added}");
            // shown when what is registered shows: nine o'clock of the next day
            assert_eq!(added["showsFrom"], "2024-09-18T00:00:00+00:00", "{added}");
            let later = member.data("{ viewer { laterContracts { customerNo nickname isMain } } }").await;
            let brother = json!({"customerNo": "2304050607", "nickname": "弟の家", "isMain": false});
            assert_eq!(later["viewer"]["laterContracts"][1], brother);
        }
    }

    async fn knz_16_another_place_is_registered(world: World) {
        world.load("kanazawa").await;
        let one = Resident { contracts: &[("1020304050607080", "自宅")], ..MIZUNO };
        world.enrol(&one).await;
        let mut member = world.logged_in(&one).await;
        let wrong = [("CUSTOMER_NO", "2030405060708090"), ("NAME", "水野 花子"), ("PLACE", "広坂一丁目1-2")];
        assert_eq!(errors(&add(&mut member, &wrong, None).await), json!([["NO_MATCH", null]]));
        let right = [wrong[0], wrong[1], ("PLACE", "石川県金沢市広坂１丁目１－１")];
        let added = add(&mut member, &right, Some("水野商店")).await;
        assert_eq!(errors(&added), json!([]), "{added}");
        world.set_clock("2024-10-01T12:00:00+09:00");
        let mut browser = world.browser("kanazawa");
        let home = browser.log_in(one.id, one.password).await;
        assert!(home.says("他の場所を見る") && home.says("水野商店"), "{}", home.words());
    }

    async fn osk_14_more_contracts_are_added_after_login(world: World) {
        world.load("osaka").await;
        let one = Resident { contracts: &[("A123456789", "自宅")], ..HANAKO };
        world.enrol(&one).await;
        let mut member = world.logged_in(&one).await;
        let place = ("PLACE", "大阪市東淀川区柴島1-3-14 コーポガーデン①～②号棟");
        let proof = [("CUSTOMER_NO", "B234567890"), ("ASSESSMENT_NO", "24M0800078"), place];
        let added = add(&mut member, &proof, Some("母の家")).await;
        assert_eq!(errors(&added), json!([]), "{added}");
        assert_eq!(seen(&mut member).await, ["A123456789", "B234567890"], "at once");
        // one registration an address: registering anew with it sends no code (OSK-14's other half is tried elsewhere too)
        let begun = acceptance::Applicant::new(&world, "osaka").begin(one.id).await;
        assert_eq!(errors(&begun), json!([]));
        letter(&world, one.id, "登録済み").await;
    }

    async fn osk_21_a_past_number_is_added_and_read(world: World) {
        world.load("osaka").await;
        let one = Resident { contracts: &[("A123456789", "自宅")], ..HANAKO };
        world.enrol(&one).await;
        let mut member = world.logged_in(&one).await;
        let place = ("PLACE", "大阪市北区大淀中1-1-88 地下1階");
        let added = add(&mut member, &[ENDED[0], ENDED[1], place], Some("前の店")).await;
        assert_eq!(errors(&added), json!([]), "{added}");
        let id = id_of(&mut member, "C345678901").await;
        let document = format!("{{ viewer {{ contract(id: \"{id}\") {{ endedOn bills {{ nodes {{ month total }} }} }} }} }}");
        let contract = member.data(&document).await["viewer"]["contract"].take();
        let bills = json!([{"month": "2024-03", "total": 1650}]);
        assert_eq!(contract, json!({"endedOn": "2024-03-31", "bills": {"nodes": bills}}));
    }

    async fn osk_32_a_contract_that_began_by_telephone_comes_by_itself_into_no_account(world: World) {
        world.load("osaka").await;
        let one = Resident { contracts: &[("A123456789", "自宅")], ..HANAKO };
        world.enrol(&one).await;
        world.import("osaka", vec![many_of_osaka(1)]).await.expect("taken in");
        let mut member = world.logged_in(&one).await;
        assert_eq!(seen(&mut member).await, ["A123456789"]);
    }

    // A city that limits nothing advises 20 (the other cities' own limits stand above).
    async fn osk_33_the_21st_is_added_with_advice(world: World) {
        world.load("osaka").await;
        let many = many_of_osaka(21);
        world.import("osaka", vec![many]).await.expect("taken in");
        world.import("osaka", vec![bills_of_osaka(21)]).await.expect("taken in");
        let one = Resident { contracts: &[("A123456789", "自宅")], ..HANAKO };
        world.enrol(&one).await;
        let mut member = world.logged_in(&one).await;
        for at in 1..=21_u32 {
            let (number, bill) = (format!("E{at:09}"), format!("24E{at:07}"));
            let proof = [("CUSTOMER_NO", number.as_str()), ("ASSESSMENT_NO", bill.as_str()), ("PHONE", "06-6000-7777")];
            let added = add(&mut member, &proof, None).await;
            let advised = if at < 20 { json!(null) } else { json!(20) };
            assert_eq!((errors(&added), &added["advised"]), (json!([]), &advised), "{at}: {added}");
        }
        assert_eq!(seen(&mut member).await.len(), 22);
    }

    // Who is in the same account elsewhere, with the same session, is nobody here.
    async fn plt_04_a_contract_of_another_city_is_not_added(world: World) {
        for city in ["kurashiki", "oumu"] {
            world.load(city).await;
        }
        world.enrol(&MIYAKE).await;
        world.enrol(&YOSHINO).await;
        let mut member = world.logged_in(&YOSHINO).await;
        let other = add(&mut member, &[("CUSTOMER_NO", "203040"), ("KANA", "タカサキ ジロウ")], None).await;
        assert_eq!(errors(&other), json!([["NO_MATCH", null]]));
        let mut foreign = world.client("kurashiki");
        foreign.token = member.token.clone();
        let refused = foreign.error_code("mutation { withdraw(password: \"okhotsk-no-ryuhyo\") { done } }").await;
        assert_eq!(refused, "UNAUTHENTICATED");
    }
}

fn many_of_osaka(many: u32) -> Delivery {
    let header = first_line(&fixture("osaka", "keiyaku_20240917.csv"));
    let row = |at: u32| {
        format!(
            "271004,E{at:09},株式会社 水都ビル,カブシキガイシャ スイトビル,大阪市此花区桜島{at}丁目1-1,1,2020/04/01,,2024/09/18,\
             06-6000-7777,,,10\n"
        )
    };
    let text = format!("{header}\n{}END,{many}\n", (1..=many).map(row).collect::<String>());
    Delivery { name: "keiyaku_20240918.csv".to_owned(), bytes: text.into_bytes() }
}

fn bills_of_osaka(many: u32) -> Delivery {
    let header = first_line(&fixture("osaka", "chotei_20240917.csv"));
    let row =
        |at: u32| format!("271004,E{at:09},24E{at:07},2024/09,2024/09/18,,,,,,1,2024/10/08,,0,1650,,,,,1650,150,,\n");
    let text = format!("{header}\n{}END,{many},{}\n", (1..=many).map(row).collect::<String>(), many * 1650);
    Delivery { name: "chotei_20240918.csv".to_owned(), bytes: text.into_bytes() }
}

/// Records of fixed length in ASCII and half-width kana, which CP932 holds as one byte each: ﾐｽﾞｼﾏ.
fn many_of_kurashiki(many: u32) -> Delivery {
    let first = fixture("kurashiki", "KEIYAKU_00100.DAT").bytes;
    let length = first.iter().position(|&byte| byte == b'\n').expect("a line") + 1;
    let mut bytes = vec![];
    for at in 1..=u64::from(many) {
        let mut row = first[..length].to_vec();
        row[6..16].copy_from_slice((5_000_000_000 + at).to_string().as_bytes());
        row[56..86].fill(b' ');
        row[56..61].copy_from_slice(&[0xd0, 0xbd, 0xde, 0xbc, 0xcf]);
        let phone = 163..178;
        row[phone.clone()].fill(b' ');
        row[phone.start..phone.start + 12].copy_from_slice(b"086-000-7777");
        bytes.extend(row);
    }
    let end = first[..first.len() - 2].iter().rposition(|&byte| byte == b'\n').expect("a trailer") + 1;
    let mut trailer = first[end..].to_vec();
    trailer[6..14].copy_from_slice(format!("{many:08}").as_bytes());
    let serial = trailer.windows(5).position(|five| five == b"00100").expect("its serial");
    trailer[serial..serial + 5].copy_from_slice(b"00101");
    bytes.extend(trailer);
    Delivery { name: "KEIYAKU_00101.DAT".to_owned(), bytes }
}
