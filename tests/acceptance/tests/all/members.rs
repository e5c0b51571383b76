//! What a member asks for in the account: one operation each, and its payload.
use acceptance::{Client, Delivery, Value, fixture, json};

/// Every change of who is logged in, with its name, as whoever has no session would send it.
pub const CHANGES: [(&str, &str); 14] = [
    ("beginMailChange", r#"beginMailChange(input: {mail: "new@example.jp", password: "x"}) { done }"#),
    ("sendMailCode", "sendMailCode { done }"),
    ("proveMail", r#"proveMail(code: "123456") { done }"#),
    ("changePassword", r#"changePassword(input: {current: "x", password: "y"}) { done }"#),
    ("changeNickname", r#"changeNickname(nickname: "x") { done }"#),
    ("changeContactPhone", r#"changeContactPhone(input: {phone: "06-6000-1132", password: "x"}) { done }"#),
    ("switchNotices", "switchNotices(off: [NEWS]) { done }"),
    ("endDevice", r#"endDevice(id: "x") { done }"#),
    ("endOtherDevices", "endOtherDevices { done }"),
    ("withdraw", r#"withdraw(password: "x") { done }"#),
    ("addContract", "addContract(input: {contract: []}) { contractId }"),
    ("removeContract", r#"removeContract(id: "x") { done }"#),
    ("makeMain", r#"makeMain(id: "x") { done }"#),
    ("renameContract", r#"renameContract(id: "x") { done }"#),
];

const ERRORS: &str = "userErrors { code field number retryAt }";

/// A change whose arguments are this input, of this type.
pub async fn change_with(client: &mut Client, name: &str, kind: &str, input: Value) -> Value {
    let document = format!("mutation($input: {kind}!) {{ {name}(input: $input) {{ done {ERRORS} }} }}");
    of(client, name, &document, json!({ "input": input })).await
}

/// A change by one argument, of this type.
pub async fn change(client: &mut Client, name: &str, argument: (&str, &str), value: Value) -> Value {
    let (called, kind) = argument;
    let document = format!("mutation($a: {kind}) {{ {name}({called}: $a) {{ done {ERRORS} }} }}");
    of(client, name, &document, json!({ "a": value })).await
}

/// A change without arguments.
pub async fn change_all(client: &mut Client, name: &str) -> Value {
    of(client, name, &format!("mutation {{ {name} {{ done {ERRORS} }} }}"), json!({})).await
}

/// Adds a contract.
pub async fn add(client: &mut Client, proof: &[(&str, &str)], nickname: Option<&str>) -> Value {
    let document = format!(
        "mutation($input: AddContractInput!) {{ addContract(input: $input) {{ contractId showsFrom advised {ERRORS} }} }}"
    );
    let contract: Vec<Value> = proof.iter().map(|(field, value)| json!({"field": field, "value": value})).collect();
    let input = json!({"contract": contract, "nickname": nickname});
    of(client, "addContract", &document, json!({ "input": input })).await
}

/// The id of one of the contracts that are visible.
pub async fn id_of(client: &mut Client, number: &str) -> String {
    let data = client.data("{ viewer { contracts { id customerNo } laterContracts { id customerNo } } }").await;
    let lists = ["contracts", "laterContracts"].map(|list| data["viewer"][list].as_array().expect("a list").clone());
    let found = lists.concat().into_iter().find(|contract| contract["customerNo"] == number);
    found.unwrap_or_else(|| panic!("{number} is not there: {data}"))["id"].as_str().expect("an id").to_owned()
}

async fn of(client: &mut Client, name: &str, document: &str, variables: Value) -> Value {
    let answer = client.ask_with(document, variables).await;
    assert!(answer.get("errors").is_none(), "{name}: {answer}");
    answer["data"][name].clone()
}

/// A file of contracts of Nayoro's with so many taps, told apart by their numbers: `2000001` and on. Their telephone is
/// 01654-0- and the last four digits.
pub fn taps(day: &str, many: u32) -> Delivery {
    let header = first_line(&fixture("nayoro", "keiyaku_20240917.csv"));
    let rows = (1..=many).map(|at| {
        let number = tap(at);
        let phone = format!("01654-0-{}", &number[3..]);
        format!("012211,{number},株式会社 北の水,ｶﾌﾞｼｷｶﾞｲｼｬ ｷﾀﾉﾐｽﾞ,名寄市西1条南{at}丁目,1,令和4年4月1日,,{phone},05\n")
    });
    let text = format!("{header}\n{}END,{many}\n", rows.collect::<String>());
    Delivery { name: format!("keiyaku_{day}.csv"), bytes: text.into_bytes() }
}

/// The number of one of [`taps`].
pub fn tap(at: u32) -> String {
    format!("{}", 2_000_000 + at)
}

/// What proves one of [`taps`].
pub fn tap_proof(at: u32) -> [(&'static str, String); 2] {
    let number = tap(at);
    let phone = format!("01654-0-{}", &number[3..]);
    [("CUSTOMER_NO", number), ("PHONE", phone)]
}

/// Adds one of [`taps`].
pub async fn add_tap(client: &mut Client, at: u32) -> Value {
    let proof = tap_proof(at);
    let proof: Vec<(&str, &str)> = proof.iter().map(|(field, value)| (*field, value.as_str())).collect();
    add(client, &proof, None).await
}

/// The first line of a file in UTF-8.
pub fn first_line(file: &Delivery) -> String {
    let text = String::from_utf8(file.bytes.clone()).expect("UTF-8");
    text.lines().next().expect("a header").to_owned()
}
